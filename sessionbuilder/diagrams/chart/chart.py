"""Figures -> a chart: native in a deck, and the same drawn from shapes for slides in small and for paper."""

from __future__ import annotations

from itertools import product

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Group, Plot, PlotType
from sessionbuilder.diagrams.chart.bars import bars
from sessionbuilder.diagrams.chart.emphasis import loud
from sessionbuilder.diagrams.chart.figures import Figures
from sessionbuilder.diagrams.chart.lines import lines, sample
from sessionbuilder.diagrams.chart.looks import looks
from sessionbuilder.diagrams.chart.marks import entry_words, filled, key_room, swatch, words
from sessionbuilder.diagrams.chart.ring import ring
from sessionbuilder.diagrams.chart.stacks import stacks
from sessionbuilder.diagrams.chart.tags import PAD, Drawn, Lack, Setting, wide
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText, plain
from sessionbuilder.units import Box, inches

_SIZES = (20,)
"""Points of every word, largest first; after them comes the smallest that the theme allows."""
_TYPES: dict[PlotType, str] = {
    "bar": "A bar chart",
    "stacked-bar": "A chart with stacked bars",
    "line": "A line chart",
    "doughnut": "A ring chart",
}
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
        """Return the chart in `box`, its words as large as they fit.

        Names stand beside what they name. There is a key, to which eyes must travel, only where no size and no
        way of standing or lying leaves them room; and bars lie down before that, and before it is said that they do
        not fit.
        """
        floor = pen.theme.scale.floor
        sizes = [*(size for size in _SIZES if size > floor), floor]
        several = len(self.figures.series) > 1 or self.type == "doughnut"
        lying = self.type in ("bar", "stacked-bar")
        ways = product((False, True) if several else (False,), (False, True) if lying else (False,), sizes)
        for keyed, lie, size in ways:
            plot, lack = self._plot(box, size, pen, lie=lie, keyed=keyed)
            if lack is None:
                break
        if lack:
            pen.too_long(lack.text, lack.needs, lack.has)
        return Group(self.title, box, (plot,), plot.alt)

    def _plot(self, box: Box, size: float, pen: Pen, *, lie: bool, keyed: bool) -> tuple[Plot, Lack | None]:
        """Return the chart with words at `size` points, and what does not fit."""
        figures, spoken = self.figures, loud(str(self.says), self.figures)
        setting = Setting(
            figures, looks(figures, self.type, spoken, pen, hatched=self.hatched), spoken, size, pen, keyed
        )
        key: Box | None = None
        elements: list[Element] = []
        lack: Lack | None = None
        if keyed and self.type == "doughnut":
            key, elements, lack = self._key_beside(setting, box)
        elif keyed:
            key, elements = self._key_over(setting, box)
        drawn = self._drawn(setting, self._rest(box, key), lie=lie)
        plot = Plot(
            name=self.title,
            box=box,
            area=drawn.area,
            key=key,
            type=self.type,
            upright=drawn.upright,
            gap=drawn.gap,
            lowest=drawn.lowest,
            categories=tuple(map(str, setting.names())),
            series=figures.series,
            looks=setting.looks,
            suffix=figures.suffix,
            size=size,
            labels=drawn.labels,
            elements=(*elements, *drawn.elements),
            alt=self.describe(),
        )
        return plot, lack or drawn.lack

    def _rest(self, box: Box, key: Box | None) -> Box:
        """Return what of `box` is left beside or under the key."""
        if key is None:
            return box
        if self.type == "doughnut":
            return Box(box.x, box.y, int(box.width * _RING), box.height)
        top = key.bottom + _KEY_AIR
        return Box(box.x, top, box.width, box.bottom - top)

    def _drawn(self, setting: Setting, box: Box, *, lie: bool) -> Drawn:
        match self.type:
            case "line":
                return lines(setting, box)
            case "doughnut":
                return ring(setting, box)
            case "stacked-bar":
                return stacks(setting, box, lie=lie)
            case _:
                return bars(setting, box, lie=lie)

    def _key_over(self, setting: Setting, box: Box) -> tuple[Box, list[Element]]:
        """Return the place of the key over bars or lines, and what stands in it."""
        names, size = [plain(series.name) for series in self.figures.series], setting.size
        places = [
            Box(box.x + place.x, box.y + place.y, place.width, place.height)
            for place in key_room(names, box.width, size, setting.pen)
        ]
        elements: list[Element] = []
        for number, (name, look, place) in enumerate(zip(names, setting.looks, places, strict=True), 1):
            show = sample if self.type == "line" else filled
            elements += show(f"Key {number}", swatch(place), look[0])
            elements.append(words(f"Key words {number}", name, entry_words(place), size))
        width = max(place.right for place in places) - box.x
        return Box(box.x, box.y, min(box.width, round(width * _KEY_SLACK)), places[-1].bottom - box.y), elements

    def _key_beside(self, setting: Setting, box: Box) -> tuple[Box, list[Element], Lack | None]:
        """Return the place of the key on the right of a ring, what stands in it, and what has no room there."""
        names, size = self.figures.categories, setting.size
        left = box.x + int(box.width * _RING) + 2 * PAD
        line = setting.high()
        step = round(line * 1.4)
        top = box.y + (box.height - step * len(names)) // 2
        elements: list[Element] = []
        lack = None
        widest = 0
        for number, (name, look) in enumerate(zip(names, setting.looks[0], strict=True)):
            place = Box(left, top + step * number, box.right - left, step)
            room = entry_words(place)
            needed = wide(name, size, setting.pen)
            lack = lack or (Lack(name, needed, room.width) if needed > room.width else None)
            widest = max(widest, room.x + needed - left)
            elements += filled(f"Key {number + 1}", swatch(place), look)
            elements.append(words(f"Key words {number + 1}", name, room, size))
        return Box(left, top, min(box.right - left, round(widest * _KEY_SLACK)), step * len(names)), elements, lack
