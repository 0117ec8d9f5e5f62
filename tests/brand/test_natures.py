"""Decks on templates of different natures: nothing moves on *Reset*, everything can be read, the package is sound."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from pptx import Presentation

from sessionbuilder import pipeline
from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.themed import made_on
from sessionbuilder.deck import Deck
from sessionbuilder.diagnostics import Report
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.script.script import Script
from sessionbuilder.theme.palette import READABLE
from sessionbuilder.theme.theme import Theme
from sessionbuilder.workspace.workspace import Workspace
from sessionbuilder.writers.pptx import deck_bytes
from tests.brand.natures import NATURES, nature
from tests.brand.reset import moved, places_amiss
from tests.brand.sight import Sight
from tests.brand.written import Written, broken
from tests.contact_sheet.slides import KINDS, Shown, Told, told
from tests.layout.laws_of_slides import a_kicker_is_one_line, nothing_lies_over_words
from tests.pool import REPOSITORY, calm

SESSION = "case-review-briefing"
"""With a picture, tables, charts and drawings."""


@cache
def theme_on(name: str) -> Theme:
    """The theme of slides on a template of this nature."""
    return made_on(calm(), read_template(nature(name))).of_slides


@cache
def session() -> Script:
    """A session that comes with the program."""
    workspace, report = Workspace(REPOSITORY), Report()
    programme = pipeline.plan(workspace.find(SESSION), workspace, report)
    assert programme
    return pipeline.tell(programme, report)


@cache
def deck_on(name: str) -> tuple[Deck, Written]:
    """That session on a template of this nature."""
    report = Report()
    deck = lay_out(session(), theme_on(name), report)
    assert not report.failed
    return deck, Written(deck_bytes(deck, theme_on(name)))


@pytest.mark.parametrize("name", NATURES)
def test_the_package_is_sound_and_is_opened(name: str) -> None:
    content = deck_bytes(deck_on(name)[0], theme_on(name))
    assert broken(Written(content)) == []
    assert len(Presentation(BytesIO(content)).slides) == len(deck_on(name)[0].slides)


@pytest.mark.parametrize("name", NATURES)
def test_every_text_can_be_read_on_what_lies_under_it(name: str) -> None:
    texts = list(Sight(deck_on(name)[1]).texts())
    assert len(texts) > 300
    assert {text.where.partition(": ")[2] for text in texts} >= {"Title", "Footer", "Slide number"}
    assert [text for text in texts if text.contrast < READABLE] == []


@pytest.mark.parametrize("name", NATURES)
def test_reset_leaves_every_slide_of_a_session_as_it_was(name: str) -> None:
    deck, file = deck_on(name)
    assert list(places_amiss(file)) == []
    assert list(moved(deck, file, theme_on(name))) == []


FIVE = ("office", "old with centred titles", "dark", "filled titles and a logo", "small")
TOLD = [(*each, name) for each in (("one", "short"), ("many", "long")) for name in FIVE]
TOLD += [("few", "long", name) for name in FIVE[3:]]


@pytest.mark.parametrize(("amount", "length", "name"), TOLD)
def test_every_kind_can_be_read_lies_over_nothing_and_stays_on_reset(amount: str, length: str, name: str) -> None:
    amiss = []
    for kind in KINDS:
        theme, report = theme_on(name), Report()
        session = _told(kind, amount, length)
        deck = lay_out(session.script, theme, report)
        said = next(each for each in session.script.blocks if each.timed.number == session.number)
        shown = Shown(kind, amount, length, theme, deck, deck.slides, said, ())
        amiss += [f"{kind}: {what}" for slide in deck.slides for law in LAWS for what in law(shown, slide)]
        file = Written(deck_bytes(deck, theme))
        amiss += [f"{kind}: {what}" for what in (*places_amiss(file), *moved(deck, file, theme))]
        amiss += [f"{kind}: {text}" for text in Sight(file).texts() if text.contrast < READABLE]
    assert amiss == []


@cache
def _told(kind: str, amount: str, length: str) -> Told:
    return told(kind, amount, length)


LAWS = (nothing_lies_over_words, a_kicker_is_one_line)
