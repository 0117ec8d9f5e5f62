"""A session, a case, a copy or a variant is begun: shown first, then to be written."""

from __future__ import annotations

from typing import Any

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Over
from sessionbuilder.starter.session.copy import copied
from sessionbuilder.studio.message import Write
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.asking import CASE, SESSION, asked, pool


def begun(what: str, called: str, files: dict[str, str | bytes] | None = None, **said: object) -> Any:
    return asked("begin", pool(files), what=what, called=called, **said)


def fields(told: Any) -> list[str]:
    return [each.field for each in told.wrong]


def test_a_session_is_shown_with_its_case_and_its_day_before_it_is_written() -> None:
    told = begun("session", "Professional curiosity", length="2h", start="10:00")
    assert [each.name for each in told.files] == [
        "sessions/professional-curiosity.yaml",
        "sessions/cases/professional-curiosity.yaml",
    ]
    assert told.title == "Professional curiosity"
    assert all(each.unwritten > 5 for each in told.files)
    assert (told.day.start, told.day.end, told.day.left) == (600, 720, 0)
    assert told.writes == ()


@pytest.mark.parametrize("length", ["20", "45 minutes", "90", "half a day", "3h", "6h", "8h"])
def test_the_day_of_a_new_session_adds_up_whatever_its_length(length: str) -> None:
    told = begun("session", "A day", length=length)
    if told.wrong:
        assert fields(told) == ["length"]
    else:
        assert told.day.left == 0


def test_what_is_to_be_written_is_what_was_shown_and_only_where_there_is_nothing_yet() -> None:
    shown, told = (begun("session", "Curiosity", write=write) for write in (False, True))
    assert told.files == shown.files
    assert told.writes == tuple(Write(each.name, each.text.encode(), "") for each in shown.files)


def test_once_it_is_written_it_is_found_and_has_a_day() -> None:
    space = pool()
    told = asked("begin", space, what="session", called="Curiosity", write=True)
    later = Workspace.of(Over(space.files.files, {each.name: each.content for each in told.writes}))
    assert "Curiosity" in [each.title for each in asked("find", later).sessions]
    assert asked("state", later, name=told.files[0].name).day


def test_a_case_is_one_file() -> None:
    told = begun("case", "Three missed appointments", write=True)
    (write,) = told.writes
    assert write.name == "sessions/cases/three-missed-appointments.yaml"
    assert told.day is None


def test_a_case_that_the_pool_has_is_kept_and_used() -> None:
    told = begun("session", "Baby R", {"sessions/cases/baby-r.yaml": CASE}, length="2h")
    assert [each.name for each in told.files] == ["sessions/baby-r.yaml"]


def test_a_copy_is_the_same_but_for_its_title() -> None:
    told = begun("copy", "Kept appointments", of="day")
    assert told.files[0].text == SESSION.replace("Missed", "Kept")


def test_a_variant_says_only_what_differs() -> None:
    told = begun("variant", "In short", of="day")
    assert "based-on: day\n" in told.files[0].text
    assert [row.title for row in told.day.rows] == ["Who was not brought?"]


def test_the_same_is_begun_here_as_from_the_terminal() -> None:
    (file,) = copied("day", pool(), "again", "Again", Report())
    assert begun("copy", "Again", of="day").files[0].text == file.content.decode()


@pytest.mark.parametrize(
    "called", ["", "  ", "../out", "a/b", "..", "day", "Day.yaml", "pool", "con", "💥", "x" * 300, "a\x00b/c", "today"]
)
def test_a_name_that_cannot_be_is_told_at_its_field_or_made_one_that_can(called: str) -> None:
    told = begun("session", called, {"sessions/deliveries/today.yaml": "delivery: day\ndate: 2027-03-16\n"}, write=True)
    assert "called" in fields(told)
    assert (told.files, told.writes) == ((), ())
    assert all(each.message.endswith(".") for each in told.wrong)


def test_everything_that_cannot_be_is_told_at_once() -> None:
    told = begun("session", "day", length="5", start="25:00", participants=0, title="a" * 100)
    assert fields(told) == ["called", "title", "length", "start", "participants"]


def test_a_session_that_would_go_on_after_midnight_is_told() -> None:
    assert fields(begun("session", "Late", length="3h", start="22:00")) == ["start"]


@pytest.mark.parametrize("of", ["", "nothing", "../nothing", "pool"])
@pytest.mark.parametrize("what", ["copy", "variant"])
def test_what_a_copy_or_a_variant_begins_with_must_be_there(what: str, of: str) -> None:
    told = begun(what, "New", {"sessions/other.yaml": SESSION}, of=of)
    assert fields(told)[:1] == ["of"]


def test_a_title_may_be_anything_and_stays_one_line() -> None:
    told = begun("session", "Odd", title="It's: {odd} #1\nsession: other", length="20")
    assert asked("find", Workspace.of(Over(pool().files.files, {each.name: each.text for each in told.files}))).sessions
    assert told.day.title == "It's: {odd} #1 session: other"


def test_a_pool_whose_wishes_cannot_be_read_says_so() -> None:
    told = begun("session", "New", {"sessions/pool.yaml": "organisation: ["})
    assert fields(told) == [""]
