"""A refitted programme -> what was done to it, in words."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme
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
    given = [timed for timed in programme.blocks if timed.minutes < timed.planned and not timed.block.pause]
    told = {
        "Short form": [_stand_in(block, whole, session) for block, whole in refit.shortened],
        "Shorter": [
            f"{timed.title} ({timed.minutes} min, not {timed.planned})"
            for timed in given
            if id(timed.block) not in short
        ],
        "No longer fixed": [f"{block.heading(session)} (was to start at {block.at})" for block in refit.unfixed],
        "Before the day": [f"{block.heading(session)}: {block.pre_work}" for block in refit.pre_work],
        "Left out": [
            f"{block.heading(session)} ({block.ideal_minutes(session)} min, {block.importance})"
            for block in refit.dropped
        ],
        "Not made anew": [f"{listed(refit.unmade)}: those of the whole day stand"] if refit.unmade else [],
        "No longer met": [str(name) for name in refit.lost],
        "Left over": list(_left_over(programme)),
    }
    for what, which in told.items():
        if which:
            yield what, which


def _left_over(programme: Programme) -> Iterator[str]:
    """Yield the minutes that are nobody's, where they are."""
    for timed in programme.blocks:
        if (minutes := programme.buffer_before(timed)) > 0:
            yield f"{minutes} min before {timed.title}"
    if (minutes := programme.buffer_at_the_end) > 0:
        yield f"{minutes} min at the end"


def _stand_in(block: Block, whole: Block, session: Session) -> str:
    name, stands_for = str(block.heading(session)), str(whole.heading(session))
    return name if name == stands_for else f"{name} in place of {stands_for}"
