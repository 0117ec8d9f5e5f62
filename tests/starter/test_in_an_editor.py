"""What `new` writes is as an editor wants it, too: nothing in it is underlined before anybody has typed a word."""

from __future__ import annotations

from pathlib import Path

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.source.dates import Date
from sessionbuilder.starter.case import case_file
from sessionbuilder.starter.delivery import NewDelivery
from sessionbuilder.starter.session.file import NewSession
from sessionbuilder.starter.session.variant import based_on
from sessionbuilder.starter.theme import NewTheme
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.theme.brand import palette_of
from sessionbuilder.units import Clock
from sessionbuilder.workspace.workspace import Workspace
from tests.schema.agreement import underlined


def text_of(file: NewFile) -> str:
    return file.content.decode("utf-8")


@pytest.mark.parametrize("minutes", [20, 60, 180, 420])
@pytest.mark.parametrize("title", ["A day", "2027", "Yes", "Part 1: what's “new” #2"])
def test_a_session(minutes: int, title: str, tmp_path: Path) -> None:
    new = NewSession(name="day", title=title, topic=title, start=Clock(570), minutes=minutes, participants=16)
    session, *case = new.files_in(Workspace(tmp_path), Report())
    assert underlined(text_of(session)) == []
    assert [underlined(text_of(file), "case") for file in case] in ([], [[]])


@pytest.mark.parametrize("title", ["A day", "2027", "Part 1: what's “new” #2"])
def test_a_session_that_is_based_on_another(title: str, tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    (tmp_path / "sessions/other.yaml").write_text("session: Other\n", "utf-8")
    (new,) = based_on("other", Workspace(tmp_path), "day", title, Report())
    assert underlined(text_of(new)) == []
    assert underlined(text_of(new).replace("\n# changes:", "\nchanges:").replace("\n#   ", "\n  ")) == []


def test_a_case() -> None:
    assert underlined(text_of(case_file("baby-r")), "case") == []


@pytest.mark.parametrize("venue", [None, "Hall 2", "12", "St Mary's: hall"])
def test_a_delivery(venue: str | None) -> None:
    new = NewDelivery(session="day", date=Date(2027, 3, 16), time="09:00 to 10:00", venue=venue, participants=4)
    assert underlined(text_of(new.file("spring")), "delivery") == []


@pytest.mark.parametrize("colour", ["000000", "123450", "1E3050", "5B2D8E"])
def test_a_theme(colour: str) -> None:
    (theme,) = NewTheme(name="ours", title="2027", brand=palette_of(colour)).files(Report())
    assert underlined(text_of(theme), "theme") == []
