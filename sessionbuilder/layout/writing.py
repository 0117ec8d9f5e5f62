"""Leads, statements, lists, columns and takeaways -> rows."""

from __future__ import annotations

from typing import Literal

from sessionbuilder.content import Bullets, Column, Columns, Cue, Lead, Statement, Takeaway
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import RichText, join
from sessionbuilder.theme.regions import GUTTER
from sessionbuilder.units import Box, Emu, inches, points

BETWEEN_ITEMS = 0.42
"""Space above a list item, as a share of its size."""

_GROUNDS: dict[str, Role | None] = {"": None, "yes": "tint", "no": "warm-tint"}
AFTER_LEAD = 0.7
"""Space between what opens a slide and its list, likewise."""


def lead_rows(lead: Lead, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a lead, one step larger than the body."""
    paragraph = Paragraph(lead.text, size + 2, colour="accent", bold=True, before=size * 0.6)
    return [_text_row((paragraph,), width, pen, keep=True)]


def statement_rows(statement: Statement, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a statement that shares its slide with other parts."""
    paragraph = Paragraph(statement.text, size + 4, colour="accent", before=size * 0.6)
    return [_text_row((paragraph,), width, pen)]


def bullets_rows(bullets: Bullets, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each item with its own list."""
    rows = []
    for number, bullet in enumerate(bullets.bullets, 1):
        before = size * (BETWEEN_ITEMS if number > 1 else AFTER_LEAD)
        mark: Literal["number", "bullet"] = "number" if bullets.numbered else "bullet"
        paragraphs = [Paragraph(bullet.text, size, mark=mark, number=number, before=before)]
        inner = max(pen.theme.scale.floor, size - 2)
        paragraphs += [Paragraph(text, inner, mark="bullet", level=1, before=size * 0.2) for text in bullet.bullets]
        rows.append(_text_row(tuple(paragraphs), width, pen, cues=bullet.cues))
    return rows


def columns_rows(columns: Columns, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return one row that holds all columns side by side."""
    boxes = Box(0, 0, width, 0).columns(len(columns.columns), GUTTER)
    frames = [_column_paragraphs(column, size) for column in columns.columns]
    marked = any(column.mark for column in columns.columns)
    inset = inches(0.22) if marked else 0
    heights = [pen.height(paragraphs, box.width - 2 * inset) for paragraphs, box in zip(frames, boxes, strict=True)]
    height = max(heights) + 2 * inset

    def place(box: Box) -> tuple[Element, ...]:
        shapes = []
        parts = zip(columns.columns, frames, box.columns(len(frames), GUTTER), strict=True)
        for number, (column, paragraphs, part) in enumerate(parts, 1):
            shapes.append(
                Shape(
                    f"Column {number}",
                    part,
                    Frame(paragraphs, inset=(inset, inset)),
                    placeholder="column",
                    inherits=not column.mark,
                    fill=_GROUNDS[column.mark],
                )
            )
        return tuple(shapes)

    text = next((column.bullets[0] for column in columns.columns if column.bullets), None)
    return [Row(height, points(size * 0.6), place, text=text, grow=inches(9) if marked else 0)]


def _column_paragraphs(column: Column, size: float) -> tuple[Paragraph, ...]:
    sign = {"": "", "yes": "+  ", "no": "×  "}[column.mark]
    colour: Role = "warm" if column.mark == "no" else "accent"
    heading = []
    if column.heading:
        heading = [Paragraph(join(sign, column.heading), size, colour=colour, bold=True)]
    return (
        *heading,
        *(
            Paragraph(text, size, mark="bullet", before=size * BETWEEN_ITEMS if position or heading else 0)
            for position, text in enumerate(column.bullets)
        ),
    )


def takeaway_rows(takeaway: Takeaway, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the row of a takeaway: a tinted bar with an edge of accent."""
    edge, pad = inches(0.09), inches(0.2)
    paragraph = Paragraph(takeaway.text, size, bold=True)
    height = pen.height((paragraph,), width - 2 * pad - edge) + inches(0.28)

    def place(box: Box) -> tuple[Element, ...]:
        bar = Shape("Takeaway edge", Box(box.x, box.y, edge, box.height), fill="accent")
        text = Shape(
            "Takeaway",
            Box(box.x + edge, box.y, box.width - edge, box.height),
            Frame((paragraph,), "middle", (pad, inches(0.1))),
            placeholder="card",
            fill="tint",
        )
        return (text, bar)

    return [Row(height, inches(0.3), place, text=takeaway.text)]


def _text_row(
    paragraphs: tuple[Paragraph, ...], width: Emu, pen: Pen, *, keep: bool = False, cues: tuple[Cue, ...] = ()
) -> Row:
    return Row(
        pen.height(paragraphs, width),
        points(paragraphs[0].before),
        paragraphs=paragraphs,
        cues=cues,
        keep=keep,
        text=_first_written(paragraphs),
    )


def _first_written(paragraphs: tuple[Paragraph, ...]) -> RichText:
    return next((p.text for p in paragraphs if p.text.span), paragraphs[0].text)
