"""A programme -> the times that participants are told: rounded, with fixed times and the end as they are."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap
from typing import NamedTuple

from sessionbuilder.programme.running_order import WIDTH, hanging
from sessionbuilder.session.programme import Programme
from sessionbuilder.units import Clock, Minutes


class Announced(NamedTuple):
    """One line of what participants are told."""

    start: Clock
    title: str
    opens_section: bool = False
    pause: bool = False


def announced(programme: Programme) -> list[Announced]:
    """Return what participants are told of the day: when each block starts, without a word for the facilitator.

    Starts are rounded to the pool's `rounded-to` minutes; the start of the day, its end and blocks with a fixed time
    are told as they are, and nothing is told before or after one of them that comes on the other side of it. After a
    pause the time is rounded down: people then come back a little early, never late.
    """
    step = programme.session.pool.policy.rounded_to
    hours = programme.session.time
    fixed = [timed.start for timed in programme.blocks if timed.block.at is not None]
    lines: list[Announced] = []
    told, after_pause = hours.start, False
    for timed in programme.blocks:
        if not timed.minutes and not timed.block.opens_section:
            continue
        if timed.start == hours.start or timed.block.at is not None:
            start = timed.start
        else:
            after = min((clock for clock in (*fixed, programme.end) if clock >= timed.start), default=programme.end)
            start = Clock(min(max(_rounded(timed.start, step, down=after_pause), told), after))
        lines.append(Announced(start, str(timed.title), timed.block.opens_section, timed.block.pause))
        told = start
        if timed.minutes:
            after_pause = timed.block.pause
    return [*lines, Announced(hours.end if programme.buffer_at_the_end >= 0 else programme.end, "Close")]


def agenda_lines(programme: Programme) -> Iterator[str]:
    """Yield the agenda for participants as text, at most 80 columns wide; blocks that start together share a time."""
    yield from wrap(str(programme.session.session), WIDTH)
    yield f"{programme.session.time}"
    last: Clock | None = None
    for line in announced(programme):
        if line.opens_section:
            yield ""
        clock = "" if line.start == last and not line.opens_section and not line.pause else str(line.start)
        head = f"{clock:<7}" if line.opens_section else f"{clock:<7}  "
        yield from hanging(head, line.title)
        last = None if line.opens_section else line.start


def _rounded(clock: Clock, step: Minutes, *, down: bool) -> Clock:
    return Clock(clock // step * step if down else (clock + step // 2) // step * step)
