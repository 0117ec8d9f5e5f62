"""Figures and a box -> a ring whose parts go round clockwise from the top, each with its figure on it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import cos, pi, sin, tan, tau
from typing import TypeAlias

from sessionbuilder.deck.elements import HOLE, Connector, Curve, Element, Look, Position, Shape
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.chart.hatching import Sector, hatched
from sessionbuilder.diagrams.chart.marks import OUTLINE, Drawn, Lack, edge, figure
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import EMU_PER_POINT, Box, Emu

Point: TypeAlias = tuple[Emu, Emu]


def ring(figures: Figures, looks: tuple[Look, ...], box: Box, size: float, pen: Pen) -> Drawn:
    """Return the ring as large as it fits in `box`."""
    (series,) = figures.series
    values = [value for value in series.values if value is not None]
    side = min(box.width, box.height)
    x, y = box.centre
    area = Box(x - side // 2, y - side // 2, side, side)
    shares = accumulate((Fraction(value) / Fraction(sum(values)) for value in values), initial=Fraction(0))
    turns = [float(share) * tau - pi / 2 for share in shares]
    outer = side / 2 - OUTLINE * EMU_PER_POINT
    sectors = [Sector(x, y, outer * HOLE / 100, outer, first, last) for first, last in pairwise(turns)]
    elements: list[Element] = []
    for number, (sector, look) in enumerate(zip(sectors, looks, strict=True), 1):
        elements += _part(f"Part {number}", sector, look, area)
    labels: list[Shape] = []
    lack = None
    for number, (sector, value, look) in enumerate(zip(sectors, values, looks, strict=True), 1):
        at = _point(sector, (sector.first + sector.last) / 2, (sector.inner + sector.outer) / 2)
        labels.append(figure(f"Figure {number}", figures.told(value), at, size, pen, look, ground=True))
        if labels[-1].box.width > sector.outer - sector.inner:
            lack = Lack(figures.categories[number - 1], labels[-1].box.width, round(sector.outer - sector.inner))
    for one, two in pairwise([*labels, labels[0]]):
        if one.box.overlaps(two.box) and one is not two:
            lack = lack or Lack(figures.categories[labels.index(one)], one.box.width, two.box.x - one.box.x)
    inside: list[Position] = ["inside" for _ in values]
    return Drawn(area, False, 0, Decimal(0), (tuple(inside),), (*elements, *labels), lack)


def _point(sector: Sector, angle: float, radius: float) -> Point:
    return round(sector.x + radius * cos(angle)), round(sector.y + radius * sin(angle))


def _part(name: str, sector: Sector, look: Look, area: Box) -> list[Element]:
    """Return a part of the ring: a line as thick as the ring, or its outline with the lines of a pattern in it."""
    if not look.hatch:
        middle, thick = (sector.inner + sector.outer) / 2, (sector.outer - sector.inner) / EMU_PER_POINT
        return [_arc(name, sector, middle, area, look, round(thick, 2)), *_edges(name, sector, look)]
    arcs = [_arc(name, sector, radius, area, look, OUTLINE) for radius in (sector.inner, sector.outer)]
    return [*hatched(name, sector, look.hatch, look.colour), *arcs, *_edges(name, sector, look)]


def _edges(name: str, sector: Sector, look: Look) -> list[Element]:
    """Return the lines between a part and its neighbours."""
    return [
        Connector(
            f"{name} edge {number}",
            _point(sector, angle, sector.inner),
            _point(sector, angle, sector.outer),
            colour=edge(look),
            weight=OUTLINE,
            arrow=False,
        )
        for number, angle in enumerate((sector.first, sector.last), 1)
    ]


def _arc(name: str, sector: Sector, radius: float, area: Box, look: Look, weight: float) -> Curve:
    """Return the line round a part of the ring, at `radius` from its middle."""
    pieces = max(1, -int(-(sector.last - sector.first) // (pi / 4)))
    turn = (sector.last - sector.first) / pieces
    reach = 4 / 3 * tan(turn / 4)
    bends = []
    for piece in range(pieces):
        one, two = sector.first + turn * piece, sector.first + turn * (piece + 1)
        (x1, y1), (x2, y2) = _point(sector, one, radius), _point(sector, two, radius)
        leave = (round(x1 - reach * radius * sin(one)), round(y1 + reach * radius * cos(one)))
        arrive = (round(x2 + reach * radius * sin(two)), round(y2 - reach * radius * cos(two)))
        bends.append((leave, arrive, (x2, y2)))
    start = _point(sector, sector.first, radius)
    return Curve(name, area, start, tuple(bends), colour=look.colour, weight=weight, arrow=False)
