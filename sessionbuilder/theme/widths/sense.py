"""A text of two lines -> how well it reads where the first of them ends."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"“[^“”]*”|‘[^‘]*?’(?!\w)")
_SHORT = 8
"""So many words between quotation marks are said in one breath."""
_SENTENCE = re.compile(r"[.?!][”’)\]]*$")
_PAUSE = re.compile(r"[,;:–—][”’)\]]*$")
_OPENING = ("“", "‘", "(", "[", "–", "—")
"""Before these a line may well end; a dash at the start of a line is the worse for it, but better than no pause."""
_NUMBER = re.compile(r"\d[\w.,:%]*")
_WORDS = frozenset(("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"))
_NUMBERED = frozenset(
    ("age", "aged", "article", "chapter", "day", "page", "part", "paragraph", "section", "step", "table", "year")
)
"""What has a number after it, beside months and other names."""


def sense(first: str, second: str) -> tuple[bool, int]:
    """Return how well two lines read: whether nothing is torn, then 3 to 0.

    Torn are a short quotation, a month and its year, a number and its word. 3 says that a sentence ends with the first
    line, 2 that a part of one does, 1 that the second line opens with a quotation mark or a bracket, 0 nothing of it.
    """
    return not _torn(first, second), _kind(first, second)


def _kind(first: str, second: str) -> int:
    if _SENTENCE.search(first) and not second[:1].islower():
        return 3
    if _PAUSE.search(first):
        return 2
    return int(second.startswith(_OPENING))


def _torn(first: str, second: str) -> bool:
    whole, cut = f"{first} {second}", len(first)
    inside = (each for each in _QUOTED.finditer(whole) if each.start() < cut < each.end())
    if any(len(each[0].split()) <= _SHORT for each in inside):
        return True
    last, following = first.rsplit(maxsplit=1)[-1], second.split(maxsplit=1)[0]
    named = last.isalpha() and (last[0].isupper() or last in _NUMBERED)
    return _is_number(last) or (named and bool(_NUMBER.match(following)))


def _is_number(word: str) -> bool:
    """Whether `word` counts what comes after it: what a comma or another sign ends does not."""
    return word.casefold() in _WORDS or (bool(_NUMBER.fullmatch(word)) and word[-1].isalnum())
