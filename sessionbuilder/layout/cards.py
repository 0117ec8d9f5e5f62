"""Cards, numerals, conditions, tables and drawings -> rows."""

from __future__ import annotations

from collections.abc import Sequence

from sessionbuilder.content import Card, Cards, Condition, Conditions, Drawing, Numeral, Numerals, Table
from sessionbuilder.deck.elements import Anchor, Cell, Element, Frame, Grid, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.rows import CELL_INSET, GridLine, Row
from sessionbuilder.text import RichText, join, longest, plain
from sessionbuilder.theme.regions import GUTTER
from sessionbuilder.units import Box, Emu, inches, points

_PAD = inches(0.15)
_MOST_IN_HALVES = 20
"""More lines than this do not fit a slide even in two halves."""
_GAP = inches(0.2)
"""Between rows of cards."""
_EDGE = inches(0.07)


def cards_rows(cards: Cards, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return a row for each line of cards; cards of one line are equally high."""
    across = min(cards.across, len(cards.cards))
    numbers = range(1, len(cards.cards) + 1)
    frames = [
        _card_paragraphs(card, number if cards.numbered else 0, size)
        for card, number in zip(cards.cards, numbers, strict=True)
    ]
    column = Box(0, 0, width, 0).columns(across, GUTTER)[0].width - 2 * _PAD - _EDGE
    return [
        _cards_row(cards.cards[first : first + across], frames[first : first + across], across, column, pen)
        for first in range(0, len(frames), across)
    ]


def _cards_row(
    cards: Sequence[Card], frames: Sequence[tuple[Paragraph, ...]], across: int, column: Emu, pen: Pen
) -> Row:
    height = max(pen.height(paragraphs, column) for paragraphs in frames) + 2 * _PAD
    anchor: Anchor = "middle" if all(len(paragraphs) == 1 for paragraphs in frames) else "top"

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        parts = zip(cards, frames, box.columns(across, GUTTER), strict=False)
        for number, (card, paragraphs, part) in enumerate(parts, 1):
            body = Box(part.x + _EDGE, part.y, part.width - _EDGE, part.height)
            shapes.append(Shape(f"Card {number}", body, Frame(paragraphs, anchor, (_PAD, _PAD)), "card", fill="tint"))
            shapes.append(
                Shape(
                    "Card edge",
                    Box(part.x, part.y, _EDGE, part.height),
                    fill="warm" if card.badge else "accent",
                )
            )
        return tuple(shapes)

    cues = tuple(cue for card in cards for cue in card.cues)
    tallest = max(frames, key=lambda paragraphs: pen.height(paragraphs, column))
    text = longest(_written(tallest, cards))
    return Row(height, _GAP, place, cues=cues, text=text, grow=int(height * 0.45))


def _written(paragraphs: Sequence[Paragraph], cards: Sequence[Card]) -> list[RichText]:
    """Return the texts that the author of the card with `paragraphs` wrote, as they were written."""
    own = {str(p.text) for p in paragraphs}
    texts = [text for card in cards for text in (card.heading, card.text, *(r.text for r in card.remarks)) if text]
    return [text for text in texts if any(str(text) in words for words in own)]


def _card_paragraphs(card: Card, number: int, size: float) -> tuple[Paragraph, ...]:
    heading = join(f"{number}  ", card.heading) if number else card.heading
    paragraphs = [Paragraph(heading, size + (2 if card.text else 0), colour="accent", bold=True)] if heading else []
    if card.badge:
        paragraphs.append(Paragraph(plain(card.badge), size, colour="warm", bold=True, before=2))
    if card.text:
        paragraphs.append(Paragraph(card.text, size, before=size * 0.15 if heading else 0))
    for remark in card.remarks:
        label = plain(f"{remark.label}: ").bolded()
        paragraphs.append(Paragraph(join(label, remark.text), size, colour="quiet", before=size * 0.3))
    return tuple(paragraphs)


def numerals_rows(numerals: Numerals, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return figures in a grid; figures with a remark one under the other."""
    if any(numeral.remark for numeral in numerals.numerals):
        return [_numeral_line(numeral, width, size, pen) for numeral in numerals.numerals]
    count = len(numerals.numerals)
    across = count if count <= 3 else 2 if count == 4 else 3
    return [
        _numeral_grid_row(numerals.numerals[first : first + across], across, width, size, pen)
        for first in range(0, count, across)
    ]


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


def _numeral_line(numeral: Numeral, width: Emu, size: float, pen: Pen) -> Row:
    left, gap, bar = inches(2.9), inches(0.35), inches(0.12)
    figure = _figure(numeral, 48, left, pen) if numeral.figure else None
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

    return Row(height, inches(0.28), place, text=longest(p.text for p in caption), grow=inches(0.35))


def _numeral_grid_row(numerals: Sequence[Numeral], across: int, width: Emu, size: float, pen: Pen) -> Row:
    column = Box(0, 0, width, 0).columns(across, GUTTER)[0].width - 2 * _PAD
    bar = inches(0.12)
    figures = [_figure(numeral, pen.theme.scale.numeral, column, pen) for numeral in numerals]
    captions = [Paragraph(numeral.caption, size) for numeral in numerals]
    upper = max(pen.height((figure,), column) for figure in figures)
    lower = max(pen.height((caption,), column) for caption in captions)
    shared = inches(0.3) if any(numeral.share is not None for numeral in numerals) else 0
    height = upper + shared + lower + 2 * _PAD

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        parts = zip(numerals, figures, captions, box.columns(across, GUTTER), strict=False)
        for numeral, figure, caption, part in parts:
            inner = part.inset(_PAD)
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

    return Row(height, GUTTER, place, text=longest(numeral.caption for numeral in numerals), grow=inches(0.4))


def conditions_rows(conditions: Conditions, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the badge with its lead, then a row for each condition with the word that joins it."""
    opening = _badge_row(conditions, width, size, pen)
    return [
        opening,
        *(_condition_row(condition, opening, width, size, pen) for condition in conditions.conditions),
    ]


def _badge_row(conditions: Conditions, width: Emu, size: float, pen: Pen) -> Row:
    badge_width, gap = inches(2.0), inches(0.3)
    lead = Paragraph(conditions.lead, size, bold=False)
    text_width = width - badge_width - gap
    height = max(inches(0.52), pen.height((lead,), text_width))
    badge = Paragraph(plain(conditions.duty), 20, "paper" if conditions.solid else "accent", bold=True, align="centre")

    def place(box: Box) -> tuple[Element, ...]:
        return (
            Shape(
                f"Duty: {conditions.duty}",
                Box(box.x, box.y + (box.height - inches(0.52)) // 2, badge_width, inches(0.52)),
                Frame((badge,), "middle", (inches(0.1), 0)),
                geometry="rounded",
                fill="accent" if conditions.solid else "paper",
                outline="accent",
                weight=2.25,
            ),
            Shape(
                "Lead",
                Box(box.x + badge_width + gap, box.y, text_width, box.height),
                Frame((lead,), "middle"),
                "card",
            ),
        )

    return Row(height, inches(0.2), place, keep=True, text=conditions.lead)


def _condition_row(condition: Condition, opening: Row, width: Emu, size: float, pen: Pen) -> Row:
    gutter = inches(0.85) + (inches(0.75) if condition.inner else 0)
    pad = inches(0.16)
    edge = 0 if condition.heading else _EDGE
    text_width = width - gutter - 2 * pad - edge
    paragraph = Paragraph(condition.text, size, bold=condition.heading)
    height = pen.height((paragraph,), text_width) + (inches(0.08) if condition.heading else inches(0.2))
    chip = Paragraph(plain(condition.joined), 18, "paper", bold=True, align="centre")

    def place(box: Box) -> tuple[Element, ...]:
        shapes: list[Element] = []
        if condition.joined:
            chip_box = Box(
                box.x + gutter - inches(0.85),
                box.y + (box.height - inches(0.4)) // 2,
                inches(0.7),
                inches(0.4),
            )
            shapes.append(
                Shape(
                    f"Joined by {condition.joined}",
                    chip_box,
                    Frame((chip,), "middle"),
                    geometry="pill",
                    fill="deep" if condition.joined == "and" else "accent",
                )
            )
        body = Box(box.x + gutter + edge, box.y, box.width - gutter - edge, box.height)
        shapes.append(
            Shape(
                "Condition",
                body,
                Frame((paragraph,), "middle", (0 if condition.heading else pad, 0)),
                "card",
                fill=None if condition.heading else "tint",
            )
        )
        if edge:
            shapes.append(Shape("Condition edge", Box(box.x + gutter, box.y, edge, box.height), fill="accent"))
        return tuple(shapes)

    return Row(
        height,
        inches(0.16),
        place,
        again=opening,
        text=condition.text,
        keep=condition.heading,
        grow=0 if condition.heading else inches(0.25),
    )


def table_rows(table: Table, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return the header and one row for each line; those of one slide become one table."""
    total = sum(table.shares)
    halved = table.halves and 7 < len(table.rows) <= _MOST_IN_HALVES
    if halved:
        width = Box(0, 0, width, 0).columns(2, GUTTER)[0].width
    widths = tuple(width * share // total for share in table.shares)
    heading = tuple(
        Cell(Paragraph(plain(text), max(pen.theme.scale.floor, size - 2), "paper", bold=True), "deep")
        for text in table.header
    )
    lines = []
    for number, texts in enumerate(table.rows):
        quiet = number in table.quiet
        lines.append(
            tuple(
                Cell(Paragraph(text, size, "quiet" if quiet else "ink", bold=not quiet and column == 0), None)
                for column, text in enumerate(texts)
            )
        )

    def line(cells: tuple[Cell, ...], again: Row | None) -> Row:
        rooms = [room - 2 * CELL_INSET[0] for room in widths]
        height = max(pen.height((c.paragraph,), room) for c, room in zip(cells, rooms, strict=True))
        text = next((cell.paragraph.text for cell in cells if cell.paragraph.text.span), None)
        return Row(
            height + 2 * CELL_INSET[1],
            0,
            line=GridLine(widths, cells),
            keep=again is None,
            again=again,
            text=text,
            grow=inches(0.12) if again else 0,
        )

    header = line(heading, None)
    rows = [header, *(line(cells, header) for cells in lines)]
    if halved:
        middle = -(-len(lines) // 2)
        first = min((n + 1 for n in table.quiet), key=lambda n: abs(n - middle), default=middle)
        first = first if abs(first - middle) <= 2 else middle
        return [_halves(rows[: first + 1], [header, *rows[first + 1 :]], pen)]
    return rows


def _halves(left: list[Row], right: list[Row], pen: Pen) -> Row:
    """Return one row in which the table's second half stands beside its first."""
    high = max(sum(row.height for row in half) for half in (left, right))

    def place(box: Box) -> tuple[Element, ...]:
        parts = zip(("Table", "Table, second half"), (left, right), box.columns(2, GUTTER), strict=True)
        extra = (box.height - high) // max(len(left), len(right))
        return tuple(grid(name, half, part, extra) for name, half, part in parts)

    return Row(high, inches(0.2), place, text=left[1].text, grow=inches(0.08) * len(left))


def grid(name: str, rows: Sequence[Row], box: Box, extra: Emu = 0) -> Grid:
    """Return the table that `rows` make at the top of `box`, each line `extra` higher than it needs to be."""
    lines = [row.line for row in rows if row.line]
    heights = tuple(row.height + extra for row in rows)
    words = "; ".join(" ".join(str(cell.paragraph.text) for cell in line.cells) for line in lines[1:])
    return Grid(
        name,
        Box(box.x, box.y, box.width, sum(heights)),
        lines[0].widths,
        tuple(line.cells for line in lines),
        heights,
        f"Table of {len(lines) - 1} rows: {words}",
    )


def drawing_rows(drawing: Drawing, width: Emu, size: float, pen: Pen) -> list[Row]:
    """Return one row that takes all the height there is."""

    def place(box: Box) -> tuple[Element, ...]:
        return (drawing.diagram.draw(box, pen),)

    return [Row(inches(2.6), inches(0.2), place, grow=inches(9))]
