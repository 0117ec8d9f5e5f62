"""Leads, statements, lists, columns and takeaways -> rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from sessionbuilder.content import Bullet, Bullets, Column, Columns, Cue, Lead, Statement, Takeaway
from sessionbuilder.deck.elements import NUMBER_INDENT, Element, Frame, Mark, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, numbers_of
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import RichText, join, longest, plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

BETWEEN_ITEMS = 0.42
"""Space above a list item, as a share of its size."""

_GROUNDS: dict[str, Role] = {"": "tint", "yes": "tint", "no": "warm-tint"}
_MANY = 12
"""More items than this in columns carry on on another slide."""
_LONG = 0.85
"""Columns higher than this share of the body carry on on another slide."""
AFTER_LEAD = 0.7
"""Space between what opens a slide and its list, likewise."""
TILE_WEIGHT = 1
"""Points of the hairline round a tile: a tint alone is not seen on a weak projector."""
TILE_GROWS = 0.5
"""By how much of what it needs a tile may be higher: one that is a third empty looks hollow."""
BAR_PAD: Emu = inches(0.2)
"""Between the sides of a tinted bar and what stands in it."""
BAR_GAP: Emu = inches(0.3)
"""Over a tinted bar."""


def lead_rows(lead: Lead, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a lead that has no room as the title of its slide."""
    paragraph = Paragraph(lead.text, size, bold=True, before=size * 0.6)
    return [_text_row((paragraph,), width, pen, keep=True)]


