"""A session -> its programme: durations are written, starts are computed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise
from typing import NamedTuple, TypeAlias

from sessionbuilder.programme.elastic import Fence, Item, reach, shared
from sessionbuilder.programme.programme import Programme, Refit, TimedBlock, TimedPart
from sessionbuilder.session.block import Block, BlockPart
from sessionbuilder.session.session import Session
from sessionbuilder.units import Clock, Minutes

Bounds: TypeAlias = tuple[Clock, Clock]
"""The clock times between which a block comes."""

NEVER = Clock(1_000_000)
"""Later than any day ends."""

_TIERS = {"could": 0, "should": 1, "must": 2}
GIVES_FIRST = {"activity": 1, "debrief": 2, "break": 3, "meal": 3, "close": 3}
"""Within a tier theory gives before activity, activity before the debrief, and pauses and the close last: when late,
trainers are advised to shorten what they say and keep what people do (Butter, Stay on track)."""
_GETS_FIRST = {"buffer": 0, "activity": 1, "debrief": 1, "break": 3, "meal": 3}
"""Who gets what is over: buffers first, then what people do, then what they hear, pauses last."""


class Piece(NamedTuple):
    """A part of a block, as the clock sees it."""

    number: int
    """The block's place in the session."""
    part: BlockPart
    item: Item


def time_programme(session: Session, refit: Refit | None = None) -> Programme:
    """Return every block of `session` at its clock time.

    Blocks follow one another from the start of the day. Each takes its ideal minutes where there is room, gives within
    its range where there is too little, and takes more within its range where there is too much, unless people would
    then work longer without a break than the pool allows; what is left stands before the next fixed time as a buffer.
    `refit` says that the day is not the one that was written: then every block gives as far as its kind allows. Where
    the day does not fit, the truth is drawn, and `checks` says by how many minutes.
    """
    bounds, told = limits(session), session.pool.times
    pieces = list(pieces_of(session, bounds, bent=refit is not None))
    if refit is not None:
        pieces = [_no_shorter_than_whole(piece, session, refit) for piece in pieces]
    most = session.pool.policy.longest_without_break
    worked = 0 if refit is None else refit.worked
    items = [piece.item for piece in pieces]
    if refit is not None and refit.lengths:
        held_to = chain.from_iterable(refit.lengths)
        items = [Item(held, held, held) if held >= 0 else item for item, held in zip(items, held_to, strict=True)]
    minutes = shared(items, fences(session, pieces, bounds), session.time.start, most, worked)
    earliest, latest = _passes(session, bounds)
    clock = session.time.start
    placed: list[tuple[Clock, tuple[TimedPart, ...], Minutes]] = []
    place = 0
    for number in range(len(session.programme)):
        clock = Clock(max(clock, bounds[number][0]))
        start, planned = clock, 0
        parts: list[TimedPart] = []
        while place < len(pieces) and pieces[place].number == number:
            parts.append(TimedPart(pieces[place].part.name, told(clock), minutes[place]))
            planned += pieces[place].part.planned.ideal
            clock = clock + minutes[place]
            place += 1
        if refit and refit.planned:
            planned = refit.planned[number]
        placed.append((told(start), tuple(parts), planned))
    passes = [tuple(map(told, (first, *last))) for first, last in zip(earliest, latest, strict=True)]
    timed = (
        TimedBlock(block, block.heading(session), start, parts, number, planned, *passes[number])
        for number, (block, (start, parts, planned)) in enumerate(zip(session.programme, placed, strict=True))
    )
    return Programme(session, tuple(timed), refit)


def pieces_of(session: Session, bounds: Sequence[Bounds], *, bent: bool) -> Iterator[Piece]:
    """Yield the parts of every block; `bent` says whether each gives as far as its kind allows.

    `bounds` are the `limits` of the session.
    """
    for number, (block, run) in enumerate(zip(session.programme, _runs(session, bounds), strict=True)):
        tier = -1 if block.nature == "buffer" else _TIERS[block.importance]
        for part in block.parts(session):
            length = part.bent if bent else part.planned
            dearness = (tier, GIVES_FIRST.get(part.nature, 0))
            turn = _GETS_FIRST.get(part.nature, 2)
            yield Piece(number, part, Item(length.least, length.ideal, length.most, dearness, turn, run))


