"""What should have been looked at again is told: by today in a check, by the day of a delivery without a clock."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.cli import _today
from sessionbuilder.diagnostics import Report
from tests.cli.test_commands import run
from tests.pool import CASE, POOL, SOURCES, Pool

DAY = """\
session: A short day
aim: Learn
outcomes: {one: Explain what it is}
time: 09:00 to 09:20
review-by: 2027-06
programme:
  - {content-note: A note, minutes: 5, covers: [Neglect], looking-after: [Step out]}
  - case: child-m
    minutes: 5
  - discussion: Something to learn
    outcomes: [one]
    minutes: 10
    source: kolb1984
    questions: [One, Two]
"""


@pytest.fixture(autouse=True)
def _here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    pool.write("sessions/day.yaml", DAY)
    pool.write("sessions/cases/child-m.yaml", CASE + "review-by: 15 June 2027\n")
    pool.write(
        "sessions/sources.yaml", SOURCES.replace("  title: Experiential", "  review-by: 2027-05\n  title: Experiential")
    )
    monkeypatch.chdir(pool.root)


@pytest.mark.parametrize(
    ("today", "overdue"),
    [
        ("2027-05-31", []),
        ("2027-06-01", ["sessions/sources.yaml:14:14"]),
        ("2027-06-16", ["sessions/cases/child-m.yaml:18:12", "sessions/sources.yaml:14:14"]),
        (
            "1 July 2027",
            ["sessions/cases/child-m.yaml:18:12", "sessions/day.yaml:5:12", "sessions/sources.yaml:14:14"],
        ),
    ],
)
def test_what_is_overdue_on_a_day_is_told_where_it_is_written(today: str, overdue: list[str]) -> None:
    result = run("check", "--today", today)
    assert result.exit_code == 0
    told = [line.split(": warning N325")[0] for line in result.stderr.splitlines() if "N325" in line]
    assert told == overdue


def test_today_comes_from_one_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_today, "today", lambda: "2031-01-01")
    assert "This session was to be looked at again by June 2027." in run("check").stderr
    monkeypatch.setattr(_today, "today", lambda: "2026-01-01")
    assert run("check").stdout == "1 session checked, nothing found.\n"
    assert run("check", "--today", "soon").exit_code == 2


def test_a_build_knows_no_today(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_today, "today", lambda: "2031-01-01")
    assert run("build", "day", "--only", "deck").stderr == ""


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2027-06-10", []),
        ("2027-06-20", ["the case “Child M” is to be looked at again by 15 June 2027."]),
        (
            "2027-07-01",
            [
                "its session is to be looked at again by June 2027.",
                "the case “Child M” is to be looked at again by 15 June 2027.",
            ],
        ),
    ],
)
def test_a_delivery_after_a_review_is_told_in_its_own_line(date: str, told: list[str], pool: Pool) -> None:
    report = Report()
    pipeline.plan(pool.write("sessions/deliveries/run.yaml", f"delivery: day\ndate: {date}\n"), pool.workspace, report)
    found = [each for each in report.diagnostics if each.fault.code == "N326"]
    assert [each.message.partition(", and ")[2] for each in found] == told
    assert all(str(each.span) == "sessions/deliveries/run.yaml:2:7" for each in found)


def test_a_superseded_source_with_nothing_newer_beside_it_is_told_where_it_is_cited(pool: Pool) -> None:
    pool.write("sessions/day.yaml", DAY.replace("kolb1984", "[wt2010, kolb1984]"))
    assert (
        "sessions/day.yaml:13:14: warning N382 only-superseded\n"
        "  Working Together 2010 is cited, which HM Government (2023) has superseded, and nothing newer beside it.\n"
    ) in run("check", "--today", "2027-01-01").stderr
    pool.write("sessions/day.yaml", DAY.replace("kolb1984", "[wt2010, wt2023]"))
    assert run("check", "--today", "2027-01-01").stdout == "1 session checked, nothing found.\n"
    pool.write("sessions/day.yaml", DAY.replace("kolb1984", "[wt2010, kolb1984]\n    accept: [{N382: It was so}]"))
    assert "1 warning accepted: N382." in run("check", "--today", "2027-01-01").stderr


def test_nobody_has_looked_on_a_day_that_is_still_to_come(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", POOL.replace("today}", "today, telephone: 01632 960001, checked: 2027-02-01}"))
    told = run("check", "--today", "2027-01-31").stderr
    assert "sessions/pool.yaml:4:85: warning N383 checked-later" in told
    assert "“Your manager” is said to have been looked at on 1 February 2027, which is still to come." in told
    assert "N383" not in run("check", "--today", "2027-02-01").stderr
