"""Learning from experience, stage by stage: Kolb's, Morrison's or Gibbs' cycle, with a question for each stage."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar, Literal

from msgspec import Struct

from sessionbuilder.content import Drawing, Handout, Page, Slide
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.diagrams.cycle import Cycle, Stage, asking
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.source.fields import UNREAD, Unread, fields_of
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, counted, listed, plain
from sessionbuilder.units import Elasticity, Minutes
from sessionbuilder.worksheets import gibbs, kolb

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
_A_STAGE: Minutes = 2
"""What one stage takes at least: a minute to think, and one to say it."""
_CYCLES = {"kolb": kolb.CYCLE, "morrison": _MORRISON, "gibbs": gibbs.CYCLE}


class OfFour(Struct, frozen=True, kw_only=True):
    """One question for each stage of Kolb's cycle, or of Morrison's."""

    experience: RichText
    """What happened?"""
    observation: RichText
    """What did we notice, and what did others see?"""
    conceptualisation: RichText
    """What does it mean?"""
    experimentation: RichText
    """What will be different, by when?"""


class OfSix(Struct, frozen=True, kw_only=True):
    """One question for each stage of Gibbs' cycle."""

    description: RichText
    """What happened?"""
    feelings: RichText
    """What was it like?"""
    evaluation: RichText
    """What was good about it, and what was not?"""
    analysis: RichText
    """What sense does it make?"""
    conclusion: RichText
    """What else was possible?"""
    action_plan: RichText
    """What if it arose again?"""


class Prompts(Struct, frozen=True):
    """The questions, in the order of their cycle."""

    questions: tuple[RichText, ...]

    written_as: ClassVar[Any] = OfFour | OfSix

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Prompts | Unread:
        """Read a question for each stage of the cycle that has more of the stages written."""
        keys = {key.text for key, _ in node.entries} if isinstance(node, Mapping) else set()
        of_gibbs = len(keys & set(fields_of(OfSix))) > len(keys & set(fields_of(OfFour)))
        read: OfSix | OfFour | Unread = reader.record(OfSix, node) if of_gibbs else reader.record(OfFour, node)
        if isinstance(read, Unread):
            return UNREAD
        return cls(tuple(getattr(read, name) for name in read.__struct_fields__))


class Reflection(Kind, frozen=True, kw_only=True):
    """Draws the cycle as native shapes, each stage with its question in it."""

    listed_under: ClassVar[Chapter] = "Thinking back"
    usual_minutes: ClassVar[Minutes] = 20
    elasticity: ClassVar[Elasticity] = Elasticity(70, 150)
    nature: ClassVar[Nature] = "debrief"

    model: Literal["kolb", "morrison", "gibbs"] = "kolb"
    """Whose cycle it is: Kolb's (1984), Morrison's for supervision (2005), or Gibbs' of six stages (1988)."""
    prompts: Prompts | None = None
    """One question for each stage, under the names of the stages; the usual ones where they are left out."""

    def check(self, report: Report) -> None:
        """Note questions that belong to another cycle, and minutes in which nobody gets round it."""
        stages = _CYCLES[self.model].stages
        minutes = self.minutes.ideal if self.minutes else self.usual_minutes
        if minutes < len(stages) * _A_STAGE:
            report.add(
                codes.STAGE_SKIPPED,
                self.spans.get("minutes", self.span),
                f"The cycle of `{self.model}` has {len(stages)} stages; in {counted(minutes, 'minute')} people come as "
                f"far as stage {minutes // _A_STAGE}.",
                f"write `minutes: {len(stages) * _A_STAGE}`, or leave the block out",
            )
        if self.prompts and not self._questions:
            wanted = OfSix if self.model == "gibbs" else OfFour
            report.add(
                codes.BAD_CHOICE,
                self.spans["prompts"],
                f"The cycle of `{self.model}` has {len(stages)} stages, and here are questions for another.",
                f"ask under {listed(f'`{key}`' for key in fields_of(wanted))}, or write another `model`",
            )

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the cycle with its questions in it, the usual ones where none are written."""
        yield Page(when.title, (Drawing(asking(_CYCLES[self.model], self._asked)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the worksheet: a frame for each stage under its question."""
        if self.model == "gibbs":
            yield gibbs.handout(when.title, self._asked)
        else:
            yield kolb.handout(when.title, _CYCLES[self.model], self._asked)

    @property
    def _asked(self) -> tuple[RichText, ...]:
        """The questions of the author, or else those that usually go with the cycle."""
        return self._questions or (gibbs.QUESTIONS if self.model == "gibbs" else kolb.QUESTIONS)

    @property
    def _questions(self) -> tuple[RichText, ...]:
        """The questions, one for each stage; empty where there are none, or those of another cycle."""
        questions = self.prompts.questions if self.prompts else ()
        return questions if len(questions) == len(_CYCLES[self.model].stages) else ()
