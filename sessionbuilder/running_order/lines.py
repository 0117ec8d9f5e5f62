"""A programme -> its running order for the facilitator: lines of text at most 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple

from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.running_order.changes import changes, how_fitted, unranked
from sessionbuilder.running_order.hanging import WIDTH, hanging
from sessionbuilder.running_order.table import Line, day, told_to_lead
from sessionbuilder.text import counted
from sessionbuilder.units import Minutes

_MARKS = {
    "*": "fixed to the clock",
    "~": "minutes usual for its kind",
    "<": "shorter than planned",
    ">": "longer than planned",
}

_COLUMNS = (
    "Start between: when a block may start. Spare: minutes it may start late.",
    "End by: when it must be over. Then all that comes after still fits.",
)
"""What the columns say, for whoever has never planned with them."""


def running_order(programme: Programme) -> str:
    """Return the day: its name and hours, every block on the clock, a line that adds up, what was done to fit it.

    Beside each block stands between which times it may start, by how many minutes it may slip, and when it must be
    over: then all that comes after still fits, if everything is as short as it may be.
    """
    return "\n".join(_lines(programme))


def _lines(programme: Programme) -> Iterator[str]:
    session = programme.session
    yield from wrap(str(session.session), WIDTH)
    if session.delivery:
        yield from wrap(session.delivery.when_and_where, WIDTH)
    yield f"{session.time}, {counted(session.participants, 'participant')} in {counted(session.groups, 'group')}"
    yield ""
    wide = _Wide.of(programme)
    yield f"{'Clock':<{wide.clock + 3}} Min  {'Start between':<{wide.between}}  Spare  {'End by':<{wide.by}}  Block"
    for line in day(programme):
        if line.what == "in hand":
            yield _buffer(line, wide)
        elif line.what == "section":
            yield ""
            yield from hanging(f"{line.start}  ", str(line.title))
        elif line.timed:
            yield from hanging(_block_head(line, line.timed, wide), str(told_to_lead(line)))
    yield ""
    yield _sum(programme)
    used = {mark for timed in programme.blocks for mark in _marks(timed)}
    if legend := ", ".join(f"{mark} {words}" for mark, words in _MARKS.items() if mark in used):
        yield from wrap(legend, WIDTH)
    yield from _COLUMNS
    yield from what_was_done(programme)


def what_was_done(programme: Programme) -> Iterator[str]:
    """Yield what was done to fit the session to its hours: nothing for the day as it is written."""
    if programme.refit is None:
        return
    yield ""
    yield from wrap(how_fitted(programme), WIDTH)
    done = dict(changes(programme))
    for what, which in done.items():
        yield from hanging(f"{what:<16}", "; ".join(which))
    if done.keys() & {"Short form", "Shorter", "Left out", "Before the day"} and (words := unranked(programme)):
        yield ""
        yield from wrap(words, WIDTH)


class _Wide(NamedTuple):
    """How many letters the columns have that times stand in."""

    clock: int
    between: int
    by: int

    @classmethod
    def of(cls, programme: Programme) -> _Wide:
        """Return what the times of the day need, and the words over them."""
        blocks = [timed for timed in programme.blocks if not timed.block.opens_section]
        return cls(
            max(len(_clock(line)) for line in day(programme)),
            max(len("Start between"), *(len(_between(timed)) for timed in blocks)),
            max(len("End by  "), *(len(str(timed.leave_by.of_day)) for timed in blocks)),
        )


def _clock(line: Line) -> str:
    return f"{line.start}–{line.start + line.minutes}" if line.minutes else str(line.start)


def _between(timed: TimedBlock) -> str:
    return f"{timed.earliest.of_day}–{timed.latest.of_day}" if timed.latest >= timed.earliest else "does not fit"


def _block_head(line: Line, timed: TimedBlock, wide: _Wide) -> str:
    clocks = f"{_clock(line):<{wide.clock}} {_marks(timed):<2} {timed.minutes:3}"
    return f"{clocks}  {_between(timed):<{wide.between}}  {timed.float:5}  {timed.leave_by.of_day!s:<{wide.by}}  "


def _buffer(line: Line, wide: _Wide) -> str:
    return f"{_clock(line):<{wide.clock}}    {line.minutes:3}  (buffer)"


def _marks(timed: TimedBlock) -> str:
    marks = "*" if timed.block.at is not None else "~" if timed.block.takes_usual_minutes and timed.minutes else ""
    if timed.minutes != timed.planned:
        marks += "<" if timed.minutes < timed.planned else ">"
    return marks


def _sum(programme: Programme) -> str:
    pauses = sum(timed.minutes for timed in programme.blocks if timed.block.pause)
    taught = sum(timed.minutes for timed in programme.blocks) - pauses
    blocks = sum(1 for timed in programme.blocks if timed.minutes)
    in_hand = f"{_hours(programme.in_hand)} left over, " if programme.in_hand else ""
    ends = f"ends {programme.end}"
    return f"{_hours(taught)} of work, {_hours(pauses)} of breaks, {in_hand}{counted(blocks, 'block')}, {ends}"


def _hours(minutes: Minutes) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02}" if hours else f"{rest} min"
