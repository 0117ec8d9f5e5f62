"""A programme, and minutes by which the day starts late -> what each block gives, and the new times."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sessionbuilder.booklet.booklet import Printed
from sessionbuilder.content import Notice, Text, Verb
from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import Programme, Refit, TimedBlock
from sessionbuilder.programme.slots import fit_slot
from sessionbuilder.script.script import Script
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import RichText, counted, join, listed, plain, texts_in
from sessionbuilder.units import Minutes

_LITTLE: Minutes = 4
"""So few minutes are not worth a plan."""


class Late(Struct, frozen=True):
    """What is done where the day starts late and is to end on time."""

    minutes: Minutes
    gives: dict[int, int]
    """The minutes that each block gives which is left out or shorter, by its place."""
    gone: frozenset[int]
    """Those that are left out."""
    shorter: dict[int, RichText]
    """What is told of the others."""
    told: tuple[Printed, ...]
    """When it begins, what is lost, and the new times."""


def late_start(programme: Programme, late: Minutes) -> Late | None:
    """Return what to do if the day starts so many minutes `late`; None where nothing can be said of it."""
    start = (programme.session.time.start + late).of_day
    fitted = fit_slot(programme.session, Slot(late=late), Report(), allow_outcome_loss=True)
    if fitted is None or fitted.refit is None:
        return None
    if not fitted.refit.lengths:
        return Late(late, {}, frozenset(), {}, (Text(plain(_in_part(programme, late))),))
    now = {place: fitted.blocks[number] for number, place in enumerate(fitted.refit.places)}
    gives, shorter = {}, {}
    for timed in programme.blocks:
        after = now.get(timed.number)
        if timed.minutes and (after is None or after.minutes != timed.minutes):
            gives[timed.number] = timed.minutes - (after.minutes if after else 0)
            if after:
                shorter[timed.number] = _shorter(after)
    where = f"Do what stands under “{late} late” above; all other blocks take as long as planned."
    if not gives:
        where = "Leave nothing out: minutes in hand make up for it."
    told: list[Printed] = [Text(plain(f"You begin at {start}. {where}"))]
    if fitted.refit.lost:
        outcomes = listed(f"“{programme.session.outcomes[name]}”" for name in fitted.refit.lost)
        told.append(
            Notice("What is lost", plain(f"Nothing is left that serves {outcomes}. Tell people how they get it."))
        )
    told += _new_times(programme, fitted)
    return Late(late, gives, frozenset(gives).difference(now), shorter, tuple(told))


def _in_part(programme: Programme, late: Minutes) -> str:
    """Return how many of the minutes can be found, where not all can be, and by when people could leave then."""
    for found in range(late - 1, _LITTLE, -1):
        fitted = fit_slot(programme.session, Slot(late=found), Report(), allow_outcome_loss=True)
        if fitted and fitted.refit and fitted.refit.lengths and not fitted.refit.lost:
            what = list(_in_words(programme, fitted, fitted.refit))
            end = (programme.close + (late - found)).of_day
            return (
                f"So much of this session must stay that no more than {found} minutes can be found: {'; '.join(what)}. "
                f"Before you begin, ask whether everybody can stay until {end}: what follows, pauses too, is then "
                f"{counted(late - found, 'minute')} later than planned."
            )
    end = (programme.close + late).of_day
    return (
        f"Too much of this session must stay to find {late} minutes by leaving out blocks. Before you begin, ask "
        f"whether everybody can stay until {end}; if not, give the session on another day."
    )


def _in_words(programme: Programme, fitted: Programme, refit: Refit) -> Iterator[str]:
    now = {place: fitted.blocks[number] for number, place in enumerate(refit.places)}
    gone = [f"“{timed.title}”" for timed in programme.blocks if timed.minutes and timed.number not in now]
    if gone:
        yield f"leave out {listed(gone)}"
    for timed in programme.blocks:
        after = now.get(timed.number)
        if after and after.minutes < timed.minutes:
            yield f"shorten “{timed.title}” to {counted(after.minutes, 'minute')}"


def skipped(slides: Sequence[int]) -> str:
    """Return which slides are passed over where a block goes; nothing where it has none."""
    if not slides:
        return ""
    between = "and" if len(slides) == 2 else "to"
    return f"Skip slide {slides[0]}" if len(slides) == 1 else f"Skip slides {slides[0]} {between} {slides[-1]}"


def what_stays(script: Script, timed: TimedBlock) -> RichText:
    """Return what becomes of the sheets of a block that goes, and what of it people do at home."""
    # its own sheets may be handed out in another block, and those of others in it
    own = [each for each in script.sheets if each.timed is timed]
    others = [each.code for each in script.blocks[timed.number].paper.out if each.timed is not timed]
    kept = [each.code for each in own if each.handout.role == "reference"]
    back = [each.code for each in own if each.handout.role != "reference"]
    told: list[RichText] = []
    if others:
        told.append(plain(f"Hand out {listed(others)} all the same."))
    if back:
        told.append(plain(f"Keep back {listed(back)}."))
    if kept:
        told.append(plain(f"Give out {listed(kept)} at the end, to read at home."))
    if timed.block.pre_work:
        told.append(join("To do at home: ", timed.block.pre_work))
    return join(*(piece for number, each in enumerate(told) for piece in (" " if number else "", each)))


def _shorter(after: TimedBlock) -> RichText:
    """Return how long a block is now, and which of its parts give."""
    if not after.minutes:
        return plain("minutes in hand: go straight on.")
    parts = [f"{part.name} {part.minutes}" for part in after.parts if part.name and part.minutes]
    inside = f" ({', '.join(parts)})" if len(parts) > 1 else ""
    return plain(f"shorten it to {counted(after.minutes, 'minute')}{inside}.")


def if_behind(timed: TimedBlock) -> RichText | None:
    """Return all that the block says under `if-behind`, in a line; None where it says nothing."""
    texts = [text for cue in timed.block.cues if cue.verb is Verb.IF_BEHIND for text in texts_in(cue)]
    return join(texts[0], *(piece for text in texts[1:] for piece in (" ", text))) if texts else None


def _new_times(programme: Programme, fitted: Programme) -> Iterator[Printed]:
    """Yield when pauses, sections and the end are now, as far as they differ, and from when on nothing does."""
    assert fitted.refit, "it has been fitted"
    points = []
    for number, place in enumerate(fitted.refit.places):
        timed, was = fitted.blocks[number], programme.blocks[place]
        if timed.block.pause or timed.block.opens_section or timed.block.nature == "close":
            points.append((timed.start, was.start, timed.title))
    moved = max((number for number, (now, was, _) in enumerate(points) if now != was), default=-1)
    told = [f"{now} {title}" for now, _, title in points[: moved + 1]]
    if told:
        yield Text(plain(f"New times: {'; '.join(told)}."))
    if moved + 1 < len(points):
        now, _, title = points[moved + 1]
        until = " Until then slides show the planned ones." if told else ""
        yield Text(plain(f"From {now}, “{title}”, the times are those of the plan again.{until}"))
    else:
        slides = " Slides show the planned times all day." if told else ""
        yield Text(plain(f"The end is at {programme.close}, as planned.{slides}"))
