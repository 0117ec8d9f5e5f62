"""Millimetres and points, as a booklet is settled in -> Word's own units."""

from __future__ import annotations

from typing import TypeAlias

from sessionbuilder.settled.type import SMALLEST, Type

Twips: TypeAlias = int
"""A length in twentieths of a point."""

USUAL_SPACE = 0.3
"""From one paragraph to the next, as a share of the size of running text, besides what lines have between them."""


def twips(length: float) -> Twips:
    """Return millimetres in twips."""
    return round(length * 1440 / 25.4)


def half_points(points: float) -> int:
    """Return a size in half points, as Word counts; never below the smallest that is printed."""
    return round(max(points, SMALLEST) * 2)


def scaled(length: float, type_: Type) -> Twips:
    """Return millimetres, as they are beside 12 points, in twips as they are beside text of another size."""
    return twips(type_.scaled(length))


def space(share: float, type_: Type) -> Twips:
    """Return a share of the size of running text in twips: space between paragraphs."""
    return round(share * type_.text * 20)
