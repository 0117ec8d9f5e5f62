"""Building again: what somebody has changed is kept, what is not made any more goes, and a build is one set."""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

from sessionbuilder.folder import locked
from tests.cli.test_build import DAY, digests, files
from tests.cli.test_commands import run
from tests.pool import Pool

LATER = DAY.replace("09:30 to 11:00", "10:30 to 12:00")
WITHHELD = "retention: return\n"


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    return pool


def told(result: Result) -> str:
    """What went to the error stream, on one line."""
    return " ".join(result.stderr.split())


def record(here: Pool, folder: str = "build/day") -> Any:
    return json.loads((here.root / folder / "manifest.json").read_bytes())


def withhold(here: Pool) -> None:
    """Let the sheet of the case be collected: from now on it must not be sent."""
    case = here.root / "sessions/cases/child-m.yaml"
    here.write("sessions/cases/child-m.yaml", case.read_text("utf-8") + WITHHELD)


# --- the record


def test_a_build_leaves_a_record_of_what_it_was_made_from_and_what_it_wrote(here: Pool) -> None:
    run("build", "day")
    written = record(here)
    folder = here.root / "build/day"
    assert {name: output["sha256"] for name, output in written["outputs"].items()} == {
        name: digest for name, digest in digests(folder).items() if name != "manifest.json"
    }
    (build,) = written["builds"].values()
    assert build["session"] == "sessions/day.yaml"
    read = {"sessions/day.yaml", "sessions/cases/child-m.yaml", "sessions/pool.yaml", "sessions/sources.yaml"}
    assert set(build["inputs"]) == read | {
        "sessions/glossary.yaml",
        "sessions/law.yaml",
        "assets/themes/calm/theme.yaml",
    }
    inputs = digests(here.root)
    assert all(inputs[name] == digest for name, digest in build["inputs"].items())


def test_pictures_logo_shared_blocks_and_deliveries_are_inputs(here: Pool) -> None:
    picture = (here.root / "assets/images/paper-family.jpg").read_bytes()
    theme = (here.root / "assets/themes/calm/theme.yaml").read_text("utf-8")
    here.write("assets/themes/calm/logo.jpg", picture)
    here.write("assets/themes/calm/theme.yaml", theme + "logo: {file: logo.jpg, alt: A family}\n")
    here.write(
        "sessions/shared/family.yaml", "picture: Us\nfile: paper-family.jpg\nalt: A family\nsource: [kolb1984]\n"
    )
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\n")
    here.write("sessions/day.yaml", DAY.replace("  - closing", "  - use: shared/family\n  - closing"))
    assert run("build", "may", "--only", "agenda", "--to", "3h").exit_code == 0
    ((_, build),) = record(here, "build/day/may/0930-to-1230")["builds"].items()
    assert {
        "assets/images/paper-family.jpg",
        "assets/themes/calm/logo.jpg",
        "sessions/shared/family.yaml",
        "sessions/deliveries/may.yaml",
        "sessions/day.yaml",
    } < set(build["inputs"])
    assert (build["session"], build["options"]) == ("sessions/deliveries/may.yaml", {"to": "3h"})


def test_building_again_changes_nothing(here: Pool) -> None:
    run("build", "day")
    before = {path: path.stat().st_mtime_ns for path in (here.root / "build").rglob("*") if path.is_file()}
    result = run("build", "day")
    assert (result.exit_code, result.stderr) == (0, "")
    assert {path: path.stat().st_mtime_ns for path in (here.root / "build").rglob("*") if path.is_file()} == before


# --- what somebody has changed


@pytest.mark.parametrize(
    "name", ["deck.pptx", "facilitator-guide.docx", "running-order.csv", "handouts/H1-find-it.pdf", "print-list.csv"]
)
def test_a_changed_file_is_kept_and_named_and_nothing_is_written(here: Pool, name: str) -> None:
    run("build", "day")
    folder = here.root / "build/day"
    (folder / name).write_bytes((folder / name).read_bytes() + b"by hand")
    before = digests(folder)
    for text in (DAY, LATER):
        here.write("sessions/day.yaml", text)
        result = run("build", "day")
        assert result.exit_code == 1
        assert result.stdout == ""
        assert f"build/day/{name}:1:1: error W703 changed-by-hand" in result.stderr
        assert "`--replace`" in result.stderr
        assert digests(folder) == before


