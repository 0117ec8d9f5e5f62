from __future__ import annotations

from sessionbuilder.deck.elements import Shape, extent
from tests.pool import Pool, paragraphs_of, shapes_of, texts_of

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
