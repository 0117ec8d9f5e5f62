"""Laws of rows: none is lost, none is lower than it was, and what has no room closes up no more than it must."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.layout.rows import TIGHTEST, Row, fits, packed, stretched, used

HEIGHT = 1_000
rows = st.lists(
    st.builds(
        lambda height, gap, grow, level, sink, keep: Row(height, gap, grow=grow, level=level, sink=sink, keep=keep),
        st.integers(10, 1_200),
        st.integers(0, 120),
        st.sampled_from([0, 0, 50, 900]),
        st.booleans(),
        st.booleans(),
        st.sampled_from([False, False, False, True]),
    ),
    min_size=1,
    max_size=14,
)
shares = st.sampled_from([TIGHTEST, 0.8, 1.0])


@settings(max_examples=100)
@given(rows, shares)
def test_every_row_is_on_a_slide_in_its_order(given_rows: list[Row], share: float) -> None:
    slides = packed(given_rows, HEIGHT, share)
    assert [row for slide in slides for row in slide] == given_rows
    assert all(slides)


@settings(max_examples=100)
@given(rows, shares)
def test_a_slide_is_too_full_only_where_one_row_is_with_what_leads_to_it(given_rows: list[Row], share: float) -> None:
    for slide in packed(given_rows, HEIGHT, share):
        assert fits(slide, HEIGHT, share) or all(row.keep for row in slide[:-1])


@settings(max_examples=100)
@given(rows, shares)
def test_no_slide_but_the_last_ends_with_what_may_not_be_the_last(given_rows: list[Row], share: float) -> None:
    for slide in packed(given_rows, HEIGHT, share)[:-1]:
        assert not slide[-1].keep or len(slide) == 1


@settings(max_examples=100)
@given(rows, shares)
def test_there_are_no_more_slides_than_filling_each_of_them_takes(given_rows: list[Row], share: float) -> None:
    loose = [replace(row, keep=False) for row in given_rows]
    slides = packed(loose, HEIGHT, share)
    for slide, after in pairwise(slides):
        rest = [row for each in slides[slides.index(slide) :] for row in each]
        assert not fits(rest, HEIGHT, share), f"{after} is one too many"


@settings(max_examples=100)
@given(rows)
def test_rows_that_fit_take_all_their_room_and_never_more_than_there_is(given_rows: list[Row]) -> None:
    made = stretched(given_rows, HEIGHT, 60)
    assert len(made) == len(given_rows)
    if fits(given_rows, HEIGHT):
        assert used(made) <= HEIGHT
    assert all(after.height >= before.height for before, after in zip(given_rows, made, strict=True))


@settings(max_examples=100)
@given(rows)
def test_gaps_close_to_what_is_missing_and_open_by_so_much_at_most(given_rows: list[Row]) -> None:
    made = stretched(given_rows, HEIGHT, 60)
    closer = used(given_rows) > HEIGHT
    for before, after in list(zip(given_rows, made, strict=True))[1 : None if closer else -1]:
        assert (after.gap <= before.gap) if closer else (before.gap <= after.gap <= before.gap + 60)
    if closer and fits(given_rows, HEIGHT):
        assert HEIGHT - len(made) <= used(made) <= HEIGHT, "as tight as needed, and no tighter"


@settings(max_examples=100)
@given(rows)
def test_what_may_grow_takes_the_room_that_is_left(given_rows: list[Row]) -> None:
    growing = [replace(row, grow=HEIGHT, level=False) for row in given_rows]
    if fits(growing, HEIGHT, 1):
        made = stretched(growing, HEIGHT, 0)
        assert HEIGHT - len(made) <= used(made) <= HEIGHT
        spare = [after.height - before.height for before, after in zip(given_rows, made, strict=True)]
        assert len(set(spare)) == 1, "all alike"


@settings(max_examples=100)
@given(rows)
def test_what_is_level_is_equally_high_wherever_there_is_room_for_it(given_rows: list[Row]) -> None:
    level = [row.height for row in given_rows if row.level]
    needed = used(given_rows) + sum(max(level) - height for height in level) if level else HEIGHT + 1
    if needed <= HEIGHT:
        made = [row for row in stretched(given_rows, HEIGHT, 60) if row.level]
        assert len({row.height for row in made if not row.grow}) <= 1
        assert all(row.height >= max(level) for row in made)


@settings(max_examples=100)
@given(rows)
def test_what_sinks_stands_at_the_bottom_of_its_slide_if_it_is_the_last(given_rows: list[Row]) -> None:
    made = stretched([*given_rows, Row(40, 20, sink=True)], HEIGHT, 60)
    if used(given_rows) + 60 <= HEIGHT:
        assert used(made) == HEIGHT


@settings(max_examples=100)
@given(st.integers(20, 400), st.integers(0, 40), st.integers(1, 20))
def test_like_rows_fill_their_slides_evenly(height: int, gap: int, count: int) -> None:
    slides = packed([Row(height, gap)] * count, HEIGHT)
    assert max(map(len, slides)) == -(-count // len(slides))


@settings(max_examples=100)
@given(rows, shares)
def test_a_row_more_never_takes_a_slide_less(given_rows: list[Row], share: float) -> None:
    loose = [replace(row, keep=False) for row in given_rows]
    assert len(packed(loose, HEIGHT, share)) >= len(packed(loose[:-1], HEIGHT, share) if loose[1:] else [])
