"""Who stands beside whom, and how far apart at least -> where everybody stands from left to right.

Each pass draws parents and children towards being centred on one another, and partners towards each other; then every
row takes the places nearest to that in which nobody is too near to a neighbour.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise

from sessionbuilder.diagrams.genogram.family import Couple, Family
from sessionbuilder.diagrams.genogram.order import Rows

_PASSES = 120
_FREE = 0.02
"""How much somebody whom nothing draws anywhere holds on to their place."""


def places(
    family: Family,
    rows: Rows,
    apart: Callable[[str, str], float],
    half: dict[str, float],
    room: float,
    passes: int = _PASSES,
) -> dict[str, float]:
    """Return the middle of everybody between 0 and `room`, as long as the widest row fits in it.

    `apart` is the least distance of the middles of two neighbours, `half` is half the width of each.
    """
    offsets = {level: _offsets(row, apart) for level, row in rows.items()}
    wide = max(offsets[level][-1] + half[row[0]] + half[row[-1]] for level, row in rows.items())
    found: dict[str, float] = {}
    for level, row in rows.items():
        start = (wide - offsets[level][-1] - half[row[0]] - half[row[-1]]) / 2 + half[row[0]]
        found |= {key: start + offset for key, offset in zip(row, offsets[level], strict=True)}
    beside = {pair for row in rows.values() for pair in pairwise(row)}
    for _ in range(passes):
        pulls = _pulls(family, found, beside, apart)
        for level, row in rows.items():
            moved = [found[key] + sum(pulls[key]) / max(1, len(pulls[key])) for key in row]
            weights = [len(pulls[key]) or _FREE for key in row]
            reach = (half[row[0]], max(room, wide) - half[row[-1]] - offsets[level][-1])
            found |= dict(zip(row, _spread(moved, weights, offsets[level], reach), strict=True))
    return found


def _offsets(row: Sequence[str], apart: Callable[[str, str], float]) -> list[float]:
    """Return how far everybody in `row` stands from the first where all are as near as they may be."""
    return list(accumulate((apart(left, right) for left, right in pairwise(row)), initial=0.0))


def drop(couple: Couple, found: dict[str, float]) -> float:
    """Return where the line to the children of `couple` starts, by the middles of people."""
    return sum(found[key] for key in couple.partners) / len(couple.partners)


def _pulls(
    family: Family, found: dict[str, float], beside: set[tuple[str, str]], apart: Callable[[str, str], float]
) -> dict[str, list[float]]:
    """Return what draws everybody where: distances to the right, or negative ones to the left."""
    pulls: dict[str, list[float]] = {key: [] for key in found}
    for couple in family.couples:
        if couple.children:
            at = [found[child.key] for child in couple.children]
            away = drop(couple, found) - (min(at) + max(at)) / 2
            for child in couple.children:
                pulls[child.key].append(away * 0.6)
            for key in couple.partners:
                pulls[key].append(-away * 0.6)
        if len(couple.partners) == 2:
            left, right = sorted(couple.partners, key=lambda key: found[key])
            if (left, right) in beside:
                slack = found[right] - found[left] - apart(left, right)
                pulls[left].append(slack * 0.5)
                pulls[right].append(-slack * 0.5)
    return pulls


def _spread(
    wanted: Sequence[float], weights: Sequence[float], offsets: Sequence[float], reach: tuple[float, float]
) -> list[float]:
    """Return the places nearest to `wanted` whose distances are at least those of `offsets`.

    Pool adjacent violators: taken off its offset, each place may not lie left of the one before.
    """
    blocks: list[tuple[float, float, int]] = []
    for place, weight, offset in zip(wanted, weights, offsets, strict=True):
        mean, total, count = place - offset, weight, 1
        while blocks and blocks[-1][0] > mean:
            before, heavy, many = blocks.pop()
            mean = (before * heavy + mean * total) / (heavy + total)
            total, count = total + heavy, count + many
        blocks.append((mean, total, count))
    low, high = reach
    level = [min(max(mean, low), high) for mean, _, count in blocks for _ in range(count)]
    return [base + offset for base, offset in zip(level, offsets, strict=True)]
