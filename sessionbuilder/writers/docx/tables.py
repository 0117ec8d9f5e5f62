"""Rows of cells -> a table; and a table to read, with its header on every page and its description."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from msgspec import Struct

from sessionbuilder.content import Form, Table
from sessionbuilder.text import RichText, counted, listed, plain
from sessionbuilder.writers.docx.colours import ground
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import ROW_INSET, TABLE_INSET, Twips
from sessionbuilder.writers.docx.tablestyles import Kind, table_look
from sessionbuilder.writers.docx.text import GAP, Block, Paragraph, blocks_xml, runs, words
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
    inset: Twips | None = None
    """Space over and under the text of its rows, where it is not that of its kind."""

    def blocks(self, draft: Draft) -> tuple[Block, Block]:
        """Return the table and the gap that keeps it apart from the next."""
        return self.xml(draft), GAP

    def xml(self, draft: Draft) -> str:
        """Return the table."""
        headed = any(row.header for row in self.rows)
        look = table_look(self.kind, draft.theme, draft.measures, headed=headed, inset=self.inset)
        caption = f'<w:tblCaption w:val="{escape(self.caption)}"/>' if self.caption else ""
        caption += f'<w:tblDescription w:val="{escape(self.description)}"/>' if self.description else ""
        columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in self.widths)
        return (
            f'<w:tbl><w:tblPr>{look.style}<w:tblW w:w="{sum(self.widths)}" w:type="dxa"/>{look.borders}'
            f'<w:tblLayout w:type="fixed"/>{look.margins}{_HEADED if look.style else ""}{caption}</w:tblPr>'
            f"<w:tblGrid>{columns}</w:tblGrid>{''.join(self._row(row) for row in self.rows)}</w:tbl>"
        )

    def _row(self, row: Row) -> str:
        looks = "" if row.splits else "<w:cantSplit/>"
        if row.height:
            looks += f'<w:trHeight w:val="{row.height}" w:hRule="{"exact" if row.exact else "atLeast"}"/>'
        if row.header and not row.splits:
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


def shared(width: Twips, shares: Sequence[int], least: Sequence[Twips] = ()) -> tuple[Twips, ...]:
    """Return `width` parted in proportion to `shares`, but each part at least as wide as `least` says, if it can be.

    What rounding leaves goes to the last.
    """
    short: set[int] = set()
    left, others = width, sum(shares)
    if sum(least) <= width:
        for _ in least:  # what a narrow column takes may leave too little for another
            short |= {n for n, wanted in enumerate(least) if n not in short and left * shares[n] < wanted * others}
            left = width - sum(least[n] for n in short)
            others = sum(share for n, share in enumerate(shares) if n not in short)
    parts = [least[n] if n in short else left * share // others for n, share in enumerate(shares[:-1])]
    return (*parts, width - sum(parts))


def columns(table: Table | Form, width: Twips, draft: Draft) -> tuple[Twips, ...]:
    """Return the widths of the columns: as the table shares them, but no word is broken if it can be."""
    measure, size = draft.theme.widths.longest_word, draft.measures.size
    around = 2 * draft.measures.scaled(TABLE_INSET) + _SLACK
    over = [measure(plain(text), size, bold=True) for text in table.header]
    within = [[measure(text, size) for text in column if text] for column in zip(*table.rows, strict=True)]
    # an address that would take most of the width is broken, whatever its column
    words = [
        max((word for word in (own, *cells) if word * 20 < width * _WIDEST), default=0)
        for own, cells in zip(over, within or [[]] * len(over), strict=True)
    ]
    least = [[round(word * 20) + around for word in column] for column in (words, over)]
    return shared(width, table.shares, next((each for each in least if sum(each) <= width), ()))


_WIDEST = 0.6
"""The share of a table's width that a word may have to itself."""
_SLACK = 40
"""Twips by which a column is wider than its words: programs measure letters differently."""


def header_rows(header: Sequence[str], widths: Sequence[Twips], draft: Draft) -> tuple[Row, ...]:
    """Return the header as rows: one, or none where it says nothing."""
    if not any(header):
        return ()
    cells = tuple((Paragraph(words(text), "TableHeading"),) for text in header)
    return (Row(cells, header=True, anchor="bottom", splits=splits(tuple(map(plain, header)), widths, draft)),)


