"""Lists beside one another -> a row that holds them all, or one for each where they say little or too much."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec.structs import replace

from sessionbuilder.content import Bullets, Column, Columns, Part
from sessionbuilder.deck.elements import INDENT, Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.beginnings import Begun, numbers_of
from sessionbuilder.layout.few import APART, HAIRLINE, PAD, are_short, has_air, label_column
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.writing import BETWEEN_ITEMS, TILE_GROWS, TILE_WEIGHT, bullet_paragraphs
from sessionbuilder.text import join, longest, plain
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

_GROUNDS: dict[str, Role] = {"": "tint", "yes": "tint", "no": "warm-tint"}
_MANY = 12
"""More items than this in columns carry on on another slide."""
_LONG = 0.85
"""Columns higher than this share of the body carry on on another slide."""
_SPARE = 0.42
"""Columns lower than this share of the height leave so much of it that they stand one under the other instead."""
_NAMED = 0.3
"""The share of the width that the headings of columns take where these stand one under the other."""
_WIDE = 0.36
"""The share of it that they may take so that each has one line."""
_UNLIKE = 1.3
"""Where one column is so much higher than all others, it is wider too, and none stands half empty."""
_SHARES = {2: 0.6, 3: 0.5}
"""The share of the width that it has then, of so many columns."""
_LISTED = range(8, 13)
"""So many short items stand in two columns."""


def in_two(part: Part, width: Emu, pen: Pen) -> Part:
    """Return a list of many items that are all short as two columns; any other part as it is."""
    if not isinstance(part, Bullets) or part.numbered or part.asked or len(part.bullets) not in _LISTED:
        return part
    room = (Box(0, 0, width, 0).columns(2, pen.template.gutter)[0].width - INDENT) / EMU_PER_POINT
    size = pen.theme.scale.body
    if any(each.bullets or pen.widths.lines(each.text, size, room) > 1 for each in part.bullets):
        return part
    middle = -(-len(part.bullets) // 2)
    return Columns((Column(plain(""), part.bullets[:middle]), Column(plain(""), part.bullets[middle:])))


def columns_rows(columns: Columns, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return one row that holds all columns side by side; long columns without headings carry on in another."""
    begun = iter(numbers_of([bullet.text for column in columns.columns for bullet in column.bullets]) or ())
    frames = [column_paragraphs(column, size, pen, begun) for column in columns.columns]
    framed = any(column.heading for column in columns.columns)
    inset = inches(0.2) if framed else 0
    boxes: Sequence[Box] = Box(0, 0, width, 0).columns(len(frames), pen.template.gutter)
    heights = [pen.height(paragraphs, boxes[0].width - 2 * inset) for paragraphs in frames]
    if framed and not any(column.mark for column in columns.columns) and _one_is_full(heights):
        boxes = _unlike(width, pen.template.gutter, heights)
        rooms = (box.width - 2 * inset for box in boxes)
        heights = [pen.height(paragraphs, room) for paragraphs, room in zip(frames, rooms, strict=True)]
    height = max(heights) + 2 * inset
    # framed, it grows by the air that its fullest list takes, so that no box is larger than what is in it
    air = len(frames[heights.index(max(heights))]) * points(size * BETWEEN_ITEMS)
    fill = min(int(height * TILE_GROWS), air) if framed else int(height * TILE_GROWS)
    many = sum(len(column.bullets) for column in columns.columns) > _MANY
    long = height > int(pen.template.body.height * _LONG)
    if (long or many) and not framed and len(columns.columns[0].bullets) > 1:
        return [row for half in _halves(columns) for row in columns_rows(half, width, size, pen)]
    if height > pen.template.body.height and all(column.heading for column in columns.columns):
        lines = _column_rows(columns, width, size, pen)
        if size == pen.theme.scale.floor or used(lines) <= pen.template.low_body.height:
            return lines

    def place(box: Box) -> tuple[Element, ...]:
        spread = (box.height - height) / max(1, *map(len, frames)) / EMU_PER_POINT
        airy = [_apart(paragraphs, min(spread, size * (BETWEEN_ITEMS if framed else 1))) for paragraphs in frames]
        places = (Box(box.x + each.x, box.y, each.width, box.height) for each in boxes)
        parts = zip(columns.columns, airy, places, strict=True)
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
            if paragraphs  # of an odd number of items the last stands alone
        )

    tallest = frames[heights.index(max(heights))]
    text = longest(paragraph.text for paragraph in tallest)
    cues = tuple(cue for column in columns.columns for bullet in column.bullets for cue in bullet.cues)
    return [Row(height, points(size * 0.6), place, cues=cues, text=text, grow=fill, together=framed)]


