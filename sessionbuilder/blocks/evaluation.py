"""Minutes in the day to say what it was like: on the form, or on a phone."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Cue, Page, Part, Setting, Slide, Takeaway, Verb, bulleted
from sessionbuilder.content.address import address_with_code
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter, Nature, Priority
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, join, linked, plain
from sessionbuilder.units import Elasticity, Minutes

_ASKS = (
    plain("What helped you most today?"),
    plain("What did not help, or was missing?"),
    plain("What will you do because of today?"),
)
_FORM = "“What was today like?”"
_STAY = Cue(
    Verb.SAY,
    (
        plain("Leave your name out, and be as plain as you like: what you write changes the next day like this."),
        plain("There is time for it now, so that nobody has to choose between this form and their train."),
    ),
)


class Evaluation(Activity, frozen=True, kw_only=True):
    """Asks what the day was like, with the pool's feedback address and the session's own form."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "Before you go"
    usual_minutes: ClassVar[Minutes] = 5
    fills_in: ClassVar[str] = "evaluation"
    usual_priority: ClassVar[Priority] = "must"
    elasticity: ClassVar[Elasticity] = Elasticity(100, 120)
    nature: ClassVar[Nature] = "close"

    in_: Setting = "alone"
    """Who fills it in with whom."""
    asks: Annotated[tuple[RichText, ...], Between(1, 4)] = _ASKS
    """What people are asked; three usual questions if nothing is written."""
    statements: Annotated[tuple[RichText, ...], Between(0, 3)] = ()
    """What the form has besides its own statements, such as `Race was talked about in a way I could take part in`."""

    def rated(self) -> tuple[RichText, ...]:
        """Return the statements of its own, for the form."""
        return self.statements

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what is asked with the panel of minutes, and where feedback goes on the web."""
        session = programme.session
        feedback, on_paper = session.pool.feedback, "evaluation" in session.forms
        parts: list[Part] = [Bullets(bulleted(self.asks))]
        if feedback:
            on_your_phone = linked(plain("on your phone"), feedback.address)
            ask = join("On the form, or ", on_your_phone, ":") if on_paper else feedback.ask
            parts.append(address_with_code(ask, feedback.address))
        elif on_paper:
            parts.append(Takeaway(plain(f"Write it on the form {_FORM}.")))
        cues = [_STAY, *self.start(when)]
        if on_paper:
            form = plain(f"The form {_FORM}, and a box or a table at the door to put it in")
            cues.insert(0, Cue(Verb.HAND_OUT, (form,)))
        yield Page(when.title, tuple(parts), self.panel(when, "to write", "without your name"), cues=tuple(cues))
