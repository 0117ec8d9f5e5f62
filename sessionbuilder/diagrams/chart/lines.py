"""Figures and a box -> a line for each series, parted where there is no figure, with its name at its end."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import groupby, pairwise

from msgspec.structs import replace

from sessionbuilder.deck.elements import Curve, Element, Look, Shape
from sessionbuilder.diagrams.chart.around import Place, Point, figures_of
from sessionbuilder.diagrams.chart.bars import beneath, lowest, under
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.marks import OUTLINE, stands
from sessionbuilder.diagrams.chart.tags import PAD, WIDEST_NAMES, Drawn, Lack, Setting
from sessionbuilder.text import longest
from sessionbuilder.units import Box, Emu, inches

MARKER: Emu = inches(0.15)
"""The width of a point."""
_LOWEST: Emu = inches(1.6)
"""A line in less is nearly flat."""


def lines(setting: Setting, box: Box) -> Drawn:
    """Return the lines in `box` with their categories and figures.

    A figure under a point near nought would be struck through by the axis, or stand among the categories: where one
    has no other place, there is room for it, and no axis.
    """
    room = setting.high() + MARKER
    if setting.figures.scale[0] < 0:
        return _lines(setting, box, room)[0]
    drawn, whole = _lines(setting, box, 0)
    if whole and drawn.lack is None:
        return drawn
    lower, lower_whole = _lines(setting, box, room)
    return lower if lower.lack is None and (lower_whole or drawn.lack) else drawn


def _lines(setting: Setting, box: Box, foot: Emu) -> tuple[Drawn, bool]:
    """Return the lines with room `foot` under nought, and whether no figure lies on anything."""
    figures, names, size, pen = setting.figures, setting.names(), setting.size, setting.pen
    count = len(names)
    ends = _ends(setting)
    side = max((setting.size_of(cell, "series")[0] + MARKER // 2 + PAD for cell in ends), default=0)
    cell = min(box.width // count, int((box.width - side) / (count - 0.5)))
    below = under(setting, cell)
    room = setting.high() + MARKER
    area = Box(box.x, box.y + room, cell * count, box.height - room - below)
    low, high = figures.scale
    tall = area.bottom - foot - area.y
    nought = area.bottom - foot + round(tall * low / (high - low))
    axed = low < 0 or not foot

    def point(at: Cell) -> Point | None:
        value = setting.value(at)
        across = area.x + cell * at[1] + cell // 2
        return None if value is None else (across, nought - round(tall * Fraction(value) / (high - low)))

    paths = [[point((row, column)) for column in range(count)] for row in range(len(figures.series))]
    place = Place(Box(box.x, box.y, box.width, area.bottom - box.y), nought if axed else None, MARKER)
    tags, whole, lack = figures_of(setting, paths, ends, place)
    elements: list[Element] = []
    for number, path in enumerate(paths):
        elements += _line(f"Line {number + 1}", path, setting.looks[number][0])
    elements += map(setting.written, tags)
    axis, *categories = beneath(names, area, below, size, nought)
    elements += [*([axis] if axed else []), *categories]
    lack = stands(names, cell - PAD, size, pen) or lack
    if side > box.width * WIDEST_NAMES:
        lack = lack or Lack(None, side, int(box.width * WIDEST_NAMES))
    if tall < _LOWEST:
        lack = lack or Lack(longest(names), box.height - tall + _LOWEST, box.height)
    start = lowest(figures)
    if foot and start is not None:
        start = Decimal(-round(high * foot / max(1, tall)) or -1)
    return Drawn(area, True, 0, start, setting.labels(tags), tuple(elements), lack), whole


def _ends(setting: Setting) -> list[Cell]:
    """Return the last point of each line, which has the line's name; none where a key or nothing has to say it."""
    if setting.keyed or len(setting.figures.series) == 1:
        return []
    last: dict[int, Cell] = {cell[0]: cell for cell in setting.cells()}
    return list(last.values())


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
