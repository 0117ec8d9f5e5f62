"""A day with every block as short as it may be -> how late each time is, and whose minutes would bring it forward.

A block gives nothing to a time that a later block would miss anyway, since that one waits for its own. So for every
block it is reckoned once how much later the day is by it, and then each question is answered by two numbers.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from itertools import accumulate
from types import MappingProxyType

from sessionbuilder.programme.clock import NEVER, is_placed, window
from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock, Minutes

_NONE: Mapping[int, Minutes] = MappingProxyType({})


class Pressed:
    """The blocks of a session at their least; they are named by their places, the end of the day by their number."""

    def __init__(self, session: Session) -> None:
        """Reckon once what every block takes and when it may start, so that many cures can be tried."""
        blocks = session.programme
        self.session = session
        self.parts = [block.parts(session) for block in blocks]
        self.least = [sum(part.planned.least for part in parts) for parts in self.parts]
        self.most = [sum(part.planned.most for part in parts) for parts in self.parts]
        self.end = len(blocks)
        hours = session.time
        self.windows = [*(window(block, session) for block in blocks), (hours.start, hours.end)]
        self._by = [session.lunch_window.end if is_placed(block, session) else NEVER for block in blocks]
        """By when the block after it must start, so that a meal which the clock places lies inside its window."""
        self.before = list(accumulate(self.least, initial=0))
        """The minutes of all blocks before each, and of all."""
        self.leads = [earliest - work for (earliest, _), work in zip(self.windows, self.before, strict=True)]
        """How far each block moves the day from midnight on if it starts when it may, and none waits after it."""
        self.held = [max(hours.start, lead) for lead in accumulate(self.leads, max)]
        """The same of all blocks up to each."""

    def latest(self, place: int, after: int) -> Clock:
        """Return by when the block at `place` must start where it follows the one at `after`; less than 0 for none."""
        earliest, latest = self.windows[place]
        by = NEVER if after < 0 or place == self.end else self._by[after]
        return Clock(min(latest, max(by, earliest)))

    def late(
        self,
        place: int,
        less: Mapping[int, Minutes] = _NONE,
        gone: Collection[int] = (),
        earlier: Mapping[int, Minutes] = _NONE,
    ) -> Minutes:
        """Return by how many minutes the time of `place` is missed; 0 or less where it can be kept.

        Blocks take so many minutes `less`, some are `gone`, and some may start at `earlier` clock times.
        """
        clock, after = int(self.session.time.start), -1
        for number in range(place):
            if number not in gone:
                earliest = earlier.get(number, self.windows[number][0])
                clock = max(clock, earliest) + self.least[number] - less.get(number, 0)
                after = number
        return max(clock, self.windows[place][0]) - self.latest(place, after)

    def places_before(self, place: int) -> list[int]:
        """Return where further up the block at `place` could stand so that every time is kept, the nearest first.

        Only places are among them before which the work, at its longest, could last until the block may start.
        """
        rest = [number for number in range(self.end) if number != place]
        leave_by = self._leave_by(rest)
        earliest, found = self.windows[place][0], list[int]()
        clock = longest = int(self.session.time.start)
        for number in range(place):
            start = max(clock, earliest)
            left = max(start + self.least[place], self.windows[number][0])
            fits = start <= self.latest(place, number - 1) and left <= self.latest(number, place)
            if longest >= earliest and fits and left + self.least[number] <= leave_by[number]:
                found.append(number)
            clock = max(clock, self.windows[number][0])
            longest = max(longest, self.windows[number][0]) + self.most[number]
            if clock > self.latest(number, number - 1):
                break
            clock += self.least[number]
        return found[::-1]

    def _leave_by(self, order: list[int]) -> list[Clock | Minutes]:
        """Return by when each of the blocks in `order` must be over, if what comes after it is to keep its times."""
        by: int = self.windows[self.end][1]
        found = []
        for after, number in zip([-1, *order[:-1]][::-1], order[::-1], strict=True):
            found.append(by)
            earliest, latest = self.windows[number][0], min(self.latest(number, after), by - self.least[number])
            by = latest if earliest <= latest else -1
        return found[::-1]


class Late:
    """One time that cannot be kept."""

    def __init__(self, pressed: Pressed, place: int) -> None:
        """Reckon once what it takes to keep the time of `place`."""
        self._pressed = pressed
        self.place = place
        self._limit = pressed.latest(place, place - 1) - pressed.before[place]
        self.first = self._last_over(self._limit)
        """The first block whose minutes can mend it: those before wait for a time that is too late itself."""
        self.first_of_use = self._last_over(pressed.held[place] - 1)
        """The first block of which every minute counts."""

    def helps(self, number: int, minutes: Minutes) -> bool:
        """Whether the time can be kept if the block at `number` takes so many minutes less."""
        return self.first <= number < self.place and self._pressed.held[number] - minutes <= self._limit

    def _last_over(self, lead: Minutes) -> int:
        """Return the last block that moves the day further than `lead`; the first where only the day's start does."""
        leads = self._pressed.leads
        return next((number for number in range(self.place, -1, -1) if leads[number] > lead), 0)
