"""Exact starts -> the times that participants are told: rounded, with fixed times and the end as they are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock, Minutes


def announced(session: Session, placed: Sequence[tuple[Clock, Minutes]], end: Clock) -> Iterator[Clock]:
    """Yield when participants are told that each block starts.

    `placed` has for each block when it starts and how long it takes, and the last one ends at `end`. Starts are rounded
    to the pool's `rounded-to` minutes; the start of the day, its end and blocks with a fixed time are told as they are,
    and nothing is told before or after one of them that comes on the other side of it. After a pause the time is
    rounded down: people then come back a little early, never late.
    """
    step = session.pool.policy.rounded_to
    blocks = list(zip(session.programme, placed, strict=True))
    held = [*(start for block, (start, _) in blocks if block.at is not None), end]
    told, after_pause = session.time.start, False
    for block, (start, minutes) in blocks:
        if start == session.time.start or block.at is not None:
            told_now = start
        else:
            by = held[bisect_left(held, start)]
            told_now = Clock(min(max(_rounded(start, step, down=after_pause), told), by))
        yield told_now
        if minutes or block.opens_section:
            told = told_now
        if minutes:
            after_pause = block.pause


def _rounded(clock: Clock, step: Minutes, *, down: bool) -> Clock:
    return Clock(clock // step * step if down else (clock + step // 2) // step * step)
