"""Learning from experience, stage by stage: Kolb's cycle or Morrison's, with a question for each stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Card, Cards, Drawing, Page, Slide
from sessionbuilder.diagrams.cycle import Cycle, Stage
from sessionbuilder.session.block import Block, Nature
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import RichText, plain, subtitled
from sessionbuilder.units import Elasticity, Minutes

_MODELS = {
    # Kolb, D.A. (1984) Experiential Learning. The order is kept, wherever one enters.
    "kolb": (
        "Kolb’s experiential learning cycle",
        (
            ("Concrete experience", "having the experience"),
            ("Reflective observation", "reviewing what happened"),
            ("Abstract conceptualisation", "concluding, learning from it"),
            ("Active experimentation", "trying out what was learned"),
        ),
    ),
    # Morrison, T. (2005) Staff Supervision in Social Care: the same cycle in the words of supervision.
    "morrison": (
        "Morrison’s supervision cycle",
        (
            ("Experience", "what happened"),
            ("Reflection", "what it was like"),
            ("Analysis", "what it means"),
            ("Action planning", "what comes next"),
        ),
    ),
}


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
        title, named = _MODELS[self.model]
        stages = tuple(Stage(plain(name), plain(gloss)) for name, gloss in named)
        yield Page(when.title, (Drawing(Cycle(title, stages)),))
        if self.prompts:
            questions = (
                self.prompts.experience,
                self.prompts.observation,
                self.prompts.conceptualisation,
                self.prompts.experimentation,
            )
            cards = tuple(Card(stage.name, text) for stage, text in zip(stages, questions, strict=True))
            yield Page(subtitled(when.title, "questions"), (Cards(cards, across=2, numbered=True),))
