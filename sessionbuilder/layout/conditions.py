"""Statutory criteria -> rows: a badge, and conditions with the words that join them."""

from __future__ import annotations

from sessionbuilder.content import Condition, Conditions
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.layout.writing import TILE_GROWS, TILE_WEIGHT
from sessionbuilder.text import join, plain
from sessionbuilder.units import Box, Emu, inches


def conditions_rows(conditions: Conditions, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the badge with its lead, then a row for each condition with the word that joins it.

    On every further slide the badge comes again, and the line over an inner group if the slide starts within one.
    """
    opening = _badge_row(conditions, width, size, pen)
    rows = [opening]
    again = opening
    for condition in conditions.conditions:
        if not condition.inner:
            again = opening
        rows.append(_condition_row(condition, again, width, size, pen))
        if condition.heading:
            carried = Condition(join(str(condition.text).rstrip(":"), " (continued):"), heading=True)
            again = _stacked(opening, _condition_row(carried, opening, width, size, pen))
    return rows


def _stacked(upper: Row, lower: Row) -> Row:
    """Return one row that holds two, the second under the first."""

    def place(box: Box) -> tuple[Element, ...]:
        assert upper.place
        assert lower.place
        below = Box(box.x, box.y + upper.height + lower.gap, box.width, lower.height)
        return (*upper.place(box._replace(height=upper.height)), *lower.place(below))

    return Row(upper.height + lower.gap + lower.height, upper.gap, place, keep=True, text=upper.text)


def _badge_row(conditions: Conditions, width: Emu, size: float, pen: Pen) -> Row:
    badge_width, gap = inches(2.0), inches(0.3)
    lead = Paragraph(conditions.lead, size, bold=False)
    text_width = width - badge_width - gap
    height = max(inches(0.52), pen.height((lead,), text_width))
    badge = Paragraph(plain(conditions.duty), 20, "paper" if conditions.solid else "accent", bold=True, align="centre")

    def place(box: Box) -> tuple[Element, ...]:
        return (
            Shape(
                f"Duty: {conditions.duty}",
                Box(box.x, box.y + (box.height - inches(0.52)) // 2, badge_width, inches(0.52)),
                Frame((badge,), "middle", (inches(0.1), 0)),
                geometry="rounded",
                fill="accent" if conditions.solid else "paper",
                outline="accent",
                weight=2.25,
            ),
            Shape(
                "Lead",
                Box(box.x + badge_width + gap, box.y, text_width, box.height),
                Frame((lead,), "middle"),
                "card",
            ),
        )

    return Row(height, inches(0.2), place, keep=True, text=conditions.lead)


def _condition_row(condition: Condition, opening: Row, width: Emu, size: float, pen: Pen) -> Row:
    gutter = inches(0.85) * (2 if condition.inner else 1)
    pad = inches(0.16)
    text_width = width - gutter - 2 * pad
    paragraph = Paragraph(condition.text, size, bold=condition.heading)
    height = pen.height((paragraph,), text_width) + (inches(0.04) if condition.heading else inches(0.14))
    both = condition.joined == "and"
    chip = Paragraph(plain(condition.joined.upper()), 18, "paper" if both else "deep", bold=True, align="centre")

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        if condition.joined:
            chip_box = Box(
                box.x + gutter - inches(0.85),
                box.y + (box.height - inches(0.4)) // 2,
                inches(0.7),
                inches(0.4),
            )
            shapes.append(
                Shape(
                    f"Joined by {condition.joined}",
                    chip_box,
                    Frame((chip,), "middle"),
                    geometry="pill",
                    fill="deep" if both else "paper",
                    outline="deep",
                )
            )
        body = Box(box.x + gutter, box.y, box.width - gutter, box.height)
        shapes.append(
            Shape(
                "Condition",
                body,
                Frame((paragraph,), "middle", (0 if condition.heading else pad, 0)),
                "card",
                fill=None if condition.heading else "tint",
                outline=None if condition.heading else "line",
                weight=TILE_WEIGHT,
            )
        )
        return tuple(shapes)

    return Row(
        height,
        inches(0.16),
        place,
        again=opening,
        text=condition.text,
        keep=condition.heading,
        grow=0 if condition.heading else int(height * TILE_GROWS),
    )
