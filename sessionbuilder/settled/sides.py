"""A settled sheet -> how many sides it fills, as far as that can be reckoned before its pages are set."""

from __future__ import annotations

from sessionbuilder.settled.heights import high, title_height
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.settled import Settled
from sessionbuilder.text import join


def sides(settled: Settled) -> float:
    """Return the sides that the first sheet of `settled` fills: 1.5 for one and a half."""
    (sheet, *_), measure = settled.sheets, Measure(settled.theme, settled.type)
    paper = sheet.paper
    parted = len(sheet.parts) - sheet.across
    needed = sum(high(part, paper.width, measure) for part in sheet.parts[:parted])
    over = sum(high(part, paper.text_width, measure) for part in sheet.parts[parted:])
    title = title_height(join(f"{sheet.code}  ", sheet.title), paper.text_width, measure)
    return (title + over) / paper.height + needed / (paper.height * paper.columns)
