"""A few quiet minutes after something hard, in which people come back to themselves."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

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
_OFFER = plain("All of this is an offer. Do what does you good, and leave out the rest.")
_CUES = (
    Cue(Verb.DO, (plain("Lower your voice, leave pauses, and do it yourself too. Nobody has to speak."),)),
    Cue(
        Verb.WATCH,
        (
            plain(
                "See who has gone out, or is very quiet. Go to them in the next pause, alone, and ask what they need."
            ),
        ),
    ),
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

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the steps, and that they are an offer."""
        yield Page(when.title, (Bullets(bulleted(self.steps)), Takeaway(_OFFER)), cues=_CUES)
