"""A session is given on a day: the file is shown with what the day would be, and written where nothing is wrong."""

from __future__ import annotations

from typing import Any

import pytest

from sessionbuilder.files import Over
from sessionbuilder.studio.message import RefusedError, Write
from sessionbuilder.workspace.workspace import Workspace
from tests.studio.asking import SESSION, asked, pool

LONG = """\
session: A long day
for: Everybody in our teams
aim: See what a missed appointment may mean for a child
outcomes:
  notice: Identify when a missed appointment is a sign
  act: Describe what to do about it
time: 09:00 to 12:00
participants: 20
groups: 5
programme:
  - discussion: Who was not brought?
    minutes: 60 to 90
    priority: must
    outcomes: [notice]
    questions: [What does your service do?]
  - discussion: What next?
    minutes: 60 to 90
    priority: could
    outcomes: [act]
    questions: [What will you do?]
"""


def told(files: dict[str, str | bytes] | None = None, **said: object) -> Any:
    return asked(
        "deliver", pool({"sessions/long.yaml": LONG, **(files or {})}), **{"session": "sessions/long.yaml"} | said
    )


def test_the_file_is_shown_before_it_is_written_and_then_written_as_it_was_shown() -> None:
    said: dict[str, Any] = {"date": "2027-03-16", "venue": "St Mary's: hall", "trainers": ["Sam Example", " Alex "]}
    shown, written = told(**said, participants=18), told(**said, participants=18, write=True)
    assert (shown.writes, shown.written, shown.date) == ((), False, "Tuesday 16 March 2027")
    assert shown.name == "sessions/deliveries/2027-03-16-st-marys-hall.yaml"
    assert "\ntrainers: [Sam Example, Alex]\n" in shown.text
    assert "\nparticipants: 18\n" in shown.text
    assert "\nvenue: 'St Mary''s: hall'\n" in shown.text
    assert written.written
    assert written.writes == (Write(shown.name, shown.text.encode(), ""),)


def test_what_is_written_is_a_delivery_with_its_day() -> None:
    space = pool({"sessions/long.yaml": LONG})
    done = asked("deliver", space, session="sessions/long.yaml", date="2027-03-16", theme="calm", write=True)
    later = Workspace.of(Over(space.files.files, {each.name: each.content for each in done.writes}))
    (listed,) = asked("find", later).deliveries
    assert (listed.date, listed.session) == ("2027-03-16", "long")
    state = asked("state", later, name=done.name, pictures=False)
    assert state.day
    assert not [fault for fault in state.faults if fault.file == done.name]


