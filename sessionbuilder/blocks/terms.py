"""Terms with their meaning, what each looks like in practice, and what helps against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, pairwise
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Card,
    Cards,
    Cue,
    CutCard,
    CutCards,
    Fact,
    Handout,
    Lead,
    Page,
    Part,
    Per,
    Slide,
    Statement,
    Table,
    Text,
    Verb,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import ONE
from sessionbuilder.text import RichText, Run, join, plain, subtitled
from sessionbuilder.units import Minutes

_TOGETHER = 4
"""Terms with no more than a meaning that stand on one slide."""


class Term(Spoken, frozen=True, kw_only=True):
    """One term."""

    term: RichText
    """The term itself."""
    meaning: RichText
    """What it means, in plain words."""
    looks_like: RichText | None = None
    """How one recognises it."""
    antidote: RichText | None = None
    """A question or an action that helps against it."""
    attribution: str = ""
    """Who introduced it, where that is confirmed."""
    contested: RichText | None = None
    """Why the wording is contested; the slide says that it is, the notes say why."""


class Terms(Kind, frozen=True, kw_only=True):
    """Shows a term a slide: what it means, what it looks like, and what helps against it."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 15
    sheets: ClassVar[tuple[str, ...]] = ("cards", "table")
    chosen_from: ClassVar[bool] = True

    lead: RichText | None = None
    """What the terms have in common."""
    cards_for: Per = "session"
    """Whom one set of the cards is for: `session`, which is the room, `group`, `three`, `pair` or `person`."""
    items: Annotated[tuple[Term, ...], ONE]
    """The terms: `term`, `meaning`, `looks-like`, `antidote`, `attribution`, `contested`, `say`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return a slide with the lead, and one for each term; terms with no more than a meaning share one."""
        if self.lead:
            yield Page(when.title, (Statement(self.lead),))
        for in_practice, run in groupby(self.items, key=lambda item: bool(item.looks_like or item.antidote)):
            items = tuple(run)
            slides = len(items) if in_practice else -(-len(items) // _TOGETHER)
            cuts = [-(-len(items) * slide // slides) for slide in range(slides + 1)]
            for first, last in pairwise(cuts):
                yield _page(when.title, items[first:last])

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the cards to cut out, a set for the room or for each group, and the terms as a sheet to keep."""
        cards = tuple(CutCard(item.term, tuple(_facts(item))) for item in self.items)
        yield Handout(
            subtitled(when.title, "cards"), (CutCards(cards),), "cards", self.cards_for, sides="both", called="cards"
        )
        lead = (Text(self.lead, "lead"),) if self.lead else ()
        header = ("Term", "What it means", "What it looks like, and what helps")
        rows = tuple((item.term.bolded(), _meaning(item), _in_practice(item)) for item in self.items)
        # a column in which nobody has written anything is left out
        across = 3 if any(row[2] for row in rows) else 2
        table = Table(header[:across], tuple(row[:across] for row in rows), (5, 7, 7)[:across])
        yield Handout(when.title, (*lead, table), "reference", called="table")


def _facts(item: Term) -> Iterator[Fact]:
    yield Fact("", item.meaning)
    if item.looks_like:
        yield Fact("Looks like", item.looks_like)
    if item.antidote:
        yield Fact("What helps", item.antidote)
    if item.contested:
        yield Fact("Disputed", item.contested)


def _meaning(item: Term) -> RichText:
    source = f" {item.attribution.rstrip('.')}." if item.attribution else ""
    contested = join(" Contested: ", item.contested) if item.contested else plain("")
    return join(item.meaning, source, contested)


def _in_practice(item: Term) -> RichText:
    both = " " if item.looks_like and item.antidote else ""
    helps = join(plain("Helps: ").bolded(), item.antidote) if item.antidote else plain("")
    return join(item.looks_like or plain(""), both, helps)


def _page(title: RichText, items: tuple[Term, ...]) -> Page:
    if len(items) == 1:
        return Page(title, tuple(_shown(items[0])), cues=(*items[0].cues, *_answers(items[0])))
    cards = (
        Card(each.term, each.meaning, (), "contested wording" * bool(each.contested), (*each.cues, *_answers(each)))
        for each in items
    )
    return Page(title, (Cards(tuple(cards), across=2),))


def _shown(item: Term) -> Iterator[Part]:
    """Yield the term, what it means, and how one gets from what one sees to what helps."""
    yield Lead(item.term)
    yield Statement(join(item.meaning, _CONTESTED) if item.contested else item.meaning)
    seen = (("Looks like", item.looks_like), ("What helps", item.antidote))
    if cards := tuple(Card(plain(label), text) for label, text in seen if text):
        yield Cards(cards, across=2, leads=True)


_CONTESTED = RichText((Run(" (contested wording)", emphasis=True),))


def _answers(item: Term) -> Iterator[Cue]:
    """Yield what to say if somebody asks for more: what the term means stands on the slide."""
    asked = []
    if item.attribution:
        asked.append(plain(f"Introduced by {item.attribution.rstrip('.')}."))
    if item.contested:
        asked.append(join("Contested: ", item.contested))
    about = plain(f"If asked about “{item.term}”: ").bolded()
    if asked:
        yield Cue(Verb.ANSWERS, (join(about, asked[0]), *asked[1:]))
