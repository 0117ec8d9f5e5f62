"""Figures to be seen from the back of the room -> rows: in a grid, each beside what it means, or as bars to compare."""

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
_SOME = 60
"""Points of up to three figures that stand one under the other."""
_THIN = 0.5
"""Tiles that take less of the height of a slide leave most of it empty."""
_BESIDE = (inches(3.7), inches(0.4))
"""The column of figures that stand beside what they mean, and the space after it."""
_AIR: Emu = inches(0.1)
"""Over and under a figure that stands beside what it means."""
_BAR: Emu = inches(0.12)
"""The height of the bar that shows a share beside nothing to compare it with."""
_FIGURES: Emu = inches(3)
"""The most that figures before bars take of the width."""
_BARS = (inches(2.8), inches(0.42), inches(0.3))
"""How wide and how high bars to compare are, and the space at their sides."""


def numerals_rows(numerals: Numerals, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return figures in a grid; one under the other where they have a remark, or are shares to compare.

    All have one size, on all slides that they take, and those of a row stand on one base line. What is a share has a
    bar; what is a count has none.
    """
    shown, count = numerals.numerals, len(numerals.numerals)
    if count == 1 and shown[0].figure:
        return [_alone(shown[0], width, size, pen)]
    many = 44 if count > 3 else _SOME
    if any(each.remark for each in shown):
        return _lines(shown, many if numerals.stacked else _SOME, width, size, pen)
    if sum(each.share is not None for each in shown) > 1 and _have_room_before_bars(shown, pen):
        return _compared(shown, pen.theme.scale.title if count > 3 else _SOME, width, size, pen)
    if numerals.stacked:
        return _lines(shown, many, width, size, pen)
    across = count if count <= 3 else 2 if count == 4 else 3
    column = Box(0, 0, width, 0).columns(across, pen.template.gutter)[0].width - 2 * _PAD
    for largest in (_LARGEST if across <= _FEW else pen.theme.scale.numeral, pen.theme.scale.title):
        pairs = list(zip(shown, _alike(shown, largest, column, pen), strict=True))
        lines = [pairs[first : first + across] for first in range(0, count, across)]
        rows = [_numeral_grid_row(line, across, column, size, pen) for line in lines]
        if size > pen.theme.scale.floor or max(row.height for row in rows) <= pen.template.low_body.height:
            break  # otherwise words as small as they may be have no room under large figures
    if len(rows) > 1 and 1 < len(lines[-1]) < across and used([rows[-2], rows[-1]]) > pen.template.body.height:
        # the last line has a slide to itself, and with it the whole width
        own = Box(0, 0, width, 0).columns(len(lines[-1]), pen.template.gutter)[0].width - 2 * _PAD
        row = _numeral_grid_row(lines[-1], len(lines[-1]), own, size, pen)
        rows[-1] = row if used([rows[-2], row]) > pen.template.body.height else rows[-1]
    if len(rows) == 1 and rows[0].height < pen.template.low_body.height * _THIN:
        return _lines(shown, pen.theme.scale.numeral, width, size, pen)
    return [replace(row, ends=len(line) == 1 < across) for row, line in zip(rows, lines, strict=True)]


def _lines(numerals: Sequence[Numeral], largest: float, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each figure, in a column of their own beside what they mean."""
    left = _BESIDE[0]
    pairs = list(zip(numerals, _alike(numerals, largest, left, pen), strict=True))
    return [_numeral_line(*pair, width, size, pen, left=left, last=pair is pairs[-1]) for pair in pairs]


def _have_room_before_bars(numerals: Sequence[Numeral], pen: Pen) -> bool:
    least = pen.theme.scale.title
    return all(points(pen.widths.width(plain(each.figure), least, bold=True)) <= _FIGURES for each in numerals)


def _compared(numerals: Sequence[Numeral], largest: float, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each figure, the shares with bars of one scale in a column of their own: a full bar is all."""
    figures = _alike(numerals, largest, _FIGURES, pen)
    left = max(points(pen.widths.width(each.text, each.size, bold=True)) for each in figures) + inches(0.1)
    pairs = list(zip(numerals, figures, strict=True))
    return [_compared_row(*pair, min(left, _FIGURES), width, size, pen, last=pair is pairs[-1]) for pair in pairs]


def _compared_row(
    numeral: Numeral, figure: Paragraph, left: Emu, width: Emu, size: float, pen: Pen, *, last: bool
) -> Row:
    wide, high, gap = _BARS
    start = left + gap
    said = start if numeral.share is None else start + wide + gap
    caption = (Paragraph(numeral.caption, size),)
    height = max(pen.height((figure,), left), pen.height(caption, width - said)) + 2 * _AIR

    def place(box: Box) -> tuple[Element, ...]:
        rows = box._replace(height=box.height - HAIRLINE)
        bar = Box(box.x + start, rows.centre[1] - high // 2, wide, high)
        words = Box(box.x + said, box.y, width - said, rows.height)
        shown = Shape(f"Figure {numeral.figure}", rows._replace(width=left), Frame((figure,), "middle"), "card")
        line = Shape("Hairline", Box(box.x, box.bottom - HAIRLINE, box.width, HAIRLINE), fill="line")
        return (
            *((shown,) if numeral.figure else ()),
            *_bar(numeral, bar),
            Shape("Caption", words, Frame(caption, "middle"), "card"),
            *(() if last else (line,)),
        )

    return Row(height, 0, place, cues=numeral.cues, text=numeral.caption, grow=FULL, level=True)


def _alone(numeral: Numeral, width: Emu, size: float, pen: Pen) -> Row:
    """Return the row of the only figure of its slide: it stands in the middle, beside what it means."""
    (figure,) = _alike([numeral], _LARGEST, width // 2, pen)
    own = points(pen.widths.width(figure.text, figure.size, bold=True)) + inches(0.2)
    left = min(width // 2, own)
    row = _numeral_line(numeral, figure, width, size, pen, left=left, last=True)
    return replace(row, grow=pen.template.body.height)


def _alike(numerals: Sequence[Numeral], largest: float, width: Emu, pen: Pen) -> list[Paragraph]:
    """Return the figures, all as large as the widest of them may be in `width`."""
    figures = [Paragraph(plain(numeral.figure), largest, "accent", bold=True) for numeral in numerals]
    line = max(1.3, pen.widths.line)
    sizes = [pen.fitted((each,), width, points(each.size * line), pen.theme.scale.title)[0].size for each in figures]
    return [replace(each, size=min(sizes)) for each in figures]


def _bar(numeral: Numeral, box: Box) -> tuple[Element, ...]:
    if numeral.share is None:
        return ()
    part = Box(box.x, box.y, int(box.width * numeral.share), box.height)
    return (Shape("Whole", box, fill="line"), Shape("Part", part, fill="accent"))


def _numeral_line(
    numeral: Numeral, figure: Paragraph, width: Emu, size: float, pen: Pen, *, left: Emu, last: bool
) -> Row:
    gap, barred = _BESIDE[1], numeral.share is not None
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
    line: Sequence[tuple[Numeral, Paragraph]], across: int, column: Emu, size: float, pen: Pen
) -> Row:
    barred = any(numeral.share is not None for numeral, _ in line)
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
            shapes += _bar(numeral, Box(inner.x, inner.y + upper, inner.width, _BAR))
        return tuple(shapes)

    text = longest(caption.text for caption in captions)
    cues = tuple(cue for numeral, _ in line for cue in numeral.cues)
    return Row(height, pen.template.gutter, place, cues=cues, text=text, grow=int(height * TILE_GROWS), level=True)
