"""Covers, dividers and pauses -> the elements of one slide each."""

from __future__ import annotations

from sessionbuilder.content import Cover, Divider, Pause
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.icons import icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.text import plain
from sessionbuilder.units import Box, Emu, inches


def cover_body(cover: Cover, pen: Pen) -> Body:
    """Return what stands on the cover beside its title."""
    organisation = (cover.organisation,) if cover.organisation else ()
    strapline = (cover.strapline,) if cover.strapline else ()
    told = [("Organisation", "10", organisation), ("Strapline", "1", strapline), ("Details", "11", cover.details)]
    return Body("cover", tuple(_lines(name, texts, "cover", place, pen) for name, place, texts in told if texts))


def divider_body(divider: Divider, pen: Pen) -> Body:
    """Return what stands on a divider beside its title, without the track of the day."""
    told = [("Part", "10", (str(divider.number),))]
    elements: list[Element] = [_lines(name, texts, "section", place, pen) for name, place, texts in told]
    if divider.summary:
        place = pen.template.layouts["section"].places["1"]
        text = Paragraph(divider.summary, place.size, place.colour)
        fitted = pen.fitted((text,), place.box.width, place.box.height, pen.theme.scale.floor)
        elements.append(Shape("Summary", place.box, Frame(fitted), "1", inherits=True))
    return Body("section", tuple(elements))


def pause_body(pause: Pause, pen: Pen) -> Body:
    """Return what stands on a break beside its title."""
    told = [("Back", "1", pause.back), ("Then", "10", pause.then)]
    title = pen.template.layouts["break"].title.box
    cup = icon("cup", Box(title.x, title.y - _CUP - inches(0.1), _CUP, _CUP), "accent")
    words = (_lines(name, (text,), "break", place, pen) for name, place, text in told if text)
    return Body("break", (*words, cup))


_CUP: Emu = inches(0.85)
"""The side of the icon over the title of a break."""


def _lines(name: str, texts: tuple[str, ...], layout: SlideLayout, key: str, pen: Pen) -> Shape:
    """Return `texts` in a place of a layout, one under the other, in the looks that it has there."""
    place = pen.template.layouts[layout].places[key]
    paragraphs = [Paragraph(plain(text), place.size, place.colour, bold=place.bold, before=4) for text in texts]
    fitted = pen.fitted(paragraphs, place.box.width, place.box.height, pen.theme.scale.floor)
    return Shape(name, place.box, Frame(fitted), key, inherits=True)
