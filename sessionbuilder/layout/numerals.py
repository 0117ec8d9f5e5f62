"""Figures to be seen from the back of the room -> rows: in a grid, or each beside what it means."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Numeral, Numerals
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import Row
from sessionbuilder.text import longest, plain
from sessionbuilder.units import Box, Emu, inches, points

_PAD = inches(0.18)
_FEW = 2
"""So many figures may be larger than the theme's numerals: they have the slide to themselves."""
_LARGEST = 96
"""Points of a figure that has much of the slide to itself."""


def numerals_rows(numerals: Numerals, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return figures in a grid; figures with a remark, or bars to compare, one under the other."""
    count = len(numerals.numerals)
    if numerals.stacked or any(numeral.remark for numeral in numerals.numerals):
        figure = 44 if numerals.stacked and count > 3 else 60
        return [_numeral_line(numeral, figure, width, size, pen) for numeral in numerals.numerals]
    across = count if count <= 3 else 2 if count == 4 else 3
    lines = [numerals.numerals[first : first + across] for first in range(0, count, across)]
    return [_numeral_grid_row(line, len(line), width, size, pen) for line in lines]


def _figure(numeral: Numeral, size: float, width: Emu, pen: Pen) -> Paragraph:
    """Return the figure as large as its width allows."""
    paragraph = Paragraph(plain(numeral.figure), size, colour="accent", bold=True)
    fits = pen.fitted((paragraph,), width, points(size * 1.3), pen.theme.scale.title)
    return fits[0]


def _bar(numeral: Numeral, box: Box) -> tuple[Element, ...]:
    if numeral.share is None:
        return ()
    part = Box(box.x, box.y, int(box.width * numeral.share), box.height)
    return (Shape("Whole", box, fill="line"), Shape("Part", part, fill="accent"))


def _numeral_line(numeral: Numeral, largest: float, width: Emu, size: float, pen: Pen) -> Row:
    left, gap, bar = inches(3.7), inches(0.4), inches(0.12)
    figure = _figure(numeral, largest, left, pen) if numeral.figure else None
    caption = [Paragraph(numeral.caption, size, bold=bool(numeral.remark))]
    if numeral.remark:
        caption.append(Paragraph(numeral.remark, max(pen.theme.scale.floor, size - 2), before=size * 0.2))
    beside = width - left - gap
    figure_height = pen.height((figure,), left) + bar + inches(0.12) if figure else 0
    height = max(figure_height, pen.height(caption, beside))

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        top = box.y + (box.height - figure_height) // 2
        if figure:
            shapes.append(
                Shape(
                    f"Figure {numeral.figure}",
                    Box(box.x, top, left, figure_height - bar - inches(0.12)),
                    Frame((figure,)),
                    "card",
                )
            )
        shapes.append(
            Shape(
                "Caption",
                Box(box.x + left + gap, box.y, beside, box.height),
                Frame(tuple(caption), "middle"),
                "card",
            )
        )
        if figure:
            shapes += _bar(numeral, Box(box.x, top + figure_height - bar, left, bar))
        return tuple(shapes)

    text = longest(p.text for p in caption)
    return Row(height, inches(0.28), place, cues=numeral.cues, text=text, grow=inches(0.35))


def _numeral_grid_row(numerals: Sequence[Numeral], across: int, width: Emu, size: float, pen: Pen) -> Row:
    column = Box(0, 0, width, 0).columns(across, pen.template.gutter)[0].width - 2 * _PAD
    bar = inches(0.12)
    few = across <= _FEW
    figures = [_figure(numeral, _LARGEST if few else pen.theme.scale.numeral, column, pen) for numeral in numerals]
    captions = [Paragraph(numeral.caption, size + 2 if few else size) for numeral in numerals]
    upper = max(pen.height((figure,), column) for figure in figures)
    lower = max(pen.height((caption,), column) for caption in captions)
    shared = inches(0.3) if any(numeral.share is not None for numeral in numerals) else 0
    height = upper + shared + lower + 2 * _PAD

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        parts = zip(numerals, figures, captions, box.columns(across, pen.template.gutter), strict=False)
        for numeral, figure, caption, part in parts:
            # what is over goes above and below alike, so that figures in one line stay in line
            inner = part.inset(_PAD, _PAD + max(0, box.height - height) // 2)
            shapes.append(Shape("Ground", part, fill="tint"))
            shapes.append(
                Shape(
                    f"Figure {numeral.figure}",
                    Box(inner.x, inner.y, inner.width, upper),
                    Frame((figure,)),
                    "card",
                )
            )
            shapes.append(
                Shape(
                    "Caption",
                    Box(inner.x, inner.y + upper + shared, inner.width, inner.height - upper - shared),
                    Frame((caption,)),
                    "card",
                )
            )
            shapes += _bar(numeral, Box(inner.x, inner.y + upper, inner.width, bar))
        return tuple(shapes)

    text = longest(numeral.caption for numeral in numerals)
    cues = tuple(cue for numeral in numerals for cue in numeral.cues)
    return Row(height, pen.template.gutter, place, cues=cues, text=text, grow=inches(1.4 if few else 0.4))
