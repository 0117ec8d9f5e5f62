"""A page that ends with a code to scan -> its slide: the code at the side, as the minutes of an activity stand."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Drawing, Page
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beside import beside, laid, over_source, own_place
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import CLEAR, Body, body_box, page_bodies
from sessionbuilder.layout.writing import TILE_WEIGHT
from sessionbuilder.text import plain
from sessionbuilder.units import Box, Emu, inches, points

_SIDE: Emu = inches(4)
"""The width of the side: most addresses have room in one line."""
_LEAST_CODE: Emu = inches(1.5)
"""A code that is smaller at the side is not read from further back than one in a bar."""
_UNDER_CODE: Emu = inches(0.15)
"""Between a code and the words under it."""


def inviting_bodies(page: Page, code: Drawing, foot: Foot, pen: Pen) -> list[Body]:
    """Return the slide of `page` with its `code` at the side; in a bar, and on more slides, where there is no room."""
    place = body_box(page, pen)
    template = beside(pen.template, place.right - _SIDE - CLEAR)
    bodies = laid(replace(page, parts=page.parts[:-1]), foot, template, pen)
    if not bodies:
        return page_bodies(page, foot, pen)
    (body,) = bodies
    shapes = [each for each in body.elements if isinstance(each, Shape)]
    cards = sum(each.placeholder.startswith("1") and each.placeholder != "1" for each in shapes)
    field = over_source(place._replace(x=place.right - _SIDE, width=_SIDE), body)
    side = _side(code, field, str(11 + cards), pen)
    if not side:
        return page_bodies(page, foot, pen)
    return [replace(body, layout="cards", elements=(*map(own_place, body.elements), *side), template=template)]


def _side(code: Drawing, box: Box, key: str, pen: Pen) -> tuple[Element, ...]:
    """Return a code as large as the side is wide, over the words that ask for a visit.

    Nothing where the address would be broken, or where both are higher than the side.
    """
    assert code.beside
    inner = box.inset(inches(0.2))
    for size in (pen.theme.scale.reference, pen.theme.scale.floor):
        text = Paragraph(code.beside, size)
        square = min(inner.width, inner.height - _UNDER_CODE - pen.height((text,), inner.width))
        longest = max(pen.widths.width(plain(word), size, bold=True) for word in str(code.beside).split())
        if square >= _LEAST_CODE and points(longest) <= inner.width:
            break
    else:
        return ()
    below = Box(inner.x, inner.y + square + _UNDER_CODE, inner.width, inner.height - square - _UNDER_CODE)
    return (
        Shape("Invitation", box, fill="tint", outline="line", weight=TILE_WEIGHT),
        Shape("Invitation edge", Box(box.x, box.y, box.width, inches(0.1)), fill="accent"),
        code.diagram.draw(Box(inner.x, inner.y, square, square), pen),
        Shape("Text beside", below, Frame((text,)), key),
    )
