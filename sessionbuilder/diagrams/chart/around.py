"""Points of lines -> their figures: over, under or beside each point, where no line, point or figure is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from msgspec.structs import replace

from sessionbuilder.deck.elements import Position
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.tags import PAD, Lack, Setting, Tag, spread
from sessionbuilder.units import Box, Emu

Point: TypeAlias = tuple[Emu, Emu]
Path: TypeAlias = Sequence[Point | None]


class Place(NamedTuple):
    """Where figures may stand."""

    room: Box
    axis: Emu | None
    """How far down the line of nought is; None where there is none."""
    marker: Emu
    """The width of a point."""


def figures_of(
    setting: Setting, paths: Sequence[Path], ends: Sequence[Cell], place: Place
) -> tuple[list[Tag], bool, Lack | None]:
    """Return every figure, those of `ends` with their names; whether none lies on anything; what has no room."""
    tags = _at_ends(setting, paths, ends, place)
    lack = None if tags is not None else Lack(None, sum(setting.size_of(cell)[1] for cell in ends), place.room.height)
    tags = tags or []
    whole = all(_free(tag.box, paths, [], place) for tag in tags)
    cells = sorted((cell for cell in setting.cells() if cell not in ends), key=lambda cell: (cell[1], cell[0]))
    for cell in cells:
        tried = list(_tried(setting, cell, paths, place))
        found = next((tag for tag in tried if _free(tag.box, paths, tags, place)), None)
        if found is None:
            # nowhere is free: it stands on the line, which its own ground parts there
            whole = False
            first = next((tag for tag in tried if not _on_words(tag.box, tags, place)), tried[0])
            found = first._replace(label=replace(first.label, patched=True))
            if _on_words(found.box, tags, place):
                lack = lack or Lack(None, 2 * found.box.width, found.box.width)
        tags.append(found)
    return tags, whole, lack


def _at_ends(setting: Setting, paths: Sequence[Path], ends: Sequence[Cell], place: Place) -> list[Tag] | None:
    """Return the names and figures of lines at the right of their last points, none on another; None without room."""
    points = [point for row, column in ends if (point := paths[row][column])]
    heights = [setting.size_of(cell, "series")[1] for cell in ends]
    middles = spread([y for _, y in points], heights, place.room.y, place.room.bottom)
    if middles is None:
        return None
    tags = []
    for cell, (x, y), middle in zip(ends, points, middles, strict=True):
        width = setting.size_of(cell, "series")[0]
        tag = setting.tag(cell, "right", (x + place.marker // 2 + PAD // 2 + width // 2, y), "series")
        tags.append(tag.moved(0, middle - y))
    return tags


def _tried(setting: Setting, cell: Cell, paths: Sequence[Path], place: Place) -> Iterator[Tag]:
    """Yield a figure where it may stand, the best place first: of two lines the upper has its figures over it."""
    x, y = paths[cell[0]][cell[1]] or (0, 0)
    width, height = setting.size_of(cell)
    others = [point[1] for row, path in enumerate(paths) if row != cell[0] and (point := path[cell[1]])]
    away = setting.high() // 2 + place.marker // 2
    lower = any(other < y or (other == y and cell[0]) for other in others)
    sides: tuple[tuple[Position, int], ...] = (("below", 1), ("above", -1)) if lower else (("above", -1), ("below", 1))
    for down in (0, height // 3):
        for aside in (0, width // 2 + place.marker // 2):
            for position, way in sides:
                for across in dict.fromkeys((0,) if not aside else (-aside, aside)):
                    tag = setting.tag(cell, position, (x, y + way * away))
                    yield tag.moved(across, way * down)
    yield setting.tag(cell, "right", (x + place.marker // 2 + PAD // 2 + width // 2, y))


def _on_words(box: Box, tags: Sequence[Tag], place: Place) -> bool:
    return not place.room.contains(box) or any(box.overlaps(tag.box) for tag in tags)


def _free(box: Box, paths: Sequence[Path], tags: Sequence[Tag], place: Place) -> bool:
    """Whether a figure in `box` lies on no other, on no line, on no point, and on no axis."""
    if _on_words(box, tags, place) or (place.axis is not None and box.y < place.axis < box.bottom):
        return False
    inner, half = box.inset(min(box.height // 12, box.width // 12)), place.marker // 2
    for path in paths:
        points = [point for point in path if point]
        if any(inner.overlaps(Box(x - half, y - half, place.marker, place.marker)) for x, y in points):
            return False
        if any(one and two and _crosses(inner, one, two) for one, two in pairwise(path)):
            return False
    return True


def _crosses(box: Box, one: Point, two: Point) -> bool:
    """Whether the straight line from `one` to `two` leads through `box` (Liang and Barsky, 1984)."""
    first, last = 0.0, 1.0
    for start, end, low, high in ((one[0], two[0], box.x, box.right), (one[1], two[1], box.y, box.bottom)):
        way = end - start
        if not way:
            if not low < start < high:
                return False
            continue
        enter, leave = sorted(((low - start) / way, (high - start) / way))
        first, last = max(first, enter), min(last, leave)
    return first < last
