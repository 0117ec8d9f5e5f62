"""A programme -> what to do when the day runs late or things go wrong: cut list, late starts, contingencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.booklet.guide.late_start import if_behind, late_start
from sessionbuilder.booklet.guide.safety import NEVER_ALONE
from sessionbuilder.content import Fact, Facts, Heading, Table, Text
from sessionbuilder.programme.departures import departures
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.worth import worth
from sessionbuilder.running_order.changes import unranked
from sessionbuilder.script.script import Script
from sessionbuilder.text import RichText, Run, join, listed, plain

_LATE = (15, 30)
"""Minutes by which a day may start late, reckoned through beforehand."""
_BELOW = "Where you start late, follow the plans below: they take from this list what together gives the minutes."
_OWN_PLAN = "What the safety plan says under “In this session” comes first."
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
    rows = tuple(map(_row, cuts))
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
    own = f" {_OWN_PLAN}" if programme.session.preparation.safety else ""
    wrong = {**_WRONG, **({"One trainer": f"{NEVER_ALONE}.{own}"} if programme.hardest else {})}
    yield Facts(tuple(Fact(what, plain(words.format(early=early))) for what, words in wrong.items()))


def _typed(words: str) -> RichText:
    """Return a sentence that a terminal may show as well, with what stands between its backticks as code."""
    return RichText(tuple(Run(part, code=number % 2 == 1) for number, part in enumerate(words.split("`"))))


class _Cut(NamedTuple):
    """What can give time: a block, or blocks that leave together."""

    blocks: tuple[TimedBlock, ...]
    out: bool
    """Whether they may be left out; where not, their only one gives by its own short way."""
    company: tuple[TimedBlock, ...] = ()
    """What makes no sense without them, and would have been left out before."""


def _cuts(programme: Programme) -> list[_Cut]:
    """Return what can give time, in the order in which a refit would leave it out: what leaves together is one of them.

    What must stay, for its own sake or for what requires it, gives only by its own short way, and comes last: what
    people hear before what they do, and that before what they think over.
    """
    room = Room(programme.session)
    able = {
        timed.number: timed
        for timed in programme.blocks
        if timed.minutes and not timed.block.pause and not timed.block.protected
    }
    cuts = [_Cut((timed,), out=True) for timed in able.values() if timed.block.nature == "buffer"]
    for departure in departures(room):
        company = frozenset().union(*(room.bonds.together[place] for place in departure.places)) - departure.places
        leaving, others = (
            tuple(able[n] for n in sorted(places) if n in able) for places in (departure.places, company)
        )
        if leaving and not all(timed.block.nature == "buffer" for timed in leaving):
            cuts.append(_Cut(leaving, True, others))
    gone = {timed.number for cut in cuts for timed in cut.blocks}
    short = [each for each in able.values() if each.number not in gone and (if_behind(each) or each.block.variant)]
    return cuts + [_Cut((timed,), out=False) for timed in sorted(short, key=lambda timed: worth(timed.block))]


def _row(cut: _Cut) -> tuple[RichText, ...]:
    """Return the line of the table: the minutes, what gives them, and how."""
    ways = [(timed, how) for timed in cut.blocks if (how := if_behind(timed))]
    if not cut.out:
        return (plain("part"), cut.blocks[0].title, ways[0][1] if ways else plain("Use its short form."))
    minutes = plain(str(sum(timed.minutes for timed in cut.blocks)))
    alone = len(cut.blocks) == 1
    company = f", and with {'it' if alone else 'them'} {_listed(cut.company)}" if cut.company else ""
    words: list[RichText | str] = [f"{'May be left out' if alone else 'Only together'}{company}."]
    for timed, how in ways:
        words += [" Or: " if alone else f" Or, of “{timed.title}”: ", how]
    return (minutes, cut.blocks[0].title if alone else plain(_listed(cut.blocks)), join(*words))


def _listed(blocks: Iterable[TimedBlock]) -> str:
    return listed(f"“{timed.title}”" for timed in blocks)
