"""The end of the day: thanks, what comes next, where feedback goes and where support is."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Bullets,
    Cue,
    Lead,
    Page,
    Part,
    Slide,
    Statement,
    Verb,
    bulleted,
)
from sessionbuilder.content.address import address_with_code
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.script.support import support_table
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Elasticity, Minutes


class Closing(Kind, frozen=True, kw_only=True):
    """Thanks people; feedback address and support lines are those of `pool.yaml`."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "Thank you"
    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(100, 120)
    protected: ClassVar[bool] = True
    nature: ClassVar[Nature] = "close"

    thanks: RichText | None = None
    """A sentence or two of thanks."""
    next_steps: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """What people do next."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return thanks with next steps and the feedback address, then where support is."""
        pool = programme.session.pool
        parts: list[Part] = [Lead(self.thanks)] if self.thanks else []
        if self.next_steps:
            parts.append(Bullets(bulleted(self.next_steps)))
        if pool.feedback:
            parts.append(address_with_code(pool.feedback.ask, pool.feedback.address))
        yield Page(when.title, tuple(parts) or (Statement(programme.session.aim),))
        if support := programme.session.support:
            where = plain("If today stays with you", self.title.span)
            yield Page(where, (support_table(support),), cues=(_STAY,), care=True)


_STAY_UP = "Leave this up until the last person has gone; if it takes two slides, show both and leave the second up."
_STAY = Cue(Verb.DO, (plain(f"{_STAY_UP} Stay in the room yourself."),))
"""What is done where support is shown."""
