"""A family and the room for it -> the sizes at which everything fits: the largest type, the roomiest rows."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import combinations
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.diagrams.genogram import words
from sessionbuilder.diagrams.genogram.family import Family, Person
from sessionbuilder.diagrams.genogram.legend import Legend
from sessionbuilder.diagrams.genogram.lines import crossings, lines
from sessionbuilder.diagrams.genogram.order import Rows, orders
from sessionbuilder.diagrams.genogram.plan import RING, Plan, Sizes
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches

_LARGEST = 24
"""Points: names larger than this would crowd the symbols."""
_SYMBOL = 1.7
"""The height of a symbol as a multiple of a line of words."""
_HIGHEST = 1.23
"""The line of a font that counts for a symbol at most, as a multiple of the size: what is more is air between lines."""
_GROWS: Emu = inches(0.25)
"""How much a symbol may grow where there is room."""
_NARROWEST: Emu = inches(1.1)
"""Words under a symbol may be this wide without asking."""
_STEP: Emu = inches(0.05)
_SHAPES = tuple(
    (lines, inches(wide)) for lines, wide in ((1, 1.8), (2, 1.8), (1, 2.8), (3, 1.8), (1, 4), (4, 1.8), (6, 1.8))
)
"""How many lines what stands under a name may take, and how wide words may be that take no more; the best first."""
_LAST_SHAPES = tuple((lines, inches(wide)) for lines, wide in ((2, 2.8), (3, 2.8), (2, 4)))
"""What is tried at the smallest size only: names on one line, and what stands under them on several."""
_AIR: Emu = inches(0.18)
"""Between the drawing and its legend."""
_EXTRA: Emu = inches(0.7)
"""The most that neighbours and rows move apart where there is room."""


class Caption(Struct, frozen=True):
    """What stands in and under one symbol."""

    age: Paragraph | None
    """In the symbol; None where it stands under it, or is not known."""
    under: tuple[Paragraph, ...]


class Fitted(Struct, frozen=True):
    """A family that has its places."""

    plan: Plan
    captions: dict[str, Caption]
    dates: dict[int, Paragraph]
    corner: tuple[Emu, Emu]
    """Where the plan's own corner lies on the slide."""
    legend: Box
    column: bool
    """Whether the legend stands beside the drawing, in a column."""


@cache
def best_rows(family: Family) -> Rows:
    """Return the order in which the fewest lines cross, and then the most children stand as written.

    It is found with people of one size, so that it is the same on slide and paper, and in words.
    """
    levels = family.generations()
    assert not isinstance(levels, str), f"{levels} stands in two generations"
    keys = [person.key for person in family.people]
    sizes = Sizes(inches(0.6), dict.fromkeys(keys, inches(1)), dict.fromkeys(keys, inches(0.3)), {})
    found: list[tuple[tuple[int, ...], Rows]] = []
    for rows in orders(family, levels):
        plan = Plan(family, rows, sizes, inches(30), passes=40)
        cost = (crossings(lines(family, plan)), len(plan.arches), _turned(family, plan))
        if not any(cost):
            return rows
        found.append((cost, rows))
    return min(found, key=lambda each: each[0])[1]


def _turned(family: Family, plan: Plan) -> int:
    """Return how many children stand on the wrong side of others: of those whose places are written before theirs."""
    at = plan.position
    count = 0
    for person in family.people:
        keys = [key for couple in family.couples_of(person.key) for key in couple.siblings]
        count += sum(at[one] > at[two] for one, two in combinations(keys, 2))
    return count


_Try: TypeAlias = tuple[Sizes, dict[str, Caption], dict[int, Paragraph], Box, Box, bool]
"""Sizes that were tried, what stands where in them, the rooms, and whether the legend is a column."""


def fitted(family: Family, rows: Rows, box: Box, pen: Pen) -> Fitted:
    """Return `family` in `box` at the largest type that fits; what does not fit at the floor is noted in the report."""
    floor = pen.theme.scale.floor
    legend = Legend(family, pen)
    best: _Try | None = None
    wanting: tuple[Emu, Emu] = (0, 0)
    for size in range(max(_LARGEST, floor), floor - 1, -2):
        captions = {person.key: _caption(person, family, size, pen) for person in family.people}
        dates = {n: Paragraph(plain(text), floor) for n, c in enumerate(family.couples) if (text := words.dates(c))}
        for room, place, column in _rooms(family, rows, box, legend, at_floor=size == floor):
            for shape in _SHAPES if size > floor else (*_SHAPES, *_LAST_SHAPES):
                sizes = _sizes(captions, dates, size, shape, pen)
                plan = Plan(family, rows, sizes, room.width, passes=0)
                over = plan.packed() - room.width, plan.least() - room.height
                if max(over) <= 0:
                    plan = _roomy(family, rows, sizes, room)
                    over = 0, plan.stand(0) - room.height
                    if max(over) <= 0:
                        return _placed(plan, captions, dates, room, place, column=column)
                if best is None or (size == floor and max(over) < max(wanting)):
                    wanting = over
                    best = sizes, captions, dates, room, place, column
    assert best
    sizes, captions, dates, room, place, column = best
    needs, has = max(((wanting[0], box.width), (wanting[1], box.height)))
    pen.too_long(None, has + needs, has)
    return _placed(Plan(family, rows, sizes, room.width), captions, dates, room, place, column=column)


