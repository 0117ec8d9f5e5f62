"""A programme -> what to do when the day runs late or things go wrong: cut list, late starts, contingencies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.booklet.guide.late_start import late_start
from sessionbuilder.booklet.guide.safety import NEVER_ALONE
from sessionbuilder.content import Fact, Facts, Heading, Table, Text, Verb
from sessionbuilder.programme.bonds import Bonds
from sessionbuilder.programme.departures import departures
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.worth import worth
from sessionbuilder.running_order.changes import unranked
from sessionbuilder.script.script import Script
from sessionbuilder.session.block import Block
from sessionbuilder.text import RichText, Run, join, listed, plain, texts_in

_LATE = (15, 30)
"""Minutes by which a day may start late, reckoned through beforehand."""
_BELOW = "Where you start late, follow the plans below: they take from this list what together gives the minutes."
_WRONG = {
    "No projector": "Work from this guide. Read out what slides say{early}.",
    "Odd numbers": "Make one pair a three, or one group larger by one. Nobody is left alone with a case.",
    "Fewer than eight": "Work in two groups or one, and give the time to report that this saves to the debrief.",
    "One trainer": "Ask the organisation for a second person to watch the room, and put in an extra break.",
    "Somebody is missing": "After a pause, one of you finds out quietly whether they are all right.",
}


def short_of_time(script: Script, slides: Mapping[int, Sequence[int]]) -> Sheet:
    """Return the sheet: what to leave out or shorten first, and what that gains.

    `slides` are the numbers of those of each block, by its place.
    """
    return Sheet(plain("When time runs short, or things go wrong"), tuple(_parts(script, slides)))


def _parts(script: Script, slides: Mapping[int, Sequence[int]]) -> Iterator[Printed]:
    programme = script.programme
    cuts = _cuts(programme)
    rows = tuple(_cut(timed, programme, out=out) for timed, out in cuts)
    below = "" if programme.refit else f" {_BELOW}"
    if rows:
        yield Heading(plain("What to cut, in this order"))
        yield Text(plain(f"Give up the first line first. The content note and the closing stay whole.{below}"))
        if words := unranked(programme):
            yield Text(_typed(words))
        yield Table(("Min", "Block", "How"), rows, (2, 8, 10))
    if programme.refit is None:
        for late in _LATE:
            yield from late_start(script, late, slides)
    yield Heading(plain("When things go wrong"))
    reference = any(each.handout.role == "reference" for each in script.sheets)
    early = ", and hand out the reference sheets early" if reference else ""
    wrong = {**_WRONG, **({"One trainer": f"{NEVER_ALONE}."} if programme.hardest else {})}
    yield Facts(tuple(Fact(what, plain(words.format(early=early))) for what, words in wrong.items()))


def _typed(words: str) -> RichText:
    """Return a sentence that a terminal may show as well, with what stands between its backticks as code."""
    return RichText(tuple(Run(part, code=number % 2 == 1) for number, part in enumerate(words.split("`"))))


def _cuts(programme: Programme) -> list[tuple[TimedBlock, bool]]:
    """Return the blocks that can give time, in the order in which a refit would leave them out, and whether it may.

    What must stay, for its own sake or for what requires it, gives only by its own short way, and comes last: what
    people hear before what they do, and that before what they think over.
    """
    order = departures(Room(programme.session))
    turns = {place: turn for turn, departure in enumerate(order) for place in departure.places}
    turns |= {timed.number: -1 for timed in programme.blocks if timed.block.nature == "buffer"}
    able = [
        timed
        for timed in programme.blocks
        if timed.minutes
        and not timed.block.pause
        and not timed.block.protected
        and (timed.number in turns or _if_behind(timed) or timed.block.variant)
    ]
    able.sort(key=lambda timed: (turns.get(timed.number, len(order)), worth(timed.block)))
    return [(timed, timed.number in turns) for timed in able]


def _cut(timed: TimedBlock, programme: Programme, *, out: bool) -> tuple[RichText, ...]:
    words = [f"May be left out{_company(timed, programme)}."] if out else []
    how = _if_behind(timed)
    if how is None and not out:
        words = ["Use its short form."]
    minutes = str(timed.minutes) if out else "part"
    return (plain(minutes), timed.title, join(*words, " Or: " if words and how else "", how or ""))


def _company(timed: TimedBlock, programme: Programme) -> str:
    """Return what goes with a block that is left out: its company, and what makes no sense without it."""
    block = timed.block
    worked_on = Bonds(programme.session.programme).worked_on
    gone = [
        f"“{other.title}”"
        for other in programme.blocks
        if other is not timed and (_goes_with(other.block, block) or timed.number in worked_on[other.number])
    ]
    return f", and with it {listed(gone)}" if gone else ""


def _goes_with(other: Block, block: Block) -> bool:
    kept = other.id is not None and str(other.id) in block.keep_with
    return kept or (block.id is not None and str(block.id) in (*other.keep_with, *other.requires))


def _if_behind(timed: TimedBlock) -> RichText | None:
    """Return all that the block says under `if-behind`, in a line."""
    texts = [text for cue in timed.block.cues if cue.verb is Verb.IF_BEHIND for text in texts_in(cue)]
    return join(texts[0], *(piece for text in texts[1:] for piece in (" ", text))) if texts else None
