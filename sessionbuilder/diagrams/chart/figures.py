"""The figures of a chart -> words: as they are labelled, as its alt text says them, as a list."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from sessionbuilder.deck.elements import Series
from sessionbuilder.text import RichText, join, listed

__all__ = ["NO_FIGURE", "Figures", "Series"]

NO_FIGURE = "no figure"
"""What stands where a figure is missing."""


class Figures(Struct, frozen=True):
    """What a chart shows: rows of figures over the same categories."""

    categories: tuple[RichText, ...]
    series: tuple[Series, ...]
    unit: str = ""
    """What is counted, or `%`."""

    @property
    def suffix(self) -> str:
        """What follows every figure."""
        return "%" if self.unit == "%" else ""

    def every(self) -> list[Decimal]:
        """Return every figure there is."""
        return [value for series in self.series for value in series.values if value is not None]

    def told(self, value: Decimal | None) -> str:
        """Return a figure as it is written: `1,234`, `12.5%`, `no figure`."""
        if value is None:
            return NO_FIGURE
        return f"{value:,f}{self.suffix}".replace("-", "−")

    @property
    def scale(self) -> tuple[Fraction, Fraction]:
        """Where a scale begins and ends that holds every figure and nought."""
        every = [Fraction(value) for value in self.every()]
        low, high = min(Fraction(0), *every), max(Fraction(0), *every)
        return (low, high) if high > low else (low, low + 1)

    def shown(self, number: int) -> RichText:
        """Return the category with that number as it stands in the chart: one without any figure says so."""
        category = self.categories[number]
        if all(series.values[number] is None for series in self.series):
            return join(category, f" ({NO_FIGURE})")
        return category

    def lines(self) -> list[str]:
        """Return a line for each category: `2009/10: 136`, or with each series by name."""
        return [f"{category}: {self._line(number)}" for number, category in enumerate(self.categories)]

    def _line(self, number: int) -> str:
        values = [self.told(series.values[number]) for series in self.series]
        if len(values) == 1:
            return values[0]
        return ", ".join(f"{series.name} {value}" for series, value in zip(self.series, values, strict=True))

    def gaps(self) -> str:
        """Return in words where there is no figure: `2011/12 and 2014/15`; empty where every figure is there."""
        found = []
        for number, category in enumerate(self.categories):
            missing = [series.name for series in self.series if series.values[number] is None]
            if len(missing) == len(self.series):
                found.append(str(category))
            else:
                found += [f"{name} in {category}" for name in missing]
        return listed(found) if found else ""

    def totals(self) -> list[Decimal]:
        """Return what each category comes to over all series."""
        values = [[series.values[n] for series in self.series] for n in range(len(self.categories))]
        return [sum((value for value in row if value is not None), Decimal(0)) for row in values]
