"""The clock: durations are written, starts are computed, and what does not add up is told in minutes."""

from __future__ import annotations

import pytest

from sessionbuilder.running_order.lines import running_order
from tests.pool import Pool
from tests.programme.days import clock, codes, day, minutes, planned, to


def faults(pool: Pool, text: str) -> list[str]:
    found = planned(pool, text)[1].ordered()
    return [f"{one.span}: {one.fault.code} {one.message}" for one in found if one.fault.code != "N306"]


def test_a_day_that_adds_up_is_not_told(pool: Pool) -> None:
    assert faults(pool, day("09:00 to 10:00", "discussion: P, minutes: 20", "discussion: Q, minutes: 40")) == []


def test_a_programme_that_overruns_is_told_by_how_many_minutes(pool: Pool) -> None:
    assert faults(pool, day("09:00 to 10:00", "discussion: P, minutes: 75")) == [
        "sessions/day.yaml:4:7: P401 The programme ends at 10:15, 15 minutes after the day's end at 10:00."
    ]


def test_a_programme_that_falls_short_is_told_by_how_many_minutes(pool: Pool) -> None:
    assert faults(pool, day("09:00 to 10:00", "discussion: P, minutes: 59")) == [
        "sessions/day.yaml:4:7: P402 The programme ends at 09:59, 1 minute before the day's end at 10:00."
    ]


