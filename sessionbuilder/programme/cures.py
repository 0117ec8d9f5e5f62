"""A programme that has too little room -> the three cheapest ways to mend it."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from typing import Literal, NamedTuple

from msgspec.structs import replace

from sessionbuilder.programme.clock import fences, pieces_of, time_programme, window
from sessionbuilder.programme.departures import departures, works_on
from sessionbuilder.programme.elastic import misses
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.programme.reckoning import Room
from sessionbuilder.session.block import Block, BlockPart
from sessionbuilder.session.session import Session
from sessionbuilder.text import counted, listed, shortened
from sessionbuilder.units import Minutes

MOST = 3
_MOST_BLOCKS = 3
"""Blocks that one cure may name: more of them is a new plan, not a cure."""
_END = -1
"""The end of the day, among the numbers of blocks."""


class Cure(NamedTuple):
    """One way to mend it."""

    cost: tuple[int, Minutes]
    """What it costs the day: the kind of loss, then the minutes lost. Smaller is cheaper."""
    way: Literal["closer", "place", "short form", "range", "little", "leave out", "later"]
    words: str


def cures(programme: Programme, over: Minutes, before: TimedBlock | None) -> str:
    """Return in words what would make up for `over` minutes too many before the block `before`, or before the end.

    Of each way only the cheapest is told: minutes that are nobody's, a pause in another place, a short form that is
    there already, a range for one block, a little from several, leaving something out, later hours. Whoever does what
    one says word for word has mended this fault; where something remains, it says what.
    """
    best: dict[str, Cure] = {}
    for cure in sorted(_Trouble(programme, over, before).cures()):
        best.setdefault(cure.way, cure)
    return "; or ".join(cure.words for cure in list(best.values())[:MOST])


class _Trouble:
    """A time that cannot be kept, and what the day would be otherwise."""

    def __init__(self, programme: Programme, over: Minutes, before: TimedBlock | None) -> None:
        self.programme = programme
        self.session = programme.session
        self.over = over
        self.before = before
        self.place = _END if before is None else before.number
        self.now = _missed(self.session)
        self.room = Room(self.session)

    def cures(self) -> Iterator[Cure]:
        """Yield every cure that helps."""
        yield from self._closer()
        yield from self._elsewhere()
        for number, block in enumerate(self.session.programme):
            yield from self._of_a_block(number, block)
        yield from self._little()
        yield from self._several()
        yield from self._later()

    def _helps(self, gives: Mapping[tuple[int, str], Minutes] | None = None, gone: Collection[int] = ()) -> bool:
        return _missed(self.session, gives, gone)[self.place] <= 0

    def _closer(self) -> Iterator[Cure]:
        """Yield the minutes before a fixed time that are nobody's, the last of those that matter."""
        for timed in reversed(self.programme.blocks[: None if self.before is None else self.place]):
            gap = self.programme.buffer_before(timed)
            if gap <= 0:
                continue
            block, name, time = timed.block, self._named(timed.block), (timed.start + -gap).of_day
            left = max(self.over - gap, 0)
            remains = f"; {counted(left, 'minute')} are still too many then" if left > 1 else ""
            remains = "; 1 minute is still too many then" if left == 1 else remains
            after = f"{counted(gap, 'minute')} after what stands before it"
            move = f"move {counted(min(gap, self.over), 'minute')} of the work after it to before it"
            key = "at" if block.at is not None else "not-before" if block.not_before is not None else ""
            words = f"{name} does not start before {timed.start.of_day}, {after}: {move}{remains}"
            if key:
                late = _missed(self.session, moved={timed.number: block.changed(**{key.replace("-", "_"): time})})
                if late[self.place] > left:
                    return
                words = f"{name} at {timed.start.of_day} comes {after}: write `{key}: {time}` there, or {move}{remains}"
            yield Cure((0, left), "closer", words)
            return

    def _elsewhere(self) -> Iterator[Cure]:
        """Yield the nearest place further up in which a pause, or what stands after a later time, has all it needs."""
        if self.before is None:
            return
        block, blocks = self.before.block, self.session.programme
        fixed = [other.at for other in blocks[: self.place] if other.at is not None]
        by = window(block, self.session)[1]
        if not block.pause and not any(self.session.time.placed(at) > by for at in fixed):
            return
        for number in range(self.place - 1, -1, -1):
            order = (*blocks[:number], block, *blocks[number : self.place], *blocks[self.place + 1 :])
            day = replace(self.session, programme=order)
            if max(_missed(day).values()) <= 0 and not time_programme(day).buffer_before(_at(day, number)) > 0:
                words = f"put {self._named(block)} further up, before {self._named(blocks[number])}"
                yield Cure((0, self.place - number), "place", words)
                return

    def _of_a_block(self, number: int, block: Block) -> Iterator[Cure]:
        """Yield what one block could give."""
        session, over, name = self.session, self.over, self._named(block)
        parts = block.parts(session)
        minutes = sum(part.planned.least for part in parts)
        if block.variant is not None:
            gives = {(number, part.name): part.planned.least for part in parts}
            for part in block.variant.parts(session):
                gives[number, part.name] = gives.get((number, part.name), 0) - part.planned.least
            if (saved := sum(gives.values())) >= over and self._helps(gives):
                yield Cure((0, saved), "short form", f"put the short form of {name} in its place")
        for part in parts:
            if _spare(block, part) >= over and self._helps({(number, part.name): over}):
                cost = {"frame": 1, "input": 1, "activity": 2}.get(part.nature, 3)
                length = f"{part.planned.least - over} to {part.planned.ideal}"
                yield Cure((cost, over), "range", f"write `{part.name or 'minutes'}: {length}` at {name}")
        if self._may_go(number) and not _needed([block], session) and minutes >= over and self._helps(gone=(number,)):
            cost = 4 if block.importance == "could" else 6
            yield Cure((cost, minutes), "leave out", f"leave out {name} ({block.importance})")

    def _little(self) -> Iterator[Cure]:
        """Yield a little from the two or three blocks that can give most, each in proportion to what it can give."""
        session = self.session
        able = [
            (_spare(block, part), -number, block, part)
            for number, block in enumerate(session.programme)
            for part in block.parts(session)
            if _spare(block, part) > 0 and _missed(session, {(number, part.name): 1})[self.place] < self.now[self.place]
        ]
        able.sort(key=lambda each: each[:2], reverse=True)
        largest: dict[int, tuple[Minutes, int, Block, BlockPart]] = {}
        for each in able:
            largest.setdefault(each[1], each)  # of each block only the part that can give most
        able = list(largest.values())
        for count in range(2, min(_MOST_BLOCKS, len(able)) + 1):
            chosen = sorted(able[:count], key=lambda each: -each[1])
            total, left, gives = sum(spare for spare, *_ in chosen), self.over, dict[tuple[int, str], Minutes]()
            for spare, number, _, part in chosen:
                gives[-number, part.name] = min(-(-self.over * spare // total), left, spare)
                left -= gives[-number, part.name]
            if total < self.over or 0 in gives.values() or not self._helps(gives):
                continue
            what = [
                f"`{part.name or 'minutes'}: {part.planned.least - gives[-number, part.name]}` at {self._named(block)}"
                for _, number, block, part in chosen
            ]
            yield Cure((3, 0), "little", f"write {listed(what)}")
            return

    def _several(self) -> Iterator[Cure]:
        """Yield the blocks that would leave first, where one alone is not enough and no promise is broken."""
        session = self.session
        gone: set[int] = set()
        for departure in departures(self.room):
            gone |= departure.places
            blocks = [session.programme[number] for number in sorted(gone)]
            if len(gone) > _MOST_BLOCKS or not all(map(self._may_go, gone)) or _needed(blocks, session):
                return
            if self._helps(gone=gone):
                lost = sum(block.ideal_minutes(session) for block in blocks)
                names = listed(dict.fromkeys(self._named(block) for block in blocks))
                yield Cure((7, lost), "leave out", f"leave out {names}")
                return

    def _later(self) -> Iterator[Cure]:
        """Yield a later time: the one that the day has come to, so that nothing else is any later for it."""
        before, hours = self.before, self.session.time
        if before is None:
            yield Cure((9, self.over), "later", f"write `time: {hours.start} to {(hours.end + self.over).of_day}`")
            return
        key = "at" if before.block.at is not None else "not-after" if before.block.not_after is not None else ""
        outside = "" if key else ", which is after the pool's `lunch-window`"
        yield Cure((8, self.over), "later", f'write `{key or "at"}: "{before.start.of_day}"`{outside}')

    def _may_go(self, number: int) -> bool:
        block = self.session.programme[number]
        return self.room.may_go(number) and not block.pause and not block.holds_time

    def _named(self, block: Block) -> str:
        return f"“{shortened(str(block.heading(self.session)), 40)}”"


def _missed(
    session: Session,
    gives: Mapping[tuple[int, str], Minutes] | None = None,
    gone: Collection[int] = (),
    moved: Mapping[int, Block] | None = None,
) -> dict[int, Minutes]:
    """Return by how many minutes each time is missed, by the number of its block: 0 or less where it can be kept.

    Parts give as many minutes as `gives` says, blocks are `gone`, and some are `moved` to other times.
    """
    order = [number for number in range(len(session.programme)) if number not in gone]
    blocks = tuple((moved or {}).get(number, session.programme[number]) for number in order)
    day = replace(session, programme=blocks)
    pieces = list(pieces_of(day, bent=False))
    items = [
        piece.item._replace(least=piece.item.least - (gives or {}).get((order[piece.number], piece.part.name), 0))
        for piece in pieces
    ]
    bounds = fences(day, pieces)
    late = misses(items, bounds, session.time.start)
    numbers = [order[pieces[fence.item].number] if fence.item < len(pieces) else _END for fence in bounds]
    return dict(zip(numbers, late, strict=True))


def _at(session: Session, number: int) -> TimedBlock:
    return time_programme(session).blocks[number]


def _spare(block: Block, part: BlockPart) -> Minutes:
    """Return how many minutes a part could give beyond what its author allows, where its minutes can be written."""
    written = block.minutes is not None or block.takes_usual_minutes
    return part.planned.least - part.bent.least if written else 0


def _needed(blocks: Collection[Block], session: Session) -> bool:
    """Whether others name one of the blocks, or only they serve some outcome: they cannot just be left out."""
    others = [other for other in session.programme if all(other is not block for block in blocks)]
    kept = {str(name) for other in others for name in (*other.requires, *other.keep_with)}
    company = {str(other.id) for other in others if other.id is not None}
    if any(str(block.id) in kept or company.intersection(map(str, block.keep_with)) for block in blocks):
        return True
    places = [number for number, other in enumerate(session.programme) if any(other is block for block in blocks)]
    if any(number in places for other in others for number in works_on(other, session.programme)):
        return True
    served = {str(name) for other in others for name in other.serves}
    return any(str(name) not in served for block in blocks for name in block.serves)
