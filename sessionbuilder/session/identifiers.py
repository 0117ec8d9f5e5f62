"""Texts -> what in them reads like something by which a real person may be found."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from sessionbuilder.diagnostics import Report, Span
from sessionbuilder.patterns import late
from sessionbuilder.session.words_found import place_of
from sessionbuilder.text import RichText


class Sort(NamedTuple):
    """One sort of detail."""

    what: str
    """As the end of a sentence: `a postcode`."""
    instead: str
    """What to write in its place."""
    pattern: str
    """An expression that finds it; it is compiled where a session has a case."""
    harmless: str = ""
    """What it finds that is nobody's."""
    anywhere: bool = False
    """Whether it may stand in a text that has none of the signs of the others."""


class Detail(NamedTuple):
    """Something found."""

    text: str
    sort: Sort
    span: Span | None


def _any(words: str) -> str:
    """Return the pattern of any of `words`, which have a space between them."""
    return f"(?:{'|'.join(words.split())})"


_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}"
_DAY = (
    rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:of )?{_MONTH},? (?:19|20)\d\d"
    r"|\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d|(?:19|20)\d\d-\d\d-\d\d)"
)
_NUMBER = r"(?i:no\.?|number|ref(?:erence)?\.?|id)"
_REFERENCE = r"(?=[A-Z/-]{0,12}\d)[A-Z\d][A-Z\d/-]{2,30}"
_RECORD = (
    f"(?i:{_any('case crime incident log file court custody referral record client patient hospital pupil passport')})"
)
_ROAD = _any(
    "Street Road Avenue Lane Close Drive Crescent Court Terrace Way Gardens Grove Place Walk Mount View Square Rise"
)
_CAPITAL = r"[A-Z][\w’'-]{1,20}"
_NO_NAME = _any(
    "The A An At In On Her His Their Our My This That Each Every One Local New Old Primary Secondary Junior Infant "
    "High Special Nursery Day Community General Children’s Health Medical GP After Before No Middle Mainstream"
)
_NO_FIRST_NAME = _any("Mr Mrs Ms Miss Dr PC DC DS Aunt Auntie Uncle Nan Child Baby Young Sibling Person Adult The")
_DUTIES = frozenset(
    ("worker", "visitor", "nurse", "officer", "teacher", "mother", "father", "sister", "brother", "doctor")
)
_NO_FAMILY_NAME = f"(?:{_MONTH}|{_any('Mon Tues Wednes Thurs Fri Satur Sun')}day|Christmas|Easter|Street|Road)"
_OUT = "take it out"

OF_ONE_PERSON = (
    Sort(
        "a date of birth",
        "write an age, such as `aged 4`",
        rf"\b(?i:d\.?o\.?b\b\.?|date of birth|born(?: on)?)[\s:,]*(?:is |was |on )?{_DAY}",
    ),
    Sort(
        "an NHS number",
        _OUT,
        r"\bNHS(?: (?:no\.?|number))?\W{1,3}\d[\d -]{8,11}\d|\b\d{3}[ -]\d{3}[ -]\d{4}\b",
    ),
    Sort(
        "a National Insurance number",
        _OUT,
        r"\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d\d ?\d\d ?\d\d ?[A-D]\b",
    ),
    Sort(
        "the number of a record",
        _OUT,
        rf"\b{_RECORD} {_NUMBER}(?: {_NUMBER})?[ :#]{{1,3}}(?:is |was )?{_REFERENCE}"
        rf"|\b(?i:ref(?:erence)?)[.:] ?{_REFERENCE}"
        r"|\b[A-Z]{2,4}/\d{2,9}/\d{1,9}\b|\b\d\d[A-Z]{2}/\d{1,9}/\d\d\b",
    ),
    Sort("the registration of a car", _OUT, r"\b[A-Z]{2}\d\d ?[A-Z]{3}\b"),
)
"""What is of one person, in whatever text it stands."""

