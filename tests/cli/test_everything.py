"""What `build` and `print` take up where nobody names a session."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.test_build import DAY
from tests.cli.test_commands import run
from tests.pool import Pool


@pytest.fixture
def here(pool: Pool, monkeypatch: pytest.MonkeyPatch) -> Pool:
    """A pool with one session, and three deliveries of it: over, today, and to come."""
    pool.write("sessions/day.yaml", DAY)
    for stem, date in (("over", "14 June 2027"), ("now", "2027-06-15"), ("soon", "16/06/2027")):
        pool.write(f"sessions/deliveries/{stem}.yaml", f"delivery: day\ndate: {date}\n")
    monkeypatch.setattr("sessionbuilder.cli._today.today", lambda: "2027-06-15")
    monkeypatch.chdir(pool.root)
    return pool


def built(here: Pool, name: str = "deck.pptx") -> set[str]:
    build = here.root / "build/day"
    return {path.parent.relative_to(build).as_posix() for path in build.rglob(name)}


def test_everything_is_sessions_and_the_deliveries_that_are_not_over(here: Pool) -> None:
    result = run("build", "--only", "deck")
    assert result.exit_code == 0, result.stderr
    assert built(here) == {".", "now", "soon"}
    assert "Passed by, since their day is over: `over`. Name one to have it made." in result.stdout


def test_one_that_is_over_is_built_by_its_name(here: Pool) -> None:
    result = run("build", "over", "--only", "deck")
    assert "Passed by" not in result.stdout
    assert built(here) == {"over"}


def test_one_whose_day_cannot_be_read_is_told_and_not_passed_by(here: Pool) -> None:
    here.write("sessions/deliveries/over.yaml", "delivery: day\ndate: 31 June 2020\n")
    result = run("build", "--only", "deck")
    assert result.exit_code == 1
    assert "sessions/deliveries/over.yaml:2" in result.stderr
    assert "Passed by" not in result.stdout


def test_paper_is_made_ready_for_the_same(here: Pool) -> None:
    result = run("print")
    assert result.exit_code == 0, result.stderr
    assert built(here, "to-print.pdf") == {".", "now", "soon"}
    assert "Passed by, since their day is over: `over`." in result.stdout


def test_the_page_says_what_was_passed_by(here: Pool) -> None:
    run("build", "--only", "deck", "--page")
    (page,) = Path("build").glob("*.html")
    assert "Passed by, since their day is over: <code>over</code>." in page.read_text("utf-8")


def test_a_case_that_no_session_uses_yet_is_checked_with_the_rest(here: Pool) -> None:
    (here.root / "sessions/cases/new-one.yaml").write_bytes((here.root / "sessions/cases/child-m.yaml").read_bytes())
    assert "that no session uses" in run("check").stdout
    here.write("sessions/cases/new-one.yaml", "case: <<a name>>\nprovenanse: fictional\n")
    result = run("check")
    assert result.exit_code == 1
    assert "sessions/cases/new-one.yaml:1:7: warning F291" in result.stderr
    assert "sessions/cases/new-one.yaml:2:1: error F201" in result.stderr
    assert run("check", "day").exit_code == 0


def test_such_a_case_may_name_what_every_session_may_name(here: Pool) -> None:
    case = (here.root / "sessions/cases/child-m.yaml").read_text("utf-8")
    here.write("sessions/cases/new-one.yaml", case.replace("about: A small child", "about: A child near {venue}"))
    result = run("check")
    assert (result.exit_code, result.stderr) == (0, "")
