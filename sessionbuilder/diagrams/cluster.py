"""What stands round something: that something in the middle, the others in a ring about it, each joined by a spoke."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from math import hypot

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.icons import Icon, icon
from sessionbuilder.diagrams.path import Point
from sessionbuilder.diagrams.pen import Pen, stacked
from sessionbuilder.diagrams.timeline import breaks, fonts
from sessionbuilder.text import RichText, listed
from sessionbuilder.theme.own import BODY
from sessionbuilder.theme.scale import Scale
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.12), inches(0.09))
_ROUND = 0.707
"""How much of an ellipse's width and height the text in it may take."""
_APART = (inches(0.55), inches(0.3), inches(0.18))
"""Between the rows, for the spokes: as usual, and where words need the room."""
_ASIDE = (inches(0.5), inches(0.25), inches(0.2))
"""Between neighbours in a row, likewise."""
_WIDEST, _FEW, _FEWS_WIDEST = inches(4.0), 4, inches(5.6)
"""The most that a box is wide, and where there are only so many, so that a name does not wrap beside empty paper."""
_CENTRE = (inches(4.2), inches(1.7))
"""The most that the middle takes."""
_CORNER, _NEAR_CORNER = inches(0.16), inches(0.04)
"""How far from the corner of a box its spoke ends: as usual, and where it must pass one at the side of the centre."""
_AIRY = 1.4
"""How much higher than its words a box may be."""
_HIGH = inches(0.75)
"""No box is lower than this, so that a word of its own is still a box."""
_ICON, _BESIDE = inches(0.36), inches(0.38)
"""The side of an icon, about as high as the line of the name beside it, and how much less room a name has for it. Words
become no smaller for icons: where these have no room, there are none."""
_NEARER = inches(0.06)
"""By how much a name may come nearer to the edge of its box than other words."""
_ROOM = BODY._replace(height=BODY.height - inches(0.12))
"""The least room that a cluster has on a slide: a foot of two lines takes a little of the body."""
_ROWS: dict[int, tuple[tuple[int, int, int], ...]] = {
    1: ((1, 0, 0),),
    2: ((0, 2, 0), (1, 0, 1)),
    3: ((1, 0, 2), (2, 0, 1)),
    4: ((1, 2, 1), (2, 0, 2)),
    5: ((2, 2, 1), (2, 0, 3)),
    6: ((2, 2, 2), (3, 0, 3)),
    7: ((3, 2, 2), (2, 4, 1), (3, 0, 4)),
    8: ((3, 2, 3), (2, 4, 2), (4, 0, 4)),
    9: ((4, 2, 3), (3, 4, 2), (4, 0, 5)),
    10: ((4, 2, 4), (3, 4, 3), (5, 0, 5)),
    11: ((4, 2, 5), (4, 4, 3), (3, 6, 2)),
    12: ((5, 2, 5), (4, 4, 4), (3, 6, 3)),
}
"""For so many: how many stand over the middle, at its sides and under it; what looks best comes first."""


