"""Steps that follow one another, read like text: left to right, line by line, with who does each."""

from __future__ import annotations

import itertools

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Curve, Element, Frame, Group, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Box, Emu, inches, points

_ENTRY = inches(0.3)
"""How far from the left edge of a line's first node the arrow from the line above comes in."""
_INSET = (inches(0.13), inches(0.07))
_BETWEEN = inches(0.3)
"""Between nodes, for the arrow."""

_LABEL, _OVER_STEPS = inches(0.31), inches(0.13)
"""The least height of the label of a bracket, and how far over its steps the bracket is."""
_SMALL = 18
"""Points of that label."""
_BAR: Emu = inches(0.16)
"""The same where the bracket goes on from the line above, and has its label there."""
_LINES: Emu = inches(0.42)
"""Between lines, for the arrow from one to the next; twice as much where there is room."""
_AIRY = 1.35
"""How much higher than its words a step may be."""
_FIGURE, _ALONE, _USUAL = 54, 24, 24
"""Points of the number and the text of a step where all stand on one line, and of its text otherwise."""
_FEW = 4
"""So many steps stand on one line."""
_NARROW: Emu = inches(11)
"""In less, five steps side by side have no room for a long word."""


class FlowStep(Struct, frozen=True):
    """One step."""

    text: RichText
    by: RichText | None = None
    """Who does it."""
    decides: bool = False
    """Whether something is decided in it: such steps are louder than the others."""

    def beside(self) -> str:
        """Return in brackets who does it, and whether it is a decision; empty where neither is to be said."""
        said = [str(self.by)] if self.by else []
        said += ["a decision"] if self.decides else []
        return f" ({', '.join(said)})" if said else ""


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
        steps = " ".join(f"{number}. {step.text}{step.beside()}." for number, step in enumerate(self.steps, 1))
        limit = ""
        if self.bracket:
            limit = f" {self.bracket.label}: steps {self.bracket.first} to {self.bracket.last}."
        return f"{self.title}, {len(self.steps)} steps in order: {steps}{limit}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the steps in `box`, on as few lines as leave each one room for its words."""
        lines = self._grid(box, pen)
        rooms = self._nodes(box, lines, pen)
        fitted = pen.alike(self._texts(lines), rooms[0].inset(*_INSET))
        needs = max(pen.height(text, rooms[0].inset(*_INSET).width) for text in fitted)
        nodes = self._nodes(box, lines, pen, int((needs + 2 * _INSET[1]) * _AIRY))
        # the tallest stands in the middle, and the others begin where it begins
        inset = (_INSET[0], max(_INSET[1], (nodes[0].height - needs) // 2))
        elements: list[Element] = []
        for number, (text, part, step) in enumerate(zip(fitted, nodes, self.steps, strict=True), 1):
            shape = node(f"Step {number}", part, text, inset, "top")
            elements.append(replace(shape, fill="deep", outline="deep") if step.decides else shape)
        for number, (one, two) in enumerate(itertools.pairwise(nodes), 1):
            elements.append(self._onward(number, one, two))
        elements += self._bracket_shapes(nodes, box, pen)
        return Group(self.title, box, tuple(elements), self.describe())

    def _texts(self, lines: int) -> list[tuple[Paragraph, ...]]:
        of_few = lines == 1 and len(self.steps) <= _FEW
        return [_step_paragraphs(number, step, of_few=of_few) for number, step in enumerate(self.steps, 1)]

    def _grid(self, box: Box, pen: Pen) -> int:
        """Return on how many lines the steps stand: as usual if their words fit that.

        Otherwise where the words are largest. A page has fewer steps on a line than a slide.
        """
        count = len(self.steps)
        usual = 1 if count <= _FEW else 2
        if box.width < _NARROW:
            usual = -(-count // 4)
        best, least = usual, float("inf")
        every: list[int] = [usual, *range(1, -(-count // 2) + 1)]
        for lines in every:
            room = self._nodes(box, lines, pen)[0].inset(*_INSET)
            smaller = pen.shrinkage(self._texts(lines), room) if min(room.width, room.height) > 0 else None
            if smaller is not None and lines == usual:
                return lines
            if smaller is not None and smaller < least:
                best, least = lines, smaller
        return best

    def _nodes(self, box: Box, lines: int, pen: Pen, most: Emu | None = None) -> list[Box]:
        """Return the place of each step: all the height there is, or no higher than `most` and in the middle."""
        across = -(-len(self.steps) // lines)
        heads = [self._head(line * across + 1, (line + 1) * across, pen) for line in range(lines)]
        high = (box.height - sum(heads) - _LINES * (lines - 1)) // lines
        between = _LINES
        if most is not None and most < high:
            spare = (high - most) * lines
            between += min(_LINES, spare // max(1, lines - 1))
            high = most
        y: Emu = box.y + (box.height - sum(heads) - high * lines - between * (lines - 1)) // 2
        nodes: list[Box] = []
        for line, head in enumerate(heads):
            y += head
            row = Box(box.x, y, box.width, high).columns(across, _BETWEEN)
            nodes += row[: len(self.steps) - line * across]
            y += high + between
        return nodes

    def _head(self, first: int, last: int, pen: Pen) -> Emu:
        """Return what stands over the steps from `first` to `last`: the bracket with its label, or as it goes on."""
        if not self.bracket or self.bracket.first > last or self.bracket.last < first:
            return 0
        return _label_high(pen) + _OVER_STEPS if self.bracket.first >= first else _BAR

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
            entered = line[0].x == box.x and y > nodes[0].y
            left, right = line[0].x + (_ENTRY + inches(0.22) if entered else 0), line[-1].right
            bar = Box(left, y - _OVER_STEPS, right - left, inches(0.06))
            shapes.append(Shape(f"Bracket {number}", bar, fill="warm"))
        first = spanned[0]
        left = first.x + (_ENTRY + inches(0.22) if first.x == box.x and first.y > nodes[0].y else 0)
        high = _label_high(pen)
        place = Box(left, first.y - _OVER_STEPS - high, box.right - left, high)
        wanted = (Paragraph(self.bracket.label, _SMALL, "warm", bold=True),)
        fitted = pen.fitted(wanted, place.width, place.height, pen.theme.scale.floor)
        return [*shapes, Shape("Bracket label", place, Frame(fitted, "middle"))]


def _label_high(pen: Pen) -> Emu:
    """Return how high the label of a bracket is: more where the lines of a font are high."""
    return max(_LABEL, points(_SMALL * pen.widths.line) + 1)


def _pairs(corners: list[tuple[Emu, Emu]]) -> list[tuple[tuple[Emu, Emu], tuple[Emu, Emu]]]:
    return list(itertools.pairwise(corners))


def _step_paragraphs(number: int, step: FlowStep, *, of_few: bool) -> tuple[Paragraph, ...]:
    """Return what stands in a step: few have their number as a figure, many before their first words."""
    loud: Role = "paper" if step.decides else "accent"
    words: Role = "paper" if step.decides else "ink"
    mark = (Paragraph(plain("Decision"), 18, "accent-soft", bold=True),) if step.decides else ()
    by = step.by or plain("")
    if of_few:
        figure = Paragraph(plain(str(number)), _FIGURE, loud, bold=True)
        who = (Paragraph(by, 20, loud, bold=True),) if by else ()
        return (figure, *who, Paragraph(step.text, _ALONE, words), *mark)
    if not by:
        return (Paragraph(join(f"{number}  ", step.text), _USUAL, words), *mark)
    head = Paragraph(join(f"{number}  ", by), _USUAL, loud, bold=True)
    return (head, Paragraph(step.text, _USUAL, words), *mark)
