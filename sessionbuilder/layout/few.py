"""A list of few items, or questions put to the room -> rows of a slide of its own; few words -> one that is large.

How much there is decides on the composition: two lines in the top quarter of an empty slide look forgotten, and far
apart they are not read as one. So they are a size larger than the body, together, and a little above the middle.
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
from sessionbuilder.theme.widths import SAFETY
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

_FEW = range(1, 5)
"""So many items are few."""
_ASKED = range(2, 7)
"""So many questions have a face of their own."""
_HERO = 24
"""So many words have a slide to themselves where nothing stands beside them: some twelve in the largest type."""
FULL: Emu = inches(9)
"""How much higher rows may become that share out the whole height among them."""
APART: Emu = points(20)
"""How much higher rows become at most that are read as one: their texts are some 36 points apart then."""
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


def hero_row(text: RichText, parts: Sequence[Part], box: Box, pen: Pen, least: int = 0) -> Row | None:
    """Return the row of a few words, as large as they fit into what `box` has left, and in its middle.

    Their lines are about equally long, so that no word stands alone on the last. They leave air over and under them;
    None where they are larger than that at the size of titles, or at the `least` size in points.
    """
    cues = tuple(cue for part in parts for cue in _cues_of(part))
    scale = pen.theme.scale
    sizes = range(scale.hero, (least or scale.title) - 1, -2)
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

    They are the message of their slide, and as large as one, where `height` has room for that and each of them is
    short; of questions this holds for two, as one has the slide to itself.
    """
    scale = pen.theme.scale
    rows = _rows(bullets, scale.message, width, pen)
    if bullets.asked:
        large = len(bullets.bullets) == _MESSAGE and used(rows) <= height
    else:
        large = are_short(bullets.bullets, width - NUMBER, pen) and has_air(rows, height)
    return rows if large else _rows(bullets, scale.body, width, pen)


_MESSAGE = 2
"""So many questions are as large as a message."""
_SHORT = 2
"""So many lines a text has at most that is as large as a message beside others."""


def label_column(labels: Sequence[RichText], width: Emu, pen: Pen, share: float = 0.28) -> float:
    """Return the width of a column of `labels` in bold as a multiple of their size; 0 where one has no room in it.

    It is as wide as the longest, whose lines are about equally long, and a little air; with the gutter at its right it
    takes at most `share` of `width`.
    """
    size = pen.theme.scale.body
    most = int(width * share) - pen.template.gutter
    names = [Paragraph(each, size, bold=True) for each in labels]
    if not names or any(pen.widths.longest_word(name.text, size, bold=True) > most / EMU_PER_POINT for name in names):
        return 0
    lines = max(pen.widths.lines(name.text, size, most / EMU_PER_POINT, bold=True) for name in names)
    if lines > _LABEL_LINES:
        return 0
    longest_name = max(pen.widths.width(name.text, size, bold=True) for name in names) / SAFETY
    wide = pen.evened(names, most) if lines > 1 else points(longest_name + 1)
    return wide / points(size)


_LABEL_LINES = 2
"""So many lines a label may take."""


def are_short(bullets: Sequence[Bullet], width: Emu, pen: Pen) -> bool:
    """Whether `bullets` are so few, and all of them so short, that they may be as large as a message in `width`."""
    size, room = pen.theme.scale.message, width / EMU_PER_POINT
    short = (not each.bullets and pen.widths.lines(each.text, size, room) <= _SHORT for each in bullets)
    return len(bullets) in _FEW and all(short)


def has_air(rows: Sequence[Row], height: Emu) -> bool:
    """Whether `rows` have in `height` the room round them that a message wants."""
    return used(rows) + len(rows) * APART // 2 <= height * _SHARE[False]


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
        grow=FULL if bullets.asked else APART,
        level=bullets.asked,
        together=not bullets.asked,
        text=longest(paragraph.text for paragraph in said),
    )
