"""A day that is refitted still holds what must stay, and keeps its promises."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import window
from sessionbuilder.session.programme import Programme
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note a slot in which what must stay has no room, and outcomes that nothing serves any more."""
    session, change = programme.session, programme.refit
    if change is None:
        return
    if not change.fits:
        _tell_what_is_missed(programme, report)
    for name in () if change.loss_allowed else change.lost:
        report.add(
            codes.OUTCOME_LOST,
            name.span,
            f"From {session.time} no block is left that serves the outcome `{name}`.",
            "choose a longer slot, let a block that serves it be `must`, or add `--allow-outcome-loss`",
        )


def _tell_what_is_missed(programme: Programme, report: Report) -> None:
    """Note the first time that cannot be kept, or the end, and by how much; and what would help."""
    session, hours = programme.session, programme.session.time
    late = None
    for timed in programme.blocks:
        by = window(timed.block, session)[1]
        if timed.start > by and late is None:
            late = timed
            over = timed.start - by
    if late is None:
        over = -programme.buffer_at_the_end
        message = f"What must stay needs {counted(over, 'minute')} more than {hours} has"
        hints = [f"choose a slot that is {counted(over, 'minute')} longer"]
    else:
        by = window(late.block, session)[1]
        before = f"what must stay before it needs {counted(over, 'minute')} more"
        if by < hours.start:
            before = f"the slot starts at {hours.start}"
        message = f"“{late.title}” must start {'at' if late.block.at is not None else 'by'} {by}, but {before}"
        key = "at" if late.block.at is not None else "not-after" if late.block.not_after is not None else ""
        hints = [f"take `{key}` away there" if key else "let `lunch` start later with `not-after`"]
    already = {id(block) for block, _ in (programme.refit.shortened if programme.refit else ())}
    blocks = programme.blocks[: late.number] if late else programme.blocks
    free = [timed for timed in blocks if timed.block.importance == "must" and not timed.block.protected]
    enough = [timed for timed in free if timed.minutes >= over]
    if enough:
        hints.append(f"let “{min(enough, key=lambda timed: timed.minutes).title}” be `priority: should`")
    if longest := max((t for t in free if id(t.block) not in already), key=lambda t: t.minutes, default=None):
        hints.append(f"give “{longest.title}” a `short` form")
    span = late.block.span if late else hours.span
    report.add(codes.SLOT_TOO_SHORT, span, f"{message}, with everything as short as it may be.", ", or ".join(hints))
