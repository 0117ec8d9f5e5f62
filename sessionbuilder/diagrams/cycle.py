"""Stages that lead round in a circle: nodes clockwise from the top, joined by curved arrows."""

from __future__ import annotations

from math import cos, pi, sin, tan

from msgspec import Struct

from sessionbuilder.deck.elements import Curve, Group, Paragraph
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, join, listed
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.15), inches(0.08))
_CLEAR = inches(0.1)
"""Between an arrow and a node."""


class Stage(Struct, frozen=True):
    """One node of a cycle."""

    name: RichText
    """The technical name, printed bold."""
    gloss: RichText
    """What it means, in plain words."""


class Cycle(Struct, frozen=True):
    """Stages in order. They may be entered anywhere; the order is kept."""

    title: str
    stages: tuple[Stage, ...]

    def describe(self) -> str:
        """Return the stages in order, as alt text."""
        named = [f"{stage.name} ({stage.gloss})" for stage in self.stages]
        return (
            f"{self.title}: a cycle of {len(named)} stages, clockwise from the top: {listed(named)}, "
            f"and from there back to {self.stages[0].name}."
        )

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the cycle in `box`: nodes at equal angles, arrows on the ellipse between them."""
        width, height = self._size(box)
        down = (box.height - height) / 2
        ellipse = _Ellipse(*box.centre, min((box.width - width) / 2, down * 2.3), down)
        middles = [ellipse.point(self._angle(number)) for number in range(len(self.stages))]
        nodes = [Box(x - width // 2, y - height // 2, width, height) for x, y in middles]
        texts = pen.alike(
            [_stage_paragraphs(number, stage) for number, stage in enumerate(self.stages, 1)],
            nodes[0].inset(*_INSET),
        )
        shapes = [
            node(f"Stage {number}", part, text, _INSET)
            for number, (text, part) in enumerate(zip(texts, nodes, strict=True), 1)
        ]
        arrows = [self._arrow(number, nodes, ellipse) for number in range(len(nodes))]
        return Group(self.title, box, (*shapes, *arrows), self.describe())

    def _size(self, box: Box) -> tuple[Emu, Emu]:
        """Return width and height of a node."""
        count = len(self.stages)
        width = inches(4.2) if count <= 4 else inches(3.0) if count <= 6 else inches(2.4)
        return min(width, int(box.width * 0.36)), min(inches(1.15), int(box.height * 0.3))

    def _angle(self, number: float) -> float:
        return -pi / 2 + 2 * pi * number / len(self.stages)

    def _arrow(self, number: int, nodes: list[Box], ellipse: _Ellipse) -> Curve:
        """Return the arrow from one node to the next: that part of the ellipse which no node covers."""
        here, there = nodes[number].inset(-_CLEAR), nodes[(number + 1) % len(nodes)].inset(-_CLEAR)
        middle = self._angle(number + 0.5)
        first = ellipse.edge(middle, self._angle(number), here)
        last = ellipse.edge(middle, self._angle(number + 1), there)
        pieces = 3
        turn = (last - first) / pieces
        start = ellipse.point(first)
        bends = tuple(ellipse.bend(first + turn * piece, turn) for piece in range(pieces))
        xs = [start[0], *(end[0] for _, _, end in bends)]
        ys = [start[1], *(end[1] for _, _, end in bends)]
        around = Box(min(xs), min(ys), max(xs) - min(xs) or 1, max(ys) - min(ys) or 1)
        return Curve(f"Arrow {number + 1}", around, start, bends)


class _Ellipse(Struct, frozen=True):
    """The line that the arrows follow; angles in radians, clockwise from the right."""

    x: Emu
    y: Emu
    across: float
    down: float

    def point(self, angle: float) -> tuple[Emu, Emu]:
        """Return the point at `angle`."""
        return round(self.x + self.across * cos(angle)), round(self.y + self.down * sin(angle))

    def edge(self, free: float, covered: float, node: Box) -> float:
        """Return the angle at which the line meets `node`, between one that is `free` and one that is `covered`."""
        for _ in range(12):
            between = (free + covered) / 2
            if _inside(self.point(between), node):
                covered = between
            else:
                free = between
        return free

    def bend(self, angle: float, turn: float) -> tuple[tuple[Emu, Emu], tuple[Emu, Emu], tuple[Emu, Emu]]:
        """Return the Bézier piece that follows the line from `angle` over `turn` radians."""
        reach = 4 / 3 * tan(turn / 4)
        (x1, y1), (x2, y2) = self.point(angle), self.point(angle + turn)
        return (
            (round(x1 - reach * self.across * sin(angle)), round(y1 + reach * self.down * cos(angle))),
            (
                round(x2 + reach * self.across * sin(angle + turn)),
                round(y2 - reach * self.down * cos(angle + turn)),
            ),
            (x2, y2),
        )


def _inside(point: tuple[Emu, Emu], box: Box) -> bool:
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom


def _stage_paragraphs(number: int, stage: Stage) -> tuple[Paragraph, ...]:
    return (
        Paragraph(join(f"{number}  ", stage.name), 22, "accent", bold=True, align="centre"),
        Paragraph(stage.gloss, 20, align="centre"),
    )
