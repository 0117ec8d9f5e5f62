"""Rows: what a part of a slide is made of once it is measured, and how rows fill slides.

A part becomes rows that cannot be broken. Rows are packed from the top; what does not fit goes to the next
slide. Nothing is ever made smaller than the floor, cut, or left out.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import Cue
from sessionbuilder.deck.elements import Cell, Element, Paragraph
from sessionbuilder.text import RichText
from sessionbuilder.units import Box, Emu

Place: TypeAlias = Callable[[Box], tuple[Element, ...]]
"""Puts a row into the box it was given, which has at least its height."""


class GridLine(Struct, frozen=True):
    """One line of a table."""

    widths: tuple[Emu, ...]
    cells: tuple[Cell, ...]


class Row(Struct, frozen=True):
    """An unbreakable stretch of a slide, over its whole width."""

    height: Emu
    gap: Emu
    """Space above it, unless it is the first on its slide."""
    place: Place | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    """A row of running text has these in place of `place`; neighbours share one body."""
    line: GridLine | None = None
    """A line of a table has this in place of `place`; neighbours share one table, whose header comes first."""
    cues: tuple[Cue, ...] = ()
    grow: Emu = 0
    """How much higher it may become where there is room."""
    level: bool = False
    """Whether it is as high as the other level rows of its slide, where there is room."""
    together: bool = False
    """Whether it is read as one with those beside it: room that is left over stands around them, not between."""
    sink: bool = False
    """Whether it stands at the bottom where it is the last on its slide."""
    keep: bool = False
    """Whether it may not be the last on its slide."""
    ends: bool = False
    """Whether it may not be the only one of its slide: what is to be taken home does not go over alone."""
    again: Row | None = None
    """What stands above it where it is the first on a slide that is not the part's first."""
    text: RichText | None = None
    """What to name in a fault when it does not fit."""


TIGHTEST = 0.55
"""The share of a gap that stays where rows must move closer together to fit at all."""
_ABOVE = 0.4
"""The share of the room left over that stands above rows that are read as one: they seem to be in the middle."""
EASY = 0.8
"""The share of a gap that stays where there is a choice."""


def used(rows: Sequence[Row], share: float = 1) -> Emu:
    """Return the height that `rows` take on one slide, with gaps at `share` of their size."""
    return sum(row.height + (int(row.gap * share) if position else 0) for position, row in enumerate(rows))


def fits(rows: Sequence[Row], height: Emu, share: float = TIGHTEST) -> bool:
    """Whether `rows` fit in `height` with gaps at `share` of their size."""
    return used(rows, share) <= height


def packed(rows: Sequence[Row], height: Emu, share: float = TIGHTEST) -> list[list[Row]]:
    """Return `rows` on as many slides of `height` as they need with gaps at `share`, filled evenly.

    A row that is higher than a slide gets one of its own: the caller reports it.
    """
    slides = _filled(rows, height, share)
    low, high = height // 3, height
    while len(slides) > 1 and high - low > height // 40:
        middle = (low + high) // 2
        attempt = _filled(rows, middle, share)
        if len(attempt) <= len(slides) and all(fits(slide, height, share) for slide in attempt):
            slides, high = attempt, middle
        else:
            low = middle
    return slides


def _filled(rows: Sequence[Row], height: Emu, share: float) -> list[list[Row]]:
    slides: list[list[Row]] = [[]]
    taken = 0
    for row in rows:
        slide = slides[-1]
        taken += row.height + (int(row.gap * share) if slide else 0)
        if slide and taken > height:
            held: list[Row] = []
            while len(slide) > 1 and (slide[-1].keep or (row.ends and not held)):
                held.insert(0, slide.pop())
            if held and slide[-1].keep and not held[-1].keep:
                # rather the last goes over alone than what leads to them stays behind alone
                slide, held = [*slide, *held], []
                slides[-1] = slide
            first = held[0] if held else row
            top = [first.again] if first.again else []
            slides.append([*top, *held])
            taken = used([*slides[-1], row], share)
        slides[-1].append(row)
    return slides


