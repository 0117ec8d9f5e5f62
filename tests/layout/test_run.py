"""Slides of a run: each has notes of its own, and the cues that its author means for it."""

from __future__ import annotations

import pytest

from tests.pool import Pool, notes_of, texts_of

LONG = "This is said at such length that nobody reads it at a glance, " * 2 + "and so it has a slide of its own."
RUN = f"""\
- welcome: Before
  housekeeping: [Fire exits]
- statement: Where harm happens
  minutes: 6
  says:
    - Harm happens at home. {LONG}
    - A child who says nothing tells us something. {LONG}
    - Nobody sees all of it. {LONG}
  cues:
    - say: Said first
{{cues}}
    - link: Said last
- closing: After
"""


def notes(pool: Pool, cues: str) -> list[str]:
    """The notes of each slide of the run, without the line of the clock, in one line."""
    built = pool.blocks(RUN.format(cues=cues))
    assert built.faults() == []
    return [" | ".join(notes_of(slide)[1:]) for slide in built.slides if slide.title.startswith("Where harm")]


@pytest.mark.parametrize("wanted", ["2", "says nothing", "SAYS NOTHING"])
def test_cues_stand_at_the_slide_that_is_named_by_its_number_or_by_words_on_it(pool: Pool, wanted: str) -> None:
    first, second, third = notes(pool, f"    - slide: {wanted}\n      say: Said second\n      ask: Who knows?")
    assert first == "SAY | Said first"
    assert second == (
        "SAY | Said second | ASK | Who knows? | LINK | Said last"
        " | Carries on from slide 3, whose notes hold the instructions for the whole block."
    )
    assert "Said" not in third


def test_from_there_on_they_stand_there_until_another_slide_is_named(pool: Pool) -> None:
    first, second, third = notes(
        pool, "    - slide: 2\n    - say: A\n    - watch: B\n    - slide: 3\n      say: C\n    - slide: 1"
    )
    assert [first, second.split(" | Carries")[0], third.split(" | Carries")[0]] == [
        "SAY | Said first | LINK | Said last",
        "SAY | A | WATCH | B",
        "SAY | C",
    ]


def test_a_slide_without_cues_has_its_first_words(pool: Pool) -> None:
    _, second, _ = notes(pool, "    - ask: Who knows?")
    assert second == (
        "On this slide: “A child who says nothing tells us something. This is said …”."
        " | Carries on from slide 3, whose notes hold the instructions for the whole block."
    )


def test_the_first_words_are_of_three_texts_and_the_rest_is_counted(pool: Pool) -> None:
    items = ", ".join(f"Item {number} with words enough to fill a line of its slide and more" for number in range(16))
    built = pool.blocks(f"- points: Long\n  minutes: 20\n  source: kolb1984\n  items: [{items}]\n")
    second = built.slides[2]
    shown = [text for text in texts_of(second) if text.startswith("Item")]
    line = next(line for line in notes_of(second) if line.startswith("On this slide"))
    assert line.count("“Item") == 3
    assert line.endswith(f" and {len(shown) - 3} more lines.")
    assert "Kolb" not in line


@pytest.mark.parametrize(
    ("wanted", "told"),
    [("4", "This block has 3 slides."), ("shops", "This block has no slide on which “shops” stands.")],
)
def test_a_slide_that_is_not_there_is_told_and_its_cues_are_kept(pool: Pool, wanted: str, told: str) -> None:
    built = pool.blocks(RUN.format(cues=f"    - slide: {wanted}\n      say: Said nowhere\n      ask: Who?"))
    assert built.faults() == [f"11:14 L506 no-such-slide: {told}"]
    assert any("Said nowhere" in line for line in notes_of(built.slides[4]))


def test_criteria_are_found_by_their_badge(pool: Pool) -> None:
    built = pool.blocks(
        "- criteria: When?\n  minutes: 10\n  always: A child has died\n  consider: A child was harmed\n"
        "  cues:\n    - say: Always means always\n    - slide: CONSIDER\n      say: Here somebody decides\n"
    )
    assert built.faults() == []
    assert [any("Here somebody" in line for line in notes_of(slide)) for slide in built.slides[1:]] == [False, True]


def test_the_list_in_the_schema_and_misspelt_keys_know_it(pool: Pool) -> None:
    built = pool.blocks(RUN.format(cues="    - slid: 2\n      say: Said second"))
    (found,) = built.report.diagnostics
    assert found.fault.name == "unknown-key"
    assert found.hint == "did you mean `slide`?"
