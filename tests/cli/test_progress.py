"""How far a build has come: a bar on a terminal, a plain line for each of several sessions where there is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sessionbuilder.jobs.stages import STAGES
from tests.cli.test_commands import GOOD, run
from tests.pool import Pool


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    for name in ("day", "other"):
        pool.write(f"sessions/{name}.yaml", GOOD)
    monkeypatch.chdir(pool.root)
    return pool


def test_without_a_terminal_there_is_a_plain_line_for_each_of_several_sessions(here: Pool) -> None:
    assert run("build", "--only", "agenda").stderr == "Building day (1 of 2)\nBuilding other (2 of 2)\n"


def test_without_a_terminal_one_session_is_built_in_silence(here: Pool) -> None:
    assert run("build", "day", "--only", "agenda").stderr == ""


def on_a_terminal(root: Path, *words: str, **more: str) -> tuple[str, str]:
    """Run the program with its errors on a terminal; return what it said there, and its output."""
    import pty  # noqa: PLC0415 - Windows has none

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "sessionbuilder", *words]
    environment = os.environ | {"TERM": "xterm", **more}
    with subprocess.Popen(command, cwd=root, stdout=subprocess.PIPE, stderr=theirs, env=environment) as running:
        os.close(theirs)
        told = b""
        try:
            while piece := os.read(ours, 65_536):
                told += piece
        except OSError:  # Linux says so where the other end is closed
            pass
        os.close(ours)
        assert running.stdout
        output = running.stdout.read().decode()
    return told.decode(), output


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals to open for a test")
def test_on_a_terminal_there_is_a_bar_that_fills_and_ends(here: Pool) -> None:
    told, output = on_a_terminal(here.root, "build", "--only", "deck,agenda")
    lines = [line for line in told.split("\r") if "[" in line]
    assert "[------------------------------------]    0%" in lines[0]
    assert any("day: slides" in line for line in lines)
    assert any("other: files" in line for line in lines)
    assert "[####################################]  100%" in told
    done = [int(line.partition("%")[0].rpartition(" ")[2]) for line in lines if "%" in line]
    assert done == sorted(done)
    assert max(len(line.replace("\x1b[?25l", "").rstrip("\n")) for line in lines) <= 80
    assert told.endswith("\x1b[?25h\r\n")  # the cursor is back, on a line of its own
    assert "Building" not in told
    assert not {"\r", "\x1b", "#"} & set(output)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no terminals to open for a test")
def test_a_terminal_that_cannot_go_back_has_plain_lines(here: Pool) -> None:
    told, _ = on_a_terminal(here.root, "build", "--only", "deck", TERM="dumb")
    assert told.replace("\r", "") == "Building day (1 of 2)\nBuilding other (2 of 2)\n"


def test_the_shares_of_the_stages_are_all_of_it() -> None:
    assert sum(STAGES.values()) == 100