def splits(cells: Sequence[RichText], widths: Sequence[Twips], draft: Draft) -> bool:
    """Whether a row is so high that it runs over to the next page rather than leave a page half empty."""
    measures = draft.measures
    across, most = 2 * measures.scaled(TABLE_INSET), _WHOLE * 12 / measures.size
    # to measure every cell would take long: one with few letters has few lines
    return any(
        len(str(text)) > most and lines_of(text, wide - across, draft) > most
        for text, wide in zip(cells, widths, strict=True)
    )


_WHOLE = 14
"""Lines of 12 points up to which a row stays on one page; in larger print fewer, which are as high."""


class Spacing(NamedTuple):
    """How close the rows of a table stand together, where it is not as usual."""

    inset: Twips
    """Over and under the text of a row."""
    line: Twips
    """The exact height of a line; 0 for what the font needs."""


def table_blocks(
    table: Table, caption: str, width: Twips, draft: Draft, spacing: Spacing | None = None
) -> tuple[Block, ...]:
    """Return a table to read, `width` wide; `caption` says what it is about."""
    tint = ground(draft.theme, "tint")
    line = spacing.line if spacing else 0

    def row(number: int, cells: tuple[RichText, ...]) -> Row:
        quiet = number in table.quiet
        style = "TableQuiet" if quiet else "TableText"
        return Row(
            tuple((Paragraph(runs(text, draft), style, line=line),) for text in cells),
            ground=tint if quiet else "",
            splits=splits(cells, widths, draft),
        )

    widths = columns(table, width, draft)
    header = header_rows(table.header, widths, draft)
    rows = header + tuple(row(number, cells) for number, cells in enumerate(table.rows))
    if not rows:
        return ()
    described = description("Table", table.header, len(table.rows))
    inset = spacing.inset if spacing else None
    return Grid("data", widths, rows, caption, described, inset).blocks(draft)


_CLOSER = ((1.3, 0), (1.1, 0), (0.9, 0), (0.75, 0), (0.6, 0), (0.75, 1.1), (0.6, 1.1), (0.45, 1.1), (0.3, 1.1))
"""Millimetres over and under the text of a row, and the height of a line to the size of its letters; 0 as usual."""
_BORDER = 15
"""Twips between two rows."""


def spacing_for_one_page(
    tables: Sequence[Table], texts: Sequence[RichText], width: Twips, height: Twips, draft: Draft
) -> Spacing | None:
    """Return the widest spacing with which `tables` and `texts` fit on a page; None where they do, or never will.

    The letters stay as they are.
    """
    measures = draft.measures
    across = 2 * measures.scaled(TABLE_INSET)
    lines = rows = 0
    for table in tables:
        widths = columns(table, width, draft)
        header = [tuple(map(plain, table.header))] if any(table.header) else []
        for cells in (*header, *table.rows):
            rows += 1
            lines += max(lines_of(text, wide - across, draft) for text, wide in zip(cells, widths, strict=True))
    # a text has about two lines of space around it, with its rule or gap
    texts_high = sum(lines_of(text, width, draft) + 2 for text in texts) * measures.line
    left = height - texts_high - rows * _BORDER - measures.line  # the last for what Word wants after a table
    usual = round(measures.size * 20 * draft.theme.widths.line)

    def fits(inset: float, line: Twips) -> bool:
        return lines * line + rows * 2 * measures.scaled(inset) <= left

    if fits(ROW_INSET, usual):
        return None
    tried = ((inset, round(measures.size * 20 * share)) for inset, share in _CLOSER)
    return next((Spacing(measures.scaled(inset), line) for inset, line in tried if fits(inset, line or usual)), None)


def description(what: str, header: Sequence[str], rows: int) -> str:
    """Return a table in words: its columns and how many rows it has."""
    named = [text for text in header if text]
    columns = f", by {listed(named)}" if named else ""
    return f"{what} with {counted(rows, 'row')}{columns}."


def lines_of(text: RichText, width: Twips, draft: Draft, *, size: float = 0, bold: bool = False) -> int:
    """Return in how many lines `text` stands in `width`, in `size` points or those of running text."""
    return draft.theme.widths.lines(text, size or draft.measures.size, width / 20, bold=bold)
