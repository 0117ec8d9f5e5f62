"""What comes of the day: one small action for each participant, or a plan for an agency."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar, Literal

from msgspec.structs import replace

from sessionbuilder.content import Bullets, Cue, Handout, Page, Setting, Slide, Takeaway, Verb, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Minutes
from sessionbuilder.worksheets import action_plan

_SMALL = {
    "each": plain("One thing is enough. Make it small, make it yours, and give it a date."),
    "agency": plain("One change that is made is worth more than ten that are noted."),
}
_TOGETHER = Cue(
    Verb.GROUP, (plain("Let people from one agency sit together. Who is alone from theirs joins a neighbour."),)
)


class ActionPlan(Activity, frozen=True, kw_only=True):
    """Asks what people will do, and by when; the sheet to write it on comes with it."""

    listed_under: ClassVar[Chapter] = "Closing, and what people take away"
    usual_title: ClassVar[str] = "What we will do now"
    usual_minutes: ClassVar[Minutes] = 15

    in_: Setting = "alone"
    """Who works with whom; with `for: agency`, groups if nothing is written."""
    for_: Literal["each", "agency"] = "each"
    """Whose plan it is: one for each participant, or one a group for their agency."""
    questions: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """What the plan answers; the usual questions if nothing is written."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the questions with the panel of minutes."""
        agency = self.for_ == "agency"
        usual = action_plan.FOR_AGENCY if agency else tuple(prompt for prompt, _ in action_plan.FOR_EACH)
        setting: Setting = "groups" if agency and "in" not in self.spans else self.in_
        panel = replace(self, in_=setting).panel(when, "to plan")
        parts = (Bullets(bulleted(self.questions or usual)), Takeaway(_SMALL[self.for_]))
        # where the author says who sits together, the usual way would gainsay it
        grouped = any(cue.verb is Verb.GROUP for cue in self.cues)
        together = (_TOGETHER,) if agency and not grouped else ()
        yield Page(when.title, parts, panel, cues=(*together, *self.start(when)))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the plan to fill in: a page for each participant, or a wide table for each group."""
        made = action_plan.for_agency if self.for_ == "agency" else action_plan.handout
        yield made(when.title, self.questions)
