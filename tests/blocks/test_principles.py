from __future__ import annotations

from sessionbuilder.content import Bullets, Notice, Text
from tests.paper import of, titled, words
from tests.pool import Built, Pool, numbered_on, paragraphs_of, shapes_of

PLAIN = "- principles: How we work\n  minutes: 6\n  items: [The child first, No blame, In proportion]\n"
MEANING = """
- principles: How we work
  minutes: 6
  items:
    - {principle: The child first, means: We start with the child}
    - No blame
    - {principle: Who decides?, means: Nobody alone}
"""


def numbered(built: Built) -> list[tuple[int, str]]:
    """Every numbered item on the slides, with its number."""
    return [each for slide in built.slides for each in numbered_on(slide)]


def test_without_meanings_they_are_a_numbered_list(pool: Pool) -> None:
    built = pool.blocks(PLAIN)
    assert numbered(built) == [(1, "The child first"), (2, "No blame"), (3, "In proportion")]


def test_with_a_meaning_anywhere_each_has_a_numbered_card(pool: Pool) -> None:
    built = pool.blocks(MEANING)
    assert numbered(built) == [(1, "The child first"), (2, "No blame"), (3, "Who decides?")]
    cards = [
        [str(paragraph.text) for paragraph in paragraphs_of(shape)]
        for shape in shapes_of(built.slides[1])
        if shape.name.startswith("Card ") and paragraphs_of(shape)
    ]
    assert cards == [
        ["The child first"],
        ["We start with the child"],
        ["No blame"],
        ["Who decides?"],
        ["Nobody alone"],
    ], "a few have a row each, with what they mean beside them"


def test_numbers_carry_on_over_slides(pool: Pool) -> None:
    means = "What this asks of us in the work that we do with families every day and of those who lead it"
    items = "".join(f"    - {{principle: Principle {n}, means: {means}}}\n" for n in range(1, 13))
    built = pool.blocks(f"- principles: How we work\n  minutes: 9\n  items:\n{items}")
    assert len(built.slides) > 2
    assert numbered(built) == [(n, f"Principle {n}") for n in range(1, 13)]
    assert built.faults() == []


def test_the_sheet_has_them_in_order_with_what_they_mean(pool: Pool) -> None:
    sheet = titled(pool.blocks(MEANING + "  lead: In every case\n  source: wt2023\n"), "How we work")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    lead, listed, source = sheet.handout.parts
    assert isinstance(lead, Text)
    assert str(lead.text) == "In every case"
    assert isinstance(listed, Bullets)
    assert listed.numbered
    assert [str(bullet.text) for bullet in listed.bullets] == [
        "The child first: We start with the child",
        "No blame",
        "Who decides? Nobody alone",
    ]
    assert words(source) == ["Source: HM Government (2023)", "quiet"]


def test_what_has_been_superseded_is_told_first_on_the_sheet(pool: Pool) -> None:
    parts = titled(pool.blocks(PLAIN + '  source: "wt2010, chapter 8"\n  handouts: all\n'), "How we work").handout.parts
    assert isinstance(parts[0], Notice)
    assert "Working Together 2010, which HM Government (2023) has superseded" in str(parts[0].text)
    assert not of(Notice, titled(pool.blocks(PLAIN), "How we work").handout.parts)
