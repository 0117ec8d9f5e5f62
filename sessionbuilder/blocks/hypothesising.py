"""Several explanations, held lightly and tested: develop, review, evaluate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Column, Columns, Handout, Page, Slide, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import Between
from sessionbuilder.text import NUMBER_WORDS, RichText, plain, subtitled
from sessionbuilder.units import Elasticity, Minutes
from sessionbuilder.worksheets import hypotheses


class Hypothesising(Kind, frozen=True, kw_only=True):
    """Shows the three stages, each with its questions."""

    listed_under: ClassVar[Chapter] = "Working together"
    usual_title: ClassVar[str] = "Hypothesising"
    usual_minutes: ClassVar[Minutes] = 20
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    at_least: Annotated[int, Between(2, 8)] = 4
    """How many hypotheses there must be."""
    develop: Annotated[tuple[RichText, ...], Between(1, 5)]
    """Questions that help to develop them."""
    review: Annotated[tuple[RichText, ...], Between(1, 5)]
    """Questions that help to review them."""
    evaluate: Annotated[tuple[RichText, ...], Between(1, 5)]
    """Questions that help to evaluate them."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the stages side by side."""
        columns = Columns(
            (
                Column(plain(f"1  Develop at least {NUMBER_WORDS[self.at_least - 1]}"), bulleted(self.develop)),
                Column(plain("2  Review"), bulleted(self.review)),
                Column(plain("3  Evaluate"), bulleted(self.evaluate)),
            )
        )
        yield Page(when.title, (columns,))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the worksheet with a page for each stage."""
        title = subtitled(when.title, "worksheet")
        yield hypotheses.handout(title, self.develop, self.review, self.evaluate, self.at_least)
