"""Covers, dividers and pauses -> the elements of one slide each."""

from __future__ import annotations

from sessionbuilder.content import Cover, Divider, Pause
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import LONE, Pen
from sessionbuilder.layout.icons import icon
from sessionbuilder.layout.page import Body
from sessionbuilder.text import plain
from sessionbuilder.theme.template import Place
from sessionbuilder.units import Box, Emu, inches, points


def cover_body(cover: Cover, pen: Pen) -> Body:
    """Return what stands on the cover beside its title."""
    organisation = (cover.organisation,) if cover.organisation else ()
    strapline = (cover.strapline,) if cover.strapline else ()
    told = [("Organisation", "10", organisation), ("Strapline", "1", strapline)]
    lines = [_lines(name, texts, "cover", place, pen) for name, place, texts in told if texts]
    if cover.details:
        lines.append(_details(cover.details, pen))
    return Body("cover", tuple(lines))


def _details(details: tuple[str, ...], pen: Pen) -> Shape:
    """Return the lines at the foot of a cover: when it is, in large letters, since people in the door look for that."""
    place, scale = pen.template.layouts["cover"].places["11"], pen.theme.scale
    first, *others = details
    when = Paragraph(plain(first), place.size, place.colour, bold=True)
    rest = [Paragraph(plain(text), scale.body, place.colour, before=4) for text in others]
    room = place.box.height - pen.height((when,), place.box.width) - points(4)
    fitted = pen.fitted(rest, place.box.width, room, scale.floor) if rest else ()
    return Shape("Details", place.box, Frame((when, *fitted)), "11", inherits=True)


def divider_body(divider: Divider, pen: Pen) -> Body:
    """Return what stands on a divider beside its title, without the track of the day."""
    elements: list[Element] = [_lines("Part", (str(divider.number),), "section", "10", pen)]
    if divider.summary:
        place = pen.template.layouts["section"].places["1"]
        wanted = Paragraph(divider.summary, place.size, place.colour)
        fitted = pen.fitted((wanted,), place.box.width, place.box.height, pen.theme.scale.floor)
        elements.append(_standing("Summary", fitted, place, "1", pen))
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
    return _standing(name, fitted, place, key, pen)


def _standing(name: str, text: tuple[Paragraph, ...], place: Place, key: str, pen: Pen) -> Shape:
    """Return `text` in `place`, or in less of its width where the last line would be a lone word."""
    box = place.box._replace(width=pen.evened(text, place.box.width, LONE)) if len(text) == 1 else place.box
    return Shape(name, box, Frame(text), key, inherits=box == place.box)
