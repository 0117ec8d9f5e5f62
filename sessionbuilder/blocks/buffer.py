"""Minutes in hand: they take what is over and give what is short, before any other block does."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Page, Slide, Statement
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import BlockPart, Chapter, Nature
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Elasticity, Minutes

_USUAL_PROMPT = plain("What would you like to come back to?")


class Buffer(Kind, frozen=True, kw_only=True):
    """Keeps minutes in hand for questions; where none are left it has no slide."""

    listed_under: ClassVar[Chapter] = "Shaping the day"
    usual_title: ClassVar[str] = "Questions so far"
    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(0, 200)
    nature: ClassVar[Nature] = "buffer"

    prompt: RichText | None = None
    """What the slide asks, in large letters."""

    def own_parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return its minutes, which give whether or not a range is written."""
        (part,) = super().own_parts(session)
        return (BlockPart(part.name, part.nature, part.bent, part.bent),)

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the slide that stands while questions are asked; none where no minutes are left."""
        if not when.minutes:
            return
        yield Page(when.title, (Statement(self.prompt or _USUAL_PROMPT),))
