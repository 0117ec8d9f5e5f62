from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import extent
from tests.pool import Pool, shapes_of, texts_of, topic_of

FINDINGS = """
- findings: Found
  source: wt2010
  of: 12
  period: one morning
  items:
    - Nobody had asked the child
    - {count: 3, finding: Words were written down%s}
    - {count: 9, finding: Visits were missed}
"""


@pytest.mark.parametrize("so", ["", ", so: And not passed on"])
def test_each_bar_is_filled_in_proportion(so: str, pool: Pool) -> None:
    shapes = shapes_of(pool.blocks(FINDINGS % so).slide("Found"))
    wholes = [extent(shape).width for shape in shapes if shape.name == "Whole"]
    parts = [extent(shape).width for shape in shapes if shape.name == "Part"]
    shares = [part / whole for part, whole in zip(parts, wholes, strict=True)]
    assert shares == [pytest.approx(3 / 12, abs=0.001), pytest.approx(9 / 12, abs=0.001)]


def test_each_figure_stands_before_what_it_counts(pool: Pool) -> None:
    texts = texts_of(pool.blocks(FINDINGS % ", so: And not passed on").slide("Found"))
    assert texts[1:6] == ["3 of 12", "Words were written down", "And not passed on", "9 of 12", "Visits were missed"]


def test_findings_without_a_number_follow_on_a_slide_of_their_own(pool: Pool) -> None:
    built = pool.blocks(FINDINGS % "")
    assert "Nobody had asked the child" not in texts_of(built.slide("Found"))
    assert texts_of(built.slide("Also found"))[:2] == ["Also found", "Nobody had asked the child"]
    assert topic_of(built.slide("Also found")) == "Found"
    alone = pool.blocks("- findings: Found\n  of: 12\n  items: [Nobody had asked the child]\n")
    assert texts_of(alone.slide("Found"))[1] == "Nobody had asked the child"


def test_every_slide_says_what_was_counted_and_where_that_stands(pool: Pool) -> None:
    for slide in pool.blocks(FINDINGS % "").slides[-2:]:
        assert "12 cases, one morning. Source: Working Together 2010 (superseded)" in texts_of(slide)


def test_a_count_larger_than_the_whole_is_told(pool: Pool) -> None:
    built = pool.blocks("- findings: F\n  of: 12\n  items: [{count: 13, finding: Too many}]\n  minutes: 5\n")
    assert built.faults() == ["3:32 F204 bad-number: This was found in 13 of 12 cases, which cannot be."]
