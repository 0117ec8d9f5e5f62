"""Rows on slides: what may not stand last moves on, gaps close no more than they must, level rows level, bars sink."""

from __future__ import annotations

from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.layout.rows import TIGHTEST, Row, packed, stretched, used
from sessionbuilder.text import plain


def heights(slides: list[list[Row]]) -> list[list[int]]:
    return [[row.height for row in slide] for slide in slides]


def test_what_may_not_be_the_last_on_its_slide_goes_on_with_what_it_leads() -> None:
    rows = [Row(40, 0), Row(40, 0), Row(15, 0, keep=True), Row(10, 0, keep=True), Row(60, 0)]
    assert heights(packed(rows, 110)) == [[40, 40], [15, 10, 60]]


def test_a_lead_stays_where_nothing_else_would_be_on_its_slide() -> None:
    assert heights(packed([Row(30, 0, keep=True), Row(90, 0)], 100)) == [[30], [90]]


def test_what_goes_on_has_its_header_again_unless_the_header_goes_on_itself() -> None:
    header = Row(10, 0, keep=True)
    lines = [Row(30, 0, again=header) for _ in range(4)]
    assert heights(packed([header, *lines], 80)) == [[10, 30, 30], [10, 30, 30]]
    assert heights(packed([Row(60, 0), header, *lines[:2]], 75)) == [[60], [10, 30, 30]]
    inner = Row(20, 0, keep=True, again=header)
    assert heights(packed([header, lines[0], inner, lines[1]], 65)) == [[10, 30], [10, 20, 30]], "a line over some more"


def test_gaps_close_by_what_is_missing_and_no_further() -> None:
    rows = [Row(100, 0), Row(100, 40), Row(100, 40)]
    tight = stretched(rows, 360, 50)
    assert used(tight) == 360
    assert [row.gap for row in tight] == [0, 30, 30]
    assert [row.gap for row in stretched(rows, 300, 50)] == [0, int(40 * TIGHTEST), int(40 * TIGHTEST)]


def test_rows_that_are_to_be_level_are_as_high_as_the_highest_if_there_is_room() -> None:
    rows = [Row(60, 0, level=True), Row(90, 0, level=True), Row(20, 0)]
    assert [row.height for row in stretched(rows, 300, 0)] == [90, 90, 20]
    assert [row.height for row in stretched(rows, 180, 0)] == [60, 90, 20]


def test_a_bar_that_is_the_last_on_its_slide_stands_at_the_bottom() -> None:
    rows = [Row(50, 0), Row(30, 10, sink=True)]
    placed = stretched(rows, 300, 20)
    assert used(placed) == 300
    assert used(stretched([Row(30, 0, sink=True), Row(50, 10)], 300, 20)) == 110, "what follows a bar does not sink"


def test_a_list_has_air_before_the_box_over_it_grows() -> None:
    text = (Paragraph(plain("An item"), 20),)
    rows = [Row(100, 0, grow=100), *(Row(30, 10, paragraphs=text) for _ in range(3))]
    aired = stretched(rows, 250, 20)
    assert [row.height for row in aired] == [100, 30, 30, 30]
    assert [row.gap for row in aired] == [0, 20, 20, 20]
    assert stretched(rows, 300, 20)[0].height == 120, "what is left then"
