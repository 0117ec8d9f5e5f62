"""A session and other hours -> the session that fits them: short forms first, then less time, then fewer blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from msgspec.structs import replace

from sessionbuilder.programme.departures import TIERS, departures, put_in
from sessionbuilder.programme.filling import Filling
from sessionbuilder.programme.pauses import in_these_hours, put_back, untied, with_breaks, without_misplaced
from sessionbuilder.programme.programme import Refit
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.short_forms import lengthened, short_form, shortened
from sessionbuilder.session.block import Block
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.session import Session
from sessionbuilder.units import Minutes

_UNTOLD = ("divider", "buffer")
"""What leaves without a word: the opener of an empty section, and minutes that were nobody's."""


def refit(session: Session, hours: Hours, done: Sequence[Block] = (), worked: Minutes = 0) -> tuple[Session, Refit]:
    """Return `session` as it fits `hours`, and what was done to it.

    `done` are blocks that have been already, and `worked` the minutes since people last had a pause.

    Where the session drops first, blocks that are `could` leave, the cheapest first, until the rest has its ideal
    minutes. Blocks that have a short form take it where that helps, `could` before `should` before `must`, until the
    rest has its ideal minutes. If the blocks then fit with everything as short as it can be, that is all. Otherwise all
    short forms are taken, and some blocks are left out: room is set aside for the breaks that so long a day needs; what
    must stay is put in first, with what it requires, and then the others from the dearest, each if there is room. What
    is dear, and how much is set aside, does not depend on what stays; so a longer slot never leaves out more minutes,
    each block reckoned as short as it can be; except where it is the first that is so long that people have lunch in
    it, or that a fixed time comes into it.

    Breaks are put in last, wherever people would else work longer than the pool allows and there is room for one. That
    people work too long without is no reason to leave out more: it is told, as it is of the day as written.
    """
    as_written = session
    written, was = session.programme, session.time
    session = replace(session, time=hours)
    named = {str(name) for block in written for name in (*block.requires, *block.keep_with)}
    whole = tuple(
        block if str(block.id) in named else in_these_hours(session, block, was if done else hours) for block in written
    )
    stand_ins = {number for number, block in enumerate(whole) if block.nature != written[number].nature}
    session = replace(session, programme=whole)
    possible = [number for number in range(len(whole)) if number not in stand_ins]
    if session.when_short == "drop-first":
        possible = _without_what_may_go(Room(session, worked), possible, done)
    short = replace(session, programme=shortened(session, possible))
    if Room(short, worked).missed(possible):
        short = replace(session, programme=tuple(short_form(block) for block in whole))
    chosen = _chosen(Room(short, worked), possible, done)
    late = {number for number in possible if number not in chosen and _holds_up(whole[number])}
    whole = tuple(untied(block) if number in late else block for number, block in enumerate(whole))
    short = replace(short, programme=tuple(whole[n] if n in late else block for n, block in enumerate(short.programme)))
    chosen |= late
    blocks, stay = _arranged(as_written, short, whole, chosen, stand_ins, Refit(was, worked=worked))
    fitted = replace(session, programme=tuple(blocks[number] for number in stay))
    gone = [(number, block) for number, block in enumerate(written) if number not in stay and _is_told(block)]
    left = [block for _, block in gone]
    pre_work = tuple(block for block in left if block.pre_work)
    lost = _outcomes([*done, *written]) - _outcomes([*done, *fitted.programme, *pre_work])
    other = {number for number in stay if number in stand_ins or blocks[number] is not whole[number]}
    return fitted, Refit(
        was=was,
        places=tuple(len(done) + number for number in stay),
        worked=worked,
        shortened=tuple((blocks[number], written[number]) for number in stay if number in other),
        unfixed=tuple(
            written[number]
            for number in stay
            if number not in other and written[number].holds_time and not blocks[number].holds_time
        ),
        moved=tuple(blocks[number] for number in stay if blocks[number].pause and _is_elsewhere(number, stay, blocks)),
        dropped=tuple(block for block in left if not block.pre_work),
        pre_work=pre_work,
        gone=tuple((len(done) + number, block) for number, block in gone),
        lost=tuple(name for name in session.outcomes if name in lost),
        fits=not Room(fitted).missed(range(len(fitted.programme))),
    )


def _outcomes(blocks: Iterable[Block]) -> set[str]:
    return {str(outcome) for block in blocks for outcome in block.serves}


