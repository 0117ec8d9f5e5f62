"""Single- and double-loop learning, after Argyris and Schön: the drawing, the two ideas, and an example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from msgspec import Struct

from sessionbuilder.content import Card, Cards, Drawing, Fact, Facts, Handout, Heading, Page, Paper, Remark, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.text import RichText, join, plain, subtitled
from sessionbuilder.units import Elasticity, Minutes
from sessionbuilder.worksheets import double_loop as worksheet


class Example(Struct, frozen=True, kw_only=True):
    """The same situation, learned from in two ways."""

    situation: RichText
    """What happened."""
    single: RichText
    """What single-loop learning changes."""
    double: RichText
    """What double-loop learning questions."""


class DoubleLoop(Kind, frozen=True, kw_only=True):
    """Draws the two loops as native shapes, then sets the two kinds of learning side by side."""

    listed_under: ClassVar[Chapter] = "Thinking back"
    usual_title: ClassVar[str] = "Double-loop learning"
    usual_minutes: ClassVar[Minutes] = 20
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    single: RichText
    """What single-loop learning is, in a sentence or two."""
    double: RichText
    """What double-loop learning is."""
    example: Example | None = None
    """A situation of the participants' own world, learned from in both ways."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawing, then the two ideas with the example."""
        yield Page(when.title, (Drawing(worksheet.LOOPS),))
        situation = str(self.example.situation).rstrip(".?!: ") if self.example else ""
        single = (Remark(situation, self.example.single),) if self.example else ()
        double = (Remark(situation, self.example.double),) if self.example else ()
        ideas = (
            Card(plain("Single loop"), self.single, single),
            Card(plain("Double loop"), self.double, double),
        )
        yield Page(subtitled(when.title, "two ways to learn"), (Cards(ideas, across=2),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the worksheet: the drawing, the example, and frames for an issue of one's own."""
        example: tuple[Paper, ...] = ()
        if self.example:
            facts = (Fact("Single loop", self.example.single), Fact("Double loop", self.example.double))
            example = (Heading(join("An example: ", self.example.situation)), Facts(facts))
        yield worksheet.handout(when.title, example)
