"""Elastic lengths between fixed times -> whole minutes, by tiers and a divisor method.

Minutes are given one at a time, in an order that does not depend on how many there are. So one minute more of room
only ever adds to somebody's share: no length gets shorter by it. Largest remainders would not do: they can take a
minute from one when there is one more to share (the Alabama paradox; Balinski and Young 1982). Within a tier, what is
short is shared by the divisors of Webster and Sainte-Laguë, in proportion to how much each can give.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from sessionbuilder.units import Clock, Minutes

LONGEST: Minutes = 1_000_000
"""Longer than any work."""


class Item(NamedTuple):
    """A length of time that may give."""

    least: Minutes
    ideal: Minutes
    most: Minutes
    dearness: tuple[int, int] = (0, 0)
    """Who gives first when time is short: the smallest."""
    turn: int = 0
    """Who gets first when there is time over: the smallest."""
    run: int | None = None
    """The run of work that it belongs to, where that may get too long; runs follow one another, none over a fence."""


class Fence(NamedTuple):
    """A limit to when an item starts, or to when all of them end."""

    item: int
    """The item it stands before; the number of items for the end."""
    earliest: Clock
    latest: Clock


class Passes(NamedTuple):
    """For each stretch between fences, when it may start; and the end of the last."""

    earliest: list[Clock]
    latest: list[Clock]


def shared(
    items: Sequence[Item],
    fences: Sequence[Fence],
    start: Clock,
    longest_run: Minutes = LONGEST,
    worked: Minutes = 0,
) -> list[Minutes]:
    """Return the minutes of each item, none below its least or above its most.

    No run of work gets longer than `longest_run`, where that can be kept at all with every item at its least, and as
    long as others can take the minutes: rather than leave them to nobody, items get up to their ideal all the same. The
    first run has had `worked` minutes already.

    `fences` are in order, the last one at the end of all items. Where they cannot be kept even with every item at its
    least, the items before the fence that is missed stay at their least and the fence gives way: the result is the
    nearest there is to what was asked, and the start of each item tells by how much it is missed.
    """
    minutes = [item.least for item in items]
    fences = _reachable(minutes, fences, start)
    stretch = _stretches(len(items), fences)
    sums = _sums(minutes, fences)
    earliest, latest = reach(sums, fences, start)
    full = [False] * len(sums)
    runs: dict[int | None, Minutes] = {}
    for item in items:
        runs[item.run] = runs.get(item.run, 0 if runs else worked) + item.least
    bound = {run for run, length in runs.items() if run is not None and length <= longest_run}
    to_ideal, to_most = _grants(items)

    def gets(index: int) -> bool:
        """Give the item one minute, if its stretch has room for it."""
        nonlocal earliest, latest
        here = stretch[index]
        if full[here]:
            return False
        if latest[here + 1] - earliest[here] <= sums[here]:
            full[here] = True
            return False
        minutes[index] += 1
        sums[here] += 1
        if len(sums) > 1:
            earliest, latest = reach(sums, fences, start)
        return True

    def offered(to: Sequence[int]) -> list[int]:
        """Give a minute to each in turn, and return those whose runs would get too long by it."""
        held_back = []
        for index in to:
            run = items[index].run
            if run in bound and runs[run] >= longest_run:
                held_back.append(index)
            elif gets(index):
                runs[run] += 1
        return held_back

    for index in offered(to_ideal):
        runs[items[index].run] += gets(index)
    offered(to_most)
    return minutes


def reach(sums: Sequence[Minutes], fences: Sequence[Fence], start: Clock) -> Passes:
    """Return when each stretch of so many minutes may start, going forward, and must have, going back."""
    earliest = [start]
    for minutes, fence in zip(sums, fences, strict=True):
        earliest.append(Clock(max(earliest[-1] + minutes, fence.earliest)))
    latest = [fences[-1].latest]
    for minutes, fence in zip(reversed(sums), reversed([Fence(0, start, start), *fences[:-1]]), strict=True):
        latest.append(Clock(min(latest[-1] - minutes, fence.latest)))
    return Passes(earliest, latest[::-1])


def _reachable(minutes: Sequence[Minutes], fences: Sequence[Fence], start: Clock) -> list[Fence]:
    """Return the fences, those that cannot be kept moved to when they are reached."""
    clocks = reach(_sums(minutes, fences), fences, start).earliest
    return [fence._replace(latest=max(fence.latest, clock)) for clock, fence in zip(clocks[1:], fences, strict=True)]


def _stretches(items: int, fences: Sequence[Fence]) -> list[int]:
    """Return for each item the number of fences before it."""
    numbers: list[int] = []
    for number, fence in enumerate(fences):
        numbers += [number] * (fence.item - len(numbers))
    return numbers


def _sums(minutes: Sequence[Minutes], fences: Sequence[Fence]) -> list[Minutes]:
    """Return the minutes of each stretch between fences."""
    firsts = [0, *(fence.item for fence in fences)]
    return [sum(minutes[one:other]) for one, other in pairwise(firsts)]


def _grants(items: Sequence[Item]) -> tuple[list[int], list[int]]:
    """Return the items in the order in which minutes are offered to them: up to the ideal, and then up to the most.

    Up to the ideal it is the order in which they would be taken, turned round.
    """
    taken = [
        (item.dearness, -(item.ideal - item.least) / (2 * nth + 1), index)
        for index, item in enumerate(items)
        for nth in range(item.ideal - item.least)
    ]
    given = [
        (item.turn, -(item.most - item.ideal) / (2 * nth + 1), index)
        for index, item in enumerate(items)
        for nth in range(item.most - item.ideal)
    ]
    return [index for *_, index in sorted(taken, reverse=True)], [index for *_, index in sorted(given)]
