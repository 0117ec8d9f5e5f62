"""`new session`: asks on a terminal, takes options elsewhere, writes over nothing, and says what to do next."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import _asking, main
from sessionbuilder.diagnostics import Report
from sessionbuilder.workspace.load import load_session
from sessionbuilder.workspace.workspace import Workspace

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command, in a folder with `sessions/` in it."""
    (tmp_path / "sessions/deliveries").mkdir(parents=True)
    monkeypatch.chdir(tmp_path)
    return lambda *words, **settings: CliRunner().invoke(main, ["new", "session", *words], **settings)


def written(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_name_as_people_say_it_makes_the_file_and_the_title(run: Run, tmp_path: Path) -> None:
    done = run("Professional curiosity", "--minutes", "3h", "--start", "1pm", "--topic", "Asking once more")
    assert done.exit_code == 0, done.output
    assert written(tmp_path) == ["sessions/cases/professional-curiosity.yaml", "sessions/professional-curiosity.yaml"]
    text = (tmp_path / "sessions/professional-curiosity.yaml").read_text("utf-8")
    assert "\nsession: Professional curiosity\n" in text
    assert "\naim: 'Asking once more: <<" in text
    assert "\ntime: 13:00 to 16:00\n" in text
    assert "sessions/professional-curiosity.yaml is begun" in done.output
    assert "sessionbuilder check professional-curiosity" in done.output


def test_it_builds_at_once(run: Run) -> None:
    assert run("day", "--minutes", "45").exit_code == 0
    done = CliRunner().invoke(main, ["build", "day", "--only", "deck"])
    assert done.exit_code == 0, done.output
    assert "error" not in done.output


@pytest.mark.parametrize("minutes", ["30", "90", "300"])
def test_once_it_is_written_it_is_clean_and_is_given(run: Run, tmp_path: Path, minutes: str) -> None:
    """From the command to a delivery, with nothing done between but writing words."""
    (tmp_path / "sessions/pool.yaml").write_text("organisation: Riverside\n", "utf-8")
    assert run("day", "--minutes", minutes).exit_code == 0
    for number in range(1, 4):
        CliRunner().invoke(main, ["new", "delivery", "day", f"2027-03-1{number}"])
    assert CliRunner().invoke(main, ["build", "2027-03-11-day"]).exit_code == 1
    for path in (tmp_path / "sessions").rglob("*.yaml"):
        path.write_text(re.sub(r"<<\w[^>]*>>", "what people say", path.read_text("utf-8")), "utf-8")
    checked = CliRunner().invoke(main, ["check", "--today", "2026-11-26"])
    assert (checked.exit_code, checked.stderr) == (0, "")
    built = CliRunner().invoke(main, ["build", "2027-03-11-day", "--only", "deck,agenda"])
    assert built.exit_code == 0, built.output


def test_a_short_name_takes_its_title_from_the_topic(run: Run, tmp_path: Path) -> None:
    assert run("briefing", "--minutes", "30", "--topic", "Children who are not brought").exit_code == 0
    text = (tmp_path / "sessions/briefing.yaml").read_text("utf-8")
    assert "\nsession: Children who are not brought\n" in text
    assert "\naim: <<" in text


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("sessions/day", "`/` parts folders"),
        (r"sessions\day", r"`\` parts folders"),
        ("CON", "Windows keeps this name for itself"),
        ("pool", "`pool.yaml` is a file of the whole pool"),
        ("Sources.yaml", "`sources.yaml` is a file of the whole pool"),
        ("my day..", "it starts or ends with a dot"),
        ("day " * 40, "at most 100 fit"),
        ("for-participants", "a build makes files and folders of this name itself"),
        ("Handouts", "a build makes files and folders of this name itself"),
        ("安全", "it has no letters from a to z"),
        ("  ", "it has no letters from a to z"),
    ],
)
def test_a_name_that_cannot_be_one_is_told(run: Run, tmp_path: Path, name: str, why: str) -> None:
    done = run(name)
    assert done.exit_code == 1
    assert why in done.output
    assert "choose a name such as" in done.output
    assert written(tmp_path) == []


@pytest.mark.parametrize("there", ["day.yaml", "day.yml", "Day.YAML", "day.yaml.txt", "deliveries/day.yaml"])
def test_a_name_that_something_has_is_refused(run: Run, tmp_path: Path, there: str) -> None:
    (tmp_path / "sessions" / there).write_text("mine", "utf-8")
    done = run("day")
    assert done.exit_code == 1
    assert "W720 name-taken" in done.output
    assert f"`sessions/{there}`" in done.output
    assert written(tmp_path) == [f"sessions/{there}"]
    assert (tmp_path / "sessions" / there).read_text("utf-8") == "mine"


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--minutes", "15"], "15 minutes are too few: from 20 on"),
        (["--minutes", "2 days"], "`2 days` is not a length of time"),
        (["--minutes", "9h"], "540 minutes are too many for one day"),
        (["--start", "9"], "write `09:00` or `21:00`"),
        (["--start", "1:30"], "`1:30` is at night; did you mean `13:30`?"),
        (["--start", "23:00"], "180 minutes go on after midnight"),
        (["--title", "Learning together " * 6], "room for about 90: give a shorter one with --title"),
        (["--from", "other", "--minutes", "60"], "--from copies a session as it is"),
    ],
)
def test_what_is_not_understood_ends_the_command(run: Run, tmp_path: Path, options: list[str], why: str) -> None:
    done = run("day", *options)
    assert done.exit_code == 2
    assert why in " ".join(done.output.split())
    assert written(tmp_path) == []


