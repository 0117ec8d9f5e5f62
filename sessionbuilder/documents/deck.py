"""The deck: what is shown, with the notes of whoever shows it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document

if TYPE_CHECKING:
    from sessionbuilder.deck import Deck


def _deck(day: Day) -> Iterator[Piece]:
    yield Piece(partial(_shown, day))


def _shown(day: Day) -> Deck:
    """Return the deck; what is sent has no notes, and so all of each description on the slide."""
    from msgspec.structs import replace  # noqa: PLC0415 - the record is read without it

    from sessionbuilder.layout.descriptions import briefly_described  # noqa: PLC0415

    if day.to_send:
        return replace(day.deck, slides=tuple(replace(slide, notes=()) for slide in day.deck.slides))
    return briefly_described(day.deck)


DOCUMENT = Document(
    told=10,
    name="deck",
    reader="participants",
    file="deck",
    formats=("pptx",),
    use="open",
    what="to show, with your notes",
    sent="without your notes",
    large=False,
    called=("slides", "powerpoint", "presentation", "pptx", "ppt"),
    perhaps=("notes", "facilitator-notes"),
    make=_deck,
)
