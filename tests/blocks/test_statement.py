from __future__ import annotations

from sessionbuilder.deck.elements import Shape
from tests.pool import Built, Pool, shapes_of, texts_of


def messages(built: Built) -> list[tuple[str, str, float]]:
    """The title of each slide with its message and the size of that."""
    found = []
    for slide in built.slides[1:]:
        (shape,) = [each for each in shapes_of(slide) if isinstance(each, Shape) and each.name == "Statement"]
        assert shape.frame
        (paragraph,) = shape.frame.paragraphs
        found.append((slide.title, str(paragraph.text), paragraph.size))
    return found


def test_a_text_alone_is_one_message_with_a_slide_to_itself(pool: Pool) -> None:
    built = pool.blocks("- statement: Home\n  says: Look again\n  minutes: 2\n")
    assert messages(built) == [("Home", "Look again", 40)]
    assert built.slides[1].layout == "quote"


def test_each_of_several_has_a_slide_of_its_own_in_their_order(pool: Pool) -> None:
    built = pool.blocks("- statement: Home\n  says: [Look again, Ask again, Write it down]\n  minutes: 3\n")
    assert messages(built) == [
        ("Home (1 of 3)", "Look again", 40),
        ("Home (2 of 3)", "Ask again", 40),
        ("Home (3 of 3)", "Write it down", 40),
    ]


def test_the_source_stands_at_the_foot_of_each(pool: Pool) -> None:
    built = pool.blocks("- statement: Home\n  says: [Look again, Ask again]\n  source: kolb1984\n  minutes: 2\n")
    assert [[text for text in texts_of(slide) if "Kolb" in text] for slide in built.slides[1:]] == [
        ["Source: Kolb, D.A. (1984)"],
        ["Source: Kolb, D.A. (1984)"],
    ]


def test_a_message_too_long_even_for_the_usual_size_is_told_and_kept_whole(pool: Pool) -> None:
    long = "a message of many words " * 40
    built = pool.blocks(f"- statement: Home\n  says: {long}\n  minutes: 2\n")
    (fault,) = built.faults()
    assert fault.startswith("2:9 L501 text-too-long: “a message of many words")
    assert "at 24 points" in fault
    assert messages(built) == [("Home", long.strip(), 24)]
