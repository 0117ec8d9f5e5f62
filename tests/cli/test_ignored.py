"""Warnings that a pool or a session ignores are counted and not told; a strict check fails for those that are left."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sessionbuilder.cli import main
from sessionbuilder.inventory.folders import PAGE
from tests.pool import HEAD, POOL, Pool

TIMELESS = HEAD.format(time="09:00 to 11:00")
TALK = "  - {points: A, minutes: 110, items: [x]}\n"
"""Too long without a break (P406), too long a talk (P411), minutes over at the end, an outcome that nothing serves."""


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A workspace with one session that warns, and the user in it."""
    made = Pool(tmp_path)
    monkeypatch.chdir(tmp_path)
    made.write("sessions/day.yaml", TIMELESS + TALK)
    return made


def run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def codes_of(*arguments: str) -> list[str]:
    """The codes that are told, from the JSON of `check`."""
    return [row["code"] for row in json.loads(run("check", "--format", "json").stdout) if not row.get("ignored")]


def test_strict_leaves_with_one_where_there_are_warnings(here: Pool) -> None:
    assert run("check").exit_code == 0
    assert run("check", "--strict").exit_code == 1
    here.write("sessions/pool.yaml", f"{POOL}ignore: [{', '.join(set(codes_of()))}]\n")
    result = run("check", "--strict")
    assert result.exit_code == 0
    assert "nothing found" in result.stdout


def test_notes_are_no_warnings_to_a_strict_check(here: Pool) -> None:
    codes = ", ".join(set(codes_of()))
    (here.root / "sessions/pool.yaml").unlink()
    here.write("sessions/day.yaml", TIMELESS.replace("programme:", f"ignore: [{codes}]\nprogramme:") + TALK)
    assert codes_of() == ["S113"]
    assert run("check", "--strict").exit_code == 0


@pytest.mark.parametrize("written", ["[P406]", "P406", "p406", "too-long-without-break", "[{P406: they walk about}]"])
def test_a_session_ignores_a_warning_by_code_or_name(here: Pool, written: str) -> None:
    told = codes_of()
    assert "P406" in told
    here.write("sessions/day.yaml", TIMELESS.replace("programme:", f"ignore: {written}\nprogramme:") + TALK)
    assert codes_of() == [code for code in told if code != "P406"]
    for command in (["check"], ["check", "day"], ["plan", "day"], ["build", "day"], ["build", "day"]):
        result = run(*command)
        assert "1 warning ignored: P406." in result.stderr, command
        assert "too-long-without-break" not in result.stderr
    assert "P406" not in run("check", "--format", "github").stdout


def test_the_pool_ignores_for_all_of_its_sessions_and_what_is_ignored_is_counted(here: Pool) -> None:
    here.write("sessions/other.yaml", TIMELESS + TALK)
    here.write("sessions/pool.yaml", f"{POOL}ignore: [P406, F260]\n")
    here.write("sessions/other.yaml", TIMELESS.replace("09:00 to 11:00", "01:00 to 03:00") + TALK)
    assert "3 warnings ignored: F260, P406 (2)." in run("check").stderr
    rows = json.loads(run("check", "--format", "json").stdout)
    assert sorted(row["code"] for row in rows if row.get("ignored")) == ["F260", "P406", "P406"]


@pytest.mark.parametrize(
    ("written", "code", "hint"),
    [
        ("[P401]", "F296", "Take it out"),
        ("[P999]", "F295", "such as `P412`"),
        ("[to-long-without-break]", "F295", "did you mean `too-long-without-break`?"),
        ("[{P401: because}]", "F296", "Take it out"),
    ],
)
def test_errors_and_unknown_words_cannot_be_ignored(here: Pool, written: str, code: str, hint: str) -> None:
    for file, text in (
        ("sessions/pool.yaml", f"{POOL}ignore: {written}\n"),
        ("sessions/day.yaml", TIMELESS.replace("programme:", f"ignore: {written}\nprogramme:") + TALK),
    ):
        before = (here.root / file).read_text("utf-8")
        here.write(file, text)
        result = run("check")
        assert result.exit_code == 1
        assert code in result.stderr
        assert hint in result.stderr
        here.write(file, before)


def test_an_ignored_warning_is_not_on_the_page_of_a_build(here: Pool) -> None:
    run("build", "day", "--only", "deck", "--page")
    page = here.root / "build" / PAGE
    assert "people go 110 minutes" in page.read_text("utf-8")
    here.write("sessions/pool.yaml", f"{POOL}ignore: [P406]\n")
    run("build", "day", "--only", "deck", "--page")
    assert "people go 110 minutes" not in page.read_text("utf-8")
