"""The commands, as a trainer types them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder import __version__, pipeline
from sessionbuilder.cli import main
from tests.pool import Pool

GOOD = """\
session: A short day
aim: Learn
outcomes: {one: Explain what it is}
time: 09:00 to 09:10
programme:
  - discussion: Something to learn
    outcomes: [one]
    minutes: 10
    questions: [One, Two]
"""
BAD = GOOD.replace("minutes: 10", "minutes: ten")


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A workspace that is the current folder, with one good session."""
    pool.write("sessions/day.yaml", GOOD)
    monkeypatch.chdir(pool.root)
    return pool


def run(*words: str) -> Result:
    result = CliRunner().invoke(main, list(words))
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    assert "Traceback" not in result.output
    return result


@pytest.mark.parametrize("name", ["day", "day.yaml", "sessions/day.yaml", "./sessions/day.yaml"])
def test_build_takes_a_stem_a_file_name_or_a_path(name: str, here: Pool) -> None:
    result = run("build", name, "--only", "deck")
    assert result.exit_code == 0
    assert result.stdout == (
        "A short day\n"
        "09:00 to 09:10, 24 participants in 4 groups\n"
        "build/day\n"
        "\n"
        "Open  deck.pptx  2 slides, to show, with your notes\n"
    )
    assert (here.root / "build/day/deck.pptx").stat().st_size > 10_000


def test_build_without_a_name_builds_every_session_that_holds(here: Pool) -> None:
    here.write("sessions/other.yaml", GOOD)
    here.write("sessions/broken.yaml", BAD)
    result = run("build")
    assert result.exit_code == 1
    assert (here.root / "build/day/deck.pptx").exists()
    assert (here.root / "build/other/deck.pptx").exists()
    assert not (here.root / "build/broken").exists()


def test_a_fault_writes_nothing_and_leaves_old_files_as_they_were(here: Pool) -> None:
    def files() -> dict[str, bytes]:
        folder = here.root / "build/day"
        return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}

    run("build", "day")
    before = files()
    assert len(before) > 10
    here.write("sessions/day.yaml", BAD)
    result = run("build", "day")
    assert result.exit_code == 1
    assert files() == before


def test_a_fault_is_told_with_place_sentence_source_line_caret_and_hint(here: Pool) -> None:
    here.write("sessions/day.yaml", BAD)
    assert run("build", "day").stderr == (
        "sessions/day.yaml:8:14: error F205 bad-minutes\n"
        "  `ten` is not a length of time.\n"
        "  8 |     minutes: ten\n"
        "    |              ^^^\n"
        "  = write `10`\n"
        "\n"
        "1 error.\n"
    )


def test_a_deck_that_cannot_be_written_is_told(here: Pool) -> None:
    (here.root / "build").write_text("a file in the way")
    result = run("build", "day")
    assert result.exit_code == 1
    assert "W701 cannot-write" in result.stderr
    assert (here.root / "build").read_text() == "a file in the way"


def test_build_writes_where_it_is_told(here: Pool) -> None:
    assert run("build", "day", "--out", "elsewhere").exit_code == 0
    assert (here.root / "elsewhere/day/deck.pptx").exists()


@pytest.mark.parametrize("command", ["build", "check", "plan"])
def test_a_session_that_is_not_there_is_told(command: str, here: Pool) -> None:
    result = run(command, "dazy")
    assert result.exit_code == 1
    assert "S101 file-missing" in result.stderr
    assert "did you mean `day`?" in result.stderr


@pytest.mark.parametrize("command", ["build", "check", "plan"])
def test_a_folder_is_not_a_session(command: str, here: Pool) -> None:
    result = run(command, "sessions")
    assert result.exit_code == 1
    assert "S102 not-a-file" in result.stderr


