"""Figures and a box -> bars in proportion, side by side or stacked, standing or lying."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from sessionbuilder.deck.elements import Element, Look, Paragraph, Position
from sessionbuilder.diagrams.chart.figures import SMALL, Figures
from sessionbuilder.diagrams.chart.marks import PAD, Drawn, Lack, axis, figure, filled, high, stands, wide, words
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import longest
from sessionbuilder.units import Box, Emu, inches, points

_NOMINAL: Emu = inches(10)
"""The width by which standing or lying is chosen, so that slide and paper agree."""
_FEW = 5
"""With fewer bars than this they lie: standing they would be lost in the width."""
_THICKEST: Emu = inches(1.1)
_GAPS = (50, 500)
"""Between categories, in per cent of a bar's thickness: at least, and the most that PowerPoint allows."""
_LOWEST: Emu = inches(1.2)
"""Bars that stand in less cannot be compared."""
_NAMES = 0.42
"""The share of the width that words beside lying bars may take."""


class _Bar(NamedTuple):
    """One bar, or a part of a stacked one."""

    series: int
    category: int
    value: Decimal
    start: Fraction
    """Where it begins and ends, as shares of the longest bar."""
    end: Fraction
    across: tuple[float, float]
    """Its thickness, as shares of the room of all categories."""


def bars(
    figures: Figures, looks: tuple[Look, ...], box: Box, size: float, pen: Pen, *, stacked: bool, lie: bool
) -> Drawn:
    """Return the bars in `box` with their categories and figures; they stand where they may, unless they must `lie`."""
    if lie or not _upright(figures, pen, stacked=stacked):
        return _lying(figures, looks, box, size, pen, stacked=stacked)
    return _standing(figures, looks, box, size, pen, stacked=stacked)


def _upright(figures: Figures, pen: Pen, *, stacked: bool) -> bool:
    """Whether bars stand: only where words and figures have room under and over them."""
    count, side = len(figures.categories), 1 if stacked else len(figures.series)
    if count * side < _FEW:
        return False
    size = pen.theme.scale.floor
    cell = _NOMINAL // count
    pitch = _pitch(cell, _gap(cell, side), figures, stacked=stacked)
    names = [figures.shown(number) for number in range(count)]
    return stands(names, cell - PAD, size, pen) is None and _widest(figures, size, pen) <= pitch


def _pitch(cell: Emu, gap: int, figures: Figures, *, stacked: bool) -> Emu:
    """Return how far it is from the middle of a figure to that of the next one."""
    side = 1 if stacked else len(figures.series)
    return cell if side == 1 else int(cell / (side + gap / 100))


def _widest(figures: Figures, size: float, pen: Pen) -> Emu:
    return max(wide(figures.told(value), size, pen, bold=True) for value in figures.every())


def _gap(cell: Emu, side: int) -> int:
    """Return the gap between categories that keeps bars from being too thick."""
    return min(_GAPS[1], max(_GAPS[0], round((cell / _THICKEST - side) * 100)))


def _placed(figures: Figures, gap: int, *, stacked: bool) -> list[_Bar]:
    """Return every bar, those of a category in the order of the series."""
    count, side = len(figures.categories), 1 if stacked else len(figures.series)
    top = Fraction(max(figures.totals() if stacked else figures.every())) or Fraction(1)
    thick = 1 / (count * (side + gap / 100))
    found = []
    for category in range(count):
        start = Fraction(0)
        for number, series in enumerate(figures.series):
            value = series.values[category]
            if value is None:
                continue
            end = start + Fraction(value) / top
            first = category / count + thick * (gap / 200 + (0 if stacked else number))
            found.append(_Bar(number, category, value, start, end, (first, first + thick)))
            start = end if stacked else Fraction(0)
    return found


def _positions(figures: Figures, *, stacked: bool) -> tuple[tuple[Position, ...], ...]:
    def position(value: Decimal | None) -> Position:
        if value is None or (stacked and figures.small(value)):
            return "none"
        return "inside" if stacked else "outside"

    return tuple(tuple(position(value) for value in series.values) for series in figures.series)


