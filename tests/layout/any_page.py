"""Pages of every part there is, any number of them, with texts of any length: for laws that hold whatever is said."""

from __future__ import annotations

import typing
from collections.abc import Iterator
from fractions import Fraction

from hypothesis import strategies as st
from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Card,
    Cards,
    Column,
    Columns,
    Condition,
    Conditions,
    Cue,
    Drawing,
    Lead,
    Numeral,
    Numerals,
    Page,
    Panel,
    Part,
    Quotation,
    Remark,
    Statement,
    Table,
    Takeaway,
    Verb,
)
from sessionbuilder.deck.elements import Element, Group, Paragraph, Plot, Shape, paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.qr import Qr
from sessionbuilder.layout.foot import Foot
from sessionbuilder.layout.page import Body, page_bodies
from sessionbuilder.text import RichText, plain
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths.syllables import SOFT
from sessionbuilder.units import Box
from tests.layout.test_page import THEME

_WORDS = ("what", "a", "network", "ought", "to", "know", "of", "children", "and", "adults", "who", "are", "responsible")


def _sentence(mark: int, length: int) -> str:
    """So many words; the first stands in no other text, or nearly so."""
    return " ".join((f"Q{mark}", *(_WORDS[(mark + at) % len(_WORDS)] for at in range(length))))


marks = st.integers(0, 99_999)


def sentences(least: int = 0, most: int = 25) -> st.SearchStrategy[str]:
    return st.builds(_sentence, marks, st.integers(least, most))


def texts(least: int = 0, most: int = 25) -> st.SearchStrategy[RichText]:
    return sentences(least, most).map(plain)


def some(strategy: st.SearchStrategy[typing.Any], least: int, most: int) -> st.SearchStrategy[tuple[typing.Any, ...]]:
    return st.lists(strategy, min_size=least, max_size=most).map(tuple)


cues = st.lists(st.builds(lambda text: Cue(Verb.ASK, (text,)), texts(most=3)), max_size=1).map(tuple)
bullets = st.builds(Bullet, texts(), some(texts(most=12), 0, 2), cues)
remarks = st.builds(Remark, st.sampled_from(["When", "Who says so", ""]), texts(most=10), st.booleans())
cards = st.builds(
    Card,
    texts(most=6),
    st.none() | texts(most=16),
    some(remarks, 0, 2),
    st.sampled_from(["", "contested"]),
    cues,
    force=st.sampled_from(["", "must", "should", "may", "unsure"]),
)


@st.composite
def columns(draw: st.DrawFn) -> Columns:
    headed = draw(st.booleans())
    marked: tuple[typing.Literal["", "yes", "no"], ...] = draw(st.sampled_from([("", "", ""), ("yes", "no", "")]))
    several = draw(some(some(bullets, 1, 6), 2, 3))
    heading = texts(most=3) if headed else st.just(plain(""))
    return Columns(
        tuple(Column(draw(heading), each, mark if headed else "") for each, mark in zip(several, marked, strict=False))
    )


numerals = st.builds(
    lambda *inner: Numeral(*inner),
    st.integers(0, 10**12).map(lambda number: f"{number:,}"),
    texts(most=12),
    st.none() | texts(most=8),
    st.none() | st.builds(Fraction, st.integers(0, 7), st.just(7)),
)
joined = st.sampled_from(["", "and", "or"])
conditions = st.lists(
    st.one_of(
        st.builds(lambda *single: (Condition(*single),), texts(), joined),
        st.builds(  # a group within the group, under a line of its own
            lambda over, tied, inner: (
                Condition(over, tied, heading=True),
                *(Condition(text, tie, inner=True) for text, tie in inner),
            ),
            texts(most=6),
            joined,
            some(st.tuples(texts(most=15), joined), 1, 4),
        ),
    ),
    min_size=1,
    max_size=6,
).map(lambda groups: tuple(each for group in groups for each in group))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    across = draw(st.integers(2, 4))
    cell = texts(most=10)
    rows = draw(some(st.tuples(*[cell] * across), 1, 14))
    quiet = frozenset(draw(st.sets(st.integers(0, len(rows) - 1), max_size=1)))
    header = draw(st.tuples(*[sentences(0, 2)] * across))
    return Table(header, rows, (1,) * across, quiet, draw(st.booleans()))


