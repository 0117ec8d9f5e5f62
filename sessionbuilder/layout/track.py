"""The parts of a day and a block -> the day as a line of its parts, and a run of pages as dots: where people are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.deck.elements import Group, Paragraph, Role, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.programme.programme import Section, TimedBlock
from sessionbuilder.theme.template import Template
from sessionbuilder.units import Box, Emu, inches, points

_GAP: Emu = inches(0.06)
"""Between two parts of a large track."""
_DOT, _STEP = inches(0.13), inches(0.21)
"""The side of a dot of a run of pages, and from one dot to the next."""


class Series(NamedTuple):
    """Which page it is, of how many that each say a sentence about one topic."""

    number: int
    of: int


def track(timed: TimedBlock, sections: Sequence[Section], template: Template) -> Iterator[Group]:
    """Yield the thin line of the day with the part that `timed` is in; nothing for a day of one part."""
    if not template.track.height:
        return
    parts = _parts(sections, template.track, 0)
    here = [box for section, box in parts if timed is section.opener or timed in section.blocks]
    if len(parts) > 1 and here:
        line = template.track
        thin = Box(line.x, line.y + line.height // 3, line.width, line.height // 3)
        yield Group("Track", line, (Shape("Day", thin, fill="line"), Shape("This part", here[0], fill="accent")), "")


def large_track(timed: TimedBlock, sections: Sequence[Section], template: Template) -> Iterator[Group]:
    """Yield a piece for each part of the day, in proportion to its minutes; what `timed` opens stands out."""
    if not template.large_track.height:
        return
    parts = _parts(sections, template.large_track, _GAP)
    if len(parts) < 2:
        return
    over: Role = "accent-soft"
    pieces = []
    for number, (section, box) in enumerate(parts, 1):
        here = section.opener is timed
        piece = Shape(f"Part {number}", box, fill="paper" if here else over)
        # on whatever ground an organisation's dividers have, only the colour of its words is sure to be seen
        seen = template.layouts["section"].places["1"].colour
        pieces.append(
            replace(piece, fill=seen if here else None, outline=seen, weight=1) if template.foreign else piece
        )
        over = "accent" if here else over
    yield Group("Track", template.large_track, tuple(pieces), "")


def _parts(sections: Sequence[Section], room: Box, gap: Emu) -> list[tuple[Section, Box]]:
    """Return each part that somebody named, with its piece of `room`."""
    named = [section for section in sections if section.opener]
    minutes = [max(1, sum(timed.minutes for timed in section.blocks)) for section in named]
    width, total = room.width - gap * (len(named) - 1), sum(minutes)
    found, before = [], 0
    for number, (section, own) in enumerate(zip(named, minutes, strict=True)):
        left = room.x + width * before // total + gap * number
        right = room.x + width * (before + own) // total + gap * number
        found.append((section, Box(left, room.y, right - left, room.height)))
        before += own
    return found


def series_dots(series: Series, line: Paragraph, room: Box, pen: Pen) -> Iterator[Group]:
    """Yield a dot for each page of `series`, after the topic that `line` says in `room`; the one that is here is full.

    None where the line has no room for all of them: so many dots nobody counts.
    """
    wide = points(pen.widths.width(line.text, line.size, bold=line.bold))
    left = room.x + {"left": wide, "centre": (room.width + wide) // 2, "right": room.width}[line.align] + _STEP
    box = Box(left, room.centre[1] - _DOT // 2, _STEP * (series.of - 1) + _DOT, _DOT)
    if box.right > room.right:
        return
    places = (Box(left + _STEP * number, box.y, _DOT, _DOT) for number in range(series.of))
    dots = (
        Shape(f"Dot {number}", place, geometry="ellipse", fill="accent" if number == series.number else "line")
        for number, place in enumerate(places, 1)
    )
    yield Group("Run of pages", box, tuple(dots), f"Page {series.number} of {series.of} about this topic")
