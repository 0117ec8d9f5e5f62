"""Covers, dividers and pauses -> the elements of one slide each."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.content import Cover, Divider, Pause
from sessionbuilder.deck import SlideLayout
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.page import Body
from sessionbuilder.text import plain
from sessionbuilder.theme import regions
from sessionbuilder.units import Box, inches


def cover_body(cover: Cover, pen: Pen) -> Body:
    """Return what stands on the cover beside its title."""
    elements: list[Element] = []
    if cover.organisation:
        organisation = (cover.organisation,)
        elements.append(_lines("Organisation", organisation, regions.COVER_ORGANISATION, "10", 24, pen, "accent-soft"))
    if cover.strapline:
        elements.append(_lines("Strapline", (cover.strapline,), regions.COVER_STRAPLINE, "1", 28, pen, "accent-soft"))
    if cover.details:
        elements.append(_lines("Details", cover.details, regions.COVER_DETAILS, "11", 24, pen, "paper"))
    return Body("cover", tuple(elements))


_ONE_COLUMN = 7
"""More lines than this stand in two columns."""


def divider_body(divider: Divider, pen: Pen) -> Body:
    """Return what stands on a divider beside its title."""
    scale = pen.theme.scale
    layout: SlideLayout = "light-section" if divider.light else "section"
    loud: Role = "ink" if divider.light else "paper"
    soft: Role = "deep" if divider.light else "accent-soft"
    elements: list[Element] = []
    if divider.kicker:
        elements.append(_lines("Kicker", (divider.kicker,), regions.SECTION_KICKER, "10", scale.body, pen, soft))
    paragraphs = []
    if divider.summary:
        paragraphs.append(Paragraph(divider.summary, scale.body, loud))
    box = regions.SECTION_BODY
    lines = [Paragraph(line.text, scale.body, soft, before=5, label=line.at) for line in divider.contents]
    if len(lines) <= _ONE_COLUMN:
        paragraphs += [replace(line, before=12) if line is lines[0] and paragraphs else line for line in lines]
        if paragraphs:
            fitted = pen.fitted(paragraphs, box.width, box.height, scale.floor)
            elements.append(Shape("Contents", box, Frame(fitted), "1", inherits=True))
        return Body(layout, tuple(elements))
    top = 0
    if paragraphs:
        fitted = pen.fitted(paragraphs, box.width, box.height // 3, scale.floor)
        top = pen.height(fitted, box.width)
        elements.append(Shape("Summary", Box(box.x, box.y, box.width, top), Frame(fitted), "1"))
        top += inches(0.15)
    middle = -(-len(lines) // 2)
    halves = Box(box.x, box.y + top, box.width, box.height - top).columns(2, regions.GUTTER)
    texts = pen.alike([lines[:middle], lines[middle:]], halves[0])
    elements += [
        Shape(f"Contents {number}", half, Frame(text), str(10 + number))
        for number, (half, text) in enumerate(zip(halves, texts, strict=True), 1)
    ]
    return Body(layout, tuple(elements))


def pause_body(pause: Pause, pen: Pen) -> Body:
    """Return what stands on a break beside its title."""
    elements: list[Element] = [_lines("Back", (pause.back,), regions.BREAK_BACK, "1", 96, pen, "deep", bold=True)]
    if pause.then:
        elements.append(_lines("Then", (pause.then,), regions.BREAK_THEN, "10", 28, pen, "ink"))
    return Body("break", tuple(elements))


def _lines(
    name: str,
    texts: tuple[str, ...],
    box: Box,
    place: str,
    size: float,
    pen: Pen,
    colour: Role,
    *,
    bold: bool = False,
) -> Shape:
    paragraphs = [Paragraph(plain(text), size, colour, bold=bold, before=4) for text in texts]
    fitted = pen.fitted(paragraphs, box.width, box.height, pen.theme.scale.floor)
    return Shape(name, box, Frame(fitted), place, inherits=True)
