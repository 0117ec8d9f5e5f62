"""Nothing runs into a fixed time, and no minutes are left unplanned before one."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import counted
from sessionbuilder.units import Clock


def check(programme: Programme, report: Report) -> None:
    """Note overlaps with fixed times, and gaps before them."""
    clock = programme.session.time.start
    for timed in programme.blocks:
        at = timed.block.at
        fixed = None if at is None else programme.session.time.placed(at)
        span = timed.block.spans.get("at", timed.block.span)
        if fixed is not None and clock > fixed:
            over = clock - fixed
            report.add(
                codes.BLOCK_OVERLAPS_FIXED_TIME,
                span,
                f"“{timed.title}” must start at {fixed}, but what comes before it ends at {clock}.",
                f"take {counted(over, 'minute')} from the blocks before it, "
                f'or write `at: "{Clock(clock % (24 * 60))}"`',
            )
        elif fixed is not None and clock < fixed:
            gap = fixed - clock
            report.add(
                codes.GAP_BEFORE_FIXED_TIME,
                span,
                f"What comes before “{timed.title}” ends at {clock}; "
                f"{counted(gap, 'minute')} until {fixed} are not planned.",
                "give them to a block",
            )
        clock = timed.finish