def statement_rows(statement: Statement, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a statement that shares its slide with other parts."""
    paragraph = Paragraph(statement.text, size, bold=True, before=size * 0.6)
    return [_text_row((paragraph,), width, pen)]


def bullets_rows(bullets: Bullets, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each item with its own list."""
    mark: Mark = "number" if bullets.numbered else "bullet"
    begun = None if bullets.numbered else numbers_of([bullet.text for bullet in bullets.bullets])
    rows = []
    for number, bullet in enumerate(bullets.bullets, bullets.first):
        before = size * (BETWEEN_ITEMS if number > 1 else AFTER_LEAD)
        own = begun[number - bullets.first] if begun else None
        paragraphs = _bullet_paragraphs(bullet, mark, number, before, size, pen, own)
        rows.append(_text_row(paragraphs, width, pen, cues=bullet.cues))
    return rows


def _bullet_paragraphs(
    bullet: Bullet, mark: Mark, number: int, before: float, size: float, pen: Pen, begun: Begun | None
) -> tuple[Paragraph, ...]:
    inner = pen.theme.scale.under(size)
    return (
        _by_number(begun, size, before)
        if begun
        else Paragraph(bullet.text, size, mark=mark, number=number, before=before),
        *inner_paragraphs(bullet.bullets, inner, 1, size * 0.2),
    )


def inner_paragraphs(texts: Sequence[RichText], size: float, level: int, before: float) -> tuple[Paragraph, ...]:
    """Return the list under an item, so many levels in; where its texts begin with numbers, these stand before them."""
    begun = numbers_of(texts)
    if begun is None:
        return tuple(Paragraph(text, size, mark="bullet", level=level, before=before) for text in texts)
    return tuple(replace(_by_number(each, size, before), level=level) for each in begun)


def _by_number(each: Begun, size: float, before: float) -> Paragraph:
    """Return a text beside its own number; one without a number begins where the others do."""
    return Paragraph(each.rest, size, label=each.by or plain(""), hang=NUMBER_INDENT / points(size), before=before)


def columns_rows(columns: Columns, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return one row that holds all columns side by side; long columns without headings carry on in another."""
    begun = iter(numbers_of([bullet.text for column in columns.columns for bullet in column.bullets]) or ())
    frames = [column_paragraphs(column, size, pen, begun) for column in columns.columns]
    framed = any(column.heading for column in columns.columns)
    inset = inches(0.2) if framed else 0
    room = Box(0, 0, width, 0).columns(len(frames), pen.template.gutter)[0].width - 2 * inset
    heights = [pen.height(paragraphs, room) for paragraphs in frames]
    height = max(heights) + 2 * inset
    fill = int(height * TILE_GROWS) if framed else 0
    many = sum(len(column.bullets) for column in columns.columns) > _MANY
    long = height > int(pen.template.body.height * _LONG)
    if (long or many) and not framed and len(columns.columns[0].bullets) > 1:
        return [row for half in _halves(columns) for row in columns_rows(half, width, size, pen)]

    def place(box: Box) -> tuple[Element, ...]:
        spread = (box.height - height) / max(1, *map(len, frames)) / EMU_PER_POINT if framed else 0
        airy = [_apart(paragraphs, min(spread, size * BETWEEN_ITEMS)) for paragraphs in frames]
        parts = zip(columns.columns, airy, box.columns(len(frames), pen.template.gutter), strict=True)
        return tuple(
            Shape(
                f"Column {number}",
                part,
                Frame(paragraphs, inset=(inset, inset)),
                placeholder="column",
                inherits=not framed,
                fill=_GROUNDS[column.mark] if framed else None,
                outline=("warm" if column.mark == "no" else "line") if framed else None,
                weight=1.5 if column.mark == "no" else TILE_WEIGHT,
                dashed=column.mark == "no",
            )
            for number, (column, paragraphs, part) in enumerate(parts, 1)
        )

    tallest = frames[heights.index(max(heights))]
    text = longest(paragraph.text for paragraph in tallest)
    cues = tuple(cue for column in columns.columns for bullet in column.bullets for cue in bullet.cues)
    return [Row(height, points(size * 0.6), place, cues=cues, text=text, grow=fill)]


def _apart(paragraphs: Sequence[Paragraph], more: float) -> tuple[Paragraph, ...]:
    """Return `paragraphs`, each so many points `more` under the one before: air between them, not a hollow under."""
    return tuple(
        replace(paragraph, before=round(paragraph.before + more, 1)) if position else paragraph
        for position, paragraph in enumerate(paragraphs)
    )


def _halves(columns: Columns) -> list[Columns]:
    """Return the items of `columns` in two sets of as many columns, in the order in which they are read."""
    across = len(columns.columns)
    every = [bullet for column in columns.columns for bullet in column.bullets]
    middle = -(-len(every) // 2)
    halves = []
    for run in (every[:middle], every[middle:]):
        length, longer = divmod(len(run), across)
        firsts = [column * length + min(column, longer) for column in range(across + 1)]
        parts = [tuple(run[first:last]) for first, last in pairwise(firsts)]
        halves.append(Columns(tuple(Column(plain(""), part) for part in parts)))
    return halves


def column_paragraphs(
    column: Column, size: float, pen: Pen, begun: Iterator[Begun] | None = None
) -> tuple[Paragraph, ...]:
    """Return the heading of `column`, where it has one, and its items, which `begun` may tell by their own numbers."""
    sign = {"": "", "yes": "+  ", "no": "×  "}[column.mark]
    colour: Role = "warm" if column.mark == "no" else "accent"
    paragraphs: list[Paragraph] = []
    if column.heading:
        paragraphs.append(Paragraph(join(sign, column.heading), size, colour=colour, bold=True))
    for bullet in column.bullets:
        before = size * BETWEEN_ITEMS if paragraphs else 0
        paragraphs += _bullet_paragraphs(bullet, "bullet", 1, before, size, pen, next(begun, None) if begun else None)
    return tuple(paragraphs)


def takeaway_rows(takeaway: Takeaway, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a takeaway: a solid bar, the loudest thing on its slide but for the title."""
    paragraph = Paragraph(takeaway.text, size, "paper", bold=True)
    height = pen.height((paragraph,), width - 2 * BAR_PAD) + inches(0.28)

    def place(box: Box) -> tuple[Element, ...]:
        frame = Frame((paragraph,), "middle", (BAR_PAD, inches(0.1)))
        return (Shape("Takeaway", box, frame, placeholder="card", fill="deep"),)

    return [Row(height, BAR_GAP, place, text=takeaway.text, sink=True, ends=True)]


def _text_row(
    paragraphs: tuple[Paragraph, ...], width: Emu, pen: Pen, *, keep: bool = False, cues: tuple[Cue, ...] = ()
) -> Row:
    return Row(
        pen.height(paragraphs, width),
        points(paragraphs[0].before),
        paragraphs=paragraphs,
        cues=cues,
        keep=keep,
        text=longest(paragraph.text for paragraph in paragraphs),
    )
