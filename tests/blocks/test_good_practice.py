from __future__ import annotations

from tests.pool import Pool, paragraphs_of, shapes_of, texts_of, topic_of

PRACTICE = """
- good-practice: It went well
  source: wt2023
  takeaway: Ask what happened next.
  features: [They asked, They listened]
  setting: A nursery in a town
"""


def test_setting_features_and_takeaway_stand_in_this_order(pool: Pool) -> None:
    texts = texts_of(pool.blocks(PRACTICE).slide("It went well"))
    assert texts[:4] == ["A nursery in a town", "They asked", "They listened", "Ask what happened next."]
    assert "Source: HM Government (2023)" in texts


def test_the_setting_is_the_title_over_the_features_which_have_a_row_each(pool: Pool) -> None:
    slide = pool.blocks(PRACTICE).slide("It went well")
    assert (slide.title, topic_of(slide)) == ("A nursery in a town", "It went well")
    rows = [shape for shape in shapes_of(slide) if shape.name.startswith("Item ")]
    assert [str(p.text) for row in rows for p in paragraphs_of(row)] == ["They asked", "They listened"]


def test_features_alone_leave_no_empty_places(pool: Pool) -> None:
    slide = pool.blocks("- good-practice: It went well\n  features: [They asked]\n").slide("It went well")
    assert texts_of(slide)[1:-1] == ["They asked"]
    assert not [shape for shape in shapes_of(slide) if shape.name.startswith("Takeaway")]


def test_the_sentence_to_take_home_stands_in_a_bar_of_its_own(pool: Pool) -> None:
    slide = pool.blocks(PRACTICE).slide("It went well")
    (bar,) = [shape for shape in shapes_of(slide) if shape.name == "Takeaway"]
    assert [str(paragraph.text) for paragraph in paragraphs_of(bar)] == ["Ask what happened next."]
