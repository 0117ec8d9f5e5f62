"""Themes that recur, numbered so that people can refer to them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Card, Cards, Page, Paper, Slide, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import Between

_SHORT = 16
"""Words of a theme of which three stand side by side."""


class Themes(Kind, frozen=True, kw_only=True):
    """Shows each theme on a numbered card."""

    listed_under: ClassVar[Chapter] = "Setting out"

    items: Annotated[tuple[Line, ...], Between(1, 24)]
    """The themes, each in a few words, or `{item: ..., say: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the cards, in rows of three where they are short and more than four, else of two."""
        cards = tuple(Card(theme.item, cues=theme.cues) for theme in self.items)
        short = all(len(str(theme.item).split()) <= _SHORT for theme in self.items)
        across = 3 if short and len(cards) > 4 else 2
        yield Page(when.title, (Cards(cards, across, numbered=True),))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the themes, with their numbers."""
        yield Bullets(bulleted(theme.item for theme in self.items), numbered=True)
