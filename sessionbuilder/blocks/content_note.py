"""What is hard about the day, what people may do about it, and where they find support."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Column, Columns, Cue, Page, Slide, Verb, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.script.support import support_table
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import RIGID, Elasticity, Minutes


class ContentNote(Kind, frozen=True, kw_only=True):
    """Says before it comes what may distress; the support lines are those of `pool.yaml`."""

    listed_under: ClassVar[Chapter] = "Looking after people"
    usual_title: ClassVar[str] = "Looking after ourselves"
    usual_minutes: ClassVar[Minutes] = 5
    elasticity: ClassVar[Elasticity] = RIGID
    protected: ClassVar[bool] = True
    nature: ClassVar[Nature] = "frame"

    covers: Annotated[tuple[RichText, ...], Between(1, 8)]
    """What is hard, in short phrases without detail."""
    looking_after: Annotated[tuple[RichText, ...], Between(1, 8)]
    """What people may do: pass, step out, come back."""

    def warns_of(self) -> tuple[RichText, ...]:
        """Return what the session covers, which people read on the agenda before they come."""
        return self.covers

    def allows(self) -> tuple[RichText, ...]:
        """Return what people may do, which they read there too."""
        return self.looking_after

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what it covers beside what people may do, then where support is."""
        columns = Columns(
            (
                Column(plain("What today covers"), bulleted(self.covers)),
                Column(plain("What you may do"), bulleted(self.looking_after)),
            )
        )
        yield Page(when.title, (columns,), care=True)
        support = programme.session.support
        if support:
            where = plain("Where to find support", self.title.span)
            yield Page(where, (support_table(support),), cues=(_WHO,), care=True)


_WHO = Cue(Verb.DO, (plain("Leave this up while people read it, and say which of these can be reached today."),))
"""What is done where support is shown."""
