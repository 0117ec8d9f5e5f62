"""`review`: what a pool must look at again, in three forms."""

from __future__ import annotations

import csv
import io
import json
import textwrap
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.layout import deck as layout
from sessionbuilder.reviewing.period import ended, is_long_ago
from sessionbuilder.reviewing.thing import Due, Thing, a_month_after
from tests.pool import HEAD, Pool

LOCAL = """\
front-door: {says: the front door, telephone: 01632 960001, checked: 2026-06-01}
support:
  - {name: A listening line, how: From eight to eight, telephone: 01632 960004, checked: 2025-01-02}
"""
BLOCKS = """\
- duties: What the law asks
  law: [notify, notify-in-five-days]
- use: shared/figures
- case: child-m
- points: Where to turn
  items: ["Call {local.front-door}", "Then see {local.escalation}"]
  source: kolb1984
"""
FIGURES = """\
statistics: What was found
period: April 2007 to March 2008
source: wt2010
figures: [{figure: 4 of 6, says: cases}]
"""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    monkeypatch.chdir(pool.root)
    pool.write("sessions/local.yaml", LOCAL)
    pool.write("sessions/shared/figures.yaml", FIGURES)
    pool.write("sessions/day.yaml", HEAD.format(time="09:30 to 12:00") + textwrap.indent(BLOCKS, "  "))
    pool.write("sessions/far.yaml", "session: The same, far away\nbased-on: day\nreview-by: 2027-01\n")
    pool.write("sessions/deliveries/spring.yaml", "delivery: far\ndate: 2027-04-20\nvenue: Town Hall\n")
    return pool


def review(*words: str, today: str = "2027-06-15") -> Result:
    result = CliRunner().invoke(main, ["review", *words, "--today", today])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    return result


def told(today: str = "2027-06-15") -> dict[str, dict[str, Any]]:
    things = json.loads(review("--format", "json", today=today).stdout)["things"]
    assert len({thing["name"] for thing in things}) == len(things)
    return {thing["name"]: thing for thing in things}


def test_law_stands_with_its_state_its_instrument_and_who_looked(here: Pool) -> None:
    assert told()["Notifying a serious incident"] == {
        "due": "overdue",
        "sort": "law",
        "name": "Notifying a serious incident",
        "state": "must, in force from 29 June 2018",
        "source": "Children Act 2004, section 16C(1)",
        "checked": "2026-11-02",
        "checked-in": "the published text of the Act",
        "page": "",
        "review-by": "2027-05",
        "sessions": ["day", "far"],
        "where": "sessions/law.yaml:1:1",
    }
    assert told()["Reviews by a board"]["state"] == "should, in force until 14 April 2013"
    assert told()["Reviews by a board"]["due"] == "later"
    assert told()["Notifying in time"]["due"] == "without a date"


def test_law_that_has_come_since_is_told_as_it_is_today(here: Pool) -> None:
    law = (here.root / "sessions/law.yaml").read_text("utf-8")
    here.write("sessions/law.yaml", law.replace("in-force: 2018-06-29", "in-force: 2027-06-01"))
    assert told("2027-05-31")["Notifying a serious incident"]["state"] == "must, not in force before 1 June 2027"
    assert told("2027-06-01")["Notifying a serious incident"]["state"] == "must, in force from 1 June 2027"


def test_sources_stand_with_what_has_superseded_them(here: Pool) -> None:
    old, kolb = told()["Working Together 2010"], told()["Kolb, D.A. (1984)"]
    assert (old["state"], old["due"]) == ("superseded by HM Government (2023)", "later")
    assert (kolb["state"], kolb["due"], kolb["sessions"]) == ("", "without a date", ["day", "far"])


