"""The twelve vectors of the timing model, each a day in YAML."""

from __future__ import annotations

import pytest

from sessionbuilder.running_order.lines import running_order
from tests.pool import Pool
from tests.programme.days import clock, codes, day, minutes, planned, to


def test_t1_what_is_over_before_a_fixed_time_is_a_buffer_that_everybody_can_see(pool: Pool) -> None:
    text = day("09:00 to 10:30", "points: A, minutes: 30", 'discussion: B, minutes: 30, at: "10:00"')
    assert clock(pool, text) == ["09:00 A 30", "10:00 B 30"]
    programme, _ = planned(pool, text)
    assert programme
    assert programme.buffer_before(programme.blocks[1]) == 30
    assert "09:30–10:00     30  (buffer)" in running_order(programme).splitlines()
    assert codes(pool, text) == ["P404"]


def test_t2_an_overlap_is_an_error_that_names_the_minutes(pool: Pool) -> None:
    text = day("09:00 to 10:30", "discussion: A, minutes: 75", 'discussion: B, minutes: 15, at: "10:00"')
    programme, report = planned(pool, text)
    assert programme
    assert report.failed
    (found,) = [found for found in report.diagnostics if found.fault.code == "P403"]
    assert found.message == "“B” must start at 10:00, but what comes before it ends at 10:15."
    assert programme.blocks[1].start - programme.session.time.start == 75


def test_t3_should_gives_before_must(pool: Pool) -> None:
    text = day(
        "09:00 to 09:50",
        "points: L, minutes: {least: 20, ideal: 30, most: 40}, priority: should",
        "discussion: X, minutes: {least: 20, ideal: 30, most: 30}, priority: must",
    )
    assert minutes(pool, text) == [20, 30]


def test_t4_what_is_short_is_shared_by_the_divisors_of_webster(pool: Pool) -> None:
    text = day(
        "09:00 to 09:39",
        "points: A, minutes: {least: 15, ideal: 25, most: 25}",
        "points: B, minutes: {least: 15, ideal: 20, most: 20}",
    )
    assert minutes(pool, text) == [25 - 4, 20 - 2]


def test_t5_strands_that_start_together_take_as_long_as_the_longest(pool: Pool) -> None:
    strands = "[{strand: One, minutes: 30}, {strand: Two, minutes: 45}, {strand: Three, minutes: 20}]"
    text = day("09:00 to 10:00", f"breakout: Workshops, strands: {strands}", "discussion: After, minutes: 15")
    assert clock(pool, text) == ["09:00 Workshops 45", "09:45 After 15"]
    assert codes(pool, text) == []


def test_t6_times_after_midnight_say_so(pool: Pool) -> None:
    text = day("23:30 to 00:30", "discussion: A, minutes: 45", "discussion: B, minutes: 15")
    assert clock(pool, text)[1] == "00:15 (+1) B 15"
    programme, _ = planned(pool, text)
    assert programme
    shown = running_order(programme)
    assert "23:30–00:15 (+1)" in shown
    assert "ends 00:30 (+1)" in shown
    assert max(map(len, shown.splitlines())) <= 80


SIX_HOURS = """\
session: Six hours
aim: Learn
outcomes: {one: Explain one, two: Explain two, three: Explain three}
time: 09:00 to 15:00
programme:
  - {discussion: Start, minutes: 45, outcomes: [one], priority: must, questions: [Why?]}
  - {discussion: Extra, minutes: 45, outcomes: [two], priority: could, questions: [Why?]}
  - {break: Tea, minutes: 15}
  - {discussion: Core, minutes: 75, outcomes: [one], priority: must, questions: [Why?]}
  - {lunch: Lunch, minutes: 45}
  - {discussion: More, minutes: 75, outcomes: [three], priority: could, questions: [Why?]}
  - {break: More tea, minutes: 15}
  - {discussion: Last, minutes: 30, outcomes: [one], priority: must, questions: [Why?]}
  - {closing: Close, minutes: 15}
"""


def test_t7_fitting_six_hours_to_three_keeps_must_drops_could_and_tells_what_is_lost(pool: Pool) -> None:
    programme, report = planned(pool, SIX_HOURS, to("3h"))
    assert programme
    assert programme.refit
    assert [str(timed.title) for timed in programme.blocks] == ["Start", "Tea", "Core", "More tea", "Last", "Close"]
    assert {str(block.title) for block in programme.refit.dropped} >= {"Extra", "More", "Lunch"}
    assert programme.refit.lost == ("two", "three")
    assert [found.fault.code for found in report.ordered()] == ["P413", "P413"]
    allowed, report = planned(pool, SIX_HOURS, to("3h"), allow=True)
    assert report.diagnostics == []
    assert allowed
    assert list(allowed.session.outcomes) == ["one"]


def test_t8_groups_come_from_participants_and_their_size(pool: Pool) -> None:
    text = day("09:00 to 10:00", "exercise: E, minutes: {work: 42, brief: 3, feedback: 3 per group}")
    text = text.replace("programme:", "participants: 25\ngroup-size: 6\nprogramme:")
    programme, report = planned(pool, text)
    assert programme
    assert programme.session.groups == 5
    assert programme.blocks[0].part("feedback").minutes == 15
    assert not report.failed


@pytest.mark.parametrize("slot", ["09:00 to 12:10", "3h", "90m", "09:00 to 15:45"])
def test_t9_blocks_and_gaps_add_up_to_the_day(slot: str, pool: Pool) -> None:
    programme, _ = planned(pool, SIX_HOURS, to(slot), allow=True)
    assert programme
    gaps = sum(programme.buffer_before(timed) for timed in programme.blocks) + programme.buffer_at_the_end
    hours = programme.session.time
    assert sum(timed.minutes for timed in programme.blocks) + gaps == hours.end - hours.start


def test_t10_the_same_yaml_gives_the_same_minutes(pool: Pool) -> None:
    assert clock(pool, SIX_HOURS, to("4h")) == clock(pool, SIX_HOURS, to("4h"))


def test_t11_one_minute_more_never_shortens_a_block_where_largest_remainders_would(pool: Pool) -> None:
    rooms = (("A", 15), ("B", 15), ("C", 5))

    def shares(end: str) -> list[int]:
        blocks = [f"points: {name}, minutes: {{least: 0, ideal: {most}, most: {most}}}" for name, most in rooms]
        return minutes(pool, day(f"09:00 to {end}", *blocks))

    before = shares("09:01")
    for minute in range(2, 36):
        after = shares(f"09:{minute:02}")
        assert sum(after) == minute
        assert all(more >= less for more, less in zip(after, before, strict=True))
        before = after


@pytest.mark.parametrize("written", ["12:30", '"12:30"', "12.30", "12:30pm"])
def test_t12_clock_times_mean_what_they_say_and_never_what_yaml_guesses(written: str, pool: Pool) -> None:
    text = day("09:30 to 13:30", "discussion: A, minutes: 60", f"lunch: L, at: {written}, minutes: 60")
    assert clock(pool, text)[1] == "12:30 L 60"
