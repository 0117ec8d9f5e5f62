"""`09:30 to 16:00` -> when a day starts and ends."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.diagnostics import Span, codes
from sessionbuilder.source import scalars
from sessionbuilder.source.fields import UNREAD, Spelt, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.units import Clock, HalfDayClock


class Hours(Struct, frozen=True):
    """When the day starts and ends."""

    start: Clock
    end: Clock
    span: Span
    written: Hours | None = None
    """The hours as written, where these are others that somebody asked for."""
    said: scalars.Stretch | None = None
    """The words they were read from."""

    def __str__(self) -> str:
        return f"{self.start} to {self.end}"

    @property
    def digits(self) -> str:
        """They as programs and names of folders have them, whoever reads them: `09:30 to 16:00`."""
        return f"{self.start.digits} to {self.end.digits}"

    def told(self, times: type[Clock]) -> Hours:
        """Return the hours as people are told `times`."""
        written = self.written.told(times) if self.written else None
        return replace(self, start=times(self.start), end=times(self.end), written=written)

    def placed(self, clock: Clock) -> Clock:
        """Return the time of day `clock` on its day: the next one where the session goes on so long.

        The hours as written count, too: a day that ends sooner does not send its night to the morning.
        """
        day = self.written or self
        clock = type(self.start)(clock)
        tomorrow = clock + 24 * 60
        return tomorrow if clock < day.start and tomorrow <= max(day.end, self.end) else clock

    def meant(self, clock: Clock) -> Clock | None:
        """Return the time in the afternoon for which `clock` was probably written; None where it may stand.

        In a day from 13:00 to 16:30, `2:30` is none, and 14:30 is one.
        """
        placed, later = self.placed(clock), clock + _DAY // 2
        inside = not self.start <= placed <= self.end and self.start <= later <= self.end
        return later if inside else None

    @property
    def doubt(self) -> Doubt | None:
        """What is odd about them as they are written; None where nothing is, or where they say that it is meant."""
        if self.said is None or self.overnight:
            return None
        return doubt(self, self.said.likely, sure=all(end.half for end in self.said.ends))

    @property
    def overnight(self) -> bool:
        """Whether it is on purpose that they end on the next day."""
        return self.said is not None and self.said.ends[1].tomorrow

    written_as: ClassVar[Any] = Annotated[str, Spelt(scalars.STRETCH, "a start and an end such as `09:30 to 16:00`")]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Hours | Unread:
        """Read `09:30 to 16:00`, or `9 to 5`, of which it is told how it is read."""
        what = "a start and an end such as `09:30 to 16:00`"
        said = reader.parsed(node, scalars.clock_range, codes.BAD_CLOCK, what, "write `09:30 to 16:00`")
        if isinstance(said, Unread):
            return UNREAD
        hours = cls(said.start, said.end, node.span, said=said)
        if said.guessed:
            message = f"These hours are read as {hours}, since they do not say which half of the day they mean."
            reader.report.add(codes.HOURS_GUESSED, node.span, message, f"write `{hours}`")
        return hours


class Doubt(NamedTuple):
    """Why hours are probably not what was meant, and what to write."""

    message: str
    hint: str


def doubt(hours: Hours, likely: tuple[Clock, Clock] | None, *, sure: bool = False) -> Doubt | None:
    """Return what is odd about hours at night or of more than half a day; None where nothing is.

    `likely` are the hours that were probably meant. `sure` says that both ends tell their half of the day: then only a
    night has to be meant.
    """
    if hours.end > _DAY:
        message = f"These hours end on the next day, at {hours.end.of_day}."
        hint = f"if the night is meant, write `{hours}`"
    elif hours.start < _HOUR and sure:
        message = f"These hours start at {hours.start}, in the night: 12am is midnight, and noon is 12pm."
        hint = "if the night is meant, write `overnight: yes` under `time`"
    elif hours.start < scalars.EARLIEST and not sure:
        message = f"These hours start at {hours.start}, in the night."
        hint = f"if the night is meant, write `{in_halves(hours.start)} to {in_halves(hours.end)}`"
    elif hours.end - hours.start > scalars.LONGEST_DAY and not sure:
        message = f"From {hours} is more than 12 hours."
        hint = f"if so long a day is meant, write `{in_halves(hours.start)} to {in_halves(hours.end)}`"
    else:
        return None
    return Doubt(message, f"did you mean `{likely[0]} to {likely[1]}`? {hint[0].upper()}{hint[1:]}" if likely else hint)


def in_halves(clock: Clock) -> str:
    """Return a time of day with am or pm: `1am`."""
    return str(HalfDayClock(clock.of_day))


_HOUR = 60
_DAY = 24 * _HOUR
