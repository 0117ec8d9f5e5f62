from __future__ import annotations

from tests.pool import Pool, notes_of, texts_of

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
    assert "Contested: Read literally it means agreement." in notes_of(cards)


def test_who_introduced_a_term_goes_to_the_notes_only(pool: Pool) -> None:
    cards = pool.blocks(TERMS).slides[-1]
    assert not [text for text in texts_of(cards) if "Brandon" in text]
    assert "Introduced by Brandon et al. (2008)." in notes_of(cards)


def test_each_slide_has_the_meanings_of_its_own_terms_in_its_notes(pool: Pool) -> None:
    items = "".join(f"    - term: Term {number}.\n      meaning: {'It means much. ' * 9}\n" for number in range(1, 19))
    slides = pool.blocks(f"- terms: Words\n  items:\n{items}").slides[1:]
    assert len(slides) > 1
    for slide in slides:
        shown = [text for text in texts_of(slide) if text.startswith("Term ")]
        noted = [text.split(":")[0] for text in notes_of(slide) if text.startswith("Term ")]
        assert shown == noted != []
