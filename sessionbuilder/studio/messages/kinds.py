"""`kinds`: nothing -> the kinds of block that there are, with what each is."""

from __future__ import annotations

from sessionbuilder.catalogue.listing import by_chapter
from sessionbuilder.kinds.names import opening_sentence
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk


class Ask(message.Ask, frozen=True):
    """All of them."""


class Kind(message.Told, frozen=True):
    """A kind of block."""

    name: str
    chapter: str
    """What it is listed under, such as `Working together`."""
    about: str
    """A sentence that says what it is."""


class Told(message.Told, frozen=True):
    """What there is."""

    kinds: tuple[Kind, ...]


def answer(ask: Ask, desk: Desk) -> Told:
    """Return every kind, as trainers find it listed; they are the same in every pool."""
    return Told(
        kinds=tuple(
            Kind(name=name, chapter=chapter, about=opening_sentence(name))
            for chapter, names in by_chapter().items()
            for name in names
        )
    )
