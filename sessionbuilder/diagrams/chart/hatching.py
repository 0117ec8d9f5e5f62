"""A region and the way of a pattern -> the lines of the pattern that lie in the region."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from math import atan2, cos, hypot, pi, sin, sqrt, tau
from typing import Protocol, TypeAlias

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Hatch, Role
from sessionbuilder.units import Box, Emu, inches

Point: TypeAlias = tuple[float, float]
_BETWEEN: Emu = inches(0.13)
"""From one line of a pattern to the next."""
_SHORTEST: Emu = inches(0.02)
"""What is shorter is a speck."""
_WAYS: dict[Hatch, tuple[float, ...]] = {
    "rising": (-pi / 4,),
    "level": (0,),
    "upright": (pi / 2,),
    "falling": (pi / 4,),
    "crossed": (-pi / 4, pi / 4),
}
"""Where the lines lead, as angles clockwise from the right."""


class Line(Struct, frozen=True):
    """A straight line without ends."""

    x: float
    y: float
    across: float
    down: float
    """Its direction, one unit long."""

    def at(self, length: float) -> Point:
        """Return the point that lies `length` from its start."""
        return self.x + self.across * length, self.y + self.down * length


class Region(Protocol):
    """What a pattern fills."""

    def around(self) -> Box:
        """Return a box that it lies in."""
        ...

    def crossings(self, line: Line) -> list[float]:
        """Return at which lengths `line` may come in or go out: all that there are, perhaps more."""
        ...

    def holds(self, point: Point) -> bool:
        """Whether `point` lies in it."""
        ...


class Rectangle(Struct, frozen=True):
    """A box as a region."""

    box: Box

    def around(self) -> Box:
        """Return the box."""
        return self.box

    def crossings(self, line: Line) -> list[float]:
        """Return where `line` meets the sides, or what they are a part of."""
        found = []
        if abs(line.across) > 1e-9:
            found += [(x - line.x) / line.across for x in (self.box.x, self.box.right)]
        if abs(line.down) > 1e-9:
            found += [(y - line.y) / line.down for y in (self.box.y, self.box.bottom)]
        return found

    def holds(self, point: Point) -> bool:
        """Whether `point` lies in the box."""
        return self.box.x <= point[0] <= self.box.right and self.box.y <= point[1] <= self.box.bottom


class Sector(Struct, frozen=True):
    """A part of a ring; angles in radians, clockwise from the right."""

    x: float
    y: float
    inner: float
    outer: float
    first: float
    last: float

    def around(self) -> Box:
        """Return the box of the whole ring."""
        reach = round(self.outer)
        return Box(round(self.x) - reach, round(self.y) - reach, 2 * reach, 2 * reach)

    def crossings(self, line: Line) -> list[float]:
        """Return where `line` meets the two circles and the two rays."""
        x, y = line.x - self.x, line.y - self.y
        middle, distance = -(x * line.across + y * line.down), x * x + y * y
        found = []
        for radius in (self.inner, self.outer):
            square = middle * middle - distance + radius * radius
            if square > 0:
                found += [middle - sqrt(square), middle + sqrt(square)]
        for angle in (self.first, self.last):
            turned = line.across * sin(angle) - line.down * cos(angle)
            if abs(turned) > 1e-9:
                found.append((y * cos(angle) - x * sin(angle)) / turned)
        return found

    def holds(self, point: Point) -> bool:
        """Whether `point` lies between the circles and between the rays."""
        x, y = point[0] - self.x, point[1] - self.y
        turned = (atan2(y, x) - self.first) % tau
        return self.inner <= hypot(x, y) <= self.outer and turned <= self.last - self.first


def hatched(name: str, region: Region, hatch: Hatch, colour: Role) -> Iterator[Connector]:
    """Yield the lines of `hatch` that lie in `region`."""
    box = region.around()
    x, y = box.centre
    reach = hypot(box.width, box.height) / 2
    count = 0
    for angle in _WAYS[hatch]:
        across, down = cos(angle), sin(angle)
        steps = int(reach // _BETWEEN)
        for step in range(-steps, steps + 1):
            line = Line(x - down * step * _BETWEEN, y + across * step * _BETWEEN, across, down)
            for start, end in pairwise(sorted(region.crossings(line))):
                if end - start >= _SHORTEST and region.holds(line.at((start + end) / 2)):
                    count += 1
                    ends = [(round(px), round(py)) for px, py in (line.at(start), line.at(end))]
                    yield Connector(f"{name} line {count}", ends[0], ends[1], colour=colour, weight=2, arrow=False)
