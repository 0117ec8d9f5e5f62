"""A session and the slot somebody asks for -> the programme that fits it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.diagnostics.report import MOST_CHOICES
from sessionbuilder.programme.clock import holds, time_programme
from sessionbuilder.programme.late import late_day
from sessionbuilder.programme.programme import Programme, TimedBlock, named_cases
from sessionbuilder.programme.refit import refit
from sessionbuilder.session.block import Block, BlockPart
from sessionbuilder.session.session import OF_THE_WHOLE_DAY, FormName, Session
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import counted, listed
from sessionbuilder.units import Minutes


def fit_slot(session: Session, slot: Slot, report: Report, *, allow_outcome_loss: bool = False) -> Programme | None:
    """Return the programme of `session` in `slot`; None, with a fault, where the slot is empty or starts nowhere."""
    hours = slot.hours(session.time)
    if hours.end <= hours.start:
        meant = slot.likely(session.time)
        report.add(
            codes.SLOT_EMPTY,
            session.time.span,
            f"The hours asked for start at {hours.start} and end at {hours.end}.",
            f"did you mean `{meant[0]} to {meant[1]}`?"
            if meant
            else f"the session is written for {session.time}; ask for an end after the start",
        )
        return None
    written = time_programme(session)
    named = named_cases(session.programme)
    ranked = any(block.priority for block in session.programme)
    done: tuple[Block, ...] = ()
    unmade: tuple[FormName, ...] = ()
    worked = 0
    if slot.first:
        first = find_block(written, slot.first, report)
        if first is None:
            return None
        unmade = tuple(name for name in session.forms if name in OF_THE_WHOLE_DAY)
        done, session = _rest(session, first.block)
        pauses = [timed.finish for timed in written.blocks[: first.number] if timed.block.pause]
        worked = max(hours.start - max([session.time.start, *pauses]), 0)
    late = late_day(written, session, hours, done, worked) if slot.late or slot.first else None
    fitted, change = late or refit(session, hours, done, worked)
    planned = tuple(written.blocks[place].minutes for place in change.places)
    there, gone = ({block.fills_in for block in some} for some in (fitted.programme, (each for _, each in change.gone)))
    unfilled = tuple(name for name in fitted.forms if name in gone - there)
    fitted = replace(fitted, forms=tuple(name for name in fitted.forms if name not in unfilled))
    change = replace(change, planned=planned, named=named, ranked=ranked, unmade=unmade, unfilled=unfilled)
    if allow_outcome_loss:
        kept = {name: words for name, words in fitted.outcomes.items() if name not in change.lost}
        fitted, change = replace(fitted, outcomes=kept), replace(change, loss_allowed=True)
    programme = time_programme(fitted, change)
    if late or holds(written):
        return programme
    planned = tuple(
        _as_written(written.blocks[place].block.parts(session), timed.minutes)
        for place, timed in zip(change.places, programme.blocks, strict=True)
    )
    return time_programme(fitted, replace(change, planned=planned))


def _as_written(parts: Sequence[BlockPart], minutes: Minutes) -> Minutes:
    """Return the length nearest to `minutes` which the author of a block of these `parts` allows."""
    return min(max(minutes, sum(part.planned.least for part in parts)), sum(part.planned.most for part in parts))


def _rest(session: Session, first: Block) -> tuple[tuple[Block, ...], Session]:
    """Return what of `session` has been, and the session that begins with the block `first`, which is due now.

    It has no forms that tell of the hours of a whole day: its own would be those of the rest.
    """
    blocks = session.programme
    number = next(number for number, block in enumerate(blocks) if block is first)
    now = first.changed(at=None, not_before=None, not_after=None, priority="must")
    opened = number
    while opened and blocks[opened - 1].opens_section:
        opened -= 1
    rest = (*blocks[opened:number], now, *blocks[number + 1 :])
    forms = tuple(name for name in session.forms if name not in OF_THE_WHOLE_DAY)
    return blocks[:opened], replace(session, programme=rest, forms=forms)


def find_block(programme: Programme, name: str, report: Report) -> TimedBlock | None:
    """Return the block with this id, or the only one with a title that is or starts like it; None, with a fault."""
    wanted = " ".join(name.casefold().split())
    ids = {str(timed.block.id): timed for timed in programme.blocks if timed.block.id is not None}
    if wanted in ids:
        return ids[wanted]
    titles = [(" ".join(str(timed.title).casefold().split()), timed) for timed in programme.blocks]
    exact = [timed for title, timed in titles if title == wanted]
    found = exact or [timed for title, timed in titles if wanted and title.startswith(wanted)]
    if len(found) == 1:
        return found[0]
    if found:
        message = f"{counted(len(found), 'block')} have a title like `{name}`."
        which = listed((f"“{timed.title}” at {timed.start}" for timed in found[:MOST_CHOICES]), "or")
        hint = f"say which: {which}; where two have one title, give them an `id`"
    else:
        message = f"No block has the id or title `{name}`."
        near = did_you_mean(wanted, [*ids, *(title for title, _ in titles)])
        hint = near or "`sessionbuilder plan SESSION` shows the titles"
    report.add(codes.UNKNOWN_BLOCK, None, message, hint)
    return None
