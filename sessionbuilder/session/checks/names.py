"""Who is named in a case, or in what draws on it, is among the people of that case."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.session.case import Case
from sessionbuilder.session.drawn_on import cases_drawn_on
from sessionbuilder.session.session import Session
from sessionbuilder.session.words_found import place_of
from sessionbuilder.text import RichText, texts_in

_TITLED = late(r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|PC|DC|DS|Sgt|Sergeant|Judge|Nurse)\.? ([A-Z][\w’-]+)")
"""Somebody by a title and a family name; one letter in place of the name is nobody’s."""
_LIVES = (
    r"(?: (?:said|says|told|tells|asked|asks|rang|rings|lived|lives|went|came|wrote|wanted|wants|thought|thinks|felt|"
    r"was|is|had|has|did|does)\b"
    r"|’s (?:mother|father|mum|dad|parents|sister|brother|siblings|aunt|uncle|nan|gran|grandmother|partner|school|"
    r"teacher|home|flat|bed|room|phone|file|name|own)\b)"
)
_LIVING = late(rf"(?:^|[^\w’])([A-Z][a-z]{{2,}}){_LIVES}")
"""A word with a capital that says or does something, or has a mother."""
_MIDWAY = late(r"(?<=[a-z,;] )([A-Z][a-z]{2,})(?=\b)")
"""A word with a capital inside of a sentence."""
_NOBODY = frozenset(
    re.findall(
        r"\w+",
        "january february march april may june july august september october november december monday tuesday "
        "wednesday thursday friday saturday sunday christmas easter eid ramadan diwali england wales scotland "
        "ireland britain london europe english welsh scottish irish british polish ofsted parliament "
        "government childline samaritans instagram facebook snapchat whatsapp tiktok youtube "
        "google child baby mother father mum dad nan",
    )
)
"""Words with a capital that are no person."""


def check(session: Session, report: Report) -> None:
    """Note, once a case, each name of a person who is not among its people."""
    if not session.cases:
        return
    drawn_on = list(zip(session.programme, cases_drawn_on(session), strict=True))
    for name, case in session.cases.items():
        blocks = [block.written for block, used in drawn_on if used == name]
        texts = [*texts_in(case), *(text for written in blocks for text in written)]
        known = _known(case, session)
        for text, found in _named(texts, known):
            message = f"`{found}` reads like the name of somebody, and is not among the people of “{case.case}”."
            report.add(codes.NAME_OUTSIDE_CASE, place_of(text, found, report), message, codes.NAME_OUTSIDE_CASE.mend)


def _known(case: Case, session: Session) -> frozenset[str]:
    """Return the words, in small letters, that name somebody of the case, an agency, or an author who is cited."""
    works = (f"{work.authors} {work.title} {work.publisher}" for work in session.publications.values())
    told = (*case.names(), *(person.who for person in case.people), *(each.agency for each in case.agencies), case.case)
    words = "\n".join((*map(str, told), *works, session.pool.organisation, *session.words, *session.cases))
    return frozenset(re.findall(r"[^\W\d_]+", words.lower())) | _NOBODY


def _named(texts: Sequence[RichText], known: frozenset[str]) -> Iterator[tuple[RichText, str]]:
    """Yield each name that is not `known`, with the first text that it stands in.

    Without a title it must live somehow, stand inside of a sentence, and come again; and be no word that these texts
    have in small letters.
    """
    written = [str(text) for text in texts]
    small = frozenset(re.findall(r"\b[a-z]{3,}\b", "\n".join(written)))
    midway = Counter(word for words in written for word in _MIDWAY.findall(words))
    every = Counter(word for words in written for word in re.findall(r"\b[A-Z][a-z]{2,}\b", words))
    seen: set[str] = set()
    for text, words in zip(texts, written, strict=True):
        for match in _TITLED.finditer(words):
            if len(match[1]) > 1 and match[1].lower() not in known | seen:
                seen.add(match[1].lower())
                yield text, match[0]
        for word in _LIVING.findall(words):
            low = word.lower()
            if midway[word] and every[word] > 1 and low not in known and low not in small and low not in seen:
                seen.add(low)
                yield text, word
