"""The period of a figure, as its author words it -> the month in which it ended."""

from __future__ import annotations

import re

from sessionbuilder.source.dates import MONTHS

LONG_AGO = 10
"""Years after which a figure says more of the past than of today."""
_WHEN = re.compile(
    rf"(?:\b(?P<named>{'|'.join(MONTHS)})\s+)?\b(?P<year>(?:19|20)\d\d)\b(?:(?P<sign>\s*[/–-]\s*)(?P<short>\d\d)\b)?",
    re.IGNORECASE,
)
_YEAR_ENDS, _FINANCIAL_YEAR_ENDS = 12, 3
"""Months; a year such as `2013/14` is one of finance."""


def ended(period: str) -> str:
    """Return the latest month that `period` names, such as `2014-03`; empty where it names no year."""
    return max(map(_month, _WHEN.finditer(period)), default="")


def is_long_ago(period: str, today: str) -> bool:
    """Whether `period` ended more than ten years before the day `today`."""
    end = ended(period)
    return bool(end) and f"{int(end[:4]) + LONG_AGO:04}{end[4:]}" < today[:7]


def _month(found: re.Match[str]) -> str:
    year, named = int(found["year"]), found["named"]
    month = [each.lower() for each in MONTHS].index(named.lower()) + 1 if named else _YEAR_ENDS
    if found["short"] and int(found["short"]) == (year + 1) % 100 and "/" in found["sign"]:
        return f"{year + 1:04}-{_FINANCIAL_YEAR_ENDS:02}"
    if found["short"] and int(found["short"]) > year % 100:
        return f"{year - year % 100 + int(found['short']):04}-{_YEAR_ENDS:02}"
    return f"{year:04}-{month:02}"