def test_outside_a_workspace_the_command_says_where_to_go(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for words in (["list"], ["build"], ["check"], ["plan", "day"]):
        result = run(*words)
        assert result.exit_code == 2
        assert "Go to the folder that holds `sessions` and try again" in result.stderr
        assert "or begin one here: `sessionbuilder new pool my-pool`." in result.stderr


def test_check_is_silent_about_nothing_and_writes_nothing(here: Pool) -> None:
    result = run("check")
    assert result.exit_code == 0
    assert result.stdout == "1 session and 1 case that no session uses checked, nothing found.\n"
    assert not (here.root / "build").exists()


def test_check_tells_json(here: Pool) -> None:
    here.write("sessions/day.yaml", BAD)
    result = run("check", "--format", "json")
    assert result.exit_code == 1
    assert json.loads(result.stdout) == [
        {
            "file": "sessions/day.yaml",
            "line": 8,
            "column": 14,
            "code": "F205",
            "name": "bad-minutes",
            "severity": "error",
            "message": "`ten` is not a length of time.",
            "hint": "write `10`",
        }
    ]


def test_check_tells_code_hosts(here: Pool) -> None:
    here.write("sessions/day.yaml", BAD)
    result = run("check", "--format", "github")
    assert result.stdout.startswith("::error file=sessions/day.yaml,line=8,col=14,title=F205 bad-minutes::`ten` is")


def test_a_warning_does_not_stop_the_build(here: Pool) -> None:
    here.write("sessions/day.yaml", GOOD.replace("    outcomes: [one]\n", ""))
    result = run("build", "day")
    assert result.exit_code == 0
    assert "warning N306 unmet-outcome" in result.stderr
    assert (here.root / "build/day/deck.pptx").exists()


def test_plan_shows_the_running_order(here: Pool) -> None:
    here.write(
        "sessions/day.yaml",
        GOOD.replace("09:10", "10:00")
        + "  - section: Afternoon\n  - break: Tea\n    at: 09:10\n    minutes: 30\n"
        + "  - closing: Bye\n    minutes: 20\n",
    )
    assert run("plan", "day").stdout == (
        "A short day\n"
        "09:00 to 10:00, 24 participants in 4 groups\n"
        "\n"
        "Clock          Min  Start between  Spare  End by    Block\n"
        "09:00–09:10     10  09:00–09:02        2  09:10     Something to learn\n"
        "\n"
        "09:10  Afternoon\n"
        "09:10–09:40 *   30  09:10–09:10        0  09:40     Tea\n"
        "09:40–10:00     20  09:31–09:40        0  10:00     Bye\n"
        "\n"
        "30 min of work, 30 min of breaks, 3 blocks, ends 10:00\n"
        "* fixed to the clock\n"
        "Start between: when a block may start. Spare: minutes it may start late.\n"
        "End by: when it must be over. Then all that comes after still fits.\n"
    )


def test_plan_shows_a_day_that_does_not_fit_and_says_by_how_much(here: Pool) -> None:
    here.write("sessions/day.yaml", GOOD.replace("minutes: 10", "minutes: 25"))
    result = run("plan", "day")
    assert result.exit_code == 1
    assert "09:00–09:25" in result.stdout
    assert "15 minutes after the day's end at 09:10" in result.stderr


def test_list_shows_sessions_with_their_hours(here: Pool) -> None:
    here.write("sessions/longer-name.yaml", GOOD.replace("A short day", "Another day"))
    assert run("list").stdout == (
        "day          09:00 to 09:10  A short day\nlonger-name  09:00 to 09:10  Another day\n"
    )


def test_list_shows_what_a_session_is_based_on(here: Pool) -> None:
    here.write("sessions/lower.yaml", "based-on: day\ntime: 10:00 to 10:10\n")
    here.write("sessions/nearer.yaml", "session: Ours\nbased-on: lower\n")
    assert run("list").stdout == (
        "day     09:00 to 09:10  A short day\nlower   10:00 to 10:10  A short day (based on day)\n"
        "nearer  10:00 to 10:10  Ours (based on lower)\n"
    )


def test_list_tells_a_circle(here: Pool) -> None:
    here.write("sessions/one.yaml", "based-on: two\n")
    here.write("sessions/two.yaml", "based-on: one\n")
    result = run("list")
    assert result.exit_code == 1
    assert "`one` is based on `two`, which is based on `one`: there is no original." in result.stderr
    assert result.stdout == "day  09:00 to 09:10  A short day\n"


def test_list_shows_deliveries_with_date_and_session(here: Pool) -> None:
    here.write("sessions/deliveries/january.yaml", "delivery: day\ndate: 2027-01-15\n")
    here.write("sessions/deliveries/may.yml", "delivery: day\ndate: 2027-05-15\nvenue: Town Hall\n")
    assert run("list").stdout == (
        "day  09:00 to 09:10  A short day\n\nDeliveries:\n"
        "january  Friday 15 January 2027: day\nmay      Saturday 15 May 2027, Town Hall: day\n"
    )


def test_a_yml_file_is_found_by_the_name_that_list_shows(here: Pool) -> None:
    here.write("sessions/other.yml", GOOD)
    assert run("list").stdout.splitlines()[1].startswith("other ")
    assert run("check", "other").stdout == "1 session checked, nothing found.\n"
    here.write("sessions/deliveries/may.yml", "delivery: other\ndate: 2027-05-15\n")
    assert run("check", "may").stdout == "1 delivery checked, nothing found.\n"


def test_a_misspelt_delivery_is_offered_deliveries(here: Pool) -> None:
    here.write("sessions/deliveries/january.yaml", "delivery: day\ndate: 2027-01-15\n")
    assert "did you mean `january`?" in run("check", "janury").stderr


def test_the_version_is_told() -> None:
    assert run("--version").stdout == run("-V").stdout == f"sessionbuilder {__version__}\n"
    assert version("sessionbuilder") == __version__


def test_a_mistake_of_our_own_is_told_without_a_traceback_and_the_others_are_built(
    here: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    here.write("sessions/other.yaml", GOOD)
    real = pipeline.plan

    def broken(path: Path, *rest: object, **options: object) -> object:
        if path.stem == "day":
            raise ZeroDivisionError("surprise")
        return real(path, *rest, **options)  # type: ignore[arg-type]

    monkeypatch.setattr(pipeline, "plan", broken)
    for command in ("check", "build"):
        result = run(command)
        assert result.exit_code == 1
        assert "X901 our-mistake" in result.stderr
        assert "ZeroDivisionError: surprise" in result.stderr
    assert (here.root / "build/other/deck.pptx").exists()


def test_what_the_computer_refuses_is_told_in_a_sentence(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "sessions")

    monkeypatch.setattr("sessionbuilder.workspace.workspace.Workspace.session_files", refused)
    result = run("list")
    assert result.exit_code == 1
    assert result.stderr == "This computer does not allow it: `sessions`, Permission denied.\n"


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
@pytest.mark.parametrize("command", [["list"], ["kinds"], ["plan", "day"], ["check", "day"], ["build", "day"]])
def test_a_terminal_that_takes_nothing_is_told_without_a_traceback(command: list[str], here: Pool) -> None:
    words = [sys.executable, "-c", "from sessionbuilder.cli import main; main()", *command]
    with open("/dev/full", "w") as full:
        done = subprocess.run(words, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "No space left on device" in done.stderr
    assert not any(word in done.stderr for word in ("X901", "Traceback", "Exception ignored"))


def test_a_plan_for_a_file_whose_name_is_too_long_is_told(here: Pool) -> None:
    result = run("plan", "day", "--out", "x" * 300)
    assert (result.exit_code, "W701 cannot-write" in result.stderr) == (1, True)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_figures_in_a_pipe_are_not_waited_for(here: Pool) -> None:
    os.mkfifo(here.root / "times.csv")
    assert "`times.csv` is a pipe or a device, and no file." in run("actuals", "day", "times.csv").stderr


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no such names in the first place")
@pytest.mark.parametrize("sign", ["\x1b", "\x9b", "\u202e", "\x07"])
def test_nothing_that_anybody_wrote_steers_the_terminal(sign: str, here: Pool) -> None:
    here.write("sessions/day.yaml", GOOD.replace("A short day", f'"A{ascii(sign)[1:-1]}[31mB"'))
    here.write(f"sessions/a{sign}[31mb.yaml", GOOD.replace("minutes: 10", f"minutes: 10 # {sign}x\n    itemz: x"))
    (here.root / "sessions/glossary.yaml").rename(here.root / f"sessions/x{sign}.yaml.txt")
    for command in (["list"], ["check"], ["build"], ["check", "--format", "json"], ["check", "--format", "github"],
                    ["plan", "day"], ["kinds", sign], ["explain", sign], ["build", f"x{sign}"]):  # fmt: skip
        result = run(*command)
        assert sign not in result.output, command


def test_above_a_workspace_the_command_says_which_folder_to_go_to(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "our pool/sessions").mkdir(parents=True)
    (tmp_path / "papers").mkdir()
    monkeypatch.chdir(tmp_path)
    result = run("build")
    assert result.exit_code == 2
    assert 'Go to `our pool`, which lies in it, and try again: `cd "our pool"`.' in result.stderr


def test_a_place_without_a_workspace_is_told_what_is_missing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert "has no folder `sessions`, nor has one above it." in run("list").stderr
    (tmp_path / "sessions").mkdir()
    assert (
        "yet. A session is a file that ends in `.yaml`: `sessionbuilder new session` begins one." in run("list").stdout
    )
    (tmp_path / "sessions/day.yaml").write_text(GOOD, "utf-8")
    assert run("list").stdout.startswith("day  ")


@pytest.mark.parametrize(
    ("file", "told"),
    [
        ("day.yaml.txt", "`sessions/day.yaml.txt` is not read: rename it to `day.yaml`; Explorer shows"),
        ("old.pptx", "`sessions/old.pptx` is a PowerPoint file: a session is text that is written in YAML."),
        ("notes.txt", "A session is a file that ends in `.yaml`: `sessionbuilder new session` begins one."),
    ],
)
def test_a_folder_without_sessions_is_told_by_what_lies_there(file: str, told: str, here: Pool) -> None:
    (here.root / "sessions/day.yaml").rename(here.root / "sessions" / file)
    for command in ("list", "check", "build"):
        result = run(command)
        assert f"No sessions in `{here.root / 'sessions'}` yet. {told}" in result.output


def test_a_name_like_no_other_among_many_is_told_how_to_see_them(here: Pool) -> None:
    for number in range(20):
        here.write(f"sessions/day-{number}.yaml", GOOD)
    assert "= `sessionbuilder list` shows the sessions that there are\n" in run("build", "qwertz").stderr
    assert "this would be a PowerPoint file" in run("build", "council.pptx").stderr


def test_a_file_that_is_passed_over_is_told_among_others(here: Pool) -> None:
    here.write("sessions/other.yaml.txt", GOOD)
    here.write("sessions/cases/amira.yaml.txt", GOOD)
    for command in ("list", "check", "build"):
        result = run(command)
        assert result.exit_code == 0
        assert "`sessions/other.yaml.txt` is passed over: its name ends in `.txt`" in result.stderr
        assert "S112 misnamed-file" in result.stderr
        assert "`sessions/cases/amira.yaml.txt` is passed over" in result.stderr


def test_a_name_too_long_for_the_disk_is_only_a_file_that_is_not_there(here: Pool) -> None:
    assert "S102 not-a-file" in run("build", "x" * 300).stderr


@pytest.mark.parametrize("name", ["x" * 100_000, " " * 100_000, "x/" * 50_000])
@pytest.mark.parametrize("command", ["build", "check", "plan"])
def test_a_name_that_no_disk_has_is_misuse(command: str, name: str, here: Pool) -> None:
    result = run(command, name)
    assert result.exit_code == 2
    assert "has 100,000 letters" in result.stderr


def test_a_workspace_without_sessions_is_told(here: Pool) -> None:
    (here.root / "sessions/day.yaml").unlink()
    for command in ("build", "check"):
        result = run(command)
        assert result.exit_code == 1
        assert "No sessions in" in result.stderr


def test_two_sessions_of_one_name_do_not_overwrite_each_other(here: Pool) -> None:
    here.write("else/day.yaml", GOOD.replace("A short day", "Another"))
    result = run("build", "sessions/day.yaml", "else/day.yaml")
    assert result.exit_code == 1
    assert "Another session called `day` has been built in this run." in result.stderr


def test_a_fault_in_a_file_that_sessions_share_is_told_once(here: Pool) -> None:
    here.write("sessions/other.yaml", GOOD)
    here.write("sessions/pool.yaml", "organization: Us\n")
    for command in ("check", "build"):
        assert run(command).stderr.count("F201 unknown-key") == 1


@pytest.mark.parametrize("name", ["pool", "sources", "sessions/pool.yaml"])
def test_the_pool_is_not_a_session(name: str, here: Pool) -> None:
    assert "is not a session." in run("build", name).stderr


def test_a_session_outside_the_current_folder_brings_its_workspace(
    here: Pool, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    result = run("build", str(here.root / "sessions" / "day.yaml"))
    assert result.exit_code == 0
    assert (here.root / "build/day/deck.pptx").exists()


def test_list_tells_a_file_that_is_no_session(here: Pool) -> None:
    here.write("sessions/notes.yaml", "title: Not a session\n")
    result = run("list")
    assert result.exit_code == 1
    assert "`session` is missing here" in result.stderr
    assert result.stdout.startswith("day ")


def test_list_says_when_there_is_nothing(here: Pool) -> None:
    (here.root / "sessions/day.yaml").unlink()
    assert "No sessions in" in run("list").stdout


def test_an_unknown_command_is_misuse() -> None:
    assert run("bulid").exit_code == 2


def test_a_very_long_line_is_shown_around_its_fault(here: Pool) -> None:
    here.write("sessions/day.yaml", GOOD.replace("[One, Two]", f"['{'long ' * 100}', '{{nobody}}']"))
    shown = run("check").stderr.splitlines()
    source = next(line for line in shown if line.strip().startswith("9 |"))
    caret = next(line for line in shown if "^" in line)
    assert len(source) < 200
    assert source[caret.index("^") :].startswith("'{nobody}'")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [("minutes: 10", "minutes: 25", "P401"), ("[One, Two]", f"[{'far too long ' * 300}]", "L501")],
)
def test_a_day_that_does_not_end_or_a_text_that_does_not_fit_writes_nothing(
    old: str, new: str, code: str, here: Pool
) -> None:
    here.write("sessions/day.yaml", GOOD.replace(old, new))
    result = run("build", "day")
    assert result.exit_code == 1
    assert code in result.stderr
    assert not (here.root / "build").exists()
