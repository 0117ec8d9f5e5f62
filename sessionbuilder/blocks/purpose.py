"""What something is for, and what it is not for, side by side."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Column, Columns, Page, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import Between
from sessionbuilder.text import plain


class Purpose(Kind, frozen=True, kw_only=True):
    """Sets apart what a thing is and what it is not, by mark and word as well as by colour."""

    listed_under: ClassVar[Chapter] = "Setting out"

    is_: Annotated[tuple[Line, ...], Between(1, 6)]
    """What it is for."""
    is_not: Annotated[tuple[Line, ...], Between(1, 6)]
    """What it is not for."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return two columns."""
        yes = Column(plain("The purpose is to"), tuple(line.bullet for line in self.is_), "yes")
        no = Column(plain("The purpose is not to"), tuple(line.bullet for line in self.is_not), "no")
        yield Page(when.title, (Columns((yes, no)),))
