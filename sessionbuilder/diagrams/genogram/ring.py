"""Who lives together -> the outline round them, which leaves out everybody else."""

from __future__ import annotations

from bisect import bisect_left
from itertools import combinations, groupby, pairwise

from msgspec import Struct

from sessionbuilder.diagrams.genogram.lines import Point
from sessionbuilder.diagrams.genogram.plan import RING, Plan
from sessionbuilder.units import Box, Emu, inches

_NECK: Emu = inches(0.14)
"""How wide the ring is where it leads from some of its people to others."""


class Run(Struct, frozen=True):
    """People of a household who stand side by side."""

    level: int
    first: int
    """The place in its row of whoever is at the left."""
    box: Box


def ring(household: tuple[str, ...], plan: Plan) -> list[tuple[Point, ...]]:
    """Return the corners of the outline, clockwise; several outlines only where nothing can lead from one to another.

    People side by side are one box; boxes over one another are joined where they overlap, others by a neck that
    leads between the rows, or between two people of the row that it has to cross.
    """
    runs = [run for level in sorted(plan.rows) for run in _runs(household, level, plan)]
    boxes = [run.box for run in runs]
    joined = {number: number for number in range(len(runs))}
    links = sorted((_length(_neck(one, two, plan)), a, b) for (a, one), (b, two) in combinations(enumerate(runs), 2))
    for _, a, b in links:
        if joined[a] != joined[b]:
            boxes += _neck(runs[a], runs[b], plan)
            joined = {number: joined[a] if group == joined[b] else group for number, group in joined.items()}
    return outlines(boxes)


def _runs(household: tuple[str, ...], level: int, plan: Plan) -> list[Run]:
    found = []
    at = 0
    for inside, group in groupby(plan.rows[level], key=lambda key: key in household):
        keys = list(group)
        if inside:
            wholes = [plan.whole(key) for key in keys]
            dates = [plan.dates(n) for n in plan.sizes.dates if {*plan.family.couples[n].partners} <= {*keys}]
            top = min(box.y for box in (*wholes, *dates))
            bottom = max(box.bottom for box in wholes)
            box = Box(wholes[0].x, top, wholes[-1].right - wholes[0].x, bottom - top).inset(-RING)
            found.append(Run(level, at, box))
        at += len(keys)
    return found


def _neck(one: Run, two: Run, plan: Plan) -> list[Box]:
    """Return the boxes that join two runs, `one` in the same row as `two` or over it."""
    low, high = max(one.box.x, two.box.x), min(one.box.right, two.box.right)
    if two.level == one.level + 1 and high - low >= 2 * _NECK:
        return [Box(low, one.box.bottom, high - low, two.box.y - one.box.bottom)]
    # from the bottom of the upper to the top of the lower; in one row from bottom to bottom, or from top to top
    last = max(plan.rows)
    same = one.level == two.level
    up = same and one.level == last and last > min(plan.rows)
    start = _within(one.box, two.box.centre[0])
    end = _within(two.box, start)
    at = (start, one.box.y if up else one.box.bottom)
    boxes = []
    for level in range(one.level - up, max(two.level - 1, one.level - up) + 1):
        lane = _lane(level, plan)
        onward = end if level >= two.level - 1 else _channel(level + 1, (at[0] + end) // 2, plan)
        boxes += [_strip(at, (at[0], lane)), _strip((at[0], lane), (onward, lane))]
        at = (onward, lane)
    boxes.append(_strip(at, (end, two.box.y if not same or up else two.box.bottom)))
    return boxes


def _lane(level: int, plan: Plan) -> Emu:
    """Return the height at which a neck leads across: under the lines to children, or just under the last row."""
    under = plan.bottoms[level] + RING
    if level + 1 not in plan.tops:
        return under + _NECK // 2
    return (plan.lowest_bar(level) + plan.tops[level + 1] - plan.head(level + 1)) // 2


def _channel(level: int, wanted: Emu, plan: Plan) -> Emu:
    """Return where a neck can pass between two people of a row, or beside all of them, nearest to `wanted`.

    It does not pass between two whose dates stand there.
    """
    wholes = [plan.whole(key) for key in plan.rows[level]]
    dated = [{*plan.family.couples[n].partners} for n in plan.sizes.dates]
    pairs = pairwise(plan.rows[level])
    free = [(a.right + b.x) // 2 for (a, b), pair in zip(pairwise(wholes), pairs, strict=True) if {*pair} not in dated]
    free += [wholes[0].x - RING - _NECK // 2, wholes[-1].right + RING + _NECK // 2]
    return min(free, key=lambda x: abs(x - wanted))


def _within(box: Box, x: Emu) -> Emu:
    """Return the place nearest to `x` at which a neck may leave `box`."""
    return min(max(x, box.x + _NECK // 2), box.right - _NECK // 2)


def _strip(start: Point, end: Point) -> Box:
    """Return the box of a neck from one point to another, straight across or down."""
    half = _NECK // 2
    return Box(
        min(start[0], end[0]) - half,
        min(start[1], end[1]) - (half if start[1] == end[1] else 0),
        abs(start[0] - end[0]) + 2 * half,
        abs(start[1] - end[1]) + (2 * half if start[1] == end[1] else 0),
    )


def _length(boxes: list[Box]) -> Emu:
    return sum(max(box.width, box.height) if len(boxes) > 1 else 0 for box in boxes)


def outlines(boxes: list[Box]) -> list[tuple[Point, ...]]:
    """Return the outlines of what `boxes` cover together, each from its uppermost left corner, clockwise."""
    xs = sorted({x for box in boxes for x in (box.x, box.right)})
    ys = sorted({y for box in boxes for y in (box.y, box.bottom)})
    covered = {
        (column, row)
        for box in boxes
        for column in range(bisect_left(xs, box.x), bisect_left(xs, box.right))
        for row in range(bisect_left(ys, box.y), bisect_left(ys, box.bottom))
    }
    edges: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for column, row in sorted(covered):
        sides = (
            ((column, row), (column + 1, row), (column, row - 1)),
            ((column + 1, row), (column + 1, row + 1), (column + 1, row)),
            ((column + 1, row + 1), (column, row + 1), (column, row + 1)),
            ((column, row + 1), (column, row), (column - 1, row)),
        )
        for start, end, beyond in sides:
            if beyond not in covered:
                edges.setdefault(start, []).append(end)
    found = []
    while edges:
        start = min(edges, key=lambda corner: (corner[1], corner[0]))
        path = [start]
        while (ends := edges.get(path[-1])) is not None:
            here = path[-1]
            path.append(ends.pop())
            if not ends:
                del edges[here]
        found.append(tuple((xs[x], ys[y]) for x, y in _corners(path[:-1])))
    return found


def _corners(path: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the points of a closed `path` at which it turns."""
    return [
        here
        for before, here, after in zip([path[-1], *path], path, [*path[1:], path[0]], strict=False)
        if (before[0] == here[0]) != (here[0] == after[0])
    ]
