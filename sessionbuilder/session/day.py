"""A date as the pool writes it -> the date in words."""

from __future__ import annotations

import re
from calendar import monthrange
from typing import Self

from sessionbuilder.diagnostics import codes
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


class Day(str):
    """A month such as `2027-06`, or a day such as `2027-06-15`."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Day | Unread:
        """Read `2027-06` or `2027-06-15`."""
        return cls._read(node, reader, "a month or a day such as 2027-06 or 2027-06-15", "write `2027-06`")

    @classmethod
    def _read(cls, node: Node, reader: Reader, what: str, hint: str) -> Self | Unread:
        """Read either; where it cannot be read it is not `what`, and `hint` says how to write it."""
        text = reader.scalar(node)
        if isinstance(text, Unread):
            return UNREAD
        written = text.text.strip()
        match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", written, re.ASCII)
        if match is None:
            return reader.parsed(node, lambda _: None, codes.BAD_DATE, what, hint)
        year, month = int(match[1]), int(match[2])
        last = monthrange(year, month)[1] if year and 1 <= month <= len(MONTHS) else 0
        if 1 <= int(match[3] or 1) <= last:
            return cls(written)
        short = f"{MONTHS[month - 1]} {year} has {last} days" if last else "a year has the months 01 to 12"
        sort = "day" if match[3] else "month"
        reader.report.add(codes.BAD_DATE, node.span, f"There is no such {sort} as `{written}`.", f"{short}; {hint}")
        return UNREAD

    @property
    def words(self) -> str:
        """The date as English writes it: `June 2027`, `15 June 2027`."""
        year, month, *day = self.split("-")
        words = f"{MONTHS[int(month) - 1]} {year}"
        return f"{int(day[0])} {words}" if day else words


class WholeDay(Day):
    """A day such as `2027-06-15`, where a month alone would not do."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> WholeDay | Unread:
        """Read `2027-06-15`."""
        day = cls._read(node, reader, "a day such as 2027-03-03", "write `2027-03-03`")
        if isinstance(day, Unread) or day.count("-") == 2:
            return day
        hint = f"add the day: `{day}-03`"
        reader.report.add(codes.BAD_DATE, node.span, f"`{day}` is a month; a delivery has a day.", hint)
        return UNREAD
