"""Parts that say little -> rows that have a slide of their own; nothing where there is more to say.

How much there is decides on the composition, and not on the size of type.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Bullets, Cards, Columns, Drawing, Lead, Part, Statement, Takeaway
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.cards import cards_rows, few_cards, single_row
from sessionbuilder.layout.columns import few_columns
from sessionbuilder.layout.few import few_fit, few_rows, hero_of, hero_row, is_few, meaning_row
from sessionbuilder.layout.parts import rows_of
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.tables import large_bar_row
from sessionbuilder.units import Box, Emu, points

_CLOSE: Emu = points(8)
"""Between what a term means and its cards, before they move apart as far as rows do: they hug their words."""


def composed(parts: Sequence[Part], box: Box, pen: Pen) -> list[Row] | None:
    """Return the rows of a slide that says little; None where there is more to say."""
    said = list(parts)
    while said and isinstance(part := said[-1], Takeaway | Drawing) and (isinstance(part, Takeaway) or part.beside):
        said.pop()
    if not said:
        return _of_bar(parts, box, pen)
    ends = rows_of(parts[len(said) :], box.width, pen.theme.scale.body, pen)
    left = box._replace(height=box.height - sum(row.height + row.gap for row in ends))
    rows = _hero(said, left, pen) or _term(said, left, pen) or _few(said, left, pen)
    return [*rows, *ends] if rows else None


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
            tiles = [
                replace(row, gap=_CLOSE, grow=0) for row in cards_rows(cards, left.width, pen.theme.scale.body, pen)
            ]
            room = left.height - sum(row.height + row.gap for row in tiles)
            meaning = meaning_row(text, left.width, room, pen) if len(tiles) == 1 else None
            return [meaning, *tiles] if meaning else None
        case _:
            return None


def _few(said: Sequence[Part], left: Box, pen: Pen) -> list[Row] | None:
    """Return a few items, columns or one card under what opens the slide."""
    *opening, last = said
    if not all(map(_opens, opening)):
        return None
    above = rows_of(opening, left.width, pen.theme.scale.body, pen)
    rows: list[Row] = []
    asked = False
    match last:
        case Bullets() if is_few(last):
            rows, asked = few_rows(last, left.width, left.height - (used(above) if above else 0), pen), last.asked
        case Columns():
            rows = few_columns(last, left, pen)
        case Cards(cards=(card,)):
            rows = [single_row(card, last, left, pen)]
        case Cards():
            rows = few_cards(last, left, pen)
        case Lead(text) | Statement(text):
            rows = [row] if (row := hero_row(text, (), left, pen)) else []
        case _:
            pass
    return [*above, *rows] if few_fit(rows, used([*above, *rows]), left.height, asked=asked) else None


def _opens(part: Part) -> bool:
    """Whether `part` may stand over a few items."""
    return isinstance(part, Lead | Statement) or (isinstance(part, Cards) and len(part.cards) == 1)
