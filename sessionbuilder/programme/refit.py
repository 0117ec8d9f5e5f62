"""A session and other hours -> the session that fits them: short forms first, then less time, then fewer blocks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.programme.room import Room
from sessionbuilder.session.block import Block
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.kinds import kind_of
from sessionbuilder.session.programme import Refit
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes

_TIERS = ("could", "should", "must")
_UNTOLD = ("divider", "buffer")
"""What leaves without a word: the opener of an empty section, and minutes that were nobody's."""


def refit(session: Session, hours: Hours, done: Sequence[Block] = (), worked: Minutes = 0) -> tuple[Session, Refit]:
    """Return `session` as it fits `hours`, and what was done to it.

    `done` are blocks that have been already, and `worked` the minutes since people last had a pause.

    Blocks that have a short form take it where that helps, `could` before `should` before `must`, until the rest has
    its ideal minutes. If the blocks then fit with everything as short as it can be, that is all. Otherwise all short
    forms are taken, and some blocks are left out: those that must stay are put in first, with what they require, and
    then the others from the dearest, each if there is room and nobody works longer without a break for it than the pool
    allows. What is dear does not depend on how much time there is, so a longer slot never leaves out more minutes;
    except where it is the first that is so long that people have lunch in it, or that a fixed time comes into it.

    `should` is dearer than `could`. In a tier those are cheapest that people can do beforehand, then those that cost no
    outcome, then those that serve the fewest outcomes for their minutes.
    """
    written, was = session.programme, session.time
    longest = Room(session).longest_run(range(len(written)))
    session = replace(session, time=hours)
    named = {str(name) for block in written for name in (*block.requires, *block.keep_with)}
    whole = tuple(
        block if str(block.id) in named else _in_these_hours(session, block, was if done else hours)
        for block in written
    )
    stand_ins = {number for number, block in enumerate(whole) if block.nature != written[number].nature}
    session = replace(session, programme=whole)
    possible = [number for number in range(len(whole)) if number not in stand_ins]
    short = replace(session, programme=_shortened(session, possible))
    if Room(short, worked).missed(possible):
        short = replace(session, programme=tuple(_short(block) for block in whole))
    stay = _chosen(Room(short, worked), stand_ins, longest, done)
    blocks = _lengthened(short, whole, stay)
    fitted = replace(session, programme=tuple(blocks[number] for number in stay))
    first = len(done)
    left = [block for number, block in enumerate(written) if number not in stay and block.nature not in _UNTOLD]
    pre_work = tuple(block for block in left if block.pre_work)
    lost = _outcomes([*done, *written]) - _outcomes([*done, *fitted.programme, *pre_work])
    other = {number for number in stay if number in stand_ins or blocks[number] is not whole[number]}
    return fitted, Refit(
        was=was,
        places=tuple(first + number for number in stay),
        worked=worked,
        shortened=tuple((blocks[number], written[number]) for number in stay if number in other),
        unfixed=tuple(
            written[number] for number in stay if number not in other and written[number].at != blocks[number].at
        ),
        dropped=tuple(block for block in left if not block.pre_work),
        pre_work=pre_work,
        lost=tuple(name for name in session.outcomes if name in lost),
        fits=not Room(fitted).missed(range(len(fitted.programme))),
    )


def _outcomes(blocks: Iterable[Block]) -> set[str]:
    return {str(outcome) for block in blocks for outcome in block.serves}


def _in_these_hours(session: Session, block: Block, day: Hours) -> Block:
    """Return the block as it is in the hours of `session`, which belong to a `day`.

    A pause fixed to a time that they do not reach floats. In place of a meal stands a break, where people can eat
    before the day or after it.
    """
    lunch, hours = session.lunch_window, session.time
    if not block.pause or block.importance == "must":
        return block
    if block.nature == "meal" and not day.start < lunch.start < lunch.end < hours.end:
        kind = kind_of("break")
        assert kind is not None
        return kind(title=RichText((), block.title.span), span=block.span, spans=block.spans)
    if block.at is not None and not hours.start < hours.placed(block.at) < hours.end:
        return block.changed(at=None)
    return block


# --- short forms


