"""The small pieces that every chart is drawn from: figures beside bars, words beside them, filled boxes, the key."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.deck.elements import Align, Connector, Element, Frame, Look, Paragraph, Position, Role, Shape
from sessionbuilder.diagrams.chart.hatching import Rectangle, hatched
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, plain
from sessionbuilder.theme.palette import contrast
from sessionbuilder.units import Box, Emu, inches, points

LOOKS = (
    Look("accent"),
    Look("warm", "rising"),
    Look("deep", "level"),
    Look("accent", "crossed"),
    Look("quiet", "upright"),
    Look("warm", "falling"),
)
"""Neighbours differ in colour and in pattern, so that a copy in grey tells them apart too."""
_SOLID: tuple[Role, ...] = ("accent", "accent-soft", "deep", "warm", "line", "quiet")
"""On a screen dark and light fills take turns, with a line of the ground between them: patterns would flicker there."""
OUTLINE = 1.5
"""Of bars and axes, in points."""
PAD: Emu = inches(0.1)
"""Between words and what they stand beside."""
_SWATCH = (inches(0.42), inches(0.22))
_APART: Emu = inches(0.4)
"""Between two entries of a key that stand side by side."""


_WORDS: tuple[Role, Role] = ("paper", "ink")


class Lack(NamedTuple):
    """What has too little room: its text, the length it needs and the length there is."""

    text: RichText | None
    needs: Emu
    has: Emu


class Drawn(Struct, frozen=True):
    """A chart in its place, or what kept it from fitting."""

    area: Box
    upright: bool
    gap: int
    lowest: Decimal
    positions: tuple[tuple[Position, ...], ...]
    elements: tuple[Element, ...]
    lack: Lack | None = None


def solid(colour: Role, pen: Pen) -> Look:
    """Return a look without a pattern, with the colour that figures are best read in on it."""
    palette = pen.theme.palette
    ratios = {words: contrast(palette.colour(words), palette.colour(colour)) for words in _WORDS}
    return Look(colour, words=max(_WORDS, key=ratios.__getitem__))


def looks(count: int, pen: Pen, *, hatched: bool) -> tuple[Look, ...]:
    """Return looks that are told apart: by patterns too where a copy in grey must do, or where eyes are weak."""
    return LOOKS[:count] if hatched else tuple(solid(colour, pen) for colour in _SOLID[:count])


def wide(text: str | RichText, size: float, pen: Pen, *, bold: bool = False) -> Emu:
    """Return the width of a frame in which `text` stands on one line."""
    text = plain(text) if isinstance(text, str) else text
    # a little more than measured: a line is never filled to its end
    return points(pen.widths.width(text, size, bold=bold) * 1.02 + 1)


def high(size: float, pen: Pen) -> Emu:
    """Return the height of a line."""
    return points(size * pen.widths.line)


def figure(
    name: str,
    text: str,
    middle: tuple[Emu, Emu],
    size: float,
    pen: Pen,
    on: Look | None = None,
    *,
    ground: bool = False,
) -> Shape:
    """Return a figure around `middle`, in bold: plain `on` a solid fill, and on lines or a pattern with a `ground`."""
    width, height = wide(text, size, pen, bold=True), points(size * 1.1)
    box = Box(middle[0] - width // 2, middle[1] - height // 2, width, height)
    colour: Role = on.words if on and not on.hatch else "ink"
    own = ground and (on is None or bool(on.hatch))
    words = Paragraph(plain(text), size, colour, bold=True, align="centre")
    return Shape(name, box, Frame((words,), "middle"), fill="paper" if own else None)


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
    """Return the colour of the line round a look: solid fills are parted by the ground."""
    return look.colour if look.hatch else "paper"


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
