"""One message, or somebody's own words -> what stands on a slide of its own, as large as it fits."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Quotation
from sessionbuilder.deck.elements import Frame, Paragraph, Shape, indent
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Box, Emu, inches, points

_BETWEEN: Emu = inches(0.25)
"""Between the words of a quotation and who said them."""
_LONG = 28
"""Words that do not fit at this size, in points, take the whole width."""
_HIGH = 0.4
"""The share of the spare height that stands over a quotation: a little less than half looks like the middle."""


def statement_shape(text: RichText, pen: Pen) -> Shape:
    """Return a single message as large as its place allows, in lines that are about equally long."""
    place = pen.template.layouts["quote"].places["1"]
    paragraph = Paragraph(text, place.size, place.colour, bold=place.bold)
    fitted = pen.fitted((paragraph,), place.box.width, place.box.height, pen.theme.scale.body)
    box = place.box._replace(width=pen.evened(fitted, place.box.width))
    return Shape("Statement", box, Frame(fitted, place.anchor), "1")


def quotation_shapes(quotation: Quotation, citations: Sequence[str], body: Box, pen: Pen) -> tuple[Shape, ...]:
    """Return the words, as large as they fit and never under the size of body text, and under them whose they are.

    They stand in `body` and the line under it.
    """
    least = pen.theme.scale.body
    place = pen.template.layouts["quote"].places["1"]
    whose = _whose(quotation, citations, pen)
    lower = _BETWEEN + pen.height(whose, place.box.width) if whose else 0
    # the line at the foot that says where other slides come from is free: here that stands under the words
    room = Box(body.x, body.y, body.width, pen.template.source.bottom - body.y)
    height = room.height - lower
    words = quoted(quotation.words, place.size, pen)
    width = place.box.width
    while (needs := pen.height((words,), width)) > height and words.size > least:
        words = replace(words, size=max(least, words.size - 2))
        width = place.box.width if words.size >= _LONG else room.width
    if needs > height:
        pen.too_long(quotation.words, needs, height, least)
    upper = min(needs, height)
    top = room.y + int((height - upper) * _HIGH)
    shapes = [Shape("Quotation", Box(room.x, top, width, upper), Frame((words,), "bottom"), "1")]
    if whose:
        left = indent(words)
        below = Box(room.x + left, top + upper + _BETWEEN, width - left, lower - _BETWEEN)
        shapes.append(Shape("Who said it, and where", below, Frame(whose), "10"))
    return tuple(shapes)


def quotation_rows(quotation: Quotation, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a quotation that shares its slide with other parts; its source stands at the foot."""
    paragraphs = (replace(quoted(quotation.words, size + 4, pen), before=size * 0.6), *_whose(quotation, (), pen))
    height = pen.height(paragraphs, width)
    return [Row(height, points(size * 0.6), paragraphs=paragraphs, text=quotation.words)]


def quoted(words: RichText, size: float, pen: Pen) -> Paragraph:
    """Return `words` in quotation marks, the first of which hangs to the left of all lines."""
    hang = pen.widths.width(plain("“"), 1)
    return Paragraph(join("“", words, "”"), size, "accent", hang=hang)


def _whose(quotation: Quotation, citations: Sequence[str], pen: Pen) -> tuple[Paragraph, ...]:
    """Return who said it and, on a line of its own, where."""
    scale = pen.theme.scale
    paragraphs = [Paragraph(plain(quotation.by), scale.reference, bold=True)] if quotation.by else []
    if citations:
        paragraphs.append(Paragraph(plain("; ".join(citations)), scale.reference, "quiet", before=4))
    return tuple(paragraphs)