def _shortened(session: Session, places: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks with as many in their short form as it takes to give every block its ideal minutes.

    A short form is taken only where it helps: not before a fixed time that is kept anyway.
    """
    blocks = list(session.programme)
    able = [number for number in places if _short(blocks[number]) is not blocks[number]]
    over = Room(session).missed(places, ideal=True)
    for number in sorted(able, key=lambda number: _TIERS.index(blocks[number].importance)):
        if not over:
            break
        tried = [*blocks[:number], _short(blocks[number]), *blocks[number + 1 :]]
        left = Room(replace(session, programme=tuple(tried))).missed(places, ideal=True)
        if left < over:
            blocks, over = tried, left
    return tuple(blocks)


def _short(block: Block) -> Block:
    """Return the short form of the block, where it has one and is not protected."""
    return block if block.variant is None or block.protected else block.variant


def _lengthened(session: Session, whole: Sequence[Block], places: Sequence[int]) -> list[Block]:
    """Return the blocks, in full again where that takes the ideal minutes of no other, the dearest first."""
    blocks = list(session.programme)
    over = Room(session).missed(places, ideal=True)
    short = [number for number in places if blocks[number] is not whole[number]]
    for number in sorted(short, key=lambda number: -_TIERS.index(whole[number].importance)):
        tried = [*blocks[:number], whole[number], *blocks[number + 1 :]]
        if Room(replace(session, programme=tuple(tried))).missed(places, ideal=True) <= over:
            blocks = tried
    return blocks


# --- leaving out


def _chosen(room: Room, stand_ins: Set[int], longest: Minutes, done: Sequence[Block]) -> list[int]:
    """Return the places of the blocks that stay: all, or what must and then the dearest there is room for.

    `stand_ins` are breaks in place of a meal, which stay only if they are needed; `longest` is the longest work without
    a break in the session as it is written: what its author allows is allowed here.
    """
    places = range(len(room.blocks))
    together = _together(room.blocks)
    units = _departures(room, together, done)
    stay = set(places).difference(*units)
    must = room.with_breaks(stay, stand_ins)
    if room.missed(must):
        without = [number for number in must if room.blocks[number].nature != "break" or not room.may_go(number)]
        must = without if room.missed(without) < room.missed(must) else must
    late = room.missed(must)
    longest = max(longest, room.longest_without_break, room.longest_run(must))

    def holds(tried: Sequence[int]) -> bool:
        return room.missed(tried) <= late and room.longest_run(tried) <= longest

    for everybody in ([number for number in places if number not in stand_ins], list(places)):
        if holds(everybody):
            return everybody
    needs: list[set[int]] = [set() for _ in places]
    for number in places:
        for other in together[number]:
            needs[other].add(number)
    taken = must
    for unit in reversed(units):
        orphaned = any(needs[number] - stay - unit for number in unit)
        if not orphaned and holds(tried := room.with_breaks(stay | unit, stand_ins)):
            stay, taken = stay | unit, tried
    for number in places:
        if number not in stand_ins and number not in taken and room.blocks[number].nature == "break":
            tried = sorted({*taken, number})
            if room.is_between(number, tried) and not room.missed(tried, ideal=True):
                taken = tried
    return [number for number in taken if not _is_emptied(room, number, taken)]


class _Unit(Struct, frozen=True):
    """Blocks that leave together, and what that costs."""

    places: frozenset[int]
    tier: int
    at_home: bool
    """Whether people can do all of it beforehand."""
    minutes: Minutes
    outcomes: Counter[str]
    """How many of its blocks serve each outcome; those that can be done beforehand cost none."""
    served: Fraction
    """Outcomes served for each minute."""

    @classmethod
    def of(cls, places: frozenset[int], room: Room) -> _Unit:
        """Return the unit of the blocks at `places`; pauses come and go with what stands around them."""
        blocks = [room.blocks[number] for number in places]
        minutes = sum(room.ideal[number] for number in places if not room.stays_by_itself(number))
        return cls(
            places,
            max(_TIERS.index(block.importance) for block in blocks),
            all(block.pre_work for block in blocks),
            minutes,
            Counter(str(name) for block in blocks if not block.pre_work for name in block.serves),
            Fraction(sum(len(block.serves) for block in blocks), max(minutes, 1)),
        )

    def loss(self, servants: Counter[str]) -> tuple[int, bool, int, Fraction, int]:
        """Return what it costs to leave it out, to compare, where so many blocks still serve each outcome."""
        lost = sum(servants[name] == count for name, count in self.outcomes.items())
        return self.tier, not self.at_home, lost, self.served, -max(self.places)


def _departures(room: Room, together: Sequence[frozenset[int]], done: Sequence[Block]) -> list[frozenset[int]]:
    """Return what may be left out, in the order in which it would be: each block with those that go when it goes.

    Blocks that may go without the others of their company go before them.
    """
    waiting = [
        _Unit.of(unit, room)
        for unit in dict.fromkeys(together)
        if all(room.may_go(number) for number in unit) and not all(room.stays_by_itself(number) for number in unit)
    ]
    servants = Counter(str(name) for block in (*done, *room.blocks) for name in block.serves)
    order: list[frozenset[int]] = []
    while waiting:
        cheapest = min(waiting, key=lambda unit: unit.loss(servants))
        while inside := [unit for unit in waiting if unit.places < cheapest.places]:
            cheapest = min(inside, key=lambda unit: unit.loss(servants))
        order.append(cheapest.places)
        servants -= cheapest.outcomes
        rest = [
            unit if unit.places.isdisjoint(cheapest.places) else _Unit.of(unit.places - cheapest.places, room)
            for unit in waiting
            if not unit.places <= cheapest.places
        ]
        waiting = [unit for unit in rest if not all(room.stays_by_itself(number) for number in unit.places)]
    return order


def _together(blocks: Sequence[Block]) -> list[frozenset[int]]:
    """Return for each block the places of those that go when it goes: itself, its company, and what requires it."""
    places = {str(block.id): number for number, block in enumerate(blocks) if block.id is not None}
    follow: list[set[int]] = [set() for _ in blocks]
    for number, block in enumerate(blocks):
        if block.pause and block.importance != "must":
            continue  # such a pause goes by what stands around it, whatever it names
        for name in block.keep_with:
            if name in places:
                follow[number].add(places[name])
                follow[places[name]].add(number)
        for name in block.requires:
            if name in places:
                follow[places[name]].add(number)

    def closed(number: int) -> frozenset[int]:
        unit, new = {number}, [number]
        while new:
            more = follow[new.pop()] - unit
            unit |= more
            new += more
        return frozenset(unit)

    return [closed(number) for number in range(len(blocks))]


def _is_emptied(room: Room, number: int, places: Sequence[int]) -> bool:
    """Whether the block opens a section of which nothing is left but pauses."""
    if not room.blocks[number].opens_section or not room.may_go(number):
        return False
    after = [place for place in places if place > number]
    return _holds(room.blocks, range(number + 1, len(room.blocks))) and not _holds(room.blocks, after)


def _holds(blocks: Sequence[Block], places: Iterable[int]) -> bool:
    """Whether something besides pauses comes before the next section."""
    for number in places:
        if blocks[number].opens_section:
            return False
        if not blocks[number].pause:
            return True
    return False