def test_without_a_name_it_says_what_to_type(run: Run) -> None:
    done = run()
    assert done.exit_code == 2
    assert "`sessionbuilder new session professional-curiosity`" in done.output


def test_outside_a_workspace_it_says_how_to_begin_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    done = CliRunner().invoke(main, ["new", "session", "day"])
    assert done.exit_code == 2
    assert "`sessionbuilder new pool my-pool`" in done.output


def test_on_a_terminal_it_asks_and_asks_again(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    done = run(input="Missed appointments\n\n5\n45\n\n")
    assert done.exit_code == 0, done.output
    assert "5 minutes are too few" in done.output
    text = (tmp_path / "sessions/missed-appointments.yaml").read_text("utf-8")
    assert "\nsession: Missed appointments\n" in text
    assert "\ntime: 09:30 to 10:15\n" in text


def test_what_it_is_about_is_the_title_where_its_name_is_one_word(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    done = run("not-brought", input="When a child is not brought\n45\n13:00\n")
    assert done.exit_code == 0, done.output
    assert "\nsession: When a child is not brought\n" in (tmp_path / "sessions/not-brought.yaml").read_text("utf-8")


def test_hours_of_a_night_say_that_it_is_meant(run: Run) -> None:
    assert run("nights", "--minutes", "60", "--start", "5:30am").exit_code == 0
    assert "F2" not in CliRunner().invoke(main, ["check", "nights"]).output.replace("F291", "")


def test_what_the_pool_says_wrongly_is_told_and_nothing_is_begun(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sessions/pool.yaml").write_text("organisation: X\npolicy: {longest-without-break: long}\n", "utf-8")
    done = run("day")
    assert done.exit_code == 1
    assert "sessions/pool.yaml:2:" in done.output
    assert written(tmp_path) == ["sessions/pool.yaml"]


def test_it_copies_another_session_under_its_own_name(run: Run, tmp_path: Path) -> None:
    assert run("day", "--minutes", "30").exit_code == 0
    first = (tmp_path / "sessions/day.yaml").read_text("utf-8")
    done = run("Another day: part 2", "--from", "day")
    assert done.exit_code == 0, done.output
    second = (tmp_path / "sessions/another-day-part-2.yaml").read_text("utf-8")
    assert second == first.replace("session: Day", "session: 'Another day: part 2'")
    missed = run("third", "--from", "dya")
    assert missed.exit_code == 1
    assert "did you mean `day`?" in missed.output
    assert not (tmp_path / "sessions/third.yaml").exists()


def test_it_begins_one_that_is_based_on_another(run: Run, tmp_path: Path) -> None:
    assert run("day", "--minutes", "30").exit_code == 0
    done = run("Day by the river", "--based-on", "day")
    assert done.exit_code == 0, done.output
    text = (tmp_path / "sessions/day-by-the-river.yaml").read_text("utf-8")
    assert text.startswith("session: Day by the river\nbased-on: day\n")
    report = Report()
    workspace = Workspace(tmp_path)
    local = load_session(workspace.find("day-by-the-river"), workspace, report)
    original = load_session(workspace.find("day"), workspace, report)
    assert local
    assert original
    assert local.programme == original.programme
    asked = text.replace("\n# changes:", "\nchanges:").replace("\n#   ", "\n  ").replace("Title of a block", "Welcome")
    (tmp_path / "sessions/all.yaml").write_text(asked.replace("replace: Welcome", "replace: Nothing"), "utf-8")
    load_session(workspace.find("all"), workspace, report)
    assert {found.fault.code for found in report.diagnostics if found.fault.severity == "error"} == {"F310", "F312"}


@pytest.mark.parametrize("options", [("--based-on", "day", "--from", "day"), ("--based-on", "day", "--minutes", "30")])
def test_based_on_goes_with_nothing_that_begins_otherwise(options: tuple[str, ...], run: Run) -> None:
    assert run("river", *options).exit_code == 2


def test_it_says_how_much_is_to_be_written_and_which_case_is_used(run: Run, tmp_path: Path) -> None:
    told = run("day", "--minutes", "60").output
    own, case = ((tmp_path / name).read_text("utf-8") for name in ("sessions/day.yaml", "sessions/cases/day.yaml"))
    places = [text.count("<<") - text.count("<< ") for text in (own, case)]
    assert f"stand: {places[0]} in sessions/day.yaml and {places[1]} in sessions/cases/day.yaml." in told
    assert "Next: open both in an editor" in told
    (tmp_path / "sessions/day.yaml").unlink()
    told = run("day", "--minutes", "60").output
    assert "Groups work on the case day, which there is already." in told
    assert f"Next: open it in an editor, and write your own words where << and >> stand, in {places[0]} places." in told
