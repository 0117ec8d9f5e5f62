"""A programme -> its day as one table, of which everything that tells the day shows some lines and some columns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Clock, Minutes

What: TypeAlias = Literal["block", "pause", "section", "in hand", "close"]


class Line(Struct, frozen=True):
    """One line of the day."""

    what: What
    """Whether it is a block, a pause, the opener of a section, minutes that are nobody's, or the end."""
    start: Clock
    """To the minute, as everybody sees it wherever they look."""
    minutes: Minutes
    title: RichText
    timed: TimedBlock | None = None
    """The block, which knows its number, who leads it and its latest start; None where it is no block."""


def told_to_lead(line: Line) -> RichText:
    """Return the title as facilitators read it, who must know when its work is over and what comes then."""
    later = line.timed.afterwards if line.timed else ()
    told = ", ".join(f"{part.name} {part.minutes} min" for part in later)
    return join(line.title, f" ({told})") if told else line.title


def day(programme: Programme) -> tuple[Line, ...]:
    """Return every block in order, the minutes that are in hand where they are, and the close."""
    return tuple(_lines(programme))


def agenda(programme: Programme) -> tuple[Line, ...]:
    """Return the lines that participants are told of: none of what takes no time, or of minutes that are in hand."""
    return tuple(
        line for line in _lines(programme) if line.what in ("section", "close") or (line.timed and line.minutes)
    )


def sections(programme: Programme) -> tuple[Line, ...]:
    """Return those of them that are told where there is little room: sections, pauses and the end, or else all.

    What comes before the first section is named by its first block.
    """
    lines = agenda(programme)
    if not any(line.what == "section" for line in lines):
        return lines
    return tuple(line for number, line in enumerate(lines) if line.what != "block" or number == 0)


def _lines(programme: Programme) -> Iterator[Line]:
    for timed in programme.blocks:
        yield from _in_hand(timed.start, programme.buffer_before(timed))
        what: What = "section" if timed.block.opens_section else "pause" if timed.block.pause else "block"
        yield Line(what, timed.start, timed.minutes, timed.title, timed)
    yield from _in_hand(programme.session.time.end, programme.buffer_at_the_end)
    yield Line("close", programme.close, 0, plain("Close"))


def _in_hand(until: Clock, minutes: Minutes) -> Iterator[Line]:
    if minutes > 0:
        start = until + -minutes
        yield Line("in hand", start, minutes, plain("in hand"))
