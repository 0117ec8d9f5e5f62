"""What every kind of block can say, once it has its place on the clock."""

from __future__ import annotations

from collections.abc import Iterable

from sessionbuilder.content import Handout, Paper, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.block import Block


class Kind(Block, frozen=True, kw_only=True):
    """A block that says what it shows. Each kind is a subclass in a file of its own in `blocks/`, named like the kind.

    Only `script/` asks a kind, and asks it once.
    """

    def __init_subclass__(cls) -> None:
        cls.kind = cls.__module__.rpartition(".")[2].replace("_", "-")
        cls.makes_paper = cls.handouts is not Kind.handouts
        cls.is_kept = cls.keeps is not Kind.keeps

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what the block shows, in order; `when` is its place on the clock of `programme`."""
        return ()

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return what participants get on paper, in order; a kind that has paper of its own says which."""
        return ()

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return what of it people are to keep in mind, for the sheet of key messages; few kinds have such things."""
        return ()