def _standing(figures: Figures, looks: tuple[Look, ...], box: Box, size: float, pen: Pen, *, stacked: bool) -> Drawn:
    count = len(figures.categories)
    names = [figures.shown(number) for number in range(count)]
    cell = box.width // count
    under = max(pen.height((Paragraph(name, size),), cell - PAD) for name in names) + PAD
    head = 0 if stacked else high(size, pen) + PAD // 2
    area = Box(box.x, box.y + head, cell * count, box.height - head - under)
    gap = _gap(cell, 1 if stacked else len(figures.series))
    positions = _positions(figures, stacked=stacked)
    elements: list[Element] = []
    for bar in _placed(figures, gap, stacked=stacked):
        left, right = (area.x + round(area.width * share) for share in bar.across)
        foot, top = (area.bottom - round(area.height * share) for share in (bar.start, bar.end))
        part = Box(left, top, right - left, foot - top)
        elements += filled(_name(figures, bar), part, _look(figures, looks, bar)) if part.height else []
        if positions[bar.series][bar.category] != "none":
            at = part.centre if stacked else (part.centre[0], top - high(size, pen) // 2)
            on = _look(figures, looks, bar) if stacked else None
            named, told = _figure_name(figures, bar), figures.told(bar.value)
            elements.append(figure(named, told, at, size, pen, on, ground=stacked))
    elements.append(axis((area.x, area.bottom), (area.right, area.bottom)))
    for number, name in enumerate(names):
        place = Box(area.x + cell * number + PAD // 2, area.bottom + PAD, cell - PAD, under - PAD)
        elements.append(words(f"Category {number + 1}", name, place, size, "centre", top=True))
    lack = stands(names, cell - PAD, size, pen)
    pitch, widest = _pitch(cell, gap, figures, stacked=stacked), _widest(figures, size, pen)
    if widest > pitch:
        lack = lack or Lack(None, widest, pitch)
    lowest = max(_LOWEST, int(points(size * 1.1) / SMALL)) if stacked else _LOWEST
    if area.height < lowest:
        lack = lack or Lack(longest(names), head + lowest + under, box.height)
    return Drawn(area, True, gap, Decimal(0), positions, tuple(elements), lack)


def _lying(figures: Figures, looks: tuple[Look, ...], box: Box, size: float, pen: Pen, *, stacked: bool) -> Drawn:
    count, side = len(figures.categories), 1 if stacked else len(figures.series)
    names = [figures.shown(number) for number in range(count)]
    beside = min(max(wide(name, size, pen) for name in names), int(box.width * _NAMES))
    end_room = 0 if stacked else _widest(figures, size, pen) + PAD
    area = Box(box.x + beside + PAD, box.y, box.width - beside - PAD - end_room, box.height)
    cell = area.height // count
    gap = _gap(cell, side)
    positions = _positions(figures, stacked=stacked)
    elements: list[Element] = []
    for bar in _placed(figures, gap, stacked=stacked):
        top, bottom = (area.y + round(area.height * share) for share in bar.across)
        left, right = (area.x + round(area.width * share) for share in (bar.start, bar.end))
        part = Box(left, top, right - left, bottom - top)
        elements += filled(_name(figures, bar), part, _look(figures, looks, bar)) if part.width else []
        if positions[bar.series][bar.category] != "none":
            told = figures.told(bar.value)
            beyond = (right + PAD // 2 + wide(told, size, pen, bold=True) // 2, part.centre[1])
            at = part.centre if stacked else beyond
            on = _look(figures, looks, bar) if stacked else None
            elements.append(figure(_figure_name(figures, bar), told, at, size, pen, on, ground=stacked))
    elements.append(axis((area.x, area.y), (area.x, area.bottom)))
    for number, name in enumerate(names):
        place = Box(box.x, area.y + cell * number, beside, cell)
        elements.append(words(f"Category {number + 1}", name, place, size, "right"))
    lack = _lack(figures, beside, cell, side, gap, size, pen)
    narrowest = int(_widest(figures, size, pen) / SMALL)
    if stacked and narrowest > area.width:
        lack = lack or Lack(None, narrowest, area.width)
    return Drawn(area, False, gap, Decimal(0), positions, tuple(elements), lack)


def _lack(figures: Figures, beside: Emu, cell: Emu, side: int, gap: int, size: float, pen: Pen) -> Lack | None:
    """Return what has too little room beside lying bars."""
    names = [figures.shown(number) for number in range(len(figures.categories))]
    if lack := stands(names, beside, size, pen):
        return lack
    # letters themselves are lower than their line, so that the air over the first and under the last may be less
    air = high(size, pen) - points(size * 1.1)
    tallest = max(pen.height((Paragraph(name, size),), beside) for name in names) - air
    needs = max(tallest, round(points(size * 1.1) * (side + gap / 100)) if side > 1 else 0)
    return Lack(None, needs * len(names), cell * len(names)) if needs > cell else None


def _look(figures: Figures, looks: tuple[Look, ...], bar: _Bar) -> Look:
    """Return the look of a bar: where there is one series, each bar has its own."""
    return looks[bar.series if len(figures.series) > 1 else bar.category]


def _name(figures: Figures, bar: _Bar) -> str:
    series = f"{figures.series[bar.series].name}, " if len(figures.series) > 1 else ""
    return f"Bar: {series}{figures.categories[bar.category]}"


def _figure_name(figures: Figures, bar: _Bar) -> str:
    return _name(figures, bar).replace("Bar", "Figure", 1)
