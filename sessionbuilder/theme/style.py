"""What a look is like but for colours and sizes -> the pattern on its grounds, and its corners and frames."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Struct

from sessionbuilder.deck.elements import Role, Shape
from sessionbuilder.source.fields import Between
from sessionbuilder.units import Box


class Style(Struct, frozen=True, kw_only=True):
    """What a look is like but for its colours and sizes."""

    corners: Literal["usual", "square", "round"] = "usual"
    """Of tiles and of the steps of a drawing: tiles are square and steps round, or both are alike."""
    pattern: Literal["rings", "bars", "scales", "none"] = "rings"
    """What is drawn behind covers, dividers and breaks, where no words stand."""
    band: Literal["cover", "side", "foot"] = "cover"
    """Where the band of accent is: at the side of covers, at the side of every slide, or at the foot of every slide."""
    titles: Literal["bold", "light"] = "bold"
    """The weight of titles."""
    frames: Annotated[int, Between(1, 3)] = 1
    """How thick the hairlines round tiles are, in points."""
    air: Annotated[int, Between(6, 16)] = 10
    """The space over each item of a list, in points."""

    def drawn(self, room: Box, colour: Role, ground: Role) -> tuple[Shape, ...]:
        """Return the pattern in `colour` that fills `room`, a strip of `ground`."""
        match self.pattern:
            case "rings":
                return tuple(_ring(*each, outline=colour) for each in enumerate(_chain(room), 1))
            case "scales":
                return tuple(_ring(*each, outline=ground, fill=colour) for each in enumerate(_chain(room), 1))
            case "bars":
                boxes = enumerate(_bars(room), 1)
                return tuple(Shape(f"Bar {number}", box, fill=colour) for number, box in boxes)
            case "none":
                return ()


def _ring(number: int, box: Box, *, outline: Role, fill: Role | None = None) -> Shape:
    weight = 4 if fill else 1.5
    return Shape(f"Ring {number}", box, geometry="ellipse", fill=fill, outline=outline, weight=weight)


def _chain(room: Box) -> list[Box]:
    """Return the boxes of rings that fill `room`, each half over the one before: people who stand together."""
    side = min(room.width, room.height)
    across = room.width > room.height
    count = 2 * (max(room.width, room.height) - side) // side + 1
    steps = [number * side // 2 for number in range(count)]
    return [Box(room.x + (step if across else 0), room.y + (0 if across else step), side, side) for step in steps]


def _bars(room: Box) -> list[Box]:
    """Return bars side by side that fill `room` and grow from the first to the last: steps."""
    side, long = min(room.width, room.height), max(room.width, room.height)
    count = max(2, 3 * long // side)
    step = long // count
    thick = step * 3 // 5
    found = []
    for number in range(count):
        length = side * (number + 2) // (count + 1)
        if room.width > room.height:
            found.append(Box(room.x + number * step, room.bottom - length, thick, length))
        else:
            found.append(Box(room.right - length, room.y + number * step, length, thick))
    return found
