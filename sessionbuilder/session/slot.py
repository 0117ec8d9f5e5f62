"""What somebody asks of a session's hours -> the hours it is to fit."""

from __future__ import annotations

from typing import Self

from msgspec import Struct

from sessionbuilder.session.hours import Doubt, Hours, doubt
from sessionbuilder.source import scalars
from sessionbuilder.source.scalars import Said
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
    said: tuple[Said | None, Said | None] = (None, None)
    """The words from which start and end were read, where there were any."""

    @classmethod
    def from_text(cls, text: str) -> Self | None:
        """Read `3h`, `90m`, `1h30` or `13:00 to 15:00`; None for anything else, and for a number that may be hours."""
        length = None if text.strip().isdigit() else scalars.minutes(text)
        if length is not None:
            return cls(length=length)
        hours = scalars.clock_range(text)
        if hours is None:
            return None
        end = hours.end if hours.ends[1].tomorrow else hours.end.of_day
        return cls(start=hours.start, end=end, said=hours.ends)

    @classmethod
    def until(cls, text: str) -> Self | None:
        """Read the end, such as `15:00`; the start stays."""
        end = scalars.clock(text)
        return None if end is None else cls(end=end, said=(None, scalars.said(text)))

    @classmethod
    def started_late(cls, text: str) -> Self | None:
        """Read by how many minutes the start slips, such as `12`; the end stays."""
        late = scalars.minutes(text)
        return None if late is None else cls(late=late)

    @classmethod
    def from_now(cls, text: str, first: str) -> Self | None:
        """Read the time, such as `11:07`, at which the rest of the day begins with the block `first`."""
        start = scalars.clock(text)
        return None if start is None else cls(start=start, first=first, said=(scalars.said(text), None))

    def on(self, hours: Hours) -> Slot:
        """Return what is asked for on a day that has `hours` of its own."""
        own = self.hours(hours)
        return Slot(start=own.start, end=own.end, first=self.first)

    def likely(self, written: Hours) -> tuple[Clock, Clock] | None:
        """Return the hours that were probably asked for, on a day that has the hours `written`; None where none were.

        `--end 3:00` on a day that starts at 09:30 means 15:00.
        """
        start, end = self.said
        own = self.hours(written)
        return scalars.likely(start.readings if start else (own.start,), end.readings if end else (own.end,))

    def doubt(self, written: Hours) -> Doubt | None:
        """Return what is odd about the hours that are asked for; None where nothing is.

        Hours that are `written` for a night may be fitted to one, and so may those that say `(+1)`.
        """
        start, end = self.said
        if not (start or end) or written.end > _DAY or (end and end.tomorrow):
            return None
        own = self.hours(written)
        odd = doubt(own, self.likely(written), sure=all(said is None or said.half for said in self.said))
        if odd is None and self.first and own.start < written.start:
            return Doubt(
                f"It is {own.start} in what is asked for, and the day starts at {written.start} only.",
                "write the time that it is in the room; for another start of the day use `--to`",
            )
        return odd

    def hours(self, written: Hours) -> Hours:
        """Return the hours in place of those `written`; they may be none, or end before they start."""
        start = written.start + self.late if self.start is None else written.placed(self.start)
        if self.length is not None:
            return Hours(start, start + self.length, written.span, written)
        if self.end is None:
            return Hours(start, written.end, written.span, written)
        asked = type(start)(self.end)
        if asked > max(start, _DAY):
            return Hours(start, asked, written.span, written)
        end = asked.of_day + start // _DAY * _DAY
        if end <= start and end + _DAY - start <= LONGEST_NIGHT:
            end = end + _DAY
        return Hours(start, end, written.span, written)
