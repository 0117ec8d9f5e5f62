"""What somebody asks of a session's hours -> the hours it is to fit."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from sessionbuilder.session.hours import Hours
from sessionbuilder.source import scalars
from sessionbuilder.units import Clock, Minutes

_DAY = 24 * 60
LONGEST_NIGHT = 12 * 60
"""Minutes: an end before the start is on the next day only if the hours are then no longer than this."""


class Slot(Struct, frozen=True, kw_only=True):
    """Other hours than a session's own: only what differs from them is written."""

    start: Clock | None = None
    end: Clock | None = None
    length: Minutes | None = None
    """Minutes from the start, in place of an end."""
    late: Minutes = 0
    """Minutes by which the start slips; the end stays."""
    first: str = ""
    """The block with which the rest of a day begins, by its id or title; what comes before it has been."""

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Read `3h`, `90m`, `1h30` or `13:00 to 15:00`; None for anything else, and for a number that may be hours."""
        length = None if text.strip().isdigit() else scalars.minutes(text)
        if length is not None:
            return cls(length=length)
        ends = scalars.clock_range(text)
        return None if ends is None else cls(start=ends[0], end=ends[1])

    @classmethod
    def until(cls, text: str) -> Self | None:
        """Read the end, such as `15:00`; the start stays."""
        end = scalars.clock(text)
        return None if end is None else cls(end=end)

    @classmethod
    def started_late(cls, text: str) -> Self | None:
        """Read by how many minutes the start slips, such as `12`; the end stays."""
        late = scalars.minutes(text)
        return None if late is None else cls(late=late)

    @classmethod
    def from_now(cls, text: str, first: str) -> Self | None:
        """Read the time, such as `11:07`, at which the rest of the day begins with the block `first`."""
        start = scalars.clock(text)
        return None if start is None else cls(start=start, first=first)

    def on(self, hours: Hours) -> Slot:
        """Return what is asked for on a day that has `hours` of its own."""
        own = self.hours(hours)
        return Slot(start=own.start, end=own.end, first=self.first)

    def hours(self, written: Hours) -> Hours:
        """Return the hours in place of those `written`; they may be none, or end before they start."""
        start = written.start + self.late if self.start is None else written.placed(self.start)
        if self.length is not None:
            return Hours(start, start + self.length, written.span, written)
        if self.end is None:
            return Hours(start, written.end, written.span, written)
        end = self.end.of_day + start // _DAY * _DAY
        if end <= start and end + _DAY - start <= LONGEST_NIGHT:
            end = end + _DAY
        return Hours(start, end, written.span, written)
