"""Where everybody stands -> the lines between them: who is a couple, and whose children are whose."""

from __future__ import annotations

from itertools import combinations, pairwise
from math import sqrt
from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.diagrams.genogram.family import Couple, Family
from sessionbuilder.diagrams.genogram.plan import Plan
from sessionbuilder.units import Emu, inches

Point: TypeAlias = tuple[Emu, Emu]


class Line(Struct, frozen=True):
    """A line of one couple."""

    couple: int
    """Which couple's, by its number in the family."""
    kind: Literal["couple", "drop", "bar", "child", "slash"]
    points: tuple[Point, ...]
    dashed: bool = False


_SLASH = (inches(0.06), inches(0.14))
"""How far a slash leans, and how far it reaches above and below its line."""


def lines(family: Family, plan: Plan) -> list[Line]:
    """Return every line, those of each couple together."""
    return [line for number in range(len(family.couples)) for line in _couple_lines(number, family, plan)]


def crossings(drawn: list[Line]) -> int:
    """Return how often lines of different couples cross or touch."""
    pieces = [(line.couple, piece) for line in drawn for piece in pairwise(line.points)]
    return sum(one != other and _meet(a, b) for (one, a), (other, b) in combinations(pieces, 2))


def _couple_lines(number: int, family: Family, plan: Plan) -> list[Line]:
    couple = family.couples[number]
    found: list[Line] = []
    if len(couple.partners) == 2:
        path = _arch(number, couple, family, plan) if number in plan.arches else _straight(couple, plan)
        found.append(Line(number, "couple", path, dashed=couple.bond in ("together", "unknown")))
        found += [Line(number, "slash", slash) for slash in _slashes(path, number, couple, plan)]
    if couple.children:
        found += _descent(number, couple, plan)
    return found


def _straight(couple: Couple, plan: Plan) -> tuple[Point, ...]:
    left, right = (plan.symbol(key) for key in plan.ordered(couple))
    return ((left.right, left.centre[1]), (right.x, right.centre[1]))


def _arch(number: int, couple: Couple, family: Family, plan: Plan) -> tuple[Point, ...]:
    """Return the line over those who stand between two partners: up from one, across and down to the other."""
    lane = plan.arch_y(number)
    ends = []
    for key, way in zip(plan.ordered(couple), (1, -1), strict=True):
        box = plan.symbol(key)
        radius = box.width / 2
        aside = radius * (0.36 + 0.2 * plan.arches[number].step)
        sex = family.person(key).sex
        up = {"male": radius, "female": sqrt(radius**2 - aside**2), "unknown": radius - aside}[sex]
        x, y = box.centre
        ends.append((round(x + way * aside), round(y - up)))
    (x1, y1), (x2, y2) = ends
    return ((x1, y1), (x1, lane), (x2, lane), (x2, y2))


def _slashes(path: tuple[Point, ...], number: int, couple: Couple, plan: Plan) -> list[tuple[Point, ...]]:
    """Return one stroke through the line of partners who are separated, and two where they are divorced.

    They stand beside the dates, or else on the longer side of the line to the children.
    """
    count = {"separated": 1, "divorced": 2}.get(couple.bond or "", 0)
    x, y = plan.hang(number)
    left, right = min(px for px, _ in path), max(px for px, _ in path)
    middle = (x + right) // 2 if right - x >= x - left else (left + x) // 2
    if number in plan.sizes.dates and number not in plan.arches:
        middle = plan.dates(number).right + inches(0.18)
    lean, reach = _SLASH
    between = inches(0.1)
    first = middle - between * (count - 1) // 2
    return [((at, y + reach), (at + 2 * lean, y - reach)) for at in (first - lean + between * n for n in range(count))]


def _descent(number: int, couple: Couple, plan: Plan) -> list[Line]:
    """Return the lines from a couple to their children: down, across, and down to each; to twins from one point."""
    x, y = plan.hang(number)
    level = plan.bar_y(number)
    points = plan.points(couple)
    xs = [x, *points.values()]
    found = [Line(number, "drop", ((x, y), (x, level)))]
    if max(xs) > min(xs):
        found.append(Line(number, "bar", ((min(xs), level), (max(xs), level))))
    for child in couple.children:
        end = plan.symbol(child.key)
        path = [(points[child.key], level), (end.centre[0], end.y)]
        if path[0][0] != path[1][0]:  # twins: the line leans only over the dates of couples, and then leads down
            path.insert(1, (end.centre[0], end.y - plan.head(plan.level[child.key])))
        if path[-1] == path[-2]:
            path.pop()
        found.append(Line(number, "child", tuple(path), dashed=child.kinship != "birth"))
    return found


def _meet(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two straight pieces share a point."""
    (ax, ay), (bx, by) = one
    (cx, cy), (dx, dy) = other
    if max(ax, bx) < min(cx, dx) or max(cx, dx) < min(ax, bx) or max(ay, by) < min(cy, dy) or max(cy, dy) < min(ay, by):
        return False

    def turn(px: Emu, py: Emu, qx: Emu, qy: Emu, rx: Emu, ry: Emu) -> int:
        area = (qx - px) * (ry - py) - (qy - py) * (rx - px)
        return (area > 0) - (area < 0)

    return (
        turn(ax, ay, bx, by, cx, cy) * turn(ax, ay, bx, by, dx, dy) <= 0
        and turn(cx, cy, dx, dy, ax, ay) * turn(cx, cy, dx, dy, bx, by) <= 0
    )
