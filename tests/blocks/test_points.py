from __future__ import annotations

from sessionbuilder.deck.elements import Shape
from tests.pool import Built, Pool, paragraphs_of, shapes_of, texts_of

WHOLE = """
- points: Before you call
  takeaway: Say what worries you.
  items:
    - item: What do I know from others?
      items: [Who told me?, When?]
    - What does the child say?
  lead: Think first.
"""


def columns(built: Built, title: str) -> list[list[str]]:
    return [
        [str(paragraph.text) for paragraph in paragraphs_of(shape)]
        for shape in shapes_of(built.slide(title))
        if isinstance(shape, Shape) and shape.name.startswith("Column")
    ]


def test_the_lead_comes_before_the_points_and_the_takeaway_after(pool: Pool) -> None:
    texts = texts_of(pool.blocks(WHOLE).slide("Before you call"))
    places = [texts.index(text) for text in ("Think first.", "What does the child say?", "Say what worries you.")]
    assert places == sorted(places)


def test_a_list_within_the_list_stands_under_its_point(pool: Pool) -> None:
    slide = pool.blocks(WHOLE).slide("Before you call")
    rows = [element for element in slide.elements if element.name.startswith("Item ")]
    assert [[(p.mark, str(p.text)) for p in paragraphs_of(row)] for row in rows] == [
        [("", "What do I know from others?"), ("bullet", "Who told me?"), ("bullet", "When?")],
        [("", "What does the child say?")],
    ]
    many = "".join(f"    - Point {number}\n" for number in range(6))
    slide = pool.blocks(
        f"{WHOLE}  items:\n".replace(WHOLE, "- points: Many\n") + f"{many}    - {{item: a, items: [b]}}\n"
    ).slide("Many")
    marked = [p for element in slide.elements for p in paragraphs_of(element) if p.mark]
    assert [(p.level, str(p.text)) for p in marked[-2:]] == [(0, "a"), (1, "b")]


def test_columns_read_downwards_and_differ_by_one_point_at_most(pool: Pool) -> None:
    body = "- points: Words\n  columns: {}\n  items: [a, b, c, d, e, f, g]\n"
    assert columns(pool.blocks(body.format(3)), "Words") == [["a", "b", "c"], ["d", "e"], ["f", "g"]]
    assert columns(pool.blocks(body.format(2)), "Words") == [["a", "b", "c", "d"], ["e", "f", "g"]]


def test_more_columns_than_points_leave_no_empty_column(pool: Pool) -> None:
    body = "- points: Words\n  columns: 3\n  items: [a, b]\n"
    assert columns(pool.blocks(body), "Words") == [["a"], ["b"]]


def test_a_list_within_a_list_keeps_its_place_in_columns(pool: Pool) -> None:
    built = pool.blocks("- points: P\n  columns: 2\n  items: [{item: one, items: [a, b]}, two]\n")
    inner = [p for e in built.slide("P").elements for p in paragraphs_of(e) if p.level == 1]
    assert [str(p.text) for p in inner] == ["a", "b"]


def test_long_columns_carry_on_on_another_slide(pool: Pool) -> None:
    items = "".join(f"    - Point {n} {'with a good many words ' * 3}\n" for n in range(24))
    built = pool.blocks(f"- points: P\n  columns: 2\n  lead: Read this\n  items:\n{items}  takeaway: Take this\n")
    assert built.faults() == []
    shown = [text for slide in built.slides for text in texts_of(slide) if text.startswith("Point ")]
    assert len(shown) == 24


def test_an_item_that_is_left_over_has_no_empty_column_beside_it(pool: Pool) -> None:
    long = "what was seen and heard, by whom and when, and what each of them made of it at the time. " * 4
    items = "".join(f"    - {word} {long}\n" for word in ("One", "Two", "Three"))
    built = pool.blocks(f"- points: P\n  columns: 2\n  items:\n{items}")
    columns = [shape for slide in built.slides for shape in shapes_of(slide) if shape.name.startswith("Column")]
    assert len(columns) == 3
    assert all(isinstance(shape, Shape) and shape.frame and shape.frame.paragraphs for shape in columns)
