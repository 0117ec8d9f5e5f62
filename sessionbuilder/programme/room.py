"""Some of a session's blocks -> whether they have room in its hours, and which breaks they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from sessionbuilder.programme.clock import window
from sessionbuilder.session.session import Session
from sessionbuilder.units import Minutes


class Room:
    """The hours of a session, and what each of its blocks takes of them; blocks are named by their places."""

    def __init__(self, session: Session, worked: Minutes = 0) -> None:
        """Reckon once what every block takes, so that many choices can be tried.

        `worked` are the minutes that people have worked already when the hours start.
        """
        blocks = session.programme
        parts = [block.parts(session) for block in blocks]
        self.blocks = blocks
        self.worked = worked
        self.longest_without_break = session.pool.policy.longest_without_break
        self.least = [sum(part.bent.least for part in each) for each in parts]
        self.ideal = [sum(part.planned.ideal for part in each) for each in parts]
        self._named = {str(name) for block in blocks for name in (*block.requires, *block.keep_with)}
        self._hours = session.time
        self._windows = [window(block, session) for block in blocks]

    def missed(self, places: Iterable[int], *, ideal: bool = False) -> Minutes:
        """Return by how many minutes, all together, the blocks at `places` miss their times and the end of the hours.

        Each is as short as it can be, or has its ideal minutes; 0 where all have room.
        """
        lengths = self.ideal if ideal else self.least
        clock, missed = int(self._hours.start), 0
        for place in places:
            earliest, latest = self._windows[place]
            clock = max(clock, earliest)
            missed += max(clock - latest, 0)
            clock += lengths[place]
        return missed + max(clock - self._hours.end, 0)

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
        """Whether the block may be left out; a pause that another block names stays."""
        block = self.blocks[place]
        return block.importance != "must" and not (block.pause and str(block.id) in self._named)

    def stays_by_itself(self, place: int) -> bool:
        """Whether the block comes and goes with what stands around it: a pause, or minutes that are nobody's."""
        return self.blocks[place].pause or self.blocks[place].nature == "buffer"

    def _runs(self, places: Iterable[int]) -> tuple[list[Minutes], list[int]]:
        """Return the least minutes of work before, between and after the pauses, and the places of the pauses."""
        runs, pauses = [self.worked], list[int]()
        for place in places:
            if self.blocks[place].pause:
                pauses.append(place)
                runs.append(0)
            else:
                runs[-1] += self.least[place]
        return runs, pauses
