"""The hours of a day, and what the pool demands of them -> stretches of work, with a pause after each but the last."""

from __future__ import annotations

from typing import NamedTuple

from sessionbuilder.session.policy import Policy
from sessionbuilder.units import Clock, Minutes

_LONG = 240
"""Minutes from which a session has longer breaks, and from which it is a day."""
_BREAK, _LONG_BREAK = 10, 15
_LUNCH, _LONG_LUNCH = 30, 45
_WITH_LUNCH = 180
"""Minutes of a session below which people eat before it or after it."""
_WORTH_IT = 45
"""Minutes of work before lunch and after it; for less nobody would come back."""
_STRICTEST, _SHORTEST = 30, 15
"""The shortest `longest-without-break` that is kept to, and the minutes of work that a stretch has at least."""
_ROUND = 5


class Stretch(NamedTuple):
    """Work without a pause, and the pause after it."""

    minutes: Minutes
    pause: str = ""
    """The kind of the pause, `break` or `lunch`; empty after the last stretch."""
    rest: Minutes = 0
    """Minutes of the pause."""
    at: Clock | None = None
    """When a lunch starts."""


def stretches(start: Clock, length: Minutes, policy: Policy, *, first: Minutes = 0, last: Minutes = 0) -> list[Stretch]:
    """Return the stretches of a session that starts at `start` and takes `length` minutes, all pauses included.

    The first has `first` minutes at least and the last one `last`, if there are so many.
    """
    lunch = _lunch(start, length, policy)
    if lunch is None:
        return _with_breaks(length, length, policy, first, last)
    at, rest = lunch
    *early, before = _with_breaks(at - start, length, policy, first, 0)
    late = _with_breaks(start + length - at - rest, length, policy, 0, last)
    return [*early, Stretch(before.minutes, "lunch", rest, at), *late]


def _lunch(start: Clock, length: Minutes, policy: Policy) -> tuple[Clock, Minutes] | None:
    """Return when lunch starts and how long it is; None where the day is short, or does not span the pool's window."""
    window, end = policy.lunch_window, start + length
    rest = max(min(_LONG_LUNCH if length >= _LONG else _LUNCH, window.end - window.start), policy.shortest_lunch)
    first = max(window.start, start + _WORTH_IT)
    last = min(window.end, end - _WORTH_IT) - rest
    if length < _WITH_LUNCH or not start < window.start < window.end < end or first > last:
        return None
    middle = start + (length - rest) // 2
    at = min(max(middle, first), last)
    rounded = at - at % _ROUND
    return Clock(rounded if rounded >= first else at), rest


def _with_breaks(minutes: Minutes, length: Minutes, policy: Policy, first: Minutes, last: Minutes) -> list[Stretch]:
    """Return so much work with as few breaks as the pool allows, all stretches about as long."""
    rest = max(_LONG_BREAK if length >= _LONG else _BREAK, policy.shortest_break)
    most = max(policy.longest_without_break, _STRICTEST)
    breaks = 0
    while minutes - breaks * rest > most * (breaks + 1) and minutes - (breaks + 1) * rest > _SHORTEST * (breaks + 2):
        breaks += 1
    found: list[Stretch] = []
    left = minutes - breaks * rest
    for after in range(breaks, 0, -1):
        share = -(-left // (after + 1))
        work = share - share % _ROUND
        work = work if left - work <= most * after else share
        if not found:
            work = max(work, first)
        if after == 1:
            work = min(work, max(left - last, _SHORTEST // 3))
        found.append(Stretch(work, "break", rest))
        left -= work
    return [*found, Stretch(left)]
