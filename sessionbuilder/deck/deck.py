"""A deck: slides with everything in its place."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Paragraph

SlideLayout: TypeAlias = Literal[
    "cover",
    "section",
    "content",
    "two-columns",
    "question",
    "picture",
    "title-only",
    "blank",
    "cards",
    "quote",
    "questions",
    "break",
]
"""A layout of the template, by name."""


class PlacedSlide(Struct, frozen=True):
    """One slide as it will stand in the file."""

    layout: SlideLayout
    title: str
    """As shown; no two slides of a deck have the same."""
    elements: tuple[Element, ...]
    """In reading order: the title first."""
    notes: tuple[Paragraph, ...]
    block: int = 0
    """The place in the programme, from 0, of the block that it belongs to."""
    topic: str = ""
    """What it is about, where its title is a sentence."""


class DeckSection(Struct, frozen=True):
    """A run of slides with a name."""

    name: str
    slides: int
    """How many slides it holds."""


class Deck(Struct, frozen=True):
    """Everything that the file of a deck says."""

    title: str
    organisation: str
    subject: str
    language: str
    footer: str
    """What stands at the foot of every slide, beside its number."""
    sections: tuple[DeckSection, ...]
    slides: tuple[PlacedSlide, ...]

    def slides_of_blocks(self) -> dict[int, list[int]]:
        """Return the numbers of the slides of each block, by its place in the programme."""
        numbers: dict[int, list[int]] = {}
        for number, slide in enumerate(self.slides, 1):
            numbers.setdefault(slide.block, []).append(number)
        return numbers
