"""A session and the slot somebody asks for -> the programme that fits it."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.programme.clock import time_programme
from sessionbuilder.programme.refit import refit
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session
from sessionbuilder.session.slot import Slot


def fit_slot(session: Session, slot: Slot, report: Report, *, allow_outcome_loss: bool = False) -> Programme | None:
    """Return the programme of `session` in `slot`; None, with a fault, where the slot is empty or starts nowhere."""
    hours = slot.hours(session.time)
    if hours.end <= hours.start:
        report.add(
            codes.SLOT_EMPTY,
            session.time.span,
            f"The hours asked for start at {hours.start} and end at {hours.end}.",
            f"the session is written for {session.time}; ask for an end after the start",
        )
        return None
    number = 0
    if slot.first:
        first = find_block(time_programme(session), slot.first, report)
        if first is None:
            return None
        number = next(n for n, block in enumerate(session.programme) if block is first.block)
    while number and session.programme[number - 1].opens_section:
        number -= 1
    rest = replace(session, programme=session.programme[number:])
    fitted, change = refit(rest, hours, done=session.programme[:number])
    if allow_outcome_loss:
        kept = {name: words for name, words in fitted.outcomes.items() if name not in change.lost}
        fitted, change = replace(fitted, outcomes=kept), replace(change, loss_allowed=True)
    return time_programme(fitted, change)


def find_block(programme: Programme, name: str, report: Report) -> TimedBlock | None:
    """Return the block with this id, or with a title that is or starts like it; None, with a fault, where none has."""
    wanted = " ".join(name.casefold().split())
    ids = {str(timed.block.id): timed for timed in programme.blocks if timed.block.id is not None}
    titles = {str(timed.title).casefold(): timed for timed in reversed(programme.blocks)}
    found = ids.get(wanted) or titles.get(wanted)
    if found is None:
        alike = [timed for title, timed in titles.items() if wanted and title.startswith(wanted)]
        found = alike[0] if len(alike) == 1 else None
    if found is None:
        report.add(
            codes.UNKNOWN_BLOCK,
            programme.session.span,
            f"No block has the id or title `{name}`, and no single title starts like it.",
            did_you_mean(wanted, [*ids, *titles]),
        )
    return found
