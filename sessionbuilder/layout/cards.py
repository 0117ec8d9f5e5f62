"""Cards -> rows: side by side, equally high, what they remark on in line."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Card, Cards
from sessionbuilder.deck.elements import Anchor, Element, Frame, Mark, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import RichText, join, longest, plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

_PAD = inches(0.17)
_GAP = inches(0.2)
"""Between rows of cards."""
_EDGE = inches(0.08)


def cards_rows(cards: Cards, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each line of cards, equally high within it; two on a last line share its width."""
    rows = []
    for first in range(0, len(cards.cards), cards.across):
        line = cards.cards[first : first + cards.across]
        numbers = range(first + 1, first + len(line) + 1) if cards.numbered else [0] * len(line)
        across = len(line) if len(line) > 1 else min(cards.across, len(cards.cards))
        rows.append(_cards_row(line, list(numbers), across, width, size, pen))
    return rows


def _cards_row(cards: Sequence[Card], numbers: Sequence[int], across: int, width: Emu, size: float, pen: Pen) -> Row:
    column = Box(0, 0, width, 0).columns(across, pen.template.gutter)[0].width - 2 * _PAD - _EDGE
    heads = [_head_paragraphs(card, number, size) for card, number in zip(cards, numbers, strict=True)]
    feet = [_remark_paragraphs(card, size) for card in cards]
    upper = max(pen.height(paragraphs, column) for paragraphs in heads)
    lower = max(pen.height(paragraphs, column) for paragraphs in feet)
    between = points(size * 0.45) if lower else 0
    height = upper + between + lower + 2 * _PAD
    anchor: Anchor = "middle" if all(len(paragraphs) == 1 for paragraphs in heads) and not lower else "top"

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        parts = zip(cards, heads, feet, box.columns(across, pen.template.gutter), strict=False)
        for number, (card, head, foot, part) in enumerate(parts, 1):
            body = Box(part.x + _EDGE, part.y, part.width - _EDGE, part.height)
            if foot and across == 1:
                whole = Frame((*head, replace(foot[0], before=between / EMU_PER_POINT), *foot[1:]), "top", (_PAD, _PAD))
                shapes.append(Shape(f"Card {number}", body, whole, "card", fill="tint"))
            elif foot:
                # in a line of several, what is in the lower half starts at the same height
                top = body._replace(height=_PAD + upper + between // 2)
                rest = Box(body.x, top.bottom, body.width, body.bottom - top.bottom)
                shapes.append(Shape(f"Card {number}", top, Frame(head, anchor, (_PAD, _PAD)), "card", fill="tint"))
                frame = Frame(foot, "top", (_PAD, between // 2))
                shapes.append(Shape(f"Card {number}, remarks", rest, frame, "card", fill="tint"))
            else:
                shapes.append(Shape(f"Card {number}", body, Frame(head, anchor, (_PAD, _PAD)), "card", fill="tint"))
            edge = Box(part.x, part.y, _EDGE, part.height)
            shapes.append(Shape("Card edge", edge, fill="warm" if card.badge else "accent"))
        return tuple(shapes)

    cues = tuple(cue for card in cards for cue in card.cues)
    tallest = max(zip(heads, feet, strict=True), key=lambda pair: pen.height((*pair[0], *pair[1]), column))
    text = longest(_written((*tallest[0], *tallest[1]), cards))
    grow = 0 if across == 1 else int(height * 0.25)
    return Row(height, _GAP, place, cues=cues, text=text, grow=grow, level=True)


def _written(paragraphs: Sequence[Paragraph], cards: Sequence[Card]) -> list[RichText]:
    """Return the texts that the author of the card with `paragraphs` wrote, as they were written."""
    own = {str(p.text) for p in paragraphs}
    texts = [text for card in cards for text in (card.heading, card.text, *(r.text for r in card.remarks)) if text]
    return [text for text in texts if any(str(text) in words for words in own)]


def _head_paragraphs(card: Card, number: int, size: float) -> tuple[Paragraph, ...]:
    paragraphs: list[Paragraph] = []
    if card.heading:
        mark: Mark = "number" if number else ""
        larger = size + (2 if card.text else 0)
        paragraphs.append(Paragraph(card.heading, larger, colour="accent", bold=True, mark=mark, number=number or 1))
    if card.badge:
        paragraphs.append(Paragraph(plain(card.badge), size, colour="warm", bold=True, before=2))
    if card.text:
        paragraphs.append(Paragraph(card.text, size, before=size * 0.15 if card.heading else 0))
    return tuple(paragraphs)


def _remark_paragraphs(card: Card, size: float) -> tuple[Paragraph, ...]:
    return tuple(
        Paragraph(
            join(plain(f"{remark.label}: ").bolded(), remark.text),
            size,
            colour="quiet" if remark.quiet else "ink",
            before=size * 0.45 if position else 0,
        )
        for position, remark in enumerate(card.remarks)
    )
