"""The file of a delivery is called by its day, or by none."""

from __future__ import annotations

import os

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import main
from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.load import load_delivery
from tests.paper import day
from tests.pool import Pool


def told(pool: Pool, name: str, date: str = "2027-04-20") -> list[str]:
    """What is said of the name of a delivery: the hints."""
    path = pool.write(f"sessions/deliveries/{name}.yaml", f"delivery: day\ndate: {date}\n")
    report = Report()
    assert load_delivery(path, pool.workspace, report)
    assert {found.fault.code for found in report.diagnostics} <= {"N346"}
    return [found.hint for found in report.diagnostics]


@pytest.fixture(autouse=True)
def _session(pool: Pool) -> None:
    day(pool)


@pytest.mark.parametrize(
    ("name", "new"),
    [
        ("2027-04-13-missing-from-care", "2027-04-20-missing-from-care"),
        ("missing-from-care-2027-04-13", "missing-from-care-2027-04-20"),
        ("2027_04_13", "2027-04-20"),
        ("20270413-missing", "2027-04-20-missing"),
        ("13-04-2027", "2027-04-20"),
        ("Town Hall 13 April 2027", "Town Hall 2027-04-20"),
        ("2027-03-missing", "2027-04-missing"),
        ("march-2027", "2027-04"),
    ],
)
def test_another_date_in_the_name_is_told_with_the_name_to_give_it(pool: Pool, name: str, new: str) -> None:
    (hint,) = told(pool, name)
    assert f"rename the file to `{new}.yaml`" in hint
    assert "left over" in hint


@pytest.mark.parametrize(
    "name",
    [
        "2027-04-20-town-hall",
        "20-April-2027",
        "20270420",
        "2027-04-spring",
        "april",
        "cohort-2026-27",
        "v2027",
        "room-4",
    ],
)
def test_the_same_day_its_month_or_no_date_is_right(pool: Pool, name: str) -> None:
    assert told(pool, name) == []


def test_no_name_is_proposed_that_another_delivery_has(pool: Pool) -> None:
    assert told(pool, "2027-04-20") == []
    (hint,) = told(pool, "2027-04-13")
    assert "not to `2027-04-20.yaml`, which is there already" in hint


def test_a_changed_date_is_told_by_every_command_and_then_the_old_folder(
    pool: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(pool.root)

    def run(*words: str) -> str:
        return CliRunner().invoke(main, words).output

    old, new = "2027-04-13-hall", "2027-04-20-hall"
    text = "delivery: day\nvenue: Town Hall\ndate: "
    pool.write(f"sessions/deliveries/{old}.yaml", f"{text}2027-04-13\n")
    assert "N346" not in run("build", old, "--only", "agenda")
    pool.write(f"sessions/deliveries/{old}.yaml", f"{text}2027-04-20\n")
    for words in (["build", old, "--only", "agenda"], ["check"], ["plan", old], ["print", old]):
        shown = run(*words)
        assert "N346" in shown, words
        assert words == ["check"] or "Tuesday 20 April 2027, Town Hall\n" in shown, words
    assert f"{old}  Tuesday 20 April 2027, Town Hall: day\n" in run("list")
    os.rename(f"sessions/deliveries/{old}.yaml", f"sessions/deliveries/{new}.yaml")
    shown = run("build", new, "--only", "agenda")
    assert "N346" not in shown
    assert f"build/day/{old}:1:1: warning W704 left-over" in shown
