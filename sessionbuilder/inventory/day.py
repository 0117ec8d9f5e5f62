"""What documents are made of, and what each of them yields: something to write, in so many formats."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sessionbuilder.deck import Deck
    from sessionbuilder.diagrams.pen import Pen
    from sessionbuilder.script.script import Script


class Day(NamedTuple):
    """What documents are made of."""

    script: Script
    deck: Deck
    pen: Pen
    large: bool = False
    to_send: bool = False
    """Whether they are to be sent to participants, who then get only those handouts that they keep."""


class Piece(NamedTuple):
    """One thing that a document says; it is not made before it is asked for."""

    value: Callable[[], object]
    """Returns what is written: a deck, a booklet, a text."""
    name: str = ""
    """Its own, where a document has several."""
    formats: tuple[str, ...] = ()
    """Those that it is written in, where they are not all of the document’s."""
