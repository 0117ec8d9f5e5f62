"""Entries to look up -> rows over the whole width, parted by hairlines, each with the word that binds as its badge."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Card, Cards, Force
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import FULL, HAIRLINE
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import join, longest, plain
from sessionbuilder.units import Box, Emu, inches, points


class _Look(NamedTuple):
    """How a badge looks: the stronger it binds, the more of the eye it takes."""

    words: Role
    fill: Role | None
    outline: Role | None
    weight: float = 1.5


_LOOKS: dict[Force, _Look] = {
    "must": _Look("paper", "deep", "deep"),
    "should": _Look("deep", "tint", "deep", 2.25),
    "may": _Look("ink", "paper", "line"),
    "unsure": _Look("warm", "warm-tint", "warm"),
    "": _Look("quiet", None, None),
}
_BADGE: tuple[Emu, Emu] = (inches(1.55), inches(0.44))
"""Width, more where the letters of a brand need more, and height."""
_WITHIN: Emu = inches(0.12)
"""Between the edge of a badge and its words."""
_BESIDE: Emu = inches(0.25)
"""Between the badges and the words."""
_AIR: Emu = inches(0.1)
"""Over the words of an entry and under them."""
_APART = 0.18
"""Between its paragraphs, as a share of their size."""
_CLOSE = 0.55
"""The share of both that stays where entries move closer together to save a slide."""


def ruled_rows(cards: Cards, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each card: its badge, if any card has one, and full width its heading, its text and its remarks.

    A heading is a size larger than its text; where that saves a slide, it is bold and no larger.
    """
    badges = [_badge_words(card, pen) for card in cards.cards if card.badge]
    broad = max(
        [_BADGE[0], *(points(pen.widths.width(badge.text, badge.size, bold=True)) + 2 * _WITHIN for badge in badges)]
    )
    return [_ruled_row(card, broad if badges else 0, width, size, pen) for card in cards.cards]


def _badge_words(card: Card, pen: Pen) -> Paragraph:
    return Paragraph(plain(card.badge), pen.theme.scale.floor, _LOOKS[card.force].words, bold=True, align="centre")


def _ruled_row(card: Card, broad: Emu, width: Emu, size: float, pen: Pen) -> Row:
    """Return the row of `card`, whose badge is so `broad`; nothing where no card has one."""
    scale = pen.theme.scale
    left = broad + _BESIDE if broad else 0
    headings, texts = max(size, scale.reference), min(size, scale.reference)
    share = 1 if size == scale.body else _CLOSE
    said = [Paragraph(card.heading, headings, bold=True)] if card.heading else []
    if card.text:
        said.append(Paragraph(card.text, texts, before=texts * _APART * share))
    said += [replace(each, before=scale.floor * _APART * share) for each in remark_paragraphs(card, scale.floor)]
    paragraphs = tuple(said)
    badge = (_badge_words(card, pen),)
    height = max(pen.height(paragraphs, width - left), _BADGE[1] if card.badge else 0) + 2 * int(_AIR * share)

    def place(box: Box) -> tuple[Element, ...]:
        line = Shape("Hairline", Box(box.x, box.y, box.width, HAIRLINE), fill="line")
        words = Box(box.x + left, box.y + HAIRLINE, box.width - left, box.height - HAIRLINE)
        entry = Shape("Entry", words, Frame(paragraphs, "middle"), "card")
        return (line, _badge_shape(badge, card, box._replace(width=broad)), entry) if card.badge else (line, entry)

    text = longest(text for text in (card.heading, card.text, *(each.text for each in card.remarks)) if text)
    return Row(height, 0, place, cues=card.cues, text=text, grow=FULL, level=True)


def _badge_shape(words: tuple[Paragraph, ...], card: Card, box: Box) -> Shape:
    """Return the badge of `card` in the width of `box`, half way down."""
    look = _LOOKS[card.force]
    width, height = box.width, _BADGE[1]
    return Shape(
        f"Badge: {card.badge}",
        Box(box.x, box.centre[1] - height // 2, width, height),
        Frame(words, "middle"),
        geometry="rounded",
        fill=look.fill,
        outline=look.outline,
        weight=look.weight,
    )


def remark_paragraphs(card: Card, size: float) -> tuple[Paragraph, ...]:
    """Return the remarks of `card` at `size` points, a little apart."""
    return tuple(
        Paragraph(
            join(plain(f"{remark.label}: ").bolded(), remark.text) if remark.label else remark.text,
            size,
            colour="quiet" if remark.quiet else "ink",
            before=size * 0.45 if position else 0,
        )
        for position, remark in enumerate(card.remarks)
    )
