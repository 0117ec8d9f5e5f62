"""The programme once it is timed: every block with its clock time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType

from msgspec import Struct

from sessionbuilder.session.block import HARDEST, Block
from sessionbuilder.session.case import Case
from sessionbuilder.session.hours import Hours
from sessionbuilder.session.rounds import ROUND, TOGETHER
from sessionbuilder.session.session import FormName, Session
from sessionbuilder.source.fields import Label
from sessionbuilder.text import RichText
from sessionbuilder.units import Clock, Minutes


class TimedPart(Struct, frozen=True):
    """A piece of a block and when it is."""

    name: str
    """Such as `work`; empty where the block is of one piece."""
    start: Clock
    minutes: Minutes

    @property
    def finish(self) -> Clock:
        """When it ends."""
        return self.start + self.minutes


class TimedBlock(Struct, frozen=True):
    """A block and when it is."""

    block: Block
    title: RichText
    """What people call it."""
    start: Clock
    parts: tuple[TimedPart, ...]
    number: int
    """Its place in the programme, from 0."""
    planned: Minutes
    """How long it takes in the day as it is written, where this is another day; else its ideal."""
    earliest: Clock
    """When it starts if everything before it takes as little time as it can."""
    latest: Clock
    """When it must have started, if the rest is to fit with everything as short as it can be."""
    leave_by: Clock
    """When it must be over, by the same reckoning."""

    @property
    def minutes(self) -> Minutes:
        """How long it takes."""
        return sum(part.minutes for part in self.parts)

    @property
    def finish(self) -> Clock:
        """When it ends."""
        return self.start + self.minutes

    @property
    def float(self) -> Minutes:
        """How many minutes late it may start; less than 0 where the day does not fit."""
        return self.latest - self.start

    @property
    def own(self) -> TimedPart:
        """The minutes in which a block of one piece does what it is for: all but a round, or that where it is all."""
        return next((part for part in self.parts if part.minutes), self.parts[0])

    @property
    def round(self) -> TimedPart | None:
        """The minutes in which people speak in turn, where some do."""
        return next((part for part in self.parts if part.name == ROUND and part.minutes), None)

    @property
    def afterwards(self) -> tuple[TimedPart, ...]:
        """What comes after the work where it has minutes of its own: everybody together, and then a round."""
        return tuple(part for part in self.parts if part.name in (TOGETHER, ROUND) and part.minutes)

    @property
    def minutes_before_round(self) -> Minutes:
        """How long it takes without the minutes in which people speak in turn."""
        return self.minutes - (self.round.minutes if self.round else 0)

    def part(self, name: str) -> TimedPart:
        """Return the part called `name`, which the block must have."""
        return next(part for part in self.parts if part.name == name)


class Section(Struct, frozen=True):
    """A named run of blocks; blocks before the first section make one without an opener."""

    opener: TimedBlock | None
    blocks: tuple[TimedBlock, ...]
    """What comes in it, without the opener."""


class Stretch(Struct, frozen=True):
    """What lies between two pauses, or a pause and an end of the day; minutes that are nobody's are no pause."""

    start: Clock
    """When it starts; in the rest of a day, when people last had a pause."""
    blocks: tuple[TimedBlock, ...]
    """What takes time in it, at least one."""

    @property
    def finish(self) -> Clock:
        """When the last of its blocks ends."""
        return self.blocks[-1].finish

    @property
    def minutes(self) -> Minutes:
        """How long people go without a pause."""
        return self.finish - self.start


def named_cases(blocks: Iterable[Block]) -> tuple[tuple[str, ...], ...]:
    """Return for each block the cases that it names, in full or in its short form."""
    return tuple(tuple(name for form in block.forms if (name := form.named_case())) for block in blocks)


class Refit(Struct, frozen=True):
    """What was done to a session so that it fits another slot."""

    was: Hours
    """The hours as planned."""
    places: tuple[int, ...] = ()
    """Where each block that is left stands in the session as it is written, from 0."""
    planned: tuple[Minutes, ...] = ()
    """How long each block that is left takes in the day as it is written."""
    lengths: tuple[tuple[Minutes, ...], ...] = ()
    """How long each part of each block that is left takes, where whole blocks made the room; -1 for what the clock
    deals, such as minutes that were nobody's."""
    named: tuple[tuple[str, ...], ...] = ()
    """The cases that each block of the session as it is written names, from 0."""
    ranked: bool = True
    """Whether the author says of any block how dear it is."""
    worked: Minutes = 0
    """How long people had worked without a pause when the hours start."""
    shortened: tuple[tuple[Block, Block], ...] = ()
    """Blocks in their short form, each with the block it stands for; or a break that stands for a meal."""
    unfixed: tuple[Block, ...] = ()
    """Pauses and openers of sections with a time that cannot be kept, which float now."""
    moved: tuple[Block, ...] = ()
    """Breaks that stand elsewhere than their author put them."""
    dropped: tuple[Block, ...] = ()
    """Blocks left out, in the order of the day; openers of sections only if they hold a time."""
    pre_work: tuple[Block, ...] = ()
    """Blocks left out that people do before the day."""
    gone: tuple[tuple[int, Block], ...] = ()
    """All of these, each with its place in the session as it is written, from 0."""
    unmade: tuple[FormName, ...] = ()
    """Forms that are not made, since those of the whole day stand."""
    unfilled: tuple[FormName, ...] = ()
    """Forms that are not made, since every block that fills them in was left out."""
    lost: tuple[Label, ...] = ()
    """Outcomes that no block serves any more."""
    loss_allowed: bool = False
    """Whether whoever asked accepts that outcomes are lost."""
    fits: bool = True
    """Whether what must stay has room."""


