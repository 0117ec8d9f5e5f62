"""The text of one scalar -> minutes, a clock time, a whole number; None where it cannot be read."""

from __future__ import annotations

import re

from sessionbuilder.units import Clock, Duration, Minutes

_HOURS = re.compile(r"(\d{1,2})\s*h(?:ours?|rs?)?(?:\s*(\d{1,2})\s*(?:m|min|mins|minutes)?)?", re.IGNORECASE)
_MINUTES = re.compile(r"(\d{1,4})\s*(?:m|min|mins|minutes?)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:\bto\b|–|-)\s*", re.IGNORECASE)
_CLOCK = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?\s*(am|pm)?", re.IGNORECASE)

LONGEST = 24 * 60
"""Minutes; nothing in a session lasts longer."""


def minutes(text: str) -> Minutes | None:
    """Read `20`, `20 min`, `1h15` or `2 hours`; None for anything else or more than a day."""
    text = text.strip()
    if match := _MINUTES.fullmatch(text):
        length = int(match[1])
    elif match := _HOURS.fullmatch(text):
        length = int(match[1]) * 60 + int(match[2] or 0)
    else:
        return None
    return length if length <= LONGEST else None


def duration(text: str) -> Duration | None:
    """Read `6 to 10`, whose ideal is the middle, rounded up; or what `minutes` reads, as the ideal and no more."""
    ends = _BETWEEN.split(text.strip())
    lengths = [minutes(end) for end in ends]
    match lengths:
        case [int(only)]:
            return Duration.about(only)
        case [int(least), int(most)] if least <= most:
            return Duration(least, (least + most + 1) // 2, most)
        case _:
            return None


def clock(text: str) -> Clock | None:
    """Read `09:30`, `9.30`, `9:30am` or `14:00`; None for anything else. A bare `9` wants its am or pm."""
    match = _CLOCK.fullmatch(text.strip())
    if not match:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if not match[2] and not half:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" else 0)
    return Clock(hour * 60 + minute) if hour < 24 and minute < 60 else None


def clock_range(text: str) -> tuple[Clock, Clock] | None:
    """Read `09:30 to 16:00`. An end at or before the start is on the next day."""
    ends = [clock(end) for end in _BETWEEN.split(text.strip())]
    match ends:
        case [Clock() as start, Clock() as end]:
            return (start, end) if end > start else (start, end + 24 * 60)
        case _:
            return None


def whole_number(text: str) -> int | None:
    """Read a whole number written in digits, with or without thousands commas."""
    digits = text.strip().replace(",", "")
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 10 else None
