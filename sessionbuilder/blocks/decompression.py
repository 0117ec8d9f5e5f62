"""A few quiet minutes after something hard, in which people come back to themselves, or choose whether to stay."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from sessionbuilder.content import Bullets, Cue, Page, Slide, Takeaway, Verb, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Elasticity

_STEPS = (
    plain("Put down your pen, and turn your papers over"),
    plain("Feel both feet on the floor, and let your breath slow down"),
    plain("Look round the room, and name to yourself five things that you see"),
    plain("Stretch, drink some water, stand up or step out"),
)
_OFFERS = {
    "calm": (
        plain("All of this is an offer. Do what does you good, and leave out the rest."),
        plain("Lower your voice, leave pauses, and do it yourself too. Nobody has to speak."),
    ),
    "choice": (plain("Either is fine."), plain("Speak as usual. Give people time.")),
}
"""What the slide says under the steps, and how whoever leads speaks meanwhile."""
_WATCH = Cue(
    Verb.WATCH,
    (plain("See who has gone out, or is very quiet. Go to them in the next pause, alone, and ask what they need."),),
)


class Decompression(Kind, frozen=True, kw_only=True):
    """Offers gentle steps. It has no bar that runs: nothing here is to be done in time."""

    listed_under: ClassVar[Chapter] = "Looking after people"
    usual_title: ClassVar[str] = "Coming back to ourselves"
    elasticity: ClassVar[Elasticity] = Elasticity(100, 200)
    protected: ClassVar[bool] = True
    nature: ClassVar[Nature] = "debrief"

    steps: Annotated[tuple[RichText, ...], Between(1, 6)] = _STEPS
    """What people may do; four gentle steps if nothing is written."""
    offers: Literal["calm", "choice"] = "calm"
    """What people are offered: `calm`, or a `choice` between staying and going, before which nobody is to be calmed."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the steps, and that they are an offer."""
        offer, voice = _OFFERS[self.offers]
        cues = (Cue(Verb.DO, (voice,)), _WATCH)
        yield Page(when.title, (Bullets(bulleted(self.steps)), Takeaway(offer)), cues=cues, care=True)
