"""Pieces -> the pages that hold them: as few as can be, with the fewest tables parted and the least white."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise
from math import log
from typing import TypeAlias

from sessionbuilder.settled.pieces import Piece

Page: TypeAlias = list[Piece]

_SEARCHED = 4
"""Pages up to which every place for a new page is tried."""
_HIGH = 0.5
"""The share of a page from which on a table may be parted on purpose."""
_PARTED, _ALONE, _WHITE = 4, 20, 10
"""What it costs that a table goes over a page; that few rows of it are alone there; and a page of white."""
_FEWEST = 3
"""Rows that belong together wherever a page ends."""
_APART, _TORN = 5, 4
"""What it costs that questions stand on two pages; and that a section does which one page holds."""


def on_pages(own: Sequence[Piece], height: float, turns: frozenset[int] = frozenset()) -> list[Page]:
    """Return which pieces stand on which page where all are as low as they can be; pages begin at `turns`, too."""
    pages: list[Page] = [[]]
    used = 0.0
    at = 0
    while at < len(own):
        end = at
        while own[end].kept and end + 1 < len(own):
            end += 1
        chunk = list(own[at : end + 1])
        more = taken(pages[-1], chunk)
        if pages[-1] and (at in turns or used + more > height):
            pages.append([])
            used, more = 0.0, taken([], chunk)
        pages[-1] += chunk
        used += more
        at = end + 1
    return pages


def taken(page: Page, chunk: Page) -> float:
    """Return how much `chunk` adds to the height of `page`."""
    before = page[-1] if page else None
    high = 0.0
    for piece in chunk:
        high += piece.least + (before.clear(piece) if before else piece.again)
        before = piece
    return high


def laid(own: Sequence[Piece], height: float) -> list[Page]:
    """Return the pieces on as few pages as can be, in the way that parts the fewest tables and leaves least white."""
    usual = on_pages(own, height)
    fewest = len(usual)
    if fewest > _SEARCHED:
        return usual
    places = sorted(_places(own, fewest, height))
    tried = [usual]
    for many in range(1, fewest):
        tried += [on_pages(own, height, frozenset(turns)) for turns in combinations(places, many)]
    return min((pages for pages in tried if len(pages) == fewest), key=lambda pages: _cost(pages, height))


def _places(own: Sequence[Piece], pages: int, height: float) -> set[int]:
    """Return where a page may begin: before sections and what is written in, and at equal parts of tables."""
    found = {at for at, piece in enumerate(own) if piece.opens}
    before = -2
    for at, piece in enumerate(own):
        if piece.grows and piece.part != before:
            before = piece.part
            start = at
            while start and own[start - 1].kept:
                start -= 1
            found.add(start)
            rows = [each for each in own if each.part == piece.part and each.row >= 0]
            if sum(row.least for row in rows) > height * _HIGH:
                found |= {at + row.row for row in rows if row.kept}  # where a part of the day opens
                found |= {at + len(rows) * part // many for many in range(2, pages + 1) for part in range(1, many)}
    return {at for at in found if 0 < at < len(own) and not own[at - 1].kept}


def _cost(pages: Sequence[Page], height: float) -> float:
    """Return how ill the pages look."""
    cost = 0.0
    for page in pages:
        free = height - taken([], page)
        usual = sum(piece.usual for piece in page if piece.grows)
        if usual:
            able = free + sum(piece.least for piece in page if piece.grows)
            cost += log(max(able, 1) / usual) ** 2
        else:
            cost += _WHITE * (free / height) ** 2
    for here, there in pairwise(pages):
        last, next_ = here[-1], there[0]
        if not next_.opens:
            cost += _TORN * _fits(here, there, height)
            cost += _APART * (last.lines > 0 and next_.lines > 0)
        if last.part == next_.part and next_.grows:
            cost += 0 if next_.kept else _PARTED
            rows = [sum(piece.part == last.part and piece.row >= 0 for piece in page) for page in (here, there)]
            cost += _ALONE * (min(rows) < _FEWEST)
    return cost


def _fits(here: Page, there: Page, height: float) -> bool:
    """Whether the section that two pages share is one that a page holds."""
    opened = max((at for at, piece in enumerate(here) if piece.opens), default=0)
    closed = next((at for at, piece in enumerate(there) if piece.opens), len(there))
    return taken([], [*here[opened:], *there[:closed]]) <= height
