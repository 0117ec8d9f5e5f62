"""Statutory criteria -> rows: a badge, and conditions with the words that join them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.content import Condition, Conditions
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.layout.writing import TILE_GROWS, TILE_WEIGHT
from sessionbuilder.text import join, plain
from sessionbuilder.units import Box, Emu, inches, points


def conditions_rows(conditions: Conditions, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the badge with its lead, then a row for each condition or inner group with the word that joins it.

    On every further slide the badge comes again. An inner group is one tile; where it is too long for that, its
    conditions have rows of their own, and the line over them comes again if a slide starts within it.
    """
    opening = _badge_row(conditions, width, size, pen)
    rows = [opening]
    for heading, members in _groups(conditions.conditions):
        again = opening
        if heading:
            whole = _group_row(heading, members, opening, width, size, pen)
            if whole.height <= pen.template.body.height * _WHOLE:
                rows.append(whole)
                continue
            rows.append(_condition_row(heading, opening, width, size, pen))
            carried = Condition(join(str(heading.text).rstrip(":"), " (continued):"), heading=True)
            again = _stacked(opening, _condition_row(carried, opening, width, size, pen))
        rows += [_condition_row(member, again, width, size, pen) for member in members]
    return rows


def _groups(conditions: Sequence[Condition]) -> Iterator[tuple[Condition | None, list[Condition]]]:
    """Yield each inner group under its line, and each other condition alone."""
    heading: Condition | None = None
    members: list[Condition] = []
    for condition in conditions:
        if condition.inner:
            members.append(condition)
            continue
        if heading:
            yield heading, members
        heading, members = None, []
        if condition.heading:
            heading = condition
        else:
            yield None, [condition]
    if heading or members:
        yield heading, members


def _group_row(heading: Condition, members: Sequence[Condition], again: Row, width: Emu, size: float, pen: Pen) -> Row:
    """Return an inner group as one tile: its line, and its conditions in it with the words that join them."""
    gutter = _gutter(pen)
    room = width - gutter - 2 * _PAD
    line = Paragraph(heading.text, size, bold=True)
    top = pen.height((line,), room) + _PAD // 2
    inner = [_condition_row(replace(each, inner=False), again, room, size, pen, "paper") for each in members]
    height = _PAD + top + sum(row.height for row in inner) + _WITHIN * len(inner) + _PAD - _WITHIN // 2

    def place(box: Box) -> tuple[Element, ...]:
        tile = Box(box.x + gutter, box.y, box.width - gutter, box.height)
        shapes: list[Element] = [_chip(heading.joined, box, pen)] if heading.joined else []
        shapes.append(Shape("Group", tile, fill="tint", outline="line", weight=TILE_WEIGHT))
        words = Box(tile.x + _PAD, tile.y + _PAD, room, top)
        shapes.append(Shape("Group line", words, Frame((line,)), "card"))
        y, extra = words.bottom + _WITHIN // 2, (box.height - height) // max(1, len(inner))
        for row in inner:
            assert row.place
            part = Box(words.x, y, room, row.height + extra)
            shapes += row.place(part)
            y = part.bottom + _WITHIN
        return tuple(shapes)

    return Row(height, inches(0.16), place, again=again, text=heading.text, grow=int(height * TILE_GROWS) // 2)


def _stacked(upper: Row, lower: Row) -> Row:
    """Return one row that holds two, the second under the first."""

    def place(box: Box) -> tuple[Element, ...]:
        assert upper.place
        assert lower.place
        below = Box(box.x, box.y + upper.height + lower.gap, box.width, lower.height)
        return (*upper.place(box._replace(height=upper.height)), *lower.place(below))

    return Row(upper.height + lower.gap + lower.height, upper.gap, place, keep=True, text=upper.text)


def _badge_row(conditions: Conditions, width: Emu, size: float, pen: Pen) -> Row:
    colour: Role = "paper" if conditions.solid else "accent"
    badge = Paragraph(plain(conditions.duty), pen.theme.scale.reference, colour, bold=True, align="centre")
    badge_width, gap = max(inches(2.0), _one_line(badge, pen) + inches(0.3)), inches(0.3)
    lead = Paragraph(conditions.lead, size, bold=False)
    text_width = width - badge_width - gap
    height = max(inches(0.52), pen.height((lead,), text_width))

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


def _condition_row(condition: Condition, opening: Row, width: Emu, size: float, pen: Pen, ground: Role = "tint") -> Row:
    one = _gutter(pen)
    gutter = one * (2 if condition.inner else 1)
    text_width = width - gutter - 2 * _PAD
    paragraph = Paragraph(condition.text, size, bold=condition.heading)
    height = pen.height((paragraph,), text_width) + (inches(0.04) if condition.heading else inches(0.14))

    def place(box: Box) -> tuple[Element, ...]:
        body = Shape(
            "Condition",
            Box(box.x + gutter, box.y, box.width - gutter, box.height),
            Frame((paragraph,), "middle", (0 if condition.heading else _PAD, 0)),
            "card",
            fill=None if condition.heading else ground,
            outline=None if condition.heading else "line",
            weight=TILE_WEIGHT,
        )
        if not condition.joined:
            return (body,)
        return _chip(condition.joined, Box(box.x + gutter - one, box.y, one, box.height), pen), body

    return Row(
        height,
        inches(0.16),
        place,
        again=opening,
        text=condition.text,
        keep=condition.heading,
        grow=0 if condition.heading else int(height * TILE_GROWS),
    )


def _chip(word: str, box: Box, pen: Pen) -> Shape:
    """Return the word that joins two conditions, at the left of `box` and half way down: `and` solid, `or` outlined."""
    both = word == "and"
    text = _joining(word, "paper" if both else "deep")
    return Shape(
        f"Joined by {word}",
        Box(box.x, box.y + (box.height - inches(0.4)) // 2, _gutter(pen) - _BESIDE, inches(0.4)),
        Frame((text,), "middle"),
        geometry="pill",
        fill="deep" if both else "paper",
        outline="deep",
    )


def _joining(word: str, colour: Role) -> Paragraph:
    return Paragraph(plain(word.upper()), 18, colour, bold=True, align="centre")


def _gutter(pen: Pen) -> Emu:
    """Return the room at the left of conditions for the words that join them, the longer of which is `and`."""
    return max(_CHIP, _one_line(_joining("and", "deep"), pen) + inches(0.22)) + _BESIDE


def _one_line(text: Paragraph, pen: Pen) -> Emu:
    return points(pen.widths.width(text.text, text.size, bold=text.bold))


_CHIP: Emu = inches(0.7)
_BESIDE: Emu = inches(0.15)
"""Between a word that joins conditions and what it joins."""
_PAD: Emu = inches(0.16)
_WITHIN: Emu = inches(0.12)
"""Between the conditions of an inner group."""
_WHOLE = 0.55
"""Inner groups are one tile up to this share of the body."""
