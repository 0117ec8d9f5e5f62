"""Questions to talk about, in pairs or groups or all together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from sessionbuilder.content import Bullets, Cue, Page, Panel, Slide, Verb, bulleted
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain, plural
from sessionbuilder.units import Elasticity, Minutes

_SETTINGS = {
    "alone": "on your own",
    "pairs": "in pairs",
    "threes": "in threes",
    "groups": "in your groups",
    "everyone": "all together",
}


class Discussion(Block, frozen=True, kw_only=True):
    """Puts questions to the room, with the minutes there are for them."""

    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    in_: Literal["alone", "pairs", "threes", "groups", "everyone"] = "groups"
    """Who talks with whom."""
    questions: Annotated[tuple[RichText, ...], Between(1, 6)]
    """What to talk about."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the questions with the panel of minutes."""
        questions = Bullets(bulleted(self.questions), numbered=len(self.questions) > 1)
        label = f"{plural(when.minutes, 'minute')} to talk"
        panel = Panel(when.minutes, label, f"until {when.finish}", (_SETTINGS[self.in_],), countdown=True)
        start = plain("One click starts the bar.")
        yield Page(when.title, (questions,), panel, cues=(Cue(Verb.TIME, (start,)),))
