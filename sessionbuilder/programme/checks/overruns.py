"""Every block starts when it must, and the programme ends when the day ends."""

from __future__ import annotations

from functools import cache, partial
from typing import TYPE_CHECKING

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import window
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted

if TYPE_CHECKING:
    from sessionbuilder.programme.cures import Cures


def check(programme: Programme, report: Report) -> None:
    """Note by how many minutes a fixed time or the end of the day is overrun, and the cheapest cures."""
    session = programme.session
    if programme.refit is not None:
        return
    cures = cache(partial(_cures_of, programme))
    for timed in programme.blocks:
        at, by = timed.block.at, window(timed.block, session)[1]
        over = timed.start - by
        if over <= 0:
            continue
        span = timed.block.spans.get("at" if at is not None else "not-after", timed.block.span)
        fault = codes.WINDOW_MISSED if at is None else codes.BLOCK_OVERLAPS_FIXED_TIME
        when = "at" if at is not None else "by"
        report.add(
            fault,
            span,
            f"“{timed.title}” must start {when} {by}, but "
            + (f"what comes before it ends at {timed.start}." if timed.number else f"the day starts at {timed.start}."),
            _mistaken(timed, session) or cures().told(over, timed),
        )
    over = -programme.buffer_at_the_end
    if over > 0:
        report.add(
            codes.PROGRAMME_OVERRUNS,
            session.time.span,
            f"The programme ends at {programme.end}, {counted(over, 'minute')} after the day's end at "
            f"{session.time.end}.",
            cures().told(over, None),
        )


def _mistaken(timed: TimedBlock, session: Session) -> str:
    """Return the hint for a time that was written without its half of the day; empty for any other."""
    block = timed.block
    written = block.not_after if block.at is None else block.at
    meant = None if written is None else session.time.meant(written)
    return f"did you mean `{meant}`?" if meant else ""


def _cures_of(programme: Programme) -> Cures:
    from sessionbuilder.programme.cures import Cures  # noqa: PLC0415 - a day that fits needs none

    return Cures(programme)
