"""Figures and a box -> a ring whose parts go round clockwise from the top, each with its name and figure beside it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, combinations, pairwise
from math import cos, pi, sin, sqrt, tan, tau
from typing import TypeAlias

from sessionbuilder.deck.elements import HOLE, Connector, Curve, Element, Look, Role
from sessionbuilder.diagrams.chart.hatching import Sector, hatched
from sessionbuilder.diagrams.chart.marks import OUTLINE, edge
from sessionbuilder.diagrams.chart.tags import PAD, Drawn, Lack, Setting, Tag, spread
from sessionbuilder.units import EMU_PER_POINT, Box, Emu

Point: TypeAlias = tuple[Emu, Emu]
_SMALLEST = 0.6
"""The share of its height to which a ring gives way where names are long."""


def ring(setting: Setting, box: Box) -> Drawn:
    """Return the ring as large as it fits in `box` with its words round it, or with figures on it and a key beside."""
    if setting.keyed:
        sectors = _sectors(setting, box.centre, min(box.width, box.height))
        return _drawn(setting, sectors, *_on_parts(setting, sectors))
    whole = min(box.width, box.height - 2 * (setting.high() + PAD))
    for parted, least in ((False, 1.0), (True, 1.0), (True, _SMALLEST)):
        # the ring and its words together stand in the middle
        sides: dict[bool, Emu] = {True: 0, False: 0}
        for number, sector in enumerate(_sectors(setting, box.centre, whole)):
            right = _is_right(sector)
            sides[right] = max(sides[right], setting.size_of((0, number), "category", parted=parted)[0])
        side = min(whole, max(int(whole * least), box.width - sum(sides.values()) - 4 * PAD))
        free = max(0, (box.width - side) // 2 - PAD)
        aside = max(-free, min(free, (sides[False] - sides[True]) // 2))
        sectors = _sectors(setting, (box.centre[0] + aside, box.centre[1]), side)
        tags, lack = _round(setting, sectors, box, parted=parted)
        if lack is None:
            break
    return _drawn(setting, sectors, tags, lack)


def _sectors(setting: Setting, middle: Point, side: Emu) -> list[Sector]:
    """Return the parts of a ring `side` across round `middle`, clockwise from the top."""
    values = setting.figures.series[0].values
    total = sum(Fraction(value) for value in values if value is not None)
    shares = accumulate((Fraction(value or 0) / total for value in values), initial=Fraction(0))
    turns = [float(share) * tau - pi / 2 for share in shares]
    outer = side / 2 - OUTLINE * EMU_PER_POINT
    return [Sector(*middle, outer * HOLE / 100, outer, first, last) for first, last in pairwise(turns)]


def _is_right(sector: Sector) -> bool:
    return cos((sector.first + sector.last) / 2) >= 0


def _drawn(setting: Setting, sectors: list[Sector], tags: list[Tag], lack: Lack | None) -> Drawn:
    reach = round(sectors[0].outer + OUTLINE * EMU_PER_POINT)
    area = Box(round(sectors[0].x) - reach, round(sectors[0].y) - reach, 2 * reach, 2 * reach)
    elements: list[Element] = []
    for number, (sector, look) in enumerate(zip(sectors, setting.looks[0], strict=True), 1):
        elements += _part(f"Part {number}", sector, look, area)
    elements += map(setting.written, tags)
    return Drawn(area, False, 0, Decimal(0), setting.labels(tags), tuple(elements), lack)


def _on_parts(setting: Setting, sectors: list[Sector]) -> tuple[list[Tag], Lack | None]:
    """Return the figures on the parts, and what has no room there."""
    names = setting.figures.categories
    tags = []
    lack = None
    for number, sector in enumerate(sectors):
        cell = (0, number)
        tags.append(setting.tag(cell, "inside", _middle(sector), on=setting.look(cell)))
        if tags[-1].box.width > sector.outer - sector.inner:
            lack = Lack(names[number], tags[-1].box.width, round(sector.outer - sector.inner))
    return tags, lack or _overlapping(setting, tags)


def _round(setting: Setting, sectors: list[Sector], box: Box, *, parted: bool) -> tuple[list[Tag], Lack | None]:
    """Return names and figures beside the parts, on one line or on two, and what has no room there."""
    tags: list[Tag] = []
    lack = None
    for right in (True, False):
        parts = {number: sector for number, sector in enumerate(sectors) if _is_right(sector) is right}
        found, lacking = _beside(setting, parts, box, right=right, parted=parted)
        tags += found
        lack = lack or lacking
    return tags, lack or _overlapping(setting, tags)


def _beside(
    setting: Setting, sectors: dict[int, Sector], box: Box, *, right: bool, parted: bool
) -> tuple[list[Tag], Lack | None]:
    """Return the words on one side of the ring, each as near to its part as the others leave room."""
    tags = [setting.tag((0, n), "inside", _middle(part), "category", parted=parted) for n, part in sectors.items()]
    heights = [tag.box.height for tag in tags]
    wanted = []
    for sector, height in zip(sectors.values(), heights, strict=True):
        reach = sector.outer + PAD + height / 2
        wanted.append(round(sector.y + reach * sin((sector.first + sector.last) / 2)))
    middles = spread(wanted, heights, box.y, box.bottom)
    if middles is None:
        return tags, Lack(None, sum(heights), box.height)
    found = []
    lack = None
    for (number, sector), tag, y in zip(sectors.items(), tags, middles, strict=True):
        width, radius = tag.box.width, sector.outer + PAD
        away = max(0, abs(y - sector.y) - tag.box.height / 2)
        free = sqrt(max(0.0, radius**2 - away**2))
        middle = abs(cos((sector.first + sector.last) / 2)) * radius
        near = max(free, middle - width / 2)
        x = round(sector.x + (near + width / 2) * (1 if right else -1))
        moved = tag.moved(x - tag.box.centre[0], y - tag.box.centre[1])
        if not box.contains(moved.box):
            lack = lack or Lack(
                setting.figures.categories[number],
                width,
                round(box.right - sector.x - near if right else sector.x - near - box.x),
            )
        found.append(moved)
    return found, lack


def _overlapping(setting: Setting, tags: list[Tag]) -> Lack | None:
    """Return which words lie on others; None if none do."""
    for one, two in combinations(tags, 2):
        if one.box.overlaps(two.box):
            return Lack(setting.figures.categories[one.cell[1]], one.box.width, abs(two.box.x - one.box.x))
    return None


def _middle(sector: Sector) -> Point:
    """Return the middle of a part, where PowerPoint puts its figure."""
    return _point(sector, (sector.first + sector.last) / 2, (sector.inner + sector.outer) / 2)


def _point(sector: Sector, angle: float, radius: float) -> Point:
    return round(sector.x + radius * cos(angle)), round(sector.y + radius * sin(angle))


def _part(name: str, sector: Sector, look: Look, area: Box) -> list[Element]:
    """Return a part of the ring: a line as thick as it, perhaps with an outline, or the lines of a pattern."""
    if look.hatch:
        inside: list[Element] = list(hatched(name, sector, look.hatch, look.colour))
    else:
        middle, thick = (sector.inner + sector.outer) / 2, (sector.outer - sector.inner) / EMU_PER_POINT
        inside = [_arc(name, sector, middle, area, look.colour, round(thick, 2))]
    around = edge(look)
    radii = () if around == "paper" else (sector.inner, sector.outer)
    arcs = [_arc(name, sector, radius, area, around, OUTLINE) for radius in radii]
    return [*inside, *arcs, *_edges(name, sector, around)]


def _edges(name: str, sector: Sector, colour: Role) -> list[Element]:
    """Return the lines between a part and its neighbours."""
    return [
        Connector(
            f"{name} edge {number}",
            _point(sector, angle, sector.inner),
            _point(sector, angle, sector.outer),
            colour=colour,
            weight=OUTLINE,
            arrow=False,
        )
        for number, angle in enumerate((sector.first, sector.last), 1)
    ]


def _arc(name: str, sector: Sector, radius: float, area: Box, colour: Role, weight: float) -> Curve:
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
    return Curve(name, area, start, tuple(bends), colour=colour, weight=weight, arrow=False)
