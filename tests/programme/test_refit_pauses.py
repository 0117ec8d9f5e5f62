"""Pauses and sections of a day that is refitted: which stay, which float, which stand in for another."""

from __future__ import annotations

import pytest

from tests.pool import Pool
from tests.programme.days import clock, codes, day, kept, planned, to, told

HALF_DAY = (
    "discussion: A, minutes: 80, priority: must",
    'break: Coffee, at: "10:25", minutes: 15',
    "discussion: B, minutes: 70",
    "closing: End, minutes: 15",
)


def test_a_break_fixed_outside_the_slot_floats(pool: Pool) -> None:
    text = day("09:00 to 12:05", *HALF_DAY)
    assert [line[6:] for line in clock(pool, text, to("13:00 to 16:00"))] == ["A 80", "Coffee 15", "B 70", "End 15"]
    assert told(pool, text, to("13:00 to 16:00")) == {"No longer fixed": ["Coffee (was to start at 10:25)"]}


@pytest.mark.parametrize(
    ("written", "told_of"),
    [
        ('not-after: "11:00"', "was to start by 11:00"),
        ('not-before: "10:20", not-after: "11:00"', "was to start not before 10:20 and by 11:00"),
    ],
)
def test_a_break_bound_to_a_window_outside_the_slot_floats_too(pool: Pool, written: str, told_of: str) -> None:
    text = day("09:00 to 12:05", *HALF_DAY).replace('at: "10:25"', written)
    assert kept(pool, text, to("13:00 to 16:00")) == ["A", "Coffee", "B", "End"]
    assert told(pool, text, to("13:00 to 16:00")) == {"No longer fixed": [f"Coffee ({told_of})"]}


def test_pauses_go_where_nothing_needs_them_and_stay_where_people_would_work_too_long(pool: Pool) -> None:
    text = day(
        "09:00 to 12:30",
        "discussion: A, minutes: 60 to 60, priority: must",
        "break: First, minutes: 15",
        "discussion: B, minutes: 60 to 60, priority: could",
        "break: Second, minutes: 15",
        "discussion: C, minutes: 60 to 60, priority: must",
    )
    assert kept(pool, text, to("2h15")) == ["A", "Second", "C"]
    short = text.replace("60 to 60, priority: must", "40 to 40, priority: must")
    assert kept(pool, short, to("85m")) == ["A", "C"]


def test_a_lunch_that_nobody_needs_is_a_break_where_people_would_work_too_long(pool: Pool) -> None:
    text = day(
        "10:30 to 15:00",
        "discussion: A, minutes: 80 to 80, priority: must",
        "lunch: L, minutes: 45",
        "discussion: B, minutes: 60 to 60",
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, to("2h45")) == ["10:30 A 80", "11:50 Break 15", "12:05 B 60", "13:05 End 10"]
    assert told(pool, text, to("2h45")) == {"Short form": ["Break in place of L"]}
    fixed = text.replace("lunch: L,", 'lunch: L, at: "12:00",')
    assert told(pool, fixed, to("2h45")) == {"Short form": ["Break in place of L (was to start at 12:00)"]}
    assert kept(pool, text, to("2h35")) == ["A", "B", "End"], "without B an hour would be nobody's"
    assert codes(pool, text, to("2h35")) == ["P406"]


def test_lunch_stays_only_in_a_slot_that_people_must_eat_in(pool: Pool) -> None:
    text = day(
        "10:30 to 14:30",
        "discussion: A, minutes: 60 to 90, priority: must",
        'lunch: L, at: "12:00", minutes: 45',
        "discussion: B, minutes: 30 to 60, priority: must",
    )
    assert "L" in kept(pool, text, to("10:30 to 14:00"))
    assert "L" not in kept(pool, text, to("11:00 to 13:30"))
    assert "L" not in kept(pool, text, to("12:30 to 16:00"))
    must = text.replace('lunch: L, at: "12:00"', "lunch: L, priority: must")
    assert "L" in kept(pool, must, to("11:00 to 13:30"))


