"""A sentence and the figures under it -> which of them it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias, TypeVar

from sessionbuilder.diagrams.chart.figures import NO_FIGURE, Figures

_T = TypeVar("_T")
Cell: TypeAlias = tuple[int, int]
"""A series and a category, by their numbers."""

_COMMON = {"all", "none", "no", "yes", "may", "other", "others", NO_FIGURE, ""}
"""Names whose words stand in sentences that do not speak of them."""
_SMALL_WORDS = {
    *("about", "after", "among", "been", "before", "both", "child", "children", "each", "even", "ever", "fewer"),
    *(
        "from",
        "have",
        "into",
        "known",
        "less",
        "many",
        "more",
        "most",
        "much",
        "never",
        "only",
        "other",
        "others",
        "over",
    ),
    *("people", "reviews", "some", "such", "than", "that", "their", "them", "then", "there", "these", "they", "this"),
    *(
        "those",
        "through",
        "together",
        "under",
        "until",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "with",
        "year",
    ),
}
"""Words that name nothing by themselves."""
_YEAR = re.compile(r"((?:19|20)\d\d)(?:[/–-](?:\d\d)?(\d\d))?")
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july", "august"),
    *("september", "october", "november", "december"),
)
_TIMES = r"(?!\s+(?:years?|months?|weeks?|days?|hours?|minutes?|times)\b)"
"""A figure before one of these counts no case."""


def loud(says: str, figures: Figures) -> frozenset[Cell]:
    """Return the figures that `says` speaks of, by names, years and figures; empty where by none of them, or all.

    A series and a category that are both named are meant together: `Deaths fell in 2014/15` is one bar.
    """
    text = says.casefold()
    rows, columns = range(len(figures.series)), range(len(figures.categories))
    series = _named(text, [each.name for each in figures.series]) if len(rows) > 1 else frozenset()
    categories = _named(text, [str(each) for each in figures.categories])
    told = _figures(text, figures)
    if series:
        found = {(row, column) for row in series for column in categories or columns}
    else:
        found = {(row, column) for row in rows for column in categories} | told
    return frozenset(found) if len(found) < len(rows) * len(columns) else frozenset()


def _named(text: str, names: Sequence[str]) -> frozenset[int]:
    """Return which of `names` stand in `text`: as they are, as years, or by words of their own."""
    return _whole(text, names) | _by_words(text, names)


def _whole(text: str, names: Sequence[str]) -> frozenset[int]:
    """Return the names that stand in `text` whole; of names that hold one another the longest is meant."""
    spelt: dict[str, set[int]] = {}
    for number, name in enumerate(names):
        for way in _ways(name.casefold()):
            spelt.setdefault(way, set()).add(number)
    return _found(text, {way: numbers for way, numbers in spelt.items() if way not in _COMMON}, "")


def _ways(name: str) -> set[str]:
    """Return how a name may be written: `Oct` also as October, `2012/13` as 2012-13, 2012 to 2013, or 2012 alone."""
    if not (year := _YEAR.fullmatch(name)):
        return {name, *(month for month in _MONTHS if len(name) >= 3 and month.startswith(name))}
    first, last = year[1], year[2]
    if not last:
        return {name, first}
    return {name, first, *(f"{first}{mark}{last}" for mark in "/–-"), f"{first} to {first[:2]}{last}"}


def _by_words(text: str, names: Sequence[str]) -> frozenset[int]:
    """Return the names of which half the words that no other name has stand in `text`, or more."""
    said = {_stem(word) for word in re.findall(r"[^\W\d_]+", text)}
    words = [{_stem(word) for word in re.findall(r"[^\W\d_]{4,}", name.casefold())} - _SMALL_WORDS for name in names]
    found = set()
    for number, own in enumerate(words):
        others = set().union(*(each for other, each in enumerate(words) if other != number))
        if (telling := own - others) and 2 * len(telling & said) >= len(telling):
            found.add(number)
    return frozenset(found)


def _stem(word: str) -> str:
    """Return `word` without what makes it many or its own: `referral` for `referrals`."""
    return re.sub(r"(?<=[^\W\d_]{3})(?:(?<=s)es|s)$", "", word)


def _figures(text: str, figures: Figures) -> set[Cell]:
    """Return the figures that stand in `text`."""
    spelt: dict[str, set[Cell]] = {}
    for row, series in enumerate(figures.series):
        for column, value in enumerate(series.values):
            if value is not None:
                spelt.setdefault(figures.told(value).removesuffix(figures.suffix), set()).add((row, column))
                spelt.setdefault(f"{value:f}", set()).add((row, column))
    return set(_found(text, spelt, _TIMES))


def _found(text: str, spelt: dict[str, set[_T]], after: str) -> frozenset[_T]:
    every = "|".join(re.escape(way) for way in sorted(spelt, key=len, reverse=True))
    if not every:
        return frozenset()
    found = re.finditer(rf"(?<![\w.,/])(?:{every})(?!\w|[.,/–-]\d){after}", text)
    return frozenset(meant for match in found for meant in spelt[match[0]])
