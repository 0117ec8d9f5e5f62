"""A day that is refitted still holds what must stay, and keeps its promises."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.clock import window
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import counted
from sessionbuilder.units import Clock, Minutes


def check(programme: Programme, report: Report) -> None:
    """Note a slot in which what must stay has no room, and outcomes that nothing serves any more."""
    session, change = programme.session, programme.refit
    if change is None:
        return
    if change.dropped and not any(timed.minutes for timed in programme.blocks):
        shortest = min(change.dropped, key=lambda block: block.ideal_minutes(session))
        report.add(
            codes.SLOT_TOO_SHORT,
            session.time.span,
            f"Nothing of the session fits {session.time}.",
            f"“{shortest.heading(session)}” alone takes {counted(shortest.ideal_minutes(session), 'minute')}",
        )
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
    hours = programme.session.time
    late = next((timed for timed in programme.blocks if timed.start > _by(timed, programme)), None)
    if late is None:
        over = -programme.buffer_at_the_end
        message = f"What must stay needs {counted(over, 'minute')} more than {hours} has"
        hints = [f"choose a slot that is {counted(over, 'minute')} longer"]
    else:
        by = _by(late, programme)
        over = late.start - by
        when, key = ("at", "`at`") if late.block.at is not None else ("by", "`not-after`")
        why = f"what must stay before it needs {counted(over, 'minute')} more"
        if by < hours.start:
            why = f"the slot starts at {hours.start}"
        message = f"“{late.title}” must start {when} {by}, but {why}"
        placed = late.block.at is late.block.not_after is None
        hints = ["give it a later `at`" if placed else f"take {key} away there"]
    hints += _what_would_give(programme, programme.blocks[: late.number] if late else programme.blocks, over)
    span = late.block.span if late else hours.span
    report.add(codes.SLOT_TOO_SHORT, span, f"{message}, with everything as short as it may be.", ", or ".join(hints))


def _by(timed: TimedBlock, programme: Programme) -> Clock:
    """Return the time by which the block itself must start."""
    return window(timed.block, programme.session)[1]


def _what_would_give(programme: Programme, blocks: Sequence[TimedBlock], over: Minutes) -> Iterator[str]:
    """Yield what could be done to the blocks that must stay and are not protected."""
    assert programme.refit is not None
    short = {id(block) for block, _ in programme.refit.shortened}
    free = [timed for timed in blocks if timed.block.importance == "must" and not timed.block.protected]
    if enough := [timed for timed in free if timed.minutes >= over]:
        yield f"let “{min(enough, key=lambda timed: timed.minutes).title}” be `priority: should`"
    if full := [timed for timed in free if id(timed.block) not in short]:
        yield f"give “{max(full, key=lambda timed: timed.minutes).title}” a `short` form"
