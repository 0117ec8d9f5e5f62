"""The programme once it is timed: every block with its clock time."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sessionbuilder.session.block import Block
from sessionbuilder.session.session import Session
from sessionbuilder.text import RichText
from sessionbuilder.units import Clock, Minutes


class TimedBlock(Struct, frozen=True):
    """A block and when it is."""

    block: Block
    title: RichText
    """What people call it."""
    start: Clock
    minutes: Minutes
    number: int
    """Its place in the programme, from 0."""

    @property
    def finish(self) -> Clock:
        """When it ends."""
        return self.start + self.minutes


class Section(Struct, frozen=True):
    """A named run of blocks; blocks before the first section make one without an opener."""

    opener: TimedBlock | None
    blocks: tuple[TimedBlock, ...]
    """What comes in it, without the opener."""


class Programme(Struct, frozen=True):
    """A session on the clock. Blocks follow one another; a gap before a fixed time is nobody's."""

    session: Session
    blocks: tuple[TimedBlock, ...]

    @property
    def end(self) -> Clock:
        """When the last block ends."""
        return self.blocks[-1].finish if self.blocks else self.session.time.start

    def after(self, timed: TimedBlock) -> TimedBlock | None:
        """Return the next block that takes time, or None at the end of the day."""
        return next((later for later in self.blocks[timed.number + 1 :] if later.minutes), None)

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