def _rooms(family: Family, rows: Rows, box: Box, legend: Legend, *, at_floor: bool) -> Iterator[tuple[Box, Box, bool]]:
    """Yield the room for the family and that for the legend: under it, beside it, at the floor in few words a line."""
    edge = RING + inches(0.02)
    # only the ring of a household stands out over the first row and under the last
    first, last = (edge * any(key in family.household for key in rows[end(rows)]) for end in (min, max))

    def inside(room: Box) -> Box:
        return Box(room.x + edge, room.y + first, room.width - 2 * edge, room.height - first - last)

    under = legend.rows(box)
    yield inside(Box(box.x, box.y, box.width, under.y - box.y - _AIR)), under, False
    for side in (legend.column(box), legend.column(box, narrow=True) if at_floor else None):
        if side:
            yield inside(Box(box.x, box.y, side.x - box.x - 2 * _AIR, box.height)), side, True


def _caption(person: Person, family: Family, size: float, pen: Pen) -> Caption:
    """Return what stands in and under a symbol: an age of one or two figures in it, unless a cross lies there."""
    inside = person.age.isdigit() and len(person.age) <= 2 and not person.died
    age = Paragraph(plain(person.age), size, align="centre") if inside else None
    under = [Paragraph(person.name, size, bold=True, align="centre")]
    if more := words.details(person, family, age_inside=inside):
        span = person.note.span if person.note else person.name.span
        under.append(Paragraph(plain(more, span), max(pen.theme.scale.floor, size - 4), align="centre"))
    return Caption(age, tuple(under))


def _sizes(
    captions: dict[str, Caption], dates: dict[int, Paragraph], size: float, shape: tuple[int, Emu], pen: Pen
) -> Sizes:
    symbol = round(size * min(_HIGHEST, pen.widths.line) * _SYMBOL * EMU_PER_POINT)
    widths = {key: max(symbol, _width(caption, shape, pen)) for key, caption in captions.items()}
    return Sizes(
        symbol,
        widths,
        {key: pen.height(caption.under, widths[key]) for key, caption in captions.items()},
        {n: (_natural(text, pen), pen.height((text,), inches(9))) for n, text in dates.items()},
    )


def _width(caption: Caption, shape: tuple[int, Emu], pen: Pen) -> Emu:
    """Return the least width in which words take so many lines, or as many as their widest asks for."""
    count, widest = shape
    name, *more = caption.under
    width = min(_natural(name, pen), max(widest, _longest(name, pen)))
    for text in more:
        lines = max(count, -(-_natural(text, pen) // widest))
        width = max(width, _longest(text, pen), min(_NARROWEST, _natural(text, pen)))
        while pen.height((text,), width) > pen.height((text,), inches(99)) * lines + 1:
            width += _STEP
    return width


def _natural(text: Paragraph, pen: Pen) -> Emu:
    """Return how wide a text is on one line, and a hair more so that no program breaks it."""
    return round(pen.widths.width(text.text, text.size, bold=text.bold) * EMU_PER_POINT * 1.03) + inches(0.02)


def _longest(text: Paragraph, pen: Pen) -> Emu:
    return round(pen.widths.longest_word(text.text, text.size, bold=text.bold) * EMU_PER_POINT * 1.03) + inches(0.02)


def _roomy(family: Family, rows: Rows, sizes: Sizes, room: Box) -> Plan:
    """Return the plan with as much between neighbours, and as large symbols, as the room allows."""
    tight = Plan(family, rows, sizes, room.width)
    most = max(len(row) for row in rows.values())
    extra = min(_EXTRA, max(0, (room.width * 9 // 10 - tight.packed()) // max(1, most)))
    grown = max(0, min(_GROWS, (room.height - tight.stand(0)) // (3 * len(rows))))
    for share in (1.0, 0.5):
        symbol = sizes.symbol + round(grown * share)
        widths = {key: max(symbol, width) for key, width in sizes.widths.items()}
        wide = Sizes(symbol, widths, sizes.heights, sizes.dates, round(extra * share))
        plan = Plan(family, rows, wide, room.width)
        if plan.packed() <= room.width and plan.stand(0) <= room.height:
            return plan
    return tight


def _placed(
    plan: Plan, captions: dict[str, Caption], dates: dict[int, Paragraph], room: Box, legend: Box, *, column: bool
) -> Fitted:
    """Return `plan` in the middle of `room`, its rows moved apart where there is height to spare."""
    spare = room.height - plan.stand(0)
    more = min(_EXTRA // 2, max(0, spare) // max(1, len(plan.rows) - 1)) if len(plan.rows) > 1 else 0
    height = plan.stand(more)
    left, right = plan.extent
    x = room.x + (room.width - (right - left)) // 2 - left
    return Fitted(plan, captions, dates, (x, room.y + max(0, room.height - height) // 2), legend, column)
