from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import Shape
from tests.pool import Built, Pool, notes_of, paragraphs_of, shapes_of, texts_of


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
    assert messages(built) == [("Home", "Look again", 54)]
    assert built.slides[1].layout == "quote"


def rows(built: Built) -> list[list[str]]:
    """The messages that share each slide."""
    return [
        [str(p.text) for element in slide.elements if element.name.startswith("Item ") for p in paragraphs_of(element)]
        for slide in built.slides[1:]
    ]


def test_several_short_ones_share_a_slide_in_rows_of_their_own(pool: Pool) -> None:
    built = pool.blocks("- statement: Home\n  says: [Look again, Ask again, Write it down]\n  minutes: 3\n")
    assert rows(built) == [["Look again", "Ask again", "Write it down"]]
    items = [p for e in built.slides[1].elements if e.name.startswith("Item ") for p in paragraphs_of(e)]
    assert all(run.bold for item in items for run in item.text.runs)


@pytest.mark.parametrize(("words", "count", "shares"), [(8, 4, [4]), (25, 4, [2, 2]), (25, 5, [3, 2]), (8, 6, [3, 3])])
def test_no_slide_of_a_run_has_one_message(words: int, count: int, shares: list[int], pool: Pool) -> None:
    says = "".join(f"    - {number} {'word ' * (words - 2)}end\n" for number in range(count))
    built = pool.blocks(f"- statement: Home\n  minutes: 6\n  says:\n{says}")
    assert built.faults() == []
    assert [len(slide) for slide in rows(built)] == shares


def test_several_long_ones_have_a_slide_each(pool: Pool) -> None:
    long = "a message of many words that nobody reads at a glance " * 3
    built = pool.blocks(f"- statement: Home\n  says: [{long}one, {long}two]\n  minutes: 2\n")
    assert [(title, text.split()[-1]) for title, text, _ in messages(built)] == [
        ("Home (1 of 2)", "one"),
        ("Home (2 of 2)", "two"),
    ]


def test_what_is_said_to_one_stands_in_the_notes_of_its_slide(pool: Pool) -> None:
    says = "[{item: One, say: First}, {item: Two, say: Second}, Three, Four, {item: Five, say: Fifth}]"
    first, second = pool.blocks(f"- statement: Home\n  minutes: 5\n  says: {says}\n").slides[1:]
    assert {"First", "Second"} < set(notes_of(first))
    assert "Fifth" in notes_of(second)


def test_the_source_stands_at_the_foot_of_each(pool: Pool) -> None:
    says = ", ".join([*["Look again"] * 2, *["Ask again"] * 3])
    built = pool.blocks(f"- statement: Home\n  says: [{says}]\n  source: kolb1984\n  minutes: 2\n")
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
