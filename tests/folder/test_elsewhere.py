"""A file that another program has open, as on Windows: what is told, and that nothing is half made."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.folder import elsewhere, filling
from sessionbuilder.folder.place import Place
from sessionbuilder.folder.telling import Telling
from tests.cli.test_build import DAY, digests
from tests.cli.test_commands import run
from tests.pool import Pool

LATER = DAY.replace("A morning", "Another morning")


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    pool.write("sessions/day.yaml", DAY)
    monkeypatch.chdir(pool.root)
    run("build", "day")
    pool.write("sessions/day.yaml", LATER)
    return pool


def refusing(code: int, path: str | Path) -> PermissionError:
    """What Windows says; elsewhere the number has no place of its own in an error."""
    error = PermissionError(13, "The process cannot access the file", str(path))
    error.winerror = code  # type: ignore[attr-defined, unused-ignore]
    return error


Refuse = Callable[[str, int, int], None]


@pytest.fixture
def refuse(monkeypatch: pytest.MonkeyPatch) -> Refuse:
    """Let a file be refused so many times, with a number of Windows."""
    real = os.replace
    left: dict[str, list[int]] = {}

    def replace(source: str | Path, target: str | Path) -> None:
        if (refusals := left.get(Path(target).name)) and refusals[0]:
            refusals[0] -= 1
            raise refusing(refusals[1], target)
        real(source, target)

    monkeypatch.setattr(os, "replace", replace)
    return lambda name, times, code: left.__setitem__(name, [times, code])


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("deck.pptx", "PowerPoint"),
        ("facilitator-guide.docx", "Word"),
        ("print-list.csv", "Excel"),
        ("participant-pack.pdf", "the program that shows PDFs"),
    ],
)
def test_a_file_that_is_open_elsewhere_is_told_by_its_program_and_nothing_is_written(
    here: Pool, refuse: Refuse, name: str, program: str
) -> None:
    before = digests(here.root / "build/day")
    here.write("sessions/day.yaml", LATER.replace("participants: 12", "participants: 13"))
    refuse(name, 1_000, 32)
    result = run("build", "day")
    assert (result.exit_code, result.stdout) == (1, "")
    assert f"build/day/{name}:1:1: error W709 open-elsewhere\n" in result.stderr
    assert f"is open elsewhere, perhaps in {program}, so nothing of this build is written." in result.stderr
    assert "Close it in PowerPoint" in result.stderr
    assert digests(here.root / "build/day") == before


def test_a_table_that_excel_keeps_to_itself_is_told_so_too(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.read_bytes

    def read(path: Path) -> bytes:
        if path.name == "running-order.csv":
            raise refusing(32, path)
        return real(path)

    monkeypatch.setattr(Path, "read_bytes", read)
    result = run("build", "day")
    assert "build/day/running-order.csv:1:1: error W709 open-elsewhere" in result.stderr
    assert "perhaps in Excel" in result.stderr


def test_a_disk_that_is_full_is_told_as_that(here: Pool) -> None:
    report = Report()
    place = Place(here.root / "build/day", "")
    Telling(report, place, lambda path: path.name).refused(
        here.root / "build/day/deck.pptx", OSError(errno.ENOSPC, "No space left on device")
    )
    assert [found.hint for found in report.diagnostics] == ["make room on this disk, and run the command again"]


@pytest.mark.parametrize("beside", ["~$deck.pptx", ".~lock.deck.pptx#"])
def test_where_windows_only_says_no_the_file_beside_tells_why(here: Pool, refuse: Refuse, beside: str) -> None:
    refuse("deck.pptx", 1_000, 5)
    assert "W701 cannot-write" in run("build", "day").stderr
    here.write(f"build/day/{beside}", "Priya")
    assert "W709 open-elsewhere" in run("build", "day").stderr


def test_words_own_name_for_it_is_known(here: Pool) -> None:
    beside = here.write("build/day/~$cilitator-guide.docx", "Priya")
    assert elsewhere.owner_file(here.root / "build/day/facilitator-guide.docx") == beside
    assert elsewhere.owner_file(here.root / "build/day/deck.pptx") is None


def test_what_a_scanner_holds_for_a_moment_is_tried_again(
    here: Pool, refuse: Refuse, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(elsewhere, "_TRIES", 3)
    monkeypatch.setattr(elsewhere, "_PAUSE", 0)
    refuse("deck.pptx", 2, 5)
    refuse("participant-agenda.pdf", 2, 32)
    result = run("build", "day")
    assert (result.exit_code, result.stderr) == (0, "")
    refuse("deck.pptx", 3, 32)
    here.write("sessions/day.yaml", DAY)
    assert "W709" in run("build", "day").stderr


def test_what_is_refused_for_another_reason_is_not_tried_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(elsewhere, "_TRIES", 3)
    tried = []

    def change() -> None:
        tried.append(1)
        raise PermissionError(13, "Permission denied")

    with pytest.raises(PermissionError):
        elsewhere.patiently(change)
    assert len(tried) == 1


def test_what_is_replaced_under_an_open_program_is_a_warning(here: Pool) -> None:
    here.write("build/day/~$deck.pptx", "Priya")
    result = run("build", "day")
    assert result.exit_code == 0
    assert "build/day/deck.pptx:1:1: warning W710 replaced-while-open" in result.stderr
    assert "`~$deck.pptx` lies beside `build/day/deck.pptx`" in result.stderr
    assert run("build", "day").stderr == ""  # nothing is replaced, so nothing is told


def test_what_is_written_for_the_first_time_is_open_nowhere(here: Pool) -> None:
    (here.root / "build/day/deck.pptx").unlink()
    here.write("build/day/~$deck.pptx", "Priya")
    assert "W710" not in run("build", "day").stderr


def test_a_path_that_windows_does_not_take_is_told_before_anything_is_written(
    here: Pool, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = digests(here.root / "build/day")
    monkeypatch.setattr(filling, "LONGEST_PATH", len(str(here.root / "build/day/facilitator-guide.docx")))
    result = run("build", "day")
    assert result.exit_code == 1
    assert "build/day:1:1: error W711 path-too-long" in result.stderr
    assert "Move the whole pool nearer to the top" in result.stderr
    assert digests(here.root / "build/day") == before
    assert run("build", "day", "--only", "deck,guide").exit_code == 0
