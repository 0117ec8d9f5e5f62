"""A day that runs late -> which whole blocks are left out, and which few long ones are shortened where none fits.

Nobody can take a minute off each of twelve blocks in a room; “leave this out” everybody can do. What a block is worth
is what decides the order in which blocks would be left out (`worth.py`); of all sets of blocks that give the minutes
the plan is the one by which least is lost.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from heapq import nsmallest
from types import MappingProxyType

from msgspec import Struct

from sessionbuilder.programme.clock import GIVES_FIRST, is_placed
from sessionbuilder.programme.elastic import Fence, Item, shared
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.short_forms import short_form
from sessionbuilder.programme.worth import price
from sessionbuilder.session.block import HARDEST, Block
from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock, Minutes

MOST_SHORTER = 3
"""Blocks that a plan may shorten."""
LEAST_OFF: Minutes = 3
"""Minutes that a shortened block gives at least: less is not worth a thought in a room."""
_A_LINE = 12
"""What it costs that the plan has one line more, in the prices of `worth.py`: four minutes of what is told."""
_NONE: Mapping[int, Minutes] = MappingProxyType({})
_MOST_SETS = 500
"""Sets that are kept in mind; sessions with one time that holds have a few dozen."""


class WholeBlocks(Struct, frozen=True):
    """What is done so that the rest fits; blocks are named by their places."""

    out: frozenset[int]
    shorter: Mapping[int, Minutes]
    """The blocks that stay and are shorter, with the minutes that they then take."""
    brief: frozenset[int]
    """Those of them that take their short form."""
    lost: tuple[str, ...]
    """The names of outcomes that no block serves any more."""


class _Choice(Struct, frozen=True):
    out: frozenset[int]
    price: int
    lost: int


class Late:
    """The blocks of a session in hours that have become too short, each to take as long as was planned."""

    def __init__(self, session: Session, planned: Sequence[Sequence[Minutes]], done: Sequence[Block]) -> None:
        """Reckon once what every block takes; `planned` are the minutes of its parts, and `done` blocks have been."""
        self._session, self._blocks = session, session.programme
        self._room = room = Room(session)
        self._planned = planned
        self._minutes = [sum(each) for each in planned]
        self._prices = [price(block, session) for block in session.programme]
        for number in range(len(self._blocks)):
            if self.gives_freely(number):
                self._minutes[number] = room.least[number]
        self._windows = list(room.windows)
        for number, block in enumerate(self._blocks):
            if is_placed(block, session):  # all of its planned minutes lie in the pool's window
                earliest, latest = room.windows[number]
                by = session.lunch_window.end + -self._minutes[number]
                self._windows[number] = earliest, Clock(max(earliest, min(latest, by)))
        fences = [number for number, window in enumerate(self._windows) if window != room.any_time]
        self._stretch = [sum(fence <= number for fence in fences) for number in range(len(self._blocks))]
        met = {str(name) for block in done for name in block.serves}
        served: dict[str, set[int]] = {}
        for number, block in enumerate(self._blocks):
            for name in block.serves:
                served.setdefault(str(name), set()).add(number)
            if block.pre_work:
                met.update(map(str, block.serves))
        self._servants = {name: frozenset(places) for name, places in served.items() if name not in met}

    def plan(self) -> WholeBlocks | None:
        """Return what is lost least by; None where what must stay has no room, or only with many blocks shorter.

        Whole blocks come first, as long as they do not take far more than is needed and cost no outcome; then two or
        three longer ones are shortened as well; then more is taken, and at last an outcome is lost.
        """
        over = self._missed(())
        if over <= 0:
            return WholeBlocks(frozenset(), {}, frozenset(), ())
        whole: dict[int, Minutes] = {}
        choices = self._choices(over)
        enough = [choice for choice in choices if not self._missed(choice.out)]
        far = over + max(10, over // 2)
        near = [each for each in choices if self._gone(each.out) <= far]
        for found in (
            [(each.price, each, whole) for each in enough if not each.lost and each in near],
            self._with_shorter([each for each in near if not each.lost]),
            [(each.price, each, whole) for each in enough if not each.lost],
            self._with_shorter([each for each in choices if not each.lost]),
            [(each.price, each, whole) for each in enough],
            self._with_shorter(choices),
        ):
            if best := min(found, key=lambda each: (each[1].lost, each[0], sorted(each[1].out)), default=None):
                return self._told(best[1], best[2])
        return None

    def gives_freely(self, number: int) -> bool:
        """Whether the block is minutes in hand, which go first; those before something hard are a way out, and stay."""
        hard = any(block.intensity == HARDEST for block in self._blocks[number + 1 : number + 2])
        return self._blocks[number].nature == "buffer" and not hard and self._blocks[number].priority != "must"

    def _told(self, choice: _Choice, less: Mapping[int, Minutes]) -> WholeBlocks:
        """Return the plan; what opens a section of which nothing stays goes with it."""
        shorter = {number: self._minutes[number] - minutes for number, minutes in less.items()}
        lost = tuple(name for name, places in self._servants.items() if places <= choice.out)
        brief = frozenset(number for number in less if self._saved(number))
        return WholeBlocks(choice.out | frozenset(self._emptied(choice.out)), shorter, brief, lost)

    def parts_of(self, number: int, minutes: Minutes) -> tuple[Minutes, ...]:
        """Return how long the parts of the block are when it takes so many `minutes` and not what was planned."""
        parts = self._blocks[number].parts(self._session)
        items = [
            Item(min(part.bent.least, most), most, most, (0, GIVES_FIRST.get(part.nature, 0)))
            for part, most in zip(parts, self._planned[number], strict=True)
        ]
        start = Clock(0)
        return tuple(shared(items, [Fence(len(items), start, start + minutes)], start))

    # --- whole blocks

    @cached_property
    def _units(self) -> list[frozenset[int]]:
        """What may be left out: blocks with all that goes when they go; those that are part of others come first."""
        found = dict[frozenset[int], None]()
        for number, block in enumerate(self._blocks):
            if self._minutes[number] and block.nature not in ("divider", "buffer") and not block.pause:
                unit = frozenset(each for each in self._company(number) if not self._room.stays_by_itself(each))
                if all(map(self._may_go, unit)) and any(self._stretch[each] in self._useful for each in unit):
                    found[unit] = None
        return sorted(found, key=lambda unit: (len(unit), sorted(unit)))

    @cached_property
    def _useful(self) -> set[int]:
        """The stretches between times that hold whose minutes are missed by one; what waits for its time gains none."""
        hours, found, since = self._session.time, set[int](), 0
        clock = int(hours.start)
        for number, (earliest, latest) in enumerate(self._windows):
            if clock > latest:
                found.update(range(since, self._stretch[number]))
            if not earliest <= clock <= latest:
                clock, since = min(max(clock, earliest), latest), self._stretch[number]
            clock += self._minutes[number]
        if clock > hours.end:
            found.update(range(since, self._stretch[-1] + 1))
        return found

    def _company(self, number: int) -> set[int]:
        """Return the block, what needs it, and what it is kept with; a debrief goes with the work it is about."""
        unit, new = {number}, [number]
        while new:
            one = new.pop()
            more = {*self._room.bonds.together[one], *self._debriefs.get(one, ())} - unit
            unit |= more
            new += more
        return unit

    @cached_property
    def _debriefs(self) -> dict[int, set[int]]:
        """For each piece of work without a debrief of its own the block in which people think it over, and back."""
        found: dict[int, set[int]] = {}
        for number, block in enumerate(self._blocks):
            own = [part.nature for part in block.parts(self._session) if part.planned.ideal]
            if block.nature != "activity" or "debrief" in own or block.opens_case:
                continue
            after = [each for each in range(number + 1, len(self._blocks)) if self._minutes[each]]
            after = [each for each in after if not self._blocks[each].pause]
            for follows in after:
                other = self._blocks[follows]
                names_it = block.id is not None and str(block.id) in map(str, (*other.requires, *other.keep_with))
                thinks_over = other.nature == "debrief" and not other.protected
                if thinks_over and (names_it or follows == after[0]):
                    found.setdefault(number, set()).add(follows)
                    found.setdefault(follows, set()).add(number)
        return found

    def _may_go(self, number: int) -> bool:
        block = self._blocks[number]
        return self._room.may_go(number) and not block.protected

    def _choices(self, over: Minutes) -> list[_Choice]:
        """Return for each sum of minutes that can be had, in each stretch between times that hold, the best set."""
        nothing = _Choice(frozenset(), 0, 0)
        best = {(*self._gains(nothing.out, over), 0): nothing}
        for unit in self._units:
            for choice in list(best.values()):
                if unit <= choice.out:
                    continue
                out = self._without_idle_cases(choice.out | unit)
                cost = sum(self._prices[each] * self._minutes[each] + _A_LINE for each in out)
                tried = _Choice(out, cost, sum(places <= out for places in self._servants.values()))
                key = (*self._gains(out, over), tried.lost)
                before = best.get(key)
                if before is None or tried.price < before.price:
                    best[key] = tried
            if len(best) > _MOST_SETS:
                kept = nsmallest(_MOST_SETS, best.items(), key=lambda each: each[1].price / (1 + sum(each[0][:-1])))
                best = dict(kept)
        return list(best.values())

    def _without_idle_cases(self, out: frozenset[int]) -> frozenset[int]:
        """Return the blocks with the cases besides that nobody works on any more."""
        idle = (
            opener
            for opener, workers in self._workers.items()
            if workers <= out and all(self._may_go(each) for each in self._company(opener) - out)
        )
        return out.union(*(self._company(opener) for opener in idle))

    @cached_property
    def _workers(self) -> dict[int, set[int]]:
        """For each block in which people meet a case those in which they work on it."""
        found: dict[int, set[int]] = {}
        for number, openers in enumerate(self._room.bonds.worked_on):
            for opener in openers:
                found.setdefault(opener, set()).add(number)
        return found

    def _gains(self, out: Iterable[int], over: Minutes) -> tuple[int, ...]:
        gains = dict.fromkeys(sorted(self._useful), 0)
        for number in out:
            if self._stretch[number] in gains:
                gains[self._stretch[number]] += self._minutes[number]
        return tuple(min(gain, over) for gain in gains.values())

    def _gone(self, out: Iterable[int]) -> Minutes:
        return sum(self._minutes[number] for number in out)

    def _emptied(self, out: Collection[int]) -> Iterator[int]:
        """Yield what opens a section of which nothing stays but pauses."""
        holds, left = 0, 0
        for number in range(len(self._blocks) - 1, -1, -1):
            block = self._blocks[number]
            if block.opens_section:
                if holds and not left and self._room.may_go(number):
                    yield number
                holds = left = 0
            elif not block.pause:
                holds += 1
                left += number not in out

    # --- shorter ones

    def _with_shorter(self, choices: Iterable[_Choice]) -> list[tuple[int, _Choice, dict[int, Minutes]]]:
        """Return the choices that are enough once the longest blocks that stay are shorter, with by how much each."""
        found = []
        for choice in choices:
            less = self._less(choice.out)
            if less is not None:
                costs = (self._prices[number] * off + _A_LINE for number, off in less.items())
                found.append((choice.price + sum(costs), choice, less))
        return found

    def _less(self, out: frozenset[int]) -> dict[int, Minutes] | None:
        """Return by how many minutes the fewest of the longest blocks must be shorter; None where that is not enough.

        Pauses are shortened last, and never below the least that the pool allows.
        """
        less: dict[int, Minutes] = {}
        over = self._missed(out)
        for number in self._longest:
            if over <= 0 or len(less) == MOST_SHORTER:
                break
            if number in out:
                continue
            off = self._saved(number) or min(self._able[number], max(LEAST_OFF, over))
            rest = self._missed(out, {**less, number: off})
            if rest < over:
                less[number], over = off, rest
        return less if over <= 0 else None

    @cached_property
    def _able(self) -> dict[int, Minutes]:
        """The blocks that can give enough to be shortened, and how much."""
        found: dict[int, Minutes] = {}
        for number, block in enumerate(self._blocks):
            spare = self._saved(number) or self._minutes[number] - self._room.least[number]
            if spare >= LEAST_OFF and not block.protected and block.nature not in ("buffer", "divider"):
                found[number] = spare
        return found

    @cached_property
    def _longest(self) -> list[int]:
        return sorted(self._able, key=lambda number: (self._blocks[number].pause, -self._minutes[number], number))

    def _saved(self, number: int) -> Minutes:
        """Return how many minutes its short form saves, where it has one that saves enough; else 0."""
        block = self._blocks[number]
        brief = short_form(block)
        saved = 0 if brief is block else self._minutes[number] - brief.ideal_minutes(self._session)
        return saved if saved >= LEAST_OFF else 0

    def _missed(self, out: Collection[int], less: Mapping[int, Minutes] = _NONE) -> Minutes:
        """Return by how many minutes the time that is missed most is missed without the blocks that are `out`.

        Some may take so many minutes `less`; 0 where every time can be kept.
        """
        hours = self._session.time
        clock, missed = int(hours.start), 0
        for number, (earliest, latest) in enumerate(self._windows):
            if number not in out:
                clock = max(clock, earliest)
                missed = max(missed, clock - latest)
                clock += self._minutes[number] - less.get(number, 0)
        return max(missed, clock - hours.end)
