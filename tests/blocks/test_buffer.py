from __future__ import annotations

from itertools import pairwise

import pytest

from tests.pool import HEAD, Built, Pool, notes_of, texts_of

DAY = """\
  - points: Opening
    minutes: 5
    outcomes: [learning]
    items: [x]
  - buffer:
  - discussion: Talk
    priority: could
    minutes: {least: 10, ideal: 20, most: 40}
    questions: [Why?]
"""
"""With its ideal minutes it lasts from 09:30 to 10:05."""


def day(pool: Pool, time: str, blocks: str = DAY) -> Built:
    return pool.session(HEAD.format(time=time) + blocks)


def minutes(built: Built) -> dict[str, int]:
    assert built.programme, built.faults()
    return {str(timed.title): timed.minutes for timed in built.programme.blocks}


@pytest.mark.parametrize(
    ("end", "buffer", "talk"),
    [("10:05", 10, 20), ("10:06", 11, 20), ("10:15", 20, 20), ("10:16", 20, 21), ("10:35", 20, 40)],
)
def test_what_is_over_goes_to_the_buffer_up_to_twice_its_minutes_before_anything_else_stretches(
    end: str, buffer: int, talk: int, pool: Pool
) -> None:
    built = day(pool, f"09:30 to {end}")
    assert built.faults() == []
    assert minutes(built) == {"Opening": 5, "Questions so far": buffer, "Talk": talk}


@pytest.mark.parametrize(("end", "buffer"), [("10:04", 9), ("10:00", 5), ("09:56", 1)])
def test_what_is_short_comes_from_the_buffer_before_even_a_block_that_may_be_left_out(
    end: str, buffer: int, pool: Pool
) -> None:
    built = day(pool, f"09:30 to {end}")
    assert built.faults() == []
    assert minutes(built) == {"Opening": 5, "Questions so far": buffer, "Talk": 20}


@pytest.mark.parametrize(("end", "talk"), [("09:55", 20), ("09:54", 19), ("09:45", 10)])
def test_where_nothing_is_left_of_it_it_has_no_slide(end: str, talk: int, pool: Pool) -> None:
    built = day(pool, f"09:30 to {end}")
    assert built.faults() == []
    assert minutes(built) == {"Opening": 5, "Questions so far": 0, "Talk": talk}
    assert built.titles() == ["A day of training", "Opening", "Talk"]
    assert notes_of(built.slide("Opening"))[0].endswith("next: Talk")


@pytest.mark.parametrize("end", ["09:45", "09:50", "09:55", "09:56", "10:05", "10:15", "10:25", "10:35"])
def test_with_a_buffer_of_any_length_the_day_has_neither_gap_nor_overlap(end: str, pool: Pool) -> None:
    programme = day(pool, f"09:30 to {end}").programme
    assert programme
    assert programme.blocks[0].start == programme.session.time.start
    assert [one.finish for one, _ in pairwise(programme.blocks)] == [
        other.start for _, other in pairwise(programme.blocks)
    ]
    assert str(programme.end) == end
    assert [timed.number for timed in programme.blocks] == list(range(len(programme.blocks)))


def test_minutes_written_as_one_number_give_as_far(pool: Pool) -> None:
    six = DAY.replace("- buffer:\n", "- buffer:\n    minutes: 6\n")
    assert minutes(day(pool, "09:30 to 10:20", six)) == {"Opening": 5, "Questions so far": 12, "Talk": 33}
    assert minutes(day(pool, "09:30 to 09:57", six)) == {"Opening": 5, "Questions so far": 2, "Talk": 20}


def test_a_range_of_its_own_is_kept_to(pool: Pool) -> None:
    ranged = DAY.replace("- buffer:\n", "- buffer:\n    minutes: 5 to 15\n")
    assert minutes(day(pool, "09:30 to 09:52", ranged)) == {"Opening": 5, "Questions so far": 5, "Talk": 12}
    assert minutes(day(pool, "09:30 to 10:20", ranged)) == {"Opening": 5, "Questions so far": 15, "Talk": 30}


def test_it_serves_only_the_fixed_times_that_it_stands_between(pool: Pool) -> None:
    fixed = DAY.replace("questions: [Why?]", "questions: [Why?]\n    at: '09:50'")
    built = day(pool, "09:30 to 10:05", fixed)
    assert built.faults() == []
    assert minutes(built) == {"Opening": 5, "Questions so far": 15, "Talk": 15}


def test_nobody_works_longer_without_a_break_for_it_than_the_pool_allows(pool: Pool) -> None:
    long = DAY.replace("{least: 10, ideal: 20, most: 40}", "70")
    built = day(pool, "09:30 to 11:10", long)
    assert minutes(built) == {"Opening": 5, "Questions so far": 15, "Talk": 70}
    assert built.codes() == ["P402"]


def test_the_slide_asks_its_prompt_or_else_what_people_would_come_back_to(pool: Pool) -> None:
    asked = pool.blocks("- buffer: In hand\n  prompt: What is **still** unclear?\n").slide("In hand")
    assert texts_of(asked)[1:2] == ["What is still unclear?"]
    usual = pool.blocks("- buffer:\n").slide("Questions so far")
    assert texts_of(usual)[1:2] == ["What would you like to come back to?"]
