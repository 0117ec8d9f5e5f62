"""A list whose items begin with a name in bold -> rows of two columns, the names at the left, parted by hairlines.

A row is one paragraph, with a tab after its name: so it is read out, edited and seen in the outline as it was written.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Drawing, Lead, Part, Statement, Takeaway
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, names_of, numbers_of
from sessionbuilder.layout.few import FULL, HAIRLINE
from sessionbuilder.layout.rows import Place, Row, fits, packed, used
from sessionbuilder.layout.tables import drawing_rows
from sessionbuilder.layout.writing import inner_paragraphs, lead_rows, statement_rows, takeaway_rows
from sessionbuilder.text import longest
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, points

_LEAST, _MOST = 0.22, 0.34
"""The share of the width that the names have."""
_LINES = 2
"""So many lines a name may take."""
_STEPS = (0, 0.012, 0.024, 0.036)
"""By how much more of it the names may have, so that all texts surely take the lines that are measured."""
_NEARLY = 1.02
"""Programs set letters by so much narrower than they are measured."""
_AIR = 0.34
"""What is over and under the text of a row at least, as a share of its size."""


def labelled_slides(parts: Sequence[Part], box: Box, pen: Pen) -> list[list[Row]] | None:
    """Return the rows of each slide that `parts` take where they are a list of named items; None where they are not.

    They are as large as body text where they have one slide, or take no more slides than in the size of what is looked
    up; rather than made smaller than that, they are parted evenly.
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
    chosen: list[list[Row]] | None = None
    for size in dict.fromkeys((pen.theme.scale.body, pen.theme.scale.reference)):
        named = _rows(begun, items.bullets, box.width, size, pen)
        over, under = _beside(parts[:where], box.width, size, pen), _beside(parts[where + 1 :], box.width, size, pen)
        slides = _slides(over, named, under, box.height)
        sound = bool(named) and all(fits(slide, box.height, 1) for slide in slides)
        if sound and (chosen is None or _badness(slides) < _badness(chosen)):
            chosen = slides
        if chosen and len(chosen) == 1:
            break
    return [_ruled(slide) for slide in chosen] if chosen else None


def _badness(slides: Sequence[Sequence[Row]]) -> tuple[int, bool]:
    """Return how many `slides` there are, and whether one of them has one row, which is no grid."""
    return len(slides), len(slides) > 1 and any(len(slide) == 1 for slide in slides)


def _slides(over: Sequence[Row], named: Sequence[Row], under: Sequence[Row], height: Emu) -> list[list[Row]]:
    """Return the rows of each slide: as many items on each as on the others or one more, or else about as much."""
    packs = packed([*over, *named, *under], height, 1)
    count, (fewest, longer) = len(packs), divmod(len(named), len(packs))

    def parted(fuller: range) -> list[list[Row]]:
        left = iter(named)
        slides = [list(islice(left, fewest + (number in fuller))) for number in range(count)]
        return [[*over, *slides[0]], *slides[1:-1], [*slides[-1], *under]] if count > 1 else packs

    def fullest(slides: list[list[Row]]) -> Emu:
        return max(used(slide) for slide in slides)

    best = min(parted(range(longer)), parted(range(count - longer, count)), key=fullest)
    return best if fullest(best) <= height else packs


def _beside(parts: Sequence[Part], width: Emu, size: float, pen: Pen) -> list[Row]:
    rows: list[Row] = []
    for part in parts:
        match part:
            case Lead():
                rows += lead_rows(part, width, size, pen)
            case Statement():
                rows += statement_rows(part, width, size, pen)
            case Takeaway():
                rows += takeaway_rows(part, width, size, pen)
            case Drawing():
                rows += drawing_rows(part, width, size, pen)
            case _:
                pass
    return rows


def _rows(begun: Sequence[Begun], bullets: Sequence[Bullet], width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each item; none where a name is too long for its column."""
    gap = pen.template.gutter
    most = int(width * _MOST) - gap
    names = [Paragraph(each.by, size, "accent", bold=True) for each in begun if each.by]
    lines = [pen.widths.lines(name.text, size, most / EMU_PER_POINT, bold=True) for name in names]
    widest = max(pen.widths.longest_word(name.text, size, bold=True) for name in names)
    if max(lines) > _LINES or points(widest) > most:
        return []
    least = max(int(width * _LEAST), pen.evened(names, most) + gap)
    columns = [least + int(width * step) for step in _STEPS]
    column = next((each for each in columns if _is_sure(begun, size, width - each, pen)), least)
    return [
        _row(each, bullet, number, column, width, size, pen)
        for number, (each, bullet) in enumerate(zip(begun, bullets, strict=True), 1)
    ]


def _is_sure(begun: Sequence[Begun], size: float, room: Emu, pen: Pen) -> bool:
    """Whether no text would take a line less if its letters were a little narrower: its row would have more air."""
    rooms = (room / EMU_PER_POINT, room * _NEARLY / EMU_PER_POINT)
    return all(len({pen.widths.lines(each.rest, size, width) for width in rooms}) == 1 for each in begun if each.by)


def _row(each: Begun, bullet: Bullet, number: int, column: Emu, width: Emu, size: float, pen: Pen) -> Row:
    left = column if each.by else 0
    said = (Paragraph(each.rest, size), *inner_paragraphs(bullet.bullets, pen.theme.scale.under(size), 0, 4))
    name = (Paragraph(each.by, size, "accent", bold=True),) if each.by else ()
    beside = column - pen.template.gutter
    text = max(pen.height(name, beside), pen.height(said, width - left))
    in_one = len(name) == len(said) == 1 and pen.height(name, beside) == pen.height(name, width)

    def place(box: Box) -> tuple[Element, ...]:
        if in_one:
            line = replace(said[0], label=each.by, hang=column / points(size))
            return (Shape(f"Row {number}", box, Frame((line,), "middle"), "card"),)
        top = box.y + (box.height - text) // 2
        words = Shape(f"Row {number}", Box(box.x + left, top, box.width - left, text), Frame(said), "card")
        names = Shape(f"Name {number}", Box(box.x, top, beside, text), Frame(name), "card")
        return (names, words) if name else (words,)

    told = longest([bullet.text, *bullet.bullets])
    return Row(text + 2 * points(size * _AIR) + HAIRLINE, 0, place, cues=bullet.cues, grow=FULL, text=told)


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
