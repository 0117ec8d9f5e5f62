"""The name of an icon and a place -> the icon drawn as lines: no picture, so it takes the theme's colours.

They are decoration: what an icon says, the words beside it say too, and nobody needs to hear it read out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from sessionbuilder.deck.elements import Curve, Element, Group, Role, Shape
from sessionbuilder.diagrams.path import around
from sessionbuilder.units import EMU_PER_POINT, Box

# fmt: off
Icon: TypeAlias = Literal[
    "alone", "pairs", "threes", "groups", "everyone", "cup", "heart",
    "baby", "child", "teenager", "adult", "person",
    "school", "early-years", "health", "police", "social-care", "housing", "justice", "voluntary", "service",
]
# fmt: on
"""Who is at work with whom, a break, and care for people; somebody of an age, or of an age that
nobody said; and services, the last of a kind that nobody said."""
_Point: TypeAlias = tuple[float, float]
_SQUARE = 24
"""Icons are drawn on a square of so many units, as those of cues on paper are."""
_WEIGHT = 1 / 12
"""Of their lines, as a share of the width."""


def icon(which: Icon, box: Box, colour: Role) -> Group:
    """Return the icon `which` in the square `box`, its lines in `colour`."""
    return Group("Icon", box, tuple(_drawn(which, box, colour)), "")


def _drawn(which: Icon, box: Box, colour: Role) -> Iterator[Element]:
    weight = round(box.width * _WEIGHT / EMU_PER_POINT, 1)

    def placed(place: _Point) -> tuple[int, int]:
        return box.x + round(place[0] * box.width / _SQUARE), box.y + round(place[1] * box.height / _SQUARE)

    for number, piece in enumerate(_ICONS[which].split(" | "), 1):
        name = f"Icon {number}"
        if piece.startswith("O"):
            x, y, radius = map(float, piece.split()[1:])
            left, top = placed((x - radius, y - radius))
            right, bottom = placed((x + radius, y + radius))
            round_ = Box(left, top, right - left, bottom - top)
            yield Shape(name, round_, geometry="ellipse", outline=colour, weight=weight)
        else:
            first, *others = _pieces(piece)
            start = placed(first[-1])
            bends = tuple((placed(one), placed(two), placed(end)) for one, two, end in others)
            places = around([start, *(place for bend in bends for place in bend)])
            yield Curve(name, places, start, bends, colour, weight, arrow=False)


def _pieces(line: str) -> Iterator[tuple[_Point, _Point, _Point]]:
    """Yield the pieces of a line, each with two control points and its end; the first is only where it starts."""
    here: _Point = (0, 0)
    words = line.split()
    while words:
        count = {"M": 1, "L": 1, "C": 3}[words[0]]
        numbers = [float(word) for word in words[1 : 1 + 2 * count]]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        words = words[1 + 2 * count :]
        yield (points[0], points[1], points[2]) if count == 3 else (here, points[0], points[0])
        here = points[-1]


_BUST = "O 12 7 4 | M 4 21.5 C 4 17 7.6 14 12 14 C 16.4 14 20 17 20 21.5"
_HEART = (
    "M 12 20.5 C 5.5 16 2 12.4 2 8.4 C 2 5.3 4.3 3.2 7 3.2 C 9.2 3.2 11 4.3 12 6.2 "
    "C 13 4.3 14.8 3.2 17 3.2 C 19.7 3.2 22 5.3 22 8.4 C 22 12.4 18.5 16 12 20.5"
)
_ICONS: dict[Icon, str] = {
    "pairs": "O 6.6 8 3.3 | M 1 20.5 C 1 16.8 3.5 14.2 6.6 14.2 C 9.7 14.2 11.7 16.2 12 18.6 "
    "| O 17.4 8 3.3 | M 12 18.6 C 12.3 16.2 14.3 14.2 17.4 14.2 C 20.5 14.2 23 16.8 23 20.5",
    "threes": "O 12 7 3 | M 6.5 21 L 6.5 18.5 C 6.5 15.5 9 13 12 13 C 15 13 17.5 15.5 17.5 18.5 L 17.5 21 "
    "| O 4 9 2 | M 1.5 18 L 1.5 17 C 1.5 15.7 2 14.7 2.8 14 "
    "| O 20 9 2 | M 22.5 18 L 22.5 17 C 22.5 15.7 22 14.7 21.2 14",
    "groups": "O 12 12 4.4 | O 12 3.6 2.6 | O 20.4 12 2.6 | O 12 20.4 2.6 | O 3.6 12 2.6",
    "everyone": "O 12 3 1.9 | O 18.4 5.6 1.9 | O 21 12 1.9 | O 18.4 18.4 1.9 | O 12 21 1.9 | O 5.6 18.4 1.9 "
    "| O 3 12 1.9 | O 5.6 5.6 1.9",
    "alone": _BUST,
    "cup": "M 1.5 9 L 13.5 9 L 13.5 16 C 13.5 18.8 11.5 21 9 21 L 6 21 C 3.5 21 1.5 18.8 1.5 16 L 1.5 9 "
    "| M 13.5 11 C 16.5 10.4 19 11.6 19 14 C 19 16.4 16.5 17.6 13.5 17 "
    "| M 5.5 6 C 4.3 4.8 6.7 3.8 5.5 2.5 | M 9.5 6 C 8.3 4.8 10.7 3.8 9.5 2.5",
    "heart": _HEART,
    "baby": "O 12 6.2 3.7 | M 12 12 C 8.3 12 6.5 14 6.5 16.6 C 6.5 19.7 9 22 12 22 C 15 22 17.5 19.7 17.5 16.6 "
    "C 17.5 14 15.7 12 12 12 | M 7.2 14.2 C 10 17 13.2 18.3 16.9 18.2",
    "child": "O 12 8.6 3.2 | M 5.8 12.6 L 12 14.8 L 18.2 12.6 | M 12 14.8 L 12 17.4 L 8.6 22 | M 12 17.4 L 15.4 22",
    "teenager": "O 12 8.8 3.7 | M 5.2 21.5 C 5.2 17.6 8.2 15 12 15 C 15.8 15 18.8 17.6 18.8 21.5",
    "adult": _BUST,
    "person": _BUST,
    "school": "M 12 6 C 10 4.6 7 4 2 4 L 2 18.5 C 7 18.5 10 19.1 12 20.5 C 14 19.1 17 18.5 22 18.5 "
    "L 22 4 C 17 4 14 4.6 12 6 | M 12 6 L 12 20.5",
    "early-years": "M 2.5 13 L 10.5 13 L 10.5 21 L 2.5 21 L 2.5 13 | M 13.5 13 L 21.5 13 L 21.5 21 L 13.5 21 L 13.5 13 "
    "| M 8 2.5 L 16 2.5 L 16 10.5 L 8 10.5 L 8 2.5",
    "health": "M 4.5 2.5 L 3 2.5 L 3 8 C 3 11 5 13 8 13 C 11 13 13 11 13 8 L 13 2.5 L 11.5 2.5 "
    "| M 8 13 L 8 15.5 C 8 19 10.5 21.5 13.5 21.5 C 16.5 21.5 19 19.3 19 16 L 19 13 | O 19 10.5 2.3",
    "police": "M 12 2 L 20 5 L 20 11 C 20 16 16.8 19.7 12 22 C 7.2 19.7 4 16 4 11 L 4 5 L 12 2 "
    "| M 4.3 9 L 19.7 9 | M 4.6 14 L 19.4 14 | M 9 9 L 9 14 | M 15 9 L 15 14",
    "social-care": "M 14 10.5 C 10.5 8.2 8.8 6.6 8.8 4.8 C 8.8 3.3 10 2.2 11.4 2.2 C 12.5 2.2 13.4 2.8 14 3.8 "
    "C 14.6 2.8 15.5 2.2 16.6 2.2 C 18 2.2 19.2 3.3 19.2 4.8 C 19.2 6.6 17.5 8.2 14 10.5 "
    "| M 2 14.5 L 5 14.5 C 7.2 13.4 9.4 13.6 11 15 L 14.4 15 C 15.6 15 16.3 15.7 16.3 16.6 "
    "C 16.3 17.5 15.6 18.2 14.4 18.2 L 10.5 18.2 "
    "| M 16.2 17 L 19.8 14.7 C 21.2 14 22.4 15.3 21.5 16.5 C 19.3 19.4 16.6 21.5 13.4 21.5 C 10.6 21.5 8.5 20.3 6 20.3 "
    "L 2 20.3",
    "housing": "M 2 11.5 L 12 2.5 L 22 11.5 | M 4.5 9.5 L 4.5 21 L 19.5 21 L 19.5 9.5 | M 9.5 21 L 9.5 14 L 14.5 14 "
    "L 14.5 21",
    "justice": "M 12 3 L 12 21 | M 7 21 L 17 21 | M 5 6 L 19 6 | M 5 6 L 2 13 L 8 13 L 5 6 | M 19 6 L 16 13 L 22 13 "
    "L 19 6",
    "voluntary": _HEART,
    "service": "M 5 6.5 L 19 6.5 L 19 22 L 5 22 L 5 6.5 | M 9.5 6.5 L 9.5 2.5 L 14.5 2.5 L 14.5 6.5 | O 12 12 2.2 "
    "| M 8 18.8 C 8 16.9 9.7 16 12 16 C 14.3 16 16 16.9 16 18.8",
}
"""Each icon as it is drawn: circles by centre and radius, lines by their corners and bends. A baby is wrapped and a
child plays; the others are the larger the older. One of an age that nobody said is drawn like an adult, since a sign
of its own for that would want a key. Three people are what the guide has beside how people are grouped."""