@pytest.mark.parametrize(
    ("field", "said", "sentence"),
    [
        ("date", {"date": ""}, "Say on which day."),
        ("date", {"date": "32/3/2027"}, "There is no such day"),
        ("date", {"date": "next week"}, "is not a day"),
        ("date", {"date": "Monday 16 March 2027"}, "is a Tuesday"),
        ("time", {"time": "22:00 to 12:00"}, "at night"),
        ("time", {"time": "soon"}, "no length and no hours"),
        ("participants", {"participants": 1001}, "from 0 to 1,000"),
        ("groups", {"groups": 0}, "from 1 to 200"),
        ("groups", {"groups": 4, "size": 6}, "not both"),
        ("theme", {"theme": "gaudy"}, "no theme called `gaudy`"),
        ("file", {"file": "long"}, "already"),
        ("file", {"file": "../long"}, "parts folders"),
        ("file", {"file": "taken"}, "already"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_nothing_is_written(field: str, said: Any, sentence: str) -> None:
    taken: dict[str, str | bytes] = {"sessions/deliveries/taken.yaml": "delivery: long\ndate: 2027-01-15\n"}
    done = told(taken, **{"date": "2027-03-16"} | said, write=True)
    assert list(done.wrong) == [field]
    assert sentence in done.wrong[field]
    assert (done.writes, done.written, done.name) == ((), False, "")
    assert done.day


@pytest.mark.parametrize(
    ("tried", "hours"),
    [("2h30", "09:00 to 11:30"), ("20 minutes late", "09:20 to 12:00"), ("1pm to 3.30pm", "13:00 to 15:30"), ("", "")],
)
def test_hours_that_were_tried_become_real_ones(tried: str, hours: str) -> None:
    done = told(date="2027-03-16", time=tried)
    assert done.hours == hours
    assert (f"\ntime: {hours}\n" in done.text) == bool(hours)
    assert (done.day.fitted is None) == (not hours)


def test_what_becomes_shorter_or_is_lost_in_other_hours_is_told_before_it_is_written() -> None:
    done = told(date="2027-03-16", time="75 minutes")
    assert done.day.fitted.how == "Planned for 09:00 to 12:00, fitted to 09:00 to 10:15"
    assert {change.what for change in done.day.fitted.changes} >= {"Left out"}
    assert [(lost.name, lost.words) for lost in done.lost] == [("act", "Describe what to do about it")]
    assert not done.faults  # it is asked about when it is built, and no mistake
    assert done.name


def test_people_and_groups_are_said_back() -> None:
    assert told().groups == "5 groups of 4"
    assert told(participants=18, groups=4).groups == "4 groups of 4 or 5"
    assert told(participants=18, size=6).groups == "3 groups of 6"
    usual = told().usual
    assert (usual.participants, usual.groups, usual.start, usual.end) == (20, 5, 540, 720)
    assert "calm" in usual.themes


def test_a_day_that_is_over_is_told_and_may_be_written() -> None:
    assert not told(date="2027-03-01").over
    past = told(date="2027-02-28", write=True)
    assert past.over
    assert past.written


def test_texts_that_are_still_to_be_written_are_counted_and_other_errors_told() -> None:
    blank = LONG.replace("What will you do?", "<<a question>>")
    assert told({"sessions/long.yaml": blank}, date="2027-03-16").blanks == 1
    broken = told({"sessions/long.yaml": LONG.replace("time:", "tine:")}, date="2027-03-16", write=True)
    assert broken.day is None
    assert broken.usual is None
    assert broken.faults
    assert broken.written


def test_texts_that_are_not_saved_count() -> None:
    longer = LONG.replace("09:00 to 12:00", "09:00 to 11:30")
    assert told(texts={"sessions/long.yaml": longer}).usual.hours == "09:00 to 11:30"


def test_another_day_of_a_delivery_is_one_of_its_session() -> None:
    run: dict[str, str | bytes] = {
        "sessions/deliveries/may.yaml": "delivery: long\ndate: 2027-05-15\nparticipants: 9\n"
    }
    done = told(run, session="sessions/deliveries/may.yaml", date="2027-06-15")
    assert "\ndelivery: long\n" in done.text
    assert done.usual.participants == 20


@pytest.mark.parametrize("name", ["sessions/nothing.yaml", "../long.yaml", "", "sessions/pool.yaml"])
def test_what_is_no_session_is_refused(name: str) -> None:
    with pytest.raises(RefusedError):
        told(session=name)


@pytest.mark.parametrize("venue", ["a\nb: c", "{x}", "# none", "Zoë’s “Hall” 🏠", "x" * 300, "'", "\t"])
def test_whatever_is_typed_stays_one_line_of_the_file(venue: str) -> None:
    done = told(date="2027-03-16", venue=venue, trainers=[venue], file="one")
    assert done.text.count("\nvenue: ") + done.text.count("\n#venue: ") == 1
    assert sum(line.startswith("delivery:") for line in done.text.splitlines()) == 1
    assert done.day


def test_the_session_of_the_fixtures_needs_nothing_else() -> None:
    done = asked("deliver", pool({"sessions/day.yaml": SESSION}), session="sessions/day.yaml", date="2027-03-16")
    assert (done.wrong, done.faults, done.lost) == ({}, (), ())


@pytest.mark.parametrize("tried", ["0h", "180 minutes late", "900 minutes late"])
def test_hours_of_which_none_are_left_are_not_made_those_of_a_night(tried: str) -> None:
    done = told(date="2027-03-16", time=tried, write=True)
    assert "start at" in done.wrong["time"]
    assert (done.writes, done.hours) == ((), "")
