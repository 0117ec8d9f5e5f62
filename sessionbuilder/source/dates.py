"""The text of a date, as people write it -> year, month and day; and what was meant where it is nearly one."""

from __future__ import annotations

import re
from calendar import monthrange, weekday
from typing import NamedTuple

from sessionbuilder.diagnostics import nearest
from sessionbuilder.patterns import late

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_YEAR_FIRST = late(r"(?P<year>\d{4})([-/.])(?P<month>\d{1,2})(?:\2(?P<day>\d{1,2}))?", re.ASCII)
_DAY_FIRST = late(r"(?:(?P<day>\d{1,2})([-/. ]))?(?P<month>\d{1,2})[-/.](?P<year>\d{4})", re.ASCII)
_NAMED = r"(?P<named>[a-z]{3,9})\.?"
_WORDS = late(rf"(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?[ -](?:of )?)?{_NAMED}[ -](?P<year>\d{{4}})", re.ASCII)
_MONTH_FIRST = late(rf"{_NAMED} (?P<day>\d{{1,2}})(?:st|nd|rd|th)? (?P<year>\d{{4}})", re.ASCII)
_IN_A_NAME = tuple(
    late(rf"(?<![a-z0-9]){form}(?![a-z0-9])", re.ASCII | re.IGNORECASE)
    for form in (
        r"\d{4}([-_. ])\d{1,2}\1\d{1,2}",
        r"\d{1,2}([-_. ])\d{1,2}\1\d{4}",
        r"\d{1,2}(?:st|nd|rd|th)?([-_. ])[a-z]{3,9}\1\d{4}",
        r"\d{8}",
        r"\d{4}([-_. ])\d{1,2}(?!\1\d)",
        r"[a-z]{3,9}([-_. ])\d{4}",
    )
)
_SHORT_YEAR = late(r"(\d{1,2}[-/.]\d{1,2}[-/.])(\d\d)", re.ASCII)
_NO_YEAR = late(rf"\d{{1,2}}(?:st|nd|rd|th)?[ -](?:of )?{_NAMED}|\d{{1,2}}[-/.]\d{{1,2}}", re.ASCII)


class Date(NamedTuple):
    """A month, or a day in one; there need not be such a month or day."""

    year: int
    month: int
    day: int
    """0 for a month."""
    weekday: str = ""
    """The day of the week that was written before it."""

    @property
    def length(self) -> int:
        """How many days its month has; 0 where there is no such month."""
        return monthrange(self.year, self.month)[1] if self.year and 1 <= self.month <= len(MONTHS) else 0

    @property
    def exists(self) -> bool:
        """Whether there is such a month, and such a day in it."""
        return 0 < (self.day or 1) <= self.length

    @property
    def true_weekday(self) -> str:
        """The day of the week that it is; it must exist, and have a day."""
        return WEEKDAYS[weekday(self.year, self.month, self.day)]

    @property
    def words(self) -> str:
        """As English writes it: `June 2027`, `15 June 2027`."""
        return f"{f'{self.day} ' if self.day else ''}{MONTHS[self.month - 1]} {self.year}"

    def __str__(self) -> str:
        return f"{self.year:04}-{self.month:02}" + (f"-{self.day:02}" if self.day else "")


def date(text: str) -> Date | None:
    """Read `2027-03-16`, `16/03/2027` (the day first), `16.3.2027`, `16 March 2027`, `Tue 16 Mar 2027`, `March 2027`.

    None for anything else. What is read need not exist.
    """
    words = " ".join(text.replace(",", " ").split()).lower()
    first, _, rest = words.partition(" ")
    day = _called(first, WEEKDAYS)
    if day and rest:
        words = rest.removeprefix("the ")
    for form in (_YEAR_FIRST, _DAY_FIRST, _WORDS, _MONTH_FIRST):
        if match := form.fullmatch(words):
            found = match.groupdict()
            named = _called(found["named"], MONTHS) if "named" in found else ""
            if "named" in found and not named:
                return None
            month = MONTHS.index(named) + 1 if named else int(found["month"])
            written = found["day"]
            return Date(int(found["year"]), month, 99 if written and not int(written) else int(written or 0), day)
    return None


def date_in(name: str) -> tuple[Date, str] | None:
    """Return the date that is part of the name of a file, and the letters that say it; None where there is none."""
    for form in _IN_A_NAME:
        for match in form.finditer(name):
            said = match[0]
            parted = f"{said[:4]}-{said[4:6]}-{said[6:]}" if said.isdigit() else re.sub(r"[-_. ]", "-", said)
            found = date(parted) or date(parted.replace("-", " "))
            if found and found.exists:
                return found, said
    return None


def mended(text: str) -> str:
    """Return the hint for a text that is nearly a date: with the year in full, the month spelt right; else empty."""
    words = " ".join(text.split())
    if match := _SHORT_YEAR.fullmatch(words):
        meant = date(f"{match[1]}20{match[2]}")
        return f"write the year in full: `{meant.words}`" if meant and meant.exists else ""
    if (swapped := _swapped(date(text))) and swapped.exists:
        return f"the day stands first: write `{swapped.words}`"
    if _NO_YEAR.fullmatch(words.lower()):
        return "add the year after it, in four figures"
    for word in re.findall(r"[A-Za-z]{4,}", words):
        meant_word = nearest(word, (*MONTHS, *WEEKDAYS))
        spelt = date(words.replace(word, meant_word)) if meant_word else None
        if spelt and spelt.exists:
            return f"write `{spelt.words}`"
    return ""


def _swapped(found: Date | None) -> Date | None:
    """Return a date with day and month changed about, as America writes them; None where neither would help."""
    return found and found._replace(month=found.day, day=found.month) if found and found.day else None


def _called(word: str, names: tuple[str, ...]) -> str:
    """Return that of `names` which `word` is, or its first three letters or more; empty where it is none."""
    word = {"sept": "sep", "tues": "tue", "thurs": "thu", "thur": "thu"}.get(word.rstrip("."), word.rstrip("."))
    return next((name for name in names if len(word) > 2 and name.lower().startswith(word)), "")
