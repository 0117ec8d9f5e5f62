"""People and lines of a genogram -> placed shapes: the standard symbols, after McGoldrick and Gerson."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import sqrt
from typing import Literal

from sessionbuilder.deck.elements import Connector, Curve, Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagrams.genogram.family import Person, Sex
from sessionbuilder.diagrams.genogram.lines import Point
from sessionbuilder.units import Box, Emu, inches

_WEIGHT = 2.0
"""Of outlines and lines, in points."""
_DOUBLE: Emu = inches(0.07)
"""Between the two outlines of somebody whom the drawing is about."""
_GEOMETRY: dict[Sex, Literal["rectangle", "ellipse", "diamond"]] = {
    "male": "rectangle",
    "female": "ellipse",
    "unknown": "diamond",
}


def stroke(name: str, points: Sequence[Point], *, dashed: bool = False) -> Connector | Curve:
    """Return a line through `points`: a straight one as a line of its own kind, which is easy to move."""
    if len(points) == 2:
        return Connector(name, points[0], points[1], colour="ink", weight=_WEIGHT, arrow=False, dashed=dashed)
    return _curve(name, points, "ink", dashed=dashed)


def outline(name: str, points: Sequence[Point]) -> Curve:
    """Return the ring through `points`: a closed dashed line on a tinted ground."""
    return _curve(name, (*points, points[0]), "warm", dashed=True, fill="warm-tint")


def _curve(
    name: str, points: Sequence[Point], colour: Role, *, dashed: bool = False, fill: Role | None = None
) -> Curve:
    xs, ys = [x for x, _ in points], [y for _, y in points]
    box = Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys))
    pieces = tuple((start, end, end) for start, end in pairwise(points))
    return Curve(name, box, points[0], pieces, colour, _WEIGHT, arrow=False, dashed=dashed, fill=fill)


def symbol(name: str, box: Box, sex: Sex, *, index: bool = False, died: bool = False) -> list[Element]:
    """Return a square, circle or diamond in `box`, with the marks of who is meant and of who has died."""
    boxes = [box, box.inset(_DOUBLE)] if index else [box]
    found: list[Element] = [
        Shape(
            name if number == 0 else f"{name}, inner",
            each,
            None,
            geometry=_GEOMETRY[sex],
            fill="paper",
            outline="ink",
            weight=_WEIGHT,
        )
        for number, each in enumerate(boxes)
    ]
    if died:
        found += _cross(name, box, sex)
    return found


def _cross(name: str, box: Box, sex: Sex) -> list[Element]:
    """Return two strokes from outline to outline."""
    share = {"male": 1, "female": 1 / sqrt(2), "unknown": 0.5}[sex]
    left, top, width, height = box.inset(round(box.width / 2 * (1 - share)))
    right, bottom = left + width, top + height
    ends = (((left, top), (right, bottom)), ((left, bottom), (right, top)))
    return [stroke(f"{name}, cross {number}", points) for number, points in enumerate(ends, 1)]


def person(who: Person, box: Box, age: Paragraph | None) -> list[Element]:
    """Return the symbol of somebody, with the age in it where it stands there."""
    name = str(who.name)
    found = symbol(name, box, who.sex, index=who.index, died=bool(who.died))
    if age:
        found.append(Shape(f"{name}, age", box, Frame((age,), "middle")))
    return found