class Cluster(Struct, frozen=True):
    """A centre and up to twelve factors, in no order of weight."""

    title: str
    centre: RichText
    factors: tuple[RichText, ...]
    names: tuple[RichText, ...] = ()
    """Who each of them is, where they are people or agencies: bold over the words; otherwise none."""
    icons: tuple[Icon, ...] = ()
    """What stands for each of them, where there is something."""

    def describe(self) -> str:
        """Return the centre and the factors round it, as alt text."""
        if self.names:
            named = " ".join(f"{name}: {str(factor).rstrip('.')}." for name, factor in self._pairs())
            return f"{self.title}: in the middle “{self.centre}”; round it {len(self.factors)}. {named}"
        factors = listed(str(factor) for factor in self.factors)
        return f"{self.title}: in the middle “{self.centre}”; joined to it, {len(self.factors)} factors: {factors}."

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the cluster in `box`, factors in the order of reading: over the centre, beside it, under it."""
        texts, centre = self._texts(), self._heart()
        place = _place(box, texts, centre, pen)
        room = place.factors[0].inset(*_INSET)
        fitted = pen.alike(texts, room)
        signed = self._icons_fit(fitted, room, pen)
        highest = max(_signed_height(t, room.width, pen) if signed else pen.height(t, room.width) for t in fitted)
        place = place.filled(box, highest)
        middle = pen.alike([centre], place.room)[0]
        shapes: list[Element] = []
        for number, (text, part) in enumerate(zip(fitted, place.factors, strict=True), 1):
            name = f"Factor {number}"
            if signed:
                shapes += _signed(name, self.icons[number - 1], text, part, pen)
            else:
                shapes.append(pen.node(name, part, text, _INSET))
        inset = ((place.centre.width - pen.evened(middle, place.room.width)) // 2, place.inset[1])
        heart = Shape("Centre", place.centre, Frame(middle, "middle", inset), geometry="ellipse", fill="accent")
        return Group(self.title, box, (heart, *shapes, *place.spokes()), self.describe())

    def _icons_fit(self, texts: Sequence[Sequence[Paragraph]], room: Box, pen: Pen) -> bool:
        """Whether there are icons, and room for one beside the first line of each of `texts`, which is the name."""
        width = room.width - _BESIDE
        return bool(self.icons) and all(
            _signed_height(text, room.width, pen) <= room.height and not breaks(text[:1], width, pen.widths)
            for text in texts
        )

    def readable(self, font: str = "") -> bool:
        """Whether all of it can be read on a slide with two lines at its foot, in `font` and those of the program."""
        size = Scale().floor
        texts = [[replace(each, size=size) for each in text] for text in (*self._texts(), self._heart())]

        def room_for(place: _Place, widths: Widths) -> bool:
            rooms = [*[part.inset(*_INSET) for part in place.factors], place.room]
            return all(
                stacked(text, room.width, widths) <= room.height and not breaks(text, room.width, widths)
                for text, room in zip(texts, rooms, strict=True)
            )

        return all(any(room_for(place, each) for place in _places(len(self.factors), _ROOM)) for each in fonts(font))

    def _pairs(self) -> Iterator[tuple[RichText, RichText]]:
        return zip(self.names, self.factors, strict=True)

    def _heart(self) -> tuple[Paragraph, ...]:
        return (Paragraph(self.centre, 24, "paper", bold=True, align="centre"),)

    def _texts(self) -> list[tuple[Paragraph, ...]]:
        if not self.names:
            return [(Paragraph(factor, 24, align="centre"),) for factor in self.factors]
        return [
            (Paragraph(name, 20, "accent", bold=True, align="centre"), Paragraph(factor, 20, align="centre"))
            for name, factor in self._pairs()
        ]


def _signed(name: str, which: Icon, text: Sequence[Paragraph], box: Box, pen: Pen) -> Iterator[Element]:
    """Yield a factor in `box` with an icon beside its name, and what it says under both."""
    room = box.inset(*_INSET)
    called, *said = (replace(paragraph, align="left") for paragraph in text)
    top = room.centre[1] - _signed_height(text, room.width, pen) // 2
    head = Box(room.x, top, room.width, pen.height((called,), room.width - _BESIDE))
    beside = Box(room.right - head.width + _BESIDE + _NEARER, head.y, head.width - _BESIDE, head.height)
    under = Box(room.x, head.bottom, pen.evened(said, room.width), pen.height(said, room.width))
    yield Shape(name, box, geometry="rounded", fill="tint", outline="accent")
    yield icon(which, Box(head.x, head.centre[1] - _ICON // 2, _ICON, _ICON), "accent")
    yield Shape(f"{name}, name", beside, Frame((called,), "middle"))
    yield Shape(f"{name}, words", under, Frame(tuple(said)))


def _signed_height(text: Sequence[Paragraph], width: Emu, pen: Pen) -> Emu:
    """Return how high a name stands beside its icon with what it says under both."""
    return pen.height(text[:1], width - _BESIDE) + pen.height(text[1:], width)


class _Place(Struct, frozen=True):
    """Where the centre and the factors stand."""

    centre: Box
    factors: tuple[Box, ...]

    @property
    def inset(self) -> tuple[Emu, Emu]:
        """How far text in the ellipse of the centre stays from the edges of its box."""
        across, down = (int(length * (1 - _ROUND) / 2) for length in (self.centre.width, self.centre.height))
        return across, down

    @property
    def room(self) -> Box:
        """Where the words of the centre stand."""
        return self.centre.inset(*self.inset)

    def shrinkage(self, texts: Sequence[Sequence[Paragraph]], centre: Sequence[Paragraph], pen: Pen) -> float | None:
        """Return by how many points the text must become smaller here; None where that is not enough."""
        if min(self.factors[0].inset(*_INSET)[2:]) <= 0 or self.room.width <= 0:
            return None
        found = [pen.shrinkage(texts, self.factors[0].inset(*_INSET)), pen.shrinkage([centre], self.room)]
        return None if None in found else max(each for each in found if each is not None)

    def filled(self, box: Box, needs: Emu) -> _Place:
        """Return it with factors as high as words that take `needs` want them, rows where they were.

        Where two stand at one side they stay as high as they are: lower ones would move into the way of a spoke.
        """
        if self._columns:
            return self
        high = min(self.factors[0].height, max(int((needs + 2 * _INSET[1]) * _AIRY), _HIGH))
        spare = self.factors[0].height - high
        factors = []
        for part in self.factors:
            over, under = part.bottom <= self.centre.y, part.y >= self.centre.bottom
            down = 0 if over else spare if under else spare // 2
            factors.append(Box(part.x, part.y + down, part.width, high))
        return _Place(self.centre, tuple(factors))

    @property
    def _columns(self) -> bool:
        """Whether more than one factor stands at a side of the centre."""
        return sum(part.y < self.centre.bottom and part.bottom > self.centre.y for part in self.factors) > 2

    def spokes(self) -> Iterator[Connector]:
        """Yield a line from the edge of the centre towards the middle of each factor, up to its edge.

        They are tied to nothing: programs lead a tied line to the middle of a side, and all would meet there.
        """
        for number, factor in enumerate(self.factors, 1):
            end = _on_edge(factor, self.centre, passing=self._columns)
            start = _on_ellipse(self.centre, end)
            yield Connector(f"Spoke {number}", start, end, weight=2.25, arrow=False)


def _on_ellipse(box: Box, to: Point) -> Point:
    """Return where the line from the middle of the ellipse in `box` towards `to` crosses it."""
    (x, y), across, down = box.centre, box.width / 2, box.height / 2
    dx, dy = to[0] - x, to[1] - y
    share = 1 / hypot(dx / across, dy / down)
    return round(x + dx * share), round(y + dy * share)


def _on_edge(box: Box, heart: Box, *, passing: bool) -> Point:
    """Return where the spoke from `heart` ends at `box`: on the side that faces it, never past another in its row.

    Where it is `passing` another at the side of the centre it ends at the corner, clear of that.
    """
    (x, y), source = box.centre, heart.centre
    if box.y < heart.bottom and heart.y < box.bottom:
        return (box.x if source[0] < x else box.right), y
    facing = box.y if source[1] < box.y else box.bottom
    if passing and not box.x <= source[0] <= box.right:
        return (box.x + _NEAR_CORNER if source[0] < x else box.right - _NEAR_CORNER), facing
    along = source[0] + (x - source[0]) * (facing - source[1]) // (y - source[1])
    corner = min(_CORNER, box.width // 4)
    return min(max(along, box.x + corner), box.right - corner), facing


def _place(box: Box, texts: Sequence[Sequence[Paragraph]], centre: Sequence[Paragraph], pen: Pen) -> _Place:
    """Return the arrangement in which the text is largest; of equals the one that looks best."""
    places = list(_places(len(texts), box))
    best, least = places[-1], float("inf")
    for place in places:
        worst = place.shrinkage(texts, centre, pen)
        if worst is not None and worst < least:
            best, least = place, worst
    return best


def _places(count: int, box: Box) -> Iterator[_Place]:
    """Yield the arrangements, roomy ones before tight ones."""
    for apart, aside in zip(_APART, _ASIDE, strict=True):
        for rows in _ROWS[count]:
            yield _arranged(rows, box, apart, aside)


def _arranged(rows: tuple[int, int, int], box: Box, apart: Emu, aside: Emu) -> _Place:
    """Return so many factors over the centre, at its sides and under it, all of one size."""
    over, beside, under = rows
    tiers = (over > 0) + max(1, beside // 2) + (under > 0)
    high = (box.height - apart * (tiers - 1)) // tiers
    across = max(over, under, 3 if beside else 1)
    widest = _FEWS_WIDEST if sum(rows) <= _FEW else _WIDEST
    wide = min((box.width - aside * (across - 1)) // across, widest)
    most = box.width - 2 * (wide + apart) if beside else box.width
    tall = max(1, beside // 2) * (high + apart) - apart
    heart = Box(0, 0, min(_CENTRE[0], most), min(_CENTRE[1], tall))
    middle = box.y + (over > 0) * (high + apart)
    heart = heart._replace(x=box.centre[0] - heart.width // 2, y=middle + (tall - heart.height) // 2)
    sides = [
        Box(left, middle + tier * (high + apart), wide, high)
        for tier in range(beside // 2)
        for left in (box.x, box.right - wide)
    ]
    above, below = _row(over, box.y, wide, high, box, aside), _row(under, box.bottom - high, wide, high, box, aside)
    return _Place(heart, tuple(chain(above, sides, below)))


def _row(count: int, y: Emu, wide: Emu, high: Emu, box: Box, aside: Emu) -> list[Box]:
    """Return `count` boxes side by side about the middle, so that two stand nearer to it than those at its sides."""
    first = box.centre[0] - (count * wide + (count - 1) * aside) // 2
    return [Box(first + (wide + aside) * number, y, wide, high) for number in range(count)]
