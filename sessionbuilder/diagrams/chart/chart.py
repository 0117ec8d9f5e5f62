"""Figures -> a chart: native in a deck, and the same drawn from shapes for slides in small and for paper."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Group, Look, Plot, PlotType, Role
from sessionbuilder.diagrams.chart.bars import bars
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.chart.lines import lines, sample
from sessionbuilder.diagrams.chart.marks import (
    LOOKS,
    PAD,
    Drawn,
    Lack,
    entry_words,
    filled,
    high,
    key_room,
    solid,
    swatch,
    words,
)
from sessionbuilder.diagrams.chart.marks import looks as look_of_each
from sessionbuilder.diagrams.chart.ring import ring
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Box, inches, points

_SIZES = (20,)
"""Points of every word, largest first; after them comes the smallest that the theme allows."""
_TYPES: dict[PlotType, str] = {
    "bar": "A bar chart",
    "stacked-bar": "A chart with stacked bars",
    "line": "A line chart",
    "doughnut": "A ring chart",
}
_LOUD_AND_SOFT: tuple[Role, Role] = ("accent", "accent-soft")
"""The bars that a sentence names, and the others."""
_KEY_AIR = inches(0.16)
"""Between a key and what stands under it."""
_RING = 0.5
"""The share of the width that a ring may take."""
_KEY_SLACK = 1.15
"""How much wider a key is than its words are measured: other programs space its entries in their own way."""


class Chart(Struct, frozen=True):
    """Figures as bars, lines or a ring, every one of them labelled."""

    title: str
    says: RichText
    """What the chart shows, in a sentence."""
    type: PlotType
    figures: Figures
    hatched: bool = False
    """Whether what differs does so in pattern too, as on paper, which is copied in grey."""

    def describe(self) -> str:
        """Return what the chart shows and every figure of it, as alt text."""
        says = str(self.says).rstrip()
        says = says if says.endswith((".", "!", "?", "…")) else f"{says}."
        unit = self.figures.unit
        counted = "" if unit in ("", "%") else f", in {unit}"
        return f"{says} {_TYPES[self.type]}{counted}: {'; '.join(self.figures.lines())}."

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the chart in `box`, its words as large as they fit."""
        floor = pen.theme.scale.floor
        sizes = [*(size for size in _SIZES if size > floor), floor]
        # bars lie down before it is said that they do not fit
        for size, lie in [*((size, False) for size in sizes), *((size, True) for size in sizes)]:
            plot, lack = self._plot(box, size, pen, lie=lie)
            if lack is None:
                break
        if lack:
            pen.too_long(lack.text, lack.needs, lack.has)
        return Group(self.title, box, (plot,), plot.alt)

    def _plot(self, box: Box, size: float, pen: Pen, *, lie: bool) -> tuple[Plot, Lack | None]:
        """Return the chart with words at `size` points, and what does not fit."""
        figures = self.figures
        doughnut = self.type == "doughnut"
        looks = self._looks(pen)
        key: Box | None = None
        elements: list[Element] = []
        lack: Lack | None = None
        if doughnut:
            key, elements, lack = self._key_beside(looks, box, size, pen)
        elif len(figures.series) > 1:
            key, elements = self._key_over(looks, box, size, pen)
        drawn = self._drawn(looks, self._rest(box, key), size, pen, lie=lie)
        plot = Plot(
            name=self.title,
            box=box,
            area=drawn.area,
            key=key,
            type=self.type,
            upright=drawn.upright,
            gap=drawn.gap,
            lowest=drawn.lowest,
            categories=tuple(str(figures.shown(number)) for number in range(len(figures.categories))),
            series=figures.series,
            looks=looks,
            suffix=figures.suffix,
            size=size,
            positions=drawn.positions,
            elements=(*elements, *drawn.elements),
            alt=self.describe(),
        )
        return plot, lack or drawn.lack

    def _looks(self, pen: Pen) -> tuple[Look, ...]:
        """Return how each part looks; of the bars of one series those that the sentence names are loud."""
        figures = self.figures
        if self.type == "line":
            return LOOKS[: len(figures.series)]
        if self.type == "bar" and len(figures.series) == 1:
            loud, soft = (solid(colour, pen) for colour in _LOUD_AND_SOFT)
            named = figures.named(self.says)
            return tuple(loud if not named or n in named else soft for n in range(len(figures.categories)))
        count = len(figures.categories if self.type == "doughnut" else figures.series)
        return look_of_each(count, pen, hatched=self.hatched or pen.theme.high_contrast)

    def _rest(self, box: Box, key: Box | None) -> Box:
        """Return what of `box` is left beside or under the key."""
        if key is None:
            return box
        if self.type == "doughnut":
            return Box(box.x, box.y, int(box.width * _RING), box.height)
        top = key.bottom + _KEY_AIR
        return Box(box.x, top, box.width, box.bottom - top)

    def _drawn(self, looks: tuple[Look, ...], box: Box, size: float, pen: Pen, *, lie: bool) -> Drawn:
        match self.type:
            case "line":
                return lines(self.figures, looks, box, size, pen)
            case "doughnut":
                return ring(self.figures, looks, box, size, pen)
            case _:
                return bars(self.figures, looks, box, size, pen, stacked=self.type == "stacked-bar", lie=lie)

    def _key_over(self, looks: tuple[Look, ...], box: Box, size: float, pen: Pen) -> tuple[Box, list[Element]]:
        """Return the place of the key over bars or lines, and what stands in it."""
        names = [plain(series.name) for series in self.figures.series]
        places = [
            Box(box.x + place.x, box.y + place.y, place.width, place.height)
            for place in key_room(names, box.width, size, pen)
        ]
        elements: list[Element] = []
        for number, (name, look, place) in enumerate(zip(names, looks, places, strict=True), 1):
            show = sample if self.type == "line" else filled
            elements += show(f"Key {number}", swatch(place), look)
            elements.append(words(f"Key words {number}", name, entry_words(place), size))
        width = max(place.right for place in places) - box.x
        return Box(box.x, box.y, min(box.width, round(width * _KEY_SLACK)), places[-1].bottom - box.y), elements

    def _key_beside(
        self, looks: tuple[Look, ...], box: Box, size: float, pen: Pen
    ) -> tuple[Box, list[Element], Lack | None]:
        """Return the place of the key on the right of a ring, what stands in it, and what has no room there."""
        names = self.figures.categories
        left = box.x + int(box.width * _RING) + 2 * PAD
        line = high(size, pen)
        step = round(line * 1.4)
        top = box.y + (box.height - step * len(names)) // 2
        elements: list[Element] = []
        lack = None
        widest = 0
        for number, (name, look) in enumerate(zip(names, looks, strict=True)):
            place = Box(left, top + step * number, box.right - left, step)
            room = entry_words(place)
            needed = points(pen.widths.width(name, size) * 1.02 + 1)
            lack = lack or (Lack(name, needed, room.width) if needed > room.width else None)
            widest = max(widest, room.x + needed - left)
            elements += filled(f"Key {number + 1}", swatch(place), look)
            elements.append(words(f"Key words {number + 1}", name, room, size))
        return Box(left, top, min(box.right - left, round(widest * _KEY_SLACK)), step * len(names)), elements, lack
