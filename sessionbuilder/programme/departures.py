"""A session -> what may be left out of it, in the order in which it would be: the one order of refits and guides.

First what matters least to its author (`could` before `should`); then what people can do beforehand; then what costs no
outcome before what does; of that, what serves no outcome, then input before what people do themselves, and last the
frame of the day, which is little and holds the rest together. Where all that is equal, what serves the fewest outcomes
for its minutes goes first, and of two alike the later.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence, Set
from fractions import Fraction

from msgspec import Struct

from sessionbuilder.programme.reckoning import Room
from sessionbuilder.session.block import Block
from sessionbuilder.units import Minutes

TIERS = ("could", "should", "must")

_IDLE = ("divider", "buffer", "break", "meal")
"""What comes and goes with what stands around it, and says nothing of what it is worth."""
_INPUT, _WORK, _FRAME = range(3)
_WORTH = {"activity": _WORK, "debrief": _WORK, "frame": _FRAME, "close": _FRAME}


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
    """What it is to the day, to compare: whether it serves something or frames the day, and what people do in it."""
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
            _standing(blocks, serves=serves > 0),
            Fraction(serves, max(minutes, 1)),
        )

    def loss(self, servants: Counter[str]) -> tuple[int, bool, int, tuple[int, int], Fraction, int]:
        """Return what it costs to leave it out, to compare, where so many blocks still serve each outcome."""
        lost = sum(servants[name] == count for name, count in self.outcomes.items())
        return self.tier, not self.at_home, lost, self.standing, self.served, -max(self.places)


def _standing(blocks: Sequence[Block], *, serves: bool) -> tuple[int, int]:
    worth = {_WORTH.get(block.nature, _INPUT) for block in blocks if block.nature not in _IDLE} or {_FRAME}
    if all(block.nature == "divider" and block.holds_time for block in blocks):
        return -1, _FRAME
    if worth == {_FRAME}:
        return (2 if any(block.counts_as_learning for block in blocks) else 0), _FRAME
    return int(serves), max(worth - {_FRAME})


def departures(room: Room, done: Sequence[Block] = ()) -> list[Departure]:
    """Return what may be left out, in the order in which it would be: each block with those that go when it goes.

    Blocks that may go without the others of their company go before them. `done` are blocks that have been already,
    and have served their outcomes.
    """
    waiting = [
        Departure.of(unit, room)
        for unit in dict.fromkeys(together(room.blocks))
        if all(room.may_go(number) for number in unit) and not all(room.stays_by_itself(number) for number in unit)
    ]
    servants = Counter(str(name) for block in (*done, *room.blocks) for name in block.serves)
    order: list[Departure] = []
    while waiting:
        cheapest = min(waiting, key=lambda unit: unit.loss(servants))
        while len(cheapest.places) > 1 and (inside := [unit for unit in waiting if unit.places < cheapest.places]):
            cheapest = min(inside, key=lambda unit: unit.loss(servants))
        order.append(cheapest)
        servants -= cheapest.outcomes
        waiting = list(_without(cheapest.places, waiting, room))
    return order


def _without(places: frozenset[int], waiting: Sequence[Departure], room: Room) -> Iterator[Departure]:
    """Yield what may still leave once the blocks at `places` have left."""
    for unit in waiting:
        if unit.places.isdisjoint(places):
            yield unit
        elif not all(room.stays_by_itself(number) for number in unit.places - places):
            yield Departure.of(unit.places - places, room)


def works_on(block: Block, blocks: Sequence[Block]) -> Iterator[int]:
    """Yield the places of those of the `blocks` in which people meet the case that they work on in `block`."""
    if block.opens_case or block.nature not in ("activity", "debrief"):
        return
    names = {str(name) for form in block.forms if (name := form.named_case())}
    for number, other in enumerate(blocks if names else ()):
        if other.opens_case and str(other.named_case()) in names:
            yield number


def together(blocks: Sequence[Block]) -> list[frozenset[int]]:
    """Return for each block the places of those that go when it goes: itself, its company, and what requires it.

    What people do on a case requires the block in which they meet it.
    """
    places = {str(block.id): number for number, block in enumerate(blocks) if block.id is not None}
    follow: list[set[int]] = [set() for _ in blocks]
    for number, block in enumerate(blocks):
        for other in works_on(block, blocks):
            follow[other].add(number)
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


def put_in(
    order: Sequence[Departure], stay: Set[int], room: Room, holds: Callable[[Set[int], Set[int]], bool]
) -> set[int]:
    """Return `stay` with what there is room for, the dearest first, each only with all that it needs.

    `holds` says of what stays already, and what would come to it, whether there is room.
    """
    needs: list[set[int]] = [set() for _ in room.blocks]
    for number, unit in enumerate(together(room.blocks)):
        for other in unit:
            needs[other].add(number)
    taken = set(stay)
    for departure in reversed(order):
        unit = departure.places
        orphaned = any(needs[number] - taken - unit for number in unit)
        if not orphaned and holds(taken, unit):
            taken |= unit
    return taken
