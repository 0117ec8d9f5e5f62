from __future__ import annotations

from sessionbuilder.content import Bullets
from sessionbuilder.deck.elements import Shape
from tests.paper import of, titled
from tests.pool import Pool, shapes_of, texts_of

STAGES = """
- hypothesising: Why?
  evaluate: [What would show that it is wrong?]
  review: [Which have we tested?]
  develop: [What could explain it?]
"""


def test_the_stages_stand_in_their_order_however_they_are_written(pool: Pool) -> None:
    texts = texts_of(pool.blocks(STAGES).slide("Why?"))
    asked = [
        "1  Develop at least four",
        "What could explain it?",
        "2  Review",
        "Which have we tested?",
        "3  Evaluate",
        "What would show that it is wrong?",
    ]
    assert [text for text in texts if text in asked] == asked


def test_the_first_stage_says_in_words_how_many_are_wanted(pool: Pool) -> None:
    for number, word in (("2", "two"), ("8", "eight")):
        texts = texts_of(pool.blocks(f"{STAGES}  at-least: {number}\n").slide("Why?"))
        assert f"1  Develop at least {word}" in texts


def test_all_stages_stand_side_by_side_on_one_slide(pool: Pool) -> None:
    asked = ", ".join(f"What else {number}?" for number in range(4))
    built = pool.blocks(STAGES.replace("What could explain it?", f"What could explain it?, {asked}"))
    assert built.titles().count("Why?") == 1
    columns = [
        shape
        for shape in shapes_of(built.slide("Why?"))
        if isinstance(shape, Shape) and shape.name.startswith("Column")
    ]
    assert len(columns) == 3
    assert len({column.box.y for column in columns}) == 1
    first, *others = (column.box.width for column in columns)
    assert first > max(others), "in which there is most"


def test_each_group_has_a_sheet_with_the_questions_of_its_slide(pool: Pool) -> None:
    sheet = titled(pool.blocks(STAGES), "Why? Worksheet")
    assert (sheet.code, sheet.copies, sheet.handout.wide) == ("H1", 4, True)
    assert [str(bullet.text) for bullets in of(Bullets, sheet.handout.parts) for bullet in bullets.bullets] == [
        "What could explain it?",
        "Which have we tested?",
        "What would show that it is wrong?",
    ]
