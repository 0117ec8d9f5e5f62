"""Nobody is blamed or labelled by a word that the field has learnt to avoid, unless the word itself is spoken about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.content import Cue, Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.contested import may_use_one, speaks_about_words, uses
from sessionbuilder.session.session import Session
from sessionbuilder.session.words_found import place_of
from sessionbuilder.text import RichText, texts_in

_ABOUT_WORDS = ("terms", "definition", "quote", "glossary", "sorting")
"""Kinds that speak about words."""
_HEARD = (Verb.LISTEN_FOR, Verb.ANSWERS)
"""Cues that repeat what the room says."""


def check(session: Session, report: Report) -> None:
    """Note each contested word that a text uses, with what to write in its place."""
    for texts, heard in _texts(session):
        if not may_use_one("\n".join(map(str, texts))):
            continue
        passed = set(texts_in(heard))
        for text in (text for text in texts if text not in passed):
            for use in uses(str(text)):
                message = f"`{use.word}` is a word that the field has learnt to avoid."
                report.add(codes.CONTESTED_WORD, place_of(text, use.word, report), message, use.sort.instead)


def _texts(session: Session) -> Iterator[tuple[Sequence[RichText], list[Cue]]]:
    """Yield the texts of the head, of blocks that do not speak about words, and of cases; and what repeats the room."""
    yield next(session.texts_by_part()), []
    for block in session.programme:
        if block.kind not in _ABOUT_WORDS and not speaks_about_words(str(block.title)):
            yield block.written, [cue for cue in block.cues if cue.verb in _HEARD]
    yield list(texts_in(list(session.cases.values()))), []