def test_figures_stand_once_with_period_source_and_its_date(here: Pool) -> None:
    sources = (here.root / "sessions/sources.yaml").read_text("utf-8")
    here.write("sessions/sources.yaml", sources.replace("superseded-by: wt2023", "review-by: 2027-07"))
    found = told()["What was found"]
    assert found["state"] == "April 2007 to March 2008"
    assert found["source"] == "Working Together 2010"
    assert found["sessions"] == ["day", "far"]
    assert found["where"] == "sessions/shared/figures.yaml:1:1"
    assert (found["review-by"], found["due"]) == ("2027-07", "of long ago")
    assert told("2027-07-01")["What was found"]["due"] == "within a month"
    assert told("2027-08-01")["What was found"]["due"] == "overdue"


def test_local_facts_are_due_a_year_after_somebody_looked(here: Pool) -> None:
    found = told("2027-05-10")
    door, steps = found["front-door"], found["escalation"]
    assert (door["review-by"], door["due"], door["sessions"]) == ("2027-06-01", "within a month", ["day", "far"])
    assert (steps["state"], steps["due"]) == ("nobody has written it down", "without a date")
    assert "thresholds" not in found
    assert found["A listening line"]["due"] == "overdue"
    assert told("2027-06-02")["front-door"]["due"] == "overdue"


def test_the_pack_of_an_example_stands_first_and_as_one(here: Pool) -> None:
    here.write("sessions/local.yaml", f"example: yes\n{LOCAL}")
    found = told("2028-05-10")
    assert next(iter(found)) == "the whole local pack"
    assert (found["the whole local pack"]["due"], found["the whole local pack"]["checked"]) == ("of an example", "")
    assert "front-door" not in found
    assert "A listening line" not in found
    assert found["escalation"]["state"] == "nobody has written it down"
    assert review().stdout.splitlines()[2] == "Put your own in its place: 1"


def test_cases_and_sessions_stand_with_their_dates_and_unused_ones_too(here: Pool) -> None:
    case = (here.root / "sessions/cases/child-m.yaml").read_text("utf-8")
    here.write("sessions/cases/other.yaml", case.replace("case: Child M", "case: Child O") + "review-by: 2027-06\n")
    found = told()
    assert (found["Child M"]["sessions"], found["Child M"]["due"]) == (["day", "far"], "without a date")
    assert (found["Child O"]["sessions"], found["Child O"]["due"]) == ([], "within a month")
    assert found["A day of training"]["due"] == "without a date"
    assert found["The same, far away"]["due"] == "overdue"


def test_a_delivery_is_due_on_its_day_and_never_after(here: Pool) -> None:
    assert told("2027-04-01")["spring"]["due"] == "within a month"
    assert told("2027-04-20")["spring"]["due"] == "within a month"
    after = told("2027-04-21")["spring"]
    assert (after["due"], after["state"]) == ("later", "was on Tuesday 20 April 2027, Town Hall")


def test_the_most_pressing_stands_first_and_the_rest_is_counted(here: Pool) -> None:
    lines = review().stdout.splitlines()
    heads = [line.partition(":")[0] for line in lines if line[:1].isupper()]
    assert heads == [
        "The monthly list on 15 June 2027",
        "Overdue",
        "Figures of more than ten years ago",
        "Without a date by which somebody looks",
        "Later, or nothing to look at",
    ]
    assert "`--all` shows them." in lines[-1]
    assert "Later, or nothing to look at: 1 provision (1 over), 1 source, 1 support line" in "\n".join(lines)
    everything = review("--all").stdout
    assert "`--all`" not in everything
    for thing in told().values():
        assert thing["where"] in everything.replace("\n            ", " ")


def test_nothing_is_wider_than_a_terminal(here: Pool) -> None:
    assert max(map(len, review("--all").stdout.splitlines())) <= 80


def test_a_spreadsheet_has_a_row_for_each_and_no_formula(here: Pool) -> None:
    here.write("sessions/far.yaml", "session: =1+1\nbased-on: day\n")
    rows = list(csv.DictReader(io.StringIO(review("--format", "csv").stdout)))
    assert {row["name"].removeprefix("'") for row in rows} == set(told())
    (far,) = [row for row in rows if row["where"] == "sessions/far.yaml"]
    assert far["name"] == "'=1+1"
    assert {row["sessions"] for row in rows} >= {"day, far", ""}


