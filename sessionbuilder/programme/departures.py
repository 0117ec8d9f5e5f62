"""A session -> what may be left out of it, in the order in which it would be: the one order of refits and guides.

First what matters least to its author (`could` before `should`); then what people can do beforehand; then what costs no
outcome before what does; of that, what serves no outcome, or is history; then by its worth to those who learn, as
`worth.py` has it: what is told, what people do, what they think over, the frame of the day. Where all that is equal,
what serves the fewest outcomes for its minutes goes first; of two alike what serves those that most others serve too,
and then the later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from fractions import Fraction
from heapq import heapify, heappop, heappush
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.programme.reckoning import Room
from sessionbuilder.programme.worth import FRAME, worth
from sessionbuilder.session.block import Block
from sessionbuilder.units import Minutes

TIERS = ("could", "should", "must")

_IDLE = ("divider", "buffer", "break", "meal")
"""What comes and goes with what stands around it, and says nothing of what it is worth."""


Loss: TypeAlias = tuple[int, bool, int, tuple[int, int], tuple[Fraction, Fraction], int]
"""What it costs to leave something out, to compare."""


class Departure(Struct, frozen=True):
    """Blocks that leave together, and what that costs."""

    places: frozenset[int]
    """Where they stand in the session, from 0."""
    tier: int
    """The place in `TIERS` of the dearest of them."""
    at_home: bool
    """Whether people can do all of it beforehand."""
    minutes: Minutes
    outcomes: Counter[str]
    """How many of its blocks serve each outcome; those that can be done beforehand cost none."""
    standing: tuple[int, int]
    """What it is to the day, to compare: whether it serves something or frames the day, and what it is worth."""
    served: Fraction
    """Outcomes served for each minute."""

    @classmethod
    def of(cls, places: frozenset[int], room: Room) -> Departure:
        """Return the departure of the blocks at `places`; pauses come and go with what stands around them."""
        blocks = [room.blocks[number] for number in places]
        minutes = sum(room.ideal[number] for number in places if not room.stays_by_itself(number))
        serves = sum(len(block.serves) for block in blocks)
        return cls(
            places,
            max(TIERS.index(block.importance) for block in blocks),
            all(block.pre_work for block in blocks),
            minutes,
            Counter(str(name) for block in blocks if not block.pre_work for name in block.serves),
            _standing(blocks, serves=serves > 0 and not places <= room.past),
            Fraction(serves, max(minutes, 1)),
        )

    def loss(self, servants: Counter[str]) -> Loss:
        """Return what it costs to leave it out, to compare, where so many blocks still serve each outcome."""
        lost = sum(servants[name] == count for name, count in self.outcomes.items())
        carried = sum((Fraction(count, servants[name]) for name, count in self.outcomes.items()), Fraction())
        return self.tier, not self.at_home, lost, self.standing, (self.served, carried), -max(self.places)


def _standing(blocks: Sequence[Block], *, serves: bool) -> tuple[int, int]:
    found = {worth(block) for block in blocks if block.nature not in _IDLE} or {FRAME}
    if all(block.nature == "divider" and block.holds_time for block in blocks):
        return -1, FRAME
    if found == {FRAME}:
        return (2 if any(block.counts_as_learning for block in blocks) else 0), FRAME
    return int(serves), max(found - {FRAME})


def departures(room: Room, done: Sequence[Block] = ()) -> list[Departure]:
    """Return what may be left out, in the order in which it would be: each block with those that go when it goes.

    Blocks that may go without the others of their company go before them. `done` are blocks that have been already,
    and have served their outcomes.
    """
    units: dict[int, Departure] = {}
    for number, unit in enumerate(dict.fromkeys(room.bonds.together)):
        if all(room.may_go(place) for place in unit) and not all(room.stays_by_itself(place) for place in unit):
            units[number] = Departure.of(unit, room)
    servants = Counter(str(name) for block in (*done, *room.blocks) for name in block.serves)
    return list(_in_order(units, servants, room))


def _in_order(units: dict[int, Departure], servants: Counter[str], room: Room) -> Iterator[Departure]:
    """Yield the units, the cheapest first; each that leaves takes its blocks from the others, and may make them dearer.

    A unit costs more as others leave, never less: so what it has cost before is the least that it can cost now, and
    only the cheapest by that need be asked again.
    """
    having: list[set[int]] = [set() for _ in room.blocks]
    for number, unit in units.items():
        for place in unit.places:
            having[place].add(number)
    waiting = [(unit.loss(servants), number) for number, unit in units.items()]
    heapify(waiting)
    while waiting:
        once, number = heappop(waiting)
        if number not in units:
            continue
        now = units[number].loss(servants)
        if now != once:
            heappush(waiting, (now, number))
            continue
        while inside := _parts_of(number, units, having):
            number = min(inside, key=lambda other: (units[other].loss(servants), other))
        cheapest = units[number]
        yield cheapest
        servants -= cheapest.outcomes
        for other in {other for place in cheapest.places for other in having[place]}.intersection(units):
            rest = units.pop(other).places - cheapest.places
            if not all(room.stays_by_itself(place) for place in rest):
                units[other] = Departure.of(rest, room)
                heappush(waiting, (units[other].loss(servants), other))


def _parts_of(number: int, units: Mapping[int, Departure], having: Sequence[Set[int]]) -> list[int]:
    """Return the units, among those that are still to leave, that are part of another."""
    places = units[number].places
    near = {other for place in places for other in having[place]} if len(places) > 1 else set[int]()
    return [other for other in near if other in units and units[other].places < places]


def put_in(order: Sequence[Departure], stay: Set[int], room: Room, put: Callable[[Set[int]], bool]) -> set[int]:
    """Return `stay` with what there is room for, the dearest first, each only with all that it needs.

    `put` is asked to put in what would come to what stays already, and says whether there was room.
    """
    needs: list[set[int]] = [set() for _ in room.blocks]
    for number, unit in enumerate(room.bonds.together):
        for other in unit:
            needs[other].add(number)
    taken = set(stay)
    for departure in reversed(order):
        unit = departure.places
        orphaned = any(needs[number] - taken - unit for number in unit)
        if not orphaned and put(unit):
            taken |= unit
    return taken
