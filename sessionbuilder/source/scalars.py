"""The text of one scalar -> minutes, a clock time, hours, a whole number; None where it cannot be read."""

from __future__ import annotations

import re
from typing import Annotated, NamedTuple

from msgspec import Struct

from sessionbuilder.patterns import late
from sessionbuilder.source.fields import Between
from sessionbuilder.text import NUMBER_WORDS
from sessionbuilder.units import Clock, Duration, Minutes

_MINUTE_WORDS = r"(?:m|mins?|minutes?)"
_HOURS = late(rf"(\d{{1,2}}) ?h(?:ours?|rs?)?(?:,? ?(?:and )?(\d{{1,2}}) ?{_MINUTE_WORDS}?)?")
_MINUTES = late(rf"(\d{{1,4}}) ?{_MINUTE_WORDS}?")
_SHARES = {"¼": 15, "½": 30, "¾": 45, ".25": 15, ".5": 30, ".75": 45}
_PART_HOURS = late(r"(\d{1,2})? ?(¼|½|¾|\.25|\.5|\.75) ?h(?:ours?|rs?)?")
_IN_WORDS = {
    "quarter of an hour": 15,
    "a quarter of an hour": 15,
    "half an hour": 30,
    "half hour": 30,
    "three quarters of an hour": 45,
    "an hour": 60,
    "one hour": 60,
    "an hour and a half": 90,
    "one and a half hours": 90,
    "two hours": 120,
}
_BETWEEN = late(r" ?(?:(?<![a-z])(?:to|until|till)(?![a-z])|[-–—]) ?")
_CLOCK = late(
    r"(?P<hour>\d{1,2})(?:[:.h]?(?P<minute>\d\d)(?: ?h(?:rs|ours)?)?| o['’]clock)? ?(?:(?P<half>[ap])\.? ?m\.?)?"
)
_NAMED = {"noon": 12 * 60, "midday": 12 * 60, "midnight": 24 * 60}
_TOMORROW = "(+1)"
_NEARLY_A_NUMBER = late(
    r"(?:about |around |circa |ca?\.? ?|up to |max\.? |~ ?)?(\d{1,4})(?: ?(?:to|or|-|–) ?(\d{1,4}))?(?: [a-z]+)?\+?"
)

_WORDS = {word: number for number, word in enumerate(NUMBER_WORDS, 1)} | {"pairs": 2, "threes": 3, "fours": 4}

_ANY_LENGTH = "|".join((_MINUTES.pattern, _HOURS.pattern, _PART_HOURS.pattern, *_IN_WORDS))
_ANY_CLOCK = rf"(?:(?:12(?::00)? )?(?:{'|'.join(_NAMED)})|(?:{_CLOCK.pattern}))(?: ?{re.escape(_TOMORROW)})?"
LENGTH = rf"(?:{_ANY_LENGTH})(?:{_BETWEEN.pattern}(?:{_ANY_LENGTH}))?"
"""A pattern for every text that `duration` reads, and for little else; so are the two that follow."""
CLOCK = rf"(?! ?\d{{1,2}} ?$){_ANY_CLOCK}"
STRETCH = rf"(?:from )?{_ANY_CLOCK}{_BETWEEN.pattern}{_ANY_CLOCK}"
LONGEST = 24 * 60
"""Minutes; nothing in a session lasts longer."""
EARLIEST = 7 * 60
"""Minutes after midnight; a working day that starts sooner is written by somebody who means the afternoon."""
LONGEST_DAY = 12 * 60
"""Minutes; hours that are longer are meant otherwise."""
_HALF = 12 * 60
_DAY = 24 * 60


class Elastic(Struct, frozen=True):
    """A length of time in its long form."""

    least: Annotated[int, Between(0, LONGEST)]
    """The fewest minutes that make sense."""
    ideal: Annotated[int, Between(0, LONGEST)]
    """The minutes that it takes where there is time."""
    most: Annotated[int, Between(0, LONGEST)]
    """The most minutes that it may fill."""


def _folded(text: str) -> str:
    """Return `text` in small letters, with one space wherever there are some."""
    return " ".join(text.split()).lower()


def minutes(text: str) -> Minutes | None:
    """Read `20`, `20 min`, `1h15`, `2 hours`, `1.5 hours` or `half an hour`; None for anything else or over a day."""
    text = _folded(text)
    if match := _MINUTES.fullmatch(text):
        length = int(match[1])
    elif match := _HOURS.fullmatch(text):
        length = int(match[1]) * 60 + int(match[2] or 0)
    elif match := _PART_HOURS.fullmatch(text):
        length = int(match[1] or 0) * 60 + _SHARES[match[2]]
    elif text in _IN_WORDS:
        length = _IN_WORDS[text]
    else:
        return None
    return length if length <= LONGEST else None


