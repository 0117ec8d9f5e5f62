"""What we agree on, so that people can speak openly."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Card, Cards, Page, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature, Priority
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText
from sessionbuilder.units import Elasticity, Minutes


class GroundRules(Kind, frozen=True, kw_only=True):
    """A working agreement: confidentiality with its limit, respect, the right to pass."""

    listed_under: ClassVar[Chapter] = "Opening the day"
    usual_title: ClassVar[str] = "How we will work together"
    usual_minutes: ClassVar[Minutes] = 5
    elasticity: ClassVar[Elasticity] = Elasticity(60, 100)
    usual_priority: ClassVar[Priority] = "must"
    nature: ClassVar[Nature] = "frame"

    rules: Annotated[tuple[RichText, ...], Between(1, 12)]
    """The rules, each in a short sentence; bold its first words."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the rules as cards, two in a row."""
        cards = tuple(Card(RichText(()), rule) for rule in self.rules)
        yield Page(when.title, (Cards(cards, across=2),))
