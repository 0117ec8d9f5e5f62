from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import extent
from tests.pool import Pool, paragraphs_of, shapes_of, texts_of


def bars(pool: Pool, figure: str) -> list[float]:
    """How much of its bar each figure fills."""
    built = pool.blocks(f'- statistics: Figures\n  figures: [{{figure: "{figure}", says: cards}}]\n')
    shapes = shapes_of(built.slide("Figures"))
    wholes = [extent(shape).width for shape in shapes if shape.name == "Whole"]
    parts = [extent(shape).width for shape in shapes if shape.name == "Part"]
    return [part / whole for part, whole in zip(parts, wholes, strict=True)]


@pytest.mark.parametrize(
    ("figure", "share"),
    [
        ("9 of 12", 0.75),
        ("1 in 4", 0.25),
        ("3 out of 10", 0.3),
        ("5 of 5", 1),
        ("0 of 5", 0),
        ("55%", 0.55),
        ("55 %", 0.55),
        ("100%", 1),
        ("almost ⅔", 2 / 3),
        ("under ½", 0.5),
        ("a third", 1 / 3),
        ("Two thirds", 2 / 3),
        ("half", 0.5),
        ("more than three quarters", 0.75),
        ("about 1 in 5", 0.2),
    ],
)
def test_a_part_of_a_whole_gets_a_bar_in_proportion(pool: Pool, figure: str, share: float) -> None:
    assert bars(pool, figure) == [pytest.approx(share, abs=0.001)]


@pytest.mark.parametrize(
    "figure", ["12", "12 million", "40 to 85%", "0 of 0", "9 of 12 cards", "third", "four thirds", "over 40"]
)
def test_what_is_no_part_of_a_whole_gets_none(pool: Pool, figure: str) -> None:
    assert bars(pool, figure) == []


def test_statements_without_a_figure_come_on_a_slide_after_the_figures(pool: Pool) -> None:
    body = """
    - statistics: Figures
      points: [Three were left]
      period: Our exercise of 12 cards
      figures: [{figure: 9 of 12, says: cards}]
    """
    built = pool.blocks(body)
    first, second = built.slides[1:]
    assert "9 of 12" in texts_of(first)
    assert "Three were left" not in texts_of(first)
    assert "Three were left" in texts_of(second)
    assert all(any("Our exercise of 12 cards" in text for text in texts_of(slide)) for slide in (first, second))


def test_a_part_larger_than_its_whole_is_told(pool: Pool) -> None:
    built = pool.blocks("- statistics: S\n  figures: [{figure: 13 of 12, says: cards}]\n  minutes: 5\n")
    assert built.faults() == ["2:38 F204 bad-number: `13 of 12` cannot be."]


def test_shares_are_bars_of_one_scale_on_one_slide_and_a_count_beside_them_has_none(pool: Pool) -> None:
    says = "of the families in these reviews had been known to some service for a good while before"
    shown = ("12%", "almost ⅔", "under ½", "over ¾", "40")
    figures = "".join(f"    - {{figure: '{number}', says: {says}}}\n" for number in shown)
    built = pool.blocks(f"- statistics: Figures\n  minutes: 5\n  figures:\n{figures}")
    assert built.faults() == []
    (slide,) = built.slides[1:]
    wholes = [extent(shape) for shape in shapes_of(slide) if shape.name == "Whole"]
    assert len(wholes) == 4
    assert len({(box.x, box.width) for box in wholes}) == 1
    assert [text for text in texts_of(slide) if text in shown] == list(shown)


def test_figures_that_take_two_slides_have_one_size_and_each_line_the_whole_width(pool: Pool) -> None:
    says = "of the families in these reviews had been known to some service for a good while before it happened"
    figures = "".join(f"    - {{figure: '{number},000', says: {says}}}\n" for number in (12, 66, 49, 76, 33))
    built = pool.blocks(f"- statistics: Figures\n  minutes: 5\n  figures:\n{figures}")
    assert built.faults() == []
    tiles = [[extent(s) for s in shapes_of(slide) if s.name == "Ground"] for slide in built.slides[1:]]
    assert [len(row) for row in tiles] == [3, 2]
    assert len({row[-1].right for row in tiles}) == 1, "no hole where a third would be"
    of_figures = [s for slide in built.slides[1:] for s in shapes_of(slide) if s.name.startswith("Figure ")]
    assert len({p.size for shape in of_figures for p in paragraphs_of(shape)}) == 1
