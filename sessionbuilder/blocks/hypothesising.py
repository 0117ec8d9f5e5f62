"""Several explanations, held lightly and tested: develop, review, evaluate."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Column, Columns, Page, Slide, bulleted
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Elasticity, Minutes

_WORDS = {2: "two", 3: "three", 4: "four", 5: "five", 6: "six", 7: "seven", 8: "eight"}


class Hypothesising(Block, frozen=True, kw_only=True):
    """Shows the three stages, each with its questions."""

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
                Column(plain(f"1  Develop at least {_WORDS[self.at_least]}"), bulleted(self.develop)),
                Column(plain("2  Review"), bulleted(self.review)),
                Column(plain("3  Evaluate"), bulleted(self.evaluate)),
            )
        )
        yield Page(when.title, (columns,))
