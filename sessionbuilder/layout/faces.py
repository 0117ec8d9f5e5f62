"""Covers, dividers and pauses -> the elements of one slide each."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Cover, Divider, Pause
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.text import plain
from sessionbuilder.units import Box, inches


def cover_body(cover: Cover, pen: Pen) -> Body:
    """Return what stands on the cover beside its title."""
    organisation = (cover.organisation,) if cover.organisation else ()
    strapline = (cover.strapline,) if cover.strapline else ()
    told = [("Organisation", "10", organisation), ("Strapline", "1", strapline), ("Details", "11", cover.details)]
    return Body("cover", tuple(_lines(name, texts, "cover", place, pen) for name, place, texts in told if texts))


_ONE_COLUMN = 7
"""More lines than this stand in two columns."""


def divider_body(divider: Divider, pen: Pen) -> Body:
    """Return what stands on a divider beside its title."""
    floor = pen.theme.scale.floor
    layout: SlideLayout = "light-section" if divider.light else "section"
    places = pen.template.layouts[layout].places
    elements: list[Element] = []
    if divider.kicker:
        elements.append(_lines("Kicker", (divider.kicker,), layout, "10", pen))
    paragraphs = []
    whole, part = places["1"], places["11"]
    if divider.summary:
        paragraphs.append(Paragraph(divider.summary, whole.size, whole.colour))
    box = whole.box
    lines = [Paragraph(line.text, part.size, part.colour, before=5, label=line.at) for line in divider.contents]
    if len(lines) <= _ONE_COLUMN:
        paragraphs += [replace(line, before=12) if line is lines[0] and paragraphs else line for line in lines]
        if paragraphs:
            fitted = pen.fitted(paragraphs, box.width, box.height, floor)
            elements.append(Shape("Contents", box, Frame(fitted), "1", inherits=True))
        return Body(layout, tuple(elements))
    top = 0
    if paragraphs:
        fitted = pen.fitted(paragraphs, box.width, box.height // 3, floor)
        top = pen.height(fitted, box.width)
        elements.append(Shape("Summary", Box(box.x, box.y, box.width, top), Frame(fitted), "1"))
        top += inches(0.15)
    middle = -(-len(lines) // 2)
    halves = [places[number].box for number in ("11", "12")]
    halves = [Box(half.x, half.y + top, half.width, half.height - top) for half in halves]
    texts = pen.alike([lines[:middle], lines[middle:]], halves[0])
    elements += [
        Shape(f"Contents {number}", half, Frame(text), str(10 + number))
        for number, (half, text) in enumerate(zip(halves, texts, strict=True), 1)
    ]
    return Body(layout, tuple(elements))


def pause_body(pause: Pause, pen: Pen) -> Body:
    """Return what stands on a break beside its title."""
    told = [("Back", "1", pause.back), ("Then", "10", pause.then)]
    return Body("break", tuple(_lines(name, (text,), "break", place, pen) for name, place, text in told if text))


def _lines(name: str, texts: tuple[str, ...], layout: SlideLayout, key: str, pen: Pen) -> Shape:
    """Return `texts` in a place of a layout, one under the other, in the looks that it has there."""
    place = pen.template.layouts[layout].places[key]
    paragraphs = [Paragraph(plain(text), place.size, place.colour, bold=place.bold, before=4) for text in texts]
    fitted = pen.fitted(paragraphs, place.box.width, place.box.height, pen.theme.scale.floor)
    return Shape(name, place.box, Frame(fitted), key, inherits=True)
