"""Parts that say little -> rows that take the whole height of a slide; nothing where there is more to say.

How much there is decides on the composition, and not on the size of type.
"""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Bullets, Cards, Columns, Drawing, Lead, Part, Statement, Takeaway
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.cards import cards_rows, single_row
from sessionbuilder.layout.columns import few_columns
from sessionbuilder.layout.few import few_fit, few_rows, hero_of, hero_row, is_few, meaning_row
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.tables import drawing_rows, large_bar_row
from sessionbuilder.layout.writing import lead_rows, statement_rows, takeaway_rows
from sessionbuilder.units import Box


def composed(parts: Sequence[Part], box: Box, pen: Pen) -> list[Row] | None:
    """Return the rows of a slide that says little, over its whole height; None where there is more to say."""
    said = list(parts)
    ends: list[Row] = []
    while said and isinstance(part := said[-1], Takeaway | Drawing) and (isinstance(part, Takeaway) or part.beside):
        ends = [*_end(said.pop(), box, pen), *ends]
    if not said:
        return _of_bar(parts, box, pen)
    left = box._replace(height=box.height - sum(row.height + row.gap for row in ends))
    rows = _hero(said, left, pen) or _term(said, left, pen) or _few(said, left, pen)
    return [*rows, *ends] if rows else None


def _end(part: Part, box: Box, pen: Pen) -> list[Row]:
    size = pen.theme.scale.body
    return drawing_rows(part, box.width, size, pen) if isinstance(part, Drawing) else _takeaway(part, box, pen)


def _takeaway(part: Part, box: Box, pen: Pen) -> list[Row]:
    return takeaway_rows(part, box.width, pen.theme.scale.body, pen) if isinstance(part, Takeaway) else []


def _of_bar(parts: Sequence[Part], box: Box, pen: Pen) -> list[Row] | None:
    """Return the bar with a small drawing that a slide is all of: so large that it is seen from the back."""
    match tuple(parts):
        case (Drawing(diagram, beside),) if beside:
            return [large_bar_row(diagram, beside, box, pen)]
        case _:
            return None


def _hero(said: Sequence[Part], left: Box, pen: Pen) -> list[Row] | None:
    text = hero_of(said)
    row = hero_row(text, said, left, pen) if text else None
    return [row] if row else None


def _term(said: Sequence[Part], left: Box, pen: Pen) -> list[Row] | None:
    match tuple(said):
        case (Statement(text), Cards(leads=True) as cards):
            tiles = cards_rows(cards, left.width, pen.theme.scale.body, pen)
            room = left.height - sum(row.height + row.gap for row in tiles)
            meaning = meaning_row(text, left.width, room, pen) if len(tiles) == 1 else None
            return [meaning, *tiles] if meaning else None
        case _:
            return None


def _few(said: Sequence[Part], left: Box, pen: Pen) -> list[Row] | None:
    """Return a few items, columns or one card under what opens the slide."""
    *opening, last = said
    over = [_opening(part, left, pen) for part in opening]
    above = [row for rows_of in over if rows_of for row in rows_of]
    rows: list[Row] = []
    asked = False
    match last:
        case Bullets() if is_few(last):
            rows, asked = few_rows(last, left.width, left.height - (used(above) if above else 0), pen), last.asked
        case Columns():
            rows = few_columns(last, left, pen)
        case Cards(cards=(card,)):
            rows = [single_row(card, last, left, pen)]
        case Lead(text) | Statement(text):
            rows = [row] if (row := hero_row(text, (), left, pen)) else []
        case _:
            pass
    if not rows or not all(over):
        return None
    return [*above, *rows] if few_fit(rows, used([*above, *rows]), left.height, asked=asked) else None


def _opening(part: Part, left: Box, pen: Pen) -> list[Row] | None:
    """Return the rows of what may stand over a few items; None where it is more than that."""
    size = pen.theme.scale.body
    match part:
        case Lead():
            return lead_rows(part, left.width, size, pen)
        case Statement():
            return statement_rows(part, left.width, size, pen)
        case Cards(cards=(_,)):
            return cards_rows(part, left.width, size, pen)
        case _:
            return None
