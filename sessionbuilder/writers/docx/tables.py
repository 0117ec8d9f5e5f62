"""Rows of cells -> a table; and a table to read, with its header on every page and its description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.settled.heights import CAPITAL
from sessionbuilder.settled.settled import SetRow, SetTable
from sessionbuilder.text import RichText, counted, listed
from sessionbuilder.writers.docx.colours import borders, ground
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tablestyles import Kind, table_look
from sessionbuilder.writers.docx.text import GAP, Block, Paragraph, blocks_xml, kept_blocks, runs, words
from sessionbuilder.writers.ooxml.xml import escape

Cells: TypeAlias = tuple[tuple[Block, ...], ...]
"""What stands in each cell of a row."""


_HEADED = (
    '<w:tblLook w:val="0620" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
    'w:noVBand="1"/>'
)


class Row(Struct, frozen=True):
    """A row of a table."""

    cells: Cells
    height: Twips = 0
    """At least, or exactly; 0 for as high as its text."""
    exact: bool = False
    header: bool = False
    """Whether it comes again on every page, unless it is so high that it splits."""
    ground: str = ""
    """The colour behind it, as XML."""
    grounds: tuple[str, ...] = ()
    """The same of its cells from the first on, where they differ."""
    edge: str = ""
    """The border over it, as XML, where it is not that of the table."""
    splits: bool = False
    """Whether it may run over to the next page."""
    anchor: str = ""
    """Where its text stands: `center`, `bottom`, or empty for the top."""


class Grid(Struct, frozen=True):
    """A table as Word sees it."""

    kind: Kind
    widths: tuple[Twips, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    """What it is, in a word or two; empty where it only sets things in place."""
    description: str = ""
    """What it holds, for who cannot see it."""
    around: tuple[Twips, Twips] | None = None
    """Space over and under the text of its rows, and at both sides, where it is not that of its kind."""

    def blocks(self, draft: Draft) -> tuple[Block, Block]:
        """Return the table and the gap that keeps it apart from the next."""
        return self.xml(draft), GAP

    def xml(self, draft: Draft) -> str:
        """Return the table."""
        headed = any(row.header for row in self.rows)
        look = table_look(self.kind, draft.theme, draft.type, headed=headed, around=self.around)
        caption = f'<w:tblCaption w:val="{escape(self.caption)}"/>' if self.caption else ""
        caption += f'<w:tblDescription w:val="{escape(self.description)}"/>' if self.description else ""
        rows = "".join(self._row(row, held=draft.holding) for row in self.rows)
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return (
            f'<w:tbl><w:tblPr>{look.style}<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>{look.borders}'
            f'<w:tblLayout w:type="fixed"/>{look.margins}{_HEADED if look.style else ""}{caption}</w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{rows}</w:tbl>"
        )

    def _row(self, row: Row, *, held: bool) -> str:
        looks = "" if row.splits else "<w:cantSplit/>"
        if row.height:
            looks += f'<w:trHeight w:val="{row.height}" w:hRule="{"exact" if row.exact else "atLeast"}"/>'
        if row.header and not row.splits:
            looks += "<w:tblHeader/>"
        anchor = f'<w:vAlign w:val="{row.anchor}"/>' if row.anchor else ""
        grounds = row.grounds + (row.ground,) * (len(row.cells) - len(row.grounds))
        edge = f"<w:tcBorders>{row.edge}</w:tcBorders>" if row.edge else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{edge}{behind}{anchor}</w:tcPr>{blocks_xml(cell)}</w:tc>'
            for width, behind, cell in zip(
                self.widths, grounds, map(kept_blocks, row.cells) if held else row.cells, strict=True
            )
        )
        looks = f"<w:trPr>{looks}</w:trPr>" if looks else ""
        return f"<w:tr>{looks}{cells}</w:tr>"


def filled(cells: list[tuple[Block, ...]], across: int) -> Cells:
    """Return the cells of a row with empty ones after them, `across` in all."""
    return (*cells, *(((Paragraph(style="TableText"),),) * (across - len(cells))))


def table_blocks(table: SetTable, caption: str, draft: Draft) -> tuple[Block, ...]:
    """Return a table to read; `caption` says what it is about."""
    tint = ground(draft.theme, "tint")

    def cell(own: SetRow, column: int, text: RichText) -> tuple[Block, ...]:
        style = "TableQuiet" if own.quiet else "TableText"
        stands_out = own.opens or column in table.strong
        told = runs(text, draft, style="Clock" if stands_out else "")
        return (Paragraph(told, style, kept=own.opens or own.kept),)

    def row(own: SetRow) -> Row:
        cells = tuple(cell(own, column, text) for column, text in enumerate(own.cells))
        return Row(
            cells,
            twips(own.room),
            ground=tint if own.quiet else "",
            edge=borders(draft.theme, "top", "accent", 1.5) if own.opens else "",
            splits=not own.whole,
            anchor="center" if own.room else "",
        )

    rows = header_rows(table) + tuple(map(row, table.rows))
    if not rows:
        return ()
    described = description("Table", table.header, len(table.rows))
    return Grid("data", widths_of(table), rows, caption, described, around(table, draft)).blocks(draft)


def widths_of(table: SetTable) -> tuple[Twips, ...]:
    """Return the widths of the columns; what rounding leaves goes to the last."""
    widths = [twips(width) for width in table.columns]
    return (*widths[:-1], twips(sum(table.columns)) - sum(widths[:-1]))


def header_rows(table: SetTable) -> tuple[Row, ...]:
    """Return the header as rows: one, or none where it says nothing."""
    if not any(table.header):
        return ()
    cells = tuple((Paragraph(words(text), "TableHeading"),) for text in table.header)
    return (Row(cells, header=True, anchor="bottom", splits=not table.again),)


_LINE = 259 / 240
"""The height of a line in a table, as a multiple of what the font needs."""
RULE = 0.26
"""How high a rule is, in millimetres."""


def around(table: SetTable, draft: Draft) -> tuple[Twips, Twips]:
    """Return what is above and below the text of cells, and at both sides, so that rows are as high as is settled.

    Word counts the room in a line as part of its text.
    """
    above = table.inset - _within(draft.theme.paper.widths.line * _LINE, draft)
    return twips(max(_LEAST, above)), twips(table.across)


_LEAST = 0.1


def _within(line: float, draft: Draft) -> float:
    """Return how much of what is over the letters of a line, and under them, is in the line itself."""
    return draft.type.ems(line - CAPITAL) / 2 + RULE / 2


def description(what: str, header: Sequence[str], rows: int) -> str:
    """Return a table in words: its columns and how many rows it has."""
    named = [text for text in header if text]
    columns = f", by {listed(named)}" if named else ""
    return f"{what} with {counted(rows, 'row')}{columns}."
