"""A date as the pool writes it -> the date in words."""

from __future__ import annotations

import re
from calendar import monthrange

from sessionbuilder.diagnostics import codes
from sessionbuilder.source.fields import Unread
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

        def day(text: str) -> Day | None:
            match = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text.strip(), re.ASCII)
            if match is None or not 1 <= int(match[2]) <= len(MONTHS) or int(match[1]) < 1:
                return None
            last = monthrange(int(match[1]), int(match[2]))[1]
            return cls(match[0]) if 1 <= int(match[3] or 1) <= last else None

        return reader.parsed(
            node, day, codes.BAD_DATE, "a month or a day such as 2027-06 or 2027-06-15", "write `2027-06`"
        )

    @property
    def words(self) -> str:
        """The date as English writes it: `June 2027`, `15 June 2027`."""
        year, month, *day = self.split("-")
        words = f"{MONTHS[int(month) - 1]} {year}"
        return f"{int(day[0])} {words}" if day else words
