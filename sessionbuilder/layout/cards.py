"""Cards -> rows: tiles side by side in columns that hold down the slide; a few of them one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Card, Cards
from sessionbuilder.deck.elements import Anchor, Connector, Element, Frame, Mark, Paragraph, Role, Shape
from sessionbuilder.diagrams.icons import icon
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import APART, HAIRLINE, LARGE, NUMBER, are_short, has_air, label_column
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.ruled import remark_paragraphs, ruled_rows
from sessionbuilder.layout.writing import TILE_GROWS, TILE_WEIGHT
from sessionbuilder.text import RichText, longest, plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

_PAD = inches(0.17)
_LEADING, _CLOSE = inches(0.75), inches(0.14)
"""Between cards of which one leads to the next, and from them to the arrow between."""
_ICON = inches(0.55)
"""The side of a card's icon."""
_BESIDE_NAME = 1.6
"""The side of one in a row, as a share of the size of the name beside it: it keeps clear of the hairlines."""
_CLOSER = inches(0.1)
"""By so much an icon may be nearer to the hairlines than words are."""
_AIR, _CLOSE_AIR = inches(0.2), inches(0.1)
"""Over and under the words of a row together; and where people are many, who are better close than on two slides."""
_FEW, _PEOPLE = range(2, 5), range(2, 9)
"""So many cards stand one under the other; and so many with icons, such as people."""
_HEADING = 0.3
"""The share of the width that their headings take, where a text stands beside and one of them is long."""
_CLEAR = inches(0.5)
"""Over places to lay something: they are no items of the list above them."""


