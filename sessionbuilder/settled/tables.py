"""Tables and forms -> tables with columns, rows and room to write settled."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeGuard

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Timetable
from sessionbuilder.content import Form, Table
from sessionbuilder.settled.columns import INSET, Columns, columns
from sessionbuilder.settled.heights import cells_height, high, ink, whole
from sessionbuilder.settled.laying import taken
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.pieces import pieces, title_piece
from sessionbuilder.settled.settled import SetPart, SetRow, SetTable
from sessionbuilder.settled.type import Type
from sessionbuilder.text import RichText, plain

_AROUND = 1.9
"""From the capitals of a row to the rule over it."""
_LEAST_AROUND = 0.6
"""The same where rows move closer so that a sheet has one page; no rule goes through the tails of letters."""
_NARROW = 1.5
"""From the edge of a cell to its text in a timetable, which has many columns."""
_LITTLE, _LITTLE_LED, _TOGETHER = 0.5, 0.3, 3
"""Of the height of a page: a table that is not higher stays on one, and in what is led from, where pages are many; and
how many rows of others do, at both ends."""
_SMALL = 0.6
"""Of the height of a column: a table that is not higher stays in one column."""
_FORM_AROUND, _DROP = 2, 1
"""The same in forms, and by how much the text is lower where there is room."""
_CIRCLE, _BETWEEN_CIRCLES = 9, 1.2
"""How wide a number's circle is where there is room: a pen rings it alone; and the least from one to the next."""
_INTO = 0.8
"""By how much they reach into what is over and under the text, so that their rows need not be higher."""
_BOX = "Ml\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}"
"""Stands for a box to tick and the space after it: boxes are not among the letters that are measured."""


def table(part: Table, paper: Paper, measure: Measure) -> SetTable:
    """Return a table to read, on `paper`."""
    found = _lowest(part, paper.width, measure)

    def row(number: int, cells: tuple[RichText, ...]) -> SetRow:
        ink = cells_height(cells, found.widths, INSET, measure)
        heads = number in part.quiet and not any(map(str, cells[1:]))  # it says what the rows under it have in common
        return SetRow(cells, whole(ink, paper.height), ink=ink, quiet=number in part.quiet, kept=heads)

    rows = tuple(row(number, cells) for number, cells in enumerate(part.rows))
    own = _table(part.header, found, rows, _AROUND, paper, measure)
    # half of it over the one column and half over the next reads as two tables; so does a little one over two pages
    little = _SMALL if paper.columns > 1 else _LITTLE_LED if paper.head else _LITTLE
    if high(own, paper.width, measure) > paper.height * little:
        return replace(own, rows=tuple(_held(rows)))
    kept = tuple(replace(one, kept=True) for one in rows[:-1])
    return replace(own, rows=(*kept, *rows[-1:]), whole=True)


def _lowest(part: Table, width: float, measure: Measure) -> Columns:
    """Return the columns of a table to read: as it shares the width, or by how much each says where that is lower."""
    usual = columns(part.header, part.rows, part.shares, width, measure)
    said = [sum(measure.width(text) for text in column) for column in zip(*part.rows, strict=True)]
    if len(part.header) < _SEVERAL or not any(said):
        return usual
    best, least = usual, _rows_height(part, usual, measure) * _LOWER
    for power in _POWERS:
        shares = [max(1, round(each**power)) for each in said]
        way = columns(part.header, part.rows, shares, width, measure)
        high = _rows_height(part, way, measure)
        if high < least and way.tight <= usual.tight:
            best, least = way, high
    return best


_SEVERAL = 2
"""Columns from which on they share a width."""
_LOWER = 0.94
"""How much lower a table must be for its columns to be other than it says, as a share."""
_POWERS = (0.5, 0.7, 0.9)
"""The width of a column by how much it says: shares of it as it is would leave short texts no room."""


def _rows_height(part: Table, own: Columns, measure: Measure) -> float:
    return sum(cells_height(cells, own.widths, INSET, measure) for cells in part.rows)


def timetable(part: Timetable, paper: Paper, measure: Measure) -> SetTable:
    """Return the day on `paper`, its rows as low as they may be."""
    larger = Measure(measure.theme, Type(measure.type.clock))
    rows = tuple(_stressed(cells, number in part.parts, part.strong) for number, cells in enumerate(part.rows))
    found = columns(part.header, rows, part.shares, paper.width, larger, _NARROW)
    least, most = ((measure.type.scaled(high) - ink("0", paper.width, larger)) / 2 for high in (part.least, part.most))

    def row(number: int, cells: tuple[RichText, ...]) -> SetRow:
        opens = number in part.parts
        tall = max(
            ink(text, wide - 2 * _NARROW, larger if opens or column in part.strong else measure)
            for column, (text, wide) in enumerate(zip(cells, found.widths, strict=True))
        )
        return SetRow(cells, whole(tall, paper.height), number in part.quiet, ink=tall, kept=opens, opens=opens)

    set_rows = tuple(row(*each) for each in enumerate(rows))
    own = _table(part.header, found, set_rows, round(least, 2), paper, measure, across=_NARROW)
    return replace(own, roomy=round(most, 2), strong=tuple(sorted(part.strong)))


