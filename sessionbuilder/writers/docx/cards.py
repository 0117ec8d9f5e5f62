"""Cards to cut out -> pages of fronts, and of backs that meet them when printed on both sides, on the long edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sessionbuilder.content import CutCard, CutCards
from sessionbuilder.text import RichText, plain
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.lists import in_line
from sessionbuilder.writers.docx.measures import CARD_SPACE, MARGIN, SHORT, Twips, twips
from sessionbuilder.writers.docx.tables import Cells, Grid, Row, filled, lines_of
from sessionbuilder.writers.docx.text import Block, Paragraph, runs, words

_SHAPES = ((2, 4), (2, 3), (2, 2), (1, 3), (1, 2), (1, 1))
"""How many cards stand across and down, from what is usual to what holds most text."""
_WIDTH = SHORT - 2 * MARGIN
"""Millimetres that the cards of a row share."""
_INSET = (5, 3)
"""From the edge of a card to its text, in millimetres, across and down."""


class _Shape(NamedTuple):
    """How the cards of a page are cut."""

    across: int
    down: int
    room: Twips
    """How high all cards of a page may be."""
    draft: Draft

    @property
    def width(self) -> Twips:
        """Of a card."""
        return twips(_WIDTH) // self.across

    @property
    def height(self) -> Twips:
        """Of a card."""
        return self.room // self.down

    def holds(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """Return which share of a card's height `text` takes; more than 1 where a word is wider than the card."""
        across, down = (self.draft.measures.scaled(2 * length) for length in _INSET)
        width = self.width - across
        if size > self.draft.measures.size and self._longest(text, size, bold) > width:
            return 2
        lines = lines_of(text, width, self.draft, size=size, bold=bold)
        high = lines * self.draft.measures.line_of(size) + self.draft.measures.space(CARD_SPACE)
        return high / (self.height - down)

    def fits(self, card: CutCard) -> bool:
        """Whether both sides of `card` hold what they say."""
        size = self.draft.measures.size
        back = sum(self.holds(in_line(fact), size) for fact in card.back)
        return back <= 1 and self.front_size(card) is not None

    def fits_all(self, cards: CutCards) -> bool:
        """Whether all of `cards` do."""
        return all(map(self.fits, cards.cards))

    def front_size(self, card: CutCard) -> float | None:
        """Return the largest size in points at which the front fits; None if it does not fit at all."""
        measures = self.draft.measures
        sizes = (measures.size * 2, measures.heading(1), measures.heading(2), float(measures.size))
        return next((size for size in sizes if self.holds(card.front, size, bold=True) <= 1), None)

    def _longest(self, text: RichText, size: float, bold: bool) -> float:
        return self.draft.theme.widths.longest_word(text, size, bold=bold) * 20


def cards_pages(cards: CutCards, height: Twips, draft: Draft) -> Iterator[tuple[Block, ...]]:
    """Yield pages by turns, `height` high: fronts, then their backs with the columns the other way round.

    Where cards have no backs, pages of fronts follow one another.
    """
    notes = (lines_of(plain(note), twips(_WIDTH), draft) for note in (cards.fronts, cards.backs) if note)
    room = height - (max(notes) + 1) * draft.measures.line
    shapes = [_Shape(across, down, room, draft) for across, down in _SHAPES]
    shape = next((shape for shape in shapes if shape.fits_all(cards)), shapes[-1])
    # where even the largest card does not hold its text, it grows, and nothing is cut off
    exact = shape.fits_all(cards)
    a_page = shape.across * shape.down
    for start in range(0, len(cards.cards), a_page):
        page = cards.cards[start : start + a_page]
        rows = [page[at : at + shape.across] for at in range(0, len(page), shape.across)]
        fronts = [filled([_front(card, shape) for card in row], shape.across) for row in rows]
        yield _page(cards.fronts, fronts, shape, exact=exact)
        if cards.backs:
            backs = [filled([_back(card, draft) for card in row], shape.across)[::-1] for row in rows]
            yield _page(cards.backs, backs, shape, exact=exact)


def _page(note: str, rows: Sequence[Cells], shape: _Shape, *, exact: bool) -> tuple[Block, ...]:
    """Return a page of cards; what is said of them stands under them, where it may be as long as it likes."""
    cells = tuple(Row(row, shape.height, exact=exact, anchor="center") for row in rows)
    grid = Grid("cards", (shape.width,) * shape.across, cells, "Cards to cut out", note)
    return grid.xml(shape.draft), Paragraph(words(note), "CardNote")


def _front(card: CutCard, shape: _Shape) -> tuple[Block, ...]:
    size = shape.front_size(card) or shape.draft.measures.size
    return (Paragraph(runs(card.front, shape.draft, size=size), "CardFront"),)


def _back(card: CutCard, draft: Draft) -> tuple[Block, ...]:
    return tuple(Paragraph(runs(in_line(fact), draft), "CardBack") for fact in card.back) or (
        Paragraph(style="CardBack"),
    )
