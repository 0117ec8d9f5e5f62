"""Every block starts when it must, and the programme ends when the day ends."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import limits
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import counted
from sessionbuilder.units import Minutes


def check(programme: Programme, report: Report) -> None:
    """Note by how many minutes a fixed time or the end of the day is overrun, and the cheapest cures."""
    session = programme.session
    if programme.refit is not None:
        return
    bounds = dict(zip(map(id, session.programme), limits(session), strict=False))
    for timed in programme.blocks:
        at, by = timed.block.at, bounds[id(timed.block)][1]
        over = timed.start - by
        if over <= 0 or _follows_a_late_meal(timed, programme):
            continue
        span = timed.block.spans.get("at" if at is not None else "not-after", timed.block.span)
        fault = codes.WINDOW_MISSED if at is None else codes.BLOCK_OVERLAPS_FIXED_TIME
        when = "at" if at is not None else "by"
        report.add(
            fault,
            span,
            f"“{timed.title}” must start {when} {by}, but "
            + (f"what comes before it ends at {timed.start}." if timed.number else f"the day starts at {timed.start}."),
            _cures(programme, over, timed),
        )
    over = -programme.buffer_at_the_end
    if over > 0:
        report.add(
            codes.PROGRAMME_OVERRUNS,
            session.time.span,
            f"The programme ends at {programme.end}, {counted(over, 'minute')} after the day's end at "
            f"{session.time.end}.",
            _cures(programme, over, None),
        )


def _cures(programme: Programme, over: Minutes, before: TimedBlock | None) -> str:
    from sessionbuilder.programme.cures import cures  # noqa: PLC0415 - a day that fits needs none

    return cures(programme, over, before)


def _follows_a_late_meal(timed: TimedBlock, programme: Programme) -> bool:
    """Whether the block is late only because lunch is, which is told there."""
    block = timed.block
    if not timed.number or block.nature == "meal" or block.at is not None or block.not_after is not None:
        return False
    return programme.blocks[timed.number - 1].block.nature == "meal"
