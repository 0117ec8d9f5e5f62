"""Figures to be seen from the back of the room -> rows: in a grid, or each beside what it means."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.content import Numeral, Numerals
from sessionbuilder.deck.elements import Element, Frame, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import FULL, HAIRLINE
from sessionbuilder.layout.rows import Row, used
from sessionbuilder.layout.writing import TILE_GROWS, TILE_WEIGHT
from sessionbuilder.text import longest, plain
from sessionbuilder.units import Box, Emu, inches, points

_PAD = inches(0.18)
_FEW = 2
"""So many figures may be larger than the theme's numerals: they have the slide to themselves."""
_LARGEST = 96
"""Points of a figure that has much of the slide to itself."""
_THIN = 0.5
"""Tiles that take less of the height of a slide leave most of it empty."""
_BESIDE = (inches(3.7), inches(0.4))
"""The column of figures that stand beside what they mean, and the space after it."""
_AIR: Emu = inches(0.1)
"""Over and under a figure that stands beside what it means."""
_BAR: Emu = inches(0.12)
"""The height of the bar that shows a share."""


def numerals_rows(numerals: Numerals, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return figures in a grid; figures with a remark, or bars to compare, one under the other.

    All have one size, so that those of a row stand on one base line; and all have a bar, or none.
    """
    count = len(numerals.numerals)
    barred = all(each.share is not None or not each.figure for each in numerals.numerals)
    if count == 1 and numerals.numerals[0].figure:
        return [_alone(numerals.numerals[0], width, size, pen)]
    if numerals.stacked or any(numeral.remark for numeral in numerals.numerals):
        return _lines(numerals.numerals, 44 if numerals.stacked and count > 3 else 60, width, size, pen, barred=barred)
    across = count if count <= 3 else 2 if count == 4 else 3
    column = Box(0, 0, width, 0).columns(across, pen.template.gutter)[0].width - 2 * _PAD
    figures = _alike(numerals.numerals, _LARGEST if across <= _FEW else pen.theme.scale.numeral, column, pen)
    pairs = list(zip(numerals.numerals, figures, strict=True))
    lines = [pairs[first : first + across] for first in range(0, count, across)]
    rows = [_numeral_grid_row(line, across, column, size, pen, barred=barred) for line in lines]
    if len(rows) > 1 and 1 < len(lines[-1]) < across and used([rows[-2], rows[-1]]) > pen.template.body.height:
        # the last line has a slide to itself, and with it the whole width, and larger figures where they are two
        own = Box(0, 0, width, 0).columns(len(lines[-1]), pen.template.gutter)[0].width - 2 * _PAD
        said = [numeral for numeral, _ in lines[-1]]
        alone = list(zip(said, _alike(said, _LARGEST, own, pen), strict=True))
        row = _numeral_grid_row(alone, len(alone), own, size, pen, barred=barred)
        rows[-1] = row if used([rows[-2], row]) > pen.template.body.height else rows[-1]
    if len(rows) == 1 and rows[0].height < pen.template.low_body.height * _THIN:
        return _lines(numerals.numerals, pen.theme.scale.numeral, width, size, pen, barred=barred)
    return [replace(row, ends=len(line) == 1 < across) for row, line in zip(rows, lines, strict=True)]


def _lines(
    numerals: Sequence[Numeral], largest: float, width: Emu, size: float, pen: Pen, *, barred: bool
) -> list[Row]:
    """Return a row for each figure, in a column of their own beside what they mean."""
    left = _BESIDE[0]
    pairs = list(zip(numerals, _alike(numerals, largest, left, pen), strict=True))
    return [_numeral_line(*pair, width, size, pen, left=left, barred=barred, last=pair is pairs[-1]) for pair in pairs]


def _alone(numeral: Numeral, width: Emu, size: float, pen: Pen) -> Row:
    """Return the row of the only figure of its slide: it stands in the middle, beside what it means."""
    (figure,) = _alike([numeral], _LARGEST, width // 2, pen)
    own = points(pen.widths.width(figure.text, figure.size, bold=True)) + inches(0.2)
    left = min(width // 2, own)
    row = _numeral_line(numeral, figure, width, size, pen, left=left, barred=numeral.share is not None, last=True)
    return replace(row, grow=pen.template.body.height)


def _alike(numerals: Sequence[Numeral], largest: float, width: Emu, pen: Pen) -> list[Paragraph]:
    """Return the figures, all as large as the widest of them may be in `width`."""
    figures = [Paragraph(plain(numeral.figure), largest, "accent", bold=True) for numeral in numerals]
    sizes = [pen.fitted((each,), width, points(each.size * 1.3), pen.theme.scale.title)[0].size for each in figures]
    return [replace(each, size=min(sizes)) for each in figures]


def _bar(numeral: Numeral, box: Box) -> tuple[Element, ...]:
    if numeral.share is None:
        return ()
    part = Box(box.x, box.y, int(box.width * numeral.share), box.height)
    return (Shape("Whole", box, fill="line"), Shape("Part", part, fill="accent"))


def _numeral_line(
    numeral: Numeral, figure: Paragraph, width: Emu, size: float, pen: Pen, *, left: Emu, barred: bool, last: bool
) -> Row:
    gap = _BESIDE[1]
    caption = [Paragraph(numeral.caption, size, bold=bool(numeral.remark))]
    if numeral.remark:
        caption.append(Paragraph(numeral.remark, pen.theme.scale.under(size), before=size * 0.2))
    beside = width - left - gap
    upper = pen.height((figure,), left) if numeral.figure else 0
    figure_height = upper + (_BAR + inches(0.12)) * (barred and bool(upper))
    height = max(figure_height, pen.height(caption, beside)) + 2 * _AIR

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        top = box.y + (box.height - figure_height) // 2
        if upper:
            shapes.append(Shape(f"Figure {numeral.figure}", Box(box.x, top, left, upper), Frame((figure,)), "card"))
        words = Box(box.x + left + gap, box.y, beside, box.height - HAIRLINE)
        shapes.append(Shape("Caption", words, Frame(tuple(caption), "middle"), "card"))
        if upper and barred:
            shapes += _bar(numeral, Box(box.x, top + figure_height - _BAR, left, _BAR))
        if not last:
            shapes.append(Shape("Hairline", Box(box.x, box.bottom - HAIRLINE, box.width, HAIRLINE), fill="line"))
        return tuple(shapes)

    text = longest(p.text for p in caption)
    return Row(height, 0, place, cues=numeral.cues, text=text, grow=FULL, level=True)


def _numeral_grid_row(
    line: Sequence[tuple[Numeral, Paragraph]], across: int, column: Emu, size: float, pen: Pen, *, barred: bool
) -> Row:
    captions = [Paragraph(numeral.caption, size) for numeral, _ in line]
    upper = max(pen.height((figure,), column) for _, figure in line)
    lower = max(pen.height((caption,), column) for caption in captions)
    shared = inches(0.3) if barred else 0
    height = upper + shared + lower + 2 * _PAD

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        parts = zip(line, captions, box.columns(across, pen.template.gutter), strict=False)
        for (numeral, figure), caption, part in parts:
            # what is over goes above and below alike, so that figures in one line stay in line
            inner = part.inset(_PAD, _PAD + max(0, box.height - height) // 2)
            shapes.append(Shape("Ground", part, fill="tint", outline="line", weight=TILE_WEIGHT))
            top = inner._replace(height=upper)
            shapes.append(Shape(f"Figure {numeral.figure}", top, Frame((figure,)), "card"))
            rest = Box(inner.x, inner.y + upper + shared, inner.width, inner.height - upper - shared)
            shapes.append(Shape("Caption", rest, Frame((caption,)), "card"))
            if barred:
                shapes += _bar(numeral, Box(inner.x, inner.y + upper, inner.width, _BAR))
        return tuple(shapes)

    text = longest(caption.text for caption in captions)
    cues = tuple(cue for numeral, _ in line for cue in numeral.cues)
    return Row(height, pen.template.gutter, place, cues=cues, text=text, grow=int(height * TILE_GROWS), level=True)
