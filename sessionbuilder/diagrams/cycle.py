"""Stages that lead round in a circle: nodes clockwise from the top, joined by curved arrows."""

from __future__ import annotations

from dataclasses import dataclass
from math import cos, pi, sin, tan

from sessionbuilder.deck.elements import Curve, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, join, listed
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.15), inches(0.08))
_CLEAR = inches(0.1)
"""Between an arrow and a node."""


@dataclass(frozen=True, slots=True)
class Stage:
    """One node of a cycle."""

    name: RichText
    """The technical name, printed bold."""
    gloss: RichText
    """What it means, in plain words."""


@dataclass(frozen=True, slots=True)
class Cycle:
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
        nodes = self._nodes(box)
        texts = pen.alike(
            [_stage_paragraphs(number, stage) for number, stage in enumerate(self.stages, 1)],
            nodes[0].inset(*_INSET),
        )
        shapes = [
            Shape(
                f"Stage {number}",
                node,
                Frame(text, "middle", _INSET),
                geometry="rounded",
                fill="tint",
                outline="accent",
            )
            for number, (text, node) in enumerate(zip(texts, nodes, strict=True), 1)
        ]
        arrows = [self._arrow(number, nodes, box) for number in range(len(nodes))]
        return Group(self.title, box, (*shapes, *arrows), self.describe())

    def _size(self, box: Box) -> tuple[Emu, Emu]:
        count = len(self.stages)
        width = inches(4.2) if count <= 4 else inches(3.0) if count <= 6 else inches(2.4)
        return min(width, int(box.width * 0.36)), min(inches(1.15), int(box.height * 0.3))

    def _radii(self, box: Box) -> tuple[float, float]:
        width, height = self._size(box)
        down = (box.height - height) / 2
        return min((box.width - width) / 2, down * 2.3), down

    def _point(self, angle: float, box: Box) -> tuple[Emu, Emu]:
        across, down = self._radii(box)
        x, y = box.centre
        return round(x + across * cos(angle)), round(y + down * sin(angle))

    def _angle(self, number: float) -> float:
        return -pi / 2 + 2 * pi * number / len(self.stages)

    def _nodes(self, box: Box) -> list[Box]:
        width, height = self._size(box)
        points = [self._point(self._angle(number), box) for number in range(len(self.stages))]
        return [Box(x - width // 2, y - height // 2, width, height) for x, y in points]

    def _arrow(self, number: int, nodes: list[Box], box: Box) -> Curve:
        """Return the arrow from one node to the next: that part of the ellipse which no node covers."""
        following = (number + 1) % len(nodes)
        here, there = nodes[number].inset(-_CLEAR), nodes[following].inset(-_CLEAR)
        steps = 200
        free = [
            angle
            for angle in (self._angle(number + step / steps) for step in range(steps + 1))
            if not _inside(self._point(angle, box), here) and not _inside(self._point(angle, box), there)
        ]
        first, last = (free[0], free[-1]) if free else (self._angle(number + 0.45), self._angle(number + 0.55))
        pieces = 3
        turn = (last - first) / pieces
        start = self._point(first, box)
        bends = tuple(self._bend(first + turn * piece, turn, box) for piece in range(pieces))
        xs = [start[0], *(end[0] for _, _, end in bends)]
        ys = [start[1], *(end[1] for _, _, end in bends)]
        around = Box(min(xs), min(ys), max(xs) - min(xs) or 1, max(ys) - min(ys) or 1)
        return Curve(f"Arrow {number + 1}", around, start, bends)

    def _bend(self, angle: float, turn: float, box: Box) -> tuple[tuple[int, int], tuple[int, int], tuple[int, int]]:
        """Return the Bézier piece that follows the ellipse from `angle` over `turn` radians."""
        across, down = self._radii(box)
        reach = 4 / 3 * tan(turn / 4)
        (x1, y1), (x2, y2) = self._point(angle, box), self._point(angle + turn, box)
        return (
            (round(x1 - reach * across * sin(angle)), round(y1 + reach * down * cos(angle))),
            (round(x2 + reach * across * sin(angle + turn)), round(y2 - reach * down * cos(angle + turn))),
            (x2, y2),
        )


def _inside(point: tuple[Emu, Emu], box: Box) -> bool:
    return box.x <= point[0] <= box.right and box.y <= point[1] <= box.bottom


def _stage_paragraphs(number: int, stage: Stage) -> tuple[Paragraph, ...]:
    return (
        Paragraph(join(f"{number}  ", stage.name), 22, "accent", bold=True, align="centre"),
        Paragraph(stage.gloss, 20, align="centre"),
    )
