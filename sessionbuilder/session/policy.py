"""What a pool demands of every day: how long people work, eat, rest and listen."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import codes
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Between, Spelt, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.units import Clock

_MINUTES = Between(0, scalars.LONGEST)


class Window(Struct, frozen=True):
    """Between which clock times something lies."""

    start: Clock
    end: Clock

    written_as: ClassVar[Any] = Annotated[str, Spelt(scalars.STRETCH, "two clock times such as `12:00 to 13:30`")]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Window | Unread:
        """Read `12:00 to 13:30`."""
        what = "two clock times such as `12:00 to 13:30`"
        said = reader.parsed(node, scalars.clock_range, codes.BAD_CLOCK, what, "write `12:00 to 13:30`")
        if isinstance(said, Unread):
            return UNREAD
        if said.likely and said.likely != said[:2]:
            start, end = said.likely
            message = f"The window is from {said.start} to {said.end}."
            reader.report.add(codes.HOURS_DOUBTED, node.span, message, f"did you mean `{start} to {end}`?")
        return cls(said.start, said.end)


class Policy(Struct, frozen=True, kw_only=True):
    """The limits of a day. The figures that stand here by default are customs of the trade, not findings."""

    longest_without_break: Annotated[int, _MINUTES] = 90
    """Minutes that people work before there is a break."""
    lunch_window: Window = Window(Clock(12 * 60), Clock(13 * 60 + 30))
    """Between which times lunch lies, from its start to its end."""
    shortest_lunch: Annotated[int, _MINUTES] = 30
    """Minutes; a lunch is never made shorter."""
    shortest_break: Annotated[int, _MINUTES] = 10
    """Minutes; a break is never made shorter."""
    shortest_closing: Annotated[int, _MINUTES] = 10
    """Minutes that the end of a day wants."""
    shortest_report: Annotated[int, _MINUTES] = 2
    """Minutes that each group wants to report."""
    longest_talk: Annotated[int, _MINUTES] = 60
    """Minutes that one trainer speaks before people do something else."""
    longest_input: Annotated[int, _MINUTES] = 20
    """Minutes that several blocks in a row may only tell people something."""
    longest_slide: Annotated[int, Between(1, scalars.LONGEST)] = 6
    """Minutes that one slide stands while a trainer speaks."""
