"""A session that is refitted, and what stays of it -> its pauses: which float, and where breaks come in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import islice, pairwise
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.programme.clock import time_programme
from sessionbuilder.programme.programme import Refit, Stretch
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.session.block import Block
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes

_TRIED = 16
"""How many other places are tried for a break after which people still work too long: about a stretch of a long day."""


def in_these_hours(session: Session, block: Block, day: Hours) -> Block:
    """Return the block as it is in the hours of `session`, which belong to a `day`.

    A pause with a time that they do not reach floats. In place of a meal stands a break, where people can eat
    before the day or after it.
    """
    lunch, hours = session.lunch_window, session.time
    if not block.pause or block.importance == "must":
        return block
    if block.nature == "meal" and not day.start < lunch.start < lunch.end < hours.end:
        kind = kind_of("break")
        assert kind is not None
        return kind(title=RichText((), block.title.span), span=block.span, spans=block.spans)
    return untied(block) if _is_out_of(hours, block) else block


def untied(block: Block) -> Block:
    """Return the block without any time that its author wrote."""
    return block.changed(at=None, not_before=None, not_after=None)


def _is_out_of(hours: Hours, block: Block) -> bool:
    """Whether the block is fixed to a time, or bound to a window, that the hours do not reach."""
    at, earliest, latest = (
        None if time is None else hours.placed(time) for time in (block.at, block.not_before, block.not_after)
    )
    return (
        (at is not None and not hours.start < at < hours.end)
        or (earliest is not None and earliest >= hours.end)
        or (latest is not None and latest <= hours.start)
    )


def with_breaks(session: Session, stay: Iterable[int], stand_ins: Set[int], change: Refit) -> list[int]:
    """Return the places that stay, with a break wherever people would work too long and there is room for one.

    The longest stretch gets one first. A break stands where its author put it if that is sensible, and moves to where
    one block ends and another begins if it is not: unless it is fixed to a time, and never between blocks that keep
    together or work on one case.
    """
    room = Room(session, change.worked)
    taken = list(stay)
    while more := next(_with_a_break(session, taken, stand_ins, change, room), None):
        taken = more

    def longest(tried: Sequence[int]) -> Minutes:
        return _stretches(session, tried, change)[0].minutes

    for place in [place for place in taken if place not in stay]:
        if (now := longest(taken)) <= room.longest_without_break:
            break
        rest = [other for other in taken if other != place]
        others = list(islice(_with_a_break(session, rest, stand_ins, change, room), _TRIED))
        best = min(((longest(tried), tried) for tried in others), default=(now, taken))
        if best[0] < now:
            taken = best[1]
    return taken


def _with_a_break(
    session: Session, taken: Sequence[int], stand_ins: Set[int], change: Refit, room: Room
) -> Iterator[list[int]]:
    """Yield the places with one break more, the best first: in the longest stretch that needs one and can have it."""
    late = room.missed(taken)
    for stretch in _stretches(session, taken, change):
        if stretch.minutes <= room.longest_without_break:
            return
        for at, place in _breaks_into(stretch, taken, room, stand_ins):
            tried = [*taken[:at], place, *taken[at:]]
            if room.missed(tried) <= late:
                yield tried


def without_misplaced(written: Session, session: Session, stay: Sequence[int], change: Refit) -> list[int]:
    """Return the places that stay, without the breaks that may move if people would work too long in spite of them.

    Breaks that stood well in a long day may stand badly in a short one. What was too long in the day as it is written
    was meant.
    """
    room = Room(session, change.worked)
    able = {place for place in stay if room.is_optional_break(place) and not room.blocks[place].holds_time}
    if not able:
        return list(stay)
    meant = max((each.minutes for each in time_programme(written).stretches()), default=0)
    longest = max((each.minutes for each in _stretches(session, stay, change)), default=0)
    too_long = longest > max(room.longest_without_break, meant)
    return [place for place in stay if place not in able] if too_long else list(stay)


def _stretches(session: Session, taken: Sequence[int], change: Refit) -> list[Stretch]:
    """Return what people would do between pauses if the blocks at these places stayed, the longest first."""
    blocks = tuple(session.programme[place] for place in taken)
    programme = time_programme(replace(session, programme=blocks), change)
    return sorted(programme.stretches(), key=lambda each: -each.minutes)


def put_back(place: int, taken: Sequence[int], room: Room) -> list[int]:
    """Return the places that stay with the pause at `place` where its author put it."""
    before = [at for at, other in enumerate(taken, 1) if other < place and not room.blocks[other].pause]
    at = max(before, default=0)
    return [*taken[:at], place, *taken[at:]]


class _Spot(NamedTuple):
    """Where a break could come in, to compare: the smaller, the better."""

    instead: int
    """1 where another break stands nearer, which comes in instead unless it is too long."""
    more: int
    """How many breaks it would still take."""
    longest: Minutes
    """How long people would work before it or after it, where that is longer than the pool allows."""
    lopsided: Minutes
    """How little of the pool's longest stretch, up to half of it, would lie on one side; less than 0."""
    moved: bool
    stand_in: bool
    inside: bool
    """Whether it would stand within a section, and not at its end."""
    longer: Minutes
    """How long people would work before it or after it."""
    place: int
    """The break, turned round: of those that are as good, it is the later."""
    at: int


def _breaks_into(stretch: Stretch, taken: Sequence[int], room: Room, stand_ins: Set[int]) -> Iterator[tuple[int, int]]:
    """Yield where in `taken` a break could come into the stretch, and which, the best first."""
    most = room.longest_without_break
    there = set(taken)
    able = [place for place in room.breaks_by_need if place not in there]
    movable = [place for place in able if not room.blocks[place].holds_time]
    shortest = min(movable, key=room.least.__getitem__, default=0)
    spots = []
    for timed, later in pairwise(stretch.blocks):
        at, end = timed.number + 1, later.number
        inside = not any(room.blocks[place].opens_section for place in taken[at:end])
        own = [place for place in able if taken[at - 1] < place < taken[end]]
        moved = not own
        if moved and movable and not _would_be_parted(timed.block, later.block):
            near = min((place in stand_ins, abs(place - taken[at - 1]), place) for place in movable)[-1]
            own = list(dict.fromkeys((near, shortest)))
        for nearer, place in enumerate(own):
            work = stretch.minutes - room.least[place]
            before = (timed.finish - stretch.start) * work // stretch.minutes
            shorter, longer = sorted((before, work - before))
            more = sum(-(-length // most) - 1 for length in (shorter, longer) if length > 0)
            where = at if moved else at + sum(other < place for other in taken[at:end])
            spot = _Spot(
                nearer if moved else 0,
                more,
                max(longer, most),
                -min(shorter, most // 2),
                moved,
                place in stand_ins,
                inside,
                longer,
                -place,
                where,
            )
            spots.append(spot)
    return ((spot.at, -spot.place) for spot in sorted(spots))


def _would_be_parted(block: Block, later: Block) -> bool:
    """Whether a break between them would part what belongs together: they keep together, or work on one case."""
    case = block.named_case()
    kept = block.id is not None and block.id in later.keep_with, later.id is not None and later.id in block.keep_with
    return any(kept) or (case is not None and case == later.named_case())
