"""`09:30 to 16:00` -> when a day starts and ends."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.diagnostics import Span, codes
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.units import Clock


class Hours(Struct, frozen=True):
    """When the day starts and ends."""

    start: Clock
    end: Clock
    span: Span
    written: Hours | None = None
    """The hours as written, where these are others that somebody asked for."""

    def __str__(self) -> str:
        return f"{self.start} to {self.end}"

    def placed(self, clock: Clock) -> Clock:
        """Return the time of day `clock` on its day: the next one where the session goes on so long.

        The hours as written count, too: a day that ends sooner does not send its night to the morning.
        """
        day = self.written or self
        tomorrow = clock + 24 * 60
        return tomorrow if clock < day.start and tomorrow <= max(day.end, self.end) else clock

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Hours | Unread:
        """Read `09:30 to 16:00`."""
        what = "a start and an end such as `09:30 to 16:00`"
        ends = reader.parsed(node, scalars.clock_range, codes.BAD_CLOCK, what, "write `09:30 to 16:00`")
        return UNREAD if ends is UNREAD else cls(*ends, node.span)
