"""Figures with their names -> how wide they stand, where, and how a chart writes them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Literal, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Align, Element, Frame, Label, Look, Paragraph, Position, Role, Shape
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, plain
from sessionbuilder.theme.palette import READABLE, contrast
from sessionbuilder.units import Box, Emu, inches, points

PAD: Emu = inches(0.1)
"""Between words and what they stand beside."""
WIDEST_NAMES = 0.42
"""The share of the width that words beside bars or lines may take."""
LOWEST_SCALE = 0.8
"""PowerPoint ends a scale at a round number over the highest figure, so that bars may be so much shorter than drawn."""
Name = Literal["", "series", "category"]


class Lack(NamedTuple):
    """What has too little room: its text, the length it needs and the length there is."""

    text: RichText | None
    needs: Emu
    has: Emu


class Drawn(Struct, frozen=True):
    """A chart in its place, or what kept it from fitting."""

    area: Box
    upright: bool
    gap: int
    lowest: Decimal | None
    labels: tuple[tuple[Label | None, ...], ...]
    elements: tuple[Element, ...]
    lack: Lack | None = None


class Tag(NamedTuple):
    """A figure as it stands in the chart."""

    cell: Cell
    label: Label
    box: Box
    lines: tuple[str, ...]
    """Its name and itself, on one line or on two."""

    def moved(self, right: Emu, down: Emu) -> Tag:
        """Return it so far from where PowerPoint puts it."""
        x, y = self.label.shift
        box = Box(self.box.x + right, self.box.y + down, self.box.width, self.box.height)
        return self._replace(label=replace(self.label, shift=(x + right, y + down)), box=box)


class Setting(NamedTuple):
    """What a chart is drawn from, and with."""

    figures: Figures
    looks: tuple[tuple[Look, ...], ...]
    loud: frozenset[Cell]
    size: float
    """Of its words, in points."""
    pen: Pen
    keyed: bool
    """Whether a key says what each series is; otherwise its name stands beside one of its figures."""

    def names(self) -> list[RichText]:
        """Return the categories as they are shown."""
        return [self.figures.shown(number) for number in range(len(self.figures.categories))]

    def look(self, cell: Cell) -> Look:
        """Return how that bar, point or part looks."""
        return self.looks[cell[0]][cell[1]]

    @property
    def patterned(self) -> bool:
        """Whether some fills are patterns, on which no figure is read without a ground of its own."""
        return any(look.hatch for row in self.looks for look in row)

    def value(self, cell: Cell) -> Decimal | None:
        """Return that figure; None where there is none."""
        return self.figures.series[cell[0]].values[cell[1]]

    def cells(self) -> list[Cell]:
        """Return every figure that there is, series by series."""
        rows = enumerate(self.figures.series)
        return [(row, n) for row, series in rows for n, value in enumerate(series.values) if value is not None]

    def high(self) -> Emu:
        """Return the height of a line."""
        return high(self.size, self.pen)

    def size_of(self, cell: Cell, named: Name = "", *, parted: bool = False) -> tuple[Emu, Emu]:
        """Return how wide and how high a figure is, perhaps with its name."""
        lines = self._lines(cell, named, parted=parted)
        return max(wide(line, self.size, self.pen, bold=True) for line in lines), points(self.size * 1.1 * len(lines))

    def tag(
        self,
        cell: Cell,
        position: Position,
        middle: tuple[Emu, Emu],
        named: Name = "",
        *,
        parted: bool = False,
        on: Look | None = None,
    ) -> Tag:
        """Return a figure around `middle`: what a sentence passes by is not bold, and `on` a fill it has its colour."""
        width, height = self.size_of(cell, named, parted=parted)
        box = Box(middle[0] - width // 2, middle[1] - height // 2, width, height)
        spoken = not self.loud or cell in self.loud
        colour: Role = "ink" if spoken else "quiet"
        if on:
            colour = "ink" if on.hatch else on.words
        elif named and self.stands_out(self.look(cell).colour):
            colour = self.look(cell).colour
        label = Label(position, (0, 0), named, parted, colour, spoken, bool(on and on.hatch))
        return Tag(cell, label, box, self._lines(cell, named, parted=parted))

    def stands_out(self, colour: Role) -> bool:
        """Whether words in that colour are read on the ground."""
        palette = self.pen.theme.palette
        return contrast(palette.colour(colour), palette.paper) >= READABLE

    def _lines(self, cell: Cell, named: Name, *, parted: bool) -> tuple[str, ...]:
        told = self.figures.told(self.value(cell))
        if not named:
            return (told,)
        name = self.figures.series[cell[0]].name if named == "series" else str(self.figures.categories[cell[1]])
        return (name, told) if parted else (f"{name} {told}",)

    def labels(self, tags: Sequence[Tag]) -> tuple[tuple[Label | None, ...], ...]:
        """Return `tags` as a chart keeps them, by series and category."""
        found = {tag.cell: tag.label for tag in tags}
        columns = range(len(self.figures.categories))
        return tuple(tuple(found.get((row, column)) for column in columns) for row in range(len(self.figures.series)))

    def written(self, tag: Tag) -> Shape:
        """Return a figure as a shape."""
        align: Align = {"right": "left"}.get(tag.label.position, "centre")  # type: ignore[assignment]
        lines = tuple(
            Paragraph(plain(line), self.size, tag.label.colour, bold=tag.label.bold, align=align) for line in tag.lines
        )
        name = f"Figure {tag.cell[0] + 1}, {tag.cell[1] + 1}"
        return Shape(name, tag.box, Frame(lines, "middle"), fill="paper" if tag.label.patched else None)


def spread(middles: Sequence[Emu], heights: Sequence[Emu], top: Emu, bottom: Emu) -> list[Emu] | None:
    """Return the middles of labels one under another, moved no further than keeps them apart; None without room.

    They are kept apart on a scale that is as short as `LOWEST_SCALE`, too.
    """
    halves = [round(height / LOWEST_SCALE / 2) for height in heights]
    order = sorted(range(len(middles)), key=middles.__getitem__)
    found = list(middles)
    for number, last in zip(order, [None, *order], strict=False):
        edge = top + heights[number] // 2 if last is None else found[last] + halves[last] + halves[number]
        found[number] = max(found[number], edge)
    for number, last in zip(reversed(order), [None, *reversed(order)], strict=False):
        edge = bottom - heights[number] // 2 if last is None else found[last] - halves[last] - halves[number]
        found[number] = min(found[number], edge)
    return found if all(middle - height // 2 >= top for middle, height in zip(found, heights, strict=True)) else None


def wide(text: str | RichText, size: float, pen: Pen, *, bold: bool = False) -> Emu:
    """Return the width of a frame in which `text` stands on one line."""
    text = plain(text) if isinstance(text, str) else text
    # a little more than measured: a line is never filled to its end
    return points(pen.widths.width(text, size, bold=bold) * 1.02 + 1)


def high(size: float, pen: Pen) -> Emu:
    """Return the height of a line."""
    return points(size * pen.widths.line)
