"""Sheets that are only read -> the same in larger type where they leave much of their page free."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.booklet.booklet import Sheet
from sessionbuilder.settled.laying import taken
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.pieces import pieces, title_piece
from sessionbuilder.settled.settled import SetSheet, SetTable
from sessionbuilder.settled.type import Type

_BETWEEN = 10
"""Millimetres between two sheets on one page."""
_MOST = 0.92
"""How much of a page what is larger takes at most: programs measure letters differently."""


def grown(
    own: Sequence[Sheet], made: Sequence[SetSheet], again: Callable[[Sheet, Measure], SetSheet], measure: Measure
) -> list[SetSheet]:
    """Return the sheets `made` from `own`, those that share a page in the largest type at which that page holds them.

    `again` sets one in the sizes of another measure. What takes more than a page stays as it is, and so does what
    follows it, since nobody knows how much of a page is left there.
    """
    found = list(made)
    for page in _pages(made, measure):
        sizes = own[page[0]].larger if all(own[at].larger for at in page) else ()
        for size in sizes:
            larger = Measure(measure.theme, Type.of(size))
            tried = [again(own[at], larger) for at in page]
            if _fits(tried, [made[at] for at in page], larger):
                found[page[0] : page[-1] + 1] = [replace(each, type=larger.type) for each in tried]
                break
    return found


def _pages(made: Sequence[SetSheet], measure: Measure) -> Iterator[range]:
    """Yield which sheets share a page that holds all of them."""
    start, used = 0, 0.0
    for at, sheet in enumerate(made):
        high = _high(sheet, measure)
        if high is None or high > sheet.paper.height:
            if at > start:
                yield range(start, at)
            return
        if at > start and used + _BETWEEN + high > sheet.paper.height:
            yield range(start, at)
            start, used = at, 0.0
        used += high + (_BETWEEN if at > start else 0)
    if made:
        yield range(start, len(made))


def _high(sheet: SetSheet, measure: Measure) -> float | None:
    """Return how high a sheet stands; None where that cannot be reckoned, or it asks for several pages."""
    own = pieces(sheet.parts, sheet.paper, measure) if sheet.paper.columns == 1 else None
    return None if own is None else taken([], [title_piece(sheet.title, sheet.paper, measure), *own])


def _fits(tried: Sequence[SetSheet], before: Sequence[SetSheet], measure: Measure) -> bool:
    """Whether one page holds what was `tried`, with no word broken that was whole `before`."""
    own = [_high(sheet, measure) for sheet in tried]
    high = sum(each or 0 for each in own) + _BETWEEN * (len(own) - 1)
    narrow = any(_broken(sheet) > _broken(usual) for sheet, usual in zip(tried, before, strict=True))
    return not narrow and None not in own and high <= tried[0].paper.height * _MOST


def _broken(sheet: SetSheet) -> int:
    return sum(isinstance(part, SetTable) and part.tight for part in sheet.parts)