EVERY: dict[type[Struct], st.SearchStrategy[typing.Any]] = {
    Lead: st.builds(Lead, texts()),
    Statement: st.builds(Statement, texts()),
    Quotation: st.builds(Quotation, texts(most=60), st.sampled_from(["", "A mother"])),
    Bullets: st.builds(Bullets, some(bullets, 1, 12), st.booleans()),
    Columns: columns(),
    Cards: st.builds(Cards, some(cards, 1, 9), st.integers(1, 4), st.booleans(), ruled=st.booleans()),
    Numerals: st.builds(Numerals, some(numerals, 1, 6), st.booleans()),
    Conditions: st.builds(
        Conditions, st.sampled_from(["ALWAYS", "CONSIDER"]), st.booleans(), texts(most=10), conditions
    ),
    Table: tables(),
    Drawing: (st.none() | texts()).map(lambda beside: Drawing(Qr("https://example.org/"), beside)),
    Takeaway: st.builds(Takeaway, texts()),
}
"""Every part of a page, and pages of it."""
parts = st.one_of(*EVERY.values())
panels = st.builds(
    Panel,
    st.integers(1, 240),
    st.just("minutes to work"),
    st.just("until 11:13"),
    some(sentences(0, 3), 0, 2),
    st.booleans(),
)
pages = st.builds(
    Page, st.just(plain("Title")), some(parts, 1, 3), st.none() | panels, st.just("") | sentences(0, 12), cues
)
citations = some(sentences(0, 30), 0, 3)


class Laid(Struct, frozen=True):
    """A page, and what came of it."""

    page: Page
    citations: tuple[str, ...]
    bodies: list[Body]
    faults: list[str]
    """The codes of what did not fit."""
    theme: Theme = THEME

    @property
    def sound(self) -> bool:
        """Whether all of it fits."""
        return not self.faults

    @property
    def alone(self) -> bool:
        """Whether it is one message that has the slide to itself, in a size of its own."""
        return self.bodies[0].layout == "quote"

    def has(self, *kinds: type[Struct]) -> bool:
        return any(isinstance(part, kinds) for part in self.page.parts)


def laid(page: Page, cited: tuple[str, ...] = (), theme: Theme = THEME) -> Laid:
    report = Report()
    bodies = page_bodies(page, Foot(cited), Pen(theme, report))
    return Laid(page, cited, bodies, [found.fault.code for found in report.diagnostics], theme)


_COUNTDOWN = ("Countdown", "Countdown track", "Last minutes", "Last minutes label")
BESIDE = ("Panel", "Panel edge", "Minutes", "Time", "Icon", *_COUNTDOWN)
"""What belongs to an activity's panel."""


def own(body: Body) -> list[Element]:
    """The elements of a slide that its parts brought, without panel and source."""
    return [element for element in body.elements if element.name not in (*BESIDE, "Source")]


def shown(body: Body) -> list[Paragraph]:
    """Every paragraph of a slide's parts, with wide words as they were written."""
    found = [paragraph for element in own(body) for paragraph in paragraphs_of(element)]
    return [replace(p, text=plain(str(p.text).replace(SOFT, ""))) if SOFT in str(p.text) else p for p in found]


def every_element(elements: typing.Iterable[Element]) -> Iterator[Element]:
    """Those in groups too."""
    for element in elements:
        yield element
        if isinstance(element, Group | Plot):
            yield from every_element(element.elements)


def boxes_of_text(body: Body) -> list[tuple[str, Box]]:
    """Where texts, tables and drawings stand."""
    return [
        (element.name, element.box)
        for element in body.elements
        if not isinstance(element, Shape) or element.frame
        if hasattr(element, "box")
    ]


def written(part: Part) -> list[str]:
    """Every text of a part, in the order in which it is read."""
    match part:
        case Lead(text) | Statement(text) | Takeaway(text):
            return [str(text)]
        case Quotation(words, by):
            return [str(words), *([by] if by else [])]
        case Bullets(items):
            return _listed(items)
        case Columns(inner):
            return [text for column in inner for text in (str(column.heading), *_listed(column.bullets)) if text]
        case Cards(inner):
            return [text for card in inner for text in _of_card(card, first=part.ruled)]
        case Numerals(inner):
            return [
                text
                for numeral in inner
                for text in (numeral.figure, str(numeral.caption), str(numeral.remark or ""))
                if text
            ]
        case Conditions():
            return [part.duty, str(part.lead), *(str(condition.text) for condition in part.conditions)]
        case Table():
            return [*part.header, *(str(cell) for row in part.rows for cell in row)]
        case Drawing():
            return [str(part.beside)] if part.beside else []
        case _:
            typing.assert_never(part)


def _listed(items: tuple[Bullet, ...]) -> list[str]:
    return [str(text) for item in items for text in (item.text, *item.bullets)]


def _of_card(card: Card, *, first: bool) -> list[str]:
    """Every text of a card; its badge comes `first` where it has a column of its own."""
    remarks = [f"{each.label}: {each.text}" if each.label else str(each.text) for each in card.remarks]
    head = (card.badge, str(card.heading)) if first else (str(card.heading), card.badge)
    return [*filter(None, (*head, str(card.text or ""))), *remarks]
