"""The name of an icon and a place -> the icon drawn as lines: no picture, so it takes the theme's colours.

They are decoration: what an icon says, the words beside it say too, and nobody needs to hear it read out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple, TypeAlias

from sessionbuilder.deck.elements import Curve, Element, Group, Role, Shape
from sessionbuilder.diagrams.path import around
from sessionbuilder.units import EMU_PER_POINT, Box

Icon: TypeAlias = Literal["group", "alone", "cup", "heart"]
"""People at work together, somebody at work alone, a break, and care for people."""
_Point: TypeAlias = tuple[float, float]
_SQUARE = 24
"""Icons are drawn on a square of so many units, as those of cues on paper are."""
_WEIGHT = 1 / 12
"""Of their lines, as a share of the width."""


class _Line(NamedTuple):
    """A line from `start` through the ends of its pieces, each with two control points."""

    start: _Point
    pieces: tuple[tuple[_Point, _Point, _Point], ...]


class _Circle(NamedTuple):
    centre: _Point
    radius: float


def icon(which: Icon, box: Box, colour: Role) -> Group:
    """Return the icon `which` in the square `box`, its lines in `colour`."""
    return Group("Icon", box, tuple(_drawn(which, box, colour)), "")


def _drawn(which: Icon, box: Box, colour: Role) -> Iterator[Element]:
    weight = round(box.width * _WEIGHT / EMU_PER_POINT, 1)

    def placed(place: _Point) -> tuple[int, int]:
        return box.x + round(place[0] * box.width / _SQUARE), box.y + round(place[1] * box.height / _SQUARE)

    for number, piece in enumerate(_ICONS[which], 1):
        name = f"Icon {number}"
        if isinstance(piece, _Circle):
            (x, y), radius = piece
            left, top = placed((x - radius, y - radius))
            right, bottom = placed((x + radius, y + radius))
            round_ = Box(left, top, right - left, bottom - top)
            yield Shape(name, round_, geometry="ellipse", outline=colour, weight=weight)
        else:
            start = placed(piece.start)
            bends = tuple((placed(one), placed(two), placed(end)) for one, two, end in piece.pieces)
            yield Curve(
                name, around([start, *(p for bend in bends for p in bend)]), start, bends, colour, weight, arrow=False
            )


_ICONS: dict[Icon, tuple[_Line | _Circle, ...]] = {
    "group": (
        _Circle((12, 7), 3),
        _Line(
            (6.5, 21),
            (
                ((6.5, 21), (6.5, 18.5), (6.5, 18.5)),
                ((6.5, 15.5), (9, 13), (12, 13)),
                ((15, 13), (17.5, 15.5), (17.5, 18.5)),
                ((17.5, 18.5), (17.5, 21), (17.5, 21)),
            ),
        ),
        _Circle((4, 9), 2),
        _Line((1.5, 18), (((1.5, 18), (1.5, 17), (1.5, 17)), ((1.5, 15.7), (2, 14.7), (2.8, 14)))),
        _Circle((20, 9), 2),
        _Line((22.5, 18), (((22.5, 18), (22.5, 17), (22.5, 17)), ((22.5, 15.7), (22, 14.7), (21.2, 14)))),
    ),
    "alone": (
        _Circle((12, 7), 4),
        _Line((4, 21.5), (((4, 17), (7.6, 14), (12, 14)), ((16.4, 14), (20, 17), (20, 21.5)))),
    ),
    "cup": (
        _Line(
            (1.5, 9),
            (
                ((1.5, 9), (13.5, 9), (13.5, 9)),
                ((13.5, 9), (13.5, 16), (13.5, 16)),
                ((13.5, 18.8), (11.5, 21), (9, 21)),
                ((9, 21), (6, 21), (6, 21)),
                ((3.5, 21), (1.5, 18.8), (1.5, 16)),
                ((1.5, 16), (1.5, 9), (1.5, 9)),
            ),
        ),
        _Line((13.5, 11), (((16.5, 10.4), (19, 11.6), (19, 14)), ((19, 16.4), (16.5, 17.6), (13.5, 17)))),
        _Line((5.5, 6), (((4.3, 4.8), (6.7, 3.8), (5.5, 2.5)),)),
        _Line((9.5, 6), (((8.3, 4.8), (10.7, 3.8), (9.5, 2.5)),)),
    ),
    "heart": (
        _Line(
            (12, 20.5),
            (
                ((5.5, 16), (2, 12.4), (2, 8.4)),
                ((2, 5.3), (4.3, 3.2), (7, 3.2)),
                ((9.2, 3.2), (11, 4.3), (12, 6.2)),
                ((13, 4.3), (14.8, 3.2), (17, 3.2)),
                ((19.7, 3.2), (22, 5.3), (22, 8.4)),
                ((22, 12.4), (18.5, 16), (12, 20.5)),
            ),
        ),
    ),
}
"""Each icon as it is drawn; the group is that which the guide has beside how people are grouped."""
