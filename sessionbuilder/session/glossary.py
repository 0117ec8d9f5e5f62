"""The pool's glossary and a session's texts -> the entries it uses, and the abbreviations that have none."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from sessionbuilder.content import Cue, Facts, Form, Handout, Notice, Table
from sessionbuilder.patterns import late
from sessionbuilder.text import RichText, plain, texts_in

_ABBREVIATION = late(r"(?<![\w-])[A-Z](?:[A-Z]|&(?=[A-Z])){1,7}(?=(?:s|’s)?(?![\w-]))")
"""Capital letters side by side, perhaps with the s of several: `LCSPR`, `GPs`."""


def entries_in(glossary: Mapping[str, RichText], texts: Iterable[RichText]) -> dict[str, RichText]:
    """Return the entries of `glossary` whose word stands in `texts`, sorted by the word."""
    found = words_in("\n".join(map(str, texts)), glossary)
    return {word: glossary[word] for word in sorted(found, key=str.casefold)}


def words_in(text: str, words: Collection[str]) -> list[str]:
    """Return those of `words` that stand in `text`, each once, in order of first use.

    `GPs` and `GP’s` are uses of `GP`; `Rapid reviews` is one of `rapid review`.
    """
    if not words:
        return []
    # the longest first, or `rapid` would hide `rapid review`
    known = sorted(words, key=len, reverse=True)
    wanted = "|".join(f"({_pattern(word)})" for word in known)
    found = (match.lastindex for match in re.finditer(rf"(?<!\w)(?:{wanted})(?=(?:s|’s)?(?!\w))", text))
    return list(dict.fromkeys(known[place - 1] for place in found if place))


def _pattern(word: str) -> str:
    """Return what finds `word`; one in small letters may start a sentence."""
    first = word[:1]
    start = f"[{first}{first.upper()}]" if first.islower() and first.upper() != first else re.escape(first)
    return start + re.escape(word[1:])


def abbreviations_in(texts: Iterable[RichText]) -> dict[str, RichText]:
    """Return each abbreviation with the first text it stands in.

    A word that stands elsewhere in small letters is no abbreviation but one that somebody shouts: `AND`, `ALWAYS`.
    """
    whole = list(texts)
    words = {word for text in whole for word in re.findall(r"\w+", str(text))}
    small = {word.lower() for word in words if not word.isupper()}
    found: dict[str, RichText] = {}
    for text in whole:
        for match in _ABBREVIATION.finditer(str(text)):
            if match[0].lower() not in small:
                found.setdefault(match[0], text)
    return found


def printed_texts(sheet: Handout) -> Iterator[RichText]:
    """Yield every text of a sheet, what stands over its columns and beside its facts too."""
    yield sheet.title
    yield from texts_in(sheet.parts)
    for part in sheet.parts:
        match part:
            case Form() | Table():
                yield from map(plain, part.header)
            case Notice():
                yield plain(part.label)
            case Facts():
                yield from (plain(fact.label) for fact in part.facts)


def shown_texts(value: object) -> Iterator[RichText]:
    """Yield every text of slides or sheets in `value` that participants meet: all but the cues."""
    return texts_in(value, hidden=lambda record: record.__struct_fields__ if issubclass(record, Cue) else ())
