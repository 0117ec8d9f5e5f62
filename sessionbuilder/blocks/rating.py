"""How sure people are of what the day is for: rated by themselves, before and after."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Cue, Handout, Lead, Page, Setting, Slide, Takeaway, Verb, Writing, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.scale import ASKED_AT, HEADINGS, MARK, TITLE, Moment, scale
from sessionbuilder.session.session import Session
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain, subtitled
from sessionbuilder.units import Minutes

_CIRCLE = plain("Mark a number in each line: 1 not at all sure, 10 very sure.")
_THINK = plain("Give each line a number: 1 not at all sure, 10 very sure.")
_PAGES: dict[Moment, str] = {"before": "first", "after": "second"}
_MARKED = plain(
    "Put a mark on the page that only you would know again, the same before and after. So the two can be laid "
    "side by side, and nobody knows whose they are."
)
_NOT_A_TEST: dict[Moment, RichText] = {
    "before": plain("This is no test. Low numbers are welcome: they tell us where to stay longer."),
    "after": plain("A number may be lower than this morning. Who knows more often sees more that they cannot do yet."),
}


class Rating(Activity, frozen=True, kw_only=True):
    """Shows what people rate themselves in, on a scale from 1 to 10."""

    listed_under: ClassVar[Chapter] = "Thinking back"
    usual_title: ClassVar[str] = "How sure am I?"
    usual_minutes: ClassVar[Minutes] = 5
    fills_in: ClassVar[str] = "rating"

    in_: Setting = "alone"
    """Who rates with whom."""
    moment: Moment = "before"
    """When it is, before the learning or after it."""
    items: Annotated[tuple[RichText, ...], Between(1, 10)] = ()
    """What people rate, each a verb first; the session's outcomes if nothing is written."""

    def heading(self, session: Occasion) -> RichText:
        """Return the title; without one, which of the two times it is."""
        return self.title or plain(f"{HEADINGS[self.moment]}: how sure am I?")

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return what is rated with the scale in words and the panel of minutes."""
        session = programme.session
        sheet = ""
        if self._on_the_form(session):
            sheet = f"“{TITLE}”, its {_PAGES[self.moment]} page: “{HEADINGS[self.moment]}”"
        elif session.makes(self.kind, self):
            sheet = "The sheet of this block"
        handed = (Cue(Verb.HAND_OUT, (plain(sheet),)),) if sheet else ()
        said = Cue(Verb.SAY, (_NOT_A_TEST[self.moment], *((_MARKED,) if sheet else ())))
        cues = (*handed, said, *self.start(when))
        takeaway = Takeaway(_CIRCLE if sheet else _THINK)
        parts = (Lead(plain(ASKED_AT[self.moment])), Bullets(bulleted(self._rated(session))), takeaway)
        yield Page(when.title, parts, self.panel(when, "to think", "without your name"), cues=cues)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return a sheet with what is rated, unless it is what the session's own form has."""
        if not self._on_the_form(programme.session):
            title = when.title if self.title else subtitled(when.title, "sheet")
            yield Handout(
                title, (Writing(MARK, 1), scale(self._rated(programme.session))), role="form", afterwards="return"
            )

    def _rated(self, session: Session) -> tuple[RichText, ...]:
        return self.items or tuple(session.outcomes.values())

    def _on_the_form(self, session: Session) -> bool:
        """Whether the form of the session asks the same: it has the outcomes."""
        return "rating" in session.forms and not self.items
