"""A session and other hours -> the session that fits them: short forms first, then less time, then fewer blocks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from fractions import Fraction

from msgspec.structs import replace

from sessionbuilder.programme.clock import overrun
from sessionbuilder.session.block import Block
from sessionbuilder.session.kinds import kind_of
from sessionbuilder.session.programme import Refit
from sessionbuilder.session.session import Hours, Session
from sessionbuilder.text import RichText
from sessionbuilder.units import Minutes

_TIERS = ("could", "should", "must")
_UNTOLD = ("divider", "buffer")
"""What leaves without a word: the opener of an empty section, and minutes that were nobody's."""


def refit(session: Session, hours: Hours, done: Sequence[Block] = ()) -> tuple[Session, Refit]:
    """Return `session` as it fits `hours`, and what was done to it; `done` are blocks that have been already.

    Blocks that have a short form take it, `could` before `should` before `must`, until the rest has its ideal minutes.
    If the blocks then fit with everything as short as it can be, that is all. Otherwise some are left out: those that
    must stay are put in first, with what they require, and then the others from the dearest, each if there is room
    and nobody works longer without a break for it than the pool allows.
    What is dear does not depend on how much time there is, so a longer slot never leaves out more minutes, except where
    it is the first that is so long that people have lunch in it.

    `should` is dearer than `could`. In a tier those are cheapest that people can do beforehand, then those that cost no
    outcome, then those that serve the fewest outcomes for their minutes.
    """
    written, was = session.programme, session.time
    longest = _longest_run(session, range(len(written)))
    session = replace(session, time=hours)
    whole = tuple(_without_meal(session, block) for block in written)
    possible = [number for number, block in enumerate(whole) if not _out_of_hours(session, block)]
    stand_ins = {number for number in possible if whole[number] is not written[number]}
    session = replace(session, programme=_shortened(replace(session, programme=whole), possible))
    stay = _chosen(session, possible, stand_ins, longest, done)
    fitted = _lengthened(_only(session, stay), [whole[number] for number in stay])
    left = [block for number, block in enumerate(written) if number not in stay and block.nature not in _UNTOLD]
    pre_work = tuple(block for block in left if block.pre_work)
    lost = _outcomes([*done, *written]) - _outcomes([*done, *fitted.programme, *pre_work])
    now = zip(fitted.programme, (written[number] for number in stay), strict=True)
    return fitted, Refit(
        was=was,
        shortened=tuple((block, before) for block, before in now if block is not before),
        dropped=tuple(block for block in left if not block.pre_work),
        pre_work=pre_work,
        lost=tuple(name for name in session.outcomes if name in lost),
        fits=not overrun(fitted),
    )


def _only(session: Session, places: Iterable[int]) -> Session:
    return replace(session, programme=tuple(session.programme[number] for number in places))


def _may_go(block: Block) -> bool:
    return block.importance != "must"


def _without_meal(session: Session, block: Block) -> Block:
    """Return the block; or a break that stands in for a meal, where people can eat before the hours or after them."""
    window, hours = session.pool.policy.lunch_window, session.time
    if block.nature != "meal" or not _may_go(block) or hours.start < window.start < window.end < hours.end:
        return block
    kind = kind_of("break")
    assert kind is not None
    return kind(title=RichText((), block.title.span), span=block.span, spans=block.spans)


def _out_of_hours(session: Session, block: Block) -> bool:
    """Whether the block is a pause fixed to a time that the hours do not reach."""
    if not block.pause or block.at is None or not _may_go(block):
        return False
    return not session.time.start < session.time.placed(block.at) < session.time.end


# --- short forms


def _shortened(session: Session, places: Sequence[int]) -> tuple[Block, ...]:
    """Return the blocks with as many in their short form as it takes to give every block its ideal minutes."""
    blocks = list(session.programme)
    for number in sorted(places, key=lambda number: _TIERS.index(blocks[number].importance)):
        if not overrun(_only(replace(session, programme=tuple(blocks)), places), ideal=True):
            break
        blocks[number] = blocks[number].variant or blocks[number]
    return tuple(blocks)


def _lengthened(session: Session, written: Sequence[Block]) -> Session:
    """Return the session with those blocks in full again for which others that left have made room, dearest first."""
    for number in sorted(range(len(written)), key=lambda number: -_TIERS.index(written[number].importance)):
        if session.programme[number] is not written[number]:
            blocks = session.programme
            full = replace(session, programme=(*blocks[:number], written[number], *blocks[number + 1 :]))
            session = session if overrun(full, ideal=True) else full
    return session


# --- leaving out


