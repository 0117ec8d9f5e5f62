"""Events in order of time, each in the lane of the agency that was there: dates along the top, one column a date."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.overview import head_width, strip, under_strip
from sessionbuilder.diagrams.pen import Pen, node, stacked
from sessionbuilder.diagrams.timeline import GAP, breaks, fonts, parted, spacing
from sessionbuilder.diagrams.truescale import uneven
from sessionbuilder.text import RichText, listed, longest, plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import Box, Emu, inches

_SIZES = (24, 20, 18)
"""Points that the text of events may have."""
_IN_A_SERIES = _SIZES[1:]
"""The same where there are several drawings, so that they look alike."""
_MOST = 6
"""Columns on one drawing; more are too narrow for words."""
_ALL_SHOWN = 6
"""With so many lanes or fewer, those without an event on a drawing are on it too, pale; of more, a line names them:
that nothing happened tells a lot."""
_NAMED: Emu = inches(0.66)
"""The height of that line, which may take two."""
_HEAD_MOST = inches(2.4)
"""The most that the headings of lanes take of the width, unless a long word needs more."""
_HEAD_SIZE = 20
_SEAM: Emu = inches(0.04)
"""Between lanes."""
_AIR: Emu = inches(0.05)
"""Over and under an event in its lane."""
_ARROW: Emu = inches(0.26)
"""The height of the arrow of time with its dots."""
_DOT: Emu = inches(0.16)
_INSET = (inches(0.1), inches(0.04))
_ALONE: Emu = inches(7)
"""The width of events that are all of one time: many lanes have no room for several lines each."""
_TALLEST = 1.45
"""How much higher than it needs to be an event may become where there is room."""


class Swimlanes(Struct, frozen=True):
    """Events in lanes. Events of one time in different lanes share a column."""

    title: str
    moments: tuple[Moment, ...]
    lanes: tuple[RichText, ...]
    """From the top, those without an event too."""
    sizes: tuple[float, ...] = _SIZES
    """Points that the text of events may have, the largest first."""
    absent: tuple[RichText, ...] = ()
    """Lanes without an event here, which are only named."""
    whole: tuple[Moment, ...] = ()
    """All events of which these are a part, for a strip at true scale; none where these alone say enough."""
    first: int = 0
    """Which of the whole is the first here."""

    def describe(self) -> str:
        """Return the lanes, then the events in order of time with their lanes, as alt text."""
        rest = self.nothing_from()
        told = " ".join(moment.words() for moment in self.moments)
        nothing = f" Nothing here from {listed(rest)}." if rest else ""
        return (
            f"{self.title}: {len(self.moments)} events in order of time, in lanes for "
            f"{listed(str(lane) for lane in (*self.lanes, *self.absent))}. {told}{nothing}"
        )

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the lanes in `box`: headings at the left, dates along the top, events where both meet."""
        smallest = pen.theme.scale.floor
        room = self.room(box)
        plans = [_Plan.of(self, room.width, max(size, smallest), pen.widths) for size in self.sizes]
        plan = next((plan for plan in plans if plan.height <= room.height and not plan.broken), None)
        if plan is None:
            plan = plans[-1]
            if plan.height > room.height:
                pen.too_long(longest(moment.what for moment in self.moments), plan.height, room.height)
        elements = [*self._around(box, room, pen), *self._elements(plan.filling(room.height), room)]
        return Group(self.title, box, tuple(elements), self.describe())

    def room(self, box: Box) -> Box:
        """Return what is left of `box` for the lanes between the strip of the whole and the names of the absent."""
        under = under_strip(box) if self.whole else box
        return under._replace(height=under.height - (_NAMED if self.absent else 0))

    def _around(self, box: Box, room: Box, pen: Pen) -> Iterator[Element]:
        """Yield the strip of the whole over the lanes, and under them who has no event here."""
        if self.whole:
            yield from strip(self.whole, range(self.first, self.first + len(self.moments)), box, pen)
        if self.absent:
            words = plain(f"Nothing here from {listed(map(str, self.absent))}")
            place = Box(box.x, room.bottom + _SEAM, box.width, _NAMED - _SEAM)
            size = pen.theme.scale.floor
            text = pen.fitted((Paragraph(words, size, "quiet"),), place.width, place.height, size)
            yield Shape("Absent", place, Frame(text, "middle"))

    def columns(self) -> list[tuple[Moment, ...]]:
        """Return the events of each column: neighbours of one time that are in different lanes."""
        columns: list[list[Moment]] = []
        for moment in self.moments:
            last = columns[-1] if columns else []
            alike = bool(last) and str(last[0].when) == str(moment.when) and str(last[0].age) == str(moment.age)
            if alike and self.lane_of(moment) not in map(self.lane_of, last):
                last.append(moment)
            else:
                columns.append([moment])
        return [tuple(column) for column in columns]

    def lane_of(self, moment: Moment) -> int:
        """Return which lane an event is in, from 0."""
        names = [str(lane).casefold() for lane in self.lanes]
        return names.index(str(moment.lane).casefold())

    def nothing_from(self) -> list[str]:
        """Return the names of the lanes without an event."""
        held = set(map(self.lane_of, self.moments))
        return [str(lane) for number, lane in enumerate(self.lanes) if number not in held] + [*map(str, self.absent)]

    def _elements(self, plan: _Plan, box: Box) -> Iterator[Element]:
        """Yield lanes from the top, then the columns in order of time, each with its date and its events."""
        lanes = list(plan.boxes(box))
        held = set(map(self.lane_of, self.moments))
        for number, (lane, heading) in enumerate(zip(lanes, self.lanes, strict=True), 1):
            left = Box(lane.x, lane.y, plan.head, lane.height)
            here = number - 1 in held
            text = Paragraph(heading, plan.head_size, "paper" if here else "quiet", bold=here)
            yield Shape(f"Lane {number}", left, Frame((text,), "middle", _INSET), fill="deep" if here else "tint")
            if number < len(lanes):
                y = lane.bottom + _SEAM // 2
                yield Connector(f"Border {number}", (left.right, y), (box.right, y), None, False, "line", 1, False)
        line = lanes[0].y - _ARROW // 2
        yield Connector("Arrow of time", (box.x + plan.head, line), (box.right, line))
        count = 0
        for number, column in enumerate(self.columns()):
            middle = plan.middle(number, box)
            date = Box(middle - plan.date // 2, box.y, plan.date, plan.dates)
            yield Shape(f"Date {number + 1}", date, Frame(_dates(column[0], plan.size), "bottom"))
            above, part = f"Dot {number + 1}", Box(middle - _DOT // 2, line - _DOT // 2, _DOT, _DOT)
            yield Shape(above, part, geometry="pill", fill="accent")
            for moment in sorted(column, key=self.lane_of):
                count += 1
                start, where = part.bottom, self.lane_of(moment)
                name, part = f"Event {count}", plan.event(middle, where, plan.rows[where][number], lanes[where])
                yield node(name, part, (Paragraph(moment.what, plan.size),), _INSET)
                ties = ((above, 2), (name, 0))
                yield Connector(
                    f"Link {count}", (middle, start), (middle, part.y), ties, False, "accent-soft", 2, False
                )
                above = name


class _Plan(Struct, frozen=True):
    """How large everything is at one size of text, in EMU."""

    size: float
    head: Emu
    """The width of the headings."""
    head_size: float
    wide: Emu
    """The width of an event."""
    step: Emu
    """Between the middles of two columns."""
    columns: int
    date: Emu
    """The width of a date."""
    dates: Emu
    """The height of the dates."""
    rows: tuple[dict[int, int], ...]
    """For each lane: the columns in which it has an event, with the row of the lane that the event stands in."""
    needs: tuple[tuple[Emu, ...], ...]
    """For each lane: how high its rows are with their insets."""
    lanes: tuple[Emu, ...]
    """The height of each lane."""
    broken: bool
    """Whether a word is wider than its place."""

    @classmethod
    def of(cls, drawing: Swimlanes, width: Emu, size: float, widths: Widths) -> _Plan:
        """Return the least that `drawing` needs at `size` in letters of `widths`."""
        inside = 2 * _INSET[0]
        columns = drawing.columns()
        headings = [Paragraph(lane, min(size, _HEAD_SIZE), bold=True) for lane in drawing.lanes]
        head = head_width(headings, widths, most=_HEAD_MOST)
        plot = width - head - GAP
        wide, step = spacing(len(columns), plot) if len(columns) > 1 else (min(plot, _ALONE), 0)
        date = min(step - GAP, wide) if step else wide
        rows: list[dict[int, int]] = [{} for _ in headings]
        needs: list[list[Emu]] = [[] for _ in headings]
        for number, column in enumerate(columns):
            for moment in column:
                lane = drawing.lane_of(moment)
                row = _row(rows[lane], number, step, wide)
                need = stacked((Paragraph(moment.what, size),), wide - inside, widths) + 2 * _INSET[1]
                rows[lane][number] = row
                needs[lane][row : row + 1] = [max([need, *needs[lane][row : row + 1]])]
        least = [stacked((heading,), head - inside, widths) + 2 * _INSET[1] for heading in headings]
        return cls(
            size,
            head,
            headings[0].size,
            wide,
            step,
            len(columns),
            date,
            max(stacked(_dates(column[0], size), date, widths) for column in columns),
            tuple(rows),
            tuple(map(tuple, needs)),
            tuple(max(sum(held) + _AIR * (len(held) + 1), one) for held, one in zip(needs, least, strict=True)),
            breaks((Paragraph(moment.what, size) for moment in drawing.moments), wide - inside, widths)
            or breaks((each for column in columns for each in _dates(column[0], size)), date, widths),
        )

    @property
    def height(self) -> Emu:
        """How high the whole drawing is."""
        return self.dates + _ARROW + sum(self.lanes) + _SEAM * (len(self.lanes) - 1)

    def filling(self, height: Emu) -> _Plan:
        """Return the plan with its lanes as high together as `height` allows: higher, or lower where it must be."""
        extra = height - self.height
        if extra >= 0:
            return replace(self, lanes=tuple(lane + extra // len(self.lanes) for lane in self.lanes))
        share = 1 + extra / sum(self.lanes)
        return replace(
            self,
            lanes=tuple(int(lane * share) for lane in self.lanes),
            needs=tuple(tuple(int(need * share) for need in lane) for lane in self.needs),
        )

    def boxes(self, box: Box) -> Iterator[Box]:
        """Yield the place of each lane in `box`."""
        tops = itertools.accumulate((lane + _SEAM for lane in self.lanes), initial=box.y + self.dates + _ARROW)
        for top, high in zip(tops, self.lanes, strict=False):
            yield Box(box.x, top, box.width, high)

    def middle(self, column: int, box: Box) -> Emu:
        """Return the x of the middle of a column."""
        plot = box.x + self.head + GAP
        first = (plot + box.right - self.step * (self.columns - 1)) // 2
        return first + self.step * column

    def event(self, middle: Emu, lane: int, row: int, place: Box) -> Box:
        """Return the place of an event: in its row of the lane, higher than it needs to be where there is room."""
        needs = self.needs[lane]
        room = place.height - _AIR * (len(needs) + 1)
        share = min(room / sum(needs), _TALLEST)
        highs = [int(need * share) for need in needs]
        top = place.y + (place.height - sum(highs) - _AIR * (len(needs) - 1)) // 2
        return Box(middle - self.wide // 2, top + sum(highs[:row]) + _AIR * row, self.wide, highs[row])


def all_lanes(moments: Sequence[Moment], lanes: Sequence[RichText] = ()) -> tuple[RichText, ...]:
    """Return every lane from the top: `lanes`, then those without a place in them in order of their first event."""
    named: dict[str, RichText] = {}
    for lane in (*lanes, *(moment.lane for moment in moments if moment.lane)):
        named.setdefault(str(lane).casefold(), lane)
    return tuple(named.values())


def swimlanes(
    title: str, moments: Sequence[Moment], lanes: Sequence[RichText] = (), font: str = ""
) -> tuple[Swimlanes, ...]:
    """Return as many drawings as `moments` take for their text to be read from the back of a room, in `font` too."""
    every = all_lanes(moments, lanes)

    def drawing(group: Sequence[Moment], *, first: int = 0, part: bool = True) -> Swimlanes:
        here = {str(moment.lane).casefold() for moment in group}
        all_shown = len(every) <= _ALL_SHOWN
        shown = tuple(lane for lane in every if all_shown or str(lane).casefold() in here)
        absent = tuple(lane for lane in every if lane not in shown)
        whole = tuple(moments) if part or uneven(moments) else ()
        return Swimlanes(title, tuple(group), shown, _IN_A_SERIES if part else _SIZES, absent, whole, first)

    def fits(group: Sequence[Moment]) -> bool:
        tried = drawing(group)
        return _sound(tried, _SIZES[-1], font) and len(tried.columns()) <= _MOST

    groups = parted(Swimlanes(title, tuple(moments), every).columns(), fits)
    firsts = itertools.accumulate(map(len, groups), initial=0)
    drawings = [drawing(group, first=first, part=len(groups) > 1) for group, first in zip(groups, firsts, strict=False)]
    if len(drawings) > 1 and not all(_sound(each, _IN_A_SERIES[0], font) for each in drawings):
        drawings = [replace(each, sizes=_IN_A_SERIES[1:]) for each in drawings]
    return tuple(drawings)


def _sound(drawing: Swimlanes, size: float, font: str) -> bool:
    """Whether the text of `drawing` has room on a slide at `size`, in letters of `font` and those that come with us."""
    room = drawing.room(BODY)
    plans = [_Plan.of(drawing, room.width, size, each) for each in fonts(font)]
    return all(plan.height <= room.height and not plan.broken for plan in plans)


def _row(taken: dict[int, int], column: int, step: Emu, wide: Emu) -> int:
    """Return the first row of a lane in which an event of `column` touches none of those `taken` before it."""
    near = {row for other, row in taken.items() if (column - other) * step < wide + GAP // 2}
    return next(row for row in itertools.count() if row not in near)


def _dates(moment: Moment, size: float) -> tuple[Paragraph, ...]:
    """Return what stands over a column: the date, and how old the child was."""
    when = Paragraph(moment.when, min(size, 20), "accent", bold=True, align="centre")
    return (when, Paragraph(moment.age, min(size, 20), "quiet", align="centre")) if moment.age else (when,)