def test_every_changed_file_is_named(here: Pool) -> None:
    run("build", "day", "--only", "agenda,handouts")
    for name in ("participant-agenda.pdf", "handouts/H1-find-it.docx"):
        (here.root / "build/day" / name).write_bytes(b"by hand")
    result = run("build", "day")
    assert result.stderr.count("W703") == 2


def test_with_replace_what_was_changed_is_moved_first(here: Pool) -> None:
    run("build", "day", "--only", "running-order,handouts")
    folder = here.root / "build/day"
    (folder / "running-order.csv").write_bytes(b"95 minutes")
    (folder / "handouts/H1-find-it.docx").write_bytes(b"my own task")
    os.utime(folder / "running-order.csv", (1_700_000_000, 1_700_000_000))
    result = run("build", "day", "--replace")
    assert (result.exit_code, result.stderr) == (0, "")
    aside = {name: (folder / name).read_bytes() for name in files(folder) if name.startswith("changed-by-hand/")}
    assert sorted(aside.values()) == [b"95 minutes", b"my own task"]
    assert all(re.fullmatch(r"changed-by-hand/(handouts/)?[\w-]+-[0-9a-f]{8}\.\w+", name) for name in aside)
    for name in aside:
        assert name in result.stdout
    (mine,) = (folder / "changed-by-hand").glob("running-order-*.csv")
    assert mine.stat().st_mtime == 1_700_000_000, "the same file, so as old as it is"
    assert (folder / "running-order.csv").read_bytes() != b"95 minutes"
    again = run("build", "day")
    assert (again.exit_code, again.stderr) == (0, "")


def test_what_was_moved_once_is_not_written_over(here: Pool) -> None:
    for _ in range(3):
        run("build", "day", "--only", "agenda")
        (here.root / "build/day/participant-agenda.pdf").write_bytes(b"mine")
        assert run("build", "day", "--only", "agenda", "--replace").exit_code == 0
        (moved,) = (here.root / "build/day/changed-by-hand").glob("*agenda-????????.pdf")
        moved.write_bytes(b"mine, and more")
    held = [path.read_bytes() for path in (here.root / "build/day/changed-by-hand").iterdir()]
    assert sorted(held) == [b"mine", b"mine, and more"]


def test_what_was_changed_in_a_folder_to_send_is_moved_out_of_it(here: Pool) -> None:
    words = ("build", "day", "--for", "participants", "--only", "agenda")
    run(*words)
    sent = here.root / "build/day/for-participants"
    (sent / "participant-agenda.pdf").write_bytes(b"with my notes")
    assert run(*words).exit_code == 1
    assert run(*words, "--replace").exit_code == 0
    assert files(sent) == {"participant-agenda.pdf"}
    (moved,) = (here.root / "build/day/changed-by-hand/for-participants").iterdir()
    assert moved.read_bytes() == b"with my notes"


def test_without_a_record_a_file_that_differs_may_have_been_changed(here: Pool) -> None:
    run("build", "day")
    folder = here.root / "build/day"
    (folder / "manifest.json").unlink()
    assert run("build", "day").exit_code == 0  # all is as it would be written
    for lost in (b"", b"{}", b'{"outputs": {"deck.pptx": {"sha256": "", "document": "deck", "build": "?"}}}'):
        (folder / "manifest.json").write_bytes(lost)
        here.write("sessions/day.yaml", LATER)
        before = digests(folder)
        result = run("build", "day")
        assert result.exit_code == 1
        assert result.stderr.count("W703") == 1
        for name in ("deck.pptx", "participant-agenda.pdf"):
            assert f"`build/day/{name}`" in result.stderr
        assert "print-list.csv" not in result.stderr or before == digests(folder)
        assert digests(folder) == before
    assert run("build", "day", "--replace").exit_code == 0
    assert run("build", "day").exit_code == 0


