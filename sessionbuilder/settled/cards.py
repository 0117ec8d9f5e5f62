"""Cards to cut out -> the grid that holds the most text with the largest letters, where fronts meet their backs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
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
_TERM = 2
"""By how many points what the front says is larger on the back than what is said of it."""
_SPREAD = 2
"""By how many points the text on one back may be larger than that on another of its set, where it has little."""
_BALANCED = 0.25
"""Millimetres to which it is found out how narrow a text may be before it has a line more."""
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
    mark: RichText

    def size(self, card: CutCard) -> float | None:
        """Return the largest size at which the front of `card` fits; None if it does not fit at all."""
        sizes = self.measure.type.cards
        return next((size for size in sizes if self._holds((card.front,), size, bold=True, over=self._set())), None)

    def fits(self, card: CutCard) -> bool:
        """Whether both sides of `card` hold what they say."""
        return self.size(card) is not None and self.holds_back(card, self.measure.type.text)

    def back_size(self, card: CutCard) -> float:
        """Return the largest size at which the back of `card` fits."""
        text = self.measure.type.text
        return next((size for size in self.measure.type.backs if self.holds_back(card, size)), text)

    def holds_back(self, card: CutCard, size: float) -> bool:
        """Whether the back of `card` holds what it says at `size`, under what the front says."""
        if not card.back:
            return True
        over = self.measure.height(card.front, self.width - 2 * _ACROSS, size + _TERM, bold=True)
        return self._holds(tuple(map(in_line, card.back)), size, over=over + self._set() / 2 + _DOWN)

    def beside(self, card: CutCard, size: float) -> float:
        """Return by how much the front of `card` may be narrower at both sides, and have no line more."""
        room = self.width - 2 * _ACROSS
        lines = self.measure.lines(card.front, room, size, bold=True)
        least, most = 0.0, room
        while lines > 1 and most - least > _BALANCED:
            tried = (least + most) / 2
            if self._words_fit((card.front,), tried, size) and (
                self.measure.lines(card.front, tried, size, bold=True) == lines
            ):
                most = tried
            else:
                least = tried
        return round(max(0, (room - most) / 2 - _BALANCED), 2)

    def _set(self) -> float:
        """Return how high the code of the set stands, with as much above the text, which is in the middle."""
        return 2 * self.measure.height(self.mark, self.width - 2 * _ACROSS)

    def _words_fit(self, texts: Iterable[RichText], room: float, size: float, *, bold: bool = True) -> bool:
        """Whether no word of `texts` is wider than `room`."""
        words = (word for text in texts for word in str(text).split(" "))
        return all(self.measure.width(plain(word), size, bold=bold) <= room for word in words)

    def _holds(self, texts: tuple[RichText, ...], size: float, *, bold: bool = False, over: float = 0) -> bool:
        room = self.width - 2 * _ACROSS
        # a word that is broken may do so in running text only
        if size > self.measure.type.text and not self._words_fit(texts, room, size, bold=bold):
            return False
        high = sum(self.measure.height(text, room, size, bold=bold) for text in texts)
        high += self.measure.type.ems(_BETWEEN) * len(texts)
        return high + over <= self.height - 2 * _DOWN


def cards(part: CutCards, belongs: RichText, mark: RichText, paper: Paper, above: float, measure: Measure) -> SetCards:
    """Return cards of the set to which they belong, and whose code is `mark`.

    Headings `above` millimetres high stand on their first page.
    """
    notes = max(measure.height(note, paper.width) for note in (part.fronts, part.backs))
    room = paper.height - above - notes - _CLEAR
    shapes = [
        _Shape(across, down, round(paper.width / across, 2), round(room / down - 0.01, 2), measure, mark)
        for across, down in _SHAPES
    ]
    able = [card for card in part.cards if shapes[-1].fits(card)]
    shape = _largest([shape for shape in shapes if all(map(shape.fits, able))], len(able))
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
        mark,
        _TERM,
    )


def _in_one_size(able: Sequence[CutCard], shape: _Shape) -> Iterator[SetCard]:
    """Yield the cards with fronts in one size, and heads of piles in one: no card counts more than another."""
    text = shape.measure.type.text
    backs = {id(card): shape.back_size(card) for card in able}
    largest = min(backs.values(), default=text) + _SPREAD
    sizes = {
        pile: min((shape.size(card) or text for card in able if card.pile is pile), default=text)
        for pile in (True, False)
    }
    for card in able:
        size = sizes[card.pile]
        back = min(backs[id(card)], largest)
        yield SetCard(card.front, card.back, size, shape.beside(card, size), back, card.pile)


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
