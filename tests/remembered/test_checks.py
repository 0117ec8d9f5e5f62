"""A check of what has not changed finds what it found, without looking; whatever could change that makes it look."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from sessionbuilder.cli import _working
from sessionbuilder.diagnostics import Acceptance, Diagnostic, Span, codes
from sessionbuilder.remembered.findings import findings, found_again
from sessionbuilder.workspace import pool_files
from tests.cli.test_commands import run
from tests.pool import Pool
from tests.remembered.test_builds import ALL, INPUTS, appended, here

__all__ = ["here"]


@pytest.fixture
def looked_at(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of what was looked at since this was cleared."""
    names: list[str] = []
    real = _working.worked_through

    def noting(work: Any, tasks: Any, *more: Any) -> Any:
        names.extend(task.path.stem for task in tasks)
        return real(work, tasks, *more)

    monkeypatch.setattr(_working, "worked_through", noting)
    return names


def checked(looked_at: list[str], *words: str) -> tuple[list[str], int, str]:
    """What was looked at, how it ended, and what was told."""
    looked_at.clear()
    result = run("check", *words)
    return list(looked_at), result.exit_code, result.output


def test_what_has_not_changed_is_told_again_without_looking(here: Pool, looked_at: list[str]) -> None:
    first = checked(looked_at)
    assert first == (["day", "may"], *first[1:])
    assert checked(looked_at) == ([], *first[1:])


@pytest.mark.parametrize("change", INPUTS, ids=lambda change: change.__name__)
def test_what_it_is_read_from_makes_it_look(change: Callable[[Pool], Any], here: Pool, looked_at: list[str]) -> None:
    checked(looked_at, "day")
    change(here)
    names, *told = checked(looked_at, "day")
    assert names == ["day"]
    assert told == list(checked(looked_at, "day", "--force")[1:])


def test_faults_are_told_again_in_every_form_and_with_their_lines(here: Pool, looked_at: list[str]) -> None:
    here.write("sessions/day.yaml", ALL.replace("Find it]", "<<a task>>]").replace("child-m", "child-z"))
    for form in ("text", "json", "github"):
        first = checked(looked_at, "day", "--format", form, "--force")
        assert first[1] == 1
        assert checked(looked_at, "day", "--format", form) == ([], *first[1:])


def test_another_day_is_looked_at(here: Pool, looked_at: list[str]) -> None:
    checked(looked_at, "day", "--today", "2027-01-01")
    assert checked(looked_at, "day", "--today", "2027-01-01")[0] == []
    assert checked(looked_at, "day", "--today", "2039-01-01")[0] == ["day"]


def test_of_several_only_those_that_changed_are_looked_at(here: Pool, looked_at: list[str]) -> None:
    here.write("sessions/other.yaml", ALL)
    checked(looked_at)
    appended("sessions/other.yaml", "# a word\n")(here)
    assert checked(looked_at)[0] == ["other"]
    appended("sessions/day.yaml", "# a word\n")(here)
    assert checked(looked_at)[0] == ["day", "may"]


def test_what_a_name_is_nearest_to_is_looked_at_again_when_a_file_comes(here: Pool, looked_at: list[str]) -> None:
    here.write("sessions/day.yaml", ALL.replace("child-m", "child-z"))
    assert "did you mean `child-m`?" in checked(looked_at, "day")[2]
    here.write("sessions/cases/child-z.yaml", (here.root / "sessions/cases/child-m.yaml").read_bytes())
    assert "did you mean" not in checked(looked_at, "day")[2]


def test_a_file_that_could_not_be_read_is_looked_at_each_time(here: Pool, looked_at: list[str]) -> None:
    shared = here.root / "sessions/shared/family.yaml"
    shared.write_bytes(shared.read_bytes() + b"# " + b"x" * 500_000)
    assert "S108" in checked(looked_at, "day")[2]
    shared.write_bytes(shared.read_bytes()[:-500_002])
    assert checked(looked_at, "day")[1] == 0


def test_cases_that_no_session_uses_are_looked_at_when_they_change(here: Pool, monkeypatch: pytest.MonkeyPatch) -> None:
    here.write("sessions/cases/nobody.yaml", "case: Nobody\nwrong: yes\n")
    first = run("check")
    assert "F201" in first.stderr
    with monkeypatch.context() as only_from_memory:
        only_from_memory.setattr(pool_files, "load_cases", None)
        assert run("check").stderr == first.stderr
    here.write("sessions/cases/nobody.yaml", "case: Nobody\n")
    assert run("check").stderr != first.stderr


def test_nothing_of_what_was_found_is_forgotten() -> None:
    place = Span.on("sessions/day.yaml", 3, 4, 5)
    accepted = Acceptance("F202", "it may stay", place, (place,))
    found = Diagnostic(codes.WRONG_TYPE, place, "Wrong.", "Write.", "a line", accepted, ((3, "a line"),))
    assert found_again(findings([found])) == (found,)
    assert all(getattr(found, name) for name in Diagnostic.__struct_fields__), "every field has a value here"
