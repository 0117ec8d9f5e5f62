"""Words to remember, each with what it means -> cards of one size, a heading on a band of colour over its text."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.deck.elements import Element, Frame, Group, Paragraph, Shape
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import RichText
from sessionbuilder.units import Box, Emu, inches

_GAP = inches(0.25)
_INSET = (inches(0.16), inches(0.12))
_BAND = (inches(0.16), inches(0.08))
"""From the edges of a heading's band to the heading."""
_HEADING, _TEXT = 24, 24
"""Points, where there is room."""
_USUAL = {2: 2, 3: 3, 4: 4, 5: 5, 6: 3, 7: 4, 8: 4, 9: 5, 10: 5}
"""How many cards stand side by side, unless the text could be much larger another way."""
_OVER_MIDDLE = 0.4
"""The share of the room left that is over them: a little less than half looks like the middle."""
_ROOMY = 1.5
"""How much higher than its words a card may become, where there is room."""


class MemoCard(Struct, frozen=True):
    """One card."""

    heading: RichText
    text: RichText


class CardRow(Struct, frozen=True):
    """Two to ten cards, side by side on one line or more."""

    title: str
    cards: tuple[MemoCard, ...]

    def describe(self) -> str:
        """Return each card's heading and text, as alt text."""
        words = " ".join(f"{card.heading}: {_sentence(str(card.text))}" for card in self.cards)
        return f"{self.title}, {len(self.cards)} cards. {words}"

    def least(self, width: Emu, size: float, pen: Pen) -> Emu:
        """Return the height that the cards need in `width` with their texts at `size` points or more."""
        smaller = max(0.0, _TEXT - size)
        plans = [self._plan(Box(0, 0, width, 0), across, smaller, pen) for across in self._choices()]
        return min(plan.height for plan in [plan for plan in plans if not plan.broken] or plans)

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the cards in `box`, not much higher than they need to be, and a little over its middle."""
        plan = self._chosen(box, pen)
        box = box._replace(y=box.y + int(max(0, box.height - plan.total(box)) * _OVER_MIDDLE))
        bands = pen.alike([(self._heading(card, plan.smaller, pen),) for card in self.cards], plan.band)
        texts = pen.alike([(self._text(card, plan.smaller, pen),) for card in self.cards], plan.room(box))
        top = plan.band.height + 2 * _BAND[1]
        high = plan.high(box)
        elements: list[Element] = []
        for number, (band, text) in enumerate(zip(bands, texts, strict=True)):
            line, column = divmod(number, plan.across)
            card = Box(box.x, box.y + line * (high + _GAP), box.width, high).columns(plan.across, _GAP)[column]
            head = Box(card.x, card.y, card.width, top)
            below = Box(card.x, head.bottom, card.width, card.height - top)
            elements += [
                Shape(f"Card {number + 1}", head, Frame(band, "middle", _BAND), fill="accent", outline="accent"),
                Shape(f"Card {number + 1} text", below, Frame(text, "top", _INSET), fill="tint", outline="accent"),
            ]
        used = Box(box.x, box.y, box.width, plan.total(box))
        return Group(self.title, used, tuple(elements), self.describe())

    def _choices(self) -> list[int]:
        """Return how many cards may stand side by side, the usual number first."""
        usual = _USUAL[len(self.cards)]
        return [usual, *(across for across in range(1, min(5, len(self.cards)) + 1) if across != usual)]

    def _chosen(self, box: Box, pen: Pen) -> _Plan:
        """Return the usual arrangement, or the one in which the texts are larger by more than a size."""
        usual, *_ = choices = self._choices()
        steps = [max(0, _TEXT - size) for size in pen.theme.scale.body_sizes]
        plans = [self._plan(box, across, smaller, pen) for smaller in steps for across in choices]
        sound = [plan for plan in plans if not plan.broken and plan.height <= box.height]
        if sound:
            return min(sound, key=lambda plan: plan.smaller + (4.5 if plan.across != usual else 0))
        return min(plans[-len(choices) :], key=lambda plan: (plan.total(box) > box.height, plan.broken, plan.height))

    def _plan(self, box: Box, across: int, smaller: float, pen: Pen) -> _Plan:
        """Return the arrangement with so many cards `across`, all type smaller by so many points."""
        width = box.columns(across, _GAP)[0].width
        inner = width - 2 * _INSET[0]
        headings = [(self._heading(card, smaller, pen),) for card in self.cards]
        texts = [(self._text(card, smaller, pen),) for card in self.cards]
        band = Box(0, 0, inner, max(pen.height(heading, inner) for heading in headings))
        lines = -(-len(self.cards) // across)
        broken = inner < inches(1) or any(
            pen.shrinkage([text], Box(0, 0, inner, inches(99))) != 0 for text in (*headings, *texts)
        )
        return _Plan(across, lines, smaller, band, max(pen.height(text, inner) for text in texts), broken=broken)

    def _heading(self, card: MemoCard, smaller: float, pen: Pen) -> Paragraph:
        size = max(pen.theme.scale.floor, _HEADING - smaller)
        return Paragraph(card.heading, size, "paper", bold=True, align="centre")

    def _text(self, card: MemoCard, smaller: float, pen: Pen) -> Paragraph:
        return Paragraph(card.text, max(pen.theme.scale.floor, _TEXT - smaller), align="centre")


class _Plan(Struct, frozen=True):
    """One way to set the cards."""

    across: int
    lines: int
    smaller: float
    """By how many points type is smaller than it would be with room enough."""
    band: Box
    """The room of a heading."""
    text: Emu
    """How high the longest text stands."""
    broken: bool
    """Whether a word is wider than its card."""

    @property
    def height(self) -> Emu:
        """How high all cards stand, each as high as its words need."""
        return self.lines * (self._least + _GAP) - _GAP

    def high(self, box: Box) -> Emu:
        """Return how high one card stands in `box`: somewhat higher than it must, where there is room."""
        share = (box.height + _GAP) // self.lines - _GAP
        return max(min(share, int(self._least * _ROOMY)), self.band.height + 2 * (_BAND[1] + _INSET[1]))

    def total(self, box: Box) -> Emu:
        """Return how high all cards stand when drawn in `box`."""
        return self.lines * (self.high(box) + _GAP) - _GAP

    def room(self, box: Box) -> Box:
        """Return the room of a text in `box`."""
        return Box(0, 0, self.band.width, self.high(box) - self.band.height - 2 * (_BAND[1] + _INSET[1]))

    @property
    def _least(self) -> Emu:
        return self.band.height + self.text + 2 * (_BAND[1] + _INSET[1])


def _sentence(text: str) -> str:
    return text if text.endswith((".", "?", "!", "…")) else f"{text}."
