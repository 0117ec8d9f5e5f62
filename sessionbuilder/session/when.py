"""When something happened, as an author writes it -> words to print, and the stretch of time where it is understood."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.source.dates import date, mended
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, plain, shortened

_NUMBERED = re.compile(r"\d{4}-\d\d?(?:-\d\d?)?", re.ASCII)
_IN_WORDS = re.compile(r"[^/]*[a-z][^/]* \d{4}", re.ASCII | re.I)
_SLASHED = re.compile(r"(?:\d{1,2}|\d{4})[/.]\d{1,2}[/.](?:\d{4}|\d{1,2})", re.ASCII)
_YEAR = re.compile(r"[12]\d{3}", re.ASCII)
_COUNTED = re.compile(r"(day|week|month|year) (\d{1,4})", re.ASCII | re.I)
_AGED = re.compile(
    r"aged? (\d{1,3})(?: (year|month|week|day)s?)?(?: (?:and )?(\d{1,2}) (month|week|day)s?)?", re.ASCII | re.I
)
_AGES = {"year": 365 * 12, "month": 365, "week": 7 * 12, "day": 12}
"""How long each is, in twelfths of a day, so that twelve months make a year."""


class When(Struct, frozen=True):
    """When something happened: `2010`, `March 2010`, `12 March 2010`, `Week 3`, `Aged 2`, or other words."""

    text: RichText
    """As it is printed."""
    form: str = ""
    """What it can be compared with: all that has the same form; empty where it is words alone."""
    first: int = 0
    """Where the stretch of time starts, in a measure of its form."""
    last: int = 0
    """The last of the stretch of time, in the same measure."""

    written_as: ClassVar[Any] = RichText

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> When | Unread:
        """Read a date, a numbered week or day, an age, or any other words."""
        text = reader.paragraph(node)
        if isinstance(text, Unread):
            return UNREAD
        words = " ".join(str(text).split())
        if _YEAR.fullmatch(words):
            return cls(text, "date", _count(int(words), 1, 1), _count(int(words), 12, 31))
        found = date(words) if _NUMBERED.fullmatch(words) or _IN_WORDS.fullmatch(words) else None
        if found is None:
            if meant := _nearly_date(words):
                message = f"`{shortened(words)}` is printed as it stands, and not compared with other dates."
                reader.report.add(codes.DATE_NOT_UNDERSTOOD, node.span, message, meant)
            return cls(text, *(_counted(words) or _aged(words) or ()))
        if not found.exists:
            reader.report.add(
                codes.BAD_DATE,
                node.span,
                f"There is no {'day' if found.day else 'month'} `{shortened(words)}`.",
                "write a date such as `12 March 2010`, or the month or year alone",
            )
            return UNREAD
        printed = plain(found.words, text.span) if _NUMBERED.fullmatch(words) else text
        return cls(printed, "date", _count(*found[:2], found.day or 1), _count(*found[:2], found.day or 31))

    def before(self, other: When) -> bool:
        """Whether it is wholly over when `other` starts; never where the two cannot be compared."""
        return bool(self.form) and self.form == other.form and self.last < other.first

    def __str__(self) -> str:
        return str(self.text)


def check_order(times: Iterable[When], report: Report) -> None:
    """Note each time that is before the last one of its form."""
    latest: dict[str, When] = {}
    for when in times:
        earlier = latest.get(when.form)
        if earlier and when.before(earlier):
            report.add(
                codes.OUT_OF_ORDER,
                when.text.span,
                f"`{when}` stands after `{earlier}`, and is before it.",
                "put the events in the order in which they happened, or correct the date",
            )
        latest[when.form] = when


def _nearly_date(words: str) -> str:
    """Return the hint for a date that is all figures, or whose month is misspelt; empty for any other words."""
    if _SLASHED.fullmatch(words):
        found = date(words)
        return f"write `{found.words}`" if found and found.exists else "write the month in letters: `20 June 2024`"
    return mended(words) if _IN_WORDS.fullmatch(words) else ""


def _count(year: int, month: int, day: int) -> int:
    """Return a number that grows from day to day; days that a month does not have are left out."""
    return (year * 12 + month) * 31 + day


def _counted(words: str) -> tuple[str, int, int] | None:
    match = _COUNTED.fullmatch(words)
    return (match[1].lower(), int(match[2]), int(match[2])) if match else None


def _aged(words: str) -> tuple[str, int, int] | None:
    match = _AGED.fullmatch(words)
    if match is None or (match[3] and not match[2]):
        return None
    unit = _AGES[(match[2] or "year").lower()]
    first = int(match[1]) * unit
    if match[3]:
        unit = _AGES[match[4].lower()]
        first += int(match[3]) * unit
    return "age", first, first + unit - 1
