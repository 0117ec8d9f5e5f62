"""What was built of a session -> its slides as pictures, each with its notes and the line that it comes from."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from hashlib import sha256

from sessionbuilder.built import Built
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.described import described
from sessionbuilder.deck.elements import paragraphs_of
from sessionbuilder.diagnostics import Span
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Told
from sessionbuilder.studio.showing.notes import Note, notes_of
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
    """The line of that, from 1: where the first text stands that no slide before it shows."""
    at: int
    """The offset of what stands there."""


class Picture(Told, frozen=True):
    """What is to be seen of a slide."""

    title: str
    alt: str
    """What is to be seen on it, in a sentence or two."""
    svg: str
    clock: str
    """When it is, who leads, and what comes next."""
    notes: tuple[Note, ...]
    """What stands under it for the facilitator."""


def slides_of(built: Built, desk: Desk, known: Collection[str]) -> tuple[tuple[Slide, ...] | None, dict[str, Picture]]:
    """Return the slides, and those pictures that are not `known`, by digest; None where it has no slides."""
    deck, theme, programme = built.deck, built.theme, built.programme
    if deck is None or theme is None or programme is None:
        return None, {}
    slides, pictures = [], {}
    seen: set[Span] = set()
    for number, slide in enumerate(deck.slides, 1):
        clock, notes = notes_of(slide)
        svg = slide_svg(slide, number, deck.footer, theme)
        picture = Picture(title=slide.title, alt=described(slide), svg=svg, clock=clock, notes=notes)
        digest = sha256(repr(picture).encode()).hexdigest()[:16]
        if digest not in known:
            pictures[digest] = picture
        spans = list(_spans(slide))
        span = next((each for each in spans if each not in seen), programme.blocks[slide.block].block.span)
        seen.update(spans)
        at = desk.places(span.name).offset(span.line, span.column)
        slides.append(Slide(number=number, block=slide.block, digest=digest, file=span.name, line=span.line, at=at))
    return tuple(slides), pictures


def _spans(slide: PlacedSlide) -> Iterator[Span]:
    """Yield where the texts on `slide` stand, in reading order; the title is first."""
    for element in slide.elements:
        for paragraph in paragraphs_of(element):
            if (span := paragraph.text.span) and not span.whole:
                yield span
