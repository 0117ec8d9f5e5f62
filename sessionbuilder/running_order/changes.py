"""A refitted programme -> what was done to it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.programme.programme import Programme, Refit
from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session
from sessionbuilder.text import listed


def changes(programme: Programme) -> Iterator[tuple[str, list[str]]]:
    """Yield each thing that was done to fit the session to its hours, with the blocks or outcomes it was done to.

    Nothing is yielded for the day as it is written, or for what was not needed.
    """
    refit, session = programme.refit, programme.session
    if refit is None:
        return
    short = {id(block) for block, _ in refit.shortened}
    given = [timed for timed in programme.blocks if timed.minutes < timed.planned]
    more = [timed for timed in programme.blocks if timed.minutes > timed.planned and id(timed.block) not in short]
    told = {
        "Short form": [_stand_in(block, whole, session) for block, whole in refit.shortened],
        "Shorter": [
            f"{timed.title} ({timed.minutes} min, not {timed.planned})"
            for timed in given
            if id(timed.block) not in short
        ],
        "Longer": [f"{timed.title} ({timed.minutes} min, not {timed.planned})" for timed in more],
        "No longer fixed": [f"{block.heading(session)} ({_times(block, session)})" for block in refit.unfixed],
        "Moved": list(_moved(programme, refit)),
        "Before the day": [f"{block.heading(session)}: {block.pre_work}" for block in refit.pre_work],
        "Left out": [_left_out(block, session) for block in refit.dropped],
        "Not made anew": [f"{listed(refit.unmade)}: those of the whole day stand"] if refit.unmade else [],
        "Not made": [f"{listed(refit.unfilled)}: no block that fills it in is left"] if refit.unfilled else [],
        "No longer met": [str(name) for name in refit.lost],
        "Left over": list(_left_over(programme)),
    }
    for what, which in told.items():
        if which:
            yield what, which


def how_fitted(programme: Programme) -> str:
    """Return in words which hours a day was planned for, and which it has been fitted to; it must have been."""
    assert programme.refit, "it was asked for in other hours"
    was, hours = str(programme.refit.was), str(programme.session.time)
    return f"{'As it is written it does not fit;' if was == hours else f'Planned for {was},'} fitted to {hours}"


def unranked(programme: Programme) -> str | None:
    """Return a sentence that says so where nobody has said what matters most; None where somebody has."""
    blocks = programme.session.programme
    if any(block.priority for block in blocks) if programme.refit is None else programme.refit.ranked:
        return None
    return (
        "No block has a `priority` yet, so what goes first is a guess: what serves no outcome, and input before "
        "activities. Write `priority: must` at what the day is for, and `could` at what may go."
    )


def _left_out(block: Block, session: Session) -> str:
    facts = [] if block.opens_section else [f"{block.ideal_minutes(session)} min", block.importance]
    return f"{block.heading(session)} ({', '.join([*facts, *([_times(block, session)] if block.holds_time else [])])})"


def _times(block: Block, session: Session) -> str:
    """Return in words when the block was to start, as its author wrote it."""
    told = session.pool.times
    if block.at is not None:
        return f"was to start at {told(block.at)}"
    ends = (("not before", block.not_before), ("by", block.not_after))
    return "was to start " + " and ".join(f"{word} {told(clock)}" for word, clock in ends if clock is not None)


def _moved(programme: Programme, refit: Refit) -> Iterator[str]:
    for timed in programme.blocks:
        if any(timed.block is block for block in refit.moved):
            after = next((earlier for earlier in reversed(programme.blocks[: timed.number]) if earlier.minutes), None)
            yield f"{timed.title} (now after {after.title})" if after else str(timed.title)


def _left_over(programme: Programme) -> Iterator[str]:
    """Yield the minutes that are nobody's, where they are."""
    for timed in programme.blocks:
        if (minutes := programme.buffer_before(timed)) > 0:
            yield f"{minutes} min before {timed.title}"
    if (minutes := programme.buffer_at_the_end) > 0:
        yield f"{minutes} min at the end"


def _stand_in(block: Block, whole: Block, session: Session) -> str:
    name, stands_for = str(block.heading(session)), str(whole.heading(session))
    time = f" ({_times(whole, session)})" if whole.holds_time and not block.holds_time else ""
    return name + time if name == stands_for else f"{name} in place of {stands_for}{time}"
