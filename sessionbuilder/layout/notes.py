"""A slide's place on the clock and its cues -> the paragraphs of its notes page, and whether they fit on it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import assert_never

from sessionbuilder.content import Cue
from sessionbuilder.deck.elements import NOTES_INDENT, Mark, Paragraph
from sessionbuilder.text import Listing, RichText, join, plain
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import EMU_PER_POINT, Emu

SIZE = 12
"""Points; notes are printed, not projected."""


def notes_paragraphs(
    clock_line: str,
    cues: Sequence[Cue],
    shown: str = "",
    carried_on: str = "",
    explained: Mapping[str, RichText] = MappingProxyType({}),
    sources: Sequence[str] = (),
) -> tuple[Paragraph, ...]:
    """Return the notes: the line with the clock first, then every cue under its verb; lists are real lists.

    Before the cues stands what is `shown`, and after them from where a slide is `carried_on`. Then come the
    words of the glossary that are `explained` here, because they are new, and the `sources` that no slide names.
    """
    return (*_paragraphs(clock_line, cues, shown, carried_on, explained), *_sources(sources))


def _sources(sources: Sequence[str]) -> Iterator[Paragraph]:
    if sources:
        yield _paragraph(plain("SOURCES"), bold=True, before=8)
        yield _paragraph(plain("; ".join(sources)), before=2)


def _paragraphs(
    clock_line: str, cues: Sequence[Cue], shown: str, carried_on: str, explained: Mapping[str, RichText]
) -> Iterator[Paragraph]:
    yield _paragraph(plain(clock_line), bold=True)
    if shown:
        yield _paragraph(plain(shown), before=6)
    verb = None
    for cue in cues:
        if cue.verb is not verb:
            yield _paragraph(plain(cue.verb.word), bold=True, before=8)
        verb = cue.verb
        for text in cue.texts:
            match text:
                case RichText():
                    yield _paragraph(text, before=2)
                case Listing():
                    yield from _items(text)
                case _:
                    assert_never(text)
    if carried_on:
        yield _paragraph(plain(carried_on), before=8)
    if explained:
        yield _paragraph(plain("IN FULL"), bold=True, before=8)
        for word, meaning in explained.items():
            yield Paragraph(join(plain(word).bolded(), ": ", meaning), SIZE, mark="bullet", before=2)


def _items(part: Listing) -> Iterator[Paragraph]:
    mark: Mark = "number" if part.first else "bullet"
    for number, item in enumerate(part.items, part.first):
        yield Paragraph(item.item, SIZE, mark=mark, number=number, before=2)
        yield from (Paragraph(text, SIZE, mark="bullet", level=1, before=2) for text in item.items)


def _paragraph(text: RichText, *, bold: bool = False, before: float = 0) -> Paragraph:
    return Paragraph(text, SIZE, bold=bold, before=before)


def in_words(descriptions: Sequence[str]) -> tuple[Paragraph, ...]:
    """Return what stands last in the notes: what pictures show, and drawings whose descriptions are long."""
    head = _paragraph(plain("THE PICTURE IN WORDS"), bold=True, before=8)
    return (head, *(_paragraph(plain(words), before=2) for words in descriptions))


def overfull(notes: Sequence[Paragraph], theme: Theme) -> bool:
    """Whether `notes` are longer than the page that PowerPoint prints of them; it cuts what does not fit."""
    page = theme.template.notes
    body = page.body.inset(*page.inset)
    return _height(notes, body.width, theme.widths) > body.height / EMU_PER_POINT


def _height(notes: Sequence[Paragraph], width: Emu, widths: Widths) -> float:
    """Return how high `notes` stand in `width`, in points."""
    total = 0.0
    for position, paragraph in enumerate(notes):
        room = (width - (NOTES_INDENT * (paragraph.level + 1) if paragraph.mark else 0)) / EMU_PER_POINT
        lines = widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)
        total += lines * paragraph.size * widths.line_of(paragraph.text) + (paragraph.before if position else 0)
    return total
