from __future__ import annotations

import pytest

from sessionbuilder.content import Bullets, Heading, Notice, Text
from sessionbuilder.deck.elements import Shape
from tests.paper import of, titled
from tests.pool import Pool, shapes_of, texts_of

ANY = """
- criteria: When?
  always:
    any: [First, Second, Third]
"""


def test_members_of_any_are_joined_by_or(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY).slide("When?"))
    assert [text for text in texts if text in ("OR", "AND")] == ["OR", "OR"]
    assert texts.index("OR") < texts.index("Second")


def test_members_of_all_are_joined_by_and(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY.replace("any", "all")).slide("When?"))
    assert [text for text in texts if text in ("OR", "AND")] == ["AND", "AND"]


def test_none_says_so_over_its_conditions(pool: Pool) -> None:
    texts = texts_of(pool.blocks(ANY.replace("any", "none")).slide("When?"))
    assert "None of these:" in texts


def test_a_slide_that_carries_on_says_again_which_duty_and_which_group_it_is_in(pool: Pool) -> None:
    long = "A condition with a good many words to it, so that not all of them can stand on one slide together"
    members = "".join(f"          - {long}, number {n}\n" for n in range(9))
    built = pool.blocks(f"- criteria: When?\n  consider:\n    all:\n      - any:\n{members}      - And this\n")
    second = texts_of(next(slide for slide in built.slides if slide.title.startswith("When? (2 of")))
    assert second[1] == "CONSIDER"
    assert "Any one of these (continued):" in second


def test_a_sentence_that_leads_nowhere_is_told_not_dropped(pool: Pool) -> None:
    built = pool.blocks("- criteria: When?\n  lead: The board may\n  consider: A child is harmed\n  minutes: 5\n")
    assert built.faults() == ["2:9 F202 missing-field: `lead` leads to `always`, which is missing."]


def test_an_empty_group_is_told(pool: Pool) -> None:
    assert pool.blocks("- criteria: When?\n  always: {all: []}\n").codes() == ["F214"]


def lines(pool: Pool, body: str) -> list[tuple[str, list[str]]]:
    """Each line of the lists on the sheet, with the lines under it."""
    return [
        (str(bullet.text), [str(inner) for inner in bullet.bullets])
        for bullets in of(Bullets, titled(pool.blocks(body), "When?").handout.parts)
        for bullet in bullets.bullets
    ]


@pytest.mark.parametrize(("how", "tie"), [("any", "or"), ("all", "and")])
def test_on_paper_conditions_are_tied_by_the_same_word_as_on_the_slide(how: str, tie: str, pool: Pool) -> None:
    found = lines(pool, ANY.replace("any", how))
    assert found == [("First", []), (f"{tie} Second", []), (f"{tie} Third", [])]


def test_on_paper_a_group_within_the_group_says_how_it_holds_and_is_tied_itself(pool: Pool) -> None:
    members = "      - any: [First, Second]\n      - Third\n      - any: [Fourth, Fifth]\n"
    assert lines(pool, f"- criteria: When?\n  always:\n    all:\n{members}") == [
        ("Any one of these:", ["First", "or Second"]),
        ("and Third", []),
        ("and Any one of these:", ["Fourth", "or Fifth"]),
    ]


def test_on_paper_none_says_so_over_its_conditions(pool: Pool) -> None:
    assert lines(pool, ANY.replace("any", "none"))[:2] == [("None of these:", []), ("First", [])]


def test_the_sheet_has_duty_inclusions_discretion_and_rider_in_their_order_with_the_source(pool: Pool) -> None:
    built = pool.blocks(
        """
        - criteria: When?
          minutes: 5
          source: "wt2010, chapter 8"
          consider: Harm
          always: Death
          always-includes: [Custody]
          irrespective: Known or not makes no difference.
          handouts: criteria
        """
    )
    sheet = titled(built, "When?")
    assert (sheet.code, sheet.copies) == ("R1", 24)
    parts = sheet.handout.parts
    assert [str(heading.text) for heading in of(Heading, parts)] == ["Always", "Consider"]
    assert [str(bullets.bullets[0].text) for bullets in of(Bullets, parts)] == ["Death", "Custody", "Harm"]
    history, rider = of(Notice, parts)
    assert str(history.text) == (
        "This is from Working Together 2010, which HM Government (2023) has superseded. "
        "It is here to learn from, and not for decisions today."
    )
    assert str(rider.text) == "Known or not makes no difference."
    last = of(Text, parts)[-1]
    assert str(last.text) == "Source: Working Together 2010, chapter 8 (superseded)"


def test_a_sheet_without_a_source_names_none(pool: Pool) -> None:
    parts = titled(pool.blocks(ANY), "When?").handout.parts
    assert not [text for text in of(Text, parts) if "Source" in str(text.text)]


def test_on_paper_none_inside_a_group_has_its_heading_once(pool: Pool) -> None:
    built = pool.blocks("- criteria: When?\n  always:\n    all:\n      - none: [First, Second]\n      - Third\n")
    (lines,) = of(Bullets, titled(built, "When?").handout.parts)
    assert str(lines.bullets[0].text) == "None of these:"
    assert [str(text) for text in lines.bullets[0].bullets] == ["First", "and Second"]


def test_an_inner_group_is_one_tile_that_holds_its_line_and_its_conditions(pool: Pool) -> None:
    members = "      - any: [First, Second]\n      - Third\n"
    shapes = shapes_of(pool.blocks(f"- criteria: When?\n  always:\n    all:\n{members}").slide("When?"))
    (tile,) = [shape for shape in shapes if isinstance(shape, Shape) and shape.name == "Group"]
    within = [
        str(shape.frame.paragraphs[0].text)
        for shape in shapes
        if isinstance(shape, Shape) and shape.frame and tile.box.contains(shape.box)
    ]
    assert within == ["Any one of these:", "First", "OR", "Second"]
