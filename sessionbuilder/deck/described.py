"""A slide -> what is to be seen on it in a sentence or two, for who cannot see it."""

from __future__ import annotations

from sessionbuilder.deck.deck import PlacedSlide
from sessionbuilder.deck.elements import Element, Group, Image, Mosaic, Plot, paragraphs_of
from sessionbuilder.text import shortened

_LONGEST = 250
"""Letters of a description that is made of the words on a slide."""


def described(slide: PlacedSlide) -> str:
    """Return what `slide` shows: its words, and what describes its drawings."""
    told = [part for element in slide.elements[1:] if element.name != "Clock" for part in _told(element)]
    return f"Slide “{slide.title}”: {shortened('; '.join(filter(None, told)), _LONGEST)}"


def _told(element: Element) -> list[str]:
    if isinstance(element, Group | Plot | Image | Mosaic) and element.alt:
        return [element.alt]
    return [str(paragraph.whole) for paragraph in paragraphs_of(element)]
