"""All events of a long drawing of time -> the whole of it at true scale, and a strip of it over each part."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count, pairwise

from msgspec import Struct

from sessionbuilder.deck.elements import Connector, Element, Frame, Group, Paragraph, Role, Shape
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.path import Point
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.truescale import longest_gap, shares, ticks
from sessionbuilder.patterns import late
from sessionbuilder.text import RichText, listed, plain
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import Box, Emu, inches, points

STRIP: Emu = inches(0.42)
"""The height of the strip over a part, with the air under it."""
_SIZE = 18
"""Points of ticks and dates."""
_LINE: Emu = inches(0.36)
"""The height of one line of them."""
_LANE: Emu = inches(1.2)
"""No lane is higher than this."""
_HEAD = (inches(1.4), inches(2.6))
"""The least and the most that the names of lanes take of the width, unless a long word needs more."""
_INSET = (inches(0.1), inches(0.03))
_DOT, _PALE_DOT = inches(0.2), inches(0.12)
_POLE: Emu = inches(0.3)
"""Between the line and the lowest flag."""
_AIR: Emu = inches(0.08)
"""Between a pole and its flag, and between flags."""
_NAMES = (inches(2.6), inches(2.2), inches(1.9))
"""How wide the names of events are at most, the widest first that leaves room for all."""
_MOST_NAMED = 0.75
"""The least share of events that have a name: with fewer, dates alone are a better view."""
_PAUSE = late(r"[:;,(]|[.?!](?:\s|$)")
_AXIS: Emu = inches(0.26)
"""The height of the line of time with its arrow."""


def head_width(headings: Sequence[Paragraph], widths: Widths, least: Emu = _HEAD[0], most: Emu = _HEAD[1]) -> Emu:
    """Return how wide the headings of the lanes are together: on one line each where that is not too wide."""
    line = max(widths.width(each.text, each.size, bold=True) for each in headings)
    word = max(widths.longest_word(each.text, each.size, bold=True) for each in headings)
    line, word = (points(length * 1.02) + 2 * _INSET[0] for length in (line, word))
    return max(min(max(line, least), most), word)


def under_strip(box: Box) -> Box:
    """Return the room that the strip leaves of `box`."""
    return Box(box.x, box.y + STRIP, box.width, box.height - STRIP)


def strip(moments: Sequence[Moment], here: range, box: Box, pen: Pen) -> Iterator[Element]:
    """Yield the whole line in one line of `box`: the events that are `here` in the accent, the rest pale."""
    size = pen.theme.scale.floor
    ends = [Paragraph(moments[number].when, size, "quiet") for number in (0, -1)]
    wide = [points(pen.widths.width(end.text, size) * 1.04) for end in ends]
    y = box.y + _LINE // 2
    if sum(wide) < box.width // 2:
        for name, x, width, end in (("From", box.x, wide[0], ends[0]), ("To", box.right - wide[1], wide[1], ends[1])):
            yield Shape(name, Box(x, box.y, width, _LINE), Frame((end,), "middle"))
    else:
        wide = [0, 0]
    air = inches(0.2)
    left, right = box.x + wide[0] + air, box.right - wide[1] - air
    places = [left + int((right - left) * share) for share in _spread(moments)]
    yield _rule("Whole", (left, y), (right, y), weight=3)
    first, last = places[here[0]], places[here[-1]]
    if last > first:
        yield _rule("Here", (first, y), (last, y), "accent", 5)
    for number in (*(each for each in range(len(moments)) if each not in here), *here):
        side = _DOT if number in here else _PALE_DOT
        dot = Box(places[number] - side // 2, y - side // 2, side, side)
        yield Shape(f"Whole {number + 1}", dot, geometry="ellipse", fill="accent" if number in here else "line")


class Overview(Struct, frozen=True):
    """Every event as a dot at its time; in lanes where events have them, otherwise with its date as a flag."""

    title: str
    moments: tuple[Moment, ...]
    lanes: tuple[RichText, ...] = ()

    def describe(self) -> str:
        """Return how many events there are, in which lanes, from when to when, and the longest time without any."""
        lanes = f", in lanes for {listed(map(str, self.lanes))}" if self.lanes else ""
        gap = longest_gap(self.moments)
        without = f" The longest time without any: {gap.words}." if gap else ""
        silent = [str(lane) for number, lane in enumerate(self.lanes) if not self._of_lane(number)]
        nothing = f" Nothing from {listed(silent)}." if silent else ""
        scale = "at true scale" if shares(self.moments) else "at equal steps, since not all have a date"
        return (
            f"{self.title}, the whole: {len(self.moments)} events {scale}{lanes}, "
            f"from {self.moments[0].when} to {self.moments[-1].when}.{without}{nothing}"
        )

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the whole line in `box`."""
        elements = self._in_lanes(box, pen) if self.lanes else self._flags(box, pen)
        return Group(self.title, box, tuple(elements), self.describe())

    def _of_lane(self, lane: int) -> list[int]:
        name = str(self.lanes[lane]).casefold()
        return [number for number, each in enumerate(self.moments) if str(each.lane).casefold() == name]

    def _in_lanes(self, box: Box, pen: Pen) -> Iterator[Element]:
        """Yield ticks and the line along the top, then the lanes, the longest gap marked under them."""
        size = min(20, pen.theme.scale.reference)
        high = min((box.height - 2 * _LINE - _AXIS) // len(self.lanes), _LANE)
        if high < _LINE + 2 * _INSET[1]:
            size = pen.theme.scale.floor
        headings = [Paragraph(lane, size, bold=True) for lane in self.lanes]
        head = head_width(headings, pen.widths)
        plot = Box(box.x + head + inches(0.3), box.y, box.width - head - inches(0.6), box.height)
        places = [plot.x + int(plot.width * share) for share in _spread(self.moments)]
        top = box.y + _LINE + _AXIS
        foot = top + high * len(self.lanes)
        yield from self._axis(Box(plot.x, box.y, plot.width, _LINE), top - _AXIS // 2, box, foot, pen)
        for number, heading in enumerate(headings):
            held = self._of_lane(number)
            lane = Box(box.x, top + high * number, box.width, high)
            left = Box(lane.x, lane.y + inches(0.02), head, high - inches(0.04))
            text = Paragraph(heading.text, size, "paper" if held else "quiet", bold=bool(held))
            yield Shape(f"Lane {number + 1}", left, Frame((text,), "middle", _INSET), fill="deep" if held else "tint")
            yield _rule(f"Border {number + 1}", (left.right, lane.bottom), (box.right, lane.bottom))
            yield from self._dots(held, places, lane)
        yield from self._gap(plot, foot, pen)

    def _dots(self, held: Sequence[int], places: Sequence[Emu], lane: Box) -> Iterator[Element]:
        """Yield the dots of one lane, those that would lie on one another a little higher or lower."""
        rows: list[int] = []
        for where, number in enumerate(held):
            near = {rows[before] for before in range(where) if places[number] - places[held[before]] < _DOT}
            rows.append(next(row for row in count() if row not in near))
        deep = max(rows, default=0)
        step = min(_DOT, (lane.height - _DOT - inches(0.06)) // deep) if deep else 0
        for number, row in zip(held, rows, strict=True):
            y = lane.centre[1] + step * row - step * deep // 2
            dot = Box(places[number] - _DOT // 2, y - _DOT // 2, _DOT, _DOT)
            yield Shape(f"Dot {number + 1}", dot, geometry="ellipse", fill="accent")

    def _flags(self, box: Box, pen: Pen) -> Iterator[Element]:
        """Yield the line with a flag for each event: its date and its name on both sides of the line, where all have
        room; or else its date over the line, with ticks under it.
        """
        named = next(filter(None, (self._named(box, wide, pen) for wide in _NAMES)), None)
        yield from named or self._dated(box, pen)

    def _named(self, box: Box, wide: Emu, pen: Pen) -> list[Element]:
        """Return the line with the date and the name of each event, over it and under it in turn.

        Nothing where many names are longer than two lines of `wide`, or flags have no room beside one another.
        """
        texts = [_flag(moment, wide, pen) for moment in self.moments]
        if sum(len(text) > 1 for text in texts) < len(texts) * _MOST_NAMED or shares(self.moments) is None:
            return []
        takes = [max(_takes(part, wide, pen) for part in text) + _AIR for text in texts]
        high = [pen.height(text, take - _AIR) for text, take in zip(texts, takes, strict=True)]
        step, axis = max(high) + _AIR, box.centre[1]
        plot = Box(box.x + _DOT, box.y, box.width - max(takes) - 2 * _DOT, box.height)
        places = [plot.x + int(plot.width * share) for share in _spread(self.moments)]
        if any(two - one < _AIR for one, two in pairwise(places)):
            return []
        most = (box.height // 2 - _POLE) // step
        found: list[Element] = [Connector("Arrow of time", (plot.x - _AIR, axis), (box.right, axis))]
        for side in (0, 1):
            here = range(side, len(texts), 2)
            levels = _levels([places[n] for n in here], [takes[n] for n in here], box.right, most)
            if most < 1 or len(levels) < len(here):
                return []
            for position, level in levels.items():
                number = here[position]
                away = _POLE + step * level
                top = axis + away if side else axis - away - high[number]
                x, flag = places[number], Box(places[number] + _AIR, top, takes[number] - _AIR, high[number])
                found.append(
                    _rule(f"Stem {number + 1}", (x, axis), (x, flag.bottom if side else top), "accent-soft", 2)
                )
                found.append(Shape(f"Date {number + 1}", flag, Frame(texts[number])))
        for number, x in enumerate(places, 1):
            dot = Box(x - _DOT // 2, axis - _DOT // 2, _DOT, _DOT)
            found.append(Shape(f"Dot {number}", dot, geometry="ellipse", fill="accent"))
        return found

    def _dated(self, box: Box, pen: Pen) -> Iterator[Element]:
        """Yield the line with its ticks under it, and each date as a flag over its dot, clear of those after it.

        Dates are smaller where fewer of them have room otherwise.
        """
        sizes = (pen.theme.scale.reference, pen.theme.scale.floor)
        tried = [[*self._dates_at(size, box, pen)] for size in sizes]
        yield from max(tried, key=_flags_in)

    def _dates_at(self, size: float, box: Box, pen: Pen) -> Iterator[Element]:
        dates = [Paragraph(moment.when, size, "accent", bold=True) for moment in self.moments]
        wide = [points(pen.widths.width(date.text, size, bold=True) * 1.04) + _AIR for date in dates]
        plot = Box(box.x + _DOT, box.y, box.width - max(wide) - 2 * _DOT, box.height)
        places = [plot.x + int(plot.width * share) for share in _spread(self.moments)]
        below = _AXIS // 2 + 2 * _LINE
        most = box.height - below - _POLE
        levels = _levels(places, wide, box.right, most // _LINE)
        used = max(levels.values(), default=0) + 1
        step = min(2 * _LINE, most // used)
        axis = box.y + (box.height + step * used + _POLE - below) // 2
        yield from self._axis(Box(plot.x, axis + _AXIS // 2, plot.width, _LINE), axis, box, None, pen)
        for number, level in levels.items():
            x, y = places[number], axis - _POLE - step * level - _LINE
            yield _rule(f"Stem {number + 1}", (x, axis), (x, y + inches(0.04)), "accent-soft", 2)
            place = Box(x + _AIR, y, wide[number] - _AIR, _LINE)
            yield Shape(f"Date {number + 1}", place, Frame((dates[number],), "middle"))
        for number, x in enumerate(places):
            dot = Box(x - _DOT // 2, axis - _DOT // 2, _DOT, _DOT)
            yield Shape(f"Dot {number + 1}", dot, geometry="ellipse", fill="accent")
        yield from self._gap(plot, axis + _AXIS // 2 + _LINE, pen)

    def _axis(self, row: Box, y: Emu, box: Box, down_to: Emu | None, pen: Pen) -> Iterator[Element]:
        """Yield the arrow of time at `y`, with the words of its ticks in `row`, and their lines down the lanes."""
        yield Connector("Arrow of time", (row.x - _AIR, y), (box.right, y))
        size, free = pen.theme.scale.floor, box.x
        for number, (share, words) in enumerate(ticks(self.moments), 1):
            text = Paragraph(plain(words), size, "quiet", align="centre")
            wide = points(pen.widths.width(text.text, size) * 1.06)
            x = row.x + int(row.width * share)
            left = min(max(x - wide // 2, box.x), box.right - wide)
            if left < free:
                continue
            free = left + wide + inches(0.15)
            yield Shape(f"Tick {number}", Box(left, row.y, wide, row.height), Frame((text,), "middle"))
            yield _rule(f"Tick line {number}", (x, y), (x, down_to or y + _AXIS // 2))

    def _gap(self, plot: Box, y: Emu, pen: Pen) -> Iterator[Element]:
        """Yield that the steps are equal; in lanes the longest time without an event, a bar from dot to dot."""
        size, gap = pen.theme.scale.floor, longest_gap(self.moments)
        if shares(self.moments) is None:
            note = Paragraph(plain("Steps are equal: not all of this has a date."), size, "quiet")
            yield Shape("Not to scale", Box(plot.x, y, plot.width, _LINE), Frame((note,), "middle"))
        if gap is None or not self.lanes:  # on a single line everybody sees it; that all were silent is the message
            return
        left, right = (plot.x + int(plot.width * share) for share in (gap.start, gap.end))
        bar = Box(left, y + inches(0.03), right - left, inches(0.05))
        yield Shape("Gap", bar, fill="warm")
        text = Paragraph(
            plain(f"{gap.words} without an entry"),
            size,
            "warm",
            bold=True,
            align="centre",
        )
        wide = points(pen.widths.width(text.text, size, bold=True) * 1.06)
        x = min(max((left + right - wide) // 2, plot.x), plot.right - wide)
        yield Shape("Gap words", Box(x, bar.bottom, wide, _LINE - inches(0.08)), Frame((text,), "middle"))


def _flags_in(elements: Sequence[Element]) -> int:
    return sum(element.name.startswith("Date ") for element in elements)


def _flag(moment: Moment, wide: Emu, pen: Pen) -> tuple[Paragraph, ...]:
    """Return the date of an event, and what it is called where that has two lines of `wide` or fewer.

    It is called what is written before the first pause; all of it stands on the slides that follow.
    """
    date = Paragraph(moment.when, _SIZE, "accent", bold=True)
    pause = _PAUSE.search(str(moment.what))
    name = Paragraph(moment.what.between(0, pause.start()) if pause else moment.what, _SIZE)
    return (date, name) if name.text and pen.fits((name, name), wide, pen.height((date,) * 4, wide)) else (date,)


def _takes(part: Paragraph, wide: Emu, pen: Pen) -> Emu:
    """Return how much of `wide` a line takes, or several about equally long."""
    line = points(pen.widths.width(part.text, part.size, bold=part.bold) * 1.04)
    return line if line <= wide else pen.evened((part,), wide)


def _levels(places: Sequence[Emu], wide: Sequence[Emu], right: Emu, most: int) -> dict[int, int]:
    """Return on which level over the line the flag of each event flies, none across the pole of a later one.

    Flags fly to the right of their poles, so that those are placed from the right; one without room has none.
    """
    free = [right] * max(1, most)
    levels: dict[int, int] = {}
    for number in reversed(range(len(places))):
        fits = (level for level, start in enumerate(free) if places[number] + wide[number] <= start)
        level = next(fits, None)
        if level is not None:
            levels[number] = level
            for passed in range(level + 1):  # its pole stands in the way of flags on every level up to its own
                free[passed] = places[number] - _AIR
    return levels


def _rule(name: str, start: Point, end: Point, colour: Role = "line", weight: float = 1) -> Connector:
    return Connector(name, start, end, colour=colour, weight=weight, arrow=False)


def _spread(moments: Sequence[Moment]) -> list[float]:
    """Return where events stand, from 0 to 1: at true scale, or at equal steps where they have none."""
    return shares(moments) or [number / max(1, len(moments) - 1) for number in range(len(moments))]
