"""Figures and a box -> stacked bars: a figure in each part, or beside one that is too small for it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from sessionbuilder.diagrams.chart.bars import (
    LOWEST,
    beneath,
    beside_bars,
    gap_of,
    lying_lack,
    placed,
    shapes,
    under,
)
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.marks import stands
from sessionbuilder.diagrams.chart.tags import (
    PAD,
    WIDEST_NAMES,
    Drawn,
    Lack,
    Name,
    Setting,
    Tag,
    spread,
    wide,
)
from sessionbuilder.text import longest
from sessionbuilder.units import Box, Emu

_WIDEST_GAP = 300
"""Between bars, in per cent of their thickness: with more they would be too thin to compare."""
_SLACK: Emu = PAD // 2
"""Between a figure and the sides of its part."""


def stacks(setting: Setting, box: Box, *, lie: bool) -> Drawn:
    """Return the bars in `box` with their categories and figures; they stand, unless they must `lie`."""
    return _lying(setting, box) if lie else _standing(setting, box)


# --- standing: names and figures of the last bar at its right, where lines have theirs; or of the first at its left


class _Grid(NamedTuple):
    """How wide everything is."""

    cell: Emu
    gap: int
    names: Emu
    """Beside the bar at the end: its figures, perhaps with names."""
    own: int
    """The category of that bar."""
    way: int
    """Whether figures stand at the right of their bars (1), or at the left (-1)."""

    @property
    def thick(self) -> Emu:
        return int(self.cell / (1 + self.gap / 100))


def _standing(setting: Setting, box: Box) -> Drawn:
    figures, names = setting.figures, setting.names()
    count = len(names)
    grid = _grid(setting, box, 0)
    foot = under(setting, grid.cell)
    head = setting.high() // 2
    # which figures stand beside their bars decides how far these are apart
    for _ in range(2):
        grid = _grid(setting, box, max(1, box.height - head - foot))
    width = grid.cell * count
    area = Box(box.x if grid.way > 0 else box.right - width, box.y + head, width, box.height - head - foot)
    lack = None
    if not setting.keyed and any(series.values[grid.own] is None for series in figures.series):
        lack = Lack(None, box.width + grid.names, box.width)
    boxes = {bar.cell: bar.standing(area) for bar in placed(figures, grid.gap, stacked=True)}
    tags, lacking = _beside(setting, boxes, grid, area)
    lack = stands(names, grid.cell - PAD, setting.size, setting.pen) or lack or lacking
    if grid.names > box.width * WIDEST_NAMES:
        lack = lack or Lack(None, grid.names, int(box.width * WIDEST_NAMES))
    if area.height < LOWEST:
        lack = lack or Lack(longest(names), foot + LOWEST, box.height)
    drawn = [*shapes(setting, boxes), *map(setting.written, tags)]
    elements = (*drawn, *beneath(names, area, foot, setting.size))
    return Drawn(area, True, grid.gap, Decimal(0), setting.labels(tags), elements, lack)


def _grid(setting: Setting, box: Box, height: Emu) -> _Grid:
    """Return how far apart bars stand that are up to `height` high, so that figures have room between them."""
    figures = setting.figures
    count = len(figures.categories)
    last = count - 1
    whole = [n for n in (last, 0) if all(series.values[n] is not None for series in figures.series)]
    own = whole[0] if whole else last
    ends = [cell for cell in setting.cells() if cell[1] == own] or setting.cells()
    names = max(setting.size_of(cell, "" if setting.keyed else "series")[0] for cell in ends) + PAD
    cell = (box.width - names) // count
    gap = gap_of(cell, 1)
    top = max(figures.totals()) or Decimal(1)
    line = setting.size_of(setting.cells()[0])[1]
    small = [
        each
        for each in setting.cells()
        if each[1] != own and (setting.patterned or (setting.value(each) or 0) * height < top * line)
    ]
    if small:
        needs = max(setting.size_of(each)[0] for each in small) + 2 * PAD
        gap = min(_WIDEST_GAP, max(gap, -int(-100 * needs // max(1, cell - needs))))
    half = gap / 100 / (1 + gap / 100) / 2
    cell = min(box.width // count, int((box.width - names) / (count - half)))
    return _Grid(cell, gap, names, own, 1 if own == last else -1)


def _beside(setting: Setting, boxes: dict[Cell, Box], grid: _Grid, area: Box) -> tuple[list[Tag], Lack | None]:
    """Return every figure: in its part where it can be read, else beside it; those of the bar at the end with names."""
    tags: list[Tag] = []
    lack = None
    for column in range(len(setting.figures.categories)):
        named: Name = "series" if column == grid.own and not setting.keyed else ""
        aside = []
        for cell, part in boxes.items():
            if cell[1] != column:
                continue
            width, height = setting.size_of(cell)
            if named or setting.patterned or part.height < height or part.width < width:
                aside.append(setting.tag(cell, "inside", part.centre, named))
            else:
                tags.append(setting.tag(cell, "inside", part.centre, on=setting.look(cell)))
        room = grid.names if column == grid.own else grid.cell - grid.thick
        widest = max((tag.box.width for tag in aside), default=0)
        if widest + PAD > room:
            lack = lack or Lack(None, widest + PAD, room)
        moved = _apart(aside, area, area.y - setting.high() // 2, grid)
        if moved is None:
            lack = lack or Lack(None, sum(tag.box.height for tag in aside), area.height)
        tags += moved or aside
    return tags, lack


def _apart(tags: list[Tag], area: Box, top: Emu, grid: _Grid) -> list[Tag] | None:
    """Return figures of one bar beside it, none on another, however the scale ends; None without room."""
    middles = spread([tag.box.centre[1] for tag in tags], [tag.box.height for tag in tags], top, area.bottom)
    if middles is None:
        return None
    return [
        tag.moved(grid.way * (grid.thick // 2 + PAD + tag.box.width // 2), middle - tag.box.centre[1])
        for tag, middle in zip(tags, middles, strict=True)
    ]


# --- lying: names in the parts, and what is too small after the end of its bar


def _lying(setting: Setting, box: Box) -> Drawn:
    figures, names = setting.figures, setting.names()
    count = len(names)
    beside = min(max(wide(name, setting.size, setting.pen) for name in names), int(box.width * WIDEST_NAMES))
    room = box.width - beside - PAD
    gap = gap_of(box.height // count, 1)
    every = placed(figures, gap, stacked=True)
    width, small = room, set[Cell]()
    while True:
        more = {bar.cell for bar in every if int(width * (bar.end - bar.start)) < setting.size_of(bar.cell)[0] + _SLACK}
        if more <= small:
            break
        small |= more
        for column in range(count):
            ends = sum(setting.size_of(cell, "series")[0] + PAD for cell in small if cell[1] == column)
            end = max((bar.end for bar in every if bar.cell[1] == column), default=0)
            # a bar of nought leaves its figures all the room, and no more than that
            width = min(width, int((room - ends) / (end or 1)) if end or ends > room else width)
    area = Box(box.x + beside + PAD, box.y, max(1, width), box.height)
    boxes = {bar.cell: bar.lying(area) for bar in every}
    named, lack = _named_inside(setting, boxes, small)
    tags = [
        setting.tag(cell, "inside", part.centre, "series" if cell in named else "", on=setting.look(cell))
        for cell, part in boxes.items()
        if cell not in small
    ]
    tags += _after(setting, boxes, small)
    lack = lying_lack(setting, beside, box.height // count, gap, 1) or lack
    least = int(room * (1 - WIDEST_NAMES))
    if width < least:
        lack = lack or Lack(None, room - width + least, room)
    drawn = [*shapes(setting, boxes), *map(setting.written, tags)]
    elements = (*drawn, *beside_bars(setting, box, area, beside))
    return Drawn(area, False, gap, Decimal(0), setting.labels(tags), elements, lack)


def _named_inside(setting: Setting, boxes: dict[Cell, Box], small: set[Cell]) -> tuple[set[Cell], Lack | None]:
    """Return in which parts the names of series stand: in one bar for all, or each in its longest part."""
    if setting.keyed:
        return set(), None
    fits = {
        cell
        for cell, part in boxes.items()
        if cell not in small and setting.size_of(cell, "series")[0] + _SLACK <= part.width
    }
    rows = {row for row, _ in boxes} - {row for row in range(len(setting.figures.series)) if _always(row, boxes, small)}
    for column in range(len(setting.figures.categories)):
        whole = {(row, column) for row in rows}
        if whole <= fits:
            return whole, None
    found: set[Cell] = set()
    lack = None
    for row in sorted(rows):
        own = max((cell for cell in boxes if cell[0] == row), key=lambda cell: boxes[cell].width)
        found.add(own)
        if own not in fits:
            lack = lack or Lack(None, setting.size_of(own, "series")[0], boxes[own].width)
    return found, lack


def _always(row: int, boxes: dict[Cell, Box], small: set[Cell]) -> bool:
    """Whether all parts of a series are small, so that each has its name after the end of its bar."""
    return all(cell in small for cell in boxes if cell[0] == row)


def _after(setting: Setting, boxes: dict[Cell, Box], small: set[Cell]) -> list[Tag]:
    """Return the figures that have no room in their parts, with their names, in turn after the end of the bar."""
    tags = []
    for column in range(len(setting.figures.categories)):
        x = max((part.right for cell, part in boxes.items() if cell[1] == column), default=0)
        for cell in sorted(cell for cell in small if cell[1] == column):
            tag = setting.tag(cell, "inside", boxes[cell].centre, "series")
            tags.append(tag.moved(x + PAD + tag.box.width // 2 - tag.box.centre[0], 0))
            x += PAD + tag.box.width
    return tags
