from __future__ import annotations

from sessionbuilder.content import Drawing, Heading
from sessionbuilder.deck.elements import Curve, Group
from tests.paper import facts, of, room_to_write, titled
from tests.pool import Pool, shapes_of, texts_of

LOOPS = """
- double-loop: Learning
  source: argyris1978
  single: Do it better.
  double: Ask what it is for.
"""
EXAMPLE = "  example: {situation: Letters go unread, single: Write more, double: Ask why we write}\n"


def test_the_drawing_says_in_words_where_each_loop_leads(pool: Pool) -> None:
    (drawing,) = [element for element in pool.blocks(LOOPS).slide("Learning").elements if isinstance(element, Group)]
    assert "the single loop leads from Consequences back to Action strategies" in drawing.alt
    assert "the double loop leads from Consequences back to Governing variables" in drawing.alt


def test_the_double_loop_reaches_further_back_and_lower_than_the_single(pool: Pool) -> None:
    curves = {e.name: e.box for e in shapes_of(pool.blocks(LOOPS).slide("Learning")) if isinstance(e, Curve)}
    single, double = curves["Single loop arrow"], curves["Double loop arrow"]
    assert double.x < single.x
    assert double.bottom > single.bottom


def test_each_idea_is_followed_by_its_own_half_of_the_example(pool: Pool) -> None:
    texts = texts_of(pool.blocks(LOOPS + EXAMPLE).slide("Learning: two ways to learn"))
    for name, idea, half in (
        ("Single loop", "Do it better.", "Write more"),
        ("Double loop", "Ask what it is for.", "Ask why we write"),
    ):
        start = texts.index(name)
        assert texts[start + 1] == idea
        assert texts[start + 2].endswith(f": {half}")
    assert any("Letters go unread" in text for text in texts)


def test_without_an_example_the_ideas_stand_alone(pool: Pool) -> None:
    built = pool.blocks(LOOPS)
    cited = "Source: Argyris, C. and Schön, D. (1978)"
    alone = ["Single loop", "Do it better.", "Double loop", "Ask what it is for.", cited]
    assert texts_of(built.slide("Learning: two ways to learn"))[1:] == alone
    assert cited in texts_of(built.slide("Learning"))


def test_the_sheet_has_the_drawing_the_example_and_room_for_an_issue_of_ones_own(pool: Pool) -> None:
    parts = titled(pool.blocks(LOOPS + EXAMPLE), "Learning").handout.parts
    assert len(of(Drawing, parts)) == 1
    first, own = of(Heading, parts)
    assert (str(first.text), str(own.text)) == ("An example: Letters go unread", "An issue of your own")
    assert facts(parts) == {"Single loop": "Write more", "Double loop": "Ask why we write"}
    assert room_to_write(parts) > 10


def test_without_an_example_the_sheet_has_none(pool: Pool) -> None:
    parts = titled(pool.blocks(LOOPS), "Learning").handout.parts
    assert [str(heading.text) for heading in of(Heading, parts)] == ["An issue of your own"]
    assert facts(parts) == {}