def _one_is_full(heights: Sequence[Emu]) -> bool:
    """Whether one of two or three columns has much more in it than each of the others."""
    *others, most = sorted(heights)
    return len(heights) in _SHARES and bool(others) and most > others[-1] * _UNLIKE


def _unlike(width: Emu, gutter: Emu, heights: Sequence[Emu]) -> list[Box]:
    """Return where columns stand of which one has much more in it: it has the larger share of `width`."""
    room = width - (len(heights) - 1) * gutter
    wide = int(room * _SHARES[len(heights)])
    narrow = (room - wide) // (len(heights) - 1)
    widths = [wide if height == max(heights) else narrow for height in heights]
    return [Box(sum(widths[:n]) + n * gutter, 0, each, 0) for n, each in enumerate(widths)]


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


def column_paragraphs(column: Column, size: float, pen: Pen, begun: Iterator[Begun]) -> tuple[Paragraph, ...]:
    """Return the heading of `column`, where it has one, and its items: the next of `begun`, where they are numbered."""
    sign = {"": "", "yes": "+  ", "no": "×  "}[column.mark]
    colour: Role = "warm" if column.mark == "no" else "accent"
    paragraphs: list[Paragraph] = []
    if column.heading:
        paragraphs.append(Paragraph(join(sign, column.heading), size, colour=colour, bold=True))
    for bullet in column.bullets:
        before = size * BETWEEN_ITEMS if paragraphs else 0
        paragraphs += bullet_paragraphs(bullet, "bullet", 1, before, size, pen, next(begun, None))
    return tuple(paragraphs)


def few_columns(columns: Columns, box: Box, pen: Pen) -> list[Row]:
    """Return a row for each column, its heading beside its items; none where they have enough in them to stand."""
    if not all(column.heading for column in columns.columns):
        return []
    standing = columns_rows(columns, box.width, pen.theme.scale.body, pen)
    if len(standing) > 1 or standing[0].height > box.height * _SPARE:
        return []
    scale, beside = pen.theme.scale, box.width - int(box.width * _NAMED)
    large = _column_rows(columns, box.width, scale.message, pen)
    short = all(len(column.bullets) == 1 and are_short(column.bullets, beside, pen) for column in columns.columns)
    return large if short and has_air(large, box.height) else _column_rows(columns, box.width, scale.body, pen)


def _column_rows(columns: Columns, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each column: where they are too high side by side, the whole width makes them lower."""
    heads = [column_paragraphs(column, size, pen, iter(()))[0].text for column in columns.columns]
    left = points(label_column(heads, width, pen, _WIDE) * size) or int(width * _NAMED)
    last = columns.columns[-1]
    return [_column_row(column, left, width, size, pen, last=column is last) for column in columns.columns]


def _column_row(column: Column, left: Emu, width: Emu, size: float, pen: Pen, *, last: bool) -> Row:
    head, *said = column_paragraphs(column, size, pen, iter(()))
    if len(said) == 1:
        said = [replace(said[0], mark="")]
    gap = pen.template.gutter
    height = max(pen.height((head,), left), pen.height(said, width - left - gap)) + 2 * PAD

    def place(box: Box) -> tuple[Element, ...]:
        line = Shape("Hairline", Box(box.x, box.bottom - HAIRLINE, box.width, HAIRLINE), fill="line")
        box = box._replace(height=box.height - HAIRLINE)
        name = Shape("Column heading", Box(box.x, box.y, left, box.height), Frame((head,), "middle"), "card")
        words = Box(box.x + left + gap, box.y, box.width - left - gap, box.height)
        items = Shape("Column items", words, Frame(tuple(said), "middle"), "card")
        return (name, items) if last else (line, name, items)

    cues = tuple(cue for bullet in column.bullets for cue in bullet.cues)
    text = longest(paragraph.text for paragraph in said) or column.heading
    return Row(height, 0, place, cues=cues, grow=APART, together=True, text=text)
