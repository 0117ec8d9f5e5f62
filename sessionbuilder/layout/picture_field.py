"""A picture and the part of a slide that is its own -> where it stands to the words, and its elements.

No picture is cropped unless its author says so: where its shape is another than that of its field, it has margins.
Words never stand on a picture: behind them lies a panel in a colour of the theme, for which contrast is known.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from sessionbuilder.content import Picture
from sessionbuilder.deck.elements import Element, Frame, Image, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.units import Box, Emu, inches, points

Stand: TypeAlias = Literal["above", "beside", "behind"]
"""Where a picture stands to the words."""

GROUND, PANEL = "Picture ground", "Panel of words"
"""The names of the margin of a picture, and of what words stand on before one; both run up to edges of the slide."""
FOOT: Emu = inches(6.88)
"""Under this a slide that has a foot keeps its ground."""
CLEAR: Emu = inches(0.5)
"""Between words and a picture beside them."""
_WIDE = 2.2
"""So many times as wide as high, a picture is a band over the words."""
_LANDSCAPE = 1.45
"""From here on a picture may lie behind words: beside a panel enough of it is to be seen."""
_SHARP = 1_200
"""Dots across that it must have for that: one with fewer is soft at the size of a slide."""
_UPRIGHT = 0.95
"""Whatever its author says, a picture that is higher than this times its width is not behind words, unless it fills."""


def stand_of(picture: Picture, *, few: bool = True) -> Stand:
    """Return where `picture` stands to words, of which there are `few`: as its author says, or as its shape asks."""
    photograph = picture.photograph
    ratio = photograph.ratio
    if photograph.fills and picture.place:
        return picture.place
    if ratio >= _WIDE:
        return "above"
    if picture.place == "behind" and ratio >= _UPRIGHT:
        return "behind"
    if picture.place or not few or photograph.see_through:
        return "beside"
    return "behind" if ratio >= _LANDSCAPE and photograph.size[0] >= _SHARP else "beside"


def in_field(picture: Picture, field: Box, margin: Role, pen: Pen) -> tuple[Element, ...]:
    """Return `picture` in its `field`, in the middle of a `margin` where its shape asks for one, and its credit."""
    image = picture.photograph.image(field)
    ground = () if _alike(image.box, field) else (Shape(GROUND, field, fill=margin),)
    return (*ground, image, *credit(picture, field, margin, pen))


def behind(picture: Picture, field: Box, ground: Role) -> tuple[tuple[Shape, ...], Image]:
    """Return `picture` over the whole `field`, and before it the ground of one that has another shape.

    Such a picture stands at the right, where no panel covers it.
    """
    photograph = picture.photograph
    width = min(field.width, int(field.height * photograph.ratio))
    height = min(field.height, int(field.width / photograph.ratio))
    place = field if photograph.fills else Box(field.right - width, field.y, width, height)
    image = photograph.image(place)
    under = () if _alike(image.box, field) else (Shape(GROUND, field, fill=ground),)
    return under, image


def width_of(paragraph: Paragraph, pen: Pen) -> Emu:
    """Return how wide `paragraph` is on one line."""
    return points(pen.widths.width(paragraph.text, paragraph.size, bold=paragraph.bold) * 1.03) + inches(0.1)


def credit_line(picture: Picture) -> str:
    """Return who made `picture`, as it stands at the foot; empty where nobody is named."""
    return f"Picture: {picture.credit}" if picture.credit else ""


def _alike(one: Box, other: Box) -> bool:
    """Whether two boxes differ by less than anybody sees."""
    return all(abs(first - second) < inches(0.06) for first, second in zip(one, other, strict=True))


def credit(picture: Picture, field: Box, ground: Role, pen: Pen) -> tuple[Element, ...]:
    """Return who made `picture`, on a ground of its own in the lower right corner of its `field`."""
    if not picture.credit:
        return ()
    line = Paragraph(plain(credit_line(picture)), pen.theme.scale.small, "paper" if ground == "deep" else "quiet")
    pad = inches(0.12)
    width = min(field.width, width_of(line, pen) + 2 * pad)
    height = pen.height((line,), width - 2 * pad) + inches(0.1)
    box = Box(field.right - width, field.bottom - height, width, height)
    return (Shape("Source", box, Frame((line,), "middle", (pad, 0)), fill=ground),)
