"""A placed slide -> what somebody sees of it: where its words and boxes stand, and what lies behind them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from msgspec import Struct

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import (
    Connector,
    Curve,
    Element,
    Grid,
    Group,
    Image,
    Mosaic,
    Paragraph,
    Plot,
    Role,
    Shape,
    extent,
)
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.theme.template import KICKER
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box
from tests.layout.any_page import BESIDE

FRAME = ("Title", "Kicker", "Clock", "Track", "Source", "History", *BESIDE)
"""What stands on a page beside what its block says."""


class Ink(Struct, frozen=True):
    """Words, where they really stand: a frame may be higher."""

    name: str
    box: Box
    paragraphs: tuple[Paragraph, ...]
    inner: bool
    """Whether they belong to a drawing."""


@cache
def pen_of(theme: Theme) -> Pen:
    """What measures in the letters of a theme."""
    return Pen(theme, Report())


def own(slide: PlacedSlide) -> list[Element]:
    """What the block itself put on its slide."""
    return [element for element in slide.elements if element.name not in FRAME]


def inks(elements: Iterable[Element], theme: Theme, *, inner: bool = False) -> Iterator[Ink]:
    """Yield the words of each shape and table where they stand."""
    for element in elements:
        match element:
            case Shape() if element.frame and any(paragraph.text.runs for paragraph in element.frame.paragraphs):
                yield Ink(element.name, _stands(element, theme), element.frame.paragraphs, inner)
            case Grid():
                said = tuple(cell.paragraph for row in element.rows for cell in row)
                yield Ink(element.name, element.box, said, inner)
            case Group() | Plot():
                yield from inks(element.elements, theme, inner=True)
            case _:
                pass


def _stands(shape: Shape, theme: Theme) -> Box:
    assert shape.frame
    across, down = shape.frame.inset
    box = shape.box.inset(across, down)
    height = min(pen_of(theme).height(shape.frame.paragraphs, box.width), box.height)
    spare = box.height - height
    top = {"top": 0, "middle": spare // 2, "bottom": spare}[shape.frame.anchor]
    return Box(box.x, box.y + top, box.width, height)


def seen(elements: Iterable[Element], theme: Theme) -> Iterator[Box]:
    """Yield the boxes that somebody sees: words, and what has a colour of its own."""
    for element in elements:
        match element:
            case Shape() if element.fill or element.outline:
                yield element.box
            case Shape():
                yield from (ink.box for ink in inks([element], theme))
            case Group():
                yield from seen(element.elements, theme)
            case Plot() | Grid() | Mosaic() | Image() | Curve() | Connector():
                yield extent(element)


def behind(box: Box, filled: Iterable[tuple[Box, Role]], ground: Role) -> Role:
    """The colour behind the middle of a box: of the last shape that lies there."""
    x, y = box.centre
    found = ground
    for other, role in filled:
        if other.x <= x <= other.right and other.y <= y <= other.bottom:
            found = role
    return found


def is_kicker(element: Element) -> bool:
    return isinstance(element, Shape) and element.placeholder == KICKER


def union(boxes: Iterable[Box]) -> Box:
    """The least box round all of them."""
    every = list(boxes)
    x, y = min(box.x for box in every), min(box.y for box in every)
    return Box(x, y, max(box.right for box in every) - x, max(box.bottom for box in every) - y)
