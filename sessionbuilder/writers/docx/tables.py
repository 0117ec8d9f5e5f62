"""Rows of cells -> a table; and a table to read, with its header on every page and its description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.content import Table
from sessionbuilder.text import RichText, counted, listed, plain
from sessionbuilder.writers.docx.colours import ground
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import TABLE_INSET, Twips
from sessionbuilder.writers.docx.text import GAP, Block, Paragraph, blocks_xml, runs, words
from sessionbuilder.writers.pptx.xml import escape

Cells: TypeAlias = tuple[tuple[Block, ...], ...]
"""What stands in each cell of a row."""


class Row(Struct, frozen=True):
    """A row of a table."""

    cells: Cells
    height: Twips = 0
    """At least, or exactly; 0 for as high as its text."""
    exact: bool = False
    header: bool = False
    """Whether it comes again on every page."""
    ground: str = ""
    """The colour behind it, as XML."""
    splits: bool = False
    """Whether it may run over to the next page."""
    anchor: str = ""
    """Where its text stands: `center`, `bottom`, or empty for the top."""


class Grid(Struct, frozen=True):
    """A table as Word sees it."""

    style: str
    widths: tuple[Twips, ...]
    rows: tuple[Row, ...]
    caption: str = ""
    """What it is, in a word or two; empty where it only sets things in place."""
    description: str = ""
    """What it holds, for who cannot see it."""
    inset: Twips | None = None
    """Space over and under the text of its rows, where it is not that of its style."""

    def blocks(self) -> tuple[Block, Block]:
        """Return the table and the gap that keeps it apart from the next."""
        return self.xml(), GAP

    def xml(self) -> str:
        """Return the table."""
        headed = any(row.header for row in self.rows)
        look = 'w:val="0620" w:firstRow="1"' if headed else 'w:val="0600" w:firstRow="0"'
        caption = f'<w:tblCaption w:val="{escape(self.caption)}"/>' if self.caption else ""
        caption += f'<w:tblDescription w:val="{escape(self.description)}"/>' if self.description else ""
        inset = ""
        if self.inset is not None:
            margins = (f'<w:{side} w:w="{self.inset}" w:type="dxa"/>' for side in ("top", "bottom"))
            inset = f"<w:tblCellMar>{''.join(margins)}</w:tblCellMar>"
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self.style}"/><w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>'
            f'<w:tblLayout w:type="fixed"/>{inset}<w:tblLook {look} w:lastRow="0" w:firstColumn="0" w:lastColumn="0" '
            f'w:noHBand="1" w:noVBand="1"/>{caption}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
            f"{''.join(self._row(row) for row in self.rows)}</w:tbl>"
        )

    def _row(self, row: Row) -> str:
        looks = "" if row.splits else "<w:cantSplit/>"
        if row.height:
            looks += f'<w:trHeight w:val="{row.height}" w:hRule="{"exact" if row.exact else "atLeast"}"/>'
        if row.header:
            looks += "<w:tblHeader/>"
        anchor = f'<w:vAlign w:val="{row.anchor}"/>' if row.anchor else ""
        cells = "".join(
            f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{row.ground}{anchor}</w:tcPr>{blocks_xml(cell)}</w:tc>'
            for width, cell in zip(self.widths, row.cells, strict=True)
        )
        looks = f"<w:trPr>{looks}</w:trPr>" if looks else ""
        return f"<w:tr>{looks}{cells}</w:tr>"


def filled(cells: list[tuple[Block, ...]], across: int) -> Cells:
    """Return the cells of a row with empty ones after them, `across` in all."""
    return (*cells, *(((Paragraph(style="TableText"),),) * (across - len(cells))))


def shared(width: Twips, shares: Sequence[int]) -> tuple[Twips, ...]:
    """Return `width` parted in proportion to `shares`; what rounding leaves goes to the last."""
    whole = sum(shares)
    parts = [width * share // whole for share in shares[:-1]]
    return (*parts, width - sum(parts))


def header_rows(header: Sequence[str]) -> tuple[Row, ...]:
    """Return the header as rows: one, or none where it says nothing."""
    if not any(header):
        return ()
    cells = tuple((Paragraph(words(text), "TableHeading"),) for text in header)
    return (Row(cells, header=True, anchor="bottom"),)


def table_blocks(
    table: Table, caption: str, width: Twips, draft: Draft, inset: Twips | None = None
) -> tuple[Block, ...]:
    """Return a table to read, `width` wide; `caption` says what it is about; `inset` as in `Grid`."""

    tint = ground(draft.theme, "tint")

    def row(number: int, cells: tuple[RichText, ...]) -> Row:
        quiet = number in table.quiet
        style = "TableQuiet" if quiet else "TableText"
        return Row(tuple((Paragraph(runs(text, draft), style),) for text in cells), ground=tint if quiet else "")

    rows = header_rows(table.header) + tuple(row(number, cells) for number, cells in enumerate(table.rows))
    if not rows:
        return ()
    described = description("Table", table.header, len(table.rows))
    return Grid("SessionTable", shared(width, table.shares), rows, caption, described, inset).blocks()


_INSETS = (1.6, 1.3, 1.1, 0.9, 0.75, 0.6)
"""Millimetres over and under the text of a row, from the usual to the least."""


def close_inset(
    tables: Sequence[Table], texts: Sequence[RichText], width: Twips, height: Twips, draft: Draft
) -> Twips | None:
    """Return the largest inset with which all this fits on a page; None where even the least would not do.

    The letters stay as they are.
    """
    measures = draft.measures
    across = 2 * measures.scaled(TABLE_INSET)
    rows = [row for table in tables for row in (tuple(map(plain, table.header)), *table.rows)]
    widths = [shared(width, table.shares) for table in tables for _ in range(len(table.rows) + 1)]
    high = sum(
        max(lines_of(text, column - across, draft) for text, column in zip(row, columns, strict=True))
        for row, columns in zip(rows, widths, strict=True)
    )
    # every text has about a line of space around it
    high += sum(lines_of(text, width, draft) + 2 for text in texts)
    left = height - high * measures.line
    return next((inset for inset in map(measures.scaled, _INSETS) if 2 * inset * len(rows) <= left), None)


def description(what: str, header: Sequence[str], rows: int) -> str:
    """Return a table in words: its columns and how many rows it has."""
    named = [text for text in header if text]
    columns = f", by {listed(named)}" if named else ""
    return f"{what} with {counted(rows, 'row')}{columns}."


def lines_of(text: RichText, width: Twips, draft: Draft, *, size: float = 0, bold: bool = False) -> int:
    """Return in how many lines `text` stands in `width`, in `size` points or those of running text."""
    return draft.theme.widths.lines(text, size or draft.measures.size, width / 20, bold=bold)