def test_some_of_it_leaves_the_record_of_the_rest(here: Pool) -> None:
    run("build", "day")
    here.write("sessions/day.yaml", LATER)
    assert run("build", "day", "--only", "agenda").exit_code == 0
    written = record(here)
    assert set(written["outputs"]) == files(here.root / "build/day") - {"manifest.json"}
    assert len(written["builds"]) == 2
    (here.root / "build/day/deck.pptx").write_bytes(b"by hand")
    assert run("build", "day", "--only", "agenda").exit_code == 0
    assert "build/day/deck.pptx" in run("build", "day").stderr


# --- what is left over


def test_what_is_not_made_any_more_is_removed(here: Pool) -> None:
    run("build", "day")
    text = DAY.replace("exercise: Find it", "exercise: Look for it")
    here.write("sessions/day.yaml", text[: text.index("briefing")] + text[text.index("programme") :])
    result = run("build", "day")
    assert (result.exit_code, result.stderr) == (0, "")
    gone = {"handouts/H1-find-it.docx", "handouts/H1-find-it.pdf"}
    gone |= {"seven-minute-briefing.docx", "seven-minute-briefing.pdf"}
    for name in gone:
        assert f"build/day/{name} is removed: an earlier build made it" in result.stdout
    assert not gone & files(here.root / "build/day")
    assert set(record(here)["outputs"]) == files(here.root / "build/day") - {"manifest.json"}


def test_what_somebody_deleted_is_made_again_or_forgotten(here: Pool) -> None:
    run("build", "day", "--only", "handouts")
    folder = here.root / "build/day"
    for name in ("handouts/H1-find-it.pdf", "handouts/H2-my-learning-log.pdf"):
        (folder / name).unlink()
    here.write("sessions/day.yaml", DAY.replace("exercise: Find it", "exercise: Look for it"))
    result = run("build", "day", "--only", "handouts")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "handouts/H2-my-learning-log.pdf" in files(folder)
    assert set(record(here)["outputs"]) == files(folder) - {"manifest.json"}


def test_what_is_not_made_any_more_but_was_changed_is_kept_and_named(here: Pool) -> None:
    run("build", "day", "--only", "handouts")
    (here.root / "build/day/handouts/H1-find-it.docx").write_bytes(b"my own task")
    here.write("build/day/handouts/my-own.docx", "mine")
    here.write("build/day/handouts/~$my-own.docx", "Word has it open")
    here.write("sessions/day.yaml", DAY.replace("exercise: Find it", "exercise: Look for it"))
    for _ in range(2):
        result = run("build", "day", "--only", "handouts")
        assert result.exit_code == 0
        assert re.findall(r"(\S+):1:1: warning W704", result.stderr) == [
            "build/day/handouts/H1-find-it.docx",
            "build/day/handouts/my-own.docx",
        ]
        assert "handouts/H1-find-it.pdf" not in files(here.root / "build/day")
    assert run("build", "day", "--only", "agenda").stderr == ""
    run("build", "day", "--only", "handouts", "--replace")
    assert [path.read_bytes() for path in (here.root / "build/day/changed-by-hand/handouts").iterdir()] == [
        b"my own task"
    ]


def test_other_folders_of_an_earlier_version_are_told(here: Pool) -> None:
    run("build", "day", "--large-print", "--only", "agenda")
    run("build", "day", "--for", "participants", "--only", "agenda")
    assert "earlier version" not in run("build", "day", "--only", "agenda").stdout
    here.write("sessions/day.yaml", LATER)
    said = run("build", "day", "--only", "agenda").stdout
    assert "build/day/for-participants is from an earlier version: build it again before you use it\n" in said
    assert "build/day/large-print is from an earlier version: build it again before you use it\n" in said
    here.write("sessions/day.yaml", DAY)
    said = run("build", "day", "--large-print", "--only", "agenda").stdout
    assert "the usual set in build/day is from an earlier version: build it again before you use it\n" in said


