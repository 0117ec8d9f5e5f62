"""The start of the day: housekeeping and introductions."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Page, Part, Slide, Statement, Takeaway, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature, Priority
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, join
from sessionbuilder.units import Elasticity, Minutes


class Welcome(Kind, frozen=True, kw_only=True):
    """Welcomes people: housekeeping and introductions."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "Welcome"
    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(80, 120)
    nature: ClassVar[Nature] = "frame"
    usual_priority: ClassVar[Priority] = "must"

    housekeeping: Annotated[tuple[RichText, ...], Between(1, 8)] = ()
    """Fire exits, toilets, phones, food: what people must know to be at ease."""
    introductions: RichText | None = None
    """What each person is asked to say about themselves."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return one slide: housekeeping and what people say about themselves, or else the name of the session."""
        parts: list[Part] = []
        if self.housekeeping:
            parts.append(Bullets(bulleted(self.housekeeping)))
        if self.introductions:
            parts.append(Takeaway(join("Introductions: ", self.introductions)))
        yield Page(when.title, tuple(parts) or (Statement(programme.session.session),))
