"""Cards to match or to sort: every group has a set, and the answers are the facilitator's."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.content import (
    Bullets,
    Card,
    Cards,
    Cue,
    CutCard,
    CutCards,
    Handout,
    Page,
    Part,
    Slide,
    Verb,
    bulleted,
)
from sessionbuilder.diagnostics import Report, codes, did_you_mean
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.activity import Activity
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import UNREAD, Between, Facilitator, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, listing, plain, shortened, subtitled

_MATCH = (
    plain("Lay out all cards, so that everybody can read them"),
    plain("Find the two that belong together, and say why"),
    plain("Where you disagree, lay that pair aside and come back to it"),
)
_SORT = (
    plain("Lay out the cards with the headings, and take the others in turn"),
    plain("Read your card out, and say where it goes and why"),
    plain("Where you disagree, lay it between two piles and come back to it"),
)
_CUT = "Print on one side, and cut along the dashed lines: one set a group. Shuffle it."
_SHUFFLE = Cue(Verb.CHECK, (plain("Every group’s set is cut, counted and shuffled."),))


class Pair(Struct, frozen=True, kw_only=True):
    """Two cards that belong together."""

    card: RichText
    """What stands on the one, such as a term."""
    match: RichText
    """What stands on the other, such as its meaning."""


class PileName(Struct, frozen=True):
    """The heading of the pile to which a card belongs."""

    text: RichText

    written_as: ClassVar[Any] = RichText

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> PileName | Unread:
        """Read a heading; whether there is such a pile is for the block to say."""
        text = reader.paragraph(node)
        return UNREAD if isinstance(text, Unread) else cls(text)


class Sorted(Struct, frozen=True, kw_only=True):
    """A card, and where it goes."""

    card: RichText
    """What stands on it."""
    pile: Annotated[PileName, Facilitator.ONLY]
    """The heading of the pile to which it belongs."""
    because: Annotated[RichText | None, Facilitator.ONLY] = None
    """Why it goes there."""


class Sorting(Activity, frozen=True, kw_only=True):
    """Sets groups to match cards, or to sort them into piles; prints the cards, and keeps the answers to the notes."""

    listed_under: ClassVar[Chapter] = "Working together"
    one_of: ClassVar[tuple[str, ...]] = ("piles", "cards")

    pairs: Annotated[tuple[Pair, ...], Between(3, 24)] = ()
    """Cards to match: `{card: a term, match: its meaning}`."""
    piles: Annotated[tuple[RichText, ...], Between(2, 4)] = ()
    """The headings of piles to sort cards into."""
    cards: Annotated[tuple[Sorted, ...], Between(3, 30)] = ()
    """Cards to sort: `{card: ..., pile: a heading, because: ...}`."""
    tasks: Annotated[tuple[RichText, ...], Between(1, 5)] = ()
    """What groups do, step by step; the usual three steps if nothing is written."""

    def check(self, report: Report) -> None:
        """Note cards of both sorts, or of neither, and cards that go to no pile."""
        if self.pairs and (self.piles or self.cards):
            key = "piles" if self.piles else "cards"
            message = f"Here stand `pairs` to match as well as `{key}` to sort."
            report.add(codes.UNKNOWN_KEY, self.spans[key], message, "make two blocks of it, or take one of them out")
        elif not (self.pairs or self.piles or self.cards):
            hint = "write `pairs:` to match, or `piles:` and `cards:` to sort"
            report.add(codes.MISSING_FIELD, self.span, "There are no cards here to match or to sort.", hint)
        elif not self.pairs and not (self.piles and self.cards):
            there, missing = ("piles", "cards") if self.piles else ("cards", "piles")
            message = f"`{there}` are here to sort with, and `{missing}` is missing."
            report.add(codes.MISSING_FIELD, self.spans[there], message, f"add `{missing}:`")
        else:
            self._check_piles(report)

            self._check_twice(report)

    def _check_twice(self, report: Report) -> None:
        """Note what stands twice: nobody could say where it belongs."""
        cards = [text for pair in self.pairs for text in (pair.card, pair.match)]
        cards += [card.card for card in self.cards]
        for texts in (self.piles, cards):
            seen: set[str] = set()
            for text in texts:
                if str(text).casefold() in seen:
                    message = f"`{shortened(str(text))}` stands here twice, so nobody can say which is right."
                    report.add(codes.BAD_CHOICE, text.span, message, "word one of them differently, or take it out")
                seen.add(str(text).casefold())

    def _check_piles(self, report: Report) -> None:
        headings = [str(pile) for pile in self.piles]
        for card in self.cards:
            if (name := str(card.pile.text)) not in headings:
                message = f"`{shortened(name)}` is none of the `piles`."
                report.add(codes.BAD_CHOICE, card.pile.text.span, message, did_you_mean(name, headings))

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the task with the panel of minutes, and the headings of the piles; answers are in the notes."""
        tasks = Bullets(bulleted(self.tasks or (_MATCH if self.pairs else _SORT)), numbered=True)
        parts: list[Part] = [tasks]
        if self.piles:
            across = 3 if len(self.piles) == 3 else 2
            parts.append(Cards(tuple(Card(pile) for pile in self.piles), across, piles=True))
        answers = Cue(Verb.ANSWERS, (listing(self._answers()),))
        panel = self.panel(when, "to match" if self.pairs else "to sort")
        shuffle = (_SHUFFLE,) if programme.session.makes(self.kind, self) else ()
        yield Page(when.title, tuple(parts), panel, cues=(*shuffle, *self.start(when), answers))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the cards to cut out, a set for each group, in an order that tells nothing: that of the alphabet."""
        texts = [card.card for card in self.cards]
        texts += [text for pair in self.pairs for text in (pair.card, pair.match)]
        piles = [CutCard(join("Pile: ", pile), pile=True) for pile in self.piles]
        fronts = sorted(texts, key=lambda text: str(text).lstrip('“‘"').casefold())
        cards = CutCards((*piles, *map(CutCard, fronts)), _CUT, backs="")
        title = subtitled(when.title, "cards")
        yield Handout(title, (cards,), "cards", "group", afterwards="return", sides="one")

    def _answers(self) -> Iterable[RichText]:
        """Yield what belongs to what, in the order written; cards to sort pile by pile, with the reason."""
        for pair in self.pairs:
            yield join(pair.card.bolded(), ": ", pair.match)
        for pile in self.piles:
            for card in self.cards:
                if str(card.pile.text) == str(pile):
                    because = join(" (", card.because, ")") if card.because else plain("")
                    yield join(pile.bolded(), ": ", card.card, because)
