"""A list of few items, or questions put to the room -> rows that take the whole height; few words -> one that is large.

How much there is decides on the composition, and not on the size of type: two lines in the top quarter of an empty
slide look forgotten, and larger letters only shout it.
"""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullet, Bullets, Card, Cards, Cue, Lead, Part, Statement, Takeaway
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, numbers_of
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.writing import TILE_WEIGHT, inner_paragraphs
from sessionbuilder.text import RichText, longest, plain
from sessionbuilder.units import Box, Emu, inches, points

_FEW = range(1, 5)
"""So many items are few."""
_ASKED = range(2, 7)
"""So many questions have a face of their own."""
_HERO = 24
"""So many words have a slide to themselves where nothing stands beside them: some twelve in the largest type."""
FULL: Emu = inches(9)
"""How much higher rows may become that share out the whole height among them."""
AIR: Emu = inches(0.45)
"""What a row parted by a hairline must gain to be as high as the others: its words would else be almost on the line."""
_AIRY = 0.8
"""The share of the height that a few words take at most: with no air round them they are a wall, and not a word."""
PAD: Emu = inches(0.1)
NUMBER: Emu = inches(0.85)
"""The column of the numbers."""
LARGE = 32
"""Points of a number beside its item."""
_TILE_GAP: Emu = inches(0.16)
HAIRLINE: Emu = points(1)
_SHARE = {False: 0.85, True: 1.0}
"""Of the height: what needs more is a list; questions keep their face as long as they fit."""


def hero_of(parts: Sequence[Part]) -> RichText | None:
    """Return the few words that `parts` are, beside what there is to take home; None where there is more."""
    match tuple(parts):
        case (Bullets(bullets=(Bullet(text=text, bullets=()),)) | Statement(text) | Lead(text), *rest):
            pass
        case (Cards(cards=(Card(heading=heading, text=said, remarks=(), badge=""),)), *rest) if not (heading and said):
            text = said or heading
        case _:
            return None
    alone = all(isinstance(part, Takeaway) for part in rest)
    return text if alone and len(str(text).split()) <= _HERO else None


def hero_row(text: RichText, parts: Sequence[Part], box: Box, pen: Pen) -> Row | None:
    """Return the row of a few words, as large as they fit into what `box` has left, and in its middle.

    Their lines are about equally long, so that no word stands alone on the last. They leave air over and under them;
    None where they are larger than that at the size of titles.
    """
    cues = tuple(cue for part in parts for cue in _cues_of(part))
    scale = pen.theme.scale
    sizes = range(scale.hero, scale.title - 1, -2)
    tried = (Paragraph(text, size, "deep", bold=True) for size in sizes)
    fitted = next((each for each in tried if pen.fits((each,), box.width, int(box.height * _AIRY))), None)
    if fitted is None:
        return None
    hero = fitted
    width = pen.evened((hero,), box.width)

    def place(part: Box) -> tuple[Element, ...]:
        return (Shape("Statement", part._replace(width=width), Frame((hero,), "middle"), "card"),)

    return Row(pen.height((hero,), box.width), 0, place, cues=cues, text=text, grow=FULL)


def _cues_of(part: Part) -> tuple[Cue, ...]:
    match part:
        case Bullets():
            return tuple(cue for each in part.bullets for cue in each.cues)
        case Cards():
            return tuple(cue for each in part.cards for cue in each.cues)
        case _:
            return ()


def meaning_row(text: RichText, width: Emu, height: Emu, pen: Pen) -> Row | None:
    """Return the row of what a term means, a message under its title; None where `height` has no room for it."""
    scale = pen.theme.scale
    tried = (Paragraph(text, size) for size in (scale.message, scale.body))
    chosen = next((each for each in tried if pen.height((each,), width) <= height), None)
    if chosen is None:
        return None

    def place(part: Box) -> tuple[Element, ...]:
        return (Shape("Meaning", part, Frame((chosen,)), "card"),)

    return Row(pen.height((chosen,), width), 0, place, text=text)


def is_few(bullets: Bullets) -> bool:
    """Whether there are so few items that they take the whole height."""
    return len(bullets.bullets) in (_ASKED if bullets.asked else _FEW)


def few_rows(bullets: Bullets, width: Emu, height: Emu, pen: Pen) -> list[Row]:
    """Return a row for each item, all equally high: on a tint where they are asked, else parted by hairlines.

    Two questions are the message of their slide, and as large as one where `height` has room for that.
    """
    scale = pen.theme.scale
    if bullets.asked and len(bullets.bullets) == _MESSAGE:
        rows = _rows(bullets, scale.message, width, pen)
        if used(rows) <= height:
            return rows
    return _rows(bullets, scale.body, width, pen)


_MESSAGE = 2
"""So many questions are as large as a message; one has the slide to itself."""


def _rows(bullets: Bullets, size: int, width: Emu, pen: Pen) -> list[Row]:
    return [_row(position, each, bullets, size, width, pen) for position, each in enumerate(_counted(bullets))]


def _counted(bullets: Bullets) -> list[Begun]:
    """Return each item with the number that it has, or that its author wrote before it."""
    texts = [bullet.text for bullet in bullets.bullets]
    if (bullets.numbered and len(texts) > 1) or bullets.asked:
        return [Begun(plain(str(number)), text) for number, text in enumerate(texts, bullets.first)]
    begun = None if bullets.numbered else numbers_of(texts)
    return (
        [Begun(each.by or plain(""), each.rest) for each in begun] if begun else [Begun(None, text) for text in texts]
    )


def few_fit(rows: Sequence[Row], needed: Emu, height: Emu, *, asked: bool) -> bool:
    """Whether `rows`, which take `needed` with what stands beside them, are few for `height`."""
    return bool(rows) and needed <= height * _SHARE[asked]


def _row(position: int, begun: Begun, bullets: Bullets, size: int, width: Emu, pen: Pen) -> Row:
    scale, bullet, number = pen.theme.scale, bullets.bullets[position], position + bullets.first
    numbered, last = begun.by is not None, position == len(bullets.bullets) - 1
    left = NUMBER if numbered else 0
    inset = inches(0.25) if bullets.asked else 0
    room = width - left - 2 * inset
    said = (
        Paragraph(begun.rest, size),
        *inner_paragraphs(bullet.bullets, scale.reference, 0, 4),
    )
    figure = Paragraph(begun.by or plain(""), LARGE, "accent", bold=True)
    height = max(pen.height(said, room), pen.height((figure,), left) if numbered else 0) + 2 * PAD

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        if bullets.asked:
            shapes.append(Shape("Question ground", box, fill="tint", outline="line", weight=TILE_WEIGHT))
        elif not last:
            shapes.append(Shape("Hairline", Box(box.x, box.bottom, box.width, HAIRLINE), fill="line"))
        if begun.by:
            beside = Box(box.x + inset, box.y, left, box.height)
            shapes.append(Shape(f"Number {begun.by}", beside, Frame((figure,), "middle")))
        words = Box(box.x + inset + left, box.y, room, box.height)
        shapes.append(Shape(f"Item {number}", words, Frame(said, "middle"), "card"))
        return tuple(shapes)

    gap = _TILE_GAP if bullets.asked else HAIRLINE
    return Row(
        height,
        gap,
        place,
        cues=bullet.cues,
        grow=FULL,
        level=True,
        airy=0 if bullets.asked else AIR,
        text=longest(paragraph.text for paragraph in said),
    )
