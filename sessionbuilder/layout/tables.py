"""Tables and drawings -> rows."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Cue, Drawing, Table
from sessionbuilder.deck.elements import CELL_INSET, Cell, Element, Frame, Grid, Paragraph, Shape
from sessionbuilder.diagrams.diagram import Diagram, Measured
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import GridLine, Row
from sessionbuilder.layout.writing import BAR_GAP, BAR_PAD, TILE_GROWS, TILE_WEIGHT
from sessionbuilder.text import RichText, counted, listed, longest, plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

_MOST_IN_HALVES = 20
"""More lines than this do not fit a slide even in two halves."""
_FEW = 4
"""So many lines of a table share out the height of a slide."""
_CLOSE: Emu = inches(0.03)
"""Over and under the words of a cell in the smallest type."""
_SLACK: Emu = inches(0.05)
"""What a cell that is to have one line has more than its text: programs do not measure quite alike."""
FULL_TABLE: Emu = inches(4.2)
"""What these take then, without the header."""
_UNEVEN = 6
"""By at most one in so many lines a half may be longer for the sake of ending with a pause."""
_SMALL: Emu = inches(1.5)
"""The side of a drawing with a text beside it."""
_SMALL_GROWS: Emu = inches(0.7)
"""How much larger it becomes where there is room: a code is read from about ten times its width."""
_SMALL_AIR: Emu = inches(0.12)
"""Over it and under it in its bar."""


def table_rows(table: Table, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the header and one row for each line; those of one slide become one table."""
    total = sum(table.shares)
    halved = table.halves and 7 < len(table.rows) <= _MOST_IN_HALVES
    if halved:
        width = Box(0, 0, width, 0).columns(2, pen.template.gutter)[0].width
    widths = tuple(width * share // total for share in table.shares)
    if table.halves:
        widths = _on_one_line(table, widths, size, pen)
    size = _whole_words(table, widths, size, pen)
    # in the smallest type lines stand closer too, for the sake of a whole on one slide
    down = _CLOSE if size == pen.theme.scale.floor else CELL_INSET[1]
    under = pen.theme.scale.under(size)
    heading = tuple(Cell(Paragraph(plain(text), under, "paper", bold=True), "deep", down) for text in table.header)
    lines = []
    for number, texts in enumerate(table.rows):
        quiet, loud = number in table.quiet, number in table.loud
        lines.append(
            tuple(
                Cell(
                    Paragraph(text, size, "quiet" if quiet else "ink", bold=not quiet and (column == 0 or loud)),
                    "warm-tint" if loud else None,
                    down,
                )
                for column, text in enumerate(texts)
            )
        )

    few, share = len(table.rows) <= _FEW, FULL_TABLE // max(2, len(table.rows))

    def line(cells: tuple[Cell, ...], again: Row | None, cues: tuple[Cue, ...] = (), *, leads: bool = False) -> Row:
        rooms = [room - 2 * CELL_INSET[0] for room in widths]
        height = max(pen.height((c.paragraph,), room) for c, room in zip(cells, rooms, strict=True))
        text = longest(cell.paragraph.text for cell in cells)
        return Row(
            height + 2 * down,
            0,
            line=GridLine(widths, cells),
            cues=cues,
            keep=again is None or leads,
            again=again,
            text=text,
            grow=(max(0, share - height) if few else int(height * TILE_GROWS)) if again else 0,
        )

    header = line(heading, None)
    cued = table.cues or ((),) * len(lines)
    # a line whose first cell is empty goes on with the one before
    leads = [*(not texts[0].runs for texts in table.rows[1:]), False]
    parts = zip(lines, cued, leads, strict=True)
    rows = [header, *(line(cells, header, cues, leads=on) for cells, cues, on in parts)]
    if halved:
        middle = -(-len(lines) // 2)
        first = min((n + 1 for n in table.quiet), key=lambda n: abs(n - middle), default=middle)
        first = first if abs(first - middle) * _UNEVEN <= len(lines) else middle
        return [_halves(rows[: first + 1], [header, *rows[first + 1 :]], pen)]
    return rows


def _on_one_line(table: Table, widths: tuple[Emu, ...], size: float, pen: Pen) -> tuple[Emu, ...]:
    """Return `widths` with the first column at least as wide as its longest cell; the others give what it takes.

    In halves it has little room, and a time such as 12:20pm would break.
    """
    first, *others = widths
    longest = max((pen.widths.width(texts[0], size, bold=True) for texts in table.rows), default=0)
    needed = min(points(longest) + 2 * CELL_INSET[0] + _SLACK, sum(widths) // 2)
    if needed <= first:
        return widths
    rest = sum(widths) - needed
    return (needed, *(rest * other // sum(others) for other in others))


def _whole_words(table: Table, widths: Sequence[Emu], size: float, pen: Pen) -> float:
    """Return `size`, or the largest size under it at which no word of `table` is parted that can be whole."""
    columns = list(zip(map(plain, table.header), *table.rows, strict=True))
    rooms = [(width - 2 * CELL_INSET[0]) / EMU_PER_POINT for width in widths]

    def parted(size: float) -> int:
        head = pen.theme.scale.under(size)
        return sum(
            pen.widths.longest_word(text, size if row else head, bold=not row or not column) > room
            for column, (texts, room) in enumerate(zip(columns, rooms, strict=True))
            for row, text in enumerate(texts)
        )

    sizes = [size, *(smaller for smaller in pen.theme.scale.body_sizes if smaller < size)]
    whole = next((each for each in sizes if not parted(each)), None)
    return min(sizes, key=lambda each: (parted(each), -each)) if whole is None else whole


def _halves(left: list[Row], right: list[Row], pen: Pen) -> Row:
    """Return one row in which the table's second half stands beside its first."""
    high = max(sum(row.height for row in half) for half in (left, right))

    def place(box: Box) -> tuple[Element, ...]:
        parts = zip(("Table", "Table, second half"), (left, right), box.columns(2, pen.template.gutter), strict=True)
        extra = (box.height - high) // max(len(left), len(right))
        return tuple(grid(name, half, part, extra) for name, half, part in parts)

    cues = tuple(cue for row in (*left, *right) for cue in row.cues)
    return Row(high, inches(0.2), place, cues=cues, text=left[1].text, grow=inches(0.08) * len(left))


def grid(name: str, rows: Sequence[Row], box: Box, extra: Emu = 0) -> Grid:
    """Return the table that `rows` make at the top of `box`, each line `extra` higher than it needs to be."""
    lines = [row.line for row in rows if row.line]
    heights = tuple(row.height + extra for row in rows)
    header = [str(cell.paragraph.text) for cell in lines[0].cells if cell.paragraph.text]
    return Grid(
        name,
        Box(box.x, box.y, box.width, sum(heights)),
        lines[0].widths,
        tuple(line.cells for line in lines),
        heights,
        # a screen reader reads the cells themselves
        f"Table of {counted(len(lines) - 1, 'row')}{f', by {listed(header)}' if header else ''}",
    )


def drawing_rows(drawing: Drawing, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return one row: all the height there is, or for a drawing with a text beside it a tinted bar."""
    if drawing.beside:
        return [_bar(drawing.diagram, drawing.beside, width, size, pen, _SMALL, _SMALL_GROWS)]

    def place(box: Box) -> tuple[Element, ...]:
        return (drawing.diagram.draw(box, pen),)

    diagram = drawing.diagram
    height = diagram.least(width, size, pen) if isinstance(diagram, Measured) else inches(2.6)
    return [Row(height, inches(0.2), place, grow=inches(9))]


def large_bar_row(diagram: Diagram, beside: RichText, box: Box, pen: Pen) -> Row:
    """Return a tinted bar that has the slide to itself, with the drawing as large as `box` allows."""
    side = min(box.height - 2 * _SMALL_AIR, box.width // 3)
    return _bar(diagram, beside, box.width, pen.theme.scale.body, pen, side, 0)


def _bar(diagram: Diagram, beside: RichText, width: Emu, size: float, pen: Pen, small: Emu, grows: Emu) -> Row:
    """Return a tinted bar with a `small` drawing at its left, which `grows` so much where there is room."""
    widest = width - 3 * BAR_PAD - small - grows
    # only so small that an address is not broken: the row itself is as high as its text
    text = pen.fitted((Paragraph(beside, size),), widest, inches(99), pen.theme.scale.floor)
    height = max(small, pen.height(text, widest)) + 2 * _SMALL_AIR

    def place(box: Box) -> tuple[Element, ...]:
        side = min(box.height - 2 * _SMALL_AIR, small + grows)
        square = Box(box.x + BAR_PAD, box.y + (box.height - side) // 2, side, side)
        left = square.right + BAR_PAD
        words = Box(left, box.y, box.right - BAR_PAD - left, box.height)
        return (
            Shape("Bar", box, fill="tint", outline="line", weight=TILE_WEIGHT),
            Shape("Text beside", words, Frame(text, "middle"), placeholder="card"),
            diagram.draw(square, pen),
        )

    return Row(height, BAR_GAP, place, text=beside, grow=grows, sink=True)
