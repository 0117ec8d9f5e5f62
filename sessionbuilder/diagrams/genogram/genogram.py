"""A family over its generations: who is whose, who lives together, with a legend of the symbols."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Frame, Group, Shape
from sessionbuilder.diagrams.genogram import words
from sessionbuilder.diagrams.genogram.family import Family
from sessionbuilder.diagrams.genogram.fitting import Fitted, best_rows, fitted
from sessionbuilder.diagrams.genogram.legend import Legend
from sessionbuilder.diagrams.genogram.lines import Point, lines
from sessionbuilder.diagrams.genogram.order import Rows
from sessionbuilder.diagrams.genogram.ring import ring
from sessionbuilder.diagrams.genogram.symbols import outline, person, stroke
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import Box


class Genogram(Struct, frozen=True):
    """A family as a drawing; `family.generations()` must have found everybody's generation."""

    title: str
    family: Family

    def in_words(self) -> list[tuple[str, str]]:
        """Return each generation under its name, then the household: what the drawing shows, to be read."""
        return words.told(self.family, self._rows())

    def describe(self) -> str:
        """Return the family in words, generation by generation, as alt text."""
        rows = self._rows()
        told = " ".join(f"{name}: {text}" for name, text in words.told(self.family, rows))
        return f"{self.title}: {words.summary(self.family, rows)}. {told}"

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the drawing in `box`: the household behind, then lines, people row by row, and the legend."""
        rows = self._rows()
        found = fitted(self.family, rows, box, pen)
        elements: list[Element] = []
        if self.family.household:
            elements += [
                outline(f"Household {number}", _moved(corners, found))
                for number, corners in enumerate(ring(self.family.household, found.plan), 1)
            ]
        elements += [
            stroke(f"Couple {line.couple + 1}, {line.kind} {number}", _moved(line.points, found), dashed=line.dashed)
            for number, line in enumerate(lines(self.family, found.plan), 1)
        ]
        for level in sorted(rows):
            for key in rows[level]:
                elements += self._person(key, found)
        elements += self._dates(found)
        elements += Legend(self.family, pen).draw(found.legend, column=found.column)
        return Group(self.title, box, tuple(elements), self.describe())

    def _rows(self) -> Rows:
        return best_rows(self.family)

    def _person(self, key: str, found: Fitted) -> list[Element]:
        caption = found.captions[key]
        who = self.family.person(key)
        under = Shape(f"{who.name}, words", _shifted(found.plan.words(key), found), Frame(caption.under))
        return [*person(who, _shifted(found.plan.symbol(key), found), caption.age), under]

    def _dates(self, found: Fitted) -> list[Element]:
        return [
            Shape(f"Couple {number + 1}, dates", _shifted(found.plan.dates(number), found), Frame((text,), "bottom"))
            for number, text in found.dates.items()
        ]


def _moved(points: tuple[Point, ...], found: Fitted) -> tuple[Point, ...]:
    x, y = found.corner
    return tuple((px + x, py + y) for px, py in points)


def _shifted(box: Box, found: Fitted) -> Box:
    return box._replace(x=box.x + found.corner[0], y=box.y + found.corner[1])
