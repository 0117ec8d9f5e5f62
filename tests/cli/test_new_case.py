"""`new case`: a file that asks for nothing but words, and holds with a session as it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder.cli import _asking
from sessionbuilder.session.case import Case
from sessionbuilder.source.fields import fields_of
from tests.cli.test_commands import run
from tests.pool import Pool

DAY = """\
session: A day
aim: Learn
outcomes: {know: Name one thing}
time: 09:30 to 10:15
programme:
  - case: baby-r
    minutes: 5
  - exercise: Working on it
    case: baby-r
    outcomes: [know]
    minutes: {brief: 3, read: 5, work: 14, feedback: 2 per group, debrief: 10}
    tasks: [Find one thing]
"""


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    monkeypatch.chdir(pool.root)
    return pool


def test_it_is_written_and_holds_as_it_is(here: Pool) -> None:
    done = run("new", "case", "Baby R")
    assert done.exit_code == 0, done.output
    assert "sessions/cases/baby-r.yaml is begun" in done.output
    assert "- case: baby-r" in done.output
    built = here.session(DAY)
    assert {*built.codes()} == {"F291"}
    assert {found.span.name for found in built.report.diagnostics if found.span} == {"sessions/cases/baby-r.yaml"}


def test_its_notes_name_every_field_that_a_case_has(here: Pool) -> None:
    run("new", "case", "baby-r")
    lines = (here.workspace.cases / "baby-r.yaml").read_text("utf-8").splitlines()
    written = {line.removeprefix("#").partition(":")[0] for line in lines if line[:1].strip() and ":" in line}
    assert {*fields_of(Case)} <= written
    text = "\n".join(lines)
    for key in ("approved-by", "review-by"):
        text = text.replace(f"#{key}:", f"{key}:")
    (here.workspace.cases / "baby-r.yaml").write_text(text, "utf-8")
    assert {*here.session(DAY).codes()} == {"F291"}


@pytest.mark.parametrize("name", ["child-m", "Child M", "CHILD-M.yaml"])
def test_a_case_that_there_is_stays_as_it_is(here: Pool, name: str) -> None:
    path = here.workspace.cases / "child-m.yaml"
    before = path.read_bytes()
    done = run("new", "case", name)
    assert done.exit_code == 1
    assert "name-taken" in done.output
    assert path.read_bytes() == before


@pytest.mark.parametrize("name", ["a/b", "NUL", "handouts", "…", "x" * 101, "child."])
def test_a_name_that_cannot_be_one_is_told(here: Pool, name: str) -> None:
    done = run("new", "case", name)
    assert done.exit_code == 1
    assert "cannot be the name of a case" in done.output
    assert [path.name for path in here.workspace.cases.iterdir()] == ["child-m.yaml"]


def test_without_a_name_it_asks_or_says_what_to_type(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run("new", "case").exit_code == 2
    monkeypatch.setattr(_asking, "somebody_is_there", lambda: True)
    monkeypatch.setattr(_asking, "ask", lambda question, otherwise: otherwise)
    assert run("new", "case").exit_code == 0
    assert (here.workspace.cases / "baby-r.yaml").exists()


def test_outside_a_workspace_it_says_how_to_begin_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    monkeypatch.chdir(folder)
    done = run("new", "case", "baby-r")
    assert done.exit_code == 2
    assert "`sessionbuilder new pool my-pool`" in done.output
