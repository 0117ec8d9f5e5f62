"""Steps that follow one another, read like text: left to right, line by line, with who does each."""

from __future__ import annotations

import itertools

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Curve, Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, join
from sessionbuilder.units import Box, Emu, inches

_ENTRY = inches(0.3)
"""How far from the left edge of a line's first node the arrow from the line above comes in."""
_INSET = (inches(0.08), inches(0.07))
_BETWEEN = inches(0.3)
"""Between nodes, for the arrow."""

_HEAD: Emu = inches(0.44)
"""Over the steps of a line, for a bracket and its label."""
_HIGH: Emu = inches(2.6)
"""No step is higher than this, unless its words need it."""
_ALONE, _USUAL = 24, 20
"""Points of text where all steps stand on one line, and otherwise."""
_NARROW: Emu = inches(11)
"""In less, five steps side by side have no room for a long word."""


class FlowStep(Struct, frozen=True):
    """One step."""

    text: RichText
    by: RichText | None = None
    """Who does it."""


class Bracket(Struct, frozen=True):
    """A limit of time over some of the steps."""

    label: RichText
    first: int
    last: int
    """The steps it spans, from 1, both included."""


class Flow(Struct, frozen=True):
    """Steps in order, with at most one bracket."""

    title: str
    steps: tuple[FlowStep, ...]
    bracket: Bracket | None = None

    def describe(self) -> str:
        """Return the steps in order with who does each, as alt text."""
        steps = " ".join(
            f"{number}. {step.text}{f' ({step.by})' if step.by else ''}." for number, step in enumerate(self.steps, 1)
        )
        limit = ""
        if self.bracket:
            limit = f" {self.bracket.label}: steps {self.bracket.first} to {self.bracket.last}."
        return f"{self.title}, {len(self.steps)} steps in order: {steps}{limit}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the steps in `box`, on as few lines as leave each one room for its words."""
        lines, most = self._grid(box, pen)
        nodes = self._nodes(box, lines, most)
        fitted = pen.alike(self._texts(lines), nodes[0].inset(*_INSET))
        elements: list[Element] = [
            node(f"Step {number}", part, text, _INSET, "top")
            for number, (text, part) in enumerate(zip(fitted, nodes, strict=True), 1)
        ]
        for number, (one, two) in enumerate(itertools.pairwise(nodes), 1):
            elements.append(self._onward(number, one, two))
        elements += self._bracket_shapes(nodes, box, pen)
        used = Box(box.x, box.y, box.width, max(part.bottom for part in nodes) - box.y)
        return Group(self.title, used, tuple(elements), self.describe())

    def _texts(self, lines: int) -> list[tuple[Paragraph, ...]]:
        size = _ALONE if lines == 1 else _USUAL
        return [_step_paragraphs(number, step, size) for number, step in enumerate(self.steps, 1)]

    def _grid(self, box: Box, pen: Pen) -> tuple[int, Emu]:
        """Return on how many lines the steps stand and how high they may be: as usual if their words fit that.

        Otherwise where the words are largest. A page has fewer steps on a line than a slide.
        """
        count = len(self.steps)
        usual = 1 if count <= 4 else 2
        if box.width < _NARROW:
            usual = -(-count // 4)
        grids = [(usual, _HIGH), (usual, box.height), *((lines, box.height) for lines in range(1, -(-count // 2) + 1))]
        best, least = grids[1], float("inf")
        for number, (lines, most) in enumerate(grids):
            room = self._nodes(box, lines, most)[0].inset(*_INSET)
            smaller = pen.shrinkage(self._texts(lines), room) if min(room.width, room.height) > 0 else None
            if smaller is not None and number < 2:
                return lines, most
            if smaller is not None and smaller < least:
                best, least = (lines, most), smaller
        return best

    def _nodes(self, box: Box, lines: int, most: Emu) -> list[Box]:
        across = -(-len(self.steps) // lines)
        head = _HEAD if self.bracket else 0
        between = inches(0.42)
        high = (box.height - between * (lines - 1)) // lines
        nodes = []
        for number in range(len(self.steps)):
            line, column = divmod(number, across)
            part = Box(box.x, box.y + line * (high + between) + head, box.width, min(high - head, most))
            nodes.append(part.columns(across, _BETWEEN)[column])
        return nodes

    def _onward(self, number: int, one: Box, two: Box) -> Element:
        if one.y == two.y:
            return Connector(
                f"Onward {number}",
                (one.right, one.centre[1]),
                (two.x, two.centre[1]),
                ((f"Step {number}", 3), (f"Step {number + 1}", 1)),
            )
        lane = one.bottom + inches(0.17)
        start, end = (one.centre[0], one.bottom), (two.x + _ENTRY, two.y - inches(0.03))
        bends = tuple((a, b, b) for a, b in _pairs([start, (start[0], lane), (end[0], lane), end]))
        around = Box(end[0], one.bottom, start[0] - end[0], end[1] - one.bottom)
        return Curve(f"Onward {number}", around, start, bends, weight=3)

    def _bracket_shapes(self, nodes: list[Box], box: Box, pen: Pen) -> list[Element]:
        if not self.bracket:
            return []
        shapes: list[Element] = []
        spanned = nodes[self.bracket.first - 1 : self.bracket.last]
        lines: dict[Emu, list[Box]] = {}
        for step in spanned:
            lines.setdefault(step.y, []).append(step)
        for number, (y, line) in enumerate(lines.items(), 1):
            entered = line[0].x == box.x and y > box.y + inches(1)
            left, right = line[0].x + (_ENTRY + inches(0.22) if entered else 0), line[-1].right
            bar = Box(left, y - inches(0.13), right - left, inches(0.06))
            shapes.append(Shape(f"Bracket {number}", bar, fill="warm"))
            label = Box(left, y - _HEAD, box.right - left, inches(0.31))
            words = self.bracket.label if number == 1 else join(self.bracket.label, " (continued)")
            wanted = (Paragraph(words, 18, "warm", bold=True),)
            fitted = pen.fitted(wanted, label.width, label.height, pen.theme.scale.floor)
            shapes.append(Shape(f"Bracket label {number}", label, Frame(fitted, "middle")))
        return shapes


def _pairs(points: list[tuple[Emu, Emu]]) -> list[tuple[tuple[Emu, Emu], tuple[Emu, Emu]]]:
    return list(itertools.pairwise(points))


def _step_paragraphs(number: int, step: FlowStep, size: float) -> tuple[Paragraph, ...]:
    if not step.by:
        return (Paragraph(join(f"{number}  ", step.text), size),)
    return (Paragraph(join(f"{number}  ", step.by), size, "accent", bold=True), Paragraph(step.text, size))
