"""The notes page of a slide -> its line with the clock, and what stands under each verb."""

from __future__ import annotations

from sessionbuilder.content import Verb
from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.studio.message import Told

_VERBS = {verb.word: verb.value for verb in Verb}


class Note(Told, frozen=True):
    """What stands under one verb."""

    verb: str
    """Such as `listen-for`; empty where it is no instruction."""
    label: str
    """How it is printed over its lines, such as `LISTEN FOR`; empty where nothing is."""
    lines: tuple[NoteLine, ...]


class NoteLine(Told, frozen=True):
    """A paragraph or an item of a list."""

    text: str
    mark: str = ""
    """`•`, or the number before an item of a list, such as `2.`; empty for a paragraph."""
    level: int = 0
    """1 for the list within the list."""


def notes_of(slide: PlacedSlide) -> tuple[str, tuple[Note, ...]]:
    """Return the line with the clock, empty where there are no notes, and the rest by what stands over it.

    On a notes page every paragraph in bold but the first is the head of what follows.
    """
    first, rest = slide.notes[:1], slide.notes[1:]
    label, lines, notes = "", list[NoteLine](), list[Note]()
    for paragraph in rest:
        if paragraph.bold:
            notes += _noted(label, lines)
            label, lines = str(paragraph.text), []
        else:
            lines.append(_line(paragraph))
    notes += _noted(label, lines)
    return "".join(str(each.text) for each in first), tuple(notes)


def _noted(label: str, lines: list[NoteLine]) -> tuple[Note, ...]:
    return (Note(verb=_VERBS.get(label, ""), label=label, lines=tuple(lines)),) if label or lines else ()


def _line(paragraph: Paragraph) -> NoteLine:
    mark = {"bullet": "•", "number": f"{paragraph.number}."}.get(paragraph.mark, "")
    return NoteLine(text=str(paragraph.whole), mark=mark, level=paragraph.level)
