"""A session and other hours -> the session that fits them: short forms first, then less time, then fewer blocks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from fractions import Fraction

from msgspec.structs import replace

from sessionbuilder.programme.clock import overrun
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Refit
from sessionbuilder.session.session import Hours, Session
from sessionbuilder.units import Minutes

_TIERS = ("could", "should", "must")
_UNTOLD = ("divider", "buffer")
"""What leaves without a word: the opener of an empty section, and minutes that were nobody's."""


def refit(session: Session, hours: Hours, done: Sequence[Block] = ()) -> tuple[Session, Refit]:
    """Return `session` as it fits `hours`, and what was done to it; `done` are blocks that have been already.

    Blocks that have a short form take it, `could` before `should` before `must`, until the rest has its ideal minutes.
    If the blocks then fit with everything as short as it can be, that is all. Otherwise blocks are left out, `could`
    before `should`, in an order that does not depend on how much time there is: so a longer slot never leaves out
    more. In a tier those go first that people can do beforehand, then those that cost no outcome, then those that
    serve the fewest outcomes for their minutes. `must` stays, and so does what it requires.
    """
    written, was = session.programme, session.time
    session = replace(session, time=hours)
    blocks = _shortened(session)
    session = replace(session, programme=blocks)
    stay: list[int] = []
    fits = False
    for gone in _departures(session, done):
        stay = _staying(session, gone)
        if fits := not overrun(_only(session, stay)):
            break
    stayed = _only(session, stay)
    session = _lengthened(stayed, [written[number] for number in stay])
    left = [block for number, block in enumerate(written) if number not in stay and block.nature not in _UNTOLD]
    pre_work = tuple(block for block in left if block.pre_work)
    served = _outcomes([*done, *session.programme, *pre_work])
    return session, Refit(
        was=was,
        shortened=tuple(block for block in session.programme if all(block is not other for other in written)),
        dropped=tuple(block for block in left if not block.pre_work),
        pre_work=pre_work,
        lost=tuple(name for name in session.outcomes if name in _outcomes([*done, *written]) - served),
        fits=fits,
    )


# --- short forms


def _shortened(session: Session) -> tuple[Block, ...]:
    """Return the blocks with as many in their short form as it takes to give every block its ideal minutes."""
    blocks = list(session.programme)
    order = sorted(range(len(blocks)), key=lambda number: _TIERS.index(blocks[number].importance))
    for number in order:
        if not overrun(replace(session, programme=tuple(blocks)), ideal=True):
            break
        variant = blocks[number].variant
        if variant is not None and variant.ideal_minutes(session) < blocks[number].ideal_minutes(session):
            blocks[number] = variant
    return tuple(blocks)


def _lengthened(session: Session, written: Sequence[Block]) -> Session:
    """Return the session with those blocks in full again for which others that left have made room, dearest first."""
    blocks = list(session.programme)
    order = sorted(range(len(blocks)), key=lambda number: -_TIERS.index(blocks[number].importance))
    for number in order:
        if blocks[number] is not written[number]:
            tried = [*blocks[:number], written[number], *blocks[number + 1 :]]
            if not overrun(replace(session, programme=tuple(tried)), ideal=True):
                blocks = tried
    return replace(session, programme=tuple(blocks))


# --- leaving out


def _departures(session: Session, done: Sequence[Block]) -> Iterator[frozenset[int]]:
    """Yield what to leave out, by place: first nothing, then more and more, one block at a time with what needs it."""
    blocks = session.programme
    hours = session.time
    together = _together(blocks)

    def outside(block: Block) -> bool:
        return block.at is not None and not hours.start <= hours.placed(block.at) < hours.end

    gone: frozenset[int] = frozenset()
    for number, block in enumerate(blocks):
        unit = together[number]
        if outside(block) and not block.pause and all(_may_go(blocks[other]) for other in unit):
            gone |= unit
    yield gone
    units = [unit for unit in together if all(_may_go(blocks[other]) for other in unit)]
    while units := [frozenset(unit - gone) for unit in units if _frees(unit - gone, session)]:
        gone = gone | min(units, key=lambda unit: _loss(unit, gone, session, done))
        yield gone


def _may_go(block: Block) -> bool:
    return block.importance != "must"


def _frees(unit: Iterable[int], session: Session) -> Minutes:
    """Return how many minutes a unit takes; pauses come and go with what stands around them."""
    blocks = [session.programme[number] for number in unit]
    return sum(block.ideal_minutes(session) for block in blocks if not block.pause and block.nature != "buffer")


