"""The pool's glossary and a session's texts -> the entries it uses, and the abbreviations that have none.

Texts come in parts, such as a block: one that has been looked through before is not looked through again.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import lru_cache

from sessionbuilder.content import Cue, Facts, Form, Handout, Notice, Table
from sessionbuilder.patterns import late
from sessionbuilder.text import RichText, plain, texts_in

_ABBREVIATION = late(r"(?<![\w-])[A-Z](?:[A-Z]|&(?=[A-Z])){1,7}(?=(?:s|’s)?(?![\w-]))")
"""Capital letters side by side, perhaps with the s of several: `LCSPR`, `GPs`."""


def entries_in(glossary: Mapping[str, RichText], parts: Iterable[Iterable[RichText]]) -> dict[str, RichText]:
    """Return the entries of `glossary` whose word stands in a text of `parts`, sorted by the word."""
    found = {word for part in parts for word in words_in("\n".join(map(str, part)), glossary)}
    return {word: glossary[word] for word in sorted(found, key=str.casefold)}


def words_in(text: str, words: Collection[str]) -> tuple[str, ...]:
    """Return those of `words` that stand in `text`, each once, in order of first use.

    `GPs` and `GP’s` are uses of `GP`; `Rapid reviews` is one of `rapid review`.
    """
    return _words_in(text, tuple(words))


@lru_cache(maxsize=512)
def _words_in(text: str, words: tuple[str, ...]) -> tuple[str, ...]:
    # the longest first, or `rapid` would hide `rapid review`; most words of a pool do not stand in a text
    known = sorted((word for word in words if word[1:] in text), key=len, reverse=True)
    if not known:
        return ()
    wanted = "|".join(f"({_pattern(word)})" for word in known)
    found = (match.lastindex for match in re.finditer(rf"(?<!\w)(?:{wanted})(?=(?:s|’s)?(?!\w))", text))
    return tuple(dict.fromkeys(known[place - 1] for place in found if place))


def _pattern(word: str) -> str:
    """Return what finds `word`; one in small letters may start a sentence."""
    first = word[:1]
    start = f"[{first}{first.upper()}]" if first.islower() and first.upper() != first else re.escape(first)
    return start + re.escape(word[1:])


def abbreviations_in(parts: Iterable[Iterable[RichText]]) -> dict[str, RichText]:
    """Return each abbreviation in a text of `parts` with the first text it stands in.

    A word that stands elsewhere in small letters is no abbreviation but one that somebody shouts: `AND`, `ALWAYS`.
    """
    whole = [tuple(part) for part in parts]
    read = [_in_capitals(tuple(map(str, part))) for part in whole]
    small = frozenset[str]().union(*(words for _, words in read))
    found: dict[str, RichText] = {}
    for part, (capitals, _) in zip(whole, read, strict=True):
        for word, text in capitals:
            if word.lower() not in small:
                found.setdefault(word, part[text])
    return found


def writes_out(word: str, texts: Iterable[RichText]) -> bool:
    """Whether one of `texts` has `word` in brackets after what it stands for, or that in brackets after `word`.

    `a serious case review (SCR)` and `SCRs (serious case reviews)` do; small words between the others do not count.
    """
    after = re.compile(rf"((?:[\w’-]+[ -]){{{max(1, len(word) - 2)},{len(word) + 4}}})\({re.escape(word)}s?\)")
    before = re.compile(rf"\b{re.escape(word)}s? \(([^()]+)\)")
    found = (match[1] for text in texts for match in (*after.finditer(str(text)), *before.finditer(str(text))))
    return any(_begins(word.lower(), words.lower()) for words in found)


def _begins(letters: str, words: str) -> bool:
    """Whether the words begin with these letters, one after the other; words between may begin otherwise."""
    starts = iter(re.findall(r"(?<![\w’])\w", words))
    return all(letter in starts for letter in letters.replace("&", ""))


@lru_cache(maxsize=256)
def _in_capitals(texts: tuple[str, ...]) -> tuple[tuple[tuple[str, int], ...], frozenset[str]]:
    """Return what looks like an abbreviation, each with the first text that has it; and the other words."""
    first: dict[str, int] = {}
    for number, text in enumerate(texts):
        for match in _ABBREVIATION.finditer(text):
            first.setdefault(match[0], number)
    words = set(re.findall(r"\w+", "\n".join(texts)))
    return tuple(first.items()), frozenset(word.lower() for word in words if not word.isupper())


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
