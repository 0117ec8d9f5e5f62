from __future__ import annotations

from sessionbuilder.deck.elements import Shape
from tests.pool import Pool, paragraphs_of, shapes_of

REVIEW = """
- purpose: A review
  is-not: [To find out who is to blame]
  is: [To learn, To change, To listen, To plan, To ask]
"""
FEW = """
- purpose: A review
  is-not: [To find out who is to blame]
  is: [To learn]
"""


def columns(pool: Pool) -> list[Shape]:
    return [
        shape
        for shape in shapes_of(pool.blocks(REVIEW).slide("A review"))
        if isinstance(shape, Shape) and shape.name.startswith("Column")
    ]


def test_what_it_is_stands_before_what_it_is_not(pool: Pool) -> None:
    texts = [[str(paragraph.text) for paragraph in paragraphs_of(column)] for column in columns(pool)]
    assert [column[1:] for column in texts] == [
        ["To learn", "To change", "To listen", "To plan", "To ask"],
        ["To find out who is to blame"],
    ]


def test_the_columns_are_told_apart_by_sign_and_word_as_well_as_colour(pool: Pool) -> None:
    yes, no = columns(pool)
    headings = [str(paragraphs_of(column)[0].text).split(maxsplit=1) for column in (yes, no)]
    assert [words for _, words in headings] == ["The purpose is to", "The purpose is not to"]
    assert headings[0][0] != headings[1][0]
    assert yes.fill != no.fill


def test_both_columns_are_equally_large(pool: Pool) -> None:
    yes, no = columns(pool)
    assert (yes.box.width, yes.box.height) == (no.box.width, no.box.height)


def test_a_few_words_stand_in_rows_told_apart_by_sign_word_and_colour(pool: Pool) -> None:
    shapes = [each for each in shapes_of(pool.blocks(FEW).slide("A review")) if isinstance(each, Shape)]
    yes, no = [paragraphs_of(each)[0] for each in shapes if each.name == "Column heading"]
    assert (str(yes.text), str(no.text)) == ("+  The purpose is to", "×  The purpose is not to")
    assert yes.colour != no.colour
    said = [str(paragraph.text) for each in shapes if each.name == "Column items" for paragraph in paragraphs_of(each)]
    assert said == ["To learn", "To find out who is to blame"]