def _together(blocks: Sequence[Block]) -> list[frozenset[int]]:
    """Return for each block the places of those that go when it goes: itself, its company, and what requires it."""
    places = {str(block.id): number for number, block in enumerate(blocks) if block.id is not None}
    follow: list[set[int]] = [set() for _ in blocks]
    for number, block in enumerate(blocks):
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

    return [closed(number) if follow[number] else frozenset({number}) for number in range(len(blocks))]


def _loss(
    unit: Set[int], gone: frozenset[int], session: Session, done: Sequence[Block]
) -> tuple[int, bool, int, Fraction, int]:
    """Return what leaving out `unit` costs, to compare: tier, outcomes lost, outcomes served for each minute."""
    blocks = session.programme
    own = [blocks[number] for number in unit]
    stay = [block for number, block in enumerate(blocks) if number not in unit and number not in gone]
    home = [block for number, block in enumerate(blocks) if number in gone | unit and block.pre_work]
    lost = _outcomes(own) - _outcomes([*stay, *home, *done])
    tier = max(_TIERS.index(block.importance) for block in own)
    served = Fraction(sum(len(block.outcomes) for block in own), _frees(unit, session))
    return tier, not all(block.pre_work for block in own), len(lost), served, -max(unit)


def _outcomes(blocks: Iterable[Block]) -> set[str]:
    return {str(outcome) for block in blocks for outcome in block.outcomes}


# --- what stays


def _only(session: Session, stay: Iterable[int]) -> Session:
    return replace(session, programme=tuple(session.programme[number] for number in stay))


def _staying(session: Session, gone: frozenset[int]) -> list[int]:
    """Return the places of the blocks that stay when `gone` are left out.

    A meal or break fixed to a time before the start goes in any case. Once a block is left out, those pauses and
    sections go too that nothing needs any more.
    """
    blocks, hours = session.programme, session.time
    window = session.pool.policy.lunch_window
    over = {
        number
        for number, block in enumerate(blocks)
        if block.pause
        and _may_go(block)
        and (
            (block.at is not None and hours.placed(block.at) < hours.start)
            or (block.nature == "meal" and hours.start >= window.start)
        )
    }
    stay = [number for number in range(len(blocks)) if number not in gone | over]
    if not gone:
        return stay
    stay = _with_the_breaks_it_needs(session, _with_the_meal_it_needs(session, stay))
    emptied = set(_filled(session, range(len(blocks)))) - set(_filled(session, stay))
    return [number for number in stay if number not in emptied]


def _filled(session: Session, places: Iterable[int]) -> Iterator[int]:
    """Yield the openers of sections that have something besides pauses in them."""
    opener: int | None = None
    for number in places:
        block = session.programme[number]
        if block.opens_section:
            opener = number
        elif opener is not None and not block.pause:
            yield opener
            opener = None


def _with_the_meal_it_needs(session: Session, stay: list[int]) -> list[int]:
    """Return the places without the meal, where all work can be over before its window closes."""
    blocks = session.programme
    work = sum(blocks[number].ideal_minutes(session) for number in stay if blocks[number].nature != "meal")
    if session.time.start + work > session.pool.policy.lunch_window.end:
        return stay
    return [number for number in stay if blocks[number].nature != "meal" or not _may_go(blocks[number])]


def _with_the_breaks_it_needs(session: Session, stay: list[int]) -> list[int]:
    """Return the places with as many breaks as keep work within the pool's limit; those with least around them go."""
    blocks = session.programme
    most = session.pool.policy.longest_without_break
    stay = list(stay)
    while True:
        around = {
            place: (_work(session, stay[:place][::-1]), _work(session, stay[place + 1 :]))
            for place, number in enumerate(stay)
            if blocks[number].nature == "break" and _may_go(blocks[number])
        }
        idle = [place for place, (before, after) in around.items() if not before or not after or before + after <= most]
        if not idle:
            return stay
        del stay[min(idle, key=lambda place: (sum(around[place]), place))]


def _work(session: Session, places: Iterable[int]) -> Minutes:
    """Return the minutes from the first of `places` to the next pause."""
    total = 0
    for number in places:
        if session.programme[number].pause:
            break
        total += session.programme[number].ideal_minutes(session)
    return total
