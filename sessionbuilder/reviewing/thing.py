"""One thing that a pool looks at again, and a day -> how soon somebody must."""

from __future__ import annotations

from calendar import monthrange
from typing import Literal, NamedTuple, TypeAlias, get_args

from sessionbuilder.session.provision import State

Sort: TypeAlias = Literal["law", "source", "figure", "support", "local fact", "case", "session", "delivery"]
SORTS: tuple[Sort, ...] = get_args(Sort)
"""What is looked at, in the order in which it is told."""
Due: TypeAlias = Literal["of an example", "overdue", "within a month", "of long ago", "without a date", "later"]
DUES: tuple[Due, ...] = get_args(Due)
"""How pressing something is, the most pressing first."""


class Thing(NamedTuple):
    """One provision, publication, figure, way to find support, local fact, case, session or delivery."""

    sort: Sort
    name: str
    """What people call it."""
    state: str
    """How it stands, in a few words: `in force from 29 June 2018`, `superseded by Working Together 2026`."""
    where: str
    """The file in which it is written, mostly with the line."""
    sessions: tuple[str, ...] = ()
    """The sessions that use it, by the names of their files; for a delivery, the one that is given."""
    source: str = ""
    """What it rests on: the instrument of a provision, the sources of a figure."""
    checked: str = ""
    """The day on which somebody last looked, such as `2026-11-26`; empty where nobody says so."""
    checked_in: str = ""
    """By which page they did, in words."""
    page: str = ""
    """Its address."""
    review_by: str = ""
    """The month, or the day, by which somebody looks again, such as `2027-03`; empty where nobody says so."""
    law: State | None = None
    """Of a provision, whether it is in force."""
    old: bool = False
    """Whether it is a figure whose period ended more than ten years ago."""
    example: bool = False
    """Whether it is an example's, and somebody puts their own in its place."""
    settled: bool = False
    """Whether nobody need look at it again."""

    def due(self, today: str) -> Due:
        """Return how soon somebody must look at it again, on the day `today`."""
        if self.example:
            return "of an example"
        if self.review_by and not self.settled:
            if is_over(self.review_by, today):
                return "overdue"
            if is_over(self.review_by, a_month_after(today)):
                return "within a month"
        if self.old:
            return "of long ago"
        return "later" if self.review_by or self.settled else "without a date"


def is_over(by: str, day: str) -> bool:
    """Whether `day`, such as `2027-07-01`, is later than the month or the day `by`."""
    return day[: len(by)] > by


def a_month_after(day: str) -> str:
    """Return the same day of the next month, or the last one that it has."""
    year, month, number = map(int, day.split("-"))
    year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    return f"{year:04}-{month:02}-{min(number, monthrange(year, month)[1]):02}"
