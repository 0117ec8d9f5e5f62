"""Steps from left to right, and what returns from the last to those before: single- and double-loop learning.

After Argyris and Schön (1978): both return arrows start at the consequences; the inner leads to the action
strategies, the outer to the governing variables.
"""

from __future__ import annotations

import itertools
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Curve, Element, Frame, Group, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Box, Emu, inches

Point: TypeAlias = tuple[Emu, Emu]
_INSET = (inches(0.15), inches(0.08))
_LINE = 3.0


class Step(Struct, frozen=True):
    """One box of the row."""

    name: RichText
    gloss: RichText


class Loop(Struct, frozen=True):
    """What returns from the last step to an earlier one."""

    name: str
    question: RichText
    """What is asked on the way."""
    to: int
    """The step it leads to, from 0."""


class Loops(Struct, frozen=True):
    """A row of steps with loops under it, the shortest first."""

    title: str
    steps: tuple[Step, ...]
    loops: tuple[Loop, ...]

    def describe(self) -> str:
        """Return the steps in order and where each loop leads, as alt text."""
        row = ", then ".join(f"{step.name} ({step.gloss})" for step in self.steps)
        returns = "; ".join(
            f"the {loop.name.lower()} leads from {self.steps[-1].name} back to {self.steps[loop.to].name} "
            f"and asks “{loop.question}”"
            for loop in self.loops
        )
        return f"{self.title}: {row}. Returning arrows: {returns}."

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the drawing in `box`: the row above, the loops below it, labels clear of the arrows."""
        gap = inches(0.9)
        high = int(box.height * 0.36)
        nodes = Box(box.x, box.y, box.width, high).columns(len(self.steps), gap)
        texts = pen.alike([_step_paragraphs(step) for step in self.steps], nodes[0].inset(*_INSET))
        elements: list[Element] = [
            node(f"Step {number}", part, text, _INSET)
            for number, (text, part) in enumerate(zip(texts, nodes, strict=True), 1)
        ]
        elements += [
            Connector(
                f"Onward {number}",
                (one.right, one.centre[1]),
                (two.x, two.centre[1]),
                ((f"Step {number}", 3), (f"Step {number + 1}", 1)),
            )
            for number, (one, two) in enumerate(itertools.pairwise(nodes), 1)
        ]
        room = (box.height - high) // len(self.loops)
        for number, loop in enumerate(self.loops):
            floor = box.y + high + room * (number + 1) - inches(0.06)
            elements += self._loop_shapes(number, loop, nodes, floor, room, pen)
        return Group(self.title, box, tuple(elements), self.describe())

    def _loop_shapes(self, number: int, loop: Loop, nodes: list[Box], floor: Emu, room: Emu, pen: Pen) -> list[Element]:
        source, target = nodes[-1], nodes[loop.to]
        away = inches(0.55) * number
        leave, arrive = source.centre[0] + away, target.centre[0] - (away if loop.to else 0)
        colour: Role = "accent" if number == 0 else "warm"
        top = source.bottom
        path = _rounded_path((leave, top), floor, (arrive, target.bottom + inches(0.06)))
        curve = Curve(
            f"{loop.name} arrow",
            Box(arrive, target.bottom, leave - arrive, floor - target.bottom),
            (leave, top),
            path,
            colour=colour,
            weight=_LINE,
            dashed=number > 0,
        )
        inner_edge = inches(0.2)
        height = min(room, floor - top) - inches(0.12)
        label = Box(arrive + inner_edge, floor - height, leave - arrive - 2 * inner_edge, height - inches(0.06))
        if loop.to < len(nodes) - 2:
            label = Box(label.x, label.y + inches(0.08), label.width, label.height - inches(0.08))
        wanted = (
            Paragraph(plain(loop.name), 22, colour, bold=True, align="centre"),
            Paragraph(join("“", loop.question, "”"), 22, align="centre"),
        )
        paragraphs = pen.fitted(wanted, label.width, label.height, pen.theme.scale.floor)
        return [curve, Shape(f"{loop.name} label", label, Frame(paragraphs, "middle"))]


def _rounded_path(start: Point, floor: Emu, end: Point) -> tuple[tuple[Point, Point, Point], ...]:
    """Return down, along `floor` and up again, with rounded corners."""
    turn = inches(0.25)
    (x1, y1), (x2, y2) = start, end
    corners = [(x1, floor - turn), (x1 - turn, floor), (x2 + turn, floor), (x2, floor - turn)]

    def straight(a: Point, b: Point) -> tuple[Point, Point, Point]:
        return (a, b, b)

    def bend(a: Point, corner: Point, b: Point) -> tuple[Point, Point, Point]:
        def near(p: Point) -> Point:
            return (round(p[0] + (corner[0] - p[0]) * 0.55), round(p[1] + (corner[1] - p[1]) * 0.55))

        return (near(a), near(b), b)

    return (
        straight((x1, y1), corners[0]),
        bend(corners[0], (x1, floor), corners[1]),
        straight(corners[1], corners[2]),
        bend(corners[2], (x2, floor), corners[3]),
        straight(corners[3], (x2, y2)),
    )


def _step_paragraphs(step: Step) -> tuple[Paragraph, ...]:
    return (
        Paragraph(step.name, 24, "accent", bold=True, align="centre"),
        Paragraph(step.gloss, 20, align="centre", before=3),
    )
