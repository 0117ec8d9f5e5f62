"""A list whose items begin in bold -> rows parted by hairlines, with the names at the left where these are names.

A name is what a colon, a full stop or a question mark ends; other bold words begin a sentence, which runs on over the
whole width. A row is one paragraph, with a tab after its name: so it is read out, edited and seen in the outline as it
was written.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Drawing, Lead, Part, Statement, Takeaway
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, names_of, numbers_of
from sessionbuilder.layout.few import APART, HAIRLINE, PAD, are_short, has_air, label_column
from sessionbuilder.layout.parts import rows_of
from sessionbuilder.layout.rows import Place, Row, fits, packed, used
from sessionbuilder.layout.writing import inner_paragraphs
from sessionbuilder.text import longest
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, points

_TALL = 3
"""Rows of more lines are no list that one takes in at a glance: they are better on two slides than small on one."""
_LEAST = 2
"""So many rows a slide has at least."""


class _Sized(NamedTuple):
    """What the slides are made of at one size of type."""

    over: list[Row]
    named: list[Row]
    under: list[Row]
    tall: bool
    """Whether one of the items has more lines than one takes in at a glance."""

    def parted(self, counts: Sequence[int]) -> list[list[Row]]:
        """Return the rows of each slide, which has so many of the items."""
        left = iter(self.named)
        slides = [list(islice(left, count)) for count in counts]
        slides[0][:0] = self.over
        slides[-1] += self.under
        return slides


def labelled_slides(parts: Sequence[Part], box: Box, pen: Pen) -> list[list[Row]] | None:
    """Return the rows of each slide that `parts` take where they are a list of named items; None where they are not.

    A few short ones are as large as a message. Others are as large as body text where they have one slide, or else of
    the size of what is looked up, if no row is tall then; rather than made smaller than that, they are parted evenly,
    all in one size. Smaller type serves only where one row would be alone.
    """
    lists = [part for part in parts if isinstance(part, Bullets)]
    if len(lists) != 1 or lists[0].numbered or lists[0].asked:
        return None
    (items,) = lists
    texts = [bullet.text for bullet in items.bullets]
    begun = None if numbers_of(texts) else names_of(texts)
    where = parts.index(items)
    leads = all(isinstance(part, Lead | Statement) for part in parts[:where])
    ends = all(isinstance(part, Takeaway) or (isinstance(part, Drawing) and part.beside) for part in parts[where + 1 :])
    if not (begun and leads and ends):
        return None
    column = label_column([each.by for each in begun if each.by], box.width, pen)
    shown = begun if column else [Begun(None, text) for text in texts]

    def sized(size: float) -> _Sized:
        over, under = (rows_of(each, box.width, size, pen) for each in (parts[:where], parts[where + 1 :]))
        room, beside = (wide / EMU_PER_POINT for wide in (box.width, box.width - pen.template.gutter))
        lines = (pen.widths.lines(e.rest, size, beside - column * size if e.by else room) for e in shown)
        tall = any(count > _TALL for count in lines)
        return _Sized(over, _rows(shown, items.bullets, column, box.width, size, pen), under, tall)

    beside = box.width - (points(column * pen.theme.scale.message) + pen.template.gutter if column else 0)
    said = [replace(bullet, text=each.rest) for bullet, each in zip(items.bullets, shown, strict=True)]
    slides = _message(sized, box.height, pen) if are_short(said, beside, pen) else None
    slides = slides or _chosen(sized, box.height, pen)
    return [_ruled(slide) for slide in slides] if slides else None


def _message(sized: Callable[[float], _Sized], height: Emu, pen: Pen) -> list[list[Row]] | None:
    """Return the rows of the one slide on which the items are as large as a message; None where they lack room."""
    large, body = sized(pen.theme.scale.message), sized(pen.theme.scale.body)
    left = height - used([*body.over, *body.under])
    return [[*body.over, *large.named, *body.under]] if has_air(large.named, left) else None


def _chosen(sized: Callable[[float], _Sized], height: Emu, pen: Pen) -> list[list[Row]] | None:
    """Return the rows of each slide as large as they best are; None where a row fits on none."""
    scale = pen.theme.scale
    best: tuple[tuple[bool, int], list[int], _Sized] | None = None
    for size in scale.body_sizes:
        if size < scale.reference and (best is None or not best[0][0]):
            break
        at = sized(size)
        counts = _counts(at, height)
        if not all(fits(slide, height, 1) for slide in at.parted(counts)):
            continue
        alone = len(counts) > 1 and min(counts) < _LEAST
        badness = alone, max(len(counts), 1 + (at.tall and size < scale.body))
        if best is None or badness < best[0]:
            best = badness, counts, at
        if badness == (False, 1):
            break
    if best is None:
        return None
    _, counts, at = best
    return at.parted(counts)


def _counts(at: _Sized, height: Emu) -> list[int]:
    """Return how many items each slide has: as many as the others or one more, or else about as much."""
    packs = packed([*at.over, *at.named, *at.under], height, 1)
    count, (fewest, longer) = len(packs), divmod(len(at.named), len(packs))

    def even(fuller: range) -> list[int]:
        return [fewest + (number in fuller) for number in range(count)]

    def fullest(counts: Sequence[int]) -> Emu:
        return max(used(slide) for slide in at.parted(counts))

    best = min(even(range(longer)), even(range(count - longer, count)), key=fullest)
    items = {id(row) for row in at.named}
    return best if fullest(best) <= height else [sum(id(row) in items for row in pack) for pack in packs]


def _rows(
    begun: Sequence[Begun], bullets: Sequence[Bullet], column: float, width: Emu, size: float, pen: Pen
) -> list[Row]:
    """Return a row for each item: its name in a column `column` times its size wide, and its text beside that."""
    return [
        _row(each, bullet, number, column, width, size, pen)
        for number, (each, bullet) in enumerate(zip(begun, bullets, strict=True), 1)
    ]


def _row(each: Begun, bullet: Bullet, number: int, column: float, width: Emu, size: float, pen: Pen) -> Row:
    left = points(column * size) + pen.template.gutter if each.by else 0
    said = (Paragraph(each.rest, size), *inner_paragraphs(bullet.bullets, pen.theme.scale.under(size), 0, 4))
    name = (Paragraph(each.by, size, "accent", bold=True),) if each.by else ()
    beside = left - pen.template.gutter
    text = max(pen.height(name, beside) if name else 0, pen.height(said, width - left))
    in_one = len(name) == len(said) == 1 and pen.height(name, beside) == pen.height(name, width)

    def place(box: Box) -> tuple[Element, ...]:
        # from the top, so that a name and its text begin on one line however many lines a program makes of either
        top = box._replace(y=box.y + (box.height - text) // 2, height=text)
        if in_one:
            line = replace(said[0], label=each.by, hang=left / points(size))
            return (Shape(f"Row {number}", top, Frame((line,)), "card"),)
        words = Shape(f"Row {number}", top._replace(x=box.x + left, width=box.width - left), Frame(said), "card")
        names = Shape(f"Name {number}", top._replace(width=beside), Frame(name), "card")
        return (names, words) if name else (words,)

    told = longest([bullet.text, *bullet.bullets])
    return Row(text + 2 * PAD + HAIRLINE, 0, place, cues=bullet.cues, grow=APART, together=True, text=told)


def _ruled(rows: Sequence[Row]) -> list[Row]:
    """Return the rows of a slide with a hairline between every two that are items."""
    return [
        replace(row, place=_over_hairline(row.place)) if row.place and after and not after.sink else row
        for row, after in zip(rows, [*rows[1:], None], strict=True)
    ]


def _over_hairline(place: Place) -> Place:
    def placed(box: Box) -> tuple[Element, ...]:
        line = Box(box.x, box.bottom - HAIRLINE, box.width, HAIRLINE)
        return (Shape("Hairline", line, fill="line"), *place(box._replace(height=box.height - HAIRLINE)))

    return placed
