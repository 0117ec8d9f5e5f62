"""The clock: durations are written, starts are computed, and what does not add up is told in minutes."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sessionbuilder.programme.running_order import running_order
from tests.pool import Pool

DAY = """\
session: A day
aim: Learn
outcomes: {{one: Explain what it is}}
time: {time}
programme:
{blocks}
"""


def day(pool: Pool, blocks: str, time: str = "09:00 to 10:00") -> list[str]:
    lines = "".join(f"  - {line}\n" for line in blocks.strip().split("\n"))
    built = pool.session(DAY.format(time=time, blocks=lines).replace("{{", "{").replace("}}", "}"))
    return [fault for fault in built.faults() if "N306" not in fault]


def block(minutes: int, at: str = "") -> str:
    return f"{{points: P, minutes: {minutes}, items: [x]{f', at: {at!r}' if at else ''}}}"


def test_a_day_that_adds_up_is_not_told(pool: Pool) -> None:
    assert day(pool, "\n".join([block(20), block(40)])) == []


def test_a_programme_that_overruns_is_told_by_how_many_minutes(pool: Pool) -> None:
    assert day(pool, block(75)) == [
        "4:7 P401 programme-overruns: The programme ends at 10:15, 15 minutes after the day's end at 10:00."
    ]


def test_a_programme_that_falls_short_is_told_by_how_many_minutes(pool: Pool) -> None:
    assert day(pool, block(59)) == [
        "4:7 P402 programme-falls-short: The programme ends at 09:59, 1 minute before the day's end at 10:00."
    ]


def test_a_fixed_time_that_is_overrun_is_told_and_the_truth_is_drawn(pool: Pool) -> None:
    faults = day(pool, "\n".join([block(35), block(25, "09:30")]))
    assert faults == [
        "7:46 P403 block-overlaps-fixed-time: “P” must start at 09:30, but what comes before it ends at 09:35."
    ]


def test_minutes_before_a_fixed_time_that_nobody_planned_are_told(pool: Pool) -> None:
    faults = day(pool, "\n".join([block(20), block(30, "09:30")]))
    assert faults == [
        "7:46 P404 gap-before-fixed-time: What comes before “P” ends at 09:20; 10 minutes until 09:30 are not planned."
    ]


def test_a_day_may_go_past_midnight(pool: Pool) -> None:
    assert day(pool, block(180), "22:00 to 01:00") == []


def test_a_block_without_minutes_takes_those_usual_for_its_kind(pool: Pool) -> None:
    built = pool.blocks("- break: Tea\n- lunch: Food\n- section: Part\n")
    assert built.programme
    assert [timed.minutes for timed in built.programme.blocks] == [15, 45, 0]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(minutes=st.lists(st.integers(0, 120), min_size=1, max_size=12))
def test_blocks_follow_one_another_without_gap_or_overlap(minutes: list[int], pool: Pool) -> None:
    blocks = "".join(f"- points: P{n}\n  minutes: {length}\n  items: [x]\n" for n, length in enumerate(minutes))
    programme = pool.blocks(blocks).programme
    assert programme
    clock = programme.session.time.start
    for timed, length in zip(programme.blocks, minutes, strict=True):
        assert timed.start == clock
        assert timed.finish == timed.start + length
        clock = timed.finish
    assert programme.end == programme.session.time.start + sum(minutes)


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


def test_the_running_order_shows_gaps_and_breaks_long_titles(pool: Pool) -> None:
    built = pool.blocks(
        "- points: A title that is a good deal longer than the line of the running order has room for it\n"
        "  minutes: 20\n  items: [x]\n- lunch: Lunch\n  at: 10:00\n"
    )
    assert built.programme
    lines = running_order(built.programme).splitlines()
    assert max(map(len, lines)) <= 80
    assert lines[2:6] == [
        "09:30–09:50   20 min  points        A title that is a good deal longer than the",
        "                                    line of the running order has room for it",
        "09:50–10:00   10 min  (not planned)",
        "10:00–10:45*  45 min  lunch         Lunch",
    ]


def test_a_fixed_time_after_midnight_is_on_the_next_day(pool: Pool) -> None:
    assert day(pool, "\n".join([block(130), block(50, "00:10")]), "22:00 to 01:00") == []
