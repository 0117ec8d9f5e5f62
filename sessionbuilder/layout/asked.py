"""Questions put to the room -> their slides on the deep ground: whoever looks up sees that now people talk."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullet, Bullets, Lead, Page, Part, Statement
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import FULL, HAIRLINE, LARGE, NUMBER
from sessionbuilder.layout.parts import rows_of
from sessionbuilder.layout.rows import Row, fits, packed
from sessionbuilder.layout.writing import inner_paragraphs
from sessionbuilder.text import longest, plain
from sessionbuilder.units import Box, Emu, inches, points

_AIR: Emu = inches(0.1)
"""Over a question and under it at least."""
_GROWS: Emu = inches(0.8)
"""How much higher a question becomes where there is room: further apart they are not read as one thought."""
_ALONE = 44
"""Points of a question that has its slide to itself; where it is long, of the size of a title."""
_WIDE: Emu = inches(9.7)
"""Lines of that size that are longer than this are hard to follow across a room."""
_COUPLE = 2
"""So many questions are as large as a title."""
_AIRY = 0.85
"""The share of the height that such large questions take at most."""
_EASY = 0.66
"""What one takes at most, likewise, where a smaller size saves a line of it."""
_OVER_BASE = 0.8
"""The share of a line that is over its base line."""


def is_talk(page: Page, parts: Sequence[Part]) -> bool:
    """Whether `parts`, what stands under the title of `page`, are nothing but questions put to the room.

    What stands before them may be a sentence. A picture has a ground of its own.
    """
    *opening, last = parts or (None,)
    asked = isinstance(last, Bullets) and last.asked
    return asked and page.picture is None and all(isinstance(part, Lead | Statement) for part in opening)


def asked_slides(parts: Sequence[Part], box: Box, pen: Pen) -> list[list[Row]]:
    """Return the rows of each slide of questions, as large as all have room for on one slide.

    One question alone is nearly as large as a few words are, two are as large as a title, and more as a message.
    """
    *opening, questions = parts
    assert isinstance(questions, Bullets)
    scale, width = pen.theme.scale, min(box.width, _WIDE)
    if not opening and len(questions.bullets) == 1 and (row := _alone(questions.bullets[0], width, box.height, pen)):
        return [[row]]
    large = [scale.title] if len(questions.bullets) <= _COUPLE else []
    for size in (*large, scale.message, scale.body):
        above = rows_of(opening, box.width, scale.body, pen)
        rows = [*above, *_rows(questions, box.width, size, pen)]
        if fits(rows, int(box.height * _AIRY) if size == scale.title else box.height, 1):
            return [rows]
    return packed(rows, box.height, 1)


def _alone(bullet: Bullet, width: Emu, height: Emu, pen: Pen) -> Row | None:
    """Return the row of the only question of its slide; None where it has more to say, or no room at such a size."""
    sizes = range(_ALONE, pen.theme.scale.title - 1, -4)
    tried = [(Paragraph(bullet.text, size), int(height * share)) for share in (_EASY, _AIRY) for size in sizes]
    asked = next((each for each, room in tried if pen.fits((each,), width, room)), None)
    if asked is None or bullet.bullets:
        return None
    even = pen.evened((asked,), width)

    def place(box: Box) -> tuple[Element, ...]:
        return (Shape("Item 1", box._replace(width=even), Frame((asked,), "middle"), "card"),)

    return Row(pen.height((asked,), even), 0, place, cues=bullet.cues, grow=FULL, text=bullet.text)


def _rows(questions: Bullets, width: Emu, size: int, pen: Pen) -> list[Row]:
    several = len(questions.bullets) > 1
    numbered = enumerate(questions.bullets, questions.first)
    return [
        _row(bullet, number if several else None, width, size, pen, last=bullet is questions.bullets[-1])
        for number, bullet in numbered
    ]


def _row(bullet: Bullet, number: int | None, width: Emu, size: int, pen: Pen, *, last: bool) -> Row:
    left = 0 if number is None else NUMBER
    asked = Paragraph(bullet.text, size)
    said = (asked, *inner_paragraphs(bullet.bullets, pen.theme.scale.reference, 0, 4))
    figure = (Paragraph(plain("" if number is None else str(number)), LARGE, "accent", bold=True),)
    room = width - left if bullet.bullets else pen.evened(said, width - left)
    high, numeral = pen.height(said, room), pen.height(figure, left) if left else 0
    line = int(asked.size * points(pen.widths.line_of(asked.text)))
    # the base line of the numeral is that of the first line of its question
    lower = int((line - numeral) * _OVER_BASE) if left else 0
    above, below = max(0, -lower), max(0, lower)
    height = max(above + high, below + numeral) + 2 * _AIR

    def place(box: Box) -> tuple[Element, ...]:
        shapes = [] if last else [Shape("Hairline", Box(box.x, box.bottom, box.width, HAIRLINE), fill="line")]
        top = box.y + (box.height - height) // 2 + _AIR
        if left:
            beside = Box(box.x, top + below, left, numeral)
            shapes.append(Shape(f"Number {number}", beside, Frame(figure)))
        words = Box(box.x + left, top + above, room, high)
        return (*shapes, Shape(f"Item {number or 1}", words, Frame(said), "card"))

    text = longest(paragraph.text for paragraph in said)
    return Row(height, HAIRLINE, place, cues=bullet.cues, grow=_GROWS, level=True, text=text)
