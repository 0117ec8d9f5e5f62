"""What was built of a session -> its slides as pictures, each with its notes and the line that it comes from."""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256

from sessionbuilder.built import Built
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Told
from sessionbuilder.writers.svg import slide_svg


class Slide(Told, frozen=True):
    """Where a slide stands."""

    number: int
    """From 1."""
    block: int
    """The place of its block in the programme, from 0."""
    digest: str
    """By which what is to be seen of it is known."""
    file: str
    """The file from which it comes."""
    line: int
    """The line of that, from 1."""
    at: int
    """The offset of that line's block."""


class Picture(Told, frozen=True):
    """What is to be seen of a slide."""

    title: str
    svg: str
    notes: tuple[str, ...]
    """What stands under it for the facilitator, a paragraph each."""


def slides_of(built: Built, desk: Desk, known: Collection[str]) -> tuple[tuple[Slide, ...] | None, dict[str, Picture]]:
    """Return the slides, and those pictures that are not `known`, by digest; None where it has no slides."""
    deck, theme, programme = built.deck, built.theme, built.programme
    if deck is None or theme is None or programme is None:
        return None, {}
    slides, pictures = [], {}
    for number, slide in enumerate(deck.slides, 1):
        picture = Picture(title=slide.title, svg=slide_svg(slide, number, deck.footer, theme), notes=_notes(slide))
        digest = sha256(repr(picture).encode()).hexdigest()[:16]
        if digest not in known:
            pictures[digest] = picture
        span = programme.blocks[slide.block].block.span
        at = desk.places(span.name).offset(span.line, span.column)
        slides.append(Slide(number=number, block=slide.block, digest=digest, file=span.name, line=span.line, at=at))
    return tuple(slides), pictures


def _notes(slide: PlacedSlide) -> tuple[str, ...]:
    return tuple(str(paragraph.whole) for paragraph in slide.notes)
