"""`new pool`, as somebody types it for the first time."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.starter.new_pool import LONGEST
from tests.cli.test_commands import run
from tests.starter.test_writing import everything

TODAY = "2026-11-26"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, which is the current one."""
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def ask(monkeypatch: pytest.MonkeyPatch, answers: str, *words: str) -> Result:
    """Run the command with somebody at the terminal who types `answers`."""
    monkeypatch.setattr("sessionbuilder.cli._asking.somebody_is_there", lambda: True)
    return CliRunner().invoke(main, ["new", "pool", *words], input=answers)


def pool_yaml(pool: str) -> str:
    return Path(pool, "sessions/pool.yaml").read_text("utf-8")


def test_a_pool_is_begun_without_a_question_where_nobody_can_be_asked(here: Path) -> None:
    result = run("new", "pool", "my-pool")
    assert (result.exit_code, result.stderr) == (0, "")
    assert 'organisation: "Example Training Pool"' in pool_yaml("my-pool")
    assert os.listdir(here) == ["my-pool"]


def test_what_is_made_is_found_without_fault_and_builds_with_its_delivery(monkeypatch: pytest.MonkeyPatch) -> None:
    run("new", "pool", "my-pool", "--organisation", "Riverside", "--contact", "pool@example.org")
    monkeypatch.chdir("my-pool")
    checked = run("check", "--today", TODAY)
    assert (checked.exit_code, checked.stderr) == (0, "")
    assert checked.stdout == "1 session and 1 delivery checked, nothing found.\n"
    for name in ("information-sharing", "riverside"):
        built = run("build", name)
        assert (built.exit_code, built.stderr) == (0, "")
        assert "longer than a page" not in built.stdout, "notes that a beginner cannot print"
    for folder in ("build/information-sharing", "build/information-sharing/riverside"):
        names = set(os.listdir(folder))
        assert {"deck.pptx", "facilitator-guide.pdf", "participant-pack.pdf", "handouts"} <= names


def test_its_delivery_is_still_to_come_whenever_the_pool_begins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.cli._today.today", lambda: "2031-12-01")
    run("new", "pool", "my-pool")
    assert "\ndate: 2032-03-01\n" in Path("my-pool/sessions/deliveries/riverside.yaml").read_text("utf-8")


def test_options_name_the_organisation_and_its_address() -> None:
    run("new", "pool", "my-pool", "--organisation", 'Nörth {East} "& South" C:\\x #1', "--contact", "pool@example.org")
    assert 'organisation: "Nörth {{East}} \\"& South\\" C:\\\\x #1"' in pool_yaml("my-pool")
    assert 'contact: "pool@example.org"' in pool_yaml("my-pool")


def test_what_is_not_said_is_asked_at_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    result = ask(monkeypatch, "our pool\nRiverside Partnership\n\n")
    assert result.exit_code == 0
    assert "Name of the new folder [my-pool]: " in result.stdout
    assert "Name of your organisation [Example Training Pool]: " in result.stdout
    assert "Address for questions, not of one person [training-pool@example.org]: " in result.stdout
    assert 'organisation: "Riverside Partnership"' in pool_yaml("our pool")
    assert 'contact: "training-pool@example.org"' in pool_yaml("our pool")


def test_nothing_is_asked_where_everything_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    result = ask(monkeypatch, "", "my-pool", "--organisation", "Riverside", "--contact", "pool@example.org")
    assert result.exit_code == 0
    assert "Name of" not in result.output


