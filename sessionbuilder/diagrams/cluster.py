"""What contributes to something: that something in the middle, each contribution round it, joined by a line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, listed
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.15), inches(0.08))
_ASIDE = inches(0.4)
"""Between neighbours on a line."""
_APART = inches(0.6)
"""Between the middle and what stands over and under it, for the lines."""
_WIDEST = inches(4.4)
_HIGHEST = inches(1.5)
_CENTRE = inches(4.6)
_ROWS: dict[int, tuple[tuple[int, int, int], ...]] = {
    2: ((0, 2, 0), (1, 0, 1)),
    3: ((1, 0, 2), (0, 2, 1), (2, 0, 1)),
    4: ((2, 0, 2), (1, 2, 1)),
    5: ((2, 0, 3), (2, 2, 1)),
    6: ((3, 0, 3), (2, 2, 2)),
    7: ((3, 2, 2), (3, 0, 4)),
    8: ((3, 2, 3), (4, 0, 4)),
    9: ((3, 2, 4), (4, 0, 5)),
    10: ((4, 2, 4), (5, 0, 5)),
}
"""For so many factors: how many stand over the middle, at its sides and under it; what looks best comes first."""


class Cluster(Struct, frozen=True):
    """A centre and two to ten factors, in no order of weight."""

    title: str
    centre: RichText
    factors: tuple[RichText, ...]

    def describe(self) -> str:
        """Return the centre and the factors round it, as alt text."""
        factors = listed(str(factor) for factor in self.factors)
        return f"{self.title}: in the middle “{self.centre}”; joined to it, {len(self.factors)} factors: {factors}."

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the cluster in `box`, factors in the order of reading: over the centre, beside it, under it."""
        texts = [(Paragraph(factor, 24, align="centre"),) for factor in self.factors]
        centre = (Paragraph(self.centre, 26, "paper", bold=True, align="centre"),)
        place = _place(len(self.factors), box, texts, centre, pen)
        room = place.centre.inset(*_INSET)
        middle = pen.alike([centre], room)[0]
        fitted = pen.alike(texts, place.factors[0].inset(*_INSET))
        shapes = [
            node(f"Factor {number}", part, text, _INSET)
            for number, (text, part) in enumerate(zip(fitted, place.factors, strict=True), 1)
        ]
        heart = Shape("Centre", place.centre, Frame(middle, "middle", _INSET), geometry="rounded", fill="accent")
        return Group(self.title, box, (heart, *shapes, *place.lines()), self.describe())


class _Place(Struct, frozen=True):
    """Where the centre and the factors stand."""

    centre: Box
    factors: tuple[Box, ...]

    def lines(self) -> Iterator[Connector]:
        """Yield a line from the centre to each factor, from the middle of the side that it is on."""
        middle = self.centre
        for number, factor in enumerate(self.factors, 1):
            if factor.bottom <= middle.y:
                sites, start, end = (0, 2), (middle.centre[0], middle.y), (factor.centre[0], factor.bottom)
            elif factor.y >= middle.bottom:
                sites, start, end = (2, 0), (middle.centre[0], middle.bottom), (factor.centre[0], factor.y)
            elif factor.x < middle.x:
                sites, start, end = (1, 3), (middle.x, middle.centre[1]), (factor.right, factor.centre[1])
            else:
                sites, start, end = (3, 1), (middle.right, middle.centre[1]), (factor.x, factor.centre[1])
            ties = (("Centre", sites[0]), (f"Factor {number}", sites[1]))
            yield Connector(f"Line {number}", start, end, ties, weight=2.25, arrow=False)


def _place(count: int, box: Box, texts: Sequence[Sequence[Paragraph]], centre: Sequence[Paragraph], pen: Pen) -> _Place:
    """Return the arrangement in which the text is largest; of equals the one that looks best."""
    places = [_arranged(rows, box) for rows in _ROWS[count]]
    best, least = places[0], float("inf")
    for place in places:
        smaller = [
            pen.shrinkage(texts, place.factors[0].inset(*_INSET)),
            pen.shrinkage([centre], place.centre.inset(*_INSET)),
        ]
        worst = max(float("inf") if each is None else each for each in smaller)
        if worst < least:
            best, least = place, worst
    return best


def _arranged(rows: tuple[int, int, int], box: Box) -> _Place:
    """Return so many factors over the centre, at its sides and under it, all of one size."""
    over, aside, under = rows
    tiers = 1 + (over > 0) + (under > 0)
    high = min((box.height - _APART * (tiers - 1)) // tiers, _HIGHEST if tiers > 1 else 2 * _HIGHEST)
    across = max(over, under, 3 if aside else 1)
    gap = inches(0.6) if across == 3 and aside else _ASIDE
    wide = min((box.width - gap * (across - 1)) // across, _WIDEST)
    x, y = box.centre
    middle = min(_CENTRE, box.width - 2 * (wide + inches(0.6))) if aside else min(_CENTRE, box.width)
    heart = Box(x - middle // 2, y - high // 2, middle, high)
    if tiers == 2:
        heart = Box(heart.x, box.bottom - high if over else box.y, middle, high)
    sides = [Box(left, heart.y, wide, high) for left in (box.x, box.right - wide)] if aside else []
    return _Place(
        heart, (*_row(over, box.y, wide, high, box), *sides, *_row(under, box.bottom - high, wide, high, box))
    )


def _row(count: int, y: Emu, wide: Emu, high: Emu, box: Box) -> list[Box]:
    """Return `count` boxes spread over the width: one in the middle, two or more from edge to edge."""
    if count == 1:
        return [Box(box.centre[0] - wide // 2, y, wide, high)]
    step = (box.width - wide) / (count - 1) if count else 0
    return [Box(box.x + int(step * number), y, wide, high) for number in range(count)]
