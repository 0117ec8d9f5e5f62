"""Cards to cut out -> the grid that holds the most text with the largest letters, where fronts meet their backs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sessionbuilder.content import CutCard, CutCards, Fact
from sessionbuilder.settled.measure import Measure
from sessionbuilder.settled.page import Paper
from sessionbuilder.settled.settled import SetCard, SetCards
from sessionbuilder.text import RichText, join, plain

_SHAPES = ((2, 4), (2, 3), (2, 2), (1, 3), (1, 2), (1, 1))
"""How many cards stand across and down, from what is usual to what holds most text."""
_ACROSS, _DOWN = 5, 4
"""From the edge of a card to its text, at the sides and over and under it."""
_BETWEEN = 0.28
"""From one paragraph of a card to the next, as a share of the size, beside what lines have between them."""
_TERM = 3
"""By how many points what the front says is larger on the back than what is said of it."""
_FEWEST = 4
"""Cards to a page, where few leave room to be larger: one to a page would be a poster."""
_OWN = plain("Write your own")
_CLEAR = 7
"""From the cards to what is said of them under them, with what Word has around titles besides."""


class _Shape(NamedTuple):
    """How the cards of a page are cut."""

    across: int
    down: int
    width: float
    height: float
    measure: Measure
    belongs: RichText

    def size(self, card: CutCard) -> float | None:
        """Return the largest size at which the front of `card` fits; None if it does not fit at all."""
        sizes = self.measure.type.cards
        return next((size for size in sizes if self._holds((card.front,), size, bold=True, over=self._set())), None)

    def fits(self, card: CutCard) -> bool:
        """Whether both sides of `card` hold what they say."""
        return self.size(card) is not None and self.holds_back(card, self.measure.type.text)

    def holds_back(self, card: CutCard, size: float) -> bool:
        """Whether the back of `card` holds what it says at `size`, under what the front says."""
        if not card.back:
            return True
        over = self.measure.height(card.front, self.width - 2 * _ACROSS, size + _TERM, bold=True)
        return self._holds(tuple(map(in_line, card.back)), size, over=over + self._set() / 2 + _DOWN)

    def _set(self) -> float:
        """Return how high the set stands, with as much above the text, which is in the middle of the card."""
        return 2 * self.measure.height(self.belongs, self.width - 2 * _ACROSS)

    def _holds(self, texts: tuple[RichText, ...], size: float, *, bold: bool = False, over: float = 0) -> bool:
        room = self.width - 2 * _ACROSS
        # a word that is broken may do so in running text only
        if size > self.measure.type.text and any(
            self.measure.width(plain(word), size, bold=bold) > room for text in texts for word in str(text).split(" ")
        ):
            return False
        high = sum(self.measure.height(text, room, size, bold=bold) for text in texts)
        high += self.measure.type.ems(_BETWEEN) * len(texts)
        return high + over <= self.height - 2 * _DOWN


def cards(part: CutCards, belongs: RichText, paper: Paper, above: float, measure: Measure) -> SetCards:
    """Return cards of the set to which they belong; headings `above` millimetres high stand on their first page."""
    notes = max(measure.height(note, paper.width) for note in (part.fronts, part.backs))
    room = paper.height - above - notes - _CLEAR
    shapes = [
        _Shape(across, down, round(paper.width / across, 2), round(room / down - 0.01, 2), measure, belongs)
        for across, down in _SHAPES
    ]
    able = [card for card in part.cards if shapes[-1].fits(card)]
    shape = _largest([shape for shape in shapes if all(map(shape.fits, able))], len(able))
    sizes = [size for size in measure.type.backs if all(shape.holds_back(card, size) for card in able)]
    back = max(sizes, default=measure.type.text)
    return SetCards(
        (*_in_one_size(able, shape), *_left_empty(len(able), shape)),
        tuple(card for card in part.cards if card not in able),
        shape.across,
        shape.down,
        shape.width,
        shape.height,
        above,
        above > 0,
        part.fronts,
        part.backs,
        belongs,
        back,
        back + _TERM,
    )


def _in_one_size(able: Sequence[CutCard], shape: _Shape) -> Iterator[SetCard]:
    """Yield the cards with fronts in one size, and heads of piles in one: no card counts more than another."""
    text = shape.measure.type.text
    sizes = {
        pile: min((shape.size(card) or text for card in able if card.pile is pile), default=text)
        for pile in (True, False)
    }
    for card in able:
        yield SetCard(card.front, card.back, sizes[card.pile], card.pile)


def _left_empty(cards: int, shape: _Shape) -> Iterator[SetCard]:
    """Yield cards for the places that the last row leaves empty: people write their own there."""
    for _ in range(-cards % shape.across):
        yield SetCard(_OWN, (), shape.measure.type.text, own=True)


def _largest(shapes: Sequence[_Shape], cards: int) -> _Shape:
    """Return the shape that takes as few pages as the first of `shapes`, and has the largest cards."""

    def pages(shape: _Shape) -> int:
        return -(-cards // (shape.across * shape.down))

    larger = (
        shape for shape in shapes[1:] if shape.across * shape.down >= _FEWEST and pages(shape) == pages(shapes[0])
    )
    return (shapes[0], *larger)[-1]


def in_line(fact: Fact) -> RichText:
    """Return a label, bold, and what it says after it."""
    return join(plain(f"{fact.label}: ").bolded(), fact.text) if fact.label else fact.text
