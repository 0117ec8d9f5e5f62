"""Whole numbers with a meaning: minutes, clock times, EMU lengths and boxes."""

from __future__ import annotations

from typing import NamedTuple, Self, TypeAlias

from msgspec import Struct

Minutes: TypeAlias = int
"""A length of time in whole minutes."""

Emu: TypeAlias = int
"""A length in English Metric Units, PowerPoint's own: 914,400 to the inch, 12,700 to the point."""

EMU_PER_INCH = 914_400
EMU_PER_POINT = 12_700


def inches(length: float) -> Emu:
    """Return `length` inches in EMU, rounded to a whole number."""
    return round(length * EMU_PER_INCH)


def points(length: float) -> Emu:
    """Return `length` points in EMU, rounded to a whole number."""
    return round(length * EMU_PER_POINT)


class Clock(int):
    """A time of day in minutes after midnight; 1,440 and more is the day after.

    Each knows how people are told it, and so does what is reckoned from it.
    """

    __slots__ = ()

    def __add__(self, minutes: int) -> Self:
        return type(self)(int(self) + minutes)

    @property
    def of_day(self) -> Self:
        """The same time without its day."""
        return type(self)(self % _DAY)

    @property
    def digits(self) -> str:
        """It as programs and names of files have it, whoever reads them: `13:05`."""
        return self._told(f"{self % _DAY // 60:02}:{self % 60:02}")

    def __str__(self) -> str:
        return self.digits

    def _told(self, time: str) -> str:
        days = self // _DAY
        return f"{time} ({days:+d})" if days else time


class HalfDayClock(Clock):
    """A time of day as people say it who count twelve hours twice: `9am`, `1:05pm`, `12 noon`.

    The form is that of the GOV.UK style guide, which writes `9:30am to 1pm`, but for its “midday”, which
    nobody looks for among figures; 12am and 12pm are read as each other.
    """

    __slots__ = ()

    def __str__(self) -> str:
        hour, minute = divmod(self % _DAY, 60)
        half, shown = ("pm" if hour >= _HALF else "am"), (hour - 1) % _HALF + 1
        if minute:
            return self._told(f"{shown}:{minute:02}{half}")
        named = {0: "midnight", _HALF: "noon"}.get(hour)
        return self._told(f"{shown}\N{NO-BREAK SPACE}{named}" if named else f"{shown}{half}")


CLOCKS = {"24-hour": Clock, "12-hour": HalfDayClock}
"""By what pools call them."""
_HALF = 12
"""Hours."""
_DAY = 24 * 60
"""Minutes."""


class Elasticity(NamedTuple):
    """How far a length of time gives, in per cent of its ideal: at least and at most."""

    least: int
    most: int


RIGID = Elasticity(100, 100)
"""Gives neither way."""


class Duration(Struct, frozen=True):
    """How long something takes, in minutes: at least, ideally and at most."""

    least: Minutes
    ideal: Minutes
    most: Minutes
    loose: bool = False
    """Whether only the ideal is known: the day as planned keeps it, and a refit may bend it."""

    @classmethod
    def about(cls, minutes: Minutes) -> Self:
        """Return a duration of which only the ideal is known."""
        return cls(minutes, minutes, minutes, loose=True)

    def bent(self, elasticity: Elasticity) -> Duration:
        """Return the duration with the range that `elasticity` gives it, unless its own is written.

        The least is rounded up and the most down.
        """
        if not self.loose:
            return self
        least = -(-self.ideal * elasticity.least // 100)
        return Duration(least, self.ideal, max(self.ideal * elasticity.most // 100, self.ideal))

    def floored(self, floor: Minutes) -> Duration:
        """Return the duration with a least that is never below `floor`, unless the ideal is there already."""
        return Duration(max(self.least, min(floor, self.ideal)), self.ideal, self.most, self.loose)

    def unshrinking(self) -> Duration:
        """Return the duration with its ideal as its least."""
        return Duration(self.ideal, self.ideal, self.most, self.loose)


class Box(NamedTuple):
    """A rectangle on a slide or page, in EMU from its top left corner."""

    x: Emu
    y: Emu
    width: Emu
    height: Emu

    @property
    def right(self) -> Emu:
        """The x of the right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> Emu:
        """The y of the lower edge."""
        return self.y + self.height

    @property
    def centre(self) -> tuple[Emu, Emu]:
        """The point in the middle."""
        return self.x + self.width // 2, self.y + self.height // 2

    def inset(self, across: Emu, down: Emu | None = None) -> Box:
        """Return the box made smaller by `across` left and right and `down` above and below."""
        down = across if down is None else down
        return Box(self.x + across, self.y + down, self.width - 2 * across, self.height - 2 * down)

    def contains(self, other: Box) -> bool:
        """Whether `other` lies wholly inside this box."""
        return self.x <= other.x and self.y <= other.y and other.right <= self.right and other.bottom <= self.bottom

    def overlaps(self, other: Box) -> bool:
        """Whether the two boxes share any area."""
        return self.x < other.right and other.x < self.right and self.y < other.bottom and other.y < self.bottom

    def columns(self, count: int, gap: Emu) -> list[Box]:
        """Return `count` boxes of equal width side by side, `gap` apart."""
        width = (self.width - gap * (count - 1)) // count
        return [Box(self.x + i * (width + gap), self.y, width, self.height) for i in range(count)]
