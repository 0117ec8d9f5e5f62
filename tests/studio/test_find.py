"""The list of what a pool has: all of it, at once, whatever is wrong in it."""

from __future__ import annotations

from typing import Any

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Memory
from sessionbuilder.studio.messages import find
from sessionbuilder.workspace.head import head
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.asking import CASE, SESSION, asked, pool


def found(files: dict[str, str | bytes] | None = None, **said: object) -> Any:
    return asked("find", pool(files), **said)


def session(text: str | bytes, **others: str | bytes) -> find.Listed:
    """How the one session of a pool is listed."""
    told = asked("find", pool({"sessions/day.yaml": text, **others}))
    (one,) = [each for each in told.sessions if each.name == "sessions/day.yaml"]
    assert isinstance(one, find.Listed)
    return one


def test_a_session_stands_with_whom_it_is_for_how_long_it_is_and_what_it_sets_out_to_do() -> None:
    one = session(SESSION)
    assert (one.title, one.hours, one.minutes) == ("Missed appointments", "13:00 to 13:30", 30)
    assert (one.audience, one.aim) == ("Everybody in our teams", "See what a missed appointment may mean for a child")
    assert one.outcomes == ("Identify when a missed appointment is a sign",)
    assert one.wrong == ""


def test_what_is_written_after_the_programme_counts_too() -> None:
    one = session(SESSION + 'version: "2.1"\ndated: 2026-11\nreview-by: 2027-06\nparticipants: 16\n')
    assert (one.version, one.dated, one.review_by, one.participants) == ("2.1", "November 2026", "June 2027", 16)


def test_what_is_still_to_be_written_is_not_listed_as_if_it_were() -> None:
    one = session(SESSION.replace("Everybody in our teams", "<<who it is for>>"))
    assert one.audience == ""


def test_a_fault_in_a_programme_keeps_nothing_from_the_list() -> None:
    one = session(SESSION + "  - points: A\n   minutes: 5\n")
    assert (one.title, one.wrong) == ("Missed appointments", "")


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing yet\n",
        "session: [",
        "\tsession: A",
        "a sentence",
        "- a list",
        b"\xff\xfe\x00",
        b"PK\x03\x04",
        "based-on: nowhere",
        "based-on: day",
    ],
)
def test_a_file_that_cannot_be_read_stands_in_the_list_and_says_why(text: str | bytes) -> None:
    one = session(text)
    assert one.title == "day"
    assert one.wrong.endswith(".")


def test_a_session_that_is_based_on_another_has_from_it_what_it_does_not_say() -> None:
    told = found({"sessions/short.yaml": "session: In short\nbased-on: day\ntime: 9:00 to 9:20\n"})
    short = next(each for each in told.sessions if each.stem == "short")
    assert (short.title, short.minutes, short.audience) == ("In short", 20, "Everybody in our teams")
    assert short.session == "day"


def test_times_are_told_as_the_pool_tells_them() -> None:
    assert session(SESSION, **{"sessions/pool.yaml": "organisation: A\nclock: 12-hour\n"}).hours == "1pm to 1:30pm"


def test_a_delivery_stands_with_its_day_and_with_what_its_session_is_called() -> None:
    run = "delivery: day\ndate: 16/3/2027\nvenue: Hillside\ntrainers: [Sam Example, Ana Example]\nparticipants: 12\n"
    (one,) = found({"sessions/deliveries/hillside.yaml": run}).deliveries
    assert (one.title, one.session, one.hours) == ("Missed appointments", "day", "13:00 to 13:30")
    assert (one.date, one.day, one.over) == ("2027-03-16", "Tuesday 16 March 2027", False)
    assert (one.venue, one.trainers, one.participants) == ("Hillside", "Sam Example, Ana Example", 12)


@pytest.mark.parametrize(("date", "over"), [("2027-02-28", True), ("2027-03-01", False), ("2027-03-02", False)])
def test_a_delivery_is_over_from_the_day_after(date: str, over: bool) -> None:
    (one,) = found({"sessions/deliveries/a.yaml": f"delivery: day\ndate: {date}\n"}).deliveries
    assert one.over is over


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("delivery: day\n", "`date` is missing here."),
        ("date: 2027-03-16\n", "`delivery` is missing here."),
        ("delivery: night\ndate: 2027-03-16\n", "There is no session called `night`."),
        ("delivery: day\ndate: soon\n", "`soon` is no day."),
        ("delivery: day\ndate: 2027-02-31\n", "`2027-02-31` is no day."),
        ("", "The file is empty."),
    ],
)
def test_a_delivery_that_cannot_be_listed_in_full_says_why(text: str, why: str) -> None:
    (one,) = found({"sessions/deliveries/a.yaml": text}).deliveries
    assert (one.wrong, one.over) == (why, False)


def test_deliveries_come_in_the_order_of_their_days() -> None:
    dates = {"a": "2027-05-01", "b": "2027-03-16", "c": "1 April 2027"}
    files: dict[str, str | bytes] = {
        f"sessions/deliveries/{name}.yaml": f"delivery: day\ndate: {date}\n" for name, date in dates.items()
    }
    assert [each.stem for each in found(files).deliveries] == ["b", "c", "a"]


def test_what_else_the_pool_keeps_is_there_with_what_it_is() -> None:
    told = found(
        {
            "sessions/glossary.yaml": "GP: A doctor\n",
            "sessions/cases/baby-r.yaml": CASE,
            "sessions/shared/law.yaml": "points: Law\nitems: [a]\n",
            "assets/themes/hill/theme.yaml": "theme: Hill County\n",
        }
    )
    assert [(each.sort, each.title) for each in told.kept] == [
        ("glossary", "glossary"),
        ("pool", "pool"),
        ("case", "Baby R"),
        ("shared", "Law"),
        ("theme", "Hill County"),
    ]
    assert told.pool == "Riverside"


def test_a_file_that_is_passed_over_for_its_name_is_told() -> None:
    (sentence,) = found({"sessions/other.yaml.txt": SESSION}).passed_over
    assert "`sessions/other.yaml.txt` is passed over" in sentence


def test_what_stands_unsaved_is_listed() -> None:
    told = found(texts={"sessions/day.yaml": SESSION.replace("Missed", "Kept")})
    assert told.sessions[0].title == "Kept appointments"


def test_a_pool_with_nothing_in_it_has_an_empty_list() -> None:
    told = asked("find", Workspace.of(Memory({})))
    assert (told.pool, told.sessions, told.deliveries, told.kept) == ("", (), (), ())


def test_a_head_is_read_without_its_programme_and_knows_its_lines() -> None:
    text = SESSION.replace("time:", "# note\ntime:") + "\n# a note\n\nversion: 1\nchanges:\n- drop: A\n"
    space = pool({"sessions/day.yaml": text})
    read = head(space.sessions / "day.yaml", space, Report(), "session")
    assert read
    (version,) = [key for key, _ in read.entries if key.text == "version"]
    assert version.span.line == text[: text.index("version")].count("\n") + 1
    assert [key.text for key, _ in read.entries] == ["session", "for", "aim", "outcomes", "time", "version"]
