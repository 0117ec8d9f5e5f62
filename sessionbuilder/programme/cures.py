"""A programme that has too little room -> the three cheapest ways to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sessionbuilder.programme.clock import Piece, fences, pieces_of
from sessionbuilder.programme.elastic import misses
from sessionbuilder.programme.refit import refit
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted, listed, shortened
from sessionbuilder.units import Minutes

MOST = 3


class Cure(NamedTuple):
    """One way to mend it."""

    cost: tuple[int, Minutes]
    """What it costs the day: the kind of loss, then the minutes lost. Smaller is cheaper."""
    way: Literal["short form", "range", "refit", "leave out", "later"]
    words: str
    number: int | None = None
    """The place in the session of the block that gives, where it is one."""
    gives: dict[str, Minutes] | None = None
    """How many minutes each part of that block gives; all of them where nothing is said."""


def cures(programme: Programme, over: Minutes, before: TimedBlock | None) -> str:
    """Return in words what would make up for `over` minutes too many before the block `before`, or before the end.

    Of each way only the cheapest is told that really helps: a short form that is there already, a range for one block,
    a little from many, leaving something out, later hours.
    """
    session = programme.session
    best: dict[str, Cure] = {}
    for cure in sorted([*_of_single_blocks(session, over), *_of_the_day(session, over, before)]):
        if cure.way not in best and (cure.number is None or _helps(session, cure, before)):
            best[cure.way] = cure
    return "; or ".join(cure.words for cure in list(best.values())[:MOST])


def _of_single_blocks(session: Session, over: Minutes) -> Iterator[Cure]:
    """Yield what single blocks could give, whether or not it would help."""
    for number, block in enumerate(session.programme):
        minutes = sum(part.planned.least for part in block.parts(session))
        if block.variant is not None:
            saved = minutes - sum(part.planned.least for part in block.variant.parts(session))
            if saved >= over:
                parts = {part.name: part.planned.least for part in block.parts(session)}
                for part in block.variant.parts(session):
                    parts[part.name] -= part.planned.least
                words = f"put the short form of {_named(block, session)} in its place"
                yield Cure((0, saved), "short form", words, number, parts)
        for part in block.parts(session):
            written = block.minutes is not None or block.takes_usual_minutes
            if written and part.planned.least - part.bent.least >= over:
                key = part.name or "minutes"
                cost = {"frame": 1, "input": 1, "activity": 2}.get(part.nature, 3)
                length = f"{part.planned.least - over} to {part.planned.ideal}"
                words = f"write `{key}: {length}` at {_named(block, session)}"
                yield Cure((cost, over), "range", words, number, {part.name: over})
        if block.importance != "must" and not block.pause and minutes >= over and not _needed(block, session):
            cost = 4 if block.importance == "could" else 6
            words = f"leave out {_named(block, session)} ({block.importance})"
            yield Cure((cost, minutes), "leave out", words, number)


def _of_the_day(session: Session, over: Minutes, before: TimedBlock | None) -> Iterator[Cure]:
    """Yield what the day as a whole could do."""
    _, change = refit(session, session.time)
    given_up = [block for block in (*change.dropped, *change.unfixed) if block.holds_time]
    if change.fits and not change.lost and (before is None or before.block not in given_up):
        gone = change.dropped
        lost = sum(block.ideal_minutes(session) for block in gone)
        left = _named(gone[0], session) if len(gone) == 1 else counted(len(gone), "block")
        what = f"leaves out {left}" if gone else "takes a little from many"
        times = listed([_named(block, session) for block in given_up])
        what += f" and gives up the time of {times}" if given_up else ""
        hours = f"{session.time.start} to {session.time.end.of_day}"
        yield Cure((5 if gone else 3, lost), "refit", f'build with `--to "{hours}"`, which {what}')
    if before is None:
        yield Cure((8, over), "later", f"write `time: {session.time.start} to {(session.time.end + over).of_day}`")
    elif before.block.at is not None:
        yield Cure((7, over), "later", f'write `at: "{before.start.of_day}"`')
    elif before.block.not_after is not None:
        yield Cure((7, over), "later", f'write `not-after: "{before.start.of_day}"`')


def _helps(session: Session, cure: Cure, before: TimedBlock | None) -> bool:
    """Whether the time that is overrun would be kept if the block gave what the cure asks of it."""
    pieces = list(pieces_of(session, bent=False))
    bounds = fences(session, pieces)
    place = len(bounds) - 1
    if before is not None:
        first = next(index for index, piece in enumerate(pieces) if session.programme[piece.number] is before.block)
        place = next(number for number, fence in enumerate(bounds) if fence.item == first)
    items = [piece.item._replace(least=_least(piece, cure)) for piece in pieces]
    return misses(items, bounds, session.time.start)[place] <= 0


def _least(piece: Piece, cure: Cure) -> Minutes:
    if piece.number != cure.number:
        return piece.item.least
    return 0 if cure.gives is None else piece.item.least - cure.gives.get(piece.part.name, 0)


def _needed(block: Block, session: Session) -> bool:
    """Whether others name the block, or it is the only one to serve some outcome: it cannot just be left out."""
    others = [other for other in session.programme if other is not block]
    if block.keep_with or any(block.id in (*other.requires, *other.keep_with) for other in others):
        return True
    served = {str(name) for other in others for name in other.serves}
    return any(str(name) not in served for name in block.serves)


def _named(block: Block, session: Session) -> str:
    return f"“{shortened(str(block.heading(session)), 40)}”"
