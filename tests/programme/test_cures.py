"""The cures that are told where a day has too little room: the cheapest, and only those that help."""

from __future__ import annotations

from tests.pool import Pool
from tests.programme.days import codes, day, hints, planned, to


def test_an_overrun_comes_with_the_three_cheapest_cures(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: A, minutes: 30",
        "discussion: B, minutes: 25, priority: could",
        "discussion: C, minutes: 15, priority: must",
    )
    assert hints(pool, text, "P401") == [
        "write `minutes: 20 to 30` at “A”",
        'build with `--to "09:00 to 10:00"`, which takes a little from many',
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
        'build with `--to "10:00 to 11:30"`, which takes a little from many',
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
    text = day("22:00 to 00:10", "discussion: A, minutes: 80", "break: T, minutes: 15", "discussion: B, minutes: 50")
    (hint,) = [hint for hint in hints(pool, text, "P401") if "--to" in hint]
    assert '--to "22:00 to 00:10"' in hint
    assert to("22:00 to 00:10").hours(planned(pool, text)[0].session.time).end == 24 * 60 + 10  # type: ignore[union-attr]


def test_the_minutes_of_a_breakout_are_not_cured_where_they_cannot_be_written(pool: Pool) -> None:
    strands = "strands: [{strand: A, minutes: 50}, {strand: B, minutes: 40}]"
    text = day("09:00 to 09:40", f"breakout: W, priority: must, {strands}")
    assert not any("write `minutes" in hint for hint in hints(pool, text, "P401"))
