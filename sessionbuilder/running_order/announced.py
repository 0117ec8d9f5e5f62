"""A programme -> the times that participants are told: rounded, with fixed times and the end as they are."""

from __future__ import annotations

from typing import NamedTuple

from sessionbuilder.programme.programme import Programme
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Clock, Minutes


class Announced(NamedTuple):
    """One line of what participants are told."""

    start: Clock
    title: RichText
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
        lines.append(Announced(start, timed.title, timed.block.opens_section, timed.block.pause))
        told = start
        if timed.minutes:
            after_pause = timed.block.pause
    return [*lines, Announced(hours.end if programme.buffer_at_the_end >= 0 else programme.end, plain("Close"))]


def _rounded(clock: Clock, step: Minutes, *, down: bool) -> Clock:
    return Clock(clock // step * step if down else (clock + step // 2) // step * step)