def stretched_alike(slides: Sequence[Sequence[Row]], height: Emu, most: Emu) -> list[list[Row]]:
    """Return the rows of slides that carry one another on as `stretched` has them, all with the air of the fullest."""
    each = [_spread(rows, height, most) for rows in slides]
    if len(each) > 1:
        grown = [_gained(*pair) for pair in zip(slides, each, strict=True)]
        air = min((gained for gained in grown if gained is not None), default=0)
        capped = [[replace(row, grow=min(row.grow, air)) if row.together else row for row in rows] for rows in slides]
        each = [_spread(rows, height, most) for rows in capped]
    over = [max(0, int((height - used(rows)) * _ABOVE)) for rows in each if any(row.together for row in rows)]
    return [_sunk(_lowered(rows, min(over, default=0)), height) for rows in each]


def _gained(before: Sequence[Row], after: Sequence[Row]) -> Emu | None:
    """Return how much higher those rows have become that are read as one; None where there are none."""
    pairs = zip(before, after, strict=True)
    return min((new.height - old.height for old, new in pairs if old.together), default=None)


def _lowered(rows: Sequence[Row], over: Emu) -> list[Row]:
    """Return `rows` with room over those that are read as one, and over what leads to them."""
    first = next((position for position, row in enumerate(rows) if row.together), None)
    if first is None:
        return list(rows)
    while first and rows[first - 1].paragraphs:
        first -= 1
    air = Row(over, 0, lambda box: ())
    return [*rows[:first], air, *rows[first:]] if first else [air, replace(rows[0], gap=0), *rows[1:]]


def stretched(rows: Sequence[Row], height: Emu, most: Emu) -> list[Row]:
    """Return `rows` with the room left over shared out: first to rows that may grow, then to gaps, `most` each.

    A list beside what may grow has air between its items first, so that no box is hollow over a list that is close.
    Rows that are read as one stay together. Where there is too little room, gaps shrink alike.
    """
    return _sunk(_spread(rows, height, most), height)


def _sunk(rows: list[Row], height: Emu) -> list[Row]:
    """Return `rows` with what sinks at the bottom of `height`."""
    *others, last = rows
    spare = height - used(rows)
    return [*others, replace(last, gap=last.gap + spare)] if others and last.sink and spare > 0 else rows


def _spread(rows: Sequence[Row], height: Emu, most: Emu) -> list[Row]:
    """Return `rows` as `stretched` has them, wherever what sinks stands."""
    spare = height - used(rows)
    if spare < 0:
        gaps = used(rows) - used(rows, 0)
        share = max(TIGHTEST, 1 + spare / gaps) if gaps else 1
        return [replace(row, gap=int(row.gap * share)) for row in rows]
    rows = _levelled(rows, spare)
    if any(row.grow for row in rows):
        rows = _aired(rows, height - used(rows), most)
    spare = height - used(rows)
    growing = sum(row.grow > 0 for row in rows)
    result = []
    for row in rows:
        extra = min(row.grow, spare // growing) if growing and row.grow else 0
        result.append(replace(row, height=row.height + extra) if extra else row)
    spare = height - used(result)
    gaps = len(result) - 1
    if gaps > 0 and spare > 0:
        extra = min(most, spare // gaps)
        result = [
            row
            if not position or (row.together and result[position - 1].together)
            else replace(row, gap=row.gap + extra)
            for position, row in enumerate(result)
        ]
    return result


def _aired(rows: Sequence[Row], spare: Emu, most: Emu) -> list[Row]:
    """Return `rows` with what is left over between the items of lists, `most` each."""
    items = sum(bool(row.paragraphs) for row in rows[1:])
    extra = min(most, spare // items) if items else 0
    aired = (replace(row, gap=row.gap + extra) if row.paragraphs else row for row in rows[1:])
    return [*rows[:1], *aired]


def _levelled(rows: Sequence[Row], spare: Emu) -> list[Row]:
    """Return `rows`, those that want to be level as high as the highest of them, if `spare` is enough for it."""
    tallest = max((row for row in rows if row.level), key=lambda row: row.height, default=None)
    if tallest is None or sum(tallest.height - row.height for row in rows if row.level) > spare:
        return list(rows)
    return [replace(row, height=tallest.height, grow=tallest.grow) if row.level else row for row in rows]
