from __future__ import annotations

from sessionbuilder.deck.elements import Shape
from tests.pool import Pool, numbered_on, shapes_of


def themes(pool: Pool, count: int, words: str = "Theme") -> list[list[Shape]]:
    """The cards, slide by slide."""
    items = "".join(f"    - {words} {number}\n" for number in range(1, count + 1))
    built = pool.blocks(f"- themes: What recurs\n  items:\n{items}")
    return [
        [
            shape
            for shape in shapes_of(slide)
            if isinstance(shape, Shape) and shape.frame and shape.name.startswith("Card")
        ]
        for slide in built.slides[1:]
    ]


def test_the_numbers_carry_on_from_slide_to_slide(pool: Pool) -> None:
    slides = themes(pool, 24, "Procedures that everybody knew and nobody followed in the week that mattered, number")
    assert len(slides) > 1
    headings = [card.frame.paragraphs[0] for cards in slides for card in cards if card.frame]
    assert [(heading.mark, heading.number) for heading in headings] == [("number", n) for n in range(1, 25)]
    assert [str(heading.text).split()[-1] for heading in headings] == [str(n) for n in range(1, 25)]


def test_four_themes_have_a_row_each_and_five_stand_in_rows_of_three(pool: Pool) -> None:
    for count, across in ((4, 1), (5, 3)):
        (cards,) = themes(pool, count)
        assert len(cards) == count
        assert len([card for card in cards if card.box.y == cards[0].box.y]) == across
        assert len({card.box.height for card in cards}) == 1


def test_numbers_are_of_the_block_and_start_anew_in_the_next(pool: Pool) -> None:
    built = pool.blocks("- themes: Ours\n  items: [a, b]\n- themes: Theirs\n  items: [c, d]\n")
    assert numbered_on(built.slide("Theirs")) == [(1, "c"), (2, "d")]
