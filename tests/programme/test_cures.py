"""The cures that are told where a day has too little room: the cheapest, and only those that help."""

from __future__ import annotations

from tests.pool import Pool
from tests.programme.days import codes, day, hints


def test_an_overrun_comes_with_the_three_cheapest_cures(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: A, minutes: 30",
        "discussion: B, minutes: 25, priority: could",
        "discussion: C, minutes: 15, priority: must",
    )
    assert hints(pool, text, "P401") == [
        "write `minutes: 20 to 30` at “A”",
        "write `minutes: 22` at “A” and `minutes: 23` at “B”",
        "leave out “B” (could)",
    ]


def test_a_short_form_that_is_there_is_the_cheapest_cure(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 70, priority: must, short: {minutes: 40}")
    assert hints(pool, text, "P401")[0] == "put the short form of “A” in its place"


def test_where_nothing_gives_the_hours_are_the_cure(pool: Pool) -> None:
    assert hints(pool, day("09:00 to 10:00", "closing: End, minutes: 75"), "P401") == ["write `time: 09:00 to 10:15`"]
    fixed = day(
        "09:00 to 11:00", "closing: End, minutes: 75", 'discussion: B, minutes: 45, priority: must, at: "10:00"'
    )
    assert hints(pool, fixed, "P403") == ['write `at: "10:15"`']
    by = day(
        "09:00 to 11:00", "closing: End, minutes: 75", 'discussion: B, minutes: 45, priority: must, not-after: "10:00"'
    )
    assert hints(pool, by, "P405") == ['write `not-after: "10:15"`']


def test_cures_look_no_further_back_than_the_last_fixed_time(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: Before, minutes: 60, priority: could",
        'closing: Fixed, minutes: 60, at: "10:00"',
        "closing: End, minutes: 5",
    )
    assert all("Before" not in hint for hint in hints(pool, text, "P401"))


def test_a_cure_is_told_only_if_it_helps(pool: Pool) -> None:
    pinned = day(
        "10:00 to 14:00",
        "discussion: A, minutes: 60",
        "break: T, minutes: 10",
        "discussion: C, minutes: 50, priority: could",
        "lunch: L, minutes: 45",
        "discussion: D, minutes: 85",
    )
    assert codes(pool, pinned) == ["P401"]
    assert hints(pool, pinned, "P401")[0] == "write `minutes: 75 to 85` at “D”", "what comes before lunch cannot help"
    window = day(
        "10:00 to 11:30",
        "discussion: A, minutes: 60, priority: could",
        'discussion: B, minutes: 35, not-before: "11:00", priority: must',
    )
    assert hints(pool, window, "P401") == [
        "write `minutes: 30 to 35` at “B”",
        "write `time: 10:00 to 11:35`",
    ]


def test_no_cure_breaks_a_promise(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 30 to 30, outcomes: [one]", "closing: End, minutes: 40")
    assert hints(pool, text, "P401") == ["write `time: 09:00 to 10:10`"]


def test_an_exercise_is_cured_part_by_part(pool: Pool) -> None:
    text = day("09:00 to 10:00", "exercise: E, minutes: {work: 50, debrief: 10}")
    assert hints(pool, text, "P401")[0] == "write `work: 47 to 50` at “E”"


def test_no_cure_takes_away_what_others_require(pool: Pool) -> None:
    text = day(
        "13:00 to 14:00",
        "discussion: A, id: a, minutes: 30 to 40, priority: could",
        "discussion: B, requires: a, minutes: 50, priority: must",
    )
    assert not any("leave out" in hint for hint in hints(pool, text, "P401"))


def test_a_short_form_cures_that_saves_just_enough(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 70 to 70, priority: must, short: {minutes: 60}")
    assert hints(pool, text, "P401")[0] == "put the short form of “A” in its place"


def test_a_short_form_that_saves_too_little_is_no_cure(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 70 to 70, priority: must, short: {minutes: 65 to 65}")
    assert hints(pool, text, "P401")[0] == "write `time: 09:00 to 10:10`"


def test_a_cure_for_a_night_can_be_typed(pool: Pool) -> None:
    text = day("22:00 to 00:10", "closing: A, minutes: 80", "break: T, minutes: 15", "closing: B, minutes: 50")
    assert hints(pool, text, "P401")[-1] == "write `time: 22:00 to 00:25`"
    assert "P401" not in codes(pool, text.replace("22:00 to 00:10", "22:00 to 00:25"))


def test_the_minutes_of_a_breakout_are_not_cured_where_they_cannot_be_written(pool: Pool) -> None:
    strands = "strands: [{strand: A, minutes: 50}, {strand: B, minutes: 40}]"
    text = day("09:00 to 09:40", f"breakout: W, priority: must, {strands}")
    assert not any("write `minutes" in hint for hint in hints(pool, text, "P401"))


def test_minutes_that_are_nobodys_come_first(pool: Pool) -> None:
    text = day(
        "09:30 to 10:30",
        "welcome: Welcome, minutes: 15",
        'break: Coffee, minutes: 15, at: "10:00"',
        "discussion: Working on the case, minutes: 30, priority: must",
    )
    first, *others = hints(pool, text, "P401")
    assert first == (
        "“Coffee” at 10:00 comes 15 minutes after what stands before it: write `at: 09:45` there, "
        "or move 15 minutes of the work after it to before it"
    )
    assert not any("Coffee" in hint or "--to" in hint for hint in others)


def test_where_they_are_not_enough_it_is_told_what_remains(pool: Pool) -> None:
    blocks = ("closing: A, minutes: 20", 'closing: B, minutes: 20, at: "10:00"', "closing: C, minutes: 25")
    assert hints(pool, day("09:30 to 10:30", *blocks), "P401")[0].endswith(
        "before it; 5 minutes are still too many then"
    )


def test_a_pause_that_comes_too_late_for_its_time_is_put_further_up(pool: Pool) -> None:
    lunch = (
        "closing: A, minutes: 60",
        "closing: B, minutes: 110",
        "lunch: Lunch, minutes: 45",
        "closing: C, minutes: 80",
    )
    assert hints(pool, day("11:00 to 16:00", *lunch), "P405")[0] == "put “Lunch” further up, before “B”"
    late, coffee = 'closing: Late, minutes: 30, at: "11:00"', 'break: Coffee, minutes: 15, at: "10:20"'
    text = day("10:00 to 11:30", "closing: A, minutes: 20", late, coffee)
    assert hints(pool, text, "P403")[0] == "put “Coffee” further up, before “Late”"


def test_several_go_where_one_is_not_enough(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "closing: A, minutes: 50",
        "discussion: B, minutes: 20 to 20, priority: could",
        "discussion: C, minutes: 25 to 25, priority: could",
    )
    assert "leave out “B” and “C”" in hints(pool, text, "P401")
