"""A programme that has too little room -> the three cheapest ways to mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from heapq import nlargest
from itertools import repeat
from typing import Literal, NamedTuple, TypeVar

from msgspec.structs import replace

from sessionbuilder.programme.clock import time_programme, window
from sessionbuilder.programme.departures import Departure, departures
from sessionbuilder.programme.pressed import Late, Pressed
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.steps import Before, Gone, InShort, Length, Line, OtherHours, Step
from sessionbuilder.session.block import Block, BlockPart
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted, listed, shortened
from sessionbuilder.units import Clock, Minutes

MOST = 3
_MOST_BLOCKS = 3
"""Blocks that one cure may name: more of them is a new plan, not a cure."""
_COSTS = {"frame": 1, "input": 1, "activity": 2}
"""What it costs to shorten a part of such a nature; of any other it costs more."""
_TURNS = 2
"""What it costs that people speak more briefly: as much as a shorter activity."""
T = TypeVar("T")
Cost = TypeVar("Cost", bound=tuple[int, ...])


class Cure(NamedTuple):
    """One way to mend it."""

    cost: tuple[int, Minutes]
    """What it costs the day: the kind of loss, then the minutes lost. Smaller is cheaper."""
    way: Literal["meant", "closer", "fitted", "place", "short form", "range", "turns", "little", "leave out", "later"]
    words: str
    steps: tuple[Step, ...]
    """What the words say, to be done one after the other; none where somebody must think first."""


class Cures:
    """What would mend the times of a programme that cannot be kept."""

    def __init__(self, programme: Programme) -> None:
        """Reckon once what all of its times have in common."""
        self._programme = programme
        self._session = session = programme.session
        self._pressed = Pressed(session)
        self._room = Room(session)
        self._gaps = [programme.buffer_before(timed) for timed in programme.blocks]
        self._able = [_able(block, parts) for block, parts in zip(session.programme, self._pressed.parts, strict=True)]
        """What each block could give."""
        shorter = (_saved(*each) for each in zip(session.programme, repeat(session), self._pressed.least, strict=False))
        self._saved = {number: saved for number, saved in enumerate(shorter) if saved}
        everything = range(len(session.programme))
        self._loose = [
            number for number in everything if self._may_go(number) and not self._room.bonds.needed([number])
        ]
        """What could be left out alone."""

    def cheapest(self, over: Minutes, before: TimedBlock | None) -> tuple[Cure, ...]:
        """Return what would make up for `over` minutes too many before the block `before`, or before the end.

        Of each way only the cheapest is told: minutes that are nobody's, a pause in another place, a short form that is
        there already, a range for one block, a little from several, leaving something out, later hours. Whoever does
        what one says word for word has mended this fault; where something remains, it says what.
        """
        best: dict[str, Cure] = {}
        late = Late(self._pressed, self._pressed.end if before is None else before.number)
        for cure in sorted(self._cures(late, over, before)):
            best.setdefault(cure.way, cure)
        return tuple(best.values())[:MOST]

    def _cures(self, late: Late, over: Minutes, before: TimedBlock | None) -> Iterator[Cure]:
        """Yield every cure that helps, of many that are as cheap only some."""
        yield from self._closer(late, over)
        yield from self._elsewhere(before)
        yield from self._short_form(late, over)
        yield from self._range(late, over)
        yield from self._turns(late, over)
        yield from self._one_left_out(late, over)
        yield from self._little(late, over)
        yield from self._several(late)
        yield from self._fitted()
        yield _later(self._session, over, before)

    def _fitted(self) -> Iterator[Cure]:
        """Yield that a delivery may have the session fitted to its own hours: more people may need more minutes."""
        delivery, hours = self._session.delivery, self._session.time
        if delivery and delivery.time is None:
            own = f"{hours.start.of_day} to {hours.end.of_day}"
            words = f"write `time: {own}` in the delivery, and the session is fitted"
            yield Cure((0, 0), "fitted", words, (OtherHours(own),))

    def _closer(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield the minutes before a fixed time that are nobody's, the last of those that matter."""
        number = next((number for number in range(late.place - 1, -1, -1) if self._gaps[number] > 0), None)
        if number is None:
            return
        timed, gap = self._programme.blocks[number], self._gaps[number]
        block, name, time = timed.block, self._named(number), (timed.start + -gap).of_day
        left = max(over - gap, 0)
        remains = f"; {counted(left, 'minute')} are still too many then" if left > 1 else ""
        remains = "; 1 minute is still too many then" if left == 1 else remains
        after = f"{counted(gap, 'minute')} after what stands before it"
        move = f"move {counted(min(gap, over), 'minute')} of the work after it to before it"
        key = "at" if block.at is not None else "not-before" if block.not_before is not None else ""
        words = f"{name} does not start before {timed.start.of_day}, {after}: {move}{remains}"
        steps: tuple[Step, ...] = ()
        if key:
            earlier = window(block.changed(**{key.replace("-", "_"): time}), self._session)[0]
            if self._pressed.late(late.place, earlier={number: earlier}) > left:
                return
            step = Line(number, key, str(time))
            words = f"{name} at {timed.start.of_day} comes {after}: {_write(step)} there, or {move}{remains}"
            steps = (step,)
        yield Cure((0, left), "closer", words, steps)

    def _elsewhere(self, before: TimedBlock | None) -> Iterator[Cure]:
        """Yield the nearest place further up in which a pause, or what stands after a later time, has all it needs."""
        if before is None:
            return
        block, blocks, place = before.block, self._session.programme, before.number
        fixed = [other.at for other in blocks[:place] if other.at is not None]
        by = self._pressed.windows[place][1]
        if not block.pause and not any(self._session.time.placed(at) > by for at in fixed):
            return
        for number in self._pressed.places_before(place):
            order = (*blocks[:number], block, *blocks[number:place], *blocks[place + 1 :])
            day = time_programme(replace(self._session, programme=order))
            if not day.buffer_before(day.blocks[number]) > 0:
                words = f"put {self._named(place)} further up, before {self._named(number)}"
                yield Cure((0, place - number), "place", words, (Before(place, number),))
                return

    def _short_form(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield the short forms that are there and save as little as is enough."""
        for (saved,), number in _cheapest(
            ((saved,), number) for number, saved in self._saved.items() if saved >= over and late.helps(number, saved)
        ):
            words = f"put the short form of {self._named(number)} in its place"
            yield Cure((0, saved), "short form", words, (InShort(number),))

    def _range(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield what parts of which the least loss is could give."""
        for (cost,), (place, part) in _cheapest(
            ((_COSTS.get(part.nature, 3),), (number, part))
            for number in range(late.first, late.place)
            for spare, part in self._able[number]
            if spare >= over and late.helps(number, over)
        ):
            step = Length(place, part.name, f"{part.planned.least - over} to {part.planned.ideal}")
            yield Cure((cost, over), "range", f"{_write(step)} at {self._named(place)}", (step,))

    def _turns(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield the shorter turn in one round that would make up for it; whoever is heard is heard more briefly."""
        session = self._session
        for number in range(late.first, late.place):
            rounds = session.programme[number].rounds
            shorter = rounds and rounds.shorter(over, session.participants, session.groups)
            if shorter and late.helps(number, over):
                step = Line(number, "rounds", shorter.written)
                yield Cure((_TURNS, over), "turns", f"{_write(step)} at {self._named(number)}", (step,))

    def _one_left_out(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield what could be left out alone with the least loss."""
        blocks, least = self._session.programme, self._pressed.least
        for cost, number in _cheapest(
            ((4 if blocks[number].importance == "could" else 6, least[number]), number)
            for number in self._loose
            if late.first <= number < late.place and least[number] >= over and self._helps_gone(late, number)
        ):
            words = f"leave out {self._named(number)} ({blocks[number].importance})"
            yield Cure(cost, "leave out", words, (Gone(number),))

    def _helps_gone(self, late: Late, number: int) -> bool:
        if number == late.place - 1:  # what stood before it now decides by when the next must start
            return self._pressed.late(late.place, gone=(number,)) <= 0
        return late.helps(number, self._pressed.least[number])

    def _little(self, late: Late, over: Minutes) -> Iterator[Cure]:
        """Yield a little from the two or three blocks that can give most, each in proportion to what it can give."""
        able = (number for number in range(late.first_of_use, late.place) if self._able[number])
        most = [
            (number, *max(self._able[number], key=lambda each: each[0]))
            for number in nlargest(_MOST_BLOCKS, able, key=lambda number: max(spare for spare, _ in self._able[number]))
        ]
        for count in range(2, len(most) + 1):
            chosen = sorted(most[:count], key=lambda each: each[0])
            total, left, gives = sum(spare for _, spare, _ in chosen), over, dict[int, Minutes]()
            for number, spare, _ in chosen:
                gives[number] = min(-(-over * spare // total), left, spare)
                left -= gives[number]
            if total < over or 0 in gives.values() or self._pressed.late(late.place, gives) > 0:
                continue
            steps = [Length(number, part.name, str(part.planned.least - gives[number])) for number, _, part in chosen]
            what = [f"{_line(step)} at {self._named(step.block)}" for step in steps]
            yield Cure((3, 0), "little", f"write {listed(what)}", tuple(steps))
            return

    def _several(self, late: Late) -> Iterator[Cure]:
        """Yield the blocks that would leave first, where one alone is not enough and no promise is broken."""
        gone: set[int] = set()
        for departure in self._order:
            gone |= departure.places
            if len(gone) > _MOST_BLOCKS or not all(map(self._may_go, gone)) or self._room.bonds.needed(gone):
                return
            if self._pressed.late(late.place, gone=gone) <= 0:
                blocks = [self._session.programme[number] for number in gone]
                lost = sum(block.ideal_minutes(self._session) for block in blocks)
                names = listed(dict.fromkeys(self._named(number) for number in sorted(gone)))
                steps = tuple(Gone(number) for number in sorted(gone, reverse=True))
                yield Cure((7, lost), "leave out", f"leave out {names}", steps)
                return

    @cached_property
    def _order(self) -> list[Departure]:
        return departures(self._room)

    def _may_go(self, number: int) -> bool:
        block = self._session.programme[number]
        return self._room.may_go(number) and not block.pause and not block.holds_time

    def _named(self, number: int) -> str:
        return f"“{shortened(str(self._session.programme[number].heading(self._session)), 40)}”"


def meant(number: int, key: str, clock: Clock) -> Cure:
    """Return that the time of a block is `clock`, where it was written without its half of the day."""
    return Cure((0, 0), "meant", f"did you mean `{clock}`?", (Line(number, key, str(clock)),))


def _later(session: Session, over: Minutes, before: TimedBlock | None) -> Cure:
    """Return a later time: the one that the day has come to, so that nothing else is any later for it."""
    hours = session.time
    if before is None:
        until = OtherHours(f"{hours.start} to {(hours.end + over).of_day}")
        return Cure((9, over), "later", f"write `time: {until.written}`", (until,))
    key = "at" if before.block.at is not None else "not-after" if before.block.not_after is not None else ""
    outside = "" if key else ", which is after the pool's `lunch-window`"
    step = Line(before.number, key or "at", str(before.start.of_day))
    return Cure((8, over), "later", f'write `{step.key}: "{step.written}"`{outside}', (step,))


def _write(step: Length | Line) -> str:
    return f"write {_line(step)}"


def _line(step: Length | Line) -> str:
    """Return the line that the `step` writes, as it is typed."""
    key = step.key if isinstance(step, Line) else step.part or "minutes"
    return f"`{key}: {step.written}`"


def _able(block: Block, parts: Sequence[BlockPart]) -> list[tuple[Minutes, BlockPart]]:
    """Return the parts that could give something beyond what their author allows, where their minutes can be written.

    Before each stands how many minutes it could give.
    """
    written = block.minutes is not None or block.takes_usual_minutes
    each = ((part.planned.least - part.bent.least, part) for part in parts)
    return [(spare, part) for spare, part in each if written and spare > 0]


def _saved(block: Block, session: Session, least: Minutes) -> Minutes:
    """Return how many minutes the short form of the block takes less than the `least` of the block; 0 for none."""
    return 0 if block.variant is None else least - sum(part.planned.least for part in block.variant.parts(session))


def _cheapest(each: Iterable[tuple[Cost, T]]) -> list[tuple[Cost, T]]:
    """Return those that cost least: words need to be found for no others."""
    found = list(each)
    least = min((cost for cost, _ in found), default=None)
    return [(cost, what) for cost, what in found if cost == least]
