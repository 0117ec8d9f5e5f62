"""Figures and a box -> bars in proportion, side by side, standing or lying."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from sessionbuilder.deck.elements import Element, Paragraph
from sessionbuilder.diagrams.chart.emphasis import Cell
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.chart.marks import axis, filled, stands, words
from sessionbuilder.diagrams.chart.tags import PAD, WIDEST_NAMES, Drawn, Lack, Setting, Tag, high, wide
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, longest
from sessionbuilder.units import Box, Emu, inches, points

_NOMINAL: Emu = inches(10)
"""The width by which standing or lying is chosen, so that slide and paper agree."""
_FEW = 5
"""With fewer bars than this they lie: standing they would be lost in the width."""
_THICKEST: Emu = inches(1.1)
_GAPS = (50, 500)
"""Between categories, in per cent of a bar's thickness: at least, and the most that PowerPoint allows."""
LOWEST: Emu = inches(1.2)
"""Bars that stand in less cannot be compared."""


class Bar(NamedTuple):
    """One bar, or a part of a stacked one."""

    cell: Cell
    start: Fraction
    """Where it begins and ends, as shares of the scale."""
    end: Fraction
    across: tuple[float, float]
    """Its thickness, as shares of the room of all categories."""
    below: bool = False
    """Whether its figure is less than nought."""

    def standing(self, area: Box) -> Box:
        """Return where it stands in `area`."""
        left, right = (area.x + round(area.width * share) for share in self.across)
        foot, top = (area.bottom - round(area.height * share) for share in (self.start, self.end))
        return Box(left, top, right - left, foot - top)

    def lying(self, area: Box) -> Box:
        """Return where it lies in `area`."""
        top, bottom = (area.y + round(area.height * share) for share in self.across)
        left, right = (area.x + round(area.width * share) for share in (self.start, self.end))
        return Box(left, top, right - left, bottom - top)


def bars(setting: Setting, box: Box, *, lie: bool) -> Drawn:
    """Return the bars in `box` with their categories and figures; they stand where they may, unless they must `lie`."""
    if lie or not _upright(setting.figures, setting.pen):
        return _lying(setting, box)
    return _standing(setting, box)


def _upright(figures: Figures, pen: Pen) -> bool:
    """Whether bars stand: only where words and figures have room under and over them."""
    count, side = len(figures.categories), len(figures.series)
    if count * side < _FEW:
        return False
    size = pen.theme.scale.floor
    cell = _NOMINAL // count
    names = [figures.shown(number) for number in range(count)]
    return stands(names, cell - PAD, size, pen) is None and _widest(figures, size, pen) <= _pitch(cell, side)


def _pitch(cell: Emu, side: int) -> Emu:
    """Return how far it is from the middle of a figure to that of the next one."""
    return cell if side == 1 else int(cell / (side + gap_of(cell, side) / 100))


def _widest(figures: Figures, size: float, pen: Pen) -> Emu:
    return max(wide(figures.told(value), size, pen, bold=True) for value in figures.every())


def gap_of(cell: Emu, side: int) -> int:
    """Return the gap between categories that keeps bars from being too thick."""
    return min(_GAPS[1], max(_GAPS[0], round((cell / _THICKEST - side) * 100)))


def placed(figures: Figures, gap: int, *, stacked: bool = False) -> list[Bar]:
    """Return every bar, those of a category in the order of the series."""
    count, side = len(figures.categories), 1 if stacked else len(figures.series)
    low, high = (Fraction(0), Fraction(max(figures.totals())) or Fraction(1)) if stacked else figures.scale
    thick = 1 / (count * (side + gap / 100))
    found = []
    for category in range(count):
        start = nought = -low / (high - low)
        for number, series in enumerate(figures.series):
            value = series.values[category]
            if value is None:
                continue
            start, end = sorted((start, start + Fraction(value) / (high - low)))
            first = category / count + thick * (gap / 200 + (0 if stacked else number))
            found.append(Bar((number, category), start, end, (first, first + thick), value < 0))
            start = end if stacked else nought
    return found


def shapes(setting: Setting, boxes: dict[Cell, Box]) -> Iterator[Element]:
    """Yield each bar that can be seen."""
    for cell, box in boxes.items():
        if box.width and box.height:
            yield from filled(bar_name(setting.figures, cell), box, setting.look(cell))


