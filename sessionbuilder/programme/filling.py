"""Hours that fill block by block -> after each block by how many minutes times are missed, or nobody has them.

Of thousands of blocks few hold a time. Between two that do only the sum of their minutes counts, so that one block more
or less, or of another length, changes one sum.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sessionbuilder.programme.reckoning import Room
from sessionbuilder.units import Clock, Minutes


class Filling:
    """Blocks of a `Room`, named by their places, of which some are in its hours."""

    def __init__(
        self, room: Room, order: Iterable[int], lengths: Sequence[Minutes], inside: Iterable[int] | None = None
    ) -> None:
        """Put the blocks that are `inside` into the hours, or else all; they stay in this `order`."""
        self._hours = room.hours
        self._lengths = list(lengths)
        self._windows = list(room.windows)
        self._fences = list[int]()
        self._stretch: dict[int, int] = {}
        for place in order:
            if room.windows[place] != room.any_time or room.blocks[place].nature == "meal":
                self._fences.append(place)
            self._stretch[place] = len(self._fences)
        self._sums = [0] * (len(self._fences) + 1)
        self.inside: set[int] = set()
        self.put_in(self._stretch if inside is None else inside)

    def put_in(self, places: Iterable[int]) -> set[int]:
        """Put in the blocks at `places`; return those of them that were not in yet."""
        new = set(places) - self.inside
        for place in new:
            self._sums[self._stretch[place]] += self._lengths[place]
        self.inside |= new
        return new

    def take_out(self, places: Iterable[int]) -> None:
        """Take out blocks that are in."""
        for place in places:
            self._sums[self._stretch[place]] -= self._lengths[place]
            self.inside.remove(place)

    def put_instead(self, place: int, length: Minutes, window: tuple[Clock, Clock]) -> None:
        """Give the block at `place`, which is in, another length and, where it is a meal, another window."""
        self._sums[self._stretch[place]] += length - self._lengths[place]
        self._lengths[place], self._windows[place] = length, window

    def missed(self) -> Minutes:
        """Return by how many minutes, all together, the blocks miss their times and the end of the hours."""
        clock, missed = int(self._hours.start) + self._sums[0], 0
        for place, minutes in zip(self._fences, self._sums[1:], strict=True):
            if place in self.inside:
                earliest, latest = self._windows[place]
                clock = max(clock, earliest)
                missed += max(clock - latest, 0)
            clock += minutes
        return missed + max(clock - self._hours.end, 0)

    def idle(self) -> Minutes:
        """Return how many minutes are nobody's."""
        clock, idle = int(self._hours.start) + self._sums[0], 0
        for place, minutes in zip(self._fences, self._sums[1:], strict=True):
            if place in self.inside:
                earliest = self._windows[place][0]
                idle += max(earliest - clock, 0)
                clock = max(clock, earliest)
            clock += minutes
        return idle + max(self._hours.end - clock, 0)