CONTACT = (
    Sort("a postcode", "write what kind of place it is", r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"),
    Sort(
        "an address",
        "write what kind of home it is, such as `a flat`",
        rf"\b\d{{1,4}}[a-z]?,? (?:{_CAPITAL} ){{1,3}}{_ROAD}\b",
    ),
    Sort(
        "a telephone number",
        _OUT,
        r"(?<![\d/])(?:\+44 ?(?:\(0\) ?)?|0)\d(?:[ -]?\d){8,9}(?!\d)",
        # numbers that are kept free for drama, and those of services
        r"0(?:1632 ?960|7700 ?900|20 ?7946|1\d\d ?49[68]|29 ?2018|28 ?9018|3|80[08]|84|87)",
    ),
    Sort(
        "an e-mail address",
        "take it out, or write one at example.org",
        r"(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[A-Za-z]{2,20}",
        r".*(?:@|\.)(?:example(?:\.(?:org|com|net))?|invalid|test)$",
    ),
    Sort("the name of somebody on a network", _OUT, r"(?<![\w.@/+-])@[A-Za-z]\w{2,}"),
)
"""What leads to a person, and may be a way to reach a service."""
LABELLED = (*OF_ONE_PERSON, *CONTACT)
"""What is nobody's business in any text about a family, wherever the facts come from."""

UNPUBLISHED = (
    Sort(
        "the exact day on which something happened",
        "write how long before or after it was, such as `in week 3`",
        rf"\b{_DAY}",
        anywhere=True,
    ),
    Sort(
        "the name of a school, hospital or practice",
        "write what it is, such as `a primary school`",
        rf"\b(?:(?!{_NO_NAME} ){_CAPITAL} |St\.? ){{1,4}}"
        r"(?:(?:General|Primary|High|Secondary|Junior|Infant|Community|Health|Medical|Children’s|Special) ){0,3}"
        r"(?:Hospital|Infirmary|School|Academy|College|Nursery|Surgery|Hospice|Centre)\b",
        anywhere=True,
    ),
)
"""What is public where a review is, and may lead to somebody where there is none."""

_OFFERS = late(
    r"\b(?:call|calls|ring|phone|telephone|text|contact|reach|write to|e-?mail|helpline|line|lines|front door|hub|desk|"
    r"switchboard|team|office|website|page|pages|address|support|venue|hall|centre|building|room|park|parking|opening|open)\b",
    re.IGNORECASE,
)
"""Words of a text that tells people how to reach a service, or where to come."""
_FIGURE = late(r"[\d@]")
_TELLING = late(
    r"@|\b[A-Z]{1,2} ?\d|\d{3}[ -]\d|/\d\d|(?<!\d)0\d|\+44|\d[a-z]?,? [A-Z][\w’'-]+ [A-Z]|"
    r"(?i:born|birth|\bd\.?o\.?b\b|number|\bref|\bno\b|\bid\b)"
)
"""Some of this is in every text that holds something of a sort that is not found anywhere."""


def may_hold_one(text: str) -> bool:
    """Whether `text` is worth looking through for details that are labelled."""
    return _FIGURE.search(text) is not None and _TELLING.search(text) is not None


def offers_a_way(text: str) -> bool:
    """Whether `text` tells how to reach somebody, or where to come."""
    return _OFFERS.search(text) is not None


_WHOLE_NAME = rf"(?!{_NO_FIRST_NAME} )[A-Z][a-z’'-]+ [A-Z][a-z’'-]{{2,}}"


def details_in(texts: Iterable[RichText], sorts: Iterable[Sort], report: Report) -> Iterator[Detail]:
    """Yield each detail once, the first sort that finds it, with the line that it stands in, if `report` knows it."""
    sorts = tuple(sorts)
    named = any(sort.anywhere for sort in sorts)
    for text in texts:
        for words, sort in _found(str(text), sorts) if named or may_hold_one(str(text)) else ():
            place = place_of(text, words, report)
            if place is None or place is not text.span or not _filled(text, report):
                yield Detail(words, sort, place)


def _filled(text: RichText, report: Report) -> bool:
    """Whether words of the pool stand in for a name in braces in `text`: those are no details of anybody."""
    span = text.span
    return span is not None and any("{" in report.text(span).line(n) for n in range(span.line, span.end_line + 1))


@lru_cache(maxsize=1024)
def _found(text: str, sorts: tuple[Sort, ...]) -> tuple[tuple[str, Sort], ...]:
    found = []
    taken = bytearray(len(text))
    for sort in sorts:
        for match in re.finditer(sort.pattern, text):
            start, end = match.span()
            if any(taken[start:end]) or (sort.harmless and re.match(sort.harmless, match[0])):
                continue
            taken[start:end] = b"x" * (end - start)
            found.append((match[0], sort))
    return tuple(found)


def whole_names(people: Iterable[RichText]) -> Sort:
    """Return what finds the whole names among those of `people`, and a family name after a first one of theirs."""
    names = [str(name) for name in people]
    whole = [name for name in names if re.fullmatch(_WHOLE_NAME, name) and not _DUTIES & {*name.lower().split()}]
    firsts = [re.escape(name) for name in names if " " not in name]
    found = [re.escape(name) for name in whole]
    found += [rf"{first} (?!{_NO_FAMILY_NAME})[A-Z][a-z’'-]{{2,}}" for first in firsts]
    return Sort(
        "a first and a family name",
        "write a first name alone, which is not their own",
        rf"\b(?:{'|'.join(found) or '(?!)'})\b",
        anywhere=True,
    )
