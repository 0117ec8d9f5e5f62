"""Boxes in the order in which they are read -> rows of them, in widths that make rows low, and as high as the page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Panel, Panels
from sessionbuilder.settled.heights import LIST_INDENT
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.set_panels import SetPanel, SetPanelRow, SetPanels
from sessionbuilder.settled.type import MM_PER_POINT
from sessionbuilder.text import Listing, RichText

_ACROSS, _BETWEEN = 3.5, 2.5
"""From the edge of a box to its text at both sides, and from one box to the next."""


class _Air(NamedTuple):
    """What is clear in a box, in millimetres."""

    inset: float
    """Over and under its text."""
    apart: float
    """From one paragraph to the next, beside 12 points."""
    under: float
    """Under its number, likewise."""
    free: float
    """At the foot of the page: programs measure letters differently."""
    lower: float
    """By how much another way to share a row must be lower than one before it: most rows then have one grid."""


_AIRS = (_Air(2.6, 1.6, 2.2, 4, 2), _Air(1.4, 0.8, 1.2, 3, 0.3))
"""As usual, and where much is said on one page."""
_CAPITAL = 0.66
"""How high numbers are, as a share of their size."""
_SPLITS = (6 / 12, 5 / 12, 7 / 12, 4 / 12, 8 / 12)
"""How two boxes share a row of twelve parts: the first way that is as low as any."""
_MOST = 12
"""Millimetres by which a row may be higher than its text wants: what would be emptier looks forgotten."""


def panels(part: Panels, width: float, room: float, measure: Measure) -> SetPanels:
    """Return boxes in rows, `width` wide in all; where they leave some of the `room` free, they are higher."""
    ways = [_aired(part, width, room, air, measure) for air in _AIRS]
    return next((own for own in ways if own.fits), ways[0] if measure.type.scale > 1 else ways[-1])


def _aired(part: Panels, width: float, room: float, air: _Air, measure: Measure) -> SetPanels:
    texts = [text for panel in part.panels for text in (panel.title, *chain.from_iterable(map(_within, panel.text)))]
    widths = measure.theme.paper.widths
    line = max([widths.line, *map(widths.line_of, texts)])  # no more than letters want: the lines of boxes are short
    under = measure.type.scaled(air.under)
    apart = measure.type.scaled(air.apart)
    own = SetPanels((), _ACROSS, air.inset, _BETWEEN, apart, line, under, False)
    rows = [found for row in _rows(part.panels, measure) for found in _lowest(row, own, width, air.lower, measure)]
    needed = sum(row.height for row in rows) + _BETWEEN * (len(rows) - 1)
    left = room - air.free - needed
    if left < 0:
        return replace(own, rows=tuple(replace(row, whole=row.height <= room) for row in rows))
    # each row gets as much: over its text, under its number, and under its text
    more = round(min(left / len(rows), _MOST), 2)
    higher = tuple(replace(row, height=round(row.height + more, 2)) for row in rows)
    inset, under = round(own.inset + more / 3, 2), round(own.under + more / 5, 2)
    return replace(own, rows=higher, inset=inset, under=under, fits=True)


def _rows(own: Sequence[Panel], measure: Measure) -> Iterator[tuple[Panel, ...]]:
    """Yield boxes that stand in one row: two by two, but for those that stand out; large print has one a row."""
    waiting: Panel | None = None
    for panel in own:
        alone = panel.look in ("strong", "strip") or measure.type.scale > _LARGE
        if waiting is not None and not alone:
            yield waiting, panel
            waiting = None
            continue
        if waiting is not None:
            yield (waiting,)
        waiting = None if alone else panel
        if alone:
            yield (panel,)
    if waiting is not None:
        yield (waiting,)


_LARGE = 4 / 3
"""From this size on, half of a page holds few words a line."""


def _lowest(
    row: tuple[Panel, ...], own: SetPanels, width: float, lower: float, measure: Measure
) -> Sequence[SetPanelRow]:
    """Return boxes as one row, in the widths that make it low; or as a row each where that is lower."""
    each = [_row((panel,), (width,), own, measure) for panel in row]
    if len(row) == 1:
        return each
    inside = width - own.between
    ways = [_row(row, (inside * split, inside * (1 - split)), own, measure) for split in _SPLITS]
    best = ways[0]
    for way in ways[1:]:
        if way.height < best.height - lower:
            best = way
    return each if sum(one.height for one in each) + own.between < best.height - lower else [best]


def _row(row: tuple[Panel, ...], widths: tuple[float, ...], own: SetPanels, measure: Measure) -> SetPanelRow:
    found = tuple(
        SetPanel(panel.title, panel.text, panel.number, panel.look, round(width, 2))
        for panel, width in zip(row, widths, strict=True)
    )
    return SetPanelRow(found, round(max(_height(panel, own, measure) for panel in found), 2))


def _height(panel: SetPanel, own: SetPanels, measure: Measure) -> float:
    """Return how high a box is at least."""
    inside = panel.width - 2 * own.across
    size = size_of(panel.look, measure)
    bold = panel.look == "asked"
    high = 2 * own.inset
    if panel.number:
        beside = measure.width(f"{panel.number} ", measure.type.numeral, bold=True)
        titled = measure.lines(panel.title, inside - beside, measure.type.heading(2), bold=True)
        high += measure.type.numeral * _CAPITAL * MM_PER_POINT * titled + own.under
    sized = size * MM_PER_POINT
    paragraphs = 0
    for text in panel.text:
        indent = measure.type.scaled(LIST_INDENT) if isinstance(text, Listing) else 0
        for each in _within(text):
            lines = measure.lines(each, inside - indent, size, bold=bold)
            high += sized * lines * own.line
            paragraphs += 1
    return high + own.apart * max(0, paragraphs - 1)


def size_of(look: str, measure: Measure) -> float:
    """Return the size of the text of a box."""
    return {"asked": measure.type.asked, "strip": measure.type.strip}.get(look, measure.type.text)


def _within(text: RichText | Listing) -> tuple[RichText, ...]:
    """Return the paragraphs of a text or a list."""
    if isinstance(text, RichText):
        return (text,)
    return tuple(each for item in text.items for each in (item.item, *item.items))
