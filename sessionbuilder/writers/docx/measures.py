"""Points of running text -> every other size and length on an A4 page, in Word's own units."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

Twips: TypeAlias = int
"""A length in twentieths of a point."""

SHORT, LONG = 210, 297
"""The sides of A4 in millimetres."""
MARGIN = 20
"""Of every page, in millimetres."""
GUTTER = 10
"""Between columns of text, in millimetres."""
SMALLEST = 12
"""Points below which nothing is printed: UK guidance on clear print."""
WRITING_LINE = 9
"""Millimetres from one ruled line to the next, where running text has 12 points."""
TABLE_INSET, ROW_INSET = 2.2, 1.6
"""Millimetres from the edge of a cell to its text, at both sides, and above and below."""
USUAL_SPACE = 0.65
"""From one paragraph to the next, as a share of the size of running text."""
CARD_SPACE = 0.25
"""From one paragraph of a card to the next, likewise."""
_USUAL = 12


def twips(length: float) -> Twips:
    """Return millimetres in twips."""
    return round(length * 1440 / 25.4)


def millimetres(length: Twips) -> float:
    """Return twips in millimetres."""
    return length * 25.4 / 1440


class Measures(Struct, frozen=True):
    """The sizes and lengths that follow from the size of running text."""

    size: int
    """Points of running text."""

    @property
    def title(self) -> float:
        """Points of the title of a whole booklet."""
        return self.size * 7 / 3

    @property
    def lead(self) -> float:
        """Points of what is larger than the text that follows."""
        return self.size * 7 / 6

    def heading(self, level: int) -> float:
        """Return the points of a heading; 1 is the title of a sheet."""
        return self.size * {1: 5 / 3, 2: 5 / 4}.get(level, 13 / 12)

    def scaled(self, length: float) -> Twips:
        """Return millimetres, as they are beside 12 points, in twips as they are beside this size."""
        return twips(length * self.size / _USUAL)

    def space(self, share: float) -> Twips:
        """Return a share of the size of running text in twips: space between paragraphs."""
        return round(share * self.size * 20)

    @property
    def line(self) -> Twips:
        """The height of a line of running text."""
        return self.line_of(self.size)

    def line_of(self, size: float) -> Twips:
        """Return the height of a line of `size` points: more than fonts need, so that what is reckoned with it fits."""
        return round(size * 20 * 1.35)

    def writing(self, lines: int) -> Twips:
        """Return the height of so many lines of writing."""
        return self.scaled(WRITING_LINE) * lines


def half_points(points: float) -> int:
    """Return a size in half points, as Word counts; never below the smallest that is printed."""
    return round(max(points, SMALLEST) * 2)