class Programme(Struct, frozen=True):
    """A session on the clock. Blocks follow one another; minutes between them are a buffer that everybody can see."""

    session: Session
    blocks: tuple[TimedBlock, ...]
    refit: Refit | None = None
    """What was done to fit it to another slot, if it was."""
    to_send: bool = False
    """Whether it is what may be sent to participants, without what draws on a case that may not be."""
    words: Mapping[str, RichText] = MappingProxyType({})
    """The entries of the glossary whose words participants meet, once all have been asked that bring words."""
    codes: Mapping[int, str] = MappingProxyType({})
    """The code of the sheet that a block has made, by the block's number, once all sheets have theirs."""
    font: str = ""
    """The font of its theme, once that is known: what would not be read in it is drawn in more drawings."""

    @property
    def end(self) -> Clock:
        """When the last block ends."""
        return self.blocks[-1].finish if self.blocks else self.session.time.start

    @property
    def hardest(self) -> tuple[TimedBlock, ...]:
        """The blocks of the highest intensity, which nobody should lead alone."""
        return tuple(timed for timed in self.blocks if timed.minutes and timed.block.intensity >= HARDEST)

    @property
    def opening(self) -> TimedBlock | None:
        """The first block that takes time and is no pause, if there is one."""
        return next((timed for timed in self.blocks if timed.minutes and not timed.block.pause), None)

    @property
    def closing(self) -> TimedBlock | None:
        """The last block that closes the day; where none does, the last that takes time and is no pause."""
        taught = [timed for timed in reversed(self.blocks) if timed.minutes and not timed.block.pause]
        return next((timed for timed in taught if timed.block.nature == "close"), taught[0] if taught else None)

    def after(self, timed: TimedBlock) -> TimedBlock | None:
        """Return the next block that takes time, or None at the end of the day."""
        return next((later for later in self.blocks[timed.number + 1 :] if later.minutes), None)

    @property
    def close(self) -> Clock:
        """When people are told that they may go: the end of the day, or that of its last block where it is later."""
        return max(self.session.time.end, self.end)

    def resumes(self, timed: TimedBlock) -> Clock:
        """Return when participants are told that the day goes on after a block; where nothing follows, when it ends."""
        following = self.after(timed)
        return following.start if following else timed.finish

    def buffer_before(self, timed: TimedBlock) -> Minutes:
        """Return how many minutes between the block before and this one are nobody's; less than 0 for an overlap."""
        before = self.blocks[timed.number - 1].finish if timed.number else self.session.time.start
        return timed.start - before

    def written_place(self, timed: TimedBlock) -> int:
        """Return where the block stands in the session as it is written, from 0."""
        return self.refit.places[timed.number] if self.refit else timed.number

    def case_of(self, timed: TimedBlock) -> Case | None:
        """Return the case that the block draws on.

        A genogram or news that names none is, for all we know, about the case before it in the session as it is
        written, or else the first after it; it counts as that where something of the case must be held back.
        """
        name = timed.block.named_case()
        if name or not timed.block.about_a_case:
            return self.session.cases[name] if name else None
        place = self.written_place(timed)
        named = self.refit.named if self.refit else named_cases(self.session.programme)
        near = next(filter(None, (*reversed(named[:place]), *named[place:])), ())
        meant = (self.session.cases[name] for name in near)
        return next((case for case in meant if not case.may_be_sent), None)

    def held_back(self, timed: TimedBlock) -> Case | None:
        """Return the case because of which nothing of the block is in what is sent; None where it may be."""
        case = self.case_of(timed) if self.to_send else None
        return None if case is None or case.may_be_sent else case

    @property
    def buffer_at_the_end(self) -> Minutes:
        """How many minutes from the last block to the end of the day are nobody's; less than 0 if it ends too late."""
        return self.session.time.end - self.end

    @property
    def in_hand(self) -> Minutes:
        """How many minutes of the day are nobody's, wherever they are."""
        buffers = (*map(self.buffer_before, self.blocks), self.buffer_at_the_end)
        return sum(max(buffer, 0) for buffer in buffers)

    @property
    def pre_work(self) -> tuple[Block, ...]:
        """The blocks that people do before the day."""
        return self.refit.pre_work if self.refit else ()

    def stretches(self) -> Iterator[Stretch]:
        """Yield what people do between pauses, in order."""
        start = self.session.time.start + -(self.refit.worked if self.refit else 0)
        run: list[TimedBlock] = []
        for timed in self.blocks:
            if not timed.block.pause:
                run += [timed] if timed.minutes else []
                continue
            if run:
                yield Stretch(start, tuple(run))
            start, run = timed.finish, []
        if run:
            yield Stretch(start, tuple(run))

    def sections(self) -> Iterator[Section]:
        """Yield the sections in order; a pause between two sections belongs to the one before."""
        opener: TimedBlock | None = None
        run: list[TimedBlock] = []
        for timed in self.blocks:
            if timed.block.opens_section:
                if opener or run:
                    yield Section(opener, tuple(run))
                opener, run = timed, []
            else:
                run.append(timed)
        if opener or run:
            yield Section(opener, tuple(run))