def _stressed(cells: tuple[RichText, ...], opens: bool, strong: frozenset[int]) -> tuple[RichText, ...]:
    return tuple(cell.bolded() if opens or column in strong else cell for column, cell in enumerate(cells))


def _held(rows: Sequence[SetRow]) -> Iterator[SetRow]:
    """Yield `rows`, of which so many stay together at both ends that no page has a header over one or two of them."""
    for number, row in enumerate(rows):
        ends = number < _TOGETHER - 1 or len(rows) - _TOGETHER <= number < len(rows) - 1
        yield replace(row, kept=True) if ends and row.whole else row


def form(part: Form, paper: Paper, measure: Measure) -> SetTable:
    """Return a table to write in, on `paper`."""
    measured = part.rows
    if part.scale:  # a program that shows no box shows numbers to circle
        boxes = plain("".join(f"{number}{_BOX}" for number in range(1, part.scale + 1)))
        measured += ((*(plain("") for _ in part.header[1:]), boxes),)
    found = columns(part.header, measured, part.shares, paper.width, measure)
    circle = 0.0
    if part.scale:
        pitch = (found.widths[-1] - 2 * INSET) / part.scale
        circle = round(min(measure.type.scaled(_CIRCLE), pitch - _BETWEEN_CIRCLES), 2)
    around = _FORM_AROUND
    room = part.lines * measure.type.writing + 2 * (around - (_INTO if part.scale else 0))

    def row(left: int, cells: tuple[RichText, ...]) -> SetRow:
        ink = max(cells_height(cells, found.widths, INSET, measure), circle - 2 * _INTO)
        together = whole(ink, paper.height)
        drop = max(0, min(_DROP, room - ink - 2 * around)) if together else 0
        # the last row does not go to the next page alone
        kept = left == 1 and len(part.rows) > 2
        return SetRow(cells, together, room=room if together else 0, ink=ink, drop=drop, kept=kept)

    rows = tuple(row(len(part.rows) - number, cells) for number, cells in enumerate(part.rows, 1))
    found_table = _table(part.header, found, rows, around, paper, measure)
    return replace(found_table, form=True, scale=part.scale, circle=circle, into=_INTO, lines=part.lines)


def _table(
    header: tuple[str, ...],
    own: Columns,
    rows: tuple[SetRow, ...],
    inset: float,
    paper: Paper,
    measure: Measure,
    across: float = INSET,
) -> SetTable:
    head = cells_height(header, own.widths, across, measure, bold=True)
    return SetTable(header, own.widths, rows, head, whole(head, paper.height), inset, across, own.tight)


def on_one_page(
    title: RichText, parts: Sequence[SetPart], paper: Paper, measure: Measure, size: float = 0
) -> tuple[SetPart, ...]:
    """Return `parts` with rows to read so close that they take one page with their title; as they are if none would.

    Letters stay as they are, and so do the rows of a timetable. What of it a page holds is reckoned, so a little is
    kept free. `size` is that of the title where it is not as usual.
    """
    own = pieces(parts, paper, measure)
    needed = taken([], [title_piece(title, paper, measure, size), *own]) if own is not None else paper.height
    over = needed * (_LED if paper.head else 1) - paper.height + measure.type.scaled(_FREE_LED if paper.head else _FREE)
    if over <= 0:
        return tuple(parts)
    read = [part for part in parts if _may_close(part)]
    if count := sum(len(part.rows) + 1 for part in read):
        around = min(part.inset for part in read) - over / (2 * count)
        if around >= measure.type.scaled(1 if measure.type.scale > 1 else _LEAST_AROUND):
            return tuple(replace(part, inset=around, close=True) if _may_close(part) else part for part in parts)
    return tuple(parts)


def _may_close(part: SetPart) -> TypeGuard[SetTable]:
    return isinstance(part, SetTable) and not (part.form or part.roomy)


_LED = 0.93
"""How high what is led from stands, as a share of what is reckoned: its lines are closer."""
_FREE, _FREE_LED = 1, 6
"""Millimetres kept free where a sheet is to have one page; more where lines are close, since titles in Word are not."""