def test_the_folder_of_a_renamed_delivery_or_session_is_told_and_kept(here: Pool) -> None:
    here.write("sessions/deliveries/2027-01-21.yaml", "delivery: day\ndate: 2027-01-21\n")
    run("build", "2027-01-21", "--only", "agenda")
    assert run("build", "day", "--only", "agenda").stderr == ""
    os.rename("sessions/deliveries/2027-01-21.yaml", "sessions/deliveries/2027-02-01.yaml")
    for name in ("2027-02-01", "day"):
        result = run("build", name, "--only", "agenda")
        assert result.exit_code == 0
        assert "build/day/2027-01-21:1:1: warning W704 left-over" in result.stderr
        assert "`sessions/deliveries/2027-01-21.yaml`, which is not there any more" in told(result)
    os.rename("sessions/day.yaml", "sessions/morning.yaml")
    here.write("build/other/manifest.json", '{"name": "of another program"}')
    result = run("build", "morning", "--only", "agenda")
    assert re.findall(r"(\S+):1:1: warning W704", result.stderr) == ["build/day"]
    assert "build/day/2027-01-21/participant-agenda.pdf" in {f"build/{name}" for name in files(here.root / "build")}


def test_the_folder_of_a_delivery_that_is_for_another_session_now_is_told(here: Pool) -> None:
    here.write("sessions/other.yaml", LATER)
    here.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-15\n")
    assert run("build", "may", "--only", "agenda").stderr == ""
    here.write("sessions/deliveries/may.yaml", "delivery: other\ndate: 2027-05-15\n")
    result = run("build", "may", "--only", "agenda")
    assert result.exit_code == 0
    assert "build/day/may:1:1: warning W704 left-over" in result.stderr
    assert "`sessions/deliveries/may.yaml`, which is for another session now" in told(result)
    assert run("build", "other", "--only", "agenda").stderr == ""


# --- the folder that is sent


@pytest.mark.parametrize("first", [["--large-print"], []])
def test_neither_size_of_print_leaves_the_other_out_of_date_in_what_is_sent(here: Pool, first: list[str]) -> None:
    second = [] if first else ["--large-print"]
    sent = ("build", "day", "--for", "participants", "--only", "handouts,pack")
    run(*sent, *first)
    withhold(here)
    result = run(*sent, *second)
    assert result.exit_code == 1
    assert "W705 not-to-be-sent" in result.stderr
    inside = "large-print/" if first else ""
    assert f"`{inside}participant-pack.pdf`" in result.stderr
    assert f"build it again with `--for participants{' --large-print' if first else ''}`" in told(result)
    result = run(*sent, *first)
    assert result.exit_code == 0
    assert "W705" not in result.stderr
    assert not [name for name in files(here.root / "build/day/for-participants") if "H1" in name]


@pytest.mark.parametrize(
    "name",
    ["handouts/H9-answers.pdf", "facilitator-guide.pdf", "large-print/notes.docx", ".deck.pptx.1.tmp.pptx", "x/y"],
)
def test_a_folder_to_send_holds_nothing_that_no_build_wrote(here: Pool, name: str) -> None:
    sent = ("build", "day", "--for", "participants", "--only", "agenda")
    run(*sent)
    here.write(f"build/day/for-participants/{name}", "old")
    result = run(*sent)
    assert result.exit_code == 1
    assert "build/day/for-participants:1:1: error W705 not-to-be-sent" in result.stderr
    assert f"`{name}`" in result.stderr
    assert (here.root / "build/day/for-participants" / name).read_text() == "old"


def test_a_folder_to_send_holds_no_large_print_that_somebody_changed(here: Pool) -> None:
    sent = ("build", "day", "--for", "participants", "--only", "agenda")
    run(*sent, "--large-print")
    (here.root / "build/day/for-participants/large-print/participant-agenda.pdf").write_bytes(b"with my notes")
    result = run(*sent)
    assert result.exit_code == 1
    assert "`large-print/participant-agenda.pdf`" in result.stderr