def cards_rows(cards: Cards, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each line of cards, equally high within it, all in the columns of the first.

    A few short cards have a row each, like the items of a short list. A card does not stand on a slide alone. Lines are
    equally high, but that nothing becomes hollow; they hug the fullest card and are as far apart as columns are.
    """
    if cards.ruled:
        return ruled_rows(cards, width, size, pen)
    if few := _few_rows(cards, width, size, pen):
        return few
    across = _across(cards)
    over = size == pen.theme.scale.body and not any(card.text for card in cards.cards)
    rows = []
    for first in range(0, len(cards.cards), across):
        line = cards.cards[first : first + across]
        numbers = range(first + 1, first + len(line) + 1) if cards.numbered else [0] * len(line)
        heads = [_head_paragraphs(card, number, size, over=over) for card, number in zip(line, numbers, strict=True)]
        if cards.piles:
            heads = [tuple(replace(each, align="centre") for each in head) for head in heads]
        row = _cards_row(line, heads, across, width, size, pen, leads=cards.leads, middle=cards.piles)
        clear = _CLEAR if cards.piles and not first else row.gap
        rows.append(replace(row, gap=clear, ends=len(line) == 1 < across))
    if across == 1:  # each hugs its own words, since nothing stands beside it
        return [replace(row, level=False, grow=0) for row in rows]
    tallest, most = max(row.height for row in rows), int(min(row.height for row in rows) * (1 + TILE_GROWS))
    rows = [replace(row, height=tallest) for row in rows] if tallest <= most else rows
    if cards.piles or cards.leads:  # a place to lay something may be larger than its name
        return [replace(row, grow=max(0, most - tallest)) for row in rows]
    return [replace(row, grow=0, together=True) for row in rows]


def _across(cards: Cards) -> int:
    """Return how many cards stand side by side: one fewer than usual where that leaves none alone on the last line."""
    count, across = len(cards.cards), min(cards.across, len(cards.cards))
    return across - 1 if across > 2 and count % across == 1 and count % (across - 1) != 1 else across


# --- a few

_WIDE = 0.36
"""The share of it that they may take so that each has one line."""


def _few_rows(cards: Cards, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each card, all equally high and parted by hairlines; none where that takes too much.

    Where these are people, nobody goes over to a slide of their own.
    """
    named = [bool(card.heading) for card in cards.cards]
    signed = _signed(cards.cards)
    few = _PEOPLE if signed else _FEW
    if len(named) not in few or cards.across == 1 or cards.leads or cards.piles or any(named) != all(named):
        return []
    rows = [_few_row(card, number, cards, width, size, pen) for number, card in enumerate(cards.cards, 1)]
    if signed:
        return [replace(row, keep=number in (0, len(rows) - 2)) for number, row in enumerate(rows)]
    return rows if used(rows) <= pen.template.low_body.height else []


def few_cards(cards: Cards, box: Box, pen: Pen) -> list[Row]:
    """Return a row for each of a few cards that are so short that they are as large as a message; none for others."""
    rows = _few_rows(cards, box.width, pen.theme.scale.message, pen)
    plain_ones = not any(card.badge or card.remarks for card in cards.cards)
    said = [Bullet(card.text or card.heading) for card in cards.cards]
    short = plain_ones and are_short(said, box.width - int(box.width * _HEADING) - NUMBER, pen)
    return rows if rows and short and has_air(rows, box.height) else []


def single_row(card: Card, cards: Cards, box: Box, pen: Pen) -> Row:
    """Return the row of the only card of a slide."""
    size = pen.theme.scale.body
    return ruled_rows(cards, box.width, size, pen)[0] if cards.ruled else _few_row(card, 1, cards, box.width, size, pen)


def _few_row(card: Card, number: int, cards: Cards, width: Emu, size: float, pen: Pen) -> Row:
    left = NUMBER if cards.numbered or _signed(cards.cards) else 0
    beside = any(each.heading and (each.text or each.remarks) for each in cards.cards)
    room = width - left
    named = _heading(cards.cards, room, size, pen) if beside else room if card.heading else 0
    head = [Paragraph(card.heading, size, "accent", bold=True)] if card.heading else []
    if card.badge:
        head.append(Paragraph(plain(card.badge), pen.theme.scale.under(size), "warm", bold=True, before=2))
    remarks = remark_paragraphs(card, size)
    said = ((Paragraph(card.text, size),) if card.text else ()) + remarks
    gap = pen.template.gutter if beside else 0
    figure = (Paragraph(plain(str(number)), LARGE, "accent", bold=True),) if cards.numbered else ()
    side = min(_ICON, points(size * _BESIDE_NAME))
    heights = (
        side - _CLOSER if card.icon else pen.height(figure, left),
        pen.height(head, named),
        pen.height(said, room - named - gap),
    )
    height = max(heights) + (_CLOSE_AIR if card.icon else _AIR)
    last = number == len(cards.cards)

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        if not last:
            shapes.append(Shape("Hairline", Box(box.x, box.bottom - HAIRLINE, box.width, HAIRLINE), fill="line"))
        box = box._replace(height=box.height - HAIRLINE)
        if figure:
            shapes.append(Shape(f"Number {number}", Box(box.x, box.y, left, box.height), Frame(figure, "middle")))
        elif card.icon:
            shapes.append(icon(card.icon, Box(box.x, box.centre[1] - side // 2, side, side), "accent"))
        heading = Box(box.x + left, box.y, named, box.height)
        if head:
            shapes.append(Shape(f"Card {number}", heading, Frame(tuple(head), "middle"), "card"))
        if said:
            words = Box(heading.right + gap, box.y, box.right - heading.right - gap, box.height)
            shapes.append(Shape(f"Card {number}, text", words, Frame(said, "middle"), "card"))
        return tuple(shapes)

    text = longest(_written((*head, *said), (card,)))
    grow = APART + (_AIR - _CLOSE_AIR) * bool(card.icon)
    return Row(height, HAIRLINE, place, cues=card.cues, text=text, grow=grow, together=True)


def _heading(cards: Sequence[Card], room: Emu, size: float, pen: Pen) -> Emu:
    """Return how wide the headings of `cards` are beside their texts: as the widest needs, if it is not long."""
    badges = (plain(card.badge) for card in cards if card.badge)
    widest = max((points(pen.widths.width(each, pen.theme.scale.under(size), bold=True)) for each in badges), default=0)
    column = label_column([card.heading for card in cards if card.heading], room, pen, _WIDE)
    return max(points(column * size), widest) if column else int(room * _HEADING)


# --- tiles


def _cards_row(
    cards: Sequence[Card],
    heads: Sequence[tuple[Paragraph, ...]],
    across: int,
    width: Emu,
    size: float,
    pen: Pen,
    *,
    leads: bool,
    middle: bool,
) -> Row:
    left = _PAD + _ICON if _signed(cards) else 0
    anchor: Anchor = "middle" if middle else "top"
    gutter = _LEADING if leads else pen.template.gutter
    column = Box(0, 0, width, 0).columns(across, gutter)[0].width - 2 * _PAD - left
    feet = [remark_paragraphs(card, size) for card in cards]
    upper = max(pen.height(paragraphs, column) for paragraphs in heads)
    lower = max(pen.height(paragraphs, column) for paragraphs in feet)
    between = points(size * 0.45) if lower else 0
    height = max(upper + between + lower, min(left, _ICON)) + 2 * _PAD

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        places = box.columns(across, gutter)
        parts = zip(cards, heads, feet, places, strict=False)
        for number, (card, head, foot, part) in enumerate(parts, 1):
            shapes.append(Shape("Tile", part, fill="tint", outline="line", weight=TILE_WEIGHT))
            if card.icon:
                shapes.append(icon(card.icon, Box(part.x + _PAD, part.y + _PAD, _ICON, _ICON), "accent"))
            part = Box(part.x + left, part.y, part.width - left, part.height)
            if foot and across > 1:
                # in a line of several, what is in the lower half starts at the same height
                top = part._replace(height=_PAD + upper + between // 2)
                rest = Box(part.x, top.bottom, part.width, part.bottom - top.bottom)
                shapes.append(Shape(f"Card {number}", top, Frame(head, "top", (_PAD, _PAD)), "card"))
                frame = Frame(foot, "top", (_PAD, between // 2))
                shapes.append(Shape(f"Card {number}, remarks", rest, frame, "card"))
            else:
                below = (replace(foot[0], before=between / EMU_PER_POINT), *foot[1:]) if foot else ()
                shapes.append(Shape(f"Card {number}", part, Frame((*head, *below), anchor, (_PAD, _PAD)), "card"))
        for one, two in pairwise(places[: len(heads)] if leads else ()):
            level = one.centre[1]
            shapes.append(Connector("Arrow", (one.right + _CLOSE, level), (two.x - _CLOSE, level)))
        return tuple(shapes)

    cues = tuple(cue for card in cards for cue in card.cues)
    tallest = max(zip(heads, feet, strict=True), key=lambda pair: pen.height((*pair[0], *pair[1]), column))
    text = longest(_written((*tallest[0], *tallest[1]), cards))
    return Row(height, pen.template.gutter, place, cues=cues, text=text, grow=int(height * TILE_GROWS), level=True)


def _signed(cards: Sequence[Card]) -> bool:
    """Whether icons stand at the left of `cards`, where the words then begin further in."""
    return any(card.icon for card in cards)


def _written(paragraphs: Sequence[Paragraph], cards: Sequence[Card]) -> list[RichText]:
    """Return the texts that the author of the card with `paragraphs` wrote, as they were written."""
    own = {str(p.text) for p in paragraphs}
    texts = [text for card in cards for text in (card.heading, card.text, *(r.text for r in card.remarks)) if text]
    return [text for text in texts if any(str(text) in words for words in own)]


def _head_paragraphs(card: Card, number: int, size: float, *, over: bool) -> tuple[Paragraph, ...]:
    """Return the heading with what it says, and a number large `over` it or else before it."""
    paragraphs: list[Paragraph] = []
    if number and over:
        paragraphs.append(Paragraph(plain(str(number)), LARGE, "accent", bold=True))
    if card.heading:
        mark: Mark = "number" if number and not over else ""
        colour: Role = "ink" if number and over else "accent"
        paragraphs.append(Paragraph(card.heading, size, colour, bold=True, mark=mark, number=number or 1))
    if card.badge:
        paragraphs.append(Paragraph(plain(card.badge), size, colour="warm", bold=True, before=2))
    if card.text:
        paragraphs.append(Paragraph(card.text, size, before=size * 0.15 if card.heading else 0))
    return tuple(paragraphs)
