"""A programme -> its day as a bar of parts, each as wide as it is long: what stands on the front of the guide."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from sessionbuilder.booklet.booklet import Figure
from sessionbuilder.deck.elements import Align, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.programme.programme import Programme
from sessionbuilder.running_order.table import sections
from sessionbuilder.text import listed, plain
from sessionbuilder.units import Box, Clock, Emu, inches, points

_WIDE: Emu = inches(7.24)
"""As wide as the page of the guide, so that points are points."""
_GAP: Emu = inches(0.03)
"""From one part to the next."""
_HIGH, _UNDER = 2, 1.6
"""How high the bar is, and the line of clocks under it, as shares of the size of their letters."""
_NARROWEST = 1.6
"""How wide a part is, in the same shares, that has room for its number."""


class _Stretch(Struct, frozen=True):
    """A part of the day, or a pause."""

    number: int
    """0 for a pause, and for what comes before the first part."""
    title: str
    start: Clock
    box: Box


def parts_of_the_day(programme: Programme, pen: Pen, size: int) -> Iterator[Figure]:
    """Yield the bar with letters of `size` points; nothing for a day that has no parts, or where none takes time."""
    told = list(_stretches(programme, points(size * _HIGH)))
    if any(each.number for each in told):
        box = Box(0, 0, _WIDE, points(size * (_HIGH + _UNDER)))
        said = listed(f"{each.start} {each.title}" for each in told)
        elements = (*_drawn(told, size), *_clocks(told, programme.close, pen, size))
        yield Figure(
            Group("The parts of the day", box, elements, f"The day as a bar: {said}; {programme.close} close.")
        )


def _stretches(programme: Programme, high: Emu) -> Iterator[_Stretch]:
    lines = sections(programme)
    whole = lines[-1].start - lines[0].start if lines else 0
    number, passed = 0, 0
    for line, following in pairwise(lines):
        minutes = following.start - line.start
        number += line.what == "section"
        if minutes > 0 and whole:
            left, right = (_WIDE * at // whole for at in (passed, passed + minutes))
            box = Box(left, 0, max(right - left - _GAP, _GAP), high)
            yield _Stretch(number if line.what == "section" else 0, str(line.title), line.start, box)
        passed += minutes


def _drawn(told: list[_Stretch], size: int) -> Iterator[Shape]:
    for each in told:
        if each.number and each.box.width >= points(size * _NARROWEST):
            number = Paragraph(plain(str(each.number)), size + 4, "paper", bold=True, align="centre")
            yield Shape(each.title, each.box, Frame((number,), "middle"), fill="accent")
        elif each.number:
            yield Shape(each.title, each.box, fill="accent")
        else:
            yield Shape(each.title, each.box, fill="tint", outline="line", weight=0.75)


def _clocks(told: list[_Stretch], close: Clock, pen: Pen, size: int) -> Iterator[Shape]:
    """Yield when they start, wherever there is room beside the one before, and when the day ends."""
    starts = [str(at.of_day) for at in (*(each.start for each in told), close)]
    wide = points(max(pen.widths.width(plain(f"{start}  "), size, bold=True) for start in starts))
    top, high = told[0].box.height, points(size * _UNDER)

    def clock(at: Clock, left: Emu, align: Align) -> Shape:
        said = Paragraph(plain(str(at.of_day)), size, "deep", bold=True, align=align)
        return Shape(str(at.of_day), Box(left, top, wide, high), Frame((said,), "middle"))

    free = 0
    for each in told:
        if each.box.x >= free and each.box.x + 2 * wide <= _WIDE:
            yield clock(each.start, each.box.x, "left")
            free = each.box.x + wide
    yield clock(close, _WIDE - wide, "right")
