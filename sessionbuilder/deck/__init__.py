"""Placed slides: a closed set of elements with their boxes, and nothing that knows a session."""

from sessionbuilder.deck.deck import Deck, DeckSection, PlacedSlide, SlideLayout

__all__ = ["Deck", "DeckSection", "PlacedSlide", "SlideLayout"]
