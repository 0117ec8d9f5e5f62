"""Times of events -> where they stand on a line at true scale, its ticks, and the longest time without any."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.text import counted

_UNEVEN = 3
"""Equal steps mislead where one step is so many times as long as another."""
_TELLING = 1.8
"""A time without events is told where it is so many times as long as an equal step would be."""
_MOST = 8
"""Ticks on a line."""
_STEPS = (1, 2, 5, 10, 20, 50, 100, 200, 500, 1000)
_MONTH, _YEAR = 31, 12 * 31
"""How long they are where dates are counted."""
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_AGED_MONTH, _AGED_YEAR = 365, 12 * 365
"""How long they are where ages are counted."""


class Gap(NamedTuple):
    """The longest time without an event."""

    start: float
    end: float
    words: str
    """How long it is: `20 years`."""


def shares(moments: Sequence[Moment]) -> list[float] | None:
    """Return where each event stands, from 0 to 1; None where their times cannot all be compared."""
    times = _times(moments)
    if times is None or times[0] == times[-1]:
        return None
    return [(time - times[0]) / (times[-1] - times[0]) for time in times]


def uneven(moments: Sequence[Moment]) -> bool:
    """Whether events at equal steps would hide how far they are apart."""
    found = shares(moments)
    steps = [two - one for one, two in pairwise(found) if two > one] if found else []
    return len(steps) > 1 and max(steps) >= _UNEVEN * min(steps)


def ticks(moments: Sequence[Moment]) -> list[tuple[float, str]]:
    """Return where a few even times stand on the line of `moments`, each with its words; none without a scale."""
    times = _times(moments)
    if times is None or times[0] == times[-1]:
        return []
    first, last = times[0], times[-1]
    return [
        ((time - first) / (last - first), words)
        for time, words in _even(moments[0].form, first, last)
        if first <= time <= last
    ]


def longest_gap(moments: Sequence[Moment]) -> Gap | None:
    """Return the longest time without an event, where it takes enough of the line to be seen."""
    found, times = shares(moments), _times(moments)
    if not found or not times or len(found) < 3:
        return None
    where = max(range(len(found) - 1), key=lambda number: found[number + 1] - found[number])
    if (found[where + 1] - found[where]) * (len(found) - 1) < _TELLING:
        return None
    return Gap(found[where], found[where + 1], _length(moments[0].form, times[where + 1] - times[where]))


def _times(moments: Sequence[Moment]) -> list[int] | None:
    """Return when each event starts, none before the one that stands before it; None where forms differ."""
    forms = {moment.form for moment in moments}
    if len(forms) != 1 or "" in forms:
        return None
    times: list[int] = []
    for moment in moments:
        times.append(max(moment.starts, times[-1]) if times else moment.starts)
    return times


def _even(form: str, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield the times of ticks with their words, those just outside too."""
    if form == "date" and last - first > 2 * _YEAR:
        step = _step((last - first) / _YEAR)
        for year in range(first // _YEAR // step * step, last // _YEAR + 2, step):
            # a year starts with its first month and day, and both are counted from 1
            yield (year * 12 + 1) * _MONTH + 1, str(year)
    elif form == "date":
        months = (last - first) / _MONTH
        step = next(each for each in (1, 3, 6) if months / each < _MOST or each == 6)
        for month in range((first // _MONTH - 1) // step * step, last // _MONTH + 1, step):
            yield (month + 1) * _MONTH + 1, f"{_MONTHS[month % 12]} {month // 12}"
    elif form == "age":
        unit, word = (_AGED_YEAR, "aged {}") if last - first > 2 * _AGED_YEAR else (_AGED_MONTH, "{} months")
        step = _step((last - first) / unit)
        for count in range(first // unit // step * step, last // unit + 1, step):
            yield count * unit, word.format(count)
    else:
        step = _step(last - first)
        for count in range(first, last + 1, step):
            yield count, f"{form.capitalize()} {count}"


def _step(length: float) -> int:
    return next((step for step in _STEPS if length / step < _MOST), _STEPS[-1])


def _length(form: str, time: int) -> str:
    """Return in words how long `time` is in the measure of `form`."""
    if form in ("date", "age"):
        month = _MONTH if form == "date" else _AGED_MONTH
        months = round(time / month)
        return counted(round(months / 12), "year") if months >= 24 else counted(max(1, months), "month")
    return counted(time, form)
