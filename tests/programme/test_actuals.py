"""The minutes that a day really took, beside those that were planned."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.running_order.actuals import compared, read_actuals
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import day, planned, to

DAY = day(
    "09:00 to 10:30",
    "discussion: Talk, id: talk, minutes: 20",
    "break: Tea, minutes: 10",
    "discussion: More, minutes: 30",
    "discussion: More, minutes: 30",
)


def read(pool: Pool, figures: str | bytes, text: str = DAY) -> tuple[list[str], list[str]]:
    """The lines shown, and the faults."""
    programme, _ = planned(pool, text)
    assert programme
    report = Report()
    path = pool.write("figures.csv", figures)
    actuals = read_actuals(path, "figures.csv", programme, report)
    faults = [f"{found.span}: {found.fault.code} {found.message}" for found in report.ordered()]
    return list(compared(actuals)) if actuals else [], faults


def test_the_median_of_the_days_is_suggested_where_it_differs(pool: Pool) -> None:
    shown, faults = read(
        pool,
        "delivery,id,number,actual\nmay,talk,1,23\nmay,,2,11\njune,talk,1,28\njune,,2,10\njuly,talk,1,26\njuly,,2,\n",
    )
    assert faults == []
    assert shown == [
        "2 blocks over 3 deliveries",
        "",
        "Planned  Actual  From–to  Suggested  Block",
        "     20      26    23–28         26  Talk",
        "     10      11    10–11             Tea",
        "",
        "     30      37  in all; the actual minutes are medians",
        "Nothing has been changed. To take a suggestion over, write it as `minutes:`;",
        "in an exercise, give the difference to one of its parts.",
    ]


def test_a_day_that_was_refitted_is_measured_by_its_own_plan(pool: Pool) -> None:
    shown, _ = read(pool, "id,minutes,actual\ntalk,14,14\n")
    assert "     20      14                      Talk" in shown
    shown, _ = read(pool, "id,minutes,actual\ntalk,14,17\ntalk,20,24\n")
    assert "     20      21    17–24         24  Talk" in shown


def test_what_plan_writes_can_be_filled_in_and_read(pool: Pool) -> None:
    programme, _ = planned(pool, DAY)
    assert programme
    text = pipeline.show(programme, "csv")
    shown, faults = read(pool, b"\xef\xbb\xbf" + text.encode())
    assert (shown, faults) == (["No minutes are noted yet: fill in the column `actual`."], [])
    head, *lines = text.split("\n")
    filled = "\r\n".join([head, *(f"{line}{number + 20}" for number, line in enumerate(lines))])
    shown, faults = read(pool, filled.replace(",", ";"))
    assert faults == []
    assert [line.split("  ")[-1] for line in shown[3:7]] == ["Talk", "Tea", "More", "More"]


def test_lines_that_mean_nothing_are_told_all_at_once(pool: Pool) -> None:
    shown, faults = read(pool, "title,actual\nTalk,soon\nTork,12\nMore,30\nTalk,1h05\n")
    assert shown == []
    assert faults == [
        "figures.csv:2:6: A803 `soon` is not a length of time.",
        "figures.csv:3:1: A802 The session has no block `Tork`.",
        "figures.csv:4:1: A802 The session has no block `More`.",
    ], "two blocks are called More, so the title does not say which"


@pytest.mark.parametrize("figures", ["", "\n", "title,minutes\nTalk,20\n", "actual\n20\n", '"unclosed'])
def test_a_file_without_the_columns_is_told(figures: str, pool: Pool) -> None:
    assert [fault.split(" ")[1] for fault in read(pool, figures)[1]] == ["A801"]


@pytest.mark.parametrize("figures", ['id,actual\ntalk,50\n"a,55\nb,66\n', "id,actual\ntalk,20," + '"' + "x" * 200_000])
def test_a_table_that_breaks_off_is_told_and_nothing_is_taken_from_it(figures: str, pool: Pool) -> None:
    shown, faults = read(pool, figures)
    assert shown == []
    assert [fault.split(" ")[1] for fault in faults] == ["A801"]


def test_a_number_counts_only_beside_the_title_it_had(pool: Pool) -> None:
    assert read(pool, "number,title,actual\n3,More,33\n")[0][3] == "     30      33                  33  More"
    assert [fault.split(" ")[1] for fault in read(pool, "number,title,actual\n3,Tea and cake,33\n")[1]] == ["A802"]


def test_a_refitted_day_numbers_its_blocks_as_the_session_does(pool: Pool) -> None:
    text = day(
        "09:00 to 11:00",
        "discussion: Early, minutes: 50, priority: could",
        "break: Break, minutes: 10",
        "discussion: A, minutes: 30 to 30, priority: must",
        "break: Break, minutes: 15",
        "discussion: B, minutes: 60 to 60, priority: must",
    )
    short, _ = planned(pool, text, to("100m"))
    assert short
    numbers = [line.split(",")[0] for line in pipeline.show(short, "csv").split("\n")[1:]]
    assert numbers in (["3", "4", "5"], ["3", "5"])
    rest, _ = planned(pool, text, Slot.from_now("10:10", "a"))
    assert rest
    assert next(line.split(",")[0] for line in pipeline.show(rest, "csv").split("\n")[1:]) == "3"


def test_excels_own_first_line_is_passed_over_and_nothing_rings_a_bell(pool: Pool) -> None:
    assert read(pool, "sep=;\nid;actual\ntalk;25\n")[1] == []
    (fault,) = read(pool, "sep=;\nid;actual\ntalk;\x1b[2Jsoon\n")[1]
    assert fault.startswith("figures.csv:3:")
    assert "\x1b" not in fault


def test_a_file_that_is_not_there_is_told(pool: Pool) -> None:
    programme, _ = planned(pool, DAY)
    assert programme
    report = Report()
    assert read_actuals(Path("nowhere.csv"), "nowhere.csv", programme, report) is None
    assert [found.fault.code for found in report.diagnostics] == ["S101"]


def test_of_a_block_with_a_round_it_is_said_what_to_take_off(pool: Pool) -> None:
    shown, _ = read(pool, "id,actual\ntalk,35\n", DAY.replace("minutes: 20", "minutes: 20, rounds: each"))
    assert shown[-1] == "Where a block has `rounds`, take the minutes of its round off first."
    assert shown[-1] not in read(pool, "id,actual\ntalk,35\n")[0]
