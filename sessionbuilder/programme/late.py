"""A programme that has come to later hours -> the session that keeps its end, by whole blocks; or none."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.programme.programme import Programme, Refit
from sessionbuilder.programme.short_forms import short_form
from sessionbuilder.programme.whole_blocks import Late
from sessionbuilder.session.block import Block
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.session import Session
from sessionbuilder.units import Minutes

_DEALT = -1
"""In place of a length: the clock deals it."""
_UNTOLD = ("divider", "buffer")
"""What leaves without a word."""


def late_day(
    written: Programme, session: Session, hours: Hours, done: Sequence[Block], worked: Minutes
) -> tuple[Session, Refit] | None:
    """Return `session` as it is led in `hours`, and what is done to it; None where whole blocks cannot make the room.

    `session` is what of the `written` day is still to come; `done` has been, and `worked` are the minutes since people
    last had a pause. Every block that stays takes as long as was planned, but for the few that the plan shortens.
    """
    late = replace(session, time=hours)
    blocks = session.programme
    planned = [tuple(part.minutes for part in timed.parts) for timed in written.blocks[len(done) :]]
    reckoned = Late(late, planned, done)
    plan = reckoned.plan()
    if plan is None or (done and not plan.out and not plan.shorter):
        return None
    stay = [number for number in range(len(blocks)) if number not in plan.out]
    now = [short_form(block) if number in plan.brief else block for number, block in enumerate(blocks)]

    def lengths(number: int) -> tuple[Minutes, ...]:
        if number in plan.brief:
            return tuple(part.planned.ideal for part in now[number].parts(session))
        if reckoned.gives_freely(number):
            return tuple(_DEALT for _ in planned[number])
        if number in plan.shorter:
            return reckoned.parts_of(number, plan.shorter[number])
        return planned[number]

    places = [number for number in sorted(plan.out) if blocks[number].nature not in _UNTOLD]
    gone = [blocks[number] for number in places]
    return replace(late, programme=tuple(now[number] for number in stay)), Refit(
        was=session.time,
        places=tuple(len(done) + number for number in stay),
        lengths=tuple(map(lengths, stay)),
        worked=worked,
        shortened=tuple((now[number], blocks[number]) for number in sorted(plan.brief)),
        dropped=tuple(block for block in gone if not block.pre_work),
        pre_work=tuple(block for block in gone if block.pre_work),
        gone=tuple((len(done) + number, blocks[number]) for number in places),
        lost=tuple(name for name in session.outcomes if str(name) in plan.lost),
    )
