"""Events in order of time: along one line, each above or below it in turn; long ones over several drawings."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from itertools import accumulate, chain

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Element, Group, Paragraph, Shape
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.overview import strip, under_strip
from sessionbuilder.diagrams.pen import Pen, node, stacked
from sessionbuilder.diagrams.truescale import uneven
from sessionbuilder.text import plain
from sessionbuilder.theme.template import BODY
from sessionbuilder.theme.widths import Widths, families, load_widths
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches

_MOST = 8
"""Events on one line; more are too many to be read."""
GAP: Emu = inches(0.2)
"""Between events that stand side by side."""
_AXIS: Emu = inches(0.2)
"""The height of the line with its dots."""
_STEM: Emu = inches(0.18)
"""Between the line and an event."""
_WIDEST: Emu = inches(4.6)
_INSET = (inches(0.12), inches(0.07))
_LEAST = 20
"""Points of text when it is settled how many drawings there are."""


class Timeline(Struct, frozen=True):
    """Events along one line."""

    title: str
    moments: tuple[Moment, ...]
    whole: tuple[Moment, ...] = ()
    """All events of which these are a part, for a strip at true scale; none where these alone say enough."""
    first: int = 0
    """Which of the whole is the first here."""

    def describe(self) -> str:
        """Return the events in order of time, as alt text."""
        told = " ".join(moment.words() for moment in self.moments)
        return f"{self.title}: a line of time with {len(self.moments)} events, the earliest first. {told}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the line through the middle of `box`, and the events above and below it."""
        shapes: list[Element] = []
        if self.whole:
            shapes += strip(self.whole, range(self.first, self.first + len(self.moments)), box, pen)
        return Group(
            self.title, box, (*shapes, *self._line(under_strip(box) if self.whole else box, pen)), self.describe()
        )

    def _size(self, room: Box, pen: Pen) -> float:
        """Return the size at which every event of the whole has room, so that the drawings of a series look alike."""
        every = self.whole or self.moments
        sizes = pen.theme.scale.body_sizes
        fitting = (size for size in sizes if pen.shrinkage([_paragraphs(each, size) for each in every], room) == 0)
        return next(fitting, sizes[-1])

    def _line(self, box: Box, pen: Pen) -> list[Element]:
        wide, step = spacing(len(self.moments), box.width)
        side = _side(box.height)
        room = Box(0, 0, wide, side).inset(*_INSET)
        size = self._size(room, pen)
        texts = pen.alike([_paragraphs(moment, size) for moment in self.moments], room)
        middle = box.centre[1]
        start = box.centre[0] - step * (len(self.moments) - 1) // 2
        shapes: list[Element] = [Connector("Line of time", (box.x, middle), (box.right, middle), weight=4)]
        stems: list[Element] = []
        for number, text in enumerate(texts):
            x, above = start + step * number, number % 2 == 0
            needs = pen.height(text, wide - 2 * _INSET[0]) + 2 * _INSET[1]
            high = min(needs + inches(0.1), side)
            y = middle - _AXIS // 2 - _STEM - high if above else middle + _AXIS // 2 + _STEM
            part = Box(x - wide // 2, y, wide, high)
            dot = Box(x - _AXIS // 2, middle - _AXIS // 2, _AXIS, _AXIS)
            ends = ((x, dot.y), (x, part.bottom)) if above else ((x, dot.bottom), (x, part.y))
            sites = (0, 2) if above else (2, 0)
            ties = ((f"Dot {number + 1}", sites[0]), (f"Event {number + 1}", sites[1]))
            shapes.append(Shape(f"Dot {number + 1}", dot, geometry="pill", fill="accent"))
            shapes.append(node(f"Event {number + 1}", part, text, _INSET))
            stems.append(Connector(f"Stem {number + 1}", *ends, ties, weight=2, arrow=False))
        return [*shapes, *stems]


def timelines(title: str, moments: Sequence[Moment]) -> tuple[Timeline, ...]:
    """Return as many drawings as `moments` take for their text to be read from the back of a room."""

    def fits(group: Sequence[Moment]) -> bool:
        wide, _ = spacing(len(group), BODY.width)
        room = Box(0, 0, wide, _side(under_strip(BODY).height)).inset(*_INSET)
        texts = [_paragraphs(moment, _LEAST) for moment in group]
        sound = all(
            stacked(text, room.width, font) <= room.height and not breaks(text, room.width, font)
            for font in fonts()
            for text in texts
        )
        return sound and len(group) <= _MOST

    groups = parted([(moment,) for moment in moments], fits)
    whole = tuple(moments) if len(groups) > 1 or uneven(moments) else ()
    firsts = accumulate(map(len, groups), initial=0)
    return tuple(Timeline(title, group, whole, first) for group, first in zip(groups, firsts, strict=False))


def parted(columns: Sequence[tuple[Moment, ...]], fits: Callable[[Sequence[Moment]], bool]) -> list[tuple[Moment, ...]]:
    """Return the events of `columns` in the fewest runs, as even as can be, of which every one fits.

    Columns stay whole. Where none of it fits, every column is a run of its own, and the drawing tells what is too long.
    """
    for count in range(1, len(columns) + 1):
        runs = _evenly(columns, count)
        if count == len(columns) or all(map(fits, runs)):
            return runs
    return []


def _evenly(columns: Sequence[tuple[Moment, ...]], count: int) -> list[tuple[Moment, ...]]:
    """Return the events of `columns` in `count` runs, each cut where it is nearest to its share of the events."""
    before = list(accumulate(map(len, columns), initial=0))
    cuts = [0]
    for number in range(1, count):
        possible = range(cuts[-1] + 1, len(columns) - (count - number) + 1)
        cuts.append(min(possible, key=lambda cut: abs(before[cut] * count - before[-1] * number)))
    ends = (*cuts[1:], len(columns))
    return [tuple(chain.from_iterable(columns[one:two])) for one, two in zip(cuts, ends, strict=True)]


def breaks(paragraphs: Iterable[Paragraph], width: Emu, widths: Widths) -> bool:
    """Whether a word is wider than `width` in letters of `widths`."""
    room = width / EMU_PER_POINT
    return any(widths.longest_word(each.text, each.size, bold=each.bold) > room for each in paragraphs)


@cache
def fonts() -> tuple[Widths, ...]:
    """Return every font that a theme may have: a block does not know which it is."""
    return tuple(load_widths(family) for family in families())


def spacing(count: int, width: Emu) -> tuple[Emu, Emu]:
    """Return how wide each of `count` events is, and how far their middles are apart.

    No event reaches as far as the middle of its neighbour, so that those two stand one above the other.
    """
    if count == 1:
        return min(width, _WIDEST), 0
    wide = min(2 * ((width + GAP) // (count + 1)) - GAP, _WIDEST)
    return wide, (width - wide) // (count - 1)


def _side(height: Emu) -> Emu:
    """Return how high an event may be above or below the line."""
    return (height - _AXIS) // 2 - _STEM


def _paragraphs(moment: Moment, size: float) -> tuple[Paragraph, ...]:
    when = Paragraph(moment.when, min(size, 20), "accent", bold=True)
    age = (Paragraph(plain(str(moment.age)), min(size, 20), "quiet"),) if moment.age else ()
    return when, *age, Paragraph(moment.what, size)