def _is_told(block: Block) -> bool:
    """Whether it is told that the block has left; a time that somebody wrote is never given up in silence."""
    return block.nature not in _UNTOLD or block.holds_time


def _without_what_may_go(room: Room, possible: Sequence[int], done: Sequence[Block]) -> list[int]:
    """Return the places without those blocks that are `could` and would take ideal minutes from others."""
    order = [unit for unit in departures(room, done) if TIERS[unit.tier] == "could"]
    stay = set(possible).difference(*(unit.places for unit in order))
    filling = Filling(room, range(len(room.blocks)), room.ideal, stay)
    over = filling.missed()

    def put(unit: Set[int]) -> bool:
        new = filling.put_in(unit)
        if held := filling.missed() <= over:
            return held
        filling.take_out(new)
        return held

    return sorted(put_in(order, stay, room, put))


def _chosen(room: Room, possible: Sequence[int], done: Sequence[Block]) -> set[int]:
    """Return the places of the blocks that stay: all, or what must and then the dearest there is room for.

    Unless all of them stay, breaks that may go are not among them, but only the room that is set aside for them. A
    block may take of that where minutes would be nobody's without it.
    """
    order = [unit for unit in departures(room, done) if unit.places <= set(possible)]
    breaks = [place for place in range(len(room.blocks)) if room.is_optional_break(place)]
    must = set(possible).difference(breaks, *(unit.places for unit in order))
    late = room.missed(sorted(must))
    if room.missed(possible) <= late:
        return set(possible)
    free = room.set_aside(room.breaks_by_need, must)
    least = [free.get(place, length) for place, length in enumerate(room.least)]
    most = [free.get(place, length) for place, length in enumerate(room.most)]
    everything = range(len(room.blocks))
    with_free, longest = (Filling(room, everything, lengths, must.union(free)) for lengths in (least, most))
    shortest = Filling(room, everything, room.least, must)
    with_free_late = with_free.missed()

    def put(unit: Set[int]) -> bool:
        nonlocal with_free_late
        new, of_least = with_free.put_in(unit), shortest.put_in(unit)
        missed = with_free.missed()
        if missed > with_free_late and (longest.missed() or shortest.missed() > late):
            with_free.take_out(new)
            shortest.take_out(of_least)
            return False
        with_free_late = max(missed, with_free_late)
        longest.put_in(unit)
        return True

    return put_in(order, must, room, put)


def _arranged(
    written: Session, short: Session, whole: Sequence[Block], chosen: Set[int], stand_ins: Set[int], change: Refit
) -> tuple[list[Block], list[int]]:
    """Return the blocks, each in full or short, and the places of those that stay, with the breaks that they need."""
    taken = without_misplaced(written, short, sorted(chosen), change)
    taken = with_breaks(short, taken, stand_ins, change)
    blocks = lengthened(short, whole, taken)
    session = replace(short, programme=tuple(blocks))
    if any(block is not other for block, other in zip(blocks, short.programme, strict=True)):
        taken = with_breaks(session, taken, stand_ins, change)
    room = Room(session, change.worked)
    for place in sorted(set(range(len(blocks))).difference(stand_ins, taken)):
        if room.is_optional_break(place):
            tried = put_back(place, taken, room)
            if room.is_between(place, tried) and not room.missed(tried, room.ideal):
                taken = tried
    return blocks, [place for place in taken if not _is_emptied(room, place, taken)]


def _holds_up(block: Block) -> bool:
    """Whether it opens a section and only its time, which cannot be kept, has kept it out."""
    return block.opens_section and block.holds_time and not block.requires and not block.keep_with


def _is_elsewhere(number: int, places: Sequence[int], blocks: Sequence[Block]) -> bool:
    """Whether the pause has come to stand before what its author put before it, or after what was put after."""
    at = places.index(number)
    others = ((index < at, other < number) for index, other in enumerate(places) if not blocks[other].pause)
    return any(now != before for now, before in others)


def _is_emptied(room: Room, number: int, places: Sequence[int]) -> bool:
    """Whether the block opens a section of which nothing is left but pauses."""
    if not room.blocks[number].opens_section or not room.may_go(number):
        return False
    after = places[places.index(number) + 1 :]
    return _holds(room.blocks, range(number + 1, len(room.blocks))) and not _holds(room.blocks, after)


def _holds(blocks: Sequence[Block], places: Iterable[int]) -> bool:
    """Whether something besides pauses comes before the next section."""
    for number in places:
        if blocks[number].opens_section:
            return False
        if not blocks[number].pause:
            return True
    return False
