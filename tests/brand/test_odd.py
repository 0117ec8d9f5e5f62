"""Decks on templates with what is odd in them: sound, readable, and nothing of people in them."""

from __future__ import annotations

from io import BytesIO

import pytest
from pptx import Presentation

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.themed import made_on
from sessionbuilder.diagnostics import Report
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.theme.palette import READABLE
from sessionbuilder.writers.pptx import deck_bytes
from tests.brand.odd import ODD, odd
from tests.brand.reset import moved, places_amiss
from tests.brand.sight import Sight
from tests.brand.written import Written, broken
from tests.contact_sheet.slides import told
from tests.pool import calm

KINDS = ("section", "points", "table", "discussion", "break", "quote")


@pytest.mark.parametrize("name", ODD)
def test_a_deck_on_a_template_with(name: str) -> None:
    organisation = read_template(odd(name))
    theme = made_on(calm(), organisation).of_slides
    for kind in KINDS:
        report = Report()
        deck = lay_out(told(kind, "few", "long").script, theme, report)
        assert not report.failed, report.diagnostics
        content = deck_bytes(deck, theme)
        file = Written(content)
        assert broken(file) == [], kind
        assert [*places_amiss(file), *moved(deck, file, theme)] == [], kind
        assert [text for text in Sight(file).texts() if text.contrast < READABLE] == [], kind
        assert [part for part in file.parts if b"bloggs" in file.parts[part].lower()] == []
    assert len(Presentation(BytesIO(content)).slides) == len(deck.slides)
