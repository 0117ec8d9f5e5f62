"""Words, or a message as it was shown -> the faults that they speak of, the likeliest first."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from functools import cache
from math import log

from sessionbuilder.diagnostics.codes import FAULTS
from sessionbuilder.diagnostics.fault import Fault
from sessionbuilder.diagnostics.report import nearest

MOST = 12
"""Faults that are told at once; nobody reads more."""
_LONGEST = 5_000
"""Letters that are looked at."""
_NAMED, _TOLD, _MEANT, _MENDED = 6.0, 3.0, 2.0, 1.0
"""How much a word counts in the name of a fault, in a message about it, in what it means and in what mends it."""
_SENTENCE = 4
"""From so many words on, half of them are enough; of fewer, all are wanted."""
_OF_THE_BEST, _OF_THE_BEST_FOR_A_SENTENCE = 0.25, 0.6
"""How near a fault must come to the likeliest."""
_SHORT = 4
"""Letters; a word that has no more is not taken for another one."""
_LEAST = 2
"""Spaces in a message that is known by its words alone."""
_NAMES = re.compile(r"`[^`]*`|“[^”]*”")
_IDLE = frozenset(
    re.findall(
        r"[a-z]+",
        """
        a an and are as at be but by can do does for from has have he here how i if in into is it its me my no not of on
        one or our so some stands than that the them then there they this to was we what when where which who why will
        with you your error errors fault faults warning warnings line column yaml sessions write
        """,
    )
)
"""Words that say nothing of what is wrong."""


def faults_in(text: str) -> list[Fault]:
    """Return the faults whose codes stand in `text`, or else whose names do, in their order there."""
    codes = [f"{a}{b}".upper() for a, b in re.findall(r"\b([a-z])[ -]?(\d{3})\b", text[:_LONGEST], re.IGNORECASE)]
    names = {fault.name: fault for fault in FAULTS.values()}
    words = re.findall(r"[a-z]+(?:-[a-z]+)+", text[:_LONGEST].lower())
    found = [FAULTS[code] for code in codes if code in FAULTS] or [names[word] for word in words if word in names]
    return list(dict.fromkeys(found))


def faults_about(text: str, told: Mapping[str, Collection[str]]) -> list[Fault]:
    """Return the faults that the words of `text` speak of, the likeliest first and `MOST` at most.

    `told` are messages that have been told, by the code of their fault; their words count, too.
    """
    by_fault = {fault: _words_about(fault, told.get(fault.code, ())) for fault in FAULTS.values()}
    known = Counter(word for words in by_fault.values() for word in words)
    meant = {
        word: word if word in known or len(word) <= _SHORT else nearest(word, known) for word in _words(text[:_LONGEST])
    }
    asked = [word for word in meant.values() if word in known]
    sentence = len(asked) >= _SENTENCE
    wanted = len(asked) / 2 if sentence else len(meant)
    scores: dict[Fault, float] = {}
    for fault, words in by_fault.items():
        met = [word for word in asked if word in words]
        if met and len(met) >= wanted:
            scores[fault] = sum(words[word] * log(1 + len(FAULTS) / known[word]) for word in met)
    best = max(scores.values(), default=0)
    near = best * (_OF_THE_BEST_FOR_A_SENTENCE if sentence else _OF_THE_BEST)
    likely = [fault for fault, score in scores.items() if score >= near]
    return sorted(likely, key=lambda fault: -scores[fault])[:MOST]


def faults_shown(text: str, told: Mapping[str, Collection[str]]) -> list[Fault]:
    """Return the faults of which one of the messages `told`, whatever its names and numbers are, stands in `text`.

    Of several messages, the longest.
    """
    asked = _without_names(text[:_LONGEST])
    lengths: dict[Fault, int] = {}
    for code, messages in told.items():
        shapes = {_without_names(message) for message in messages}
        met = [len(shape) for shape in shapes if shape.count(" ") >= _LEAST and f" {shape} " in f" {asked} "]
        if met and code in FAULTS:
            lengths[FAULTS[code]] = max(met)
    return [fault for fault, length in lengths.items() if length == max(lengths.values())]


def faults_told(text: str, sentences: Mapping[str, Collection[str]]) -> list[Fault]:
    """Return the faults of which one of the `sentences`, with `…` for what is filled in, stands in `text`.

    Or of which a sentence holds `text`, if that has a few words. Of several sentences, the one with the most words.
    """
    asked = _without_names(text[:_LONGEST])
    if asked.count(" ") < _LEAST:
        return []
    words: dict[Fault, tuple[bool, int]] = {}
    for code, told in sentences.items():
        for shape, pattern in map(_shape, told):
            if shape.count(" ") < _LEAST:
                continue
            whole = bool(pattern.search(asked))
            if whole or f" {asked} " in f" {shape} ":
                fault = FAULTS[code]
                counted = whole, shape.count(" ") if whole else 0
                words[fault] = max(words.get(fault, (False, 0)), counted)
    most = max(words.values(), default=(False, 0))
    return [fault for fault, count in words.items() if count == most][:MOST]


@cache
def _shape(sentence: str) -> tuple[str, re.Pattern[str]]:
    """Return the words of `sentence` that are fixed, and what finds them where something is filled in between."""
    pieces = [piece for part in _NAMES.sub(" ", sentence.lower()).split("…") if (piece := _without_names(part))]
    pattern = r"\b.*\b".join(map(re.escape, pieces))
    return " ".join(pieces), re.compile(rf"\b{pattern}\b")


def _without_names(text: str) -> str:
    """Return the words of `text` but those that are its author's: what stands in quotes, and numbers."""
    return " ".join(re.findall(r"[a-z]+", _NAMES.sub(" ", text.lower())))


def _words_about(fault: Fault, told: Iterable[str]) -> dict[str, float]:
    """Return every word that is said about `fault`, with how much it counts."""
    weights: dict[str, float] = {}
    said = (
        (_MENDED, fault.mend),
        (_MEANT, fault.meaning),
        (_TOLD, " ".join((fault.also, *told))),
        (_NAMED, fault.name),
    )
    for weight, text in said:
        weights |= dict.fromkeys(_words(text), weight)
    return weights


def _words(text: str) -> list[str]:
    """Return the words of `text` by their roots; names of the author's own, in quotes, count where all else is idle."""
    low = text.lower()
    for part in (_NAMES.sub(" ", low), low):
        if words := [_root(word) for word in re.findall(r"[a-z]{2,}", part) if word not in _IDLE]:
            return words
    return []


def _root(word: str) -> str:
    """Return `word` without the ending by which its forms differ."""
    if word.endswith("es") and not word.endswith(("ies", "xes", "ches", "shes", "sses")):
        word = word.removesuffix("s")
    for ending in ("ies", "ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 2:
            return f"{word.removesuffix(ending)}{'y' if ending == 'ies' else ''}"
    return word
