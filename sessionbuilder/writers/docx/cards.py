"""Cards to cut out -> pages of fronts, and of backs that meet them when printed on both sides, on the long edge."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sessionbuilder.content import Fact
from sessionbuilder.settled.settled import SetCard, SetCards
from sessionbuilder.text import plain
from sessionbuilder.writers.docx.colours import borders, ground
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import twips
from sessionbuilder.writers.docx.tables import Cells, Grid, Row, filled
from sessionbuilder.writers.docx.text import Block, Paragraph, runs, words

_ROOM = 0.5
"""The share of its height that a card to write on leaves free."""


def cards_pages(cards: SetCards, draft: Draft) -> Iterator[tuple[Block, ...]]:
    """Yield pages by turns: fronts, then their backs with the columns the other way round.

    Where cards have no backs, pages of fronts follow one another. What no card holds comes last, each on its page.
    """
    a_page = cards.across * cards.down
    for start in range(0, len(cards.cards), a_page):
        page = cards.cards[start : start + a_page]
        rows = [page[at : at + cards.across] for at in range(0, len(page), cards.across)]
        fronts = [filled([_front(card, cards, draft) for card in row], cards.across) for row in rows]
        pile = _thick(draft)
        solid = [tuple(pile if card.pile else "" for card in row) for row in rows]
        yield _page(cards.fronts, fronts, cards, draft, solid)
        if cards.backs:
            backs = [filled([_back(card, cards, draft) for card in row], cards.across)[::-1] for row in rows]
            yield _page(cards.backs, backs, cards, draft, [()] * len(rows), anchor="")
    for card in cards.too_long:
        yield Paragraph(runs(card.front, draft, bold=True), kept=True), *_facts(card.back, draft)


def _page(
    note: str,
    rows: Sequence[Cells],
    cards: SetCards,
    draft: Draft,
    solid: Sequence[tuple[str, ...]],
    anchor: str = "center",
) -> tuple[Block, ...]:
    """Return a page of cards; what is said of them stands under them, where it may be as long as it likes."""
    cells = tuple(
        Row(row, twips(cards.height), exact=True, anchor=anchor, grounds=grounds)
        for row, grounds in zip(rows, solid, strict=True)
    )
    grid = Grid("cards", (twips(cards.width),) * cards.across, cells, "Cards to cut out", note)
    return grid.xml(draft), Paragraph(words(note), "CardNote")


def _thick(draft: Draft) -> str:
    """Return the frame and the ground of what heads a pile."""
    edges = borders(draft.theme, "top left bottom right", "deep", 3)
    return f"<w:tcBorders>{edges}</w:tcBorders>{ground(draft.theme, 'tint')}"


def _front(card: SetCard, cards: SetCards, draft: Draft) -> tuple[Block, ...]:
    """Return what a card says, with the code of the set it belongs to under it."""
    mark = runs(cards.mark, draft)
    if card.own:
        # cells of a row are all in the middle, and this one begins at its head
        room = twips(cards.height * _ROOM)
        return Paragraph(runs(card.front, draft), "TableQuiet", after=room), Paragraph(mark, "BackSet")
    says = Paragraph(runs(card.front, draft, size=card.size), "CardFront", beside=twips(card.beside))
    return says, Paragraph(mark, "CardSet")


def _back(card: SetCard, cards: SetCards, draft: Draft) -> tuple[Block, ...]:
    """Return what the front says, large, what is to be known of it, and the code of the set the card belongs to."""
    if card.own:
        return (Paragraph(runs(cards.mark, draft), "BackSet"),)
    over = Paragraph(runs(card.front, draft, size=card.back_size + cards.term), "CardTerm")
    return over, *_facts(card.back, draft, card.back_size), Paragraph(runs(cards.mark, draft), "BackSet")


def _facts(back: Sequence[Fact], draft: Draft, size: float = 0) -> tuple[Block, ...]:
    labels = (runs(plain(f"{fact.label} ").bolded(), draft, size=size) * bool(fact.label) for fact in back)
    return tuple(
        Paragraph(label + runs(fact.text, draft, size=size), "CardBack")
        for label, fact in zip(labels, back, strict=True)
    )
