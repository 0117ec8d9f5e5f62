"""A day that is refitted still holds what must stay, and keeps its promises."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import overrun
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note a slot in which what must stay has no room, and outcomes that nothing serves any more."""
    session, change = programme.session, programme.refit
    if change is None:
        return
    if not change.fits:
        over = overrun(session)
        musts = [timed for timed in programme.blocks if timed.block.importance == "must" and not timed.block.protected]
        longest = max(musts, key=lambda timed: timed.minutes, default=None)
        hints = [f"choose a slot that is {counted(over, 'minute')} longer"]
        if longest:
            hints.append(f"let “{longest.title}” be `priority: should`")
            hints.append("give it a `short` form")
        report.add(
            codes.SLOT_TOO_SHORT,
            session.time.span,
            f"What must stay needs {counted(over, 'minute')} more than {session.time} has, "
            "with everything as short as it may be.",
            ", or ".join(hints),
        )
    for name in () if change.loss_allowed else change.lost:
        report.add(
            codes.OUTCOME_LOST,
            name.span,
            f"From {session.time} no block is left that serves the outcome `{name}`.",
            "choose a longer slot, let a block that serves it be `must`, or add `--allow-outcome-loss`",
        )
