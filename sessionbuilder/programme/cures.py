"""A programme that has too little room -> the three cheapest ways to mend it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from sessionbuilder.programme.refit import refit
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted, shortened
from sessionbuilder.units import Minutes

MOST = 3


class Cure(NamedTuple):
    """One way to mend it."""

    cost: tuple[int, Minutes]
    """What it costs the day: the kind of loss, then the minutes lost. Smaller is cheaper."""
    way: Literal["short form", "range", "refit", "leave out", "later"]
    words: str


def cures(programme: Programme, over: Minutes, before: TimedBlock | None) -> str:
    """Return in words what would make up for `over` minutes too many before the block `before`, or before the end.

    Of each way only the cheapest is told: a short form that is there already, a range for one block, a little from
    many, leaving something out, later hours.
    """
    best: dict[str, Cure] = {}
    for cure in sorted([*_within_blocks(programme, over, before), *_of_the_day(programme, over, before)]):
        best.setdefault(cure.way, cure)
    return "; or ".join(cure.words for cure in list(best.values())[:MOST])


def _within_blocks(programme: Programme, over: Minutes, before: TimedBlock | None) -> Iterator[Cure]:
    """Yield what single blocks could give, among those since the last fixed time."""
    session = programme.session
    last = before.number if before else len(programme.blocks)
    for timed in reversed(programme.blocks[:last]):
        block = timed.block
        named = f"“{shortened(str(timed.title), 40)}”"
        if block.variant is not None:
            saved = timed.minutes - block.variant.ideal_minutes(session)
            if saved >= over:
                yield Cure((0, saved), "short form", f"put the short form of {named} in its place")
        yield from _ranges(block, session, over, named)
        if block.importance != "must" and not block.pause and timed.minutes >= over:
            cost = 4 if block.importance == "could" else 6
            yield Cure((cost, timed.minutes), "leave out", f"leave out {named} ({block.importance})")
        if block.at is not None:
            break


def _ranges(block: Block, session: Session, over: Minutes, named: str) -> Iterator[Cure]:
    """Yield the parts of `block` that would give enough if their minutes were a range."""
    for part in block.parts(session):
        if part.planned.least - part.bent.least >= over:
            key = part.name or "minutes"
            cost = {"frame": 1, "input": 1, "activity": 2}.get(part.nature, 3)
            words = f"write `{key}: {part.planned.least - over} to {part.planned.ideal}` at {named}"
            yield Cure((cost, over), "range", words)


def _of_the_day(programme: Programme, over: Minutes, before: TimedBlock | None) -> Iterator[Cure]:
    """Yield what the day as a whole could do."""
    session = programme.session
    _, change = refit(session, session.time)
    if change.fits:
        lost = sum(block.ideal_minutes(session) for block in change.dropped)
        what = f"leaves out {counted(len(change.dropped), 'block')}" if change.dropped else "takes a little from many"
        yield Cure((5 if lost else 3, lost), "refit", f'build with `--to "{session.time}"`, which {what}')
    if before is None:
        yield Cure((8, over), "later", f"write `time: {session.time.start} to {(session.time.end + over).of_day}`")
    elif before.block.at is not None:
        yield Cure((7, over), "later", f'write `at: "{before.start.of_day}"`')
    elif before.block.not_after is not None:
        yield Cure((7, over), "later", f'write `not-after: "{before.start.of_day}"`')