def test_a_lunch_that_another_block_requires_stays(pool: Pool) -> None:
    text = day(
        "11:30 to 15:00",
        "discussion: A, minutes: 60, priority: could",
        "lunch: L, id: l, minutes: 30",
        "discussion: B, requires: l, minutes: 60, priority: must",
    )
    assert kept(pool, text, to("11:30 to 13:20")) == ["L", "B"]


def test_a_pause_that_another_block_names_stays(pool: Pool) -> None:
    text = day(
        "09:00 to 10:30",
        "discussion: A, minutes: 40 to 40, priority: could",
        "break: Walk, id: walk, minutes: 15",
        "discussion: What did you see?, requires: walk, minutes: 30 to 30, priority: must",
    )
    assert kept(pool, text, to("50m")) == ["Walk", "What did you see?"]


def test_a_pause_that_must_stay_keeps_what_it_names(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "discussion: Film, id: film, minutes: 20 to 20, priority: could",
        "break: Quiet, keep-with: film, minutes: 10, priority: must",
        "discussion: Other, minutes: 30 to 30",
    )
    assert kept(pool, text, to("35m")) == ["Film", "Quiet"]


def test_breaks_come_back_where_there_is_time_for_them(pool: Pool) -> None:
    text = day(
        "09:00 to 12:40",
        "discussion: A, minutes: 40 to 40, priority: must",
        "break: First, minutes: 15",
        "discussion: B, minutes: 100 to 100",
        "break: Second, minutes: 15",
        "discussion: C, minutes: 40 to 40, priority: must",
        "break: Last, minutes: 10",
    )
    assert kept(pool, text, to("120m")) == ["A", "First", "C"], "not needed, but there is time"
    assert kept(pool, text, to("85m")) == ["A", "C"]


def test_a_day_too_short_for_its_break_is_built_without_it_and_told(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: A, minutes: 50 to 50, priority: must",
        "break: T, minutes: 10",
        "discussion: B, minutes: 45 to 45, priority: must",
    )
    assert kept(pool, text, to("105m")) == ["A", "T", "B"]
    assert kept(pool, text, to("96m")) == ["A", "B"]
    assert codes(pool, text, to("96m")) == ["P406"]


def test_what_must_stay_may_work_as_long_as_it_must(pool: Pool) -> None:
    text = day(
        "09:00 to 11:20",
        "discussion: A, minutes: 100 to 100, priority: must",
        "break: T",
        "discussion: B, minutes: 10 to 10",
        "discussion: C, minutes: 10 to 10, priority: could",
    )
    assert kept(pool, text, to("111m"))[0] == "A"


def test_a_section_of_which_nothing_is_left_has_no_opener(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "section: One",
        "discussion: A, minutes: 30 to 30, priority: must",
        "section: Two",
        "discussion: B, minutes: 30 to 30, priority: could",
        "section: Empty from the start",
    )
    assert kept(pool, text, to("30m")) == ["One", "A", "Empty from the start"]


def test_a_section_with_a_time_of_its_own_holds_nothing_up(pool: Pool) -> None:
    text = day(
        "09:30 to 15:00",
        "discussion: One, minutes: 60",
        "break: Tea, minutes: 15",
        "discussion: Two, minutes: 90",
        "lunch: Lunch, minutes: 30",
        'section: Afternoon, at: "13:15"',
        "discussion: Three, minutes: 60",
    )
    assert "P414" not in codes(pool, text, to("2h"))
    assert "Afternoon" not in kept(pool, text, to("2h"))


def test_a_section_that_requires_two_blocks_costs_neither(pool: Pool) -> None:
    text = day(
        "09:30 to 12:00",
        "section: Cases, requires: [a, b]",
        "discussion: Case A, id: a, minutes: 90",
        "discussion: Case B, id: b, minutes: 40",
    )
    assert kept(pool, text, to("50m")) == ["Case B"]


def test_a_break_that_would_come_too_early_moves_to_where_it_is_needed(pool: Pool) -> None:
    text = day(
        "09:00 to 15:00",
        "discussion: A, minutes: 30 to 30, priority: must",
        "break: Tea, minutes: 10",
        "discussion: B, minutes: 50 to 50, priority: must",
        "section: Later",
        "discussion: C, minutes: 60 to 60, priority: must",
        "break: Coffee, minutes: 10",
        "discussion: D, minutes: 20 to 20, priority: must",
        "discussion: Long, minutes: 90",
    )
    assert clock(pool, text, to("2h50")) == [
        "09:00 A 30",
        "09:30 B 50",
        "10:20 Tea 10",
        "10:30 Later 0",
        "10:30 C 60",
        "11:30 D 20",
    ]
    assert told(pool, text, to("2h50"))["Moved"] == ["Tea (now after B)"]
    assert codes(pool, text, to("2h50")) == []


