"""A booklet and a theme -> the booklet with all sizes and places settled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import assert_never

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import (
    BlockHead,
    Booklet,
    Figure,
    Instructions,
    Panels,
    Picture,
    Printed,
    Sheet,
    Timetable,
)
from sessionbuilder.content import (
    Bullets,
    Checklist,
    CutCards,
    Facts,
    Form,
    Heading,
    Narrative,
    Notice,
    PageBreak,
    Spaces,
    Table,
    Text,
    Writing,
)
from sessionbuilder.settled import parts
from sessionbuilder.settled.balanced import balanced
from sessionbuilder.settled.cards import cards
from sessionbuilder.settled.filling import filled, goes_over, spare
from sessionbuilder.settled.grown import grown
from sessionbuilder.settled.heights import heading_height, title_height
from sessionbuilder.settled.led import block_head, instructions
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import LEAVES, Paper, Said, framed, going_on, paper
from sessionbuilder.settled.panels import panels
from sessionbuilder.settled.settled import SetCards, SetPart, SetSheet, Settled
from sessionbuilder.settled.sides import goes_on
from sessionbuilder.settled.tables import form, on_one_page, table, timetable
from sessionbuilder.settled.type import Type
from sessionbuilder.text import join, plain
from sessionbuilder.theme.theme import Theme


def settle(booklet: Booklet, theme: Theme) -> Settled:
    """Return `booklet` in the look of `theme`; equal booklets are equal once they are settled."""
    if not booklet.larger:
        return _settled(booklet, theme)
    tried = (*booklet.larger, booklet.size)
    for own in (_on_one_page(booklet), booklet):
        for size in tried:
            found = _settled(replace(own, size=size), theme)
            if _holds(own, found):
                return found
    return found


def _on_one_page(booklet: Booklet) -> Booklet:
    """Return `booklet` without the pages that it begins only where they are needed."""

    def joined(each: Sheet) -> Sheet:
        return replace(each, parts=tuple(part for part in each.parts if part != PageBreak(needed=True)))

    return replace(booklet, sheets=tuple(map(joined, booklet.sheets)))


def _holds(asked: Booklet, found: Settled) -> bool:
    """Whether no sheet of `found` takes more pages than it asks for."""
    measure = Measure(found.theme, found.type)
    return all(
        _breaks(own.parts) == _breaks(sheet.parts)
        and not goes_over(own.title, own.parts, own.paper, measure, size=_title_size(own.poster, measure))
        for sheet, own in zip(asked.sheets, found.sheets, strict=True)
    )


def _breaks(parts: Iterable[object]) -> int:
    return sum(isinstance(part, PageBreak) for part in parts)


def _title_size(poster: bool, measure: Measure) -> float:
    return measure.type.title if poster else measure.type.heading(1)


def _settled(booklet: Booklet, theme: Theme) -> Settled:
    type_ = Type.of(booklet.size)
    measure = Measure(theme, type_)
    said = Said(
        booklet.foot, booklet.edition, booklet.marking, booklet.numbered, LEAVES[booklet.paper], _heads(booklet)
    )
    return Settled(
        booklet.title,
        booklet.organisation,
        booklet.subject,
        booklet.language,
        type_,
        theme,
        tuple(_sheets(booklet, said, measure)),
        booklet.numbered,
        _contents(booklet),
        booklet.led,
    )


_MANY = 18
"""Lines of a list of contents from which on it stands in two columns: else the front of a long day has two pages."""


def _contents(booklet: Booklet) -> int:
    """Return in how many columns contents stand, if there are any."""
    lines = sum(bool(each.title) for each in booklet.sheets[1:])
    return (2 if lines > _MANY else 1) if booklet.contents else 0


def _sheets(booklet: Booklet, said: Said, measure: Measure) -> Iterator[SetSheet]:
    for run in _runs(booklet.sheets):
        first = run[0]
        if first.framed:
            on = framed(said.leaf)
        else:
            codes = said_of([each.code for each in run])
            on = paper(said, codes, measure, wide=first.wide, columns=max(1, first.columns), narrow=first.narrow)
        if any(isinstance(part, Panels) for part in first.parts):
            on = replace(on, top=on.leaf.top - _BOXES_HIGHER)
        made = _run(run, on, booklet, said, measure)
        if on.columns > 1 and not all(each.beside for each in made):
            on = replace(on, columns=1)  # its sections do not share a page, and lines over its whole width are fewer
            made = _run(run, on, booklet, said, measure)
        # the name of what goes on stands over its pages, and takes room there
        if any(each.continued and (len(made) > 1 or goes_on(each, measure)) for each in made):
            on = going_on(on, measure)
            made = _run(run, on, booklet, said, measure)
        yield from grown(run, made, partial(_larger, run, on, said), measure)


def _larger(run: Sequence[Sheet], on: Paper, said: Said, own: Sheet, measure: Measure) -> SetSheet:
    return _SheetSetter(own, on, said, measure).sheet(front=False, follows=own is not run[0])


def _run(run: Sequence[Sheet], on: Paper, booklet: Booklet, said: Said, measure: Measure) -> list[SetSheet]:
    """Return the sheets of a run, set on the paper they share."""
    return [
        _SheetSetter(each, on, said, measure).sheet(
            front=booklet.contents and each is booklet.sheets[0], follows=each is not run[0]
        )
        for each in run
    ]


_BOXES_HIGHER = 6
"""Millimetres that a page of boxes has less above it: these have air of their own."""


def _heads(booklet: Booklet) -> tuple[str, ...]:
    """Return what the heads of pages say, one of them each; nothing where nobody leads from the booklet."""
    if not booklet.led:
        return ()
    heads = [part for each in booklet.sheets for part in each.parts if isinstance(part, BlockHead)]
    return tuple(f"{part.title} · slides {part.numbers}" for part in heads) or ("",)


def _runs(sheets: Sequence[Sheet]) -> list[list[Sheet]]:
    """Return the sheets that stand on the same paper, one after the other."""
    runs: list[list[Sheet]] = []
    for each in sheets:
        if each.follows and runs and _paper(runs[-1][0]) == _paper(each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _paper(each: Sheet) -> tuple[bool, int, bool]:
    return each.wide, each.columns, each.framed


def said_of(codes: Sequence[str]) -> str:
    """Return the codes of sheets in few words."""
    own = [code for code in codes if code]
    return ", ".join(own) if len(own) < 3 else f"{own[0]} to {own[-1]}"


def _across_from(own: Sequence[Printed]) -> int:
    """Return from which part on a sheet in columns goes over all of them: the heading of a table that comes last.

    In one column its lines would break, and it would stand alone beside white where it comes to a page of its own.
    """
    heading = max((place for place, part in enumerate(own) if isinstance(part, Heading)), default=len(own))
    return heading if any(isinstance(part, Table) for part in own[heading:]) else len(own)


class _SheetSetter:
    """Settles one sheet."""

    def __init__(self, own: Sheet, on: Paper, said: Said, measure: Measure) -> None:
        self.own, self.paper, self.said, self.measure = own, on, said, measure
        self.title = join(f"{own.code}  " if own.code else "", own.title)
        self.level = 1
        self.size = _title_size(own.poster, measure)
        self.waiting = [title_height(self.title, on.text_width, measure, self.size)]
        """How high the headings are that nothing follows yet on their page."""
        self.front = False
        """Whether it is the front of a booklet, which keeps what it says short."""
        self.begun = False
        """Whether anything but headings stands on the page."""
        self.over: Printed | None = None
        """The part before."""

    def sheet(self, *, front: bool, follows: bool) -> SetSheet:
        """Return the sheet."""
        self.front = front
        parted = _across_from(self.own.parts) if self.paper.columns > 1 else len(self.own.parts)
        set_parts = self._all(self.own.parts[:parted])
        over = self._across(self.own.parts[parted:])
        set_parts += over
        if set_parts and isinstance(set_parts[-1], PageBreak):
            set_parts.pop()
        if self.own.one_page:
            set_parts = list(on_one_page(self.title, set_parts, self.paper, self.measure, self.size))
        if not (follows or self.own.framed) and self.paper.columns == 1:
            set_parts = list(filled(self.title, set_parts, self.paper, self.measure, size=self.size))
        code = "" if self.own.framed else self.own.code  # what is framed to be kept has no code
        whole = self.own.whole and self.own.columns == 1
        left = spare(set_parts, self.paper, self.measure) if self.own.framed else 0
        told = (tuple(set_parts), code, self.paper, front, follows, whole, self.own.part, len(over))
        titled = title_height(self.title, self.paper.text_width, self.measure)
        beside = balanced(set_parts[: len(set_parts) - len(over)], over, titled, self.paper, self.measure)
        return SetSheet(self.own.title, *told, self._continued(set_parts), self.own.poster, left, beside)

    def _continued(self, own: Sequence[SetPart]) -> str:
        """Return what a page says over it where the sheet goes on: loose pages must be told apart.

        What is led from has heads, and cards have their set over them on every page. It has one line.
        """
        if not self.own.code or self.own.framed or self.paper.head or any(isinstance(part, SetCards) for part in own):
            return ""
        told = f"{self.title} (continued)"
        return told if self.measure.width(told) <= self.paper.text_width else f"{self.own.code} (continued)"

    def _across(self, own: Sequence[Printed]) -> list[SetPart]:
        """Return parts over all columns."""
        wide = _SheetSetter(self.own, replace(self.paper, columns=1), self.said, self.measure)
        wide.level = self.level
        return wide._all(own)

    def _all(self, own: Sequence[Printed]) -> list[SetPart]:
        """Return parts, one after the other."""
        found: list[SetPart] = []
        for each in own:
            found += self._next(each)
            self.over = each
        return list(parts.signed(found, self.paper)) if self.paper.framed else found

    def _next(self, part: Printed) -> Iterator[SetPart]:
        """Yield `part` settled, on a page of its own if it wants one."""
        match part:
            case Heading():
                # a reader who moves from heading to heading must not think that one is missing
                self.level = min(part.level, self.level + 1)
                heading = part if part.level == self.level else replace(part, level=self.level)
                self.waiting.append(heading_height(heading, self.paper.width, self.measure))
                yield heading
                return
            case PageBreak():
                yield part
                self._turned(begun=False)
                return
            case CutCards():
                above = sum(self.waiting)
                if self.begun or above > self.paper.height / 3:
                    yield PageBreak()
                    above = 0
                yield self._cards(part, above)
                yield PageBreak()
                self._turned(begun=False)
                return
            case Figure(whole_page=True):
                turned = paper(self.said, self.own.code, self.measure, wide=True)
                yield parts.figure(part, turned, sum(self.waiting), self.measure)
            case _:
                yield self._settled(part)
        self._turned(begun=True)

    def _cards(self, part: CutCards, above: float) -> SetCards:
        mark = plain(self.own.code) if self.own.code else self.title
        return cards(part, self.title, mark, self.paper, above, self.measure)

    def _turned(self, *, begun: bool) -> None:
        self.waiting, self.begun = [], begun

    def _settled(self, part: Printed) -> SetPart:
        on, measure = self.paper, self.measure
        match part:
            case Facts():
                return parts.facts(part, on.width, measure, paired=self.front or not (on.framed or on.head))
            case Notice():
                return parts.notice(part, on, measure)
            case Table():
                return table(part, on, measure)
            case Timetable():
                return timetable(part, on, measure)
            case Form():
                return form(part, on, measure)
            case Writing():
                return parts.writing(part, on, measure, self.over)
            case Spaces():
                return parts.spaces(part, on, measure)
            case Figure():
                return parts.figure(part, on, 0, measure)
            case Picture():
                return parts.picture(part, on)
            case Panels():
                return panels(part, on.width, on.height - sum(self.waiting), measure)
            case BlockHead():
                return block_head(part, on, measure)
            case Instructions():
                return instructions(part, on, measure)
            case Heading() | Text() | Bullets() | Checklist() | PageBreak():
                return part
            case Narrative():
                return parts.narrative(part, on, measure)
            case CutCards():
                return self._cards(part, 0)
            case _:
                assert_never(part)
