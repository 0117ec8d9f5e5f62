"""A programme -> each time in it that cannot be kept, with what would mend it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, partial
from typing import TYPE_CHECKING, NamedTuple

from sessionbuilder.diagnostics import Fault, Span, codes
from sessionbuilder.programme.clock import window
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted

if TYPE_CHECKING:
    from sessionbuilder.programme.cures import Cure, Cures


class Overrun(NamedTuple):
    """One time that cannot be kept: that of a block, or the end of the day."""

    fault: Fault
    span: Span
    message: str
    block: int
    """The number of the block that cannot start in time; -1 for the end of the day."""
    cures: tuple[Cure, ...]
    """The cheapest."""

    @property
    def hint(self) -> str:
        """The cures in words."""
        return "; or ".join(cure.words for cure in self.cures)


def overruns(programme: Programme) -> Iterator[Overrun]:
    """Yield by how many minutes a fixed time or the end of the day is overrun; of a day that was fitted, nothing."""
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
        before = f"what comes before it ends at {timed.start}." if timed.number else f"the day starts at {timed.start}."
        message = f"“{timed.title}” must start {when} {by}, but {before}"
        yield Overrun(fault, span, message, timed.number, _meant(timed, session) or cures().cheapest(over, timed))
    over = -programme.buffer_at_the_end
    if over > 0:
        message = (
            f"The programme ends at {programme.end}, {counted(over, 'minute')} after the day's end at "
            f"{session.time.end}."
        )
        yield Overrun(codes.PROGRAMME_OVERRUNS, session.time.span, message, -1, cures().cheapest(over, None))


def _meant(timed: TimedBlock, session: Session) -> tuple[Cure, ...]:
    """Return the time that was written without its half of the day; none for any other."""
    from sessionbuilder.programme.cures import meant  # noqa: PLC0415 - a day that fits needs none

    block = timed.block
    written = block.not_after if block.at is None else block.at
    clock = None if written is None else session.time.meant(written)
    return (meant(timed.number, "at" if block.at is not None else "not-after", clock),) if clock else ()


def _cures_of(programme: Programme) -> Cures:
    from sessionbuilder.programme.cures import Cures  # noqa: PLC0415 - a day that fits needs none

    return Cures(programme)
