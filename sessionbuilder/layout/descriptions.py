"""A deck -> the same with descriptions of drawings that can be listened to; the rest of each stands in the notes."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Element, Group, Image, Mosaic, Plot, pictures_in
from sessionbuilder.layout.notes import in_words

LONGEST = 249
"""Letters that a description may have: nobody can stop a screen reader in the middle of one and go back a sentence."""
_CUT, _MORE = " …", " More in the notes."


def briefly_described(deck: Deck) -> Deck:
    """Return `deck` with long descriptions cut at a sentence, and given in full at the end of the slide's notes."""
    return replace(deck, slides=tuple(map(_slide, deck.slides)))


def _slide(slide: PlacedSlide) -> PlacedSlide:
    told = tuple(_told(slide.elements))
    if not told:
        return slide
    elements = tuple(_shortened(element) for element in slide.elements)
    return replace(slide, elements=elements, notes=(*slide.notes, *in_words(told)))


def _told(elements: tuple[Element, ...]) -> Iterator[str]:
    for element in elements:
        if isinstance(element, Image) or any(pictures_in((element,))):
            continue  # what a picture shows stands in the notes, however short it is
        if isinstance(element, Group | Plot | Mosaic) and len(element.alt) > LONGEST:
            yield element.alt
        elif isinstance(element, Group):
            yield from _told(element.elements)


def _shortened(element: Element) -> Element:
    if isinstance(element, Group):
        return replace(element, alt=_brief(element.alt), elements=tuple(map(_shortened, element.elements)))
    if isinstance(element, Plot | Image | Mosaic):
        return replace(element, alt=_brief(element.alt))
    return element


def _brief(alt: str) -> str:
    """Return `alt` whole, or as many of its sentences as there is room for; of one that is longer, its first words."""
    if len(alt) <= LONGEST:
        return alt
    start = alt[: LONGEST - len(_CUT + _MORE)]
    whole, stop, _ = start.rpartition(". ")
    return f"{whole}.{_MORE}" if stop else f"{start.rpartition(' ')[0]}{_CUT}{_MORE}"
