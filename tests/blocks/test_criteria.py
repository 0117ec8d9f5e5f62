from __future__ import annotations

from tests.pool import Pool, texts_of

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
