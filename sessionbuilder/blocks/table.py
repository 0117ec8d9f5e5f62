"""A table of the author's own: headers, rows, and columns as wide as their words ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Handout, Page, Slide
from sessionbuilder.content import Table as Rows
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.scripts import UNPARTED
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import ONE, UNREAD, Alone, Between, Unread
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.source.one_line import as_cells
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, counted, plain

_ACROSS = 60
"""Letters that a line of a slide has at the largest size; a line on paper has more."""
_AROUND = 3
"""What stands at the sides of a cell, in letters."""
_WIDE = 5
"""As many columns as this are printed across the page."""
_SHORT = 12
"""Letters of a text that is not parted: `Week 12`, `11 and over`."""
_WORD = 20
"""Letters of a word that is not parted; an address has more, and would take the room of every other column."""


class Line(Struct, frozen=True):
    """One row, which remembers where it was written."""

    cells: tuple[RichText, ...]
    span: Span

    written_as: ClassVar[Any] = Annotated[tuple[RichText, ...], Alone.REFUSED]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Line | Unread:
        """Read a list of cells: `[One, Two]`."""
        if not isinstance(node, Sequence):
            return reader.wrong(node, "a list of cells such as `[One, Two]`", as_cells(node))
        cells = [_cell(item, reader) for item in node.items]
        sound = tuple(cell for cell in cells if not isinstance(cell, Unread))
        return cls(sound, node.span) if len(sound) == len(cells) else UNREAD


def _cell(node: Node, reader: Reader) -> RichText | Unread:
    if isinstance(node, Scalar) and node.empty:
        hint = "write what stands there, or “none” where there is nothing"
        reader.report.add(codes.MISSING_FIELD, node.span, "This cell is empty.", hint)
        return UNREAD
    return reader.paragraph(node)


class Table(Kind, frozen=True, kw_only=True):
    """Shows a table over as many slides as it needs, and prints it as a sheet to keep."""

    listed_under: ClassVar[Chapter] = "Facts and figures"

    columns: Annotated[tuple[str, ...], Between(2, 6)]
    """What stands over each column."""
    rows: Annotated[tuple[Line, ...], ONE]
    """The rows, each a list of as many texts as there are columns."""
    widths: Annotated[tuple[Annotated[int, Between(1, 100)], ...], Between(2, 6)] | None = None
    """How the columns share the width, such as `[1, 3]`; by default as their words ask for."""

    def check(self, report: Report) -> None:
        """Note rows that have more or fewer cells than there are columns, and widths likewise."""
        wanted = len(self.columns)
        columns = counted(wanted, "column")
        for row in self.rows:
            if (held := len(row.cells)) != wanted:
                few = "add what is missing" if held < wanted else "put a text that holds a comma in quotes"
                message = f"This row holds {counted(held, 'cell')}, and the table has {columns}."
                report.add(codes.TOO_MANY_OR_FEW, row.span, message, few)
        if self.widths and len(self.widths) != wanted:
            message = f"These are {counted(len(self.widths), 'width')}, and the table has {columns}."
            hint = "write a number for each column, or leave `widths` out"
            report.add(codes.TOO_MANY_OR_FEW, self.spans["widths"], message, hint)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the table."""
        yield Page(when.title, (self._table(),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the table as a sheet to keep, with what it is from."""
        table = self._table()
        rows = tuple((first.bolded(), *others) for first, *others in table.rows)
        yield Handout(when.title, (replace(table, rows=rows),), "reference", wide=len(self.columns) >= _WIDE)

    def _table(self) -> Rows:
        """Return the table; rows and widths that `check` has told are made to fit, so that other faults are found."""
        across = len(self.columns)
        rows = tuple((*row.cells, *[plain("")] * across)[:across] for row in self.rows)
        widths = self.widths if self.widths and len(self.widths) == across else None
        return Rows(self.columns, rows, widths or _shares(self.columns, rows))


def _shares(header: tuple[str, ...], rows: tuple[tuple[RichText, ...], ...]) -> tuple[int, ...]:
    """Return a share of the width for each column: its words and short texts fit, the rest goes to long texts."""
    columns = list(zip(header, *(map(str, row) for row in rows), strict=True))
    least = [max(map(_unparted, column)) + _AROUND for column in columns]
    if sum(least) > _ACROSS:
        least = [min(room, _WORD + _AROUND) for room in least]
    more = [max(0, min(_ACROSS, max(map(len, column))) - room) for column, room in zip(columns, least, strict=True)]
    spare = max(0, _ACROSS - sum(least))
    return tuple(room + spare * extra // (sum(more) or 1) for room, extra in zip(least, more, strict=True))


def _unparted(text: str) -> int:
    """Return how many letters of `text` want to stand on one line."""
    return len(text) if len(text) <= _SHORT else max(map(len, UNPARTED.findall(text)))
