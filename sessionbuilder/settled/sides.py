"""A settled sheet -> how many sides it fills, as far as that can be reckoned before its pages are set."""

from __future__ import annotations

from sessionbuilder.content import PageBreak
from sessionbuilder.settled.heights import high, title_height
from sessionbuilder.settled.laying import on_pages
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.pieces import pieces, title_piece
from sessionbuilder.settled.settled import SetSheet, Settled
from sessionbuilder.text import join


def sides(settled: Settled) -> float:
    """Return the sides that the first sheet of `settled` fills: 1.5 for one and a half."""
    return sides_of(settled.sheets[0], Measure(settled.theme, settled.type))


def goes_on(sheet: SetSheet, measure: Measure) -> bool:
    """Whether `sheet` takes more than one page."""
    if any(isinstance(part, PageBreak) for part in sheet.parts):
        return True
    own = pieces(sheet.parts, sheet.paper, measure) if sheet.paper.columns == 1 else None
    if own is None:
        return sides_of(sheet, measure) > 1
    title = title_piece(join(f"{sheet.code}  " if sheet.code else "", sheet.title), sheet.paper, measure)
    return len(on_pages([title, *own], sheet.paper.height)) > 1


def sides_of(sheet: SetSheet, measure: Measure) -> float:
    """Return the sides that `sheet` fills."""
    paper = sheet.paper
    parted = len(sheet.parts) - sheet.across
    needed = sum(high(part, paper.width, measure) for part in sheet.parts[:parted])
    over = sum(high(part, paper.text_width, measure) for part in sheet.parts[parted:])
    title = title_height(join(f"{sheet.code}  ", sheet.title), paper.text_width, measure)
    return (title + over) / paper.height + needed / (paper.height * paper.columns)