def test_where_nothing_is_made_nothing_is_said_of_a_folder_to_send(here: Pool) -> None:
    text = DAY[: DAY.index("briefing")] + DAY[DAY.index("programme") :]
    here.write("sessions/day.yaml", text)
    result = run("build", "day", "--for", "participants", "--only", "briefing")
    told = "Nothing is written into build/day/for-participants: this session has none of what was asked for.\n"
    assert (result.exit_code, result.output) == (0, told)


def test_a_folder_to_send_holds_no_link_out_of_it(here: Pool) -> None:
    sent = ("build", "day", "--for", "participants", "--only", "agenda")
    run(*sent)
    os.symlink(here.root / "sessions", here.root / "build/day/for-participants/more")
    assert "`more`" in run(*sent).stderr


def test_what_was_sent_with_an_older_part_is_told(here: Pool) -> None:
    run("build", "day", "--for", "participants", "--only", "agenda,pack")
    withhold(here)
    result = run("build", "day", "--for", "participants", "--only", "agenda")
    assert result.exit_code == 1
    assert "`participant-pack.pdf`" in result.stderr
    assert run("build", "day", "--for", "participants", "--only", "pack").exit_code == 0


def test_other_options_for_the_same_hours_are_another_day(here: Pool) -> None:
    run("build", "day", "--to", "80m", "--for", "participants", "--only", "agenda")
    result = run("build", "day", "--end", "10:50", "--for", "participants", "--large-print", "--only", "agenda")
    assert "W705 not-to-be-sent" in result.stderr
    assert "`participant-agenda.pdf`" in result.stderr


def test_a_folder_to_send_holds_nothing_but_what_is_sent(here: Pool) -> None:
    run("build", "day", "--for", "participants", "--large-print", "--only", "agenda")
    run("build", "day", "--for", "participants", "--only", "agenda")
    sent = here.root / "build/day/for-participants"
    assert files(sent) == {"participant-agenda.pdf", "large-print/participant-agenda.pdf"}
    assert [path.name for path in sent.rglob("*") if path.is_dir()] == ["large-print"]


