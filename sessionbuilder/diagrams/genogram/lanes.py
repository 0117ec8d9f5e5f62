"""Where the lines from couples to their children start and end -> which of them lie over which."""

from __future__ import annotations

from itertools import combinations

from msgspec import Struct

from sessionbuilder.units import Emu, inches

_NEAR: Emu = inches(0.16)
"""Lines across that come nearer than this lie at different heights."""


class Reach(Struct, frozen=True):
    """What leads from one couple to their children, from left to right."""

    hang: Emu
    """Where it comes down from the couple."""
    falls: tuple[tuple[Emu, Emu], ...]
    """For each child where the line leaves the line across, and where it ends: elsewhere only for twins."""

    @property
    def bar(self) -> tuple[Emu, Emu]:
        """Both ends of the line across."""
        starts = [start for start, _ in self.falls]
        return min(self.hang, *starts), max(self.hang, *starts)

    @property
    def whole(self) -> tuple[Emu, Emu]:
        """Both ends of everything."""
        ends = [end for _, end in self.falls]
        low, high = self.bar
        return min(low, *ends), max(high, *ends)


def lanes(reaches: dict[int, Reach]) -> dict[int, int]:
    """Return for the couples of one row, by number, how many lines across lie over theirs.

    Of two that would touch, that one lies over the other where it crosses less.
    """
    over: list[tuple[int, int]] = []
    for one, two in combinations(reaches, 2):
        low, high = reaches[one].whole
        from_, to = reaches[two].whole
        if low < to + _NEAR and from_ < high + _NEAR:
            better = _crossed(reaches[one], reaches[two]) <= _crossed(reaches[two], reaches[one])
            over.append((one, two) if better else (two, one))
    found = dict.fromkeys(reaches, 0)
    for _ in reaches:
        for upper, lower in over:
            found[lower] = max(found[lower], found[upper] + 1)
    return found


def _crossed(upper: Reach, lower: Reach) -> int:
    """Return how often lines would cross if `upper` lay over `lower`."""
    from_, to = lower.bar
    low, high = upper.bar
    through = sum(min(fall) <= to and from_ <= max(fall) for fall in upper.falls)
    beside = sum(_mingle(one, other) for one in upper.falls for other in lower.falls)
    return through + beside + (low <= lower.hang <= high)


def _mingle(one: tuple[Emu, Emu], other: tuple[Emu, Emu]) -> bool:
    """Whether two lines down, which start and end side by side, change sides."""
    return (one[0] <= other[0]) != (one[1] <= other[1])
