"""The rows of a table -> the widths of its columns, in millimetres, so that no word is broken if it can be."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sessionbuilder.settled.measure import Measure
from sessionbuilder.text import RichText

INSET = 2
"""From the edge of a cell to its text, at both sides."""
_SLACK = 0.7
"""By how much a column is wider than its words: programs measure letters differently."""
_WIDEST = 0.6
"""The share of a table's width that a word may have to itself: an address that would take more is broken."""


class Columns(NamedTuple):
    """How wide the columns of a table are."""

    widths: tuple[float, ...]
    tight: bool
    """Whether a word is wider than its column, and must be broken."""


def columns(
    header: Sequence[str],
    rows: Sequence[tuple[RichText, ...]],
    shares: Sequence[int],
    width: float,
    measure: Measure,
    inset: float = INSET,
) -> Columns:
    """Return the widths of columns: as the table shares them, but none narrower than its longest word, if it can be.

    Where they cannot all be so wide, none is narrower than its header; where not even that can be, words are broken.
    `inset` is from the edges of a cell to its text.
    """
    around, most = 2 * inset + _SLACK, width * _WIDEST
    over = [measure.longest_word((text,), most, bold=True) for text in header]
    within = [measure.longest_word(column, most) for column in zip(*rows, strict=True)] or [0.0] * len(over)
    whole = [max(pair) + around for pair in zip(over, within, strict=True)]
    heads = [word + around for word in over]
    for least in (whole, heads):
        if sum(least) <= width:
            return Columns(shared(width, shares, least), tight=least is not whole)
    return Columns(shared(width, shares), tight=True)


def shared(width: float, shares: Sequence[int], least: Sequence[float] = ()) -> tuple[float, ...]:
    """Return `width` parted in proportion to `shares`, but each part at least as wide as `least` says.

    What rounding to hundredths leaves goes to the widest.
    """
    if not shares:
        return ()
    held: set[int] = set()
    for _ in least:  # what a narrow column takes may leave too little for another
        left, others = _left(width, shares, least, held)
        held |= {n for n, wanted in enumerate(least) if n not in held and left * shares[n] < wanted * others}
    left, others = _left(width, shares, least, held)
    parts = [round(least[n] if n in held else left * share / others, 2) for n, share in enumerate(shares)]
    widest = parts.index(max(parts))
    parts[widest] = round(parts[widest] + width - sum(parts), 2)
    return tuple(parts)


def _left(width: float, shares: Sequence[int], least: Sequence[float], held: set[int]) -> tuple[float, int]:
    """Return what the columns that are not `held` share, and in how many parts."""
    return width - sum(least[n] for n in held), sum(share for n, share in enumerate(shares) if n not in held)
