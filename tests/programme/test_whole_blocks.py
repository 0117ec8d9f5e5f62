"""A day that runs late: whole blocks go, in the order of what they are worth, and nearly nothing gets shorter."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessionbuilder.programme.programme import Programme
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import clock, day, kept, planned, told

TOLD = (
    "welcome: Welcome, minutes: 10",
    "points: Little, minutes: 6",
    "points: Less, minutes: 9, priority: could",
    "discussion: Talk, minutes: 30",
    "closing: End, minutes: 10",
)


def late(minutes: int) -> Slot:
    return Slot.started_late(str(minutes))  # type: ignore[return-value]


def left_out(pool: Pool, text: str, minutes: int) -> list[str]:
    """The titles of what a late start leaves out, where it does nothing else."""
    found = told(pool, text, late(minutes))
    assert set(found) <= {"Left out", "Left over", "No longer met"}, found
    return [line.split(" (")[0] for line in found.get("Left out", [])]


def test_a_late_start_leaves_out_whole_blocks_and_the_others_keep_their_minutes(pool: Pool) -> None:
    text = day("09:00 to 10:05", *TOLD)
    assert clock(pool, text, late(15)) == ["09:15 Welcome 10", "09:25 Talk 30", "09:55 End 10"]


def test_of_blocks_that_give_enough_the_least_is_lost_and_not_far_more_than_is_needed(pool: Pool) -> None:
    text = day("09:00 to 10:05", *TOLD)
    assert left_out(pool, text, 5) == ["Less"], "what its author would rather give up"
    assert left_out(pool, text, 9) == ["Less"]
    assert left_out(pool, text, 15) == ["Little", "Less"], "both, before the talk of thirty minutes"


def test_minutes_that_are_nobodys_and_buffers_go_before_any_block(pool: Pool) -> None:
    text = day("09:00 to 10:15", *TOLD[:4], "buffer: Spare, minutes: 10", TOLD[4])
    hand = day("09:00 to 10:15", *TOLD)
    assert left_out(pool, hand, 10) == [], "ten minutes at the end are nobody's"
    assert kept(pool, text, late(10)) == ["Welcome", "Little", "Less", "Talk", "Spare", "End"]


def test_a_way_out_before_something_hard_is_no_spare_time(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: Little, minutes: 6",
        "buffer: Stay or go, minutes: 4",
        "discussion: Hard, minutes: 50, intensity: 3, priority: must",
    )
    assert clock(pool, text, late(4)) == ["09:04 Stay or go 4", "09:08 Hard 50"]


@pytest.mark.parametrize("short", ["", ", short: {minutes: 40}"])
def test_only_where_no_block_fits_are_the_longest_shortened(pool: Pool, short: str) -> None:
    text = day(
        "09:00 to 10:35",
        "points: A, minutes: 12, priority: must",
        f"discussion: Long, minutes: 50, priority: must{short}",
        "discussion: B, minutes: 23, priority: must",
        "closing: End, minutes: 10",
    )
    lengths = [line.split()[-1] for line in clock(pool, text, late(8))]
    assert lengths == ["12", "40" if short else "42", "23", "10"], "all of it from the one that is longest"
    assert [line.split()[-1] for line in clock(pool, text, late(1))][1] == ("40" if short else "47"), "three at least"


def test_a_block_that_is_far_too_long_does_not_go_where_another_can_be_shorter(pool: Pool) -> None:
    text = day(
        "09:00 to 10:40",
        "discussion: Long, minutes: 50, priority: must",
        "points: Whole, minutes: 40",
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, late(5))[1] == "09:50 Whole 40"
    assert left_out(pool, text, 30) == ["Whole"]


def test_no_outcome_is_lost_where_something_can_be_shorter(pool: Pool) -> None:
    text = day(
        "09:00 to 10:15",
        "discussion: Long, minutes: 50, priority: must",
        "points: Only, minutes: 15, outcomes: [one]",
        "closing: End, minutes: 10",
    )
    assert clock(pool, text, late(10))[0] == "09:10 Long 40"


def test_history_goes_before_what_is_told_of_today(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: Then, minutes: 15, source: wt2010, outcomes: [one]",
        "points: Now, minutes: 15, source: wt2023, outcomes: [one]",
        "closing: End, minutes: 30",
    )
    assert left_out(pool, text, 15) == ["Then"]
    swapped = text.replace("wt2010", "x").replace("wt2023", "wt2010").replace("source: x", "source: wt2023")
    assert left_out(pool, swapped, 15) == ["Now"]


def test_the_last_block_of_an_outcome_stays_where_there_is_another_choice_and_is_told_where_not(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "points: Only, minutes: 15, outcomes: [one], priority: could",
        "discussion: Other, minutes: 15 to 15",
        "closing: End, minutes: 30",
    )
    assert left_out(pool, text, 15) == ["Other"], "though its author would rather give up the first"
    must = text.replace("15 to 15", "15 to 15, priority: must")
    assert told(pool, must, late(15))["No longer met"] == ["one"]
    assert "P413" in [found.fault.code for found in planned(pool, must, late(15))[1].diagnostics]


def test_work_and_the_debrief_that_it_needs_go_together_or_stay(pool: Pool) -> None:
    work = "discussion: Work, id: work, minutes: 20"
    after = "reflection: Reflect, minutes: 6, priority: could"
    others = ("points: Told, minutes: 7", "closing: End, minutes: 27")
    assert left_out(pool, day("09:00 to 10:00", work, after, *others), 6) == ["Told"], "not the debrief alone"
    together = day("09:00 to 10:00", work, after, others[0] + ", priority: must", others[1])
    assert left_out(pool, together, 25) == ["Work", "Reflect"]
    assert kept(pool, together, late(4)) == ["Work", "Reflect", "Told", "End"], "the debrief alone would be enough"
    own = day("09:00 to 10:00", "exercise: Work, minutes: {brief: 0, work: 12, debrief: 8}", after, *others)
    own = own.replace("Told, minutes", "Told, priority: must, minutes")
    assert left_out(pool, own, 6) == ["Reflect"], "the exercise has a debrief of its own"


def test_a_case_on_which_nobody_works_any_more_goes_with_the_work(pool: Pool) -> None:
    text = day(
        "09:00 to 10:00",
        "case: child-m, minutes: 5",
        "exercise: Work, case: child-m, minutes: {brief: 0, work: 15, debrief: 10}",
        "discussion: Stays, minutes: 20 to 20, priority: must",
        "closing: End, minutes: 10",
    )
    assert left_out(pool, text, 25) == ["Case study: Child M", "Work"]


BLOCK = st.builds(
    lambda kind, title, minutes, rest: f"{kind}: {title}, minutes: {minutes}{rest}",
    st.sampled_from(["points", "discussion", "reflection", "break", "lunch", "buffer", "content-note"]),
    st.sampled_from("ABCDEFG"),
    st.integers(1, 40),
    st.sampled_from(["", "", ", priority: could", ", priority: must", ", outcomes: [one]"]),
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(blocks=st.lists(BLOCK, min_size=2, max_size=9), minutes=st.integers(1, 40))
def test_a_plan_ends_on_time_keeps_what_must_stay_and_has_few_lines(
    blocks: list[str], minutes: int, pool: Pool
) -> None:
    written, _ = planned(pool, day("10:30 to 17:00", *blocks))
    assert written
    text = day(f"10:30 to {written.end}", *blocks)
    (whole, _), (now, report) = planned(pool, text), planned(pool, text, late(minutes), allow=True)
    if whole is None or now is None or now.refit is None or not now.refit.lengths:
        return
    holds(whole, now, minutes)
    assert not [
        found for found in report.ordered() if found.fault.code.startswith("P4") and found.fault.severity == "error"
    ]


def holds(whole: Programme, now: Programme, minutes: int) -> None:
    assert now.refit
    assert now.end <= whole.session.time.end
    assert now.session.time.start == whole.session.time.start + minutes
    gone = {timed.number for timed in whole.blocks}.difference(now.refit.places)
    for number in gone:
        block = whole.blocks[number].block
        assert block.importance != "must"
        assert not block.pause
    shorter = [
        was.minutes - timed.minutes
        for timed, was in (
            (timed, whole.blocks[place]) for timed, place in zip(now.blocks, now.refit.places, strict=True)
        )
        if timed.block.nature != "buffer" and timed.minutes != was.minutes
    ]
    assert len(shorter) <= 3
    assert all(off >= 3 for off in shorter)