def test_a_workspace_may_lie_in_a_folder_called_for_participants(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pool = Pool(tmp_path / "for-participants")
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    run("build", "day", "--only", "agenda")
    pool.write("build/day/notes.txt", "mine")
    result = run("build", "day", "--only", "agenda")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "may be sent" not in result.stdout


# --- one set


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Callable[[str], None]:
    """Let files be open in another program, as on Windows: they can be read, but not replaced."""
    names: list[str] = []
    real = os.replace

    def replace(source: str | Path, target: str | Path) -> None:
        if names and {Path(source).name, Path(target).name} & set(names):
            raise PermissionError(13, "The process cannot access the file", str(source), 32, str(target))
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    return names.append


@pytest.mark.parametrize("links", [True, False])
@pytest.mark.parametrize("name", ["deck.pptx", "participant-pack.pdf", "print-list.csv", "manifest.json"])
def test_where_one_file_is_open_elsewhere_none_is_replaced(
    here: Pool, monkeypatch: pytest.MonkeyPatch, refuse: Callable[[str], None], name: str, links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(1, "Operation not permitted")

    if not links:
        monkeypatch.setattr(os, "link", no_links)
    run("build", "day")
    folder = here.root / "build/day"
    before = digests(folder)
    here.write("sessions/day.yaml", LATER.replace("participants: 12", "participants: 13"))
    refuse(name)
    result = run("build", "day")
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"build/day/{name}:1:1: error W701 cannot-write" in result.stderr
    assert "Close it" in result.stderr
    assert digests(folder) == before


def test_where_the_disk_is_full_nothing_is_replaced(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", "day")
    before = digests(here.root / "build/day")
    here.write("sessions/day.yaml", LATER)
    real = Path.write_bytes
    room = [5]

    def write(path: Path, content: bytes) -> int:
        room[0] -= 1
        if room[0] < 0:
            raise OSError(28, "No space left on device", str(path))
        return real(path, content)

    monkeypatch.setattr(Path, "write_bytes", write)
    result = run("build", "day")
    assert result.exit_code == 1
    assert "W701 cannot-write" in result.stderr
    assert "No space left on device" in result.stderr
    assert "X901" not in result.stderr
    assert digests(here.root / "build/day") == before


def test_what_a_killed_build_had_replaced_is_put_back(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    run("build", "day")
    folder = here.root / "build/day"
    before = digests(folder)
    here.write("sessions/day.yaml", LATER)
    killed(monkeypatch, after=6)
    assert digests(folder) != before
    monkeypatch.undo()
    monkeypatch.chdir(here.root)
    here.write("build/day/.deck.pptx.4711.tmp", "half a deck")
    here.write("build/day/handouts/.H1-find-it.pdf.4711.tmp", "half a sheet")
    here.write("build/day/.my-own.tmp", "mine")
    (folder / "participant-pack.pdf").write_bytes(b"by hand")
    result = run("build", "day")
    assert "build/day/participant-pack.pdf:1:1: error W703" in result.stderr
    assert digests(folder) | {"participant-pack.pdf": ""} == before | {
        "participant-pack.pdf": "",
        ".my-own.tmp": digests(folder)[".my-own.tmp"],
    }


def killed(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Run a build that dies when it has put so many files in their place."""
    real = os.replace
    left = [after]

    def replace(source: str | Path, target: str | Path) -> None:
        left[0] -= 1
        if left[0] < 0:
            raise KeyboardInterrupt
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    monkeypatch.setattr("sessionbuilder.folder.replacing._put_back", lambda *_: (_ for _ in ()).throw(OSError("dead")))
    run("build", "day")


def test_a_build_waits_for_another_and_says_so_where_it_takes_long(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = here.root / "build/day"
    folder.mkdir(parents=True)
    monkeypatch.setattr(locked, "_TRIES", 2)
    monkeypatch.setattr(locked, "_PAUSE", 0)
    with locked.locked(folder):
        result = run("build", "day", "--only", "agenda")
        assert result.exit_code == 1
        assert "W706 another-build" in result.stderr
    assert files(folder) == set()
    assert run("build", "day", "--only", "agenda").exit_code == 0
    assert files(folder) == {"manifest.json", "participant-agenda.pdf"}


def test_the_lock_of_a_program_that_died_holds_nobody_up(here: Pool) -> None:
    here.write(f"build/day/{locked.LOCK}", "")
    assert run("build", "day", "--only", "agenda").exit_code == 0
    assert files(here.root / "build/day") == {"manifest.json", "participant-agenda.pdf"}


# --- names


def test_two_sessions_of_one_name_do_not_share_a_folder_in_two_runs_either(here: Pool) -> None:
    here.write("else/day.yaml", LATER)
    run("build", "day", "--only", "agenda")
    before = digests(here.root / "build/day")
    result = run("build", "else/day.yaml", "--only", "agenda")
    assert result.exit_code == 1
    assert "W707 folder-taken" in result.stderr
    assert "`build/day` holds what was built from `sessions/day.yaml`" in told(result)
    assert digests(here.root / "build/day") == before
    (here.root / "sessions/day.yaml").unlink()
    assert run("build", "else/day.yaml", "--only", "agenda").exit_code == 0


@pytest.mark.parametrize("name", ["for-participants", "large-print", "handouts", "changed-by-hand", "0930-to-1230"])
def test_a_delivery_has_no_name_that_a_session_needs_for_its_own_folders(here: Pool, name: str) -> None:
    here.write(f"sessions/deliveries/{name}.yaml", "delivery: day\ndate: 2031-01-21\n")
    run("build", "day", "--for", "participants", "--only", "agenda")
    result = run("build", name)
    assert result.exit_code == 1
    assert f"`{name}.yaml` cannot be the name of a delivery" in result.stderr
    assert files(here.root / "build/day") == {"manifest.json", "for-participants/participant-agenda.pdf"}


# --- a record that somebody has edited


@pytest.mark.parametrize("name", ["../../mine.txt", "handouts/../../../mine.txt", "{root}/mine.txt"])
@pytest.mark.parametrize("words", [[], ["--replace"]])
@pytest.mark.parametrize("content", [b"mine", b"mine, later"])
def test_nothing_outside_the_folder_is_removed_or_moved(
    here: Pool, name: str, words: list[str], content: bytes
) -> None:
    run("build", "day", "--only", "agenda")
    edited = record(here)
    (build,) = edited["builds"]
    digest = hashlib.sha256(b"mine").hexdigest()
    named = name.format(root=here.root.as_posix())
    edited["outputs"][named] = {"sha256": digest, "document": "agenda", "build": build}
    here.write("build/day/manifest.json", json.dumps(edited))
    here.write("mine.txt", content)
    assert run("build", "day", "--only", "agenda", *words).exit_code == 0
    assert (here.root / "mine.txt").read_bytes() == content


def test_what_somebody_changed_is_not_removed_whatever_the_record_says(here: Pool) -> None:
    run("build", "day", "--only", "agenda")
    edited = record(here)
    edited["outputs"]["changed-by-hand/mine.pdf"] = {
        "sha256": hashlib.sha256(b"mine").hexdigest(),
        "document": "agenda",
        "build": next(iter(edited["builds"])),
    }
    here.write("build/day/manifest.json", json.dumps(edited))
    mine = here.write("build/day/changed-by-hand/mine.pdf", b"mine")
    assert run("build", "day", "--only", "agenda").exit_code == 0
    assert mine.read_bytes() == b"mine"


# --- what the computer refuses


@pytest.mark.parametrize("inside", ["", "handouts", "deck.pptx"])
def test_a_thing_in_the_way_is_told_with_its_path(here: Pool, inside: str) -> None:
    if inside == "deck.pptx":
        (here.root / "out/day/deck.pptx").mkdir(parents=True)
    else:
        here.write(f"out/day/{inside}".rstrip("/"), "in the way")
    result = run("build", "day", "--out", "out")
    assert result.exit_code == 1
    assert f"`out/day{'/' * bool(inside)}{inside}`" in result.stderr
    assert inside == "deck.pptx" or "is a file, and the build needs a folder of that name" in told(result)
    assert "W701 cannot-write" in result.stderr
    assert "X901" not in result.stderr
    assert len(files(here.root / "out")) <= 1


def test_a_folder_that_may_not_be_written_to_is_told_by_its_own_name(here: Pool) -> None:
    (here.root / "build/day" / locked.LOCK).mkdir(parents=True)
    result = run("build", "day")
    assert result.exit_code == 1
    assert "`build/day` could not be written" in result.stderr


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes")
@pytest.mark.parametrize("name", ["manifest.json", "participant-agenda.pdf"])
def test_a_pipe_in_the_way_is_not_waited_for(here: Pool, name: str) -> None:
    run("build", "day", "--only", "agenda")
    (here.root / "build/day" / name).unlink()
    os.mkfifo(here.root / "build/day" / name)
    run("build", "day", "--only", "agenda")


def test_a_name_too_long_for_the_disk_is_told_with_its_path(here: Pool) -> None:
    result = run("build", "day", "--out", "x" * 300)
    assert (result.exit_code, "X901" in result.stderr) == (1, False)
    assert f"{'x' * 300}" in result.stderr
    result = run("plan", "day", "--out", f"{'x' * 300}.csv")
    assert (result.exit_code, "X901" in result.stderr) == (1, False)
    assert "W701 cannot-write" in result.stderr


def test_what_the_computer_refuses_is_no_mistake_of_ours(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "assets/themes/calm/theme.yaml")

    monkeypatch.setattr("sessionbuilder.pipeline.place", refused)
    result = run("build", "day")
    assert result.exit_code == 1
    assert "assets/themes/calm/theme.yaml:1:1: error W708 refused" in result.stderr
