"""Questions put to the room -> their slides on the deep ground: whoever looks up sees that now people talk."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullet, Bullets, Lead, Page, Part, Statement
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import HAIRLINE, LARGE, NUMBER, hero_of, hero_row
from sessionbuilder.layout.parts import rows_of
from sessionbuilder.layout.rows import Row, fits, packed
from sessionbuilder.layout.writing import inner_paragraphs
from sessionbuilder.text import longest, plain
from sessionbuilder.units import Box, Emu, inches

_AIR: Emu = inches(0.1)
"""Over a question and under it at least."""
_GROWS: Emu = inches(0.8)
"""How much higher a question becomes where there is room: further apart they are not read as one thought."""


def is_talk(page: Page, parts: Sequence[Part]) -> bool:
    """Whether `parts`, what stands under the title of `page`, are nothing but questions put to the room.

    What stands before them may be a sentence. A picture has a ground of its own.
    """
    *opening, last = parts or (None,)
    asked = isinstance(last, Bullets) and last.asked
    return asked and page.picture is None and all(isinstance(part, Lead | Statement) for part in opening)


def asked_slides(parts: Sequence[Part], box: Box, pen: Pen) -> list[list[Row]]:
    """Return the rows of each slide of questions: the size of a message where all have room for it on one slide.

    One question of few words is as large as it fits.
    """
    *opening, questions = parts
    assert isinstance(questions, Bullets)
    if (text := hero_of(parts)) and (row := hero_row(text, parts, box, pen)):
        return [[row]]
    scale = pen.theme.scale
    for size in (scale.message, scale.body):
        above = rows_of(opening, box.width, scale.body, pen)
        rows = [*above, *_rows(questions, box.width, size, pen)]
        if fits(rows, box.height, 1):
            return [rows]
    return packed(rows, box.height, 1)


def _rows(questions: Bullets, width: Emu, size: int, pen: Pen) -> list[Row]:
    several = len(questions.bullets) > 1
    numbered = enumerate(questions.bullets, questions.first)
    return [
        _row(bullet, number if several else None, width, size, pen, last=bullet is questions.bullets[-1])
        for number, bullet in numbered
    ]


def _row(bullet: Bullet, number: int | None, width: Emu, size: int, pen: Pen, *, last: bool) -> Row:
    left = 0 if number is None else NUMBER
    said = (Paragraph(bullet.text, size), *inner_paragraphs(bullet.bullets, pen.theme.scale.reference, 0, 4))
    figure = (Paragraph(plain("" if number is None else str(number)), LARGE, "accent", bold=True),)
    height = max(pen.height(said, width - left), pen.height(figure, left) if left else 0) + 2 * _AIR

    def place(box: Box) -> tuple[Element, ...]:
        shapes = [] if last else [Shape("Hairline", Box(box.x, box.bottom, box.width, HAIRLINE), fill="line")]
        if left:
            shapes.append(Shape(f"Number {number}", box._replace(width=left), Frame(figure, "middle")))
        words = box._replace(x=box.x + left, width=box.width - left)
        return (*shapes, Shape(f"Item {number or 1}", words, Frame(said, "middle"), "card"))

    text = longest(paragraph.text for paragraph in said)
    return Row(height, HAIRLINE, place, cues=bullet.cues, grow=_GROWS, level=True, text=text)
