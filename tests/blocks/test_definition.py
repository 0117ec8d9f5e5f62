from __future__ import annotations

import re

import pytest

from sessionbuilder.deck.elements import Shape
from tests.pool import Built, Pool, shapes_of, texts_of

MEANS = "- definition: Neglect\n  means: Needs that nobody meets\n  minutes: 4\n"


def shown(built: Built) -> list[str]:
    """What stands on the one slide, its title with it where that is not the topic, without the clock."""
    texts = [text for text in texts_of(built.slide("Neglect")) if not re.match(r"\d\d:\d\d", text)]
    return texts if built.slide("Neglect").title != "Neglect" else texts[1:]


def columns(built: Built) -> list[Shape]:
    shapes = shapes_of(built.slide("Neglect"))
    return [shape for shape in shapes if isinstance(shape, Shape) and shape.name.startswith("Column")]


def test_alone_it_is_as_large_as_a_statement(pool: Pool) -> None:
    built = pool.blocks(MEANS)
    assert built.slide("Neglect").layout == "quote"
    assert shown(built) == ["Needs that nobody meets"]


def test_the_term_comes_before_what_it_means_and_only_where_it_is_written(pool: Pool) -> None:
    assert shown(pool.blocks(MEANS + "  term: Persistent neglect\n")) == [
        "Persistent neglect",
        "Needs that nobody meets",
    ]


def test_what_counts_and_what_does_not_stand_side_by_side_told_apart_by_words_alone(pool: Pool) -> None:
    built = pool.blocks(
        MEANS + "  includes: [No food, No bed, No school, No doctor, No coat]\n  excludes: [One missed meal]\n"
    )
    counts = ["No food", "No bed", "No school", "No doctor", "No coat"]
    assert shown(built)[1:] == ["This counts", *counts, "This does not count", "One missed meal"]
    yes, no = columns(built)
    assert yes.box.right < no.box.x
    assert yes.box.y == no.box.y
    assert (yes.fill, yes.outline, yes.dashed) == (no.fill, no.outline, no.dashed), "what counts may be harm"


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("  includes: [No food]\n", ["This counts", "No food"]),
        ("  excludes: [One missed meal]\n", ["This does not count", "One missed meal"]),
    ],
)
def test_one_list_alone_says_which_it_is(lines: str, told: list[str], pool: Pool) -> None:
    built = pool.blocks(MEANS + lines)
    assert shown(built)[1:] == told
    assert not columns(built)


def test_purpose_and_example_come_last_under_their_words(pool: Pool) -> None:
    lines = "  example: A coat that does not close\n  purpose: One word for all\n  includes: [No food]\n"
    assert shown(pool.blocks(MEANS + lines))[-2:] == [
        "What it is for: One word for all",
        "For example: A coat that does not close",
    ]


def test_all_of_it_in_short_has_room_on_one_slide(pool: Pool) -> None:
    built = pool.blocks(
        MEANS
        + "  term: Neglect\n  includes: [No food, No coat, No comfort]\n  excludes: [One missed meal, Being poor]\n"
        + "  purpose: One word for every agency\n  example: A child who is always hungry at school\n"
    )
    assert built.titles()[1:] == ["Neglect"]
    assert built.faults() == []
