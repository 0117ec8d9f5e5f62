"""Several explanations, held lightly and tested: develop, review, evaluate."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Column, Columns, Handout, Page, Slide, bulleted
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import Between
from sessionbuilder.text import NUMBER_WORDS, RichText, plain, subtitled, texts_in
from sessionbuilder.units import Elasticity, Minutes
from sessionbuilder.worksheets import hypotheses

_ENOUGH = 4
"""One for each that comes to mind at once, and one more: with fewer, people defend the first."""
_AGAINST = re.compile(
    r"\b(?:against|wrong|disconfirm\w*|disprov\w*|contradict\w*|rul\w* out|discard\w*|drop|let go|reject\w*|"
    r"(?:not|n[’']t) (?:fit|true|so|expect)|change (?:our|your|my) minds?|mistaken|false|weak\w*|unlikely|refut\w*|"
    r"falsif\w*)\b",
    re.IGNORECASE,
)
"""Words of a question that looks for what does not fit (Popper's test, as casework has it)."""


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

    def check(self, report: Report) -> None:
        """Note too few hypotheses, and questions of which none asks for what speaks against one."""
        if self.at_least < _ENOUGH:
            report.add(
                codes.FEW_HYPOTHESES,
                self.spans.get("at-least", self.span),
                f"{NUMBER_WORDS[self.at_least - 1].capitalize()} hypotheses are soon one and its opposite.",
                f"write `at-least: {_ENOUGH}`, or leave the line out",
            )
        asked = [*self.develop, *self.review, *self.evaluate, *texts_in([cue.texts for cue in self.cues])]
        if not any(_AGAINST.search(str(text)) for text in asked):
            report.add(
                codes.NO_TEST_AGAINST,
                self.spans.get("review", self.span),
                f"No question of “{self.title or self.usual_title}” asks for what speaks against a hypothesis.",
                "write under `review:` a question such as `What would show us that it is wrong?`",
            )

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
