"""Learning from experience, stage by stage: Kolb's cycle or Morrison's, with a question for each stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Card, Cards, Drawing, Handout, Page, Slide
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import RichText, plain, subtitled
from sessionbuilder.units import Elasticity, Minutes
from sessionbuilder.worksheets import kolb

# Morrison, T. (2005) Staff Supervision in Social Care: the same cycle in the words of supervision.
_MORRISON = Cycle(
    "Morrison’s supervision cycle",
    (
        Stage(plain("Experience"), plain("what happened")),
        Stage(plain("Reflection"), plain("what it was like")),
        Stage(plain("Analysis"), plain("what it means")),
        Stage(plain("Action planning"), plain("what comes next")),
    ),
)
_CYCLES = {"kolb": kolb.CYCLE, "morrison": _MORRISON}


class Prompts(Struct, frozen=True, kw_only=True):
    """One question for each stage of the cycle."""

    experience: RichText
    """What happened?"""
    observation: RichText
    """What did we notice, and what did others see?"""
    conceptualisation: RichText
    """What does it mean?"""
    experimentation: RichText
    """What will be different, by when?"""

    @property
    def questions(self) -> tuple[RichText, ...]:
        """The four questions, in the order of the cycle."""
        return (self.experience, self.observation, self.conceptualisation, self.experimentation)


class Reflection(Block, frozen=True, kw_only=True):
    """Draws the cycle as native shapes, then asks a question for each stage."""

    usual_minutes: ClassVar[Minutes] = 20
    elasticity: ClassVar[Elasticity] = Elasticity(70, 150)
    nature: ClassVar[Nature] = "debrief"

    model: Literal["kolb", "morrison"] = "kolb"
    """Which words the stages have: Kolb (1984), or Morrison's for supervision (2005)."""
    prompts: Prompts | None = None
    """One question for each stage."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the cycle, then the questions."""
        cycle = _CYCLES[self.model]
        yield Page(when.title, (Drawing(cycle),))
        if self.prompts:
            pairs = zip(cycle.stages, self.prompts.questions, strict=True)
            cards = tuple(Card(stage.name, text) for stage, text in pairs)
            yield Page(subtitled(when.title, "questions"), (Cards(cards, across=2, numbered=True),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the worksheet: the cycle, and a frame for each stage under its question."""
        questions = self.prompts.questions if self.prompts else kolb.QUESTIONS
        yield kolb.handout(when.title, _CYCLES[self.model], questions)
