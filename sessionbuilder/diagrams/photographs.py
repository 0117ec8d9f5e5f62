"""Pictures that belong together -> the same side by side, all of one height and on one line, each over its caption."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.photograph import Photograph
from sessionbuilder.text import RichText
from sessionbuilder.units import Box, Emu, inches

_BETWEEN: Emu = inches(0.4)
_OVER_CAPTION: Emu = inches(0.12)
_LOWEST: Emu = inches(1)
"""The least height of the pictures, whatever their captions take."""
_NARROWEST: Emu = inches(2.6)
"""The least width of a caption, whatever stands over it."""


class Captioned(Struct, frozen=True):
    """A picture, and the line under it."""

    photograph: Photograph
    caption: RichText | None = None


class Photographs(Struct, frozen=True):
    """Two or three pictures to be compared."""

    pictures: tuple[Captioned, ...]

    def describe(self) -> str:
        """Return what each of them shows, in order."""
        return " ".join(f"{_ended(each.photograph.alt)}" for each in self.pictures)

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the pictures in `box`, as high as all of them have room for, from its left edge."""
        ratios = [each.photograph.ratio for each in self.pictures]
        height = box.height
        while height > _LOWEST and not self._fit(height, ratios, box, pen):
            height -= inches(0.05)
        words = self._words(height, ratios, box, pen)
        columns = list(_columns(height, ratios, box))
        top = box.y + max(0, box.height - height - words) // 2
        elements: list[Element] = []
        for each, column, ratio in zip(self.pictures, columns, ratios, strict=True):
            width = int(height * ratio)
            elements.append(each.photograph.image(Box(column.x, top, width, height)))
            if each.caption:
                place = Box(column.x, top + height + _OVER_CAPTION, column.width, max(0, words - _OVER_CAPTION))
                frame = Frame(pen.fitted((_line(each.caption, pen),), place.width, place.height, pen.theme.scale.floor))
                elements.append(Shape("Caption", place, frame))
        return Group("Pictures", box, tuple(elements), self.describe())

    def _fit(self, height: Emu, ratios: list[float], box: Box, pen: Pen) -> bool:
        """Whether pictures of that `height` and their captions have room in `box`."""
        right = max(column.right for column in _columns(height, ratios, box))
        return right <= box.right and height + self._words(height, ratios, box, pen) <= box.height

    def _words(self, height: Emu, ratios: list[float], box: Box, pen: Pen) -> Emu:
        """Return how high the captions are under pictures of that `height`."""
        columns = _columns(height, ratios, box)
        needed = [
            pen.height((_line(each.caption, pen),), column.width)
            for each, column in zip(self.pictures, columns, strict=True)
            if each.caption
        ]
        return max(needed) + _OVER_CAPTION if needed else 0


def _line(caption: RichText, pen: Pen) -> Paragraph:
    return Paragraph(caption, pen.theme.scale.reference)


def _columns(height: Emu, ratios: list[float], box: Box) -> Iterator[Box]:
    """Yield the part of `box` that belongs to each picture, side by side; what is left over is shared out."""
    widths = [max(_NARROWEST, int(height * ratio)) for ratio in ratios]
    spare = max(0, box.width - sum(widths) - _BETWEEN * (len(widths) - 1)) // len(widths)
    left = box.x
    for width in (each + spare for each in widths):
        yield Box(left, box.y, width, box.height)
        left += width + _BETWEEN


def _ended(words: str) -> str:
    return words if words.endswith((".", "!", "?")) else f"{words}."
