"""Questions to talk about, in pairs or groups or all together."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Page, Slide, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText


class Discussion(Activity, frozen=True, kw_only=True):
    """Puts questions to the room, with the minutes there are for them."""

    listed_under: ClassVar[Chapter] = "Working together"

    questions: Annotated[tuple[RichText, ...], Between(1, 6)]
    """What to talk about."""
    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the questions with the panel of minutes: to talk, or to think where everybody is alone with them."""
        questions = Bullets(bulleted(self.questions), numbered=len(self.questions) > 1, asked=True)
        doing = "to think" if self.in_ == "alone" else "to talk"
        yield Page(when.title, (questions,), self.panel(when, doing), cues=self.start(when))