def _no_shorter_than_whole(piece: Piece, session: Session, refit: Refit) -> Piece:
    """Return the piece; in a short form of which only the ideal is known, it may be as long as its whole is at least.

    So no length of the slot falls between the two.
    """
    block, part = session.programme[piece.number], piece.part
    whole = next((whole for short, whole in refit.shortened if short is block and whole.kind == block.kind), None)
    if whole is None or not part.planned.loose:
        return piece
    least = next((other.bent.least for other in whole.parts(session) if other.name == part.name), 0)
    return piece._replace(item=piece.item._replace(most=max(piece.item.most, least)))


def _runs(session: Session, bounds: Sequence[Bounds]) -> list[int | None]:
    """Return for each block the run of work that it belongs to, if shorter work would bring the next pause forward.

    Before a time that holds it would not: people would wait for the pause, and a wait is no rest. But where
    a pause floats before this work, what comes earlier can take the minutes.
    """
    runs: list[int | None] = []
    first, paused = 0, False
    for number, (block, limit) in enumerate(zip(session.programme, bounds, strict=False)):
        if limit != (session.time.start, NEVER):
            if not paused:
                runs[first:] = [None] * (number - first)
            first, paused = number, False
        elif block.pause:
            paused = True
        if block.pause:
            first = number + 1
        runs.append(None if block.pause else first)
    return runs


def fences(session: Session, pieces: Sequence[Piece], bounds: Sequence[Bounds]) -> list[Fence]:
    """Return those `limits` of the session that hold a block, and the end of the day."""
    firsts = [len(pieces)] * (len(session.programme) + 1)
    for index, piece in reversed(list(enumerate(pieces))):
        firsts[piece.number] = index
    *starts, end = bounds
    bound = [
        Fence(first, *limit)
        for first, limit in zip(firsts, starts, strict=False)
        if limit != (session.time.start, NEVER)
    ]
    return [*bound, Fence(len(pieces), *end)]


def limits(session: Session) -> list[Bounds]:
    """Return for each block, and last for the end of the day, the clock times between which it comes.

    What follows a meal that the clock places comes before the pool's window closes, so that the meal lies inside it.
    """
    found: list[Bounds] = []
    by = NEVER
    for block in session.programme:
        earliest, latest = window(block, session)
        found.append((earliest, Clock(min(latest, max(by, earliest)))))
        by = session.lunch_window.end if is_placed(block, session) else NEVER
    return [*found, (session.time.start, session.time.end)]


def window(block: Block, session: Session) -> Bounds:
    """Return the clock times between which `block` itself must start.

    A meal without a time of its own lies in the pool's window for lunch, unless the day starts too late for that, or
    the meal is longer than the window.
    """
    hours = session.time
    if block.at is not None:
        return hours.placed(block.at), hours.placed(block.at)
    if is_placed(block, session):
        lunch = session.lunch_window
        return Clock(max(hours.start, lunch.start)), Clock(lunch.end - _least(block, session))
    earliest = hours.start if block.not_before is None else hours.placed(block.not_before)
    return earliest, NEVER if block.not_after is None else hours.placed(block.not_after)


def holds(programme: Programme) -> bool:
    """Whether every time of the day can be kept, so that its minutes are a plan that somebody may hold in hand."""
    late = (timed.start > window(timed.block, programme.session)[1] for timed in programme.blocks)
    return programme.buffer_at_the_end >= 0 and not any(late)


def is_placed(block: Block, session: Session) -> bool:
    """Whether the block is a meal that the clock places in the pool's window."""
    if block.nature != "meal" or block.holds_time:
        return False
    lunch = session.lunch_window
    return max(session.time.start, lunch.start) <= lunch.end - _least(block, session)


def _least(block: Block, session: Session) -> Minutes:
    return sum(part.planned.least for part in block.parts(session))


def _passes(session: Session, bounds: Sequence[Bounds]) -> tuple[list[Clock], list[Bounds]]:
    """Return for each block its earliest start, and its latest start and finish, if every block gives all it can."""
    least = (sum(part.bent.least for part in block.parts(session)) for block in session.programme)
    sums = [0, *least]
    each = [Fence(number, *limit) for number, limit in enumerate(bounds)]
    forward, backward = reach(sums, each, session.time.start)
    return forward[1:-1], list(pairwise(backward[1:]))
