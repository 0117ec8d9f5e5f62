"""A session -> its programme: durations are written, starts are computed."""

from __future__ import annotations

from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session


def time_programme(session: Session) -> Programme:
    """Return every block of `session` at its clock time.

    Blocks follow one another from the start of the day, each for its ideal minutes. A block fixed with `at:`
    starts then, unless what comes before it ends later: the truth is drawn, and `checks` says by how much.
    """
    clock = session.time.start
    timed: list[TimedBlock] = []
    for number, block in enumerate(session.programme):
        start = clock if block.at is None else max(clock, session.time.placed(block.at))
        minutes = block.length(session.groups).ideal
        timed.append(TimedBlock(block, block.heading(session), start, minutes, number))
        clock = start + minutes
    return Programme(session, tuple(timed))
