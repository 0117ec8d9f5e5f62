"""Corners of a line -> the Bézier pieces that go round them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

from sessionbuilder.units import Box, Emu

Point: TypeAlias = tuple[Emu, Emu]
Piece: TypeAlias = tuple[Point, Point, Point]
"""Two control points and the end."""
_ROUND = 0.55
"""How far the control points of a quarter of a circle lie towards its corner."""


def rounded(places: Sequence[Point], turn: Emu) -> tuple[Piece, ...]:
    """Return the line through `places`, which go at right angles, with corners rounded by at most `turn`."""
    pieces: list[Piece] = []
    here = places[0]
    for before, corner, after in zip(places, places[1:], places[2:], strict=False):
        radius = min(turn, _far(before, corner) // 2, _far(corner, after) // 2)
        start, end = _towards(corner, before, radius), _towards(corner, after, radius)
        pieces.append((here, start, start))
        pieces.append((_between(start, corner), _between(end, corner), end))
        here = end
    return (*pieces, (here, places[-1], places[-1]))


def around(places: Sequence[Point]) -> Box:
    """Return the box that `places` take, at least one EMU each way."""
    xs, ys = zip(*places, strict=True)
    return Box(min(xs), min(ys), max(xs) - min(xs) or 1, max(ys) - min(ys) or 1)


def _far(one: Point, two: Point) -> Emu:
    return abs(one[0] - two[0]) + abs(one[1] - two[1])


def _towards(start: Point, end: Point, length: Emu) -> Point:
    """Return the point `length` from `start` on the way to `end`, which lies straight across or down."""
    far = _far(start, end) or 1
    return (
        start[0] + (end[0] - start[0]) * length // far,
        start[1] + (end[1] - start[1]) * length // far,
    )


def _between(start: Point, corner: Point) -> Point:
    return (
        round(start[0] + (corner[0] - start[0]) * _ROUND),
        round(start[1] + (corner[1] - start[1]) * _ROUND),
    )
