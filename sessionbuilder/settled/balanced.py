"""The sections of a sheet in two columns -> where the right column begins, so that both are as long as can be."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from msgspec.structs import replace

from sessionbuilder.content import Heading
from sessionbuilder.settled.laying import taken
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.pieces import pieces
from sessionbuilder.settled.settled import SetPart

_FREE, _BETWEEN = 6, 7
"""Millimetres that are kept free at the foot of the page, since programs measure letters differently; and what is clear
between two sections, and over what stands under both columns."""
_TWO = 2


def balanced(parts: Sequence[SetPart], over: Sequence[SetPart], title: float, paper: Paper, measure: Measure) -> int:
    """Return from which of `parts` on the right column is, no section parted; 0 where one page does not hold all.

    The page has a title so high, and `over` stands under both columns.
    """
    if paper.columns != _TWO:
        return 0
    starts = [place for place, part in enumerate(parts) if isinstance(part, Heading)]
    if len(starts) < _TWO or starts[0]:
        return 0
    sections = [pieces(parts[a:b], paper, measure) for a, b in zip(starts, [*starts[1:], len(parts)], strict=True)]
    below = pieces(over, replace(paper, columns=1), measure)
    if below is None or any(own is None for own in sections):
        return 0
    reached = [0.0, *accumulate(taken([], own or []) + _BETWEEN for own in sections)]
    longer, place = min((max(reached[at], reached[-1] - reached[at]), at) for at in range(1, len(starts)))
    high = title + longer + taken([], below) + _FREE
    return starts[place] if high <= paper.height else 0
