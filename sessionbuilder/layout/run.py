"""The slides of one block, in a run -> which of its cues stand in the notes of each, and what a later one shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sessionbuilder.content import Cue, Place, Slide
from sessionbuilder.deck.elements import Element, paragraphs_of
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.layout.page import Body
from sessionbuilder.script.script import Said
from sessionbuilder.text import counted, shortened
from sessionbuilder.theme.widths.syllables import SOFT

_FEW = 3
"""Texts of a slide of which its notes give the first words."""
_NO_CONTENT = ("Source", "Countdown")
"""Names of elements, or their beginnings, whose words are not what the slide is about."""


class Laid(Struct, frozen=True):
    """A slide of a block once it is laid out."""

    slide: Slide
    body: Body
    brought: tuple[Cue, ...]
    """The cues of what stands on it."""

    def says(self, words: str) -> bool:
        """Whether `words` stand on it, in its title or under it, in whatever letters."""
        shown = (str(self.slide.title), *_texts(self.body.elements))
        return any(words.casefold() in text.casefold() for text in shown)


def cues_by_slide(said: Said, run: Sequence[Laid], report: Report, *, whole: bool) -> list[tuple[Cue, ...]]:
    """Return the cues for the notes of each slide of a block.

    A cue for a slide that is not there stands with the last one; in the `whole` day, not one that is refitted, that is
    noted in `report`.
    """
    kept: list[set[Cue]] = [set() for _ in run]
    missing: dict[Place, None] = {}
    for cue in said.cues.led:
        if cue.slide is None or not run:
            continue
        place = _place(cue.slide.words, run)
        if place is None:
            missing[cue.slide] = None
        kept[-1 if place is None else place].add(cue)
    for wanted in missing if whole else ():
        words, has = shortened(wanted.words), counted(len(run), "slide")
        told = f"has {has}" if words.isdigit() else f"has no slide on which “{words}” stands"
        report.add(codes.NO_SUCH_SLIDE, wanted.span, f"This block {told}.", codes.NO_SUCH_SLIDE.mend)
    return [
        said.cues.beside(laid.brought, mine, first=number == 0)
        for number, (laid, mine) in enumerate(zip(run, kept, strict=True))
    ]


def _place(wanted: str, run: Sequence[Laid]) -> int | None:
    """Return which slide of the run is `wanted`: by its number from 1, or by words that stand on it."""
    if wanted.isdigit():
        return int(wanted) - 1 if 0 < int(wanted) <= len(run) else None
    return next((number for number, laid in enumerate(run) if laid.says(wanted)), None)


def first_words(body: Body) -> str:
    """Return what stands on a slide by the first words of its first texts, for the notes of one without cues."""
    texts = list(dict.fromkeys(_texts(body.elements)))
    shown = [f"“{shortened(text)}”" for text in texts[:_FEW]]
    more = f" and {counted(len(texts) - _FEW, 'more line')}" if len(texts) > _FEW else ""
    return f"On this slide: {', '.join(shown)}{more}." if shown else ""


def _texts(elements: Sequence[Element]) -> Iterator[str]:
    for element in elements:
        if not element.name.startswith(_NO_CONTENT):
            texts = (paragraph.whole for paragraph in paragraphs_of(element))
            yield from (str(text).replace(SOFT, "") for text in texts if text)
