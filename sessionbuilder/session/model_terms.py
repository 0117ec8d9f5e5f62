"""The texts of a session -> the terms of models and theories in them that somebody may never have heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from sessionbuilder.patterns import late

TERMS = (
    "adultification", "adverse childhood experiences", "anchoring bias", "attribution error", "coercive control",
    "confirmation bias", "contextual safeguarding", "county lines", "cuckooing", "cumulative harm",
    "disguised compliance", "double-loop learning", "extra-familial harm", "fabricated or induced illness",
    "graded care profile", "groupthink", "hindsight bias", "hostage theory", "intersectionality",
    "ladder of inference", "motivational interviewing", "professional curiosity", "professional dangerousness",
    "reflexivity", "respectful uncertainty", "rule of optimism", "signs of safety", "single-loop learning",
    "start again syndrome", "stockholm syndrome", "think family", "trauma bond", "trauma-informed practice",
)  # fmt: skip
"""Terms that stand for a whole model, as its own authors write them, in small letters."""
_ANY = late("|".join(rf"\b{re.escape(term)}".replace(r"\-", "[- ]").replace(r"\ ", r"[ \n]") for term in TERMS))
_SAYS_WHAT = (
    r"[”’*_]*(?:,? (?:is|are|means?|meant|says|describes|happens|when|or)\b|:| [–(]|, (?:which|that|when|where)\b)"
)
"""What follows on a term where a text says what it is."""


def terms_in(text: str) -> Iterator[str]:
    """Yield each model term in `text`, as it is written there."""
    yield from (match[0] for match in _ANY.finditer(text.lower()))


def says_what(term: str, texts: Iterable[str]) -> bool:
    """Whether one of `texts` goes on after `term` as one that says what it is."""
    pattern = re.compile(re.escape(term) + _SAYS_WHAT, re.IGNORECASE)
    return any(pattern.search(text) for text in texts)