def test_a_fixed_time_that_is_overrun_is_told_and_the_truth_is_drawn(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: P, minutes: 35", 'discussion: Q, minutes: 25, at: "09:30"')
    assert faults(pool, text) == [
        "sessions/day.yaml:7:38: P403 “Q” must start at 09:30, but what comes before it ends at 09:35."
    ]
    assert clock(pool, text) == ["09:00 P 35", "09:35 Q 25"]


def test_minutes_before_a_fixed_time_that_nobody_planned_are_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: P, minutes: 20", 'discussion: Q, minutes: 30, at: "09:30"')
    assert faults(pool, text) == [
        "sessions/day.yaml:7:38: P404 What comes before “Q” ends at 09:20; 10 minutes until 09:30 are not planned."
    ]


# --- lengths


def test_a_number_is_kept_in_the_day_as_written_and_gives_when_it_is_refitted(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: A, minutes: 20", "discussion: B, minutes: 40")
    assert minutes(pool, text) == [20, 40]
    assert minutes(pool, text, to("55m")) == [15, 40], "what is said gives before what is done"
    assert minutes(pool, text, to("44m")) == [12, 32], "60 and 80 per cent"
    assert minutes(pool, text, to("2h")) == [24, 60], "120 and 150 per cent, and the rest stays over"


def test_a_range_gives_in_the_day_as_written(pool: Pool) -> None:
    assert minutes(pool, day("09:00 to 09:50", "points: A, minutes: 10 to 20", "discussion: B, minutes: 40")) == [
        10,
        40,
    ]
    assert minutes(pool, day("09:00 to 10:10", "points: A, minutes: 10 to 20", "discussion: B, minutes: 50")) == [
        20,
        50,
    ]


def test_a_range_of_one_length_gives_never(pool: Pool) -> None:
    text = day("09:00 to 10:00", "points: A, minutes: 20 to 20", "discussion: B, minutes: 40")
    assert minutes(pool, text, to("55m")) == [20, 35]


def test_a_block_without_minutes_takes_those_usual_for_its_kind_as_far_as_there_is_room(pool: Pool) -> None:
    text = day("09:00 to 10:15", "break: Tea", "discussion: A, minutes: 60")
    programme, _ = planned(pool, text)
    assert programme
    assert programme.blocks[0].minutes == 15
    assert "09:00–09:15 ~   15" in running_order(programme)
    assert "~ minutes usual for its kind" in running_order(programme)
    assert minutes(pool, text.replace("10:15", "10:12")) == [12, 60]
    assert minutes(pool, text.replace("10:15", "10:30")) == [30, 60]
    assert codes(pool, text.replace("10:15", "10:09")) == ["P401"], "67 per cent are 11 minutes"


def test_a_break_never_goes_below_the_pools_least(pool: Pool) -> None:
    text = day("09:00 to 10:12", "break: Tea, minutes: 12", "discussion: A, minutes: 60")
    assert minutes(pool, text, to("1h10")) == [12, 58], "activities give before pauses"
    assert minutes(pool, text, to("58m"))[0] == 10
    ranges = ("break: Tea, minutes: 5 to 15", "discussion: A, minutes: 60")
    assert minutes(pool, day("09:00 to 10:10", *ranges)) == [10, 60]
    assert codes(pool, day("09:00 to 10:09", *ranges)) == ["P401"]
    assert codes(pool, day("09:00 to 10:05", "break: Tea, minutes: 5", ranges[1])) == ["P408"]
    lunch = ("discussion: A, minutes: 60", "lunch: L, minutes: {least: 10, ideal: 45, most: 45}")
    assert minutes(pool, day("11:00 to 12:35", *lunch)) == [60, 35]
    assert codes(pool, day("11:00 to 12:29", *lunch)) == ["P401"]


def test_what_is_protected_neither_shrinks_nor_goes(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "content-note: Care, minutes: 3 to 8, priority: could",
        "discussion: A, minutes: 39, priority: could",
        "closing: End, minutes: 15, priority: could",
    )
    assert clock(pool, text, to("21m")) == ["09:00 Care 6", "09:06 End 15"]


# --- windows and lunch


def test_a_block_may_be_bound_to_a_window(pool: Pool) -> None:
    blocks = ("discussion: A, minutes: 20 to 40", 'discussion: B, minutes: 20, not-before: "09:30"')
    assert clock(pool, day("09:00 to 09:55", *blocks)) == ["09:00 A 35", "09:35 B 20"]
    assert clock(pool, day("09:00 to 09:50", *blocks)) == ["09:00 A 30", "09:30 B 20"]
    late = ("discussion: A, minutes: 20 to 40", 'discussion: B, minutes: 20, not-after: "09:25"')
    assert clock(pool, day("09:00 to 10:00", *late)) == ["09:00 A 25", "09:25 B 20"]
    assert faults(pool, day("09:00 to 10:00", "discussion: A, minutes: 30", late[1], "discussion: C, minutes: 10")) == [
        "sessions/day.yaml:7:45: P405 “B” must start by 09:25, but what comes before it ends at 09:30."
    ]


def test_clock_times_of_one_block_that_contradict_each_other_are_told(pool: Pool) -> None:
    text = day("09:00 to 10:00", 'discussion: A, minutes: 60, at: "09:00", not-before: "09:10"')
    assert faults(pool, text)[0] == (
        "sessions/day.yaml:6:59: F216 `at` fixes the start already, so `not-before` has nothing to say."
    )


def test_lunch_without_a_time_lies_in_the_pools_window(pool: Pool) -> None:
    text = day(
        "10:45 to 14:00", "discussion: A, minutes: 60 to 80", "lunch: L, minutes: 45", "discussion: B, minutes: 75"
    )
    assert clock(pool, text) == ["10:45 A 75", "12:00 L 45", "12:45 B 75"]
    early = day("09:30 to 13:00", "discussion: A, minutes: 90", "lunch: L, minutes: 45", "discussion: B, minutes: 15")
    assert clock(pool, early) == ["09:30 A 90", "12:00 L 45", "12:45 B 15"]
    pool.write("sessions/pool.yaml", "organisation: O\npolicy: {lunch-window: 11:00 to 12:00, shortest-lunch: 40}\n")
    assert clock(pool, early) == ["09:30 A 90", "11:00 L 45", "11:45 B 15"]


def test_a_lunch_that_cannot_fit_is_a_clear_fault(pool: Pool) -> None:
    late = day("11:00 to 15:00", "discussion: A, minutes: 120", "lunch: L, minutes: 45", "discussion: B, minutes: 75")
    assert "P405" in codes(pool, late)
    assert any("“L” must start by 12:45, but what comes before it ends at 13:00." in one for one in faults(pool, late))
    assert "P401" in codes(pool, day("09:30 to 12:10", "discussion: A, minutes: 90", "lunch: L, minutes: 45"))
    assert codes(pool, day("16:00 to 17:00", "discussion: A, minutes: 15", "lunch: L, minutes: 45")) == ["P407"]


def test_work_without_a_break_is_not_stretched_past_the_pools_limit(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00", "discussion: A, minutes: 60 to 120", "break: T, minutes: 10", "discussion: B, minutes: 80"
    )
    assert minutes(pool, text) == [90, 10, 80]
    rest = ("break: T, minutes: 10", "discussion: B, minutes: 80")
    assert minutes(pool, day("09:00 to 12:20", "discussion: A, minutes: 95 to 110", *rest)) == [110, 10, 80], (
        "shorter, it would be too long as well"
    )


# --- odd days


def test_a_day_may_go_past_midnight(pool: Pool) -> None:
    blocks = ("discussion: A, minutes: 85", "break: T, minutes: 15", "discussion: B, minutes: 80")
    assert codes(pool, day("22:00 to 01:00 (+1)", *blocks)) == []
    fixed = ("discussion: A, minutes: 85", "break: T, minutes: 45", 'discussion: B, minutes: 50, at: "00:10"')
    assert clock(pool, day("22:00 to 01:00", *fixed))[2] == "00:10 (+1) B 50"
    assert codes(pool, day("22:00 to 01:00 (+1)", *fixed)) == []


@pytest.mark.parametrize("people", [0, 1, 5, 200, 1000])
def test_any_number_of_participants_gives_an_answer(people: int, pool: Pool) -> None:
    text = day("09:00 to 10:30", "exercise: E, case: child-m", "break: T")
    built = pool.session(text.replace("programme:", f"participants: {people}\ngroup-size: 6\nprogramme:"))
    assert not built.report.failed
    programme = built.programme
    assert programme
    assert programme.session.groups == max(-(-people // 6), 1)
    assert ("N323" in built.codes()) == (people == 0)
    assert programme.blocks[0].part("feedback").minutes <= 20
    assert ("P409" in built.codes()) == (programme.session.groups > 10)
    assert built.slides


def test_a_day_of_one_block_and_a_day_of_nothing_but_spare_minutes(pool: Pool) -> None:
    assert clock(pool, day("09:00 to 09:01", "discussion: A, minutes: 1")) == ["09:00 A 1"]
    nothing, report = planned(pool, day("09:00 to 10:00", "buffer: B, minutes: 0"), to("30m"))
    assert nothing
    assert [timed.minutes for timed in nothing.blocks] == [0]
    assert not report.failed
    assert running_order(nothing)


# --- the day in sections


def test_sections_hold_every_block_once(pool: Pool) -> None:
    built = pool.blocks(
        "- break: A\n- section: One\n- break: B\n- lunch: C\n- section: Two\n- section: Three\n- break: D\n"
    )
    assert built.programme
    shown = [
        (str(section.opener.title) if section.opener else "", [str(timed.title) for timed in section.blocks])
        for section in built.programme.sections()
    ]
    assert shown == [("", ["A"]), ("One", ["B", "C"]), ("Two", []), ("Three", ["D"])]


def test_a_lunch_that_comes_too_late_is_told_once(pool: Pool) -> None:
    text = day(
        "10:00 to 15:00",
        "discussion: A, minutes: 85",
        "break: T, minutes: 10",
        "discussion: B, minutes: 85",
        "lunch: L, minutes: 60",
        "discussion: C, minutes: 60",
    )
    assert codes(pool, text) == ["P405"]


def test_minutes_before_a_lunch_that_the_clock_places_say_why(pool: Pool) -> None:
    text = day("11:00 to 13:45", "discussion: A, minutes: 50", "lunch: L, minutes: 45", "discussion: B, minutes: 60")
    assert faults(pool, text) == [
        "sessions/day.yaml:7:6: P404 What comes before “L” ends at 11:50; "
        "10 minutes until 12:00, when lunch may start, are not planned."
    ]


def test_what_frames_the_day_does_not_part_a_talk_and_a_block_without_a_trainer_goes_on(pool: Pool) -> None:
    talk = "points: P, minutes: 31"
    run = day("09:00 to 10:07", talk, "agenda: Plan, minutes: 5", talk)
    assert codes(pool, run) == ["P411"]
    assert codes(pool, run.replace("agenda: Plan", "discussion: Plan, questions: [x]")) == []
    by = ("points: P, minutes: 20, trainer: Asha", "points: P, minutes: 22", "points: P, minutes: 20, trainer: Asha")
    assert codes(pool, day("09:00 to 10:02", *by)) == ["P411"]
    assert codes(pool, day("09:00 to 10:02", *by[:2], by[2].replace("Asha", "Ben"))) == []


def test_a_day_closed_in_two_blocks_has_the_minutes_of_both(pool: Pool) -> None:
    assert codes(pool, day("09:00 to 10:00", "discussion: A, minutes: 50", *["closing: End, minutes: 5"] * 2)) == []
    assert faults(pool, day("09:00 to 09:58", "discussion: A, minutes: 50", *["closing: End, minutes: 4"] * 2)) == [
        "sessions/day.yaml:8:29: P410 The end of the day has 8 minutes; 10 is the least."
    ]


def test_a_window_that_closes_before_it_opens_is_told_and_one_over_midnight_is_none(pool: Pool) -> None:
    inside = 'discussion: A, minutes: 20, not-before: "09:30", not-after: "09:10"'
    assert faults(pool, day("09:00 to 09:50", inside))[1] == (
        "sessions/day.yaml:6:66: F216 The block must not start before 09:30, and must have started by 09:10."
    )
    late = 'discussion: A, minutes: 20, not-before: "23:50", not-after: "00:10"'
    assert codes(pool, day("23:30 to 00:20 (+1)", "discussion: B, minutes: 30", late)) == []


def test_empty_groups_are_told_and_few_people_make_few_groups(pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60")
    assert codes(pool, text.replace("programme:", "participants: 3\ngroups: 4\nprogramme:")) == ["N312"]
    few, _ = planned(pool, text.replace("programme:", "participants: 3\nprogramme:"))
    assert few
    assert few.session.groups == 3


@pytest.mark.parametrize(
    ("lines", "groups"),
    [
        ("participants: 24", 4),
        ("participants: 8", 4),
        ("participants: 1", 1),
        ("participants: 25", 5),
        ("participants: 200", 34),
        ("participants: 0\ngroup-size: 5", 1),
        ("participants: 20\ngroup-size: 6", 4),
    ],
)
def test_groups_that_nobody_writes_are_of_a_size_that_can_talk(lines: str, groups: int, pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, say: 'In {groups} groups.'")
    programme, _ = planned(pool, text.replace("programme:", f"{lines}\nprogramme:"))
    assert programme
    assert programme.session.groups == groups
    assert str(programme.blocks[0].block.cues[0].texts[0]) == f"In {groups} groups."


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (
            "participants: 200\ngroups: 4",
            "6:9: N322 In a group of 50 most people only listen.",
        ),
        ("participants: 60\ngroup-size: 50", "6:13: N322 In a group of 50 most people only listen."),
        ("participants: 20\ngroup-size: 50", "6:13: N322 In a group of 50 most people only listen."),
        ("participants: 40\ngroups: 1", ""),
        ("participants: 36\ngroups: 3", ""),
        ("participants: 0", "5:15: N323 Nobody is expected, so there is nothing to print for participants."),
        ("participants: 3\ngroups: 9", "6:9: N312 3 participants cannot fill 9 groups."),
    ],
)
def test_groups_that_cannot_be_meant_are_told_where_they_are_written(lines: str, told: str, pool: Pool) -> None:
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, outcomes: [one]")
    found = [each for each in faults(pool, text.replace("programme:", f"{lines}\nprogramme:")) if " N3" in each]
    assert found == ([f"sessions/day.yaml:{told}"] if told else [])


def test_a_fixed_start_before_the_day_says_when_the_day_starts(pool: Pool) -> None:
    text = day("09:30 to 10:00", 'discussion: A, minutes: 30, at: "09:00"')
    assert faults(pool, text)[0] == "sessions/day.yaml:6:38: P403 “A” must start at 09:00, but the day starts at 09:30."


def test_work_is_stretched_before_a_fixed_break_because_a_wait_is_no_rest(pool: Pool) -> None:
    text = day(
        "09:00 to 12:00",
        "discussion: A, minutes: 40 to 60",
        "discussion: B, minutes: 40 to 60",
        'break: T, minutes: 15, at: "10:45"',
        "discussion: C, minutes: 60",
    )
    assert minutes(pool, text) == [53, 52, 15, 60]
    assert codes(pool, text) == ["P406"]


def test_a_fixed_block_after_lunch_may_be_later_than_the_window(pool: Pool) -> None:
    text = day(
        "10:30 to 15:00",
        "discussion: Talk, minutes: 60 to 90",
        "lunch: L, minutes: 60",
        'discussion: Guest, minutes: 50, at: "14:00"',
        "closing: End, minutes: 10",
    )
    programme, report = planned(pool, text)
    assert programme
    assert not report.failed
    assert [timed.float >= 0 for timed in programme.blocks] == [True] * 4
    assert clock(pool, text)[1:3] == ["12:00 L 60", "14:00 Guest 50"]


def test_an_elastic_lunch_ends_when_its_window_does(pool: Pool) -> None:
    lunch = "lunch: L, minutes: 30 to 60"
    text = day("11:15 to 14:30", "discussion: A, minutes: 90 to 90", lunch, "discussion: B, minutes: 45 to 45")
    assert clock(pool, text) == ["11:15 A 90", "12:45 L 45", "13:30 B 45"]


def test_a_lunch_longer_than_its_window_is_placed_where_it_comes(pool: Pool) -> None:
    text = day("10:30 to 15:00", "discussion: A, minutes: 80", "lunch: L, minutes: 120", "discussion: B, minutes: 70")
    assert clock(pool, text)[1] == "11:50 L 120"
    assert codes(pool, text) == ["P407"]


def test_the_window_of_a_night_is_on_its_day(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: O\npolicy: {lunch-window: 00:00 to 01:00}\n")
    text = day(
        "22:00 to 02:00 (+1)", "discussion: A, minutes: 85", "lunch: L, minutes: 30", "discussion: B, minutes: 90"
    )
    assert clock(pool, text)[1] == "00:00 (+1) L 30"
    assert codes(pool, text) == ["P404"]


# --- who gives, who gets


def test_a_pause_is_no_part_of_the_work_that_may_not_get_too_long(pool: Pool) -> None:
    blocks = ("discussion: A, minutes: 90", "break: T, minutes: 10 to 30", "discussion: B, minutes: 90")
    assert minutes(pool, day("09:00 to 12:30", *blocks)) == [90, 30, 90]


def test_buffers_give_before_could_and_get_before_anything_else(pool: Pool) -> None:
    blocks = ("points: A, minutes: 10 to 20, priority: could", "buffer: B, minutes: 10")
    assert minutes(pool, day("09:00 to 09:20", *blocks)) == [15, 5]
    assert minutes(pool, day("09:00 to 09:15", *blocks)) == [15, 0]
    assert minutes(pool, day("09:00 to 09:35", *blocks)) == [15, 20]


def test_pauses_get_what_is_over_last_and_by_their_shares(pool: Pool) -> None:
    blocks = (
        "points: A, minutes: {least: 5, ideal: 5, most: 10}",
        "break: T, minutes: {least: 10, ideal: 10, most: 20}",
    )
    assert minutes(pool, day("09:00 to 09:20", *blocks)) == [10, 10]
    assert minutes(pool, day("09:00 to 09:24", *blocks)) == [10, 14]
    wide = ("points: A, minutes: {least: 5, ideal: 5, most: 25}", "points: B, minutes: {least: 5, ideal: 5, most: 10}")
    assert minutes(pool, day("09:00 to 09:20", *wide)) == [13, 7], "twenty may be given to one and five to the other"


def test_what_is_short_is_shared_by_odd_divisors(pool: Pool) -> None:
    blocks = ("points: A, minutes: {least: 0, ideal: 9, most: 9}", "points: B, minutes: {least: 0, ideal: 2, most: 2}")
    assert minutes(pool, day("09:00 to 09:08", *blocks)) == [7, 1], "9 and 3 come before 2"


def test_the_end_of_a_day_may_be_its_last_minute(pool: Pool) -> None:
    text = day("22:00 to 00:10", "discussion: A, minutes: 80", 'closing: End, minutes: 0 to 0, at: "00:10"')
    assert clock(pool, text)[1] == "00:10 (+1) End 0"


def test_a_window_that_has_closed_when_the_day_starts_is_told(pool: Pool) -> None:
    text = day("10:00 to 11:00", 'discussion: A, minutes: 60, not-after: "09:30"')
    assert faults(pool, text) == ["sessions/day.yaml:6:45: P405 “A” must start by 09:30, but the day starts at 10:00."]


def test_feedback_in_a_written_range_keeps_to_it_in_every_reckoning(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00", "exercise: E, minutes: {work: 30, feedback: 1 to 4 per group}", "discussion: B, minutes: 20"
    )
    programme, _ = planned(pool, text)
    assert programme
    assert all(timed.earliest <= timed.start <= timed.latest for timed in programme.blocks)


def test_before_a_fixed_lunch_people_work_no_longer_than_the_pool_allows_where_others_can_take_the_minutes(
    pool: Pool,
) -> None:
    blocks = ("discussion: A, minutes: 40 to 60", "break: Tea, minutes: 15 to 20", "discussion: B, minutes: 80 to 100")
    text = day("09:30 to 13:15", *blocks, 'lunch: Lunch, at: "12:15", minutes: 60')
    assert minutes(pool, text) == [57, 18, 90, 60], "shared evenly B were longer than 90"
    alone = day("10:30 to 13:15", blocks[2], 'lunch: Lunch, at: "12:15", minutes: 60')
    assert minutes(pool, alone)[0] == 100, "nobody else can, and a wait is no rest"
