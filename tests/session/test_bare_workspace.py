"""A workspace needs a folder `sessions` with a session in it, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.script.script import script
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import CALM, Built, Pool

SESSION = """\
session: Missed appointments
aim: See what a missed appointment may mean for a child
outcomes: {notice: Identify when a missed appointment is a sign}
time: 13:00 to 13:30
programme:
  - discussion: Who was not brought?
    minutes: 20
    outcomes: [notice]
    questions: [What does your service do after the second time?]
  - closing:
    minutes: 10
"""
NOTE = "1:1 S113 no-pool-file: There is no file `sessions/pool.yaml`."


def built(root: Path, text: str = SESSION) -> Built:
    path = root / "sessions/missed.yaml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    workspace = Workspace.around(root)
    assert workspace
    report = Report()
    programme = pipeline.plan(path, workspace, report)
    placed = pipeline.place(script(programme), workspace, report) if programme else None
    if programme and placed:
        pipeline.shelve(script(programme), placed, report)
    deck, theme = placed or (None, None)
    return Built(report, programme, deck, theme, path)


def test_one_session_alone_builds_with_one_note(tmp_path: Path) -> None:
    made = built(tmp_path)
    assert made.faults() == [NOTE]
    assert made.report.diagnostics[0].fault.severity == "note"
    assert not made.report.failed
    assert made.theme
    assert made.theme.theme == "Calm"


def test_no_organisation_is_shown_where_nobody_says_which(tmp_path: Path) -> None:
    made = built(tmp_path)
    assert made.deck
    assert made.deck.organisation == ""
    assert not [element for element in made.slides[0].elements if getattr(element, "name", "") == "Organisation"]


def test_a_text_that_names_the_organisation_then_has_nothing_to_say(tmp_path: Path) -> None:
    made = built(tmp_path, SESSION.replace("Missed appointments", '"Missed: {organisation}"'))
    assert "F210" in made.codes()


def test_a_pool_file_of_another_name_is_told_in_place_of_the_note(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/pool.yaml.txt").write_text("organisation: Us\n", "utf-8")
    assert built(tmp_path).codes() == ["S112"]


def test_a_theme_of_the_pool_wins_over_the_one_of_the_same_name(tmp_path: Path) -> None:
    own = tmp_path / "assets/themes/calm/theme.yaml"
    own.parent.mkdir(parents=True)
    own.write_text(CALM.read_text("utf-8").replace("theme: Calm", "theme: Ours"), "utf-8")
    made = built(tmp_path)
    assert made.theme
    assert made.theme.theme == "Ours"


@pytest.mark.parametrize(
    ("file", "hint"),
    [
        ("logo.png", "`sessionbuilder new theme` writes one; without this folder you get the look that comes with"),
        ("theme.yaml.txt", "`assets/themes/calm/theme.yaml.txt` lies there: rename it to `theme.yaml`"),
    ],
)
def test_a_folder_of_a_theme_without_its_file_is_not_passed_over(file: str, hint: str, tmp_path: Path) -> None:
    own = tmp_path / "assets/themes/calm" / file
    own.parent.mkdir(parents=True)
    own.write_bytes(b"")
    made = built(tmp_path)
    (found,) = [found for found in made.report.diagnostics if found.fault.severity == "error"]
    assert (found.fault.code, str(found.span)) == ("S101", "assets/themes/calm/theme.yaml:1:1")
    assert found.hint.startswith(hint)


def test_an_empty_folder_of_a_theme_is_none(tmp_path: Path) -> None:
    (tmp_path / "assets/themes/calm").mkdir(parents=True)
    assert built(tmp_path).faults() == [NOTE]


def test_a_theme_that_nobody_has_is_begun_with_a_command(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: Us\ntheme: leeds\n")
    (found,) = pool.session(SESSION).report.diagnostics
    hint = "choose from `calm`, `high-contrast` and `warm`; `sessionbuilder new theme` begins another"
    assert (found.fault.code, found.hint) == ("N308", hint)
