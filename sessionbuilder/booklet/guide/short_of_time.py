"""A programme -> what to do when the day runs late or things go wrong: cut list, late starts, contingencies."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from sessionbuilder.booklet.booklet import Printed, Sheet
from sessionbuilder.booklet.guide.late_start import Late, if_behind, late_start, skipped, what_stays
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
_BELOW = "Where you start late, follow its column: it takes from this list what together gives the minutes."
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
    return Sheet(plain("When time runs short, or things go wrong"), tuple(_parts(script, slides)), follows=True)


def _parts(script: Script, slides: Mapping[int, Sequence[int]]) -> Iterator[Printed]:
    programme = script.programme
    found = [late_start(programme, late) for late in _LATE] if programme.refit is None else []
    plans = [plan for plan in found if plan]
    giving = [plan for plan in plans if plan.gives]
    rows = tuple(_matrix(script, slides, giving))
    below = "" if programme.refit else f" {_BELOW}"
    if rows:
        yield Heading(plain("What to cut, and what it saves"))
        yield Text(plain(f"Give up the first line first. The content note and the closing stay whole.{below}"))
        if words := unranked(programme):
            yield Text(_typed(words))
        header = ("Saves", "Block", *(f"{plan.minutes}\N{NO-BREAK SPACE}late" for plan in giving), "Do")
        yield Table(header, rows, (20, 58, *(21 for _ in giving), 86))
    for plan in plans:
        yield Heading(plain(f"If you start {plan.minutes} minutes late"))
        yield from plan.told
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


def _matrix(
    script: Script, slides: Mapping[int, Sequence[int]], plans: Sequence[Late]
) -> Iterator[tuple[RichText, ...]]:
    """Yield a line for all that can give time, in its order, with what it gives in each of `plans`.

    What they take that nothing else does, as of a block that must stay and has no short way, comes after it.
    """
    programme = script.programme
    cuts = _cuts(programme)
    listed_above = {timed.number for cut in cuts for timed in cut.blocks}
    taken = {number for plan in plans for number in plan.gives} - listed_above
    for cut in (*cuts, *(_Cut((programme.blocks[number],), out=False) for number in sorted(taken))):
        yield _row(cut, script, slides, plans)


def _row(cut: _Cut, script: Script, slides: Mapping[int, Sequence[int]], plans: Sequence[Late]) -> tuple[RichText, ...]:
    """Return the line of the table: the minutes, what gives them, when late, and how."""
    first, alone = cut.blocks[0], len(cut.blocks) == 1
    minutes = str(sum(timed.minutes for timed in cut.blocks)) if cut.out else "part"
    block = join(f"{first.start}  ", first.title) if alone else plain(_listed(cut.blocks))
    late = (plain(_taken(cut.blocks, plan)) for plan in plans)
    how, kept = join(*_how(cut, slides, plans)), join(*_keep(cut, script))
    return (plain(minutes), block, *late, join(how, " " if kept else "", kept))


def _keep(cut: _Cut, script: Script) -> Iterator[RichText | str]:
    """Yield what stays of blocks that are left out: what becomes of their sheets, and what is done at home."""
    if cut.out:
        told = [(timed, kept) for timed in cut.blocks if str(kept := what_stays(script, timed))]
        for number, (timed, kept) in enumerate(told):
            between = " " if number else ""
            yield between if len(cut.blocks) == 1 else f"{between}Of “{timed.title}”: "
            yield kept


def _taken(blocks: Sequence[TimedBlock], plan: Late) -> str:
    """Return what a plan takes from blocks: all of them, so many minutes, or nothing."""
    numbers = {timed.number for timed in blocks}
    if numbers <= plan.gone:
        return "out"
    minutes = sum(plan.gives.get(number, 0) for number in numbers)
    return f"{minutes} min" if minutes else ""


def _how(cut: _Cut, slides: Mapping[int, Sequence[int]], plans: Sequence[Late]) -> Iterator[RichText | str]:
    """Yield how blocks give time: what goes with them, their slides, and their own short ways."""
    alone = len(cut.blocks) == 1
    if cut.out:
        company = f", and with {'it' if alone else 'them'} {_listed(cut.company)}" if cut.company else ""
        yield f"{'May be left out' if alone else 'Only together'}{company}."
        for timed in cut.blocks:
            if passed := skipped(slides.get(timed.number, ())):
                yield f" {passed}." if alone else f" Of “{timed.title}”: {passed}."
    short = False
    for timed in cut.blocks:
        if how := if_behind(timed):
            yield " Or: " if cut.out and alone else f" Or, of “{timed.title}”: " if cut.out else ""
            yield how
            short = True
    if not cut.out and not short and cut.blocks[0].block.variant:
        yield "Use its short form."
        short = True
    for plan in plans:
        for timed in cut.blocks:
            if told := plan.shorter.get(timed.number):
                yield f"{' ' if cut.out or short else ''}{plan.minutes} late: "
                yield told
                short = True


def _listed(blocks: Iterable[TimedBlock]) -> str:
    return listed(f"“{timed.title}”" for timed in blocks)
