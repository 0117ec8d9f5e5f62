"""Figures from a publication as a chart: bars, stacked bars, lines or a ring."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

from msgspec import Struct

from sessionbuilder.content import Cue, Drawing, Handout, Lead, Page, Paper, Slide, Table, Text, Verb
from sessionbuilder.diagnostics import Fault, Report, Span, codes
from sessionbuilder.diagrams.chart import Chart as Drawn
from sessionbuilder.diagrams.chart.figures import Figures, Series
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.examples import instead_of_table
from sessionbuilder.source.fields import UNREAD, Between, Spelt, Unread
from sessionbuilder.source.nodes import Mapping, Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, counted, listing, plain, shortened

_FIGURE = r"[-−]?(?:\d{1,9}|\d{1,3}(?:,\d{3}){1,2})(?:\.\d{1,3})?"
_NUMBER = re.compile(_FIGURE)
_YEAR = re.compile(r"(19|20)\d\d([/–-]\d{2,4})?")
_GAP = "gap"
"""What is written where there is no figure."""
_SUCH_AS = f"a number such as `136` or `12.5`, or `{_GAP}`"
_VALUE = Annotated[str, Spelt(f"{_FIGURE}|{_GAP}", _SUCH_AS, Between(-999_999_999, 999_999_999), whole=False)]
_MOST = 12
"""Categories; more cannot be read from the back of the room."""
_MOST_BARS = 24
"""Bars side by side that leave each figure its room."""
_MOST_LINES = 2
"""With a third line, figures would lie on one another."""
_PARTS = (2, 6)
"""Of a ring, at least and at most."""
_THINNEST = 20
"""A part of a ring less than one in so many is too thin for its figure."""
_THIN_PAIR = 7
"""Two neighbours that are less than one in so many together are too thin for their figures."""
_ROUNDED = 99
"""Percentages that were rounded may come to a little less than 100."""


class Row(NamedTuple):
    """A category with its figures."""

    category: RichText
    values: tuple[Decimal | None, ...]
    """One for each series; None where there is no figure."""
    span: Span
    """Where the figures stand."""


class Data(Struct, frozen=True):
    """Categories with their figures, in the order written."""

    rows: tuple[Row, ...]
    span: Span

    written_as: ClassVar[Any] = Annotated[dict[str, tuple[_VALUE, ...]], Between(0, _MOST)]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Data | Unread:
        """Read `category: number` lines, or `category: [number, number]` where there are several series."""
        if not isinstance(node, Mapping):
            return reader.wrong(node, "`category: number` lines", instead_of_table(RichText, node))
        rows = [_row(key, value, reader) for key, value in node.entries]
        if len(rows) > _MOST:
            message = f"These are {counted(len(rows), 'category')}; a chart holds at most {_MOST}."
            reader.report.add(codes.TOO_MANY_OR_FEW, node.span, message, "add small ones together, or split the chart")
            return UNREAD
        read = [row for row in rows if not isinstance(row, Unread)]
        return cls(tuple(read), node.span) if len(read) == len(rows) else UNREAD


def _row(key: Scalar, value: Node, reader: Reader) -> Row | Unread:
    category = reader.line(key)
    nodes = value.items if isinstance(value, Sequence) else (value,)
    values = [_value(node, reader) for node in nodes]
    if isinstance(category, Unread) or UNREAD in values:
        return UNREAD
    return Row(plain(category, key.span), tuple(v for v in values if not isinstance(v, Unread)), value.span)


def _value(node: Node, reader: Reader) -> Decimal | Unread | None:
    """Return a figure, or None for a gap."""
    if not isinstance(node, Scalar):
        return reader.wrong(node, "a number")
    text = node.text.strip()
    if text.lower() == _GAP:
        return None
    if _NUMBER.fullmatch(text):
        return Decimal(text.replace(",", "").replace("−", "-"))
    hint = f"write a number such as 136 or 12.5, or `{_GAP}` where there is no figure"
    closed = re.sub(r"(?<=\d)\s(?=\d{3}(?!\d))", "", text)
    found = re.fullmatch(r"(\S*?)\s*([^\W\d][^\d]*|%)", text)
    if closed != text and _NUMBER.fullmatch(closed):
        hint = f"write `{closed}`, without spaces"
    elif found and _NUMBER.fullmatch(found[1]):
        unit = '"%"' if found[2] == "%" else found[2]
        hint = f"write `{found[1]}` here, and `unit: {unit}` once for all"
    shown = f"`{shortened(text)}` is" if text else "Nothing written is"
    reader.report.add(codes.BAD_NUMBER, node.span, f"{shown} not a number that a chart can show.", hint)
    return UNREAD


class _Wrong(NamedTuple):
    """What is wrong between fields."""

    fault: Fault
    span: Span
    message: str
    hint: str


class Chart(Kind, frozen=True, kw_only=True):
    """Draws figures as a chart that PowerPoint can change, each figure labelled, with every figure in the notes."""

    listed_under: ClassVar[Chapter] = "Facts and figures"
    needs_source: ClassVar[bool] = True

    type: Literal["bar", "stacked-bar", "line", "doughnut"] = "bar"
    """How it is drawn."""
    says: RichText
    """What the chart shows, in one sentence: it leads the slide and the description."""
    data: Data
    """A line `category: number` for each category; `gap` where there is no figure."""
    series: Annotated[tuple[str, ...], Between(1, 4)] = ()
    """The names of the figures where each category has a list of them."""
    unit: str = ""
    """What is counted, such as `reviews`, or `"%"`."""
    of: str = ""
    """How many there were in all, such as `293` or `293 reviews`."""
    period: str = ""
    """The time and the place that the figures cover."""
    note: str = ""
    """What must be known of the figures, such as why one is missing."""

    def check(self, report: Report) -> None:
        """Note what cannot be drawn, or would mislead."""
        for wrong in self._wrong():
            report.add(*wrong)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the chart under what it says; the notes have every figure."""
        if any(self._wrong()):
            # nothing is written then, but other faults of the day are still found
            yield Page(when.title, (Lead(self.says),))
            return
        figures = self._figures()
        unit = f" ({figures.unit})" if figures.unit not in ("", "%") else ""
        cues = (
            Cue(Verb.SHOW, (plain(f"The chart. Its figures{unit}:"),)),
            Cue(Verb.SHOW, (listing(map(plain, figures.lines())),)),
        )
        yield Page(when.title, (Lead(self.says), Drawing(self._drawn(when))), basis=self._basis(figures), cues=cues)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the chart as a sheet to keep, with its figures as a table."""
        if any(self._wrong()):
            return
        figures = self._figures()
        parts: list[Paper] = [
            Text(self.says, "lead"),
            Drawing(self._drawn(when, hatched=True), told=True),
            _table(figures),
        ]
        if basis := self._basis(figures):
            parts.append(Text(plain(f"{basis[:1].upper()}{basis[1:]}.")))
        yield Handout(when.title, tuple(parts), "reference")

    def _drawn(self, when: TimedBlock, *, hatched: bool = False) -> Drawn:
        return Drawn(str(when.title), self.says, self.type, self._figures(), hatched)

    @property
    def _unit(self) -> str:
        return "%" if self.unit.strip().lower() in ("%", "per cent", "percent") else self.unit

    def _figures(self) -> Figures:
        usual = "Per cent" if self._unit == "%" else f"{self._unit[:1].upper()}{self._unit[1:]}" or "Figure"
        names = self.series or (usual,)
        count = len(names)
        rows = [row.values * count if row.values == (None,) else row.values for row in self.data.rows]
        series = tuple(Series(name, tuple(row[number] for row in rows)) for number, name in enumerate(names))
        return Figures(tuple(row.category for row in self.data.rows), series, self._unit)

    def _basis(self, figures: Figures) -> str:
        """Return what is counted, of how many, when, and what is missing."""
        unit = "per cent" if figures.unit == "%" else figures.unit
        whole = f"of {self.of}" if self.of else ""
        if figures.unit == "%":
            unit, whole = " ".join(filter(None, (unit, whole))), ""
        elif self.of.replace(",", "").isdigit():
            whole += " in all"
        found = [", ".join(filter(None, (unit, whole, self.period)))]
        note = self.note.strip().rstrip(".")
        if gaps := figures.gaps():
            found.append(f"No figure for {gaps}" + (f": {note}" if note else ""))
        elif note:
            found.append(f"{note[:1].upper()}{note[1:]}")
        return ". ".join(filter(None, found))

    # --- what would mislead

    def _wrong(self) -> Iterator[_Wrong]:
        """Yield what is wrong: first with the shape of the figures, and where that is sound with what they say."""
        if not self.source:
            message = "`source` is missing here: figures without one are a rumour."
            yield _Wrong(codes.MISSING_FIELD, self.span, message, "add `source:` with a name from `sources.yaml`")
        shape = [*self._wrong_rows(), *self._wrong_series()]
        yield from shape
        if not shape:
            yield from self._wrong_sums()

    def _wrong_rows(self) -> Iterator[_Wrong]:
        wanted = len(self.series) or 1
        for row in self.data.rows:
            if len(row.values) != wanted and row.values != (None,):
                message = f"This category has {counted(len(row.values), 'figure')} for {wanted} series."
                hint = f"write {counted(wanted, 'number')}, in the order of `series`"
                if not self.series:
                    message = f"This category has {counted(len(row.values), 'figure')}, and nothing says what each is."
                    hint = "name them: `series: [Deaths, Serious harm]`"
                yield _Wrong(codes.TOO_MANY_OR_FEW, row.span, message, hint)
        if all(value is None for row in self.data.rows for value in row.values):
            yield _Wrong(codes.MISSING_FIELD, self.data.span, "There is no figure to show.", "write one at least")

    def _wrong_series(self) -> Iterator[_Wrong]:
        rows, names = len(self.data.rows), len(self.series)
        at = self.spans.get("series", self.span)
        if self.type == "stacked-bar" and names < 2:
            message = "Stacked bars need two `series` or more."
            yield _Wrong(codes.TOO_MANY_OR_FEW, at, message, "name what is stacked: `series: [Deaths, Serious harm]`")
        elif self.type != "stacked-bar" and rows < 2:
            yield _Wrong(codes.TOO_MANY_OR_FEW, self.data.span, "One category is no chart.", "use `statistics`")
        if self.type == "line" and names > _MOST_LINES:
            message = f"The figures of {names} lines would lie on one another; there is room for {_MOST_LINES}."
            yield _Wrong(codes.TOO_MANY_OR_FEW, at, message, "write `type: bar`, or split the chart in two")
        if self.type == "bar" and rows * names > _MOST_BARS:
            message = f"These are {rows * names} bars; there is room for {_MOST_BARS}."
            yield _Wrong(codes.TOO_MANY_OR_FEW, self.data.span, message, "split the chart in two")
        if self.type == "doughnut":
            if names > 1:
                yield _Wrong(codes.TOO_MANY_OR_FEW, at, "A ring shows one series.", "write `type: stacked-bar`")
            if not _PARTS[0] <= rows <= _PARTS[1] and rows > 1:
                message = f"A ring has {_PARTS[0]} to {_PARTS[1]} parts, not {rows}."
                yield _Wrong(codes.TOO_MANY_OR_FEW, self.data.span, message, "write `type: bar`")
            for row in self.data.rows:
                if None in row.values:
                    message = "A ring shows parts of a whole, and this one has no figure."
                    yield _Wrong(codes.BAD_NUMBER, row.span, message, "write `type: bar`, where a gap may stand")

    def _wrong_sums(self) -> Iterator[_Wrong]:
        figures = self._figures()
        for row in self.data.rows if self.type in ("stacked-bar", "doughnut") else ():
            if any(value < 0 for value in row.values if value is not None):
                message = "A part of a whole cannot be less than nought."
                yield _Wrong(codes.BAD_NUMBER, row.span, message, "write `type: bar`, whose bars go both ways")
                return
        totals = figures.totals() if self.type == "stacked-bar" else [sum(figures.every(), Decimal(0))]
        places = [row.span for row in self.data.rows] if self.type == "stacked-bar" else [self.data.span]
        if figures.unit == "%" and self.type in ("stacked-bar", "doughnut"):
            for total, place in zip(totals, places, strict=True):
                if total > 100:
                    message = f"These come to {total:,f} %, which is more than the whole."
                    yield _Wrong(codes.BAD_NUMBER, place, message, "write `type: bar` if one may count in several")
                elif self.type == "doughnut" and total < _ROUNDED:
                    message = f"These come to {total:,f} %, and a ring looks as if they were the whole."
                    yield _Wrong(codes.BAD_NUMBER, place, message, "add the rest as a part of its own")
        if self.type == "doughnut":
            yield from self._too_thin(figures.every(), totals[0])

    def _too_thin(self, values: list[Decimal], total: Decimal) -> Iterator[_Wrong]:
        """Yield the parts of a ring that leave no room for their figures."""
        if not total:
            yield _Wrong(codes.BAD_NUMBER, self.data.span, "Nought has no parts.", "write `type: bar`")
        hint = "write `type: bar`, or add small parts together"
        rows = self.data.rows
        for number, (row, value) in enumerate(zip(rows, values, strict=True)):
            if value * _THINNEST < total:
                message = f"“{row.category}” is less than a twentieth of the ring, too thin for its figure."
                yield _Wrong(codes.BAD_NUMBER, row.span, message, hint)
            elif total > (value + values[number - 1]) * _THIN_PAIR:
                message = f"“{rows[number - 1].category}” and “{row.category}” are too thin side by side."
                yield _Wrong(codes.BAD_NUMBER, row.span, message, f"{hint}, or change the order")


def _table(figures: Figures) -> Table:
    """Return every figure, category by category."""
    years = all(_YEAR.fullmatch(str(category)) for category in figures.categories)
    header = ("Year" if years else "What", *(series.name for series in figures.series))
    rows = tuple(
        (category, *(plain(figures.told(series.values[number])) for series in figures.series))
        for number, category in enumerate(figures.categories)
    )
    return Table(header, rows, (2, *(1 for _ in figures.series)))
