"""Figures and a box -> a line for each series, parted where there is no figure."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise
from typing import TypeAlias

from msgspec.structs import replace

from sessionbuilder.deck.elements import Curve, Element, Look, Paragraph, Position, Shape
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.chart.marks import OUTLINE, PAD, Drawn, Lack, axis, figure, high, stands, wide, words
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import longest
from sessionbuilder.units import Box, Emu, inches

Point: TypeAlias = tuple[Emu, Emu]
MARKER: Emu = inches(0.15)
"""The width of a point."""
_LOWEST: Emu = inches(1.6)
"""A line in less is nearly flat."""


def lines(figures: Figures, looks: tuple[Look, ...], box: Box, size: float, pen: Pen) -> Drawn:
    """Return the lines in `box` with their categories and figures."""
    count = len(figures.categories)
    names = [figures.shown(number) for number in range(count)]
    cell = box.width // count
    under = max(pen.height((Paragraph(name, size),), cell - PAD) for name in names) + PAD
    room = high(size, pen) + MARKER
    area = Box(box.x, box.y + room, cell * count, box.height - room - under)
    tall = area.height
    top = Fraction(max(figures.every())) or Fraction(1)
    positions = _positions(figures, top * room / max(tall, 1))
    foot = room if _low(figures, positions, top * room / max(tall, 1)) else 0
    tall, nought = tall - foot, area.bottom - foot

    def point(category: int, value: Decimal) -> Point:
        return area.x + cell * category + cell // 2, nought - round(tall * Fraction(value) / top)

    # a figure under a point near nought would be struck through by the axis, which is left out then
    elements: list[Element] = [] if foot else [axis((area.x, nought), (area.right, nought))]
    for number, (series, look) in enumerate(zip(figures.series, looks, strict=True)):
        points = [None if value is None else point(place, value) for place, value in enumerate(series.values)]
        elements += _line(f"Line {number + 1}", points, look)
    for number, series in enumerate(figures.series):
        for place, value in enumerate(series.values):
            if value is not None:
                told = figures.told(value)
                x, y = point(place, value)
                at = (x, y - room // 2 if positions[number][place] == "above" else y + room // 2)
                elements.append(figure(f"Figure {number + 1}, {place + 1}", told, at, size, pen, ground=True))
    for number, name in enumerate(names):
        place_of = Box(area.x + cell * number + PAD // 2, area.bottom + PAD, cell - PAD, under - PAD)
        elements.append(words(f"Category {number + 1}", name, place_of, size, "centre", top=True))
    lack = stands(names, cell - PAD, size, pen)
    widest = max(wide(figures.told(value), size, pen, bold=True) for value in figures.every())
    if widest > cell:
        lack = lack or Lack(None, widest, cell)
    if area.height < _LOWEST:
        lack = lack or Lack(longest(names), room + _LOWEST + under, box.height)
    lowest = -round(max(figures.every()) * foot / max(tall, 1), 3)
    return Drawn(area, True, 0, lowest, positions, tuple(elements), lack)


def sample(name: str, box: Box, look: Look) -> list[Element]:
    """Return a short stretch of a line with its point, for a key."""
    y = box.centre[1]
    return [*_line(name, [(box.x, y), (box.right, y)], look)[:1], _mark(f"{name}, point", box.centre, look)]


def _mark(name: str, middle: Point, look: Look) -> Shape:
    """Return a point of a line: round, or square where the line is a dashed one."""
    box = Box(middle[0] - MARKER // 2, middle[1] - MARKER // 2, MARKER, MARKER)
    round_ = Shape(name, box, geometry="ellipse", fill=look.colour, outline=look.colour, weight=OUTLINE)
    return replace(round_, geometry="rectangle") if look.hatch else round_


def _line(name: str, points: list[Point | None], look: Look) -> list[Element]:
    """Return the pieces of a line, parted at gaps, and its points."""
    elements: list[Element] = []
    runs = (list(run) for there, run in groupby(points, key=lambda point: point is not None) if there)
    for run in runs:
        whole = [point for point in run if point is not None]
        if len(whole) > 1:
            xs, ys = [x for x, _ in whole], [y for _, y in whole]
            around = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys) or 1)
            bends = tuple((one, two, two) for one, two in pairwise(whole))
            elements.append(
                Curve(name, around, whole[0], bends, colour=look.colour, arrow=False, dashed=bool(look.hatch))
            )
    marks = (_mark(f"{name}, point {number}", point, look) for number, point in enumerate(points, 1) if point)
    return [*elements, *marks]


def _positions(figures: Figures, near: Fraction) -> tuple[tuple[Position, ...], ...]:
    """Return where each figure stands: over its point; of two lines, the lower one has its figures below it.

    `near` is as much as a figure is high: so near to nought it stands over its point too, if the other leaves room.
    """

    def position(number: int, place: int) -> Position:
        own = figures.series[number].values[place]
        if own is None:
            return "none"
        others = ((series.values[place], n) for n, series in enumerate(figures.series) if n != number)
        over = [other for other, n in others if other is not None and (other, -n) > (own, -number)]
        if not over or (own < near and min(over) - own > 2 * near):
            return "above"
        return "below"

    return tuple(
        tuple(position(number, place) for place in range(len(series.values)))
        for number, series in enumerate(figures.series)
    )


def _low(figures: Figures, positions: tuple[tuple[Position, ...], ...], near: Fraction) -> bool:
    """Whether a figure below its point would stand among the categories: the point is less than `near`."""
    return any(
        position == "below" and value is not None and value < near
        for series, places in zip(figures.series, positions, strict=True)
        for value, position in zip(series.values, places, strict=True)
    )
