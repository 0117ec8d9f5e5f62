"""Some of a session's blocks -> whether they have room in its hours, and which breaks they need."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from sessionbuilder.programme.bonds import Bonds
from sessionbuilder.programme.clock import NEVER, window
from sessionbuilder.session.reference import history
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
        self._session = session
        self.worked = worked
        self.longest_without_break = session.pool.policy.longest_without_break
        self.least = [sum(part.bent.least for part in each) for each in parts]
        self.ideal = [sum(part.planned.ideal for part in each) for each in parts]
        self.most = [sum(part.bent.most for part in each) for each in parts]
        self._named = {str(name) for block in blocks for name in (*block.requires, *block.keep_with)}
        self.hours = session.time
        self.any_time = (session.time.start, NEVER)
        """The window of a block that may start at any time."""
        self.windows = [window(block, session) for block in blocks]

    @cached_property
    def bonds(self) -> Bonds:
        """Which of the blocks need one another."""
        return Bonds(self.blocks)

    @cached_property
    def past(self) -> frozenset[int]:
        """The blocks that are history, and rest on what is no longer in force."""
        return frozenset(number for number, block in enumerate(self.blocks) if history(block, self._session))

    def missed(self, places: Iterable[int], lengths: Sequence[Minutes] | None = None) -> Minutes:
        """Return by how many minutes, all together, the blocks at `places` miss their times and the end of the hours.

        Each is as short as it can be, or as long as `lengths` says; 0 where all have room.
        """
        lengths = lengths or self.least
        clock, missed = int(self.hours.start), 0
        for place in places:
            earliest, latest = self.windows[place]
            clock = max(clock, earliest)
            missed += max(clock - latest, 0)
            clock += lengths[place]
        return missed + max(clock - self.hours.end, 0)

    def set_aside(self, breaks: Sequence[int], stay: Set[int]) -> dict[int, Minutes]:
        """Return the minutes to keep free for the breaks that hours of this length need, by their places.

        `breaks` are those that may go, the dearest first; the pauses in `stay` are there anyway, and where one is fixed
        to a time, what comes before needs breaks of its own and what comes after. Nothing depends on what else stays,
        so longer hours never keep less for work: a break first gets the minutes by which people would work longer than
        the pool allows, until it has all of its own. Blocks seldom end just when a break is due, so where there are
        several stretches of work, all but one are reckoned a sixth shorter.
        """
        usual = self.longest_without_break * 5 // 6
        free: dict[int, Minutes] = {}
        first, start = 0, self.hours.start - self.worked
        pauses = [place for place in sorted(stay) if self.blocks[place].pause]
        fixed = [place for place in pauses if self.windows[place][0] == self.windows[place][1]]
        for last in [*fixed, len(self.blocks)]:
            end = self.hours.end if last == len(self.blocks) else self.windows[last][0]
            inside = [place for place in pauses if first <= place < last]
            over = end - start - sum(self.least[place] for place in inside)
            over -= self.longest_without_break + len(inside) * usual
            for place in breaks:
                if first <= place < last:
                    if over > 0:
                        free[place] = min(over, self.least[place])
                    over -= self.least[place] + usual
            if last < len(self.blocks):
                first, start = last + 1, end + self.least[last]
        return free

    @cached_property
    def breaks_by_need(self) -> list[int]:
        """The breaks that may go, the dearest first: the last is the one with the least work around it."""
        runs, pauses = self.runs(range(len(self.blocks)), self.ideal)
        order: list[int] = []
        while able := [
            (before + after, number)
            for number, (place, before, after) in enumerate(zip(pauses, runs, runs[1:], strict=False))
            if self.is_optional_break(place)
        ]:
            merged, number = min(able)
            order.append(pauses.pop(number))
            runs[number : number + 2] = [merged]
        return order[::-1]

    def is_between(self, place: int, places: Sequence[int]) -> bool:
        """Whether the pause at `place` has work on both sides, up to the next pauses or the ends of the day."""
        runs, pauses = self.runs(places, self.least)
        number = pauses.index(place)
        return bool(runs[number] and runs[number + 1])

    def is_optional_break(self, place: int) -> bool:
        """Whether the block is a break that may go."""
        return self.blocks[place].nature == "break" and self.may_go(place)

    def may_go(self, place: int) -> bool:
        """Whether the block may be left out; a pause that another block names stays."""
        block = self.blocks[place]
        return block.importance != "must" and not (block.pause and str(block.id) in self._named)

    def stays_by_itself(self, place: int) -> bool:
        """Whether the block comes and goes with what stands around it: a pause, or minutes that are nobody's."""
        return self.blocks[place].pause or self.blocks[place].nature == "buffer"

    def runs(self, places: Iterable[int], lengths: Sequence[Minutes]) -> tuple[list[Minutes], list[int]]:
        """Return the minutes of work before, between and after the pauses, and the places of the pauses."""
        runs, pauses = [self.worked], list[int]()
        for place in places:
            if self.blocks[place].pause:
                pauses.append(place)
                runs.append(0)
            else:
                runs[-1] += lengths[place]
        return runs, pauses