def _chosen(
    session: Session, places: Sequence[int], stand_ins: Set[int], longest: Minutes, done: Sequence[Block]
) -> list[int]:
    """Return the places of the blocks that stay: all, or what must and then the dearest there is room for.

    `stand_ins` are breaks in place of a meal, which stay only if they are needed; `longest` is the longest work without
    a break in the session as it is written: what its author allows is allowed here.
    """
    units = _departures(session, places, done)
    stay = set(places).difference(*units)
    longest = max(
        longest,
        session.pool.policy.longest_without_break,
        _longest_run(session, _with_breaks(session, stay, stand_ins)),
    )

    def fits(tried: Sequence[int]) -> bool:
        return not overrun(_only(session, tried)) and _longest_run(session, tried) <= longest

    for everybody in ([number for number in places if number not in stand_ins], list(places)):
        if fits(everybody):
            return everybody
    for unit in reversed(units):
        if fits(_with_breaks(session, stay | unit, stand_ins)):
            stay = stay | unit
    taken = _with_breaks(session, stay, stand_ins)
    for number in places:
        if number not in stand_ins and number not in taken and session.programme[number].nature == "break":
            tried = sorted({*taken, number})
            if _is_between(session, number, tried) and not overrun(_only(session, tried), ideal=True):
                taken = tried
    return [number for number in taken if not _is_emptied(session, number, taken)]


def _departures(session: Session, places: Sequence[int], done: Sequence[Block]) -> list[frozenset[int]]:
    """Return what may be left out, in the order in which it would be: each block with those that go when it goes."""
    blocks = session.programme
    together = [unit & frozenset(places) for unit in _together(blocks)]
    units = [unit for unit in together if unit and all(_may_go(blocks[number]) for number in unit)]
    order: list[frozenset[int]] = []
    gone: frozenset[int] = frozenset()
    while units := [frozenset(unit - gone) for unit in units if _frees(session, unit - gone)]:
        order.append(min(units, key=lambda unit: _loss(session, unit, gone, done)))
        gone |= order[-1]
    return order


def _frees(session: Session, unit: Iterable[int]) -> Minutes:
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

    return [closed(number) for number in range(len(blocks))]


def _loss(
    session: Session, unit: Set[int], gone: Set[int], done: Sequence[Block]
) -> tuple[int, bool, int, Fraction, int]:
    """Return what leaving out `unit` costs, to compare: tier, outcomes lost, outcomes served for each minute."""
    blocks = session.programme
    own = [blocks[number] for number in unit]
    stay = [block for number, block in enumerate(blocks) if number not in unit and number not in gone]
    home = [block for number, block in enumerate(blocks) if number in gone | unit and block.pre_work]
    lost = _outcomes(own) - _outcomes([*stay, *home, *done])
    tier = max(_TIERS.index(block.importance) for block in own)
    served = Fraction(sum(len(block.outcomes) for block in own), _frees(session, unit))
    return tier, not all(block.pre_work for block in own), len(lost), served, -max(unit)


def _outcomes(blocks: Iterable[Block]) -> set[str]:
    return {str(outcome) for block in blocks for outcome in block.outcomes}


# --- pauses and sections


def _with_breaks(session: Session, places: Iterable[int], stand_ins: Set[int]) -> list[int]:
    """Return the places with no more breaks than keep work within the pool's limit, work being as short as it can be.

    Those that stand in for a meal go first, and of the others those with the least work around them.
    """
    blocks = session.programme
    most = session.pool.policy.longest_without_break
    stay = sorted(places)
    while True:
        around = {
            place: (_work(session, stay[:place][::-1]), _work(session, stay[place + 1 :]))
            for place, number in enumerate(stay)
            if blocks[number].nature == "break" and _may_go(blocks[number])
        }
        idle = [place for place, (before, after) in around.items() if not before or not after or before + after <= most]
        if not idle:
            return stay
        del stay[min(idle, key=lambda place: (stay[place] not in stand_ins, sum(around[place]), place))]


def _work(session: Session, places: Iterable[int]) -> Minutes:
    """Return the least minutes from the first of `places` to the next pause."""
    total = 0
    for number in places:
        if session.programme[number].pause:
            break
        total += sum(part.bent.least for part in session.programme[number].parts(session))
    return total


def _longest_run(session: Session, places: Sequence[int]) -> Minutes:
    """Return the most work, in least minutes, between two pauses or the ends of the day."""
    pauses = [place for place, number in enumerate(places) if session.programme[number].pause]
    return max(_work(session, places[first:]) for first in (0, *(place + 1 for place in pauses)))


def _is_between(session: Session, number: int, places: Iterable[int]) -> bool:
    """Whether there is work between the pause and the next ones, or the ends of the day, on both sides."""
    before = [place for place in sorted(places, reverse=True) if place < number]
    after = [place for place in sorted(places) if place > number]
    return bool(_work(session, before) and _work(session, after))


def _is_emptied(session: Session, number: int, places: Sequence[int]) -> bool:
    """Whether the block opens a section of which nothing is left but pauses."""
    blocks = session.programme
    if not blocks[number].opens_section or not _may_go(blocks[number]):
        return False
    return _holds(blocks, range(number + 1, len(blocks))) and not _holds(
        blocks, [place for place in places if place > number]
    )


def _holds(blocks: Sequence[Block], places: Iterable[int]) -> bool:
    """Whether something besides pauses comes before the next section."""
    for number in places:
        if blocks[number].opens_section:
            return False
        if not blocks[number].pause:
            return True
    return False
