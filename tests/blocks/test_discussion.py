from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import Shape, paragraphs_of
from tests.pool import HEAD, Pool, notes_of, numbered_on, shapes_of, texts_of

TALK = """
- discussion: Talk
  minutes: 12
  {setting}
  questions: [What?, So what?]
"""


def test_the_panel_shows_the_minutes_and_when_they_end(pool: Pool) -> None:
    texts = texts_of(pool.blocks(TALK.format(setting="in: pairs")).slide("Talk"))
    start = texts.index("12")
    assert texts[start : start + 4] == ["12", "minutes to talk", "until 09:42", "in pairs"]


@pytest.mark.parametrize(
    ("setting", "words"),
    [
        ("in: alone", "on your own"),
        ("in: threes", "in threes"),
        ("in: groups", "in your groups"),
        ("in: everyone", "all together"),
        ("", "in your groups"),
    ],
)
def test_who_talks_with_whom_is_said_in_words(setting: str, words: str, pool: Pool) -> None:
    assert words in texts_of(pool.blocks(TALK.format(setting=setting)).slide("Talk"))


def test_nothing_counts_down_while_everyone_talks_together(pool: Pool) -> None:
    def start(who: str) -> bool:
        return any("starts the bar" in note for note in notes_of(pool.blocks(TALK.format(setting=who)).slide("Talk")))

    assert start("in: pairs")
    assert not start("in: everyone")


def test_who_is_alone_with_a_question_has_minutes_to_think(pool: Pool) -> None:
    texts = texts_of(pool.blocks(TALK.format(setting="in: alone")).slide("Talk"))
    assert "minutes to think" in texts
    assert "minutes to talk" not in texts


def test_only_several_questions_are_numbered(pool: Pool) -> None:
    assert numbered_on(pool.blocks(TALK.format(setting="")).slide("Talk")) == [(1, "What?"), (2, "So what?")]
    alone = pool.blocks("- discussion: Talk\n  questions: Why?\n").slide("Talk")
    assert "Why?" in texts_of(alone)
    assert numbered_on(alone) == []


def test_questions_stand_on_the_deep_ground_in_rows_of_one_height(pool: Pool) -> None:
    slide = pool.blocks(TALK.format(setting="")).slide("Talk")
    assert slide.layout == "questions"
    rows = [shape for shape in shapes_of(slide) if isinstance(shape, Shape) and shape.name.startswith("Item ")]
    assert len(rows) == 2
    assert {paragraph.colour for row in rows for paragraph in paragraphs_of(row)} == {"paper"}
    assert len({row.box.height for row in rows}) == 1


def test_of_a_range_of_minutes_the_ideal_is_shown(pool: Pool) -> None:
    texts = texts_of(pool.blocks("- discussion: Talk\n  minutes: 6 to 10\n  questions: Why?\n").slide("Talk"))
    assert "8" in texts
    assert "until 09:38" in texts


@pytest.mark.parametrize(("end", "minutes"), [("09:37", 8), ("09:38", 8), ("09:40", 10), ("09:45", 15), ("09:46", 15)])
def test_minutes_that_are_left_out_give_from_80_to_150_per_cent(end: str, minutes: int, pool: Pool) -> None:
    built = pool.session(HEAD.format(time=f"09:30 to {end}") + "  - discussion: Talk\n    questions: [Why?]\n")
    assert built.programme
    assert [timed.minutes for timed in built.programme.blocks] == [minutes]


def test_a_bar_empties_over_the_minutes_with_a_mark_where_five_are_left(pool: Pool) -> None:
    def bar(minutes: int) -> list[int]:
        slide = pool.blocks(f"- discussion: Talk\n  minutes: {minutes}\n  questions: [Why?]\n").slide("Talk")
        assert ("5 min left" in texts_of(slide)) == (minutes >= 10)
        assert "One click starts the bar." in notes_of(slide)
        return [shape.empties for shape in shapes_of(slide) if isinstance(shape, Shape) and shape.empties]

    assert bar(12) == [12 * 60]
    assert bar(5) == [5 * 60]
