"""A few minutes in which people who do not know one another come to talk."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Cue, Page, Slide, Statement, Verb, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter, Priority
from sessionbuilder.source.fields import Between, Facilitator
from sessionbuilder.text import RichText, join
from sessionbuilder.units import Elasticity


class Icebreaker(Activity, frozen=True, kw_only=True):
    """Says in a few steps what people do, and for how long."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "Getting to know one another"
    usual_priority: ClassVar[Priority] = "could"
    elasticity: ClassVar[Elasticity] = Elasticity(50, 120)

    steps: Annotated[tuple[RichText, ...], Between(1, 5)]
    """What people do, step by step."""
    example: Annotated[RichText | None, Facilitator.ONLY] = None
    """A modest first answer, with which the trainer begins."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the steps with the panel of minutes; the trainer's own answer is in the notes."""
        numbered = len(self.steps) > 1
        steps = Bullets(bulleted(self.steps), numbered=True) if numbered else Statement(self.steps[0])
        begin = (Cue(Verb.SAY, (join("Begin yourself, and modestly: ", self.example),)),) if self.example else ()
        yield Page(when.title, (steps,), self.panel(when, "to meet"), cues=(*self.start(when), *begin))
