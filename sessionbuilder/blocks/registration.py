"""People arrive: what they do as they come in, on the screen until the day begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Cue, Lead, Page, Slide, Verb, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.scale import HEADINGS, TITLE
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Elasticity, Minutes


class Registration(Kind, frozen=True, kw_only=True):
    """Shows when the day begins, and what people do until then."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "Registration"
    usual_minutes: ClassVar[Minutes] = 15
    elasticity: ClassVar[Elasticity] = Elasticity(67, 100)
    nature: ClassVar[Nature] = "frame"
    counts_as_learning: ClassVar[bool] = False

    items: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """What people do as they come in; what nearly every day needs if nothing is written."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return one slide, with the clock time at which the day begins."""
        begins = Lead(plain(f"We begin at {programme.resumes(when).of_day}. Until then:"))
        items = self.items or tuple(_usual(programme.session))
        cues = tuple(_cues(programme.session))
        yield Page(when.title, (begins, Bullets(bulleted(items))), cues=cues)


def _usual(session: Session) -> Iterator[RichText]:
    """Yield what people do: with the forms, what the session has forms for."""
    yield plain("Sign the register by the door" if "register" in session.forms else "Tell us that you are here")
    yield plain("Take a badge, and write on it the name you like to be called by")
    yield plain("Find out where the toilets and the fire exits are")
    if _rated_now(session):
        yield plain(f"Fill in the first page of “{TITLE}”")
    yield plain("Take a seat beside someone you do not know yet")


def _rated_now(session: Session) -> bool:
    """Whether people rate themselves as they come in: not where a block of the day gives it minutes of its own."""
    return "rating" in session.forms and not any(block.kind == "rating" for block in session.programme)


def _cues(session: Session) -> Iterator[Cue]:
    """Yield what the trainers do meanwhile."""
    yield Cue(Verb.DO, (plain("One of you stands at the door and greets people; the other is free for questions."),))
    if _rated_now(session):
        yield Cue(Verb.HAND_OUT, (plain(f"“{TITLE}”, for the page “{HEADINGS['before']}”"),))
    yield Cue(
        Verb.WATCH,
        (plain("Someone may ask to sit near the door, or whether they may step out. Say yes; nobody need say why."),),
    )
