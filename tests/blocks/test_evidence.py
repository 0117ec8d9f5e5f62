from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import Shape, extent
from tests.pool import Pool, shapes_of, texts_of

THREE = """
- evidence: The study
  minutes: 4
  period: "2011 to 2014"
  sets:
    - {count: 1293, says: reviews}
    - {count: 862, says: reports}
    - {count: 431, says: read closely}
"""


def test_each_set_has_a_bar_as_its_share_of_the_first_all_from_one_edge(pool: Pool) -> None:
    shapes = shapes_of(pool.blocks(THREE).slide("The study"))
    wholes = [extent(shape) for shape in shapes if shape.name == "Whole"]
    parts = [extent(shape) for shape in shapes if shape.name == "Part"]
    shares = [part.width / whole.width for part, whole in zip(parts, wholes, strict=True)]
    assert shares == [pytest.approx(share, abs=0.001) for share in (1, 2 / 3, 1 / 3)]
    assert len({part.x for part in parts}) == 1
    assert [part.y for part in parts] == sorted({part.y for part in parts})


def test_numbers_have_their_comma_and_the_period_is_at_the_foot(pool: Pool) -> None:
    texts = texts_of(pool.blocks(THREE).slide("The study"))
    assert texts[1:7] == ["1,293", "reviews", "862", "reports", "431", "read closely"]
    assert "2011 to 2014" in texts


def test_a_set_alone_has_no_bar(pool: Pool) -> None:
    built = pool.blocks("- evidence: The study\n  minutes: 4\n  sets: [{count: 12, says: reviews}]\n")
    assert texts_of(built.slide("The study"))[1:3] == ["12", "reviews"]
    assert not [shape for shape in shapes_of(built.slide("The study")) if shape.name in ("Whole", "Part")]


def test_four_sets_stand_on_one_slide(pool: Pool) -> None:
    built = pool.blocks(
        THREE + "    - {count: 6, says: were read by two people who then compared what they saw in them}\n"
    )
    assert built.titles()[1:] == ["The study"]
    assert built.faults() == []


@pytest.mark.parametrize(
    ("lines", "topic", "told"),
    [
        ("  methods: [Forms]\n", "The study: methods", ["How it was done", "Forms"]),
        ("  limits: [Few]\n", "The study: limits", ["What it cannot tell", "Few"]),
        (
            "  methods: [Forms]\n  limits: [Few]\n",
            "The study: methods and limits",
            ["The study: methods and limits", "How it was done", "Forms", "What it cannot tell", "Few"],
        ),
    ],
)
def test_methods_and_limits_have_a_slide_of_their_own(lines: str, topic: str, told: list[str], pool: Pool) -> None:
    built = pool.blocks(THREE + lines)
    assert built.titles()[1:] == ["The study", told[0]]
    assert texts_of(built.slide(topic))[: len(told)] == told


def test_methods_and_limits_stand_side_by_side(pool: Pool) -> None:
    methods = "  methods: [Forms, Files, Letters, Talks, Figures]\n"
    slide = pool.blocks(THREE + methods + "  limits: [Few]\n").slide("The study: methods and limits")
    left, right = [shape for shape in slide.elements if isinstance(shape, Shape) and shape.name.startswith("Column")]
    assert left.box.right < right.box.x


def test_a_set_as_large_as_the_first_is_a_part_of_it_and_a_larger_one_is_not(pool: Pool) -> None:
    sets = "- evidence: S\n  minutes: 4\n  sets:\n    - {count: 12, says: reviews}\n    - {count: %d, says: reports}\n"
    assert pool.blocks(sets % 12).faults() == []
    assert pool.blocks(sets % 13).faults() == [
        "5:25 F204 bad-number: These 13 cannot be a part of the 12 that stand first."
    ]