def duration(text: str) -> Duration | None:
    """Read `6 to 10`, whose ideal is the middle, rounded up; or what `minutes` reads, as the ideal and no more."""
    ends = _BETWEEN.split(_folded(text))
    lengths = [minutes(end) for end in ends]
    match lengths:
        case [int(only)]:
            return Duration.about(only)
        case [int(least), int(most)] if least <= most:
            return Duration(least, (least + most + 1) // 2, most)
        case _:
            return None


class Said(NamedTuple):
    """A clock time as somebody said it."""

    clock: Clock
    """The time of day; `24:00` and midnight are the end of it."""
    half: bool
    """Whether it says which half of the day is meant: by am or pm, by its name, or as `08:30` does."""
    bare: bool
    """Whether it is an hour alone, such as `9`."""
    tomorrow: bool
    """Whether it says that it is on the next day: `(+1)`."""

    @property
    def readings(self) -> tuple[Clock, ...]:
        """What it may mean, as it is written first: `2:30` may be 14:30, and noon is often written as `12am`."""
        if self.half and self.clock < 60:
            return (self.clock, self.clock + _HALF)
        twice = not self.half and not self.tomorrow and 60 <= self.clock < _HALF
        return (self.clock, self.clock + _HALF) if twice else (self.clock,)


def said(text: str) -> Said | None:
    """Read a clock time in any of its forms, also an hour alone; None for anything else."""
    text = _folded(text)
    tomorrow = text.endswith(_TOMORROW)
    text = text.removesuffix(_TOMORROW).rstrip()
    name = text.removeprefix("12:00 ").removeprefix("12 ")
    if name in _NAMED:
        return Said(Clock(_NAMED[name]), half=True, bare=False, tomorrow=tomorrow)
    match = _CLOCK.fullmatch(text)
    if not match:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"] or 0), match["half"]
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "p" else 0)
    if minute >= 60 or hour * 60 + minute > _DAY:
        return None
    bare = not half and match["minute"] is None and "clock" not in text
    morning = text.startswith("0") and hour * 60 >= EARLIEST
    return Said(Clock(hour * 60 + minute), half is not None or morning, bare, tomorrow)


def length_meant(text: str) -> str:
    """Return the hint for `about 10`, `ten`, `5 or 10` or `1:15`, where a length of time is wanted; else empty."""
    folded = _folded(text)
    if word := _WORDS.get(folded.removesuffix(" minutes").removesuffix(" mins")):
        return f"write `{word}`"
    if found := _HOURS_AND_MINUTES.fullmatch(folded):
        hours, rest = int(found[1]), found[2]
        return f"write `{f'{hours}h{rest}' if hours else int(rest)}`"
    if (stretch := clock_range(text)) and not any(end.bare for end in stretch.ends):
        return f'write `at: "{stretch.start}"`, and `minutes: {stretch.end - stretch.start}`'
    found = _NEARLY_A_LENGTH.fullmatch(folded)
    if not found:
        return ""
    return f"write `{found[1]} to {found[2]}`" if found[2] else f"write `{found[1]}`"


_HOURS_AND_MINUTES = late(r"(\d):(\d\d)")
_NEARLY_A_LENGTH = late(
    r"(?:about |around |circa |ca?\. ?|approx\.? |approximately |up to |max\.? |~ ?)?"
    r"(\d{1,3})(?:(?: or |/)(\d{1,3}))?(?:['’+]|\.0+)?(?: ?m(?:in(?:ute)?s?)?\.?)?(?: ?\(.*\))?"
)


def clock(text: str) -> Clock | None:
    """Read `09:30`, `9.30`, `0930`, `9:30am`, `12h30`, `noon` or `14:00`; None for anything else, as for a bare `9`."""
    time = said(text)
    if time is None or time.bare:
        return None
    return time.clock.of_day + (_DAY if time.tomorrow else 0)


def clock_meant(text: str) -> str:
    """Return the hint for an hour alone: the times that it may be; empty for any other text."""
    time = said(text)
    if time is None or not time.bare:
        return ""
    return f"write {' or '.join(f'`{reading}`' for reading in time.readings)}"


def likely(starts: tuple[Clock, ...], ends: tuple[Clock, ...]) -> tuple[Clock, Clock] | None:
    """Return the first start and end that make a working day; None where none do."""
    return next(
        ((start, end) for start in starts for end in ends if start >= EARLIEST and 0 < end - start <= LONGEST_DAY),
        None,
    )


class Stretch(NamedTuple):
    """Hours as somebody said them."""

    start: Clock
    end: Clock
    """At or before the start it is on the next day."""
    ends: tuple[Said, Said]

    @property
    def likely(self) -> tuple[Clock, Clock] | None:
        """The working day that is written so: `9:30 to 1:00` ends at 13:00, `16:00 to 09:30` is turned round."""
        first, last = self.ends
        return likely(first.readings, last.readings) or likely((last.clock,), (first.clock,))

    @property
    def guessed(self) -> bool:
        """Whether an hour alone had to be given its half of the day, and nothing beside it says which."""
        return any(end.bare for end in self.ends) and not any(end.half for end in self.ends)


def clock_range(text: str) -> Stretch | None:
    """Read `09:30 to 16:00`. An end at or before the start is on the next day; `9 to 5` is a working day."""
    ends = tuple(said(end) for end in _BETWEEN.split(_folded(text).removeprefix("from ")))
    match ends:
        case [Said() as first, Said() as last]:
            found = likely(first.readings, last.readings) if first.bare or last.bare else None
            start, end = found or (first.clock.of_day, last.clock)
            if last.tomorrow or end <= start:
                end = end.of_day + _DAY
            return Stretch(start, end, (first, last))
        case _:
            return None


def whole_number(text: str) -> int | None:
    """Read a whole number written in digits, with or without thousands commas."""
    digits = text.strip().replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None


def number_meant(text: str) -> str:
    """Return the hint for `about 20`, `20 to 25`, `four` or `1h30`, where one whole number is wanted; else empty."""
    found = _NEARLY_A_NUMBER.fullmatch(_folded(text))
    if not found:
        if word := _WORDS.get(_folded(text)):
            return f"write `{word}`"
        length = minutes(text)
        return f"write `{length}`" if length is not None else ""
    return f"write one number, such as `{found[2]}`" if found[2] else f"write `{found[1]}`"
