"""Boxes in reading order on several lines -> where they stand, and the arrows from each to the next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Curve, Element
from sessionbuilder.diagrams.path import around, rounded
from sessionbuilder.units import Box, Emu, inches

LANE: Emu = inches(0.24)
"""The room for an arrow that runs between lines, or up at their side."""
_TURN: Emu = inches(0.44)
"""Between two lines, for the arrow that leads from the end of one to the start of the next."""


class Snake(Struct, frozen=True):
    """Boxes on lines, each read from left to right."""

    nodes: tuple[Box, ...]
    lines: tuple[int, ...]
    """The line of each."""
    between: Emu
    """How much room there is between lines, in all."""

    @staticmethod
    def rows(count: int, lines: int) -> list[range]:
        """Return which of `count` boxes stand on each of so many `lines`: as evenly as they go, the first longer."""
        length, longer = divmod(count, lines)
        firsts = [line * length + min(line, longer) for line in range(lines + 1)]
        return [range(first, last) for first, last in pairwise(firsts)]

    @classmethod
    def placed(cls, box: Box, rows: Sequence[range], gap: Emu, high: Emu, lanes: Sequence[int]) -> Snake:
        """Return boxes `high` on `rows`, `gap` apart; under each row but the last is room for so many `lanes` more."""
        across = max(map(len, rows))
        turns = [_TURN + LANE * count for count in lanes]
        nodes: list[Box] = []
        lines: list[int] = []
        y = box.y
        for line, row in enumerate(rows):
            nodes += Box(box.x, y, box.width, high).columns(across, gap)[: len(row)]
            lines += [line] * len(row)
            y += high + (turns[line] if line < len(turns) else 0)
        return cls(tuple(nodes), tuple(lines), sum(turns))

    def arrows(self) -> Iterator[Element]:
        """Yield the arrow from each box to the next: tied along a line, round the corner to the next line."""
        for number, ((one, line), (two, other)) in enumerate(pairwise(zip(self.nodes, self.lines, strict=True)), 1):
            if line == other:
                ties = ((f"Step {number}", 3), (f"Step {number + 1}", 1))
                yield Connector(f"Onward {number}", (one.right, one.centre[1]), (two.x, two.centre[1]), ties)
            else:
                lane = two.y - _TURN // 2 - inches(0.02)
                end = two.x + inches(0.3)
                corners = ((one.centre[0], one.bottom), (one.centre[0], lane), (end, lane), (end, two.y - inches(0.03)))
                yield Curve(f"Onward {number}", around(corners), corners[0], rounded(corners, inches(0.12)))
