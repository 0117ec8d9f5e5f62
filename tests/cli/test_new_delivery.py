"""`new delivery`: one run of a session, on a day that is written in any form, for people who are asked for."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from sessionbuilder.cli import _asking, _today, main
from tests.cli.test_commands import run
from tests.pool import Pool

DAY = """\
session: A day
aim: Learn
outcomes: {know: Name one thing}
time: 09:30 to 10:00
programme:
  - discussion: What next?
    minutes: 20 to 40
    outcomes: [know]
    questions: [What next?]
"""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    monkeypatch.setattr(_today, "today", lambda: "2026-11-26")
    return pool


def written(here: Pool) -> list[str]:
    return sorted(path.name for path in here.workspace.delivery_files())


@pytest.mark.parametrize(
    "day", ["2027-03-16", "16 March 2027", "16/03/2027", "16.3.2027", "Tuesday 16 March 2027", "March 16, 2027"]
)
def test_the_day_may_be_written_as_people_write_it(here: Pool, day: str) -> None:
    done = run("new", "delivery", "day", day)
    assert done.exit_code == 0, done.output
    assert written(here) == ["2027-03-16-day.yaml"]
    assert "Tuesday 16 March 2027" in done.output
    assert "over" not in done.output
    assert run("build", "2027-03-16-day", "--only", "agenda").exit_code == 0


def test_what_is_said_is_written_and_read(here: Pool) -> None:
    options = ["--venue", "St Mary's: hall, Room 2", "--trainers", "Sam Example and Alex Example"]
    options += ["--participants", "18", "--group-size", "6", "--time", "1pm to 1.40pm"]
    assert run("new", "delivery", "day", "2027-03-16", *options).exit_code == 0
    assert written(here) == ["2027-03-16-st-marys-hall.yaml"]
    text = (here.workspace.deliveries / "2027-03-16-st-marys-hall.yaml").read_text("utf-8")
    assert "\ntime: 13:00 to 13:40\n" in text
    assert "\ntrainers: [Sam Example, Alex Example]\n" in text
    checked = run("check", "2027-03-16-st-marys-hall")
    assert checked.exit_code == 0, checked.output
    assert "nothing found" in checked.output


def test_what_is_not_said_is_as_the_session_says_and_stands_there_switched_off(here: Pool) -> None:
    run("new", "delivery", "day", "2027-03-16")
    path = here.workspace.deliveries / "2027-03-16-day.yaml"
    lines = path.read_text("utf-8").splitlines()
    off = [line.removeprefix("#") for line in lines if line.startswith("#") and line[1:2].strip()]
    assert [line.partition(":")[0] for line in off] == ["venue", "trainers", "participants", "groups", "time"]
    path.write_text("\n".join(line.removeprefix("#") if line.removeprefix("#") in off else line for line in lines))
    assert run("check", "2027-03-16-day").exit_code in (0, 1)
    assert "F2" not in run("check", "2027-03-16-day").output


@pytest.mark.parametrize("name", ["dya", "nothing-like-it", "2027-03-16-x"])
def test_a_session_that_there_is_not_finds_the_nearest(here: Pool, name: str) -> None:
    done = run("new", "delivery", name, "2027-03-16")
    assert done.exit_code == 1
    assert "N315 unknown-session" in done.output
    assert "`day`" in done.output
    assert written(here) == []


@pytest.mark.parametrize("name", ["sessions/day.yaml", "day.yaml", "Day"])
def test_a_session_is_named_as_everywhere(here: Pool, name: str) -> None:
    assert run("new", "delivery", name, "2027-03-16").exit_code == 0
    assert "\ndelivery: day\n" in (here.workspace.deliveries / "2027-03-16-day.yaml").read_text("utf-8")


def test_a_day_that_is_over_is_told_and_not_refused(here: Pool) -> None:
    done = run("new", "delivery", "day", "2020-02-01")
    assert done.exit_code == 0
    assert "That day is over" in done.output
    assert written(here) == ["2020-02-01-day.yaml"]


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (["16 Marhc 2027"], "write `16 March 2027`"),
        (["16/03/27"], "write the year in full"),
        (["03/16/2027"], "the day stands first"),
        (["30 February 2027"], "There is no such day"),
        (["Monday 16 March 2027"], "is a Tuesday, not a Monday"),
        (["March 2027"], "is not a day"),
        (["2027-03-16", "--time", "1:00 to 4:30"], "did you mean `13:00 to 16:30`?"),
        (["2027-03-16", "--time", "soon"], "write `13:00 to 16:00`"),
        (["2027-03-16", "--groups", "4", "--group-size", "5"], "use one of them"),
        ([], "`sessionbuilder new delivery SESSION 2027-03-16`"),
    ],
)
def test_what_is_not_understood_ends_the_command(here: Pool, words: list[str], why: str) -> None:
    done = run("new", "delivery", "day", *words)
    assert done.exit_code == 2
    assert why in " ".join(done.output.split())
    assert written(here) == []


def test_a_name_that_something_has_is_refused_and_another_may_be_given(here: Pool) -> None:
    run("new", "delivery", "day", "2027-03-16")
    before = (here.workspace.deliveries / "2027-03-16-day.yaml").read_bytes()
    assert "name-taken" in run("new", "delivery", "day", "2027-03-16").output
    assert (here.workspace.deliveries / "2027-03-16-day.yaml").read_bytes() == before
    assert run("new", "delivery", "day", "2027-03-16", "--name", "Second group").exit_code == 0
    assert run("new", "delivery", "day", "2027-03-16", "--name", "day").exit_code == 1
    assert run("new", "delivery", "day", "2027-03-16", "--name", "a/b").exit_code == 1
    assert written(here) == ["2027-03-16-day.yaml", "second-group.yaml"]


def test_on_a_terminal_it_asks(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    answers = "day\nsoon\n16 March 2027\nHillside\nSam Example\nmany\n12\n"
    done = CliRunner().invoke(main, ["new", "delivery"], input=answers)
    assert done.exit_code == 0, done.output
    text = (here.workspace.deliveries / "2027-03-16-hillside.yaml").read_text("utf-8")
    assert "\nvenue: Hillside\ntrainers: [Sam Example]\nparticipants: 12\n" in text


def test_outside_a_workspace_it_says_how_to_begin_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    done = run("new", "delivery", "day", "2027-03-16")
    assert done.exit_code == 2
    assert "`sessionbuilder new pool my-pool`" in done.output


def test_without_any_session_it_says_how_to_begin_one(here: Pool) -> None:
    (here.workspace.sessions / "day.yaml").unlink()
    done = run("new", "delivery", "day", "2027-03-16")
    assert done.exit_code == 1
    assert "`sessionbuilder new session`" in done.output
