"""Events in order of time: along one line, above and below it in turn; many as dated rows under the whole line."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import accumulate, chain

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.overview import strip, under_strip
from sessionbuilder.diagrams.pen import Pen, node, stacked
from sessionbuilder.diagrams.truescale import uneven
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.theme.widths import Widths, load_widths
from sessionbuilder.theme.widths.names import TWINS
from sessionbuilder.units import EMU_PER_POINT, Box, Emu, inches, points

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
_ROWS = (24, _LEAST)
"""Points of dated rows, the larger where it takes no more drawings."""
_DATES, _BESIDE = inches(3), inches(0.35)
"""The most that the dates of rows take of the width, and the space after them."""
_PAD, _APART = inches(0.09), inches(0.3)
"""Over and under the words of a row, and the most that is between rows beyond that."""
_STRIP_AIR: Emu = inches(0.14)
"""Between the whole line and the rows under it."""


class Timeline(Struct, frozen=True):
    """Events along one line."""

    title: str
    moments: tuple[Moment, ...]
    whole: tuple[Moment, ...] = ()
    """All events of which these are a part, for a strip at true scale; none where these alone say enough."""
    first: int = 0
    """Which of the whole is the first here."""
    size: float = _LEAST
    """Points of the rows, where they stand under the whole: alike on all drawings of a series."""

    def describe(self) -> str:
        """Return the events in order of time, as alt text."""
        told = " ".join(moment.words() for moment in self.moments)
        return f"{self.title}: a line of time with {len(self.moments)} events, the earliest first. {told}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the line through the middle of `box` with events above and below; or the whole, and rows under it.

        Under the whole, at true scale, a second line with equal steps would contradict it.
        """
        if not self.whole:
            return Group(self.title, box, tuple(self._line(box, pen)), self.describe())
        here = range(self.first, self.first + len(self.moments))
        under = _under_whole(box)
        return Group(self.title, box, (*strip(self.whole, here, box, pen), *self._rows(under, pen)), self.describe())

    def _rows(self, box: Box, pen: Pen) -> Iterator[Element]:
        """Yield a row for each event: when it was, what it was, and a line under it, but for the last."""
        left = _dates(self.whole, self.size, pen.widths)
        width = box.width - left - _BESIDE
        texts = [_row(moment, self.size) for moment in self.moments]
        needs = [_row_height(text, left, width, pen.widths) for text in texts]
        if sum(needs) > box.height:
            share = box.height // len(needs)
            texts = [(date, *pen.fitted(said, width, share - 2 * _PAD, pen.theme.scale.floor)) for date, *said in texts]
            needs = [share] * len(needs)
        apart = min(_APART, (box.height - sum(needs)) // len(needs))
        top = box.y
        for number, ((date, *said), high) in enumerate(zip(texts, needs, strict=True), 1):
            row = Box(box.x, top + apart // 2, box.width, high).inset(0, _PAD)
            yield Shape(f"Date {number}", row._replace(width=left), Frame((date,)))
            beside = Box(row.x + left + _BESIDE, row.y, width, row.height)
            yield Shape(f"Event {number}", beside, Frame(tuple(said)))
            top += high + apart
            if number < len(needs):
                yield Connector(
                    f"Border {number}", (box.x, top), (box.right, top), colour="line", weight=1, arrow=False
                )

    def _line(self, box: Box, pen: Pen) -> list[Element]:
        wide, step = spacing(len(self.moments), box.width)
        side = _side(box.height)
        room = Box(0, 0, wide, side).inset(*_INSET)
        sizes = pen.theme.scale.body_sizes
        fitting = (size for size in sizes if pen.shrinkage([_paragraphs(m, size) for m in self.moments], room) == 0)
        size = next(fitting, sizes[-1])
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


def timelines(title: str, moments: Sequence[Moment], font: str = "") -> tuple[Timeline, ...]:
    """Return one line of `moments`, or as many drawings of dated rows as can be read from the back of a room.

    They can be read in `font`, and in those that come with the program.
    """
    if not uneven(moments) and _fits_on_a_line(moments, font):
        return (Timeline(title, tuple(moments)),)
    columns = [(moment,) for moment in moments]
    runs = {size: parted(columns, partial(_fits_as_rows, whole=moments, size=size, font=font)) for size in _ROWS}
    size = next(size for size in _ROWS if len(runs[size]) == len(runs[_LEAST]))
    firsts = accumulate(map(len, runs[size]), initial=0)
    return tuple(
        Timeline(title, group, tuple(moments), first, size) for group, first in zip(runs[size], firsts, strict=False)
    )


def _fits_on_a_line(group: Sequence[Moment], font: str) -> bool:
    wide, _ = spacing(len(group), BODY.width)
    room = Box(0, 0, wide, _side(BODY.height)).inset(*_INSET)
    texts = [_paragraphs(moment, _LEAST) for moment in group]
    return len(group) <= _MOST and all(
        stacked(text, room.width, each) <= room.height and not breaks(text, room.width, each)
        for each in fonts(font)
        for text in texts
    )


def _fits_as_rows(group: Sequence[Moment], whole: Sequence[Moment], size: float, font: str) -> bool:
    def height(widths: Widths) -> Emu:
        left = _dates(whole, size, widths)
        width = BODY.width - left - _BESIDE
        return sum(_row_height(_row(moment, size), left, width, widths) for moment in group)

    return len(group) <= _MOST and all(height(each) <= _under_whole(BODY).height for each in fonts(font))


def _under_whole(box: Box) -> Box:
    """Return the room for rows under the strip of the whole."""
    under = under_strip(box)
    return Box(under.x, under.y + _STRIP_AIR, under.width, under.height - _STRIP_AIR)


def _dates(moments: Sequence[Moment], size: float, font: Widths) -> Emu:
    """Return how wide the column of dates is: as the longest date, or as its longest word where that is too wide."""
    dates = [_row(moment, size)[0] for moment in moments]
    line = max(font.width(each.text, each.size, bold=True) for each in dates)
    word = max(font.longest_word(each.text, each.size, bold=True) for each in dates)
    return max(min(points(line * 1.04), _DATES), points(word * 1.04))


def _row(moment: Moment, size: float) -> tuple[Paragraph, ...]:
    """Return when an event was, what it was, and how old the child was."""
    age = (Paragraph(plain(str(moment.age)), _LEAST, "quiet"),) if moment.age else ()
    return Paragraph(moment.when, size, "accent", bold=True), Paragraph(moment.what, size), *age


def _row_height(text: Sequence[Paragraph], left: Emu, width: Emu, font: Widths) -> Emu:
    return max(stacked(text[:1], left, font), stacked(text[1:], width, font)) + 2 * _PAD


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


def fonts(font: str) -> tuple[Widths, ...]:
    """Return the fonts in which a drawing must be read: `font`, and those of paper, which may be drawn in either."""
    return tuple(load_widths(each) for each in dict.fromkeys((*TWINS, font)) if each)


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
