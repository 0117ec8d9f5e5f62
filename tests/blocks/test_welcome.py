from __future__ import annotations

from tests.pool import Pool, paragraphs_of, texts_of

BOTH = """
- welcome:
  introductions: Your name and your role.
  housekeeping: [Fire exits, Toilets, Phones]
"""


def test_housekeeping_is_a_list_and_the_introductions_come_after_it(pool: Pool) -> None:
    slide = pool.blocks(BOTH).slide("Welcome")
    introductions = "Introductions: Your name and your role."
    assert texts_of(slide)[:5] == ["Welcome", "Fire exits", "Toilets", "Phones", introductions]
    rows = [element for element in slide.elements if element.name.startswith("Item ")]
    assert [str(p.text) for row in rows for p in paragraphs_of(row)] == ["Fire exits", "Toilets", "Phones"]


def test_the_introductions_are_set_apart_in_a_bar(pool: Pool) -> None:
    slide = pool.blocks(BOTH).slide("Welcome")
    (bar,) = [element for element in slide.elements if element.name == "Takeaway"]
    assert [str(paragraph.text) for paragraph in paragraphs_of(bar)] == ["Introductions: Your name and your role."]
    without = pool.blocks("- welcome:\n  housekeeping: [Fire exits]\n").slide("Welcome")
    assert not [element for element in without.elements if element.name.startswith("Takeaway")]


def test_it_follows_the_cover_and_takes_ten_minutes_where_nothing_is_said(pool: Pool) -> None:
    built = pool.blocks(BOTH)
    assert built.slides[0].layout == "cover"
    assert built.slides[1].title == "Welcome"
    assert texts_of(built.slides[1])[-1] == "09:30 · 10 min"