def test_a_file_for_excel_says_that_it_is_utf8_and_nothing_is_written_over(here: Pool) -> None:
    done = review("--format", "csv", "--out", "list.csv")
    assert done.stdout == "list.csv: the list of 2027-06-15\n"
    assert (here.root / "list.csv").read_bytes().startswith(b"\xef\xbb\xbfdue,sort,name")
    again = review("--format", "csv", "--out", "list.csv")
    assert again.exit_code == 1
    assert "is there already" in again.stderr


def test_what_has_faults_is_told_and_passed_by(here: Pool) -> None:
    here.write("sessions/broken.yaml", "session: [\n")
    here.write("sessions/deliveries/none.yaml", "delivery: nothing\ndate: 2027-04-20\n")
    here.write("sessions/cases/odd.yaml", "case: Odd\n")
    result = review()
    assert result.exit_code == 0
    assert "A day of training" in result.stdout
    names = ["sessions/broken.yaml", "sessions/cases/odd.yaml", "sessions/deliveries/none.yaml"]
    for name in names:
        assert f"{name} has faults and is passed by: `sessionbuilder check` tells them." in result.stderr
    assert json.loads(review("--format", "json").stdout)["passed-by"] == names


@pytest.mark.parametrize("name", ["sources", "law", "local", "pool"])
def test_without_what_all_sessions_share_there_is_no_list(name: str, here: Pool) -> None:
    here.write(f"sessions/{name}.yaml", "broken: [\n")
    result = review()
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"sessions/{name}.yaml:" in result.stderr


def test_strict_is_for_what_is_overdue(here: Pool) -> None:
    assert review("--strict").exit_code == 1
    assert review().exit_code == 0
    assert review("--strict", today="2026-01-02").exit_code == 0


def test_no_deck_is_laid_out(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "lay_out", None)
    monkeypatch.setattr("sessionbuilder.programme.clock.time_programme", None)
    assert "Overdue" in review().stdout


def test_an_empty_pool_has_an_empty_list(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "sessions").mkdir()
    monkeypatch.chdir(tmp_path)
    assert review().stdout == "The monthly list on 15 June 2027\n\nThere is nothing to look at yet.\n"


@pytest.mark.parametrize(
    ("period", "end"),
    [
        ("1 April 2007 to 31 March 2008", "2008-03"),
        ("April 2014 to September 2014", "2014-09"),
        ("2009/10 to 2013/14", "2014-03"),
        ("2011 to 2014", "2014-12"),
        ("2011–14", "2014-12"),
        ("16 months from July 2018; rapid reviews to December 2019", "2019-12"),
        ("368 reviews, 1850 people", ""),
        ("", ""),
    ],
)
def test_the_end_of_a_period_is_read_from_its_words(period: str, end: str) -> None:
    assert ended(period) == end


def test_long_ago_is_more_than_ten_years() -> None:
    assert not is_long_ago("2011 to March 2014", "2024-03-31")
    assert is_long_ago("2011 to March 2014", "2024-04-01")
    assert not is_long_ago("in spring", "2024-04-01")


@pytest.mark.parametrize(
    ("day", "after"),
    [("2027-01-31", "2027-02-28"), ("2027-12-15", "2028-01-15"), ("2028-01-30", "2028-02-29")],
)
def test_a_month_after_a_day(day: str, after: str) -> None:
    assert a_month_after(day) == after


@pytest.mark.parametrize(
    ("by", "due"),
    [
        ("2027-05", "overdue"),
        ("2027-06-14", "overdue"),
        ("2027-06-15", "within a month"),
        ("2027-06", "within a month"),
        ("2027-07-14", "within a month"),
        ("2027-07-15", "later"),
        ("2027-07", "later"),
        ("", "without a date"),
    ],
)
def test_a_month_is_over_when_the_next_begins(by: str, due: Due) -> None:
    assert Thing("source", "A", "", "sources.yaml", review_by=by).due("2027-06-15") == due