def test_a_break_moves_neither_from_its_time_nor_between_what_belongs_together(pool: Pool) -> None:
    blocks = (
        "discussion: A, minutes: 20 to 20, priority: must",
        "break: Tea, minutes: 10",
        "discussion: B, id: b, minutes: 50 to 50, priority: must",
        "discussion: C, keep-with: b, minutes: 50 to 50, priority: must",
        "discussion: D, minutes: 50 to 50, priority: must",
        "discussion: Long, minutes: 120",
    )
    assert kept(pool, day("09:00 to 14:00", *blocks), to("3h")) == ["A", "B", "C", "Tea", "D"]
    fixed = [block.replace("break: Tea,", 'break: Tea, at: "09:20",') for block in blocks]
    assert kept(pool, day("09:00 to 14:00", *fixed), to("3h")) == ["A", "Tea", "B", "C", "D"]
    assert codes(pool, day("09:00 to 14:00", *fixed), to("3h")) == ["P406"]


def test_breaks_that_stood_well_in_a_long_day_are_put_where_a_short_one_needs_them(pool: Pool) -> None:
    text = day(
        "09:00 to 14:45",
        "discussion: A, minutes: 30 to 30",
        "break: First, minutes: 10",
        "discussion: B, minutes: 60 to 60",
        "discussion: C, minutes: 60 to 60",
        'lunch: L, at: "12:00", minutes: 45',
        "discussion: D, minutes: 60 to 60",
        "break: Second, minutes: 10",
        "discussion: E, minutes: 30 to 30",
    )
    afternoon = to("13:30 to 17:55")
    assert kept(pool, text, afternoon) == ["A", "B", "First", "C", "Break", "D", "E"], "with no lunch between C and D"
    assert codes(pool, text, afternoon) == []


def test_what_was_too_long_in_the_day_as_written_was_meant(pool: Pool) -> None:
    text = day(
        "09:00 to 12:30",
        "discussion: A, minutes: 30",
        "break: Tea, minutes: 10",
        "discussion: B, minutes: 60",
        "discussion: C, minutes: 60",
    )
    assert kept(pool, text, to("2h20")) == ["A", "Tea", "B", "C"]


def test_of_the_longest_stretch_breaks_are_thought_of_first(pool: Pool) -> None:
    text = day(
        "09:00 to 15:00",
        "discussion: A, minutes: 20 to 20, priority: must",
        "break: Early, minutes: 10",
        "discussion: B, minutes: 75 to 75, priority: must",
        "break: Middle, minutes: 10",
        "discussion: C, minutes: 75 to 75, priority: must",
        "break: Late, minutes: 10",
        "discussion: D, minutes: 60 to 60, priority: must",
        "discussion: Long, minutes: 120",
    )
    assert kept(pool, text, to("4h11")) == ["A", "B", "Middle", "C", "Late", "D"]


def test_every_stretch_without_a_break_is_told_with_how_long_it_is_and_how_many_breaks_it_takes(pool: Pool) -> None:
    text = day(
        "09:00 to 16:00",
        "discussion: A, minutes: 95",
        "discussion: B, minutes: 145",
        "break: Tea, minutes: 20",
        "discussion: C, minutes: 110",
        "break: Cake, minutes: 10",
        "discussion: D, minutes: 40",
    )
    found = [found for found in planned(pool, text)[1].ordered() if found.fault.code == "P406"]
    assert [(one.message, one.hint) for one in found] == [
        (
            "From 09:00 to 13:00, people go 240 minutes without a break; 90 is the most.",
            "it takes 2 `break`s; put the first into “A”: make two blocks of it",
        ),
        (
            "From 13:20 to 15:10, people go 110 minutes without a break; 90 is the most.",
            "put a `break` into “C”: make two blocks of it",
        ),
    ]
