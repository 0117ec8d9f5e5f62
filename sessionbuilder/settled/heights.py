"""Parts on a page -> how high they stand, in millimetres, with as much as can be known before the page is set."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sessionbuilder.content import Bullets, Checklist, Heading, PageBreak, Text
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.set_panels import SetPanels
from sessionbuilder.settled.settled import (
    SetBlockHead,
    SetCards,
    SetFacts,
    SetFigure,
    SetInstructions,
    SetNarrative,
    SetNotice,
    SetPart,
    SetPicture,
    SetRow,
    SetSigns,
    SetSpaces,
    SetTable,
    SetWriting,
)
from sessionbuilder.settled.type import MM_PER_POINT
from sessionbuilder.text import RichText

CAPITAL, LEADING = 0.67, 0.62
"""How high capitals are, and what is between two lines, as shares of the size."""
LIST_INDENT = 7
"""From the sign of an item to its text, beside 12 points."""
GAP = 0.9
"""From one paragraph to the next, as a share of the size."""
FACTS_GAP = 0.65
"""From one fact to the next, likewise."""
_ABOVE_TITLE, BELOW_TITLE = 3, 5
_TITLE_LEADING = 0.63
"""What is reckoned between the lines of a title, as a share of its size, and is not over the first."""
OVER_HEADING, UNDER_HEADING = 7, 3
"""Millimetres over and under a heading within a sheet."""


def whole(height: float, page: float, most: float = 1 / 3) -> bool:
    """Whether what is so high stays on one page: pages would else be left half empty, or it would run off them."""
    return height <= page * most


def ink(text: RichText | str, width: float, measure: Measure, *, bold: bool = False) -> float:
    """Return how high `text` stands from the capitals of its first line to its last line."""
    return max(0, measure.height(text, width, bold=bold) - measure.type.ems(LEADING))


def title_height(text: RichText | str, width: float, measure: Measure, size: float = 0) -> float:
    """Return how high the title of a sheet stands, with what is under it; in `size` points, or as is usual."""
    size = size or measure.type.heading(1)
    ink = measure.height(text, width, size, bold=True) - _TITLE_LEADING * size * MM_PER_POINT
    return _ABOVE_TITLE + ink + BELOW_TITLE


def heading_height(heading: Heading, width: float, measure: Measure, *, framed: bool = False) -> float:
    """Return how high a heading stands, with what is around it; on what is framed it is as large as a title."""
    size = measure.type.heading(1 if framed else heading.level)
    ink = measure.height(heading.text, width, size, bold=True) - LEADING * size * MM_PER_POINT
    return ink + (OVER_HEADING + UNDER_HEADING)


def row_height(row: SetRow, table: SetTable) -> float:
    """Return how high a row of a table stands from one rule to the next."""
    return max(row.room, row.ink + 2 * table.inset)


def cells_height(
    cells: Iterable[RichText | str], widths: Iterable[float], across: float, measure: Measure, *, bold: bool = False
) -> float:
    """Return how high the highest of `cells` stands."""
    inks = (
        ink(text, wide - 2 * across, measure, bold=bold) for text, wide in zip(cells, widths, strict=True) if str(text)
    )
    return max(inks, default=0)


def high(part: SetPart, width: float, measure: Measure) -> float:
    """Return how high `part` stands, with what is around it; for what has pages of its own, nothing."""
    gap = measure.type.ems(GAP)
    match part:
        case Heading():
            return heading_height(part, width, measure)
        case Text():
            share = measure.type.lead / measure.type.text if part.voice == "lead" else 1
            return ink(part.text, width, measure) * share + gap
        case Bullets() | SetNarrative() | Checklist():
            inside = width - measure.type.scaled(LIST_INDENT)
            return sum(ink(text, inside, measure) + gap for text in _items(part))
        case SetFacts():
            between = measure.type.ems(FACTS_GAP)
            inks = [ink(own.fact.text, width - part.labels, measure) for own in part.facts if not own.beside]
            return sum(inks) + between * max(0, len(inks) - 1) + gap
        case SetNotice():
            return notice_height(part.label, part.text, width, measure) + 2 * gap
        case SetTable():
            return part.head + 2 * part.inset + sum(row_height(row, part) for row in part.rows) + gap
        case SetWriting():
            asked = 0 if part.beside else ink(part.prompt, width, measure)
            return asked + part.lines * part.pitch + 2 * gap
        case SetSigns():
            return signs_height(part, measure) + 2 * gap
        case SetSpaces():
            return -(-len(part.spaces) // part.across) * (part.height + part.between)
        case SetPanels():
            return sum(row.height + part.between for row in part.rows)
        case SetFigure() | SetPicture():
            return part.height + 2 * gap
        case SetBlockHead() | SetInstructions() | SetCards() | PageBreak():
            return 0


def signs_height(part: SetSigns, measure: Measure) -> float:
    """Return how high lines to sign on stand, with what is under them."""
    return part.height + max(measure.height(each.prompt, part.width) for each in part.lines)


def notice_height(label: str, text: RichText, width: float, measure: Measure) -> float:
    """Return how high a notice stands within its frame."""
    said = measure.height(label, width - 8, bold=True) if label else 0
    return said + measure.height(text, width - 8) + 6


def _items(part: Bullets | SetNarrative | Checklist) -> Iterator[RichText]:
    match part:
        case Bullets():
            for bullet in part.bullets:
                yield from (bullet.text, *bullet.bullets)
        case SetNarrative():
            for paragraph in part.paragraphs:
                yield from (paragraph.item, *paragraph.items)
        case Checklist():
            yield from part.items