def bar_name(figures: Figures, cell: Cell) -> str:
    """Return what a bar is called in PowerPoint's list of shapes."""
    series = f"{figures.series[cell[0]].name}, " if len(figures.series) > 1 else ""
    return f"Bar: {series}{figures.categories[cell[1]]}"


# --- standing


def under(setting: Setting, cell: Emu) -> Emu:
    """Return the height of the categories under bars that stand `cell` apart."""
    names = setting.names()
    return max(setting.pen.height((Paragraph(name, setting.size),), cell - PAD) for name in names) + PAD


def beneath(
    names: Sequence[RichText], area: Box, height: Emu, size: float, nought: Emu | None = None
) -> Iterator[Element]:
    """Yield the axis and the categories under what stands in `area`; `nought` is how far down, if not at its foot."""
    level = area.bottom if nought is None else nought
    yield axis((area.x, level), (area.right, level))
    cell = area.width // len(names)
    for number, name in enumerate(names):
        place = Box(area.x + cell * number + PAD // 2, area.bottom + PAD, cell - PAD, height - PAD)
        yield words(f"Category {number + 1}", name, place, size, "centre", top=True)


def _standing(setting: Setting, box: Box) -> Drawn:
    figures, names = setting.figures, setting.names()
    count, side = len(names), len(figures.series)
    cell = box.width // count
    foot = under(setting, cell)
    gap = gap_of(cell, side)
    every = placed(figures, gap)
    for column in _namable(setting):
        # a named figure takes two lines, and the tallest bar may be the one that has it
        heads = {bar.cell: _over_bar(setting, bar.cell, column) for bar in every}
        # figures of bars that go down have room under them
        low = max((heads[bar.cell] + PAD // 2 for bar in every if bar.below), default=0)
        room = box.height - foot - low
        height = min(int((room - heads[bar.cell] - PAD // 2) / (bar.end or 1)) for bar in every)
        height = min(height, room - setting.high() - PAD // 2)
        area = Box(box.x, box.bottom - foot - low - height, cell * count, height + low)
        drawn_in = area._replace(height=height)
        boxes = {bar.cell: bar.standing(drawn_in) for bar in every}
        tags, lack = _over(setting, boxes, column, box)
        if lack is None:
            break
    lack = stands(names, cell - PAD, setting.size, setting.pen) or lack
    if height < LOWEST:
        lack = lack or Lack(longest(names), box.height - height + LOWEST, box.height)
    drawn = [*shapes(setting, boxes), *map(setting.written, tags)]
    level = drawn_in.bottom - round(height * nought(figures))
    elements = (*drawn, *beneath(names, area, foot, setting.size, level))
    return Drawn(area, True, gap, lowest(figures), setting.labels(tags), elements, lack)


def nought(figures: Figures) -> Fraction:
    """Return which share of the scale lies below nought."""
    low, high = figures.scale
    return -low / (high - low)


def lowest(figures: Figures) -> Decimal | None:
    """Return where the scale starts: at nought, or where the program that shows the chart puts it."""
    return None if figures.scale[0] < 0 else Decimal(0)


def _namable(setting: Setting) -> list[int]:
    """Return in which category the series may have their names: one that the sentence speaks of, or the first."""
    figures = setting.figures
    if setting.keyed or len(figures.series) == 1:
        return [-1]
    columns = range(len(figures.categories))
    whole = [n for n in columns if all(series.values[n] is not None for series in figures.series)]
    spoken = {column for _, column in setting.loud}
    return sorted(whole, key=lambda n: (n not in spoken, n)) or [-1]


def _over_bar(setting: Setting, cell: Cell, column: int) -> Emu:
    """Return how high the figure over a bar is: those of `column` have the name of their series over them."""
    named = cell[1] == column
    return setting.size_of(cell, "series" if named else "", parted=named)[1]


def _over(setting: Setting, boxes: dict[Cell, Box], column: int, box: Box) -> tuple[list[Tag], Lack | None]:
    """Return the figures over bars, those of `column` with their names, and what has no room there.

    A name that is wider than its bar stands to one side, where nothing is as high.
    """
    tags: list[Tag] = []
    lack = None
    solid = [bar for bar in boxes.values() if bar.height]
    for cell in sorted(boxes, key=lambda cell: cell[1] == column):
        bar = boxes[cell]
        named = cell[1] == column
        away = _over_bar(setting, cell, column) // 2 + PAD // 4
        over = (bar.centre[0], bar.bottom + away if (setting.value(cell) or 0) < 0 else bar.y - away)
        tag = setting.tag(cell, "outside", over, "series" if named else "", parted=named)
        aside = max(0, tag.box.width - bar.width) // 2
        tried = [tag.moved(x, 0) for x in dict.fromkeys((0, aside, -aside))]
        others = [*solid, *(other.box for other in tags)]
        free = [one for one in tried if box.contains(one.box) and not any(one.box.overlaps(it) for it in others)]
        if not free:
            lack = lack or Lack(None, tag.box.width, bar.width)
        tags.append(free[0] if free else tag)
    if column < 0 and len(setting.figures.series) > 1 and not setting.keyed:
        lack = lack or Lack(None, inches(1), 0)
    return tags, lack


# --- lying


def _lying(setting: Setting, box: Box) -> Drawn:
    figures, names, size, pen = setting.figures, setting.names(), setting.size, setting.pen
    count, side = len(names), len(figures.series)
    beside = min(max(wide(name, size, pen) for name in names), int(box.width * WIDEST_NAMES))
    room = box.width - beside - PAD
    gap = gap_of(box.height // count, side)
    every = placed(figures, gap)
    column = _namable(setting)[0]
    ends = {bar.cell: setting.size_of(bar.cell, "series" if bar.cell[1] == column else "")[0] for bar in every}
    # figures of bars that go to the left have room there
    low = max((ends[bar.cell] + PAD for bar in every if bar.below), default=0)
    upper = [bar for bar in every if bar.end and not bar.below]
    width = min([room - low, *(int((room - low - ends[bar.cell] - PAD) / bar.end) for bar in upper)])
    area = Box(box.x + beside + PAD, box.y, low + width, box.height)
    drawn_in = Box(area.x + low, area.y, width, area.height)
    boxes = {bar.cell: bar.lying(drawn_in) for bar in every}
    tags = []
    for cell, bar in boxes.items():
        away = PAD // 2 + ends[cell] // 2
        middle = (bar.x - away if (setting.value(cell) or 0) < 0 else bar.right + away, bar.centre[1])
        tags.append(setting.tag(cell, "outside", middle, "series" if cell[1] == column else ""))
    lack = lying_lack(setting, beside, box.height // count, gap, side)
    if width < room * (1 - WIDEST_NAMES) or (column < 0 and side > 1 and not setting.keyed):
        lack = lack or Lack(None, room, width)
    level = drawn_in.x + round(width * nought(figures))
    drawn = [*shapes(setting, boxes), *map(setting.written, tags)]
    elements = (*drawn, *beside_bars(setting, box, area, beside, level))
    return Drawn(area, False, gap, lowest(figures), setting.labels(tags), elements, lack)


def beside_bars(setting: Setting, box: Box, area: Box, beside: Emu, level: Emu | None = None) -> Iterator[Element]:
    """Yield the axis and the categories beside lying bars; `level` is where nought is, if not at the left of `area`."""
    x = area.x if level is None else level
    yield axis((x, area.y), (x, area.bottom))
    names = setting.names()
    cell = area.height // len(names)
    for number, name in enumerate(names):
        place = Box(box.x, area.y + cell * number, beside, cell)
        yield words(f"Category {number + 1}", name, place, setting.size, "right")


def lying_lack(setting: Setting, beside: Emu, cell: Emu, gap: int, side: int) -> Lack | None:
    """Return what has too little room beside lying bars."""
    names, size, pen = setting.names(), setting.size, setting.pen
    if lack := stands(names, beside, size, pen):
        return lack
    # letters themselves are lower than their line, so that the air over the first and under the last may be less
    air = high(size, pen) - points(size * 1.1)
    tallest = max(pen.height((Paragraph(name, size),), beside) for name in names) - air
    needs = max(tallest, round(points(size * 1.1) * (side + gap / 100)) if side > 1 else 0)
    return Lack(None, needs * len(names), cell * len(names)) if needs > cell else None
