"""A slot that is filled: the break rule is a wish and no wall, what stays has its minutes, breaks stay."""

from __future__ import annotations

import pytest

from tests.pool import Pool
from tests.programme.days import clock, codes, day, kept, refitted, to, told

AFTERNOON = (
    "points: One, minutes: 50",
    "break: ",
    "points: Two, minutes: 50",
    "exercise: The exercise, outcomes: one, minutes: {brief: 3, work: 50, debrief: 10}",
    "closing: ",
)


def test_two_hours_of_an_afternoon_keep_the_exercise_whole_and_a_break(pool: Pool) -> None:
    text = day("13:00 to 16:15", *AFTERNOON)
    assert clock(pool, text, to("2h10")) == [
        "13:00 One 42",
        "13:42 Break 15",
        "13:57 The exercise 63",
        "15:00 Thank you 10",
    ]
    assert codes(pool, text, to("2h10")) == []


@pytest.mark.parametrize("slot", ["1h", "1h15", "1h30", "1h35", "1h45", "2h", "2h10", "2h30", "3h", "3h30"])
def test_no_minute_of_an_afternoon_is_left_over(pool: Pool, slot: str) -> None:
    text = day("13:00 to 16:15", *AFTERNOON)
    assert "The exercise" in kept(pool, text, to(slot))
    assert refitted(pool, text, to(slot)).in_hand == 0


def test_three_afternoons_of_different_lengths_are_different(pool: Pool) -> None:
    text = day("13:00 to 16:15", *AFTERNOON)
    days = [clock(pool, text, to(slot)) for slot in ("1h30", "1h45", "2h")]
    assert len({tuple(one) for one in days}) == 3


def test_nothing_gets_more_than_its_ideal_while_the_break_rule_keeps_others_below_theirs(pool: Pool) -> None:
    text = day("13:00 to 16:15", *AFTERNOON)
    shown = {str(timed.title): timed for timed in refitted(pool, text, to("2h45")).blocks}
    assert (shown["One"].minutes, shown["Break"].minutes) == (50, 15)
    assert codes(pool, text, to("2h45")) == ["P406"]


def test_people_work_too_long_rather_than_that_an_hour_is_nobodys(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: A, minutes: 80 to 80, priority: must",
        "break: Tea, minutes: 10",
        "discussion: B, minutes: 60 to 60",
        "discussion: Long, minutes: 100 to 100, priority: could",
    )
    assert kept(pool, text, to("2h25")) == ["A", "B"]
    assert codes(pool, text, to("2h25")) == ["P406"]


def test_room_for_the_breaks_of_a_long_slot_is_kept_free(pool: Pool) -> None:
    text = day(
        "09:00 to 13:00",
        "discussion: A, minutes: 70, priority: must",
        "break: Tea, minutes: 10",
        "discussion: B, minutes: 70, priority: must",
        "discussion: C, minutes: 30, priority: could",
        "discussion: D, minutes: 60, priority: could",
    )
    assert kept(pool, text, to("2h20")) == ["A", "Tea", "B"], "A, B and C at their shortest would leave no break"
    assert codes(pool, text, to("2h20")) == []


def test_a_fixed_lunch_parts_the_hours_that_need_breaks(pool: Pool) -> None:
    text = day(
        "09:30 to 18:00",
        "discussion: A, minutes: 40 to 40",
        "break: First, minutes: 15",
        "discussion: B, minutes: 40 to 40",
        'lunch: L, at: "12:15", minutes: 45',
        "discussion: C, minutes: 45 to 80, priority: must",
        "break: Second, minutes: 15",
        "discussion: D, minutes: 45 to 45",
        "discussion: Long, minutes: 200 to 200, priority: could",
    )
    assert kept(pool, text, to("09:30 to 14:30")) == ["A", "B", "L", "C", "D"], "ninety minutes need no break"


def test_a_short_form_is_as_long_as_its_slot_up_to_where_its_whole_begins(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, short: {minutes: 10}")
    assert clock(pool, text, to("12m")) == ["09:00 A 12"]
    assert clock(pool, text, to("40m")) == ["09:00 A 40"], "no length falls between the short form and the whole"
    assert told(pool, text, to("40m")) == {"Short form": ["A"]}
    assert told(pool, text, to("50m")) == {"Shorter": ["A (50 min, not 60)"]}
    fixed = text.replace("short: {minutes: 10}", "short: {minutes: 10 to 10}")
    assert clock(pool, fixed, to("40m")) == ["09:00 A 10"]


def test_what_is_kept_short_is_weighed_short(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "points: A, minutes: 45",
        "points: B, minutes: 45",
        "points: C, minutes: 47",
        "points: D, minutes: 37, short: {minutes: 1}",
    )
    assert clock(pool, text, to("20m")) == ["09:00 D 20"], "and not one minute of it, with nineteen left over"
    assert kept(pool, text, to("29m")) == ["A", "D"]
