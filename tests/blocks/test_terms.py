from __future__ import annotations

import pytest

from sessionbuilder.content import CutCards, Table, Text
from sessionbuilder.deck.elements import Connector, Shape
from sessionbuilder.units import points
from tests.paper import of, titled
from tests.pool import Pool, calm, notes_of, paragraphs_of, texts_of

TERMS = """
- terms: Words
  lead: What they have in common.
  items:
    - term: Start again syndrome
      meaning: Every episode is a fresh start.
      attribution: Brandon et al. (2008)
    - term: False compliance
      meaning: Nothing changes for the child.
      contested: Read literally it means agreement.
"""


def test_the_lead_stands_alone_before_the_cards(pool: Pool) -> None:
    lead, cards = pool.blocks(TERMS).slides[1:]
    assert "What they have in common." in texts_of(lead)
    assert "Start again syndrome" not in texts_of(lead)
    assert "Start again syndrome" in texts_of(cards)
    assert "What they have in common." not in texts_of(cards)


def test_the_slide_says_that_a_wording_is_contested_and_the_notes_say_why(pool: Pool) -> None:
    cards = pool.blocks(TERMS).slides[-1]
    texts = texts_of(cards)
    assert texts.count("contested wording") == 1
    assert texts.index("False compliance") + 1 == texts.index("contested wording")
    assert not [text for text in texts if "literally" in text]
    assert "If asked about “False compliance”: Contested: Read literally it means agreement." in notes_of(cards)


def test_who_introduced_a_term_goes_to_the_notes_only(pool: Pool) -> None:
    cards = pool.blocks(TERMS).slides[-1]
    assert not [text for text in texts_of(cards) if "Brandon" in text]
    assert "If asked about “Start again syndrome”: Introduced by Brandon et al. (2008)." in notes_of(cards)


def test_nobody_is_told_to_say_what_stands_on_the_cards(pool: Pool) -> None:
    items = "".join(f"    - term: Term {number}.\n      meaning: {'It means much. ' * 9}\n" for number in range(1, 19))
    slides = pool.blocks(f"- terms: Words\n  items:\n{items}").slides[1:]
    assert len(slides) > 1
    for slide in slides:
        assert [text for text in texts_of(slide) if text.startswith("Term ")]
        assert not [text for text in notes_of(slide) if text in ("SAY", "ANSWERS") or text.startswith("Term ")]


WHOLE = """
- terms: Words
  minutes: 5
  lead: What they share.
  items:
    - {term: Start again, meaning: A fresh start., looks-like: New home., antidote: Read it., attribution: Brandon}
    - {term: Role confusion, meaning: Nobody is sure., contested: It blames.}
"""


def test_cards_have_the_term_in_front_and_what_is_written_about_it_on_the_back(pool: Pool) -> None:
    sheet = titled(pool.blocks(WHOLE), "Words: cards")
    assert (sheet.code, sheet.copies, sheet.handout.role) == ("H1", 1, "cards")
    ((first, second),) = [cards.cards for cards in of(CutCards, sheet.handout.parts)]
    assert str(first.front) == "Start again"
    assert [(fact.label, str(fact.text)) for fact in first.back] == [
        ("", "A fresh start."),
        ("Looks like", "New home."),
        ("What helps", "Read it."),
    ]
    assert next((fact.label, str(fact.text)) for fact in second.back) == ("", "Nobody is sure.")


def test_the_cards_say_how_they_are_printed(pool: Pool) -> None:
    (cards,) = of(CutCards, titled(pool.blocks(WHOLE), "Words: cards").handout.parts)
    assert "both sides" in cards.fronts
    assert "long edge" in cards.fronts


def test_the_terms_are_a_reference_sheet_too_with_who_named_them_and_why_they_are_contested(pool: Pool) -> None:
    sheet = titled(pool.blocks(WHOLE), "Words")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    assert [str(text.text) for text in of(Text, sheet.handout.parts)] == ["What they share."]
    (table,) = of(Table, sheet.handout.parts)
    assert [[str(cell) for cell in row] for row in table.rows] == [
        ["Start again", "A fresh start. Brandon.", "New home. Helps: Read it."],
        ["Role confusion", "Nobody is sure. Contested: It blames.", ""],
    ]


def test_the_sheet_has_no_column_in_which_nothing_stands(pool: Pool) -> None:
    (table,) = of(Table, titled(pool.blocks(TERMS), "Words").handout.parts)
    assert table.header == ("Term", "What it means")
    assert {len(row) for row in table.rows} == {len(table.shares)} == {2}
    (table,) = of(Table, titled(pool.blocks(WHOLE), "Words").handout.parts)
    assert table.header == ("Term", "What it means", "What it looks like, and what helps")


def test_every_three_may_have_a_set_of_the_cards(pool: Pool) -> None:
    built = pool.blocks(WHOLE.replace("  minutes: 5\n", "  minutes: 5\n  cards-for: three\n"))
    assert built.programme
    assert titled(built, "Words: cards").copies == built.programme.session.participants // 3


@pytest.mark.parametrize("meaning", ["We want it to go well.", "We want it to go well, and so we see it. " * 4])
def test_a_term_is_as_large_as_a_few_words_alone_with_its_meaning_and_its_cards_close_under_it(
    pool: Pool, meaning: str
) -> None:
    built = pool.blocks(
        f"- terms: Words\n  minutes: 1\n  items:\n    - {{term: Hope, meaning: '{meaning}', looks-like: All is fine., "
        "antidote: Who saw it?}\n"
    )
    assert built.faults() == []
    shapes = [e for e in built.slide("Hope").elements if isinstance(e, Shape)]
    (title,) = [each for each in shapes if each.name == "Title"]
    (said,) = [each for each in shapes if each.name == "Meaning"]
    tiles = [each for each in shapes if each.name == "Tile"]
    scale = calm().scale
    assert [paragraph.size for paragraph in paragraphs_of(title)] == [scale.hero]
    assert [paragraph.size for paragraph in paragraphs_of(said)] == [scale.message]
    assert 0 <= said.box.y - title.box.bottom < points(12)
    assert {points(20) < tile.box.y - said.box.bottom < points(40) for tile in tiles} == {True}
    assert len(tiles) == 2


def test_the_arrow_between_cards_touches_neither(pool: Pool) -> None:
    built = pool.blocks("- terms: T\n  items: [{term: A, meaning: B, looks-like: C, antidote: D}]\n")
    elements = built.slide("A").elements
    (arrow,) = [e for e in elements if isinstance(e, Connector)]
    one, two = [e.box for e in elements if isinstance(e, Shape) and e.name == "Tile"]
    assert one.right < arrow.start[0] < arrow.end[0] < two.x
