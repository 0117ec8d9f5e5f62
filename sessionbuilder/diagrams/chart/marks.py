"""The small pieces that every chart is drawn from: words beside bars, filled boxes, the axis, the key."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.deck.elements import Align, Connector, Element, Frame, Look, Paragraph, Role, Shape
from sessionbuilder.diagrams.chart.hatching import Rectangle, hatched
from sessionbuilder.diagrams.chart.tags import PAD, Lack, high, wide
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText
from sessionbuilder.units import Box, Emu, inches, points

OUTLINE = 1.5
"""Of bars and axes, in points."""
_SWATCH = (inches(0.42), inches(0.22))
_APART: Emu = inches(0.4)
"""Between two entries of a key that stand side by side."""


def words(name: str, text: RichText, box: Box, size: float, align: Align = "left", *, top: bool = False) -> Shape:
    """Return `text` in `box`, in its middle or at its top."""
    return Shape(name, box, Frame((Paragraph(text, size, align=align),), "top" if top else "middle"))


def filled(name: str, box: Box, look: Look) -> list[Element]:
    """Return `box` with a look: a solid fill, or an outline with the lines of a pattern in it."""
    ground: Role = "paper" if look.hatch else look.colour
    shape = Shape(name, box, fill=ground, outline=edge(look), weight=OUTLINE)
    lines = hatched(name, Rectangle(box), look.hatch, look.colour) if look.hatch else ()
    return [shape, *lines]


def edge(look: Look) -> Role:
    """Return the colour of the line round a look."""
    return look.colour if look.hatch else look.edge


def axis(start: tuple[Emu, Emu], end: tuple[Emu, Emu]) -> Connector:
    """Return the line on which bars stand."""
    return Connector("Axis", start, end, colour="quiet", weight=OUTLINE, arrow=False)


def stands(texts: Sequence[RichText], room: Emu, size: float, pen: Pen) -> Lack | None:
    """Return which of `texts` cannot stand in `room` on three lines without a broken word; None if all can."""
    for text in texts:
        longest = points(pen.widths.longest_word(text, size) * 1.02 + 1)
        if longest > room:
            return Lack(text, longest, room)
        height = pen.height((Paragraph(text, size),), room)
        if height > 3 * high(size, pen) + 2:
            return Lack(text, height, 3 * high(size, pen))
    return None


def swatch(place: Box) -> Box:
    """Return the part of a key's entry that shows a look."""
    across, down = _SWATCH
    return Box(place.x, place.centre[1] - down // 2, across, down)


def key_room(names: Sequence[RichText], width: Emu, size: float, pen: Pen) -> list[Box]:
    """Return where the entries of a key stand, line by line from the top left of nowhere."""
    places: list[Box] = []
    x = y = 0
    for name in names:
        entry = min(_SWATCH[0] + PAD + wide(name, size, pen), width)
        if places and x + entry > width:
            x, y = 0, y + high(size, pen)
        places.append(Box(x, y, entry, high(size, pen)))
        x += entry + _APART
    return places


def entry_words(place: Box) -> Box:
    """Return the part of a key's entry that its words take."""
    left = _SWATCH[0] + PAD
    return Box(place.x + left, place.y, place.width - left, place.height)
