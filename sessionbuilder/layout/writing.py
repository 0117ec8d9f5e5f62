"""Leads, statements, lists and takeaways -> rows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Cue, Lead, Statement, Takeaway
from sessionbuilder.deck.elements import NUMBER_INDENT, Element, Frame, Mark, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, numbers_of
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import RichText, longest, plain
from sessionbuilder.units import Box, Emu, inches, points

BETWEEN_ITEMS = 0.42
"""Space above a list item, as a share of its size."""

AFTER_LEAD = 0.7
"""Space between what opens a slide and its list, likewise."""
TILE_WEIGHT = 1
"""Points of the hairline round a tile: a tint alone is not seen on a weak projector."""
TILE_GROWS = 0.5
"""By how much of what it needs a tile may be higher: one that is a third empty looks hollow."""
BAR_PAD: Emu = inches(0.2)
"""Between the sides of a tinted bar and what stands in it."""
BAR_GAP: Emu = inches(0.3)
"""Over a tinted bar."""


def lead_rows(lead: Lead, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a lead that has no room as the title of its slide."""
    paragraph = Paragraph(lead.text, size, bold=True, before=size * 0.6)
    return [_text_row((paragraph,), width, pen, keep=True)]


def statement_rows(statement: Statement, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a statement that shares its slide with other parts."""
    paragraph = Paragraph(statement.text, size, bold=True, before=size * 0.6)
    return [_text_row((paragraph,), width, pen)]


def bullets_rows(bullets: Bullets, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each item with its own list."""
    mark: Mark = "number" if bullets.numbered else "bullet"
    begun = _numbered(bullets) if bullets.numbered else numbers_of([bullet.text for bullet in bullets.bullets])
    rows = []
    for number, bullet in enumerate(bullets.bullets, bullets.first):
        before = size * (BETWEEN_ITEMS if number > 1 else AFTER_LEAD)
        own = begun[number - bullets.first] if begun else None
        paragraphs = bullet_paragraphs(bullet, mark, number, before, size, pen, own)
        rows.append(_text_row(paragraphs, width, pen, cues=bullet.cues))
    return rows


def _numbered(bullets: Bullets) -> list[Begun] | None:
    """Return the items with their numbers as text where only some begin in bold: a number that PowerPoint counts has
    the weight of the first word of its item. None where they all look alike, so that it counts what trainers add.
    """
    texts = [bullet.text for bullet in bullets.bullets]
    if len({bool(text.runs and text.runs[0].bold) for text in texts}) < 2:
        return None
    return [Begun(plain(f"{number}"), text) for number, text in enumerate(texts, bullets.first)]


def bullet_paragraphs(
    bullet: Bullet, mark: Mark, number: int, before: float, size: float, pen: Pen, begun: Begun | None
) -> tuple[Paragraph, ...]:
    """Return an item with its own list, `before` points under what comes before it."""
    inner = pen.theme.scale.under(size)
    return (
        _by_number(begun, size, before)
        if begun
        else Paragraph(bullet.text, size, mark=mark, number=number, before=before),
        *inner_paragraphs(bullet.bullets, inner, 2 if begun or mark == "number" else 1, size * 0.2),
    )


def inner_paragraphs(texts: Sequence[RichText], size: float, level: int, before: float) -> tuple[Paragraph, ...]:
    """Return the list under an item, so many levels in; where its texts begin with numbers, these stand before them."""
    begun = numbers_of(texts)
    if begun is None:
        return tuple(Paragraph(text, size, mark="bullet", level=level, before=before) for text in texts)
    return tuple(replace(_by_number(each, size, before), level=level) for each in begun)


def _by_number(each: Begun, size: float, before: float) -> Paragraph:
    """Return a text beside its own number; one without a number begins where the others do."""
    return Paragraph(each.rest, size, label=each.by or plain(""), hang=NUMBER_INDENT / points(size), before=before)


def takeaway_rows(takeaway: Takeaway, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a takeaway: a solid bar, the loudest thing on its slide but for the title."""
    paragraph = Paragraph(takeaway.text, size, "paper", bold=True)
    height = pen.height((paragraph,), width - 2 * BAR_PAD) + inches(0.28)

    def place(box: Box) -> tuple[Element, ...]:
        frame = Frame((paragraph,), "middle", (BAR_PAD, inches(0.1)))
        return (Shape("Takeaway", box, frame, placeholder="card", fill="deep"),)

    return [Row(height, BAR_GAP, place, text=takeaway.text, sink=True, ends=True)]


def _text_row(
    paragraphs: tuple[Paragraph, ...], width: Emu, pen: Pen, *, keep: bool = False, cues: tuple[Cue, ...] = ()
) -> Row:
    return Row(
        pen.height(paragraphs, width),
        points(paragraphs[0].before),
        paragraphs=paragraphs,
        cues=cues,
        keep=keep,
        text=longest(paragraph.text for paragraph in paragraphs),
    )
