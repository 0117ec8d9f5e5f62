from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.deck.elements import Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import HEAD, Pool, paragraphs_of, shapes_of, texts_of

RULES = """
- ground-rules: Rules
  rules: ["**No names.** None at all.", Listen, Ask, Wait, Stop]
"""


def cards(pool: Pool, text: str = RULES) -> list[Shape]:
    shapes = shapes_of(pool.blocks(text).slide("Rules"))
    return [shape for shape in shapes if isinstance(shape, Shape) and shape.name.startswith("Card") and shape.frame]


def test_rules_stand_two_in_a_row_in_the_order_written(pool: Pool) -> None:
    boxes = [extent(card) for card in cards(pool)]
    first, second, third, fourth, fifth = boxes
    assert first.y == second.y < third.y == fourth.y < fifth.y
    assert first.x == third.x < second.x == fourth.x
    assert {box.width for box in boxes[:4]} == {first.width}
    assert (fifth.x, fifth.width) == (first.x, first.width)


def test_a_rule_is_one_text_whose_first_words_are_bold(pool: Pool) -> None:
    (rule,) = paragraphs_of(cards(pool)[0])
    assert [(run.text, run.bold) for run in rule.text.runs] == [("No names.", True), (" None at all.", False)]
    assert not rule.bold
    assert not rule.mark


def test_twelve_rules_are_all_shown_and_thirteen_are_refused(pool: Pool) -> None:
    twelve = "- ground-rules: Rules\n  rules:\n" + "".join(f"    - Rule {number}\n" for number in range(1, 13))
    shown = [text for slide in pool.blocks(twelve).slides for text in texts_of(slide) if text.startswith("Rule ")]
    assert shown == [f"Rule {number}" for number in range(1, 13)]
    assert pool.blocks(f"{twelve}    - Rule 13\n").codes() == ["F208"]


def test_a_rule_without_a_title_of_its_own_keeps_the_usual_one(pool: Pool) -> None:
    assert "How we will work together" in pool.blocks("- ground-rules:\n  rules: [Listen]\n").titles()


@pytest.mark.parametrize(
    ("priority", "left"), [("", ["Rules"]), ("    priority: should\n", ["Talk"]), ("    priority: must\n", ["Rules"])]
)
def test_they_stay_in_a_short_day_unless_their_author_says_otherwise(
    priority: str, left: list[str], pool: Pool
) -> None:
    talk = "  - discussion: Talk\n    outcomes: [learning]\n    minutes: 5\n    questions: [Why?]\n"
    rules = f"  - ground-rules: Rules\n    minutes: 5\n{priority}    rules: [Listen]\n"
    built = pool.session(HEAD.format(time="09:30 to 09:40") + rules + talk)
    programme = pipeline.plan(built.path, pool.workspace, Report(), Slot(length=5), allow_outcome_loss=True)
    assert programme
    assert [str(timed.title) for timed in programme.blocks] == left


@pytest.mark.parametrize(("end", "minutes"), [("09:33", 3), ("09:34", 4), ("09:35", 5), ("09:40", 5)])
def test_minutes_that_are_left_out_give_to_60_per_cent_and_take_none(end: str, minutes: int, pool: Pool) -> None:
    rules = "  - ground-rules: Rules\n    rules: [Listen]\n"
    built = pool.session(HEAD.format(time=f"09:30 to {end}") + rules)
    assert texts_of(built.slide("Rules"))[-1] == f"09:30 · {minutes} min"
