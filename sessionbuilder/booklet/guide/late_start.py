"""A script, and minutes by which the day starts late -> what to leave out, its slides and sheets, and new times."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sessionbuilder.booklet.booklet import Printed
from sessionbuilder.content import Heading, Notice, Table, Text, Verb
from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.programme import Programme, Refit, TimedBlock
from sessionbuilder.programme.slots import fit_slot
from sessionbuilder.script.script import Script
from sessionbuilder.session.slot import Slot
from sessionbuilder.text import RichText, counted, join, listed, plain, texts_in
from sessionbuilder.units import Minutes

_LITTLE: Minutes = 4
"""So few minutes are not worth a plan."""


def late_start(script: Script, late: Minutes, slides: Mapping[int, Sequence[int]]) -> Iterator[Printed]:
    """Yield what to do if the day starts so many minutes `late` and is to end on time.

    `slides` are the numbers of those of each block, by its place.
    """
    programme = script.programme
    start = (programme.session.time.start + late).of_day
    fitted = fit_slot(programme.session, Slot(late=late), Report(), allow_outcome_loss=True)
    if fitted is None or fitted.refit is None:
        return
    yield Heading(plain(f"If you start {late} minutes late"))
    if not fitted.refit.lengths:
        yield Text(plain(_in_part(programme, late)))
        return
    rows = tuple(_rows(script, fitted, fitted.refit, slides))
    if rows:
        yield Text(plain(f"You begin at {start}. All blocks that are not in this list take as long as planned."))
        yield Table(("Planned", "Min", "Block", "What to do"), rows, (3, 2, 7, 10))
    else:
        yield Text(plain(f"You begin at {start}. Leave nothing out: minutes in hand make up for it."))
    if fitted.refit.lost:
        outcomes = listed(f"“{programme.session.outcomes[name]}”" for name in fitted.refit.lost)
        yield Notice("What is lost", plain(f"Nothing is left that serves {outcomes}. Tell people how they get it."))
    yield from _new_times(programme, fitted)


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


def _rows(
    script: Script, fitted: Programme, refit: Refit, slides: Mapping[int, Sequence[int]]
) -> Iterator[tuple[RichText, ...]]:
    """Yield a line for each block that goes or is shorter, in the order of the day."""
    now = {place: fitted.blocks[number] for number, place in enumerate(refit.places)}
    for timed in script.programme.blocks:
        after = now.get(timed.number)
        if not timed.minutes or (after and after.minutes == timed.minutes):
            continue
        if after is None:
            minutes, words = str(timed.minutes), join(*_left_out(script, timed, slides.get(timed.number, ())))
        else:
            minutes, words = str(timed.minutes - after.minutes), _shorter(timed, after)
        yield plain(str(timed.start)), plain(minutes), timed.title, words


def _left_out(script: Script, timed: TimedBlock, slides: Sequence[int]) -> Iterator[str]:
    """Yield that the block goes, which slides are passed over, and what becomes of its sheets."""
    yield "Leave it out."
    if slides:
        between = "and" if len(slides) == 2 else "to"
        yield f" Skip slide {slides[0]}." if len(slides) == 1 else f" Skip slides {slides[0]} {between} {slides[-1]}."
    # its own sheets may be handed out in another block, and those of others in it
    own = [each for each in script.sheets if each.timed is timed]
    others = [each.code for each in script.blocks[timed.number].paper.out if each.timed is not timed]
    kept = [each.code for each in own if each.handout.role == "reference"]
    back = [each.code for each in own if each.handout.role != "reference"]
    if others:
        yield f" Hand out {listed(others)} all the same."
    if back:
        yield f" Keep back {listed(back)}."
    if kept:
        yield f" Give out {listed(kept)} at the end, to read at home."
    if timed.block.pre_work:
        yield f" To do at home: {timed.block.pre_work}"


def _shorter(timed: TimedBlock, after: TimedBlock) -> RichText:
    """Return how long the block is now, which of its parts give, and its own words for when one is behind."""
    if not after.minutes:
        return plain("Minutes in hand: go straight on.")
    parts = [f"{part.name} {part.minutes}" for part in after.parts if part.name and part.minutes]
    inside = f" ({', '.join(parts)})" if len(parts) > 1 else ""
    told = f"Shorten it to {counted(after.minutes, 'minute')}{inside}."
    own = if_behind(timed)
    return join(told, " ", own) if own else plain(told)


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
