"""The parts of a page -> the rows of each, at a size of type."""

from __future__ import annotations

from collections.abc import Sequence
from typing import assert_never

from sessionbuilder.content import (
    Bullets,
    Cards,
    Columns,
    Conditions,
    Drawing,
    Lead,
    Numerals,
    Part,
    Quotation,
    Statement,
    Table,
    Takeaway,
)
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.cards import cards_rows
from sessionbuilder.layout.columns import columns_rows
from sessionbuilder.layout.conditions import conditions_rows
from sessionbuilder.layout.large import quotation_rows
from sessionbuilder.layout.numerals import numerals_rows
from sessionbuilder.layout.rows import Row
from sessionbuilder.layout.tables import drawing_rows, table_rows
from sessionbuilder.layout.writing import bullets_rows, lead_rows, statement_rows, takeaway_rows
from sessionbuilder.units import Emu


def rows_of(parts: Sequence[Part], width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the rows of `parts` in `width`, one after another, with body text at `size` points."""
    return [row for part in parts for row in _rows(part, width, size, pen)]


def _rows(part: Part, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the rows of `part` in `width` with body text at `size` points."""
    match part:
        case Lead():
            return lead_rows(part, width, size, pen)
        case Statement():
            return statement_rows(part, width, size, pen)
        case Quotation():
            return quotation_rows(part, width, size, pen)
        case Bullets():
            return bullets_rows(part, width, size, pen)
        case Columns():
            return columns_rows(part, width, size, pen)
        case Cards():
            return cards_rows(part, width, size, pen)
        case Numerals():
            return numerals_rows(part, width, size, pen)
        case Conditions():
            return conditions_rows(part, width, size, pen)
        case Table():
            return table_rows(part, width, size, pen)
        case Drawing():
            return drawing_rows(part, width, size, pen)
        case Takeaway():
            return takeaway_rows(part, width, size, pen)
        case _:
            assert_never(part)
