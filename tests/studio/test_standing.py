"""How a session stands today: what is wrong, what was to be looked at again, what law it rests on."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from sessionbuilder.built import Checked, check
from sessionbuilder.folder.manifest import Making, Manifest, Written
from sessionbuilder.studio.messages import standing
from tests.pool import Pool
from tests.studio.asking import SESSION, asked, pool

SOURCES = """\
act: {authors: Parliament, year: 2004, title: The Act}
"""
LAW = """\
duty:
  title: A duty
  words: Somebody must do something
  binds: must
  source: "act, section 1"
  in-force: 2004
  until: {until}
  checked: 2027-01-10
  checked-in: The Act
"""


def stands(text: str = SESSION, files: dict[str, str | bytes] | None = None, name: str = "sessions/day.yaml") -> Any:
    return asked("standing", pool({"sessions/day.yaml": text, **(files or {})}), name=name)


def test_a_session_with_nothing_wrong_says_nothing() -> None:
    told = stands()
    assert (told.errors, told.unwritten, told.overdue, told.law, told.superseded) == (0, 0, (), (), False)


def test_faults_are_counted_and_the_worst_is_told_in_a_sentence() -> None:
    told = stands(SESSION.replace("questions", "quetsions"))
    assert told.errors > 0
    assert "quetsions" in told.worst


def test_texts_that_are_still_to_be_written_are_counted_apart() -> None:
    told = stands(SESSION.replace("Who asks the child?", "<<a question>>").replace("Everybody in", "<<who>> in"))
    assert (told.errors, told.unwritten) == (0, 2)


def test_a_review_date_that_has_passed_is_told_with_its_date() -> None:
    told = stands(SESSION + "review-by: 2027-02\n")
    assert told.overdue == ("This session was to be looked at again by February 2027.",)
    assert told.review_passed
    assert stands(SESSION + "review-by: 2027-03\n").overdue == ()


@pytest.mark.parametrize(("until", "over"), [("2020-02-01", True), ("2027-02-01", True), ("2028-02-01", False)])
def test_law_that_is_over_is_told(until: str, over: bool) -> None:
    files: dict[str, str | bytes] = {
        "sessions/sources.yaml": SOURCES,
        "sessions/law.yaml": LAW.replace("{until}", until),
    }
    told = stands(SESSION + "    law: [duty]\n", files)
    assert told.errors == 0, told.worst
    assert told.superseded is over
    assert told.law[-1:] == (("It rests on “A duty”, which is over.",) if over else ())


def test_law_that_is_still_to_come_is_told_apart() -> None:
    law = LAW.replace("in-force: 2004\n", "in-force: not yet\n").replace("  until: {until}\n", "")
    files: dict[str, str | bytes] = {"sessions/sources.yaml": SOURCES, "sessions/law.yaml": law}
    told = stands(SESSION + "    law: [duty]\n", files)
    assert (told.superseded, told.coming) == (False, True)
    assert told.law == ("It rests on “A duty”, which is not yet in force.",)


def test_a_delivery_stands_for_itself() -> None:
    run: dict[str, str | bytes] = {"sessions/deliveries/a.yaml": "delivery: day\ndate: 2027-03-16\n"}
    told = stands(SESSION.replace("Who asks the child?", "<<a question>>"), run, "sessions/deliveries/a.yaml")
    assert told.unwritten == 1


@pytest.mark.parametrize("text", ["", "session: [", "session: A\n"])
def test_a_file_that_cannot_be_read_has_a_fault_and_says_why(text: str) -> None:
    told = stands(text)
    assert told.errors > 0
    assert told.worst.endswith(".")


def test_a_file_that_there_is_not_is_a_fault() -> None:
    assert stands(name="sessions/gone.yaml").errors == 1


def test_what_has_not_changed_is_not_looked_at_again_and_what_has_is(monkeypatch: pytest.MonkeyPatch) -> None:
    space, looks = pool(), list[Path]()

    def look(path: Path, *given: Any, **said: Any) -> Checked:
        looks.append(path)
        return check(path, *given, **said)

    monkeypatch.setattr(standing, "check", look)
    standing._before.cache_clear()
    for text in (SESSION, SESSION, SESSION.replace("questions", "quetsions")):
        told = asked("standing", space, name="sessions/day.yaml", texts={"sessions/day.yaml": text})
    assert len(looks) == 2
    assert told.errors > 0


def test_what_was_built_of_it_stands_until_a_file_that_it_was_made_from_is_another(tmp_path: Path) -> None:
    folder = Pool(tmp_path)
    path = folder.write("sessions/day.yaml", SESSION)
    ask = {"name": "sessions/day.yaml"}
    assert asked("standing", folder.workspace, **ask).built == ""
    home = tmp_path / "build/day"
    home.mkdir(parents=True)
    inputs = {"sessions/day.yaml": folder.workspace.files.state("sessions/day.yaml")}
    making = Making(program="1", session="sessions/day.yaml", shelf="", options={}, inputs=inputs)
    record = Manifest({making.key: making}, {"deck.pptx": Written("0" * 64, "deck", making.key)})
    (home / "manifest.json").write_bytes(record.content())
    assert asked("standing", folder.workspace, **ask).built == ""
    (home / "deck.pptx").write_bytes(b"slides")
    assert asked("standing", folder.workspace, **ask).built == "now"
    path.write_text(f"{SESSION}# a note\n")
    assert asked("standing", folder.workspace, **ask).built == "before"
    (home / "manifest.json").write_text("{")
    assert asked("standing", folder.workspace, **ask).built == ""
