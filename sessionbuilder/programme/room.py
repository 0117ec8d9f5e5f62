"""Some of a session's blocks -> whether they have room in its hours, and which breaks they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from sessionbuilder.programme.clock import window
from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock, Minutes


class Room:
    """The hours of a session, and what each of its blocks takes of them; blocks are named by their places."""

    def __init__(self, session: Session) -> None:
        """Reckon once what every block takes, so that many choices can be tried."""
        blocks = session.programme
        parts = [block.parts(session) for block in blocks]
        self.blocks = blocks
        self.hours = session.time
        self.longest_without_break = session.pool.policy.longest_without_break
        self.least = [sum(part.bent.least for part in each) for each in parts]
        self.ideal = [sum(part.planned.ideal for part in each) for each in parts]
        self._windows = [window(block, session) for block in blocks]

    def fits(self, places: Iterable[int], *, ideal: bool = False) -> bool:
        """Whether the blocks at `places` have room, each as short as it can be; or with its ideal minutes."""
        lengths = self.ideal if ideal else self.least
        clock = self.hours.start
        for place in places:
            earliest, latest = self._windows[place]
            if clock > latest and clock > earliest:
                return False
            clock = Clock(max(clock, earliest)) + lengths[place]
        return clock <= self.hours.end

    def longest_run(self, places: Iterable[int]) -> Minutes:
        """Return the most work, as short as it can be, between two pauses or the ends of the day."""
        return max(self._runs(places)[0])

    def with_breaks(self, places: Set[int], stand_ins: Set[int]) -> list[int]:
        """Return the places with no more breaks than keep work within the pool's limit.

        Work is as short as it can be. Those that stand in for a meal go first, and of the others those with the least
        work around them; pauses that must stay do.
        """
        stay = sorted(places)
        runs, pauses = self._runs(stay)
        gone: set[int] = set()
        while True:
            idle = [
                (place not in stand_ins, before + after, number)
                for number, (place, before, after) in enumerate(zip(pauses, runs, runs[1:], strict=False))
                if self.may_go(place)
                and self.blocks[place].nature == "break"
                and (not before or not after or before + after <= self.longest_without_break)
            ]
            if not idle:
                return [place for place in stay if place not in gone]
            _, merged, number = min(idle)
            gone.add(pauses.pop(number))
            runs[number : number + 2] = [merged]

    def is_between(self, place: int, places: Sequence[int]) -> bool:
        """Whether the pause at `place` has work on both sides, up to the next pauses or the ends of the day."""
        runs, pauses = self._runs(places)
        number = pauses.index(place)
        return bool(runs[number] and runs[number + 1])

    def may_go(self, place: int) -> bool:
        """Whether the block may be left out."""
        return self.blocks[place].importance != "must"

    def _runs(self, places: Iterable[int]) -> tuple[list[Minutes], list[int]]:
        """Return the least minutes of work before, between and after the pauses, and the places of the pauses."""
        runs, pauses = [0], list[int]()
        for place in places:
            if self.blocks[place].pause:
                pauses.append(place)
                runs.append(0)
            else:
                runs[-1] += self.least[place]
        return runs, pauses
