"""Steps in reading order, and what returns from the last to those before: single- and double-loop learning.

After Argyris and Schön (1978): both return arrows start at the consequences; the inner leads to the action
strategies, the outer to the governing variables.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Curve, Element, Frame, Group, Paragraph, Role, Shape
from sessionbuilder.diagrams.path import Point, around, rounded
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.snake import LANE, Snake
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.12), inches(0.06))
_LINE = 3.0
_COLOURS: tuple[Role, ...] = ("accent", "warm", "deep")
_CLEAR = inches(0.2)
"""Between a label and the arrows at its sides."""
_LEAVING = inches(0.55)
"""Between the arrows that leave the last step, where it is wide enough."""
_TURN, _TIGHT = inches(0.25), inches(0.18)
"""The radius of corners under one line, and of those in lanes beside one another."""
_LEAST_NODE = inches(0.45)
_DEAR = 4
"""How many points of type are worth one more line of steps."""


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
    """Steps with up to three loops under them, the shortest first."""

    title: str
    steps: tuple[Step, ...]
    loops: tuple[Loop, ...]

    def describe(self) -> str:
        """Return the steps in order and where each loop leads, as alt text."""
        row = ", then ".join(f"{step.name} ({step.gloss})" if step.gloss else str(step.name) for step in self.steps)
        returns = "; ".join(
            f"the {loop.name.lower()} leads from {self.steps[-1].name} back to {self.steps[loop.to].name} "
            f"and asks “{loop.question}”"
            for loop in self.loops
        )
        return f"{self.title}: {row}. Returning arrows: {returns}."

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the drawing in `box`: steps read like text, the loops below them, labels clear of the arrows."""
        if (ordered := sorted(self.loops, key=lambda loop: -loop.to)) != list(self.loops):
            return replace(self, loops=tuple(ordered)).draw(box, pen)
        texts = [_step_paragraphs(step) for step in self.steps]
        plan = self._plan(box, texts, pen)
        nodes = plan.snake.nodes
        fitted = pen.alike(texts, nodes[0].inset(*_INSET))
        elements: list[Element] = [
            pen.node(f"Step {number}", part, text, _INSET)
            for number, (text, part) in enumerate(zip(fitted, nodes, strict=True), 1)
        ]
        elements += plan.snake.arrows()
        for number, (loop, way) in enumerate(zip(self.loops, plan.ways, strict=True)):
            wanted = _label(loop, number, plan.size, stacked=plan.stacked)
            label = pen.fitted(wanted, way.label.width, way.label.height, pen.theme.scale.floor)
            elements += [
                Curve(
                    f"{loop.name} arrow",
                    around(way.corners),
                    way.corners[0],
                    rounded(way.corners, _TURN if len(way.corners) == 4 else _TIGHT),
                    colour=_COLOURS[number % 3],
                    weight=_LINE,
                    dashed=number % 2 > 0,
                ),
                Shape(f"{loop.name} label", way.label, Frame(label, "middle")),
            ]
        return Group(self.title, box, tuple(elements), self.describe())

    def _plan(self, box: Box, texts: Sequence[Sequence[Paragraph]], pen: Pen) -> _Plan:
        """Return the usual arrangement if it fits, else the one on the fewest lines, with the largest text."""
        plans = []
        best: _Plan | None = None
        least = 0.0
        for plan in self._plans(box, pen):
            plans.append(plan)
            shrinkage = pen.shrinkage(texts, plan.snake.nodes[0].inset(*_INSET))
            labelled = zip(self.loops, plan.ways, strict=True)
            rooms = [
                pen.shrinkage([_label(loop, number, plan.size, stacked=plan.stacked)], way.label)
                for number, (loop, way) in enumerate(labelled)
            ]
            if shrinkage is None or None in rooms:
                continue
            if plan.kept:
                return plan
            smaller = max(shrinkage, _LABEL - plan.size + max((room or 0 for room in rooms), default=0))
            if best is None or smaller + _DEAR * plan.snake.lines[-1] < least:
                best, least = plan, smaller + _DEAR * plan.snake.lines[-1]
        return best or max(plans, key=lambda plan: min(plan.snake.nodes[0].width // 2, plan.snake.nodes[0].height))

    def _plans(self, box: Box, pen: Pen) -> Iterator[_Plan]:
        """Yield arrangements on one line and more, labels large and small, in two lines or one."""
        if len(self.steps) <= 3:
            yield _Plan.usual(self, box)
        for lines in range(1, min(4, -(-len(self.steps) // 2)) + 1):
            for size, stacked in itertools.product((_LABEL, _GLOSS, 18), (True, False)):
                plan = self._measured(box, pen, lines, max(size, pen.theme.scale.floor), stacked=stacked)
                if plan:
                    yield plan
        yield _Plan.usual(self, box)

    def _measured(self, box: Box, pen: Pen, lines: int, size: float, *, stacked: bool) -> _Plan | None:
        """Return the arrangement on so many `lines` with labels at `size`; None where it leaves no room for steps."""
        rows = Snake.rows(len(self.steps), lines)
        row_of = [row for row, steps in enumerate(rows) for _ in steps]
        upper = [number for number, loop in enumerate(self.loops) if row_of[loop.to] < lines - 1]
        margin = LANE * len(upper) + inches(0.1) * bool(upper)
        lanes = [sum(row_of[self.loops[number].to] == row for number in upper) for row in range(lines - 1)]
        gap = inches(0.9) if len(self.steps) <= 3 else inches(0.4)
        right = Box(box.x + margin, box.y, box.width - margin, box.height)

        def ways(nodes: tuple[Box, ...], rooms: Sequence[Emu]) -> list[_Way]:
            floor = max(part.bottom for part in nodes)
            made = []
            for number, loop in enumerate(self.loops):
                top, floor = floor, floor + rooms[number]
                target = nodes[loop.to]
                side = lane = None
                if number in upper:
                    side = box.x + margin - inches(0.1) - LANE * (upper.index(number) + 1) + LANE // 2
                    same = [other for other in upper if row_of[self.loops[other].to] == row_of[loop.to]]
                    lane = target.bottom + LANE * (len(same) - same.index(number))
                made.append(self._way(number, nodes, (top, floor), side, lane))
            return made

        trial = Snake.placed(right, rows, gap, inches(1), lanes)
        labels = ways(trial.nodes, [inches(1)] * len(self.loops))
        rooms = [
            pen.height(_label(loop, number, size, stacked=stacked), way.label.width) + inches(0.3)
            for number, (loop, way) in enumerate(zip(self.loops, labels, strict=True))
        ]
        high = (box.height - sum(rooms) - trial.between) // lines
        if high < _LEAST_NODE:
            return None
        most = int(box.height * 0.36) if lines == 1 else inches(1.9)
        if high > most:
            spare = (high - most) * lines
            rooms = [room + spare // len(rooms) for room in rooms]
            high = most
        snake = Snake.placed(right, rows, gap, high, lanes)
        return _Plan(snake, tuple(ways(snake.nodes, rooms)), size, stacked=stacked)

    def _way(
        self, number: int, nodes: tuple[Box, ...], between: tuple[Emu, Emu], side: Emu | None, lane: Emu | None
    ) -> _Way:
        """Return the way of one loop: down, along its floor, and up; by the `side` and a `lane` to an upper line.

        `between` is the floor of the loop before and that of this one.
        """
        top, bottom = between
        floor = bottom - inches(0.06)
        last, target = nodes[-1], nodes[self.loops[number].to]
        step = min(_LEAVING, last.width // 2 // len(self.loops))
        before = sum(loop.to == self.loops[number].to for loop in self.loops[:number])
        leave, arrive = last.centre[0] + step * number, target.centre[0] - step * before
        if side is not None:  # clear of where the arrow to the next line may leave
            arrive = target.x + target.width * (3 - before) // 8
        end = (arrive, target.bottom + inches(0.06))
        corners: tuple[Point, ...] = ((leave, last.bottom), (leave, floor))
        if side is None or lane is None:
            left = arrive
            corners = (*corners, (left, floor), end)
        else:
            left = side
            corners = (*corners, (left, floor), (left, lane), (arrive, lane), end)
        label = Box(left + _CLEAR, top + inches(0.1), leave - left - 2 * _CLEAR, floor - top - inches(0.14))
        return _Way(corners, label)


class _Way(Struct, frozen=True):
    """Where one loop goes, and the room for its label."""

    corners: tuple[Point, ...]
    label: Box


class _Plan(Struct, frozen=True):
    """Where everything stands."""

    snake: Snake
    ways: tuple[_Way, ...]
    size: float
    """Of the labels."""
    stacked: bool = True
    """Whether a label has its name on a line of its own."""
    kept: bool = False
    """Whether it is taken if all fits, whatever else would."""

    @classmethod
    def usual(cls, loops: Loops, box: Box) -> _Plan:
        """Return one line of steps, with equal room for each loop under it."""
        high = int(box.height * 0.36)
        snake = Snake.placed(box, Snake.rows(len(loops.steps), 1), inches(0.9), high, [])
        room = (box.height - high) // max(1, len(loops.loops))
        floors = [box.y + high + room * number for number in range(len(loops.loops) + 1)]
        ways = tuple(
            loops._way(number, snake.nodes, (top, floor), None, None)
            for number, (top, floor) in enumerate(itertools.pairwise(floors))
        )
        return cls(snake, ways, _LABEL, kept=len(loops.steps) <= 3)


_NAME, _GLOSS, _LABEL = 24, 20, 24


def _label(loop: Loop, number: int, size: float, *, stacked: bool) -> tuple[Paragraph, ...]:
    colour = _COLOURS[number % 3]
    name, question = plain(loop.name), join("“", loop.question, "”")
    if not stacked:
        return (Paragraph(join(name.bolded(), ": ", question), size, colour, align="centre"),)
    return (
        Paragraph(name, size, colour, bold=True, align="centre"),
        Paragraph(question, size, align="centre"),
    )


def _step_paragraphs(step: Step) -> tuple[Paragraph, ...]:
    name = Paragraph(step.name, _NAME, "accent", bold=True, align="centre")
    if not step.gloss:
        return (name,)
    return (name, Paragraph(step.gloss, _GLOSS, align="centre", before=3))