def test_a_place_that_will_not_do_is_told_before_anything_is_asked(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = ask(monkeypatch, "", "CON")
    assert result.exit_code == 1
    assert "`CON` cannot be the name of a folder: Windows keeps this name for itself." in result.stderr
    assert "Name of" not in result.output


@pytest.mark.parametrize("answers", ["", "pool\n", "pool\nRiverside\n"])
def test_who_leaves_in_the_middle_leaves_nothing(answers: str, here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    result = ask(monkeypatch, answers)  # the input ends, as with Ctrl+C
    assert result.exit_code == 1
    assert "Nothing has been written." in result.output
    assert everything(here) == {}


def test_without_a_folder_and_without_anybody_to_ask_it_says_what_to_type(here: Path) -> None:
    result = run("new", "pool")
    assert result.exit_code == 2
    assert "Say where: `sessionbuilder new pool my-pool` makes a folder `my-pool` with a pool in it." in result.stderr
    assert everything(here) == {}


def test_new_alone_says_what_can_be_begun_and_a_wrong_word_which_was_meant() -> None:
    alone = run("new")
    assert alone.exit_code == 2
    assert "Begin a pool in the folder DIR." in alone.output
    wrong = run("new", "poll")
    assert wrong.exit_code == 2
    assert "There is no command `poll`: did you mean `pool`?" in wrong.stderr
    assert "choose from `" in run("new", "xyz").stderr


def test_help_and_a_folder_without_sessions_name_it() -> None:
    assert "sessionbuilder new pool my-pool" in run("--help").output
    assert "sessionbuilder new pool my-pool" in run("build").stderr


# --- what comes next


@pytest.mark.parametrize(
    ("system", "line", "studio"),
    [
        ("win32", "Make everything: open that folder and double-click Build.cmd, or type", "double-click Studio.cmd"),
        (
            "darwin",
            "Make everything: open that folder and double-click build.command, or type",
            "double-click studio.command",
        ),
        ("linux", "Make everything:", "`sessionbuilder studio`"),
    ],
)
def test_it_says_what_to_do_next(system: str, line: str, studio: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", system)
    assert run("new", "pool", "my pool").stdout.splitlines() == [
        "Your pool is ready in `my pool`.",
        line,
        '  cd "my pool"',
        "  sessionbuilder build",
        f"Work on it in your browser: {studio}.",
        "Then write your own names in sessions/pool.yaml. README.txt says what to change first.",
    ]


def test_in_the_current_folder_nobody_is_sent_to_another() -> None:
    told = run("new", "pool", ".", "--organisation", "Riverside").stdout
    assert told.startswith("Your pool is ready in this folder.\n")
    assert "cd " not in told
    assert "write your own names" not in told


# --- nothing is written over, and nothing half made


def refused(folder: str, here: Path) -> str:
    """Run it where it may not write, see that all is as it was, and return what it says."""
    before = everything(here)
    result = run("new", "pool", folder)
    assert result.exit_code == 1
    assert everything(here) == before
    return result.stderr


def test_an_empty_folder_is_fine_and_so_is_one_with_git_the_program_and_what_systems_leave(here: Path) -> None:
    for name in (".git", ".venv"):
        (here / "pool" / name).mkdir(parents=True)
    for name in (".DS_Store", "Thumbs.db", "desktop.ini", "sessionbuilder-0.9.0-py3-none-any.whl"):
        (here / "pool" / name).touch()
    assert run("new", "pool", "pool").exit_code == 0


def test_a_folder_with_something_in_it_is_refused(here: Path) -> None:
    for name in ("a.txt", "b.txt", "c.txt", "d.txt"):
        (here / name).touch()
    told = refused(".", here)
    assert "error W715 folder-not-empty" in told
    assert "`.` is not empty: `a.txt`, `b.txt`, `c.txt` and more lie in it." in told


def test_where_there_is_a_pool_another_is_refused(here: Path) -> None:
    run("new", "pool", "pool")
    assert "There is a pool in `pool` already." in refused("pool", here)


@pytest.mark.parametrize("inside", ["pool/other", "pool/sessions/other", "pool/build/deep/other"])
def test_a_pool_inside_a_pool_is_refused(inside: str, here: Path) -> None:
    run("new", "pool", "pool")
    told = refused(inside, here)
    assert "error W716 pool-inside-a-pool" in told
    assert f"`{inside}` would lie inside another pool, `{here / 'pool'}`." in told


def test_a_folder_called_sessions_with_nothing_of_a_pool_in_it_is_no_pool(here: Path) -> None:
    (here / "sessions").mkdir()
    (here / "sessions/photo.jpg").touch()
    assert run("new", "pool", "my-pool").exit_code == 0


def test_a_file_in_the_way_is_told(here: Path) -> None:
    (here / "pool").write_text("mine")
    assert f"`{here / 'pool'}` is a file, or leads nowhere; a folder of this name is needed." in refused("pool", here)
    assert "is a file, or leads nowhere" in refused("pool/below", here)


def test_a_link_that_leads_nowhere_is_told(here: Path) -> None:
    (here / "pool").symlink_to(here / "nowhere")
    assert "is a file, or leads nowhere" in refused("pool", here)


@pytest.mark.parametrize(
    ("folder", "why"),
    [
        ("CON", "Windows keeps this name for itself"),
        ("aux.pool", "Windows keeps this name for itself"),
        ("a:b", "Windows knows no file with `:` in its name"),
        ("what?", "Windows knows no file with `?` in its name"),
        ("pool.", "it starts or ends with a dot or a space"),
        ("pool ", "it starts or ends with a dot or a space"),
        ("nul/pool", "Windows keeps this name for itself"),
        ("p" * 101, "it has 101 letters; at most 100 fit"),
        ("Sessions", "inside every pool there is a folder `sessions`, and commands go by it"),
    ],
)
def test_a_name_that_windows_refuses_is_told_everywhere(folder: str, why: str, here: Path) -> None:
    told = refused(folder, here)
    assert "N307 unsafe-name" in told
    assert f"cannot be the name of a folder: {why}." in told


def test_a_path_with_folders_that_are_missing_is_made(here: Path) -> None:
    assert run("new", "pool", "teams/north/pool").exit_code == 0
    assert (here / "teams/north/pool/README.txt").exists()


@pytest.mark.parametrize("name", ["p" * 300, "p/" * 3000])
def test_a_path_that_no_disk_takes_is_told_in_short(name: str, here: Path) -> None:
    told = refused(name, here)
    assert "W708 refused" in told
    assert len(told) < 400


@pytest.mark.parametrize("name", ["", "  "])
def test_no_name_at_all_is_not_the_current_folder(name: str, here: Path) -> None:
    result = run("new", "pool", name)
    assert result.exit_code == 2
    assert "Say where: " in result.stderr
    assert everything(here) == {}


def test_the_home_of_nobody_is_a_folder_like_any_other(here: Path) -> None:
    assert run("new", "pool", "~nobody-of-this-name/pool").exit_code == 0


def test_the_longest_name_of_an_organisation_fits_and_a_longer_one_is_told(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = "Riverside Multi-Agency Safeguarding Partnership: Training and Workforce Groups A"
    assert len(name) == LONGEST
    assert run("new", "pool", "pool", "--organisation", name + "s").exit_code == 2
    assert everything(here) == {}
    assert run("new", "pool", "pool", "--organisation", name).exit_code == 0
    monkeypatch.chdir("pool")
    assert run("check", "--today", TODAY).stdout == "1 session and 1 delivery checked, nothing found.\n"


def test_a_name_that_cannot_be_shown_is_told_and_nothing_is_written(here: Path) -> None:
    result = run("new", "pool", "pool", "--organisation", "Bell\x07")
    assert result.exit_code == 1
    assert everything(here) == {}
    assert "sessions/pool.yaml:7:" in result.stderr


def test_a_disk_that_is_full_leaves_nothing(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def write(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", write)
    assert "The computer does not allow it: No space left on device." in refused("pool", here)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows knows no such mode")
def test_what_is_double_clicked_may_be_run(here: Path) -> None:
    run("new", "pool", "pool")
    for name in ("build.command", ".githooks/pre-commit"):
        assert os.access(here / "pool" / name, os.X_OK)
    assert not os.access(here / "pool/README.txt", os.X_OK) or os.geteuid() == 0
