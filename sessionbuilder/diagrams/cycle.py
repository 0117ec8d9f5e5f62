"""Stages that lead round in a circle: nodes clockwise from the top, joined by curved arrows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, combinations
from math import cos, pi, sin, tan

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Curve, Element, Group, Paragraph
from sessionbuilder.diagrams.path import around, rounded
from sessionbuilder.diagrams.pen import Pen, node
from sessionbuilder.text import RichText, join, listed, plain
from sessionbuilder.units import Box, Emu, inches

_INSET = (inches(0.15), inches(0.08))
_CLEAR = inches(0.1)
"""Between an arrow and a node."""
_BETWEEN = inches(0.42)
"""Between neighbours, so that an arrow is seen between them."""
_ASKING = inches(0.6)
"""The same where the nodes hold questions and there is nothing but arrows between them."""
_AIRY = 1.4
"""How much higher than its words such a node may be."""
_RETURN = inches(0.6)
"""Under a row of nodes, for the arrow back to the first."""
_MOST_ON_ELLIPSE = 6
"""More nodes than this would lie too close at its sides."""


class Stage(Struct, frozen=True):
    """One node of a cycle."""

    name: RichText
    """The technical name, printed bold."""
    gloss: RichText
    """What it means, in plain words."""
    question: RichText = plain("")
    """What it asks, where the cycle is worked round; empty where it is only shown."""


class Cycle(Struct, frozen=True):
    """Stages in order. They may be entered anywhere; the order is kept."""

    title: str
    stages: tuple[Stage, ...]

    def describe(self) -> str:
        """Return the stages in order, as alt text."""
        named = [
            f"{stage.name} ({stage.gloss}{f': “{stage.question}”' if stage.question else ''})" for stage in self.stages
        ]
        return (
            f"{self.title}: a cycle of {len(named)} stages, clockwise from the top: {listed(named)}, "
            f"and from there back to {self.stages[0].name}."
        )

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the cycle in `box`: on an ellipse where the nodes have room on it, otherwise round a rectangle.

        With questions the nodes take all the room: two rows, the upper read from the left and the lower from the right.
        """
        texts = [_stage_paragraphs(number, stage) for number, stage in enumerate(self.stages, 1)]
        asked = any(stage.question for stage in self.stages)
        place = self._asking(box, texts, pen) if asked else None
        place = place or self._place(box, texts, pen)
        fitted = pen.alike(texts, place.nodes[0].inset(*_INSET))
        numbered = list(enumerate(zip(fitted, place.nodes, strict=True), 1))
        if asked:
            # the longest stands in the middle, and the others begin where it begins
            needs = max(pen.height(text, place.nodes[0].inset(*_INSET).width) for text in fitted)
            inset = (_INSET[0], max(_INSET[1], (place.nodes[0].height - needs) // 2))
            shapes = [node(f"Stage {number}", part, text, inset, "top") for number, (text, part) in numbered]
        else:
            shapes = [pen.node(f"Stage {number}", part, text, _INSET) for number, (text, part) in numbered]
        return Group(self.title, box, (*shapes, *place.arrows()), self.describe())

    def _asking(self, box: Box, texts: Sequence[Sequence[Paragraph]], pen: Pen) -> _Place | None:
        """Return nodes in two rows, as high as their words want them; None where the words do not fit."""
        above = -(-len(self.stages) // 2)
        below = len(self.stages) - above
        if below < 2:
            return None
        width, most = (box.width - (above - 1) * _ASKING) // above, (box.height - _ASKING) // 2
        room = Box(0, 0, width, most).inset(*_INSET)
        if pen.shrinkage(texts, room) is None:
            return None
        needs = max(pen.height(text, room.width) for text in pen.alike(texts, room)) + 2 * _INSET[1]
        return _round_rectangle(box, above, 0, below, (width, min(most, int(needs * _AIRY))))

    def _place(self, box: Box, texts: Sequence[Sequence[Paragraph]], pen: Pen) -> _Place:
        """Return where the nodes stand: the usual way if the texts fit it, else where they may be largest."""
        places, sound = [], []
        for place in chain(self._on_ellipses(box), self._round_rectangles(box)):
            shrinkage = pen.shrinkage(texts, place.nodes[0].inset(*_INSET))
            if shrinkage is not None and place.usual:
                return place
            places.append(place)
            sound += [] if shrinkage is None else [(shrinkage, place)]
        if not sound:
            return max(places, key=lambda place: place.nodes[0].width * place.nodes[0].height)
        # a circle says better that it goes round, and is worth a size of type
        return min(sound, key=lambda each: each[0] + (0 if each[1].ellipse else 2.5))[1]

    def _on_ellipses(self, box: Box) -> Iterator[_Place]:
        """Yield nodes at equal angles on an ellipse, the usual size first, where arrows have room between them."""
        count = len(self.stages)
        if count > _MOST_ON_ELLIPSE:
            return
        widest = inches(4.2) if count <= 4 else inches(3.0)
        usual = (min(widest, int(box.width * 0.36)), min(inches(1.15), int(box.height * 0.3)))
        across = [usual[0] - step * inches(0.2) for step in range(-4 if count <= 4 else -2, 6)]
        down = [min(usual[1] + step * inches(0.15), int(box.height * 0.36)) for step in range(4)]
        for size in dict.fromkeys([usual, *((width, height) for height in down for width in across)]):
            place = self._on_ellipse(box, *size, usual=size == usual)
            if place.clear(box):
                yield place

    def _on_ellipse(self, box: Box, width: Emu, height: Emu, *, usual: bool) -> _Place:
        down = (box.height - height) / 2
        ellipse = _Ellipse(*box.centre, min((box.width - width) / 2, down * 2.3), down)
        angles = [-pi / 2 + 2 * pi * number / len(self.stages) for number in range(len(self.stages))]
        middles = [ellipse.point(angle) for angle in angles]
        nodes = tuple(Box(x - width // 2, y - height // 2, width, height) for x, y in middles)
        return _Place(nodes, ellipse, usual=usual)

    def _round_rectangles(self, box: Box) -> Iterator[_Place]:
        """Yield nodes along the sides of a rectangle, clockwise from its top left: so many above, aside and below."""
        count = len(self.stages)
        for aside in (1, 2, 0):
            above = -(-(count - 2 * aside) // 2)
            below = count - 2 * aside - above
            if above >= 2 and below >= 2:
                yield _round_rectangle(box, above, aside, below)
        if count <= 3:
            row = Box(box.x, box.y, box.width, box.height - _RETURN)
            yield _Place(tuple(row.columns(count, _BETWEEN)))


class _Place(Struct, frozen=True):
    """Where the nodes stand, and the ellipse they stand on, if any."""

    nodes: tuple[Box, ...]
    ellipse: _Ellipse | None = None
    usual: bool = False

    def clear(self, box: Box) -> bool:
        """Whether all nodes lie in `box` and arrows have room between them."""
        apart = [node.inset(-_CLEAR) for node in self.nodes]
        if not all(box.contains(node) for node in self.nodes):
            return False
        if any(one.overlaps(two) for one, two in combinations(apart, 2)):
            return False
        if self.ellipse:
            turn = 2 * pi / len(apart)
            halfway = [self.ellipse.point(-pi / 2 + turn * (number + 0.5)) for number in range(len(apart))]
            if any(_inside(point, node) for point in halfway for node in apart):
                return False
        return all(arrow.box.width + arrow.box.height > _BETWEEN for arrow in self.arrows() if isinstance(arrow, Curve))

    def arrows(self) -> tuple[Element, ...]:
        """Return the arrow from each node to the next."""
        return tuple(self._arrow(number) for number in range(len(self.nodes)))

    def _arrow(self, number: int) -> Element:
        count = len(self.nodes)
        here, there = self.nodes[number], self.nodes[(number + 1) % count]
        if self.ellipse:
            angles = [-pi / 2 + 2 * pi * step / count for step in (number, number + 1)]
            return self.ellipse.arrow(f"Arrow {number + 1}", angles, here.inset(-_CLEAR), there.inset(-_CLEAR))
        if number == count - 1 and here.y == there.y:  # all in one row: back below them
            low = here.bottom + _RETURN - inches(0.06)
            corners = (
                (here.centre[0], here.bottom),
                (here.centre[0], low),
                (there.centre[0], low),
                (there.centre[0], there.bottom + inches(0.06)),
            )
            bends = rounded(corners, inches(0.2))
            return Curve(f"Arrow {number + 1}", around(corners), corners[0], bends)
        if here.right <= there.x:
            sites, start, end = (3, 1), (here.right, here.centre[1]), (there.x, there.centre[1])
        elif there.right <= here.x:
            sites, start, end = (1, 3), (here.x, here.centre[1]), (there.right, there.centre[1])
        elif here.y < there.y:
            sites, start, end = (2, 0), (here.centre[0], here.bottom), (there.centre[0], there.y)
        else:
            sites, start, end = (0, 2), (here.centre[0], here.y), (there.centre[0], there.bottom)
        names = (f"Stage {number + 1}", f"Stage {(number + 1) % count + 1}")
        return Connector(f"Arrow {number + 1}", start, end, ((names[0], sites[0]), (names[1], sites[1])))


def _round_rectangle(box: Box, above: int, aside: int, below: int, size: tuple[Emu, Emu] | None = None) -> _Place:
    """Return nodes round the sides of `box`, `aside` of them at each side between those above and below.

    They are of the `size` that is given, or else as large as looks well.
    """
    tiers = aside + 2
    usual = (
        min((box.width - (above - 1) * _BETWEEN) // above, inches(3.7)),
        min((box.height - (tiers - 1) * _BETWEEN) // tiers, inches(1.9)),
    )
    width, height = size or usual

    def row(y: Emu, count: int) -> list[Box]:
        step = (box.width - width) / (count - 1)
        return [Box(box.x + int(step * column), y, width, height) for column in range(count)]

    ys = [box.y + (box.height - height) * tier // (tiers - 1) for tier in range(tiers)]
    right, left = box.right - width, box.x
    sides = [[Box(x, y, width, height) for y in ys[1:-1]] for x in (right, left)]
    return _Place((*row(ys[0], above), *sides[0], *reversed(row(ys[-1], below)), *reversed(sides[1])))


class _Ellipse(Struct, frozen=True):
    """The line that the arrows follow; angles in radians, clockwise from the right."""

    x: Emu
    y: Emu
    across: float
    down: float

    def point(self, angle: float) -> tuple[Emu, Emu]:
        """Return the point at `angle`."""
        return round(self.x + self.across * cos(angle)), round(self.y + self.down * sin(angle))

    def arrow(self, name: str, angles: Sequence[float], here: Box, there: Box) -> Curve:
        """Return the arrow between the two `angles`: that part of the line which neither node covers."""
        middle = sum(angles) / 2
        first, last = self.edge(middle, angles[0], here), self.edge(middle, angles[1], there)
        pieces = 3
        turn = (last - first) / pieces
        start = self.point(first)
        bends = tuple(self.bend(first + turn * piece, turn) for piece in range(pieces))
        return Curve(name, around([start, *(end for _, _, end in bends)]), start, bends)

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
    if stage.question:
        return (
            Paragraph(join(f"{number}  ", stage.name), 20, "accent", bold=True),
            Paragraph(stage.gloss, 18, "quiet"),
            Paragraph(stage.question, 24, before=6),
        )
    return (
        Paragraph(join(f"{number}  ", stage.name), 20, "accent", bold=True, align="centre"),
        Paragraph(stage.gloss, 20, align="centre"),
    )


def asking(cycle: Cycle, questions: Sequence[RichText]) -> Cycle:
    """Return `cycle` with a question in each of its stages."""
    stages = zip(cycle.stages, questions, strict=True)
    return replace(cycle, stages=tuple(replace(stage, question=question) for stage, question in stages))
