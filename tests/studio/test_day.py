"""The day as it is drawn on a screen, in its own hours and in others."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest

from sessionbuilder.files import Memory
from sessionbuilder.session.slot import Slot
from sessionbuilder.studio.core import handle
from sessionbuilder.studio.hours import slot_of
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.messages import kinds, state
from sessionbuilder.studio.showing.day import Day, Row
from sessionbuilder.units import Clock
from sessionbuilder.workspace.workspace import Workspace

NAME = "sessions/day.yaml"
HEAD = """\
session: Missed appointments
aim: See what a missed appointment may mean for a child
outcomes: {notice: Identify when a missed appointment is a sign, ask: Ask a child about an ordinary day}
time: %s
programme:
"""
DAY = """\
  - section: The morning
  - points: What we know
    minutes: 10 to 30
    outcomes: [notice]
    items: [One, Two]
  - discussion: Who was not brought?
    minutes: 30
    priority: must
    outcomes: [notice]
    questions: [What does your service do?, Who asks the child?]
  - lunch: Lunch
    minutes: 45
    not-before: "12:00"
    not-after: "12:45"
  - discussion: What would you ask?
    minutes: 60
    priority: could
    outcomes: [ask]
    questions: [What would you ask a child?]
"""


def told(text: str = DAY, time: str = "11:00 to 14:00", hours: str = "", **files: str) -> state.Told:
    pool = Workspace.of(Memory({NAME: HEAD % time + text, **files}))
    said = json.dumps({"do": "state", "name": NAME, "hours": hours, "pictures": False})
    reply = handle(said.encode(), pool)
    assert isinstance(reply, state.Told)
    return reply


def day(text: str = DAY, time: str = "11:00 to 14:00", hours: str = "") -> Day:
    shown = told(text, time, hours).day
    assert shown
    return shown


def row(shown: Day, title: str) -> Row:
    return next(row for row in shown.rows if row.title == title)


def test_each_block_is_a_row_with_its_clock_and_what_it_may_take() -> None:
    shown = day()
    assert [(row.number, row.place, row.clock, row.section) for row in shown.rows] == [
        (0, 0, "11:00", True),
        (1, 1, "11:00", False),
        (2, 2, "11:30", False),
        (3, 3, "12:00", False),
        (4, 4, "12:45", False),
    ]
    points = row(shown, "What we know")
    assert (points.least, points.most, points.minutes, points.finish) == (10, 30, 30, "11:30")
    assert (shown.start, shown.end, shown.hours) == (11 * 60, 14 * 60, "11:00 to 14:00")


def test_a_row_leads_to_its_block_in_the_text() -> None:
    text, shown = HEAD % "11:00 to 14:00" + DAY, day()
    for each in shown.rows:
        assert text[each.at :].startswith(f"{each.kind}: {each.title}")
        assert text[: each.at].count("\n") + 1 == each.line


def test_minutes_that_are_nobodys_are_told_before_a_block_and_at_the_end() -> None:
    shown = day(DAY.replace("minutes: 10 to 30", "minutes: 10"), "11:00 to 14:30")
    assert row(shown, "Lunch").buffer == 20
    assert shown.left == 45
    assert row(shown, "Who was not brought?").float > 0


def test_a_day_that_ends_too_late_says_by_how_much_and_which_block_has_no_float() -> None:
    shown = day(time="11:00 to 13:30")
    assert shown.left == -15
    assert row(shown, "What would you ask?").float < 0


def test_every_time_that_holds_a_block_is_told_as_the_pool_tells_times() -> None:
    held = row(day(), "Lunch").held
    assert [(each.key, each.clock) for each in held] == [("not-before", "12:00"), ("not-after", "12:45")]
    files = {"sessions/pool.yaml": "organisation: A pool\ncontact: a@example.org\nclock: 12-hour\n"}
    shown = told(DAY, **files).day
    assert shown
    assert [each.clock for each in row(shown, "Lunch").held] == ["12\xa0noon", "12:45pm"]
    assert row(shown, "What would you ask?").clock == "12:45pm"
    assert not row(shown, "What we know").held


def test_other_hours_say_what_was_done_to_each_block_and_what_is_gone() -> None:
    shown = day(hours="11:00 to 12:15")
    assert shown.fitted
    assert [(gone.title, gone.minutes, gone.work) for gone in shown.fitted.gone] == [
        ("Lunch", 45, ""),
        ("What would you ask?", 60, ""),
    ]
    assert [gone.before for gone in shown.fitted.gone] == [3, 3]
    assert shown.fitted.lost == ("ask",)
    assert [change.what for change in shown.fitted.changes if "met" in change.what] == []
    assert "fitted to 11:00 to 12:15" in shown.fitted.how
    assert not day().fitted


def test_other_hours_say_how_long_each_outcome_is_served_and_as_written() -> None:
    def served(text: str, hours: str) -> list[tuple[str, int, int, bool]]:
        fitted = day(text, hours=hours).fitted
        assert fitted
        return [(each.words.split()[0], each.minutes, each.written, each.lost) for each in fitted.outcomes]

    assert served(DAY, "11:00 to 13:45") == [("Identify", 60, 60, False), ("Ask", 60, 60, False)]
    framed = DAY.replace("The morning", "The morning\n    outcomes: [ask]\n  - welcome: Hello\n    outcomes: [ask]")
    short = framed.replace("    priority: must\n", "    priority: must\n    short: {minutes: 10, outcomes: [ask]}\n")
    assert served(short, "15:00 to 15:30")[0][2] == 60
    assert served(framed, "11:00 to 12:15")[1] == ("Ask", 0, 60, True)
    read = framed.replace("priority: could", "priority: could\n    pre-work: Write down three questions")
    assert served(read, "11:00 to 12:15")[1] == ("Ask", 0, 60, False)


def test_a_block_that_is_shorter_in_other_hours_says_so_and_how_long_it_was() -> None:
    points = row(day(hours="11:00 to 13:45"), "What we know")
    assert (points.changes, points.minutes, points.planned) == (("shorter",), 20, 30)
    assert row(day(hours="11:00 to 13:45"), "Who was not brought?").changes == ("longer",)


def test_a_short_form_and_a_time_that_is_given_up_are_told_at_the_block() -> None:
    text = DAY.replace("    priority: must\n", "    priority: must\n    short: {minutes: 10}\n")
    text = text.replace("  - section: The morning", '  - section: The morning\n    at: "11:00"')
    shown = day(text, hours="15:00 to 15:30")
    assert row(shown, "Who was not brought?").changes == ("short",)
    assert row(shown, "The morning").changes == ("unfixed",)


def test_a_block_that_is_read_before_the_day_says_what_is_read() -> None:
    text = DAY.replace("priority: could", "priority: could\n    pre-work: Write down three questions")
    fitted = day(text, hours="1h15").fitted
    assert fitted
    assert [gone.work for gone in fitted.gone if gone.title == "What would you ask?"] == ["Write down three questions"]


@pytest.mark.parametrize(
    ("hours", "slot"),
    [
        ("", None),
        ("  ", None),
        ("3h", Slot(length=180)),
        (" 90m ", Slot(length=90)),
        ("20 minutes late", Slot(late=20)),
        ("5 late", Slot(late=5)),
    ],
)
def test_hours_are_read_as_people_write_them(hours: str, slot: Slot | None) -> None:
    assert slot_of(hours) == slot


def test_hours_from_and_to_are_read() -> None:
    slot = slot_of("13:00 to 15:00")
    assert slot
    assert (slot.start, slot.end) == (Clock(13 * 60), Clock(15 * 60))


@pytest.mark.parametrize("hours", ["3", "soon", "late", "13:00", "\x00", "x" * 10_000])
def test_hours_that_are_none_are_refused_with_what_to_write(hours: str) -> None:
    with pytest.raises(RefusedError, match="write `3h`, `13:00 to 15:00` or `20 minutes late`") as refused:
        slot_of(hours)
    assert len(str(refused.value)) < 200


def test_a_session_whose_hours_cannot_be_asked_for_has_a_fault_and_no_day() -> None:
    reply = told(hours="15:00 to 15:00")
    assert reply.day is None
    assert reply.faults


def test_a_programme_with_nothing_in_it_is_told_as_a_fault() -> None:
    reply = told("  []\n")
    assert reply.faults
    assert reply.day is None or not reply.day.rows


def test_kinds_are_told_with_what_they_are_by_what_they_are_listed_under() -> None:
    reply = handle(b'{"do": "kinds"}', Workspace.of(Memory({})))
    assert isinstance(reply, kinds.Told)
    discussion = next(kind for kind in reply.kinds if kind.name == "discussion")
    assert discussion.chapter == "Working together"
    assert discussion.about.endswith(".")
    chapters = [kind.chapter for kind in reply.kinds]
    assert len(set(chapters)) == 1 + sum(one != other for one, other in pairwise(chapters))


def test_a_block_from_another_file_is_found_where_its_words_stand_and_where_the_session_names_it() -> None:
    shared = "  - points: First\n    minutes: 5\n    items: [One]\n  - use: shared/tea\n  - use: shared/module\n"
    files = {
        "sessions/shared/tea.yaml": "break: Tea\nminutes: 10\n",
        "sessions/shared/module.yaml": "- points: A\n  items: [One]\n- points: B\n  items: [One]\n",
    }
    text, shown = HEAD % "11:00 to 14:00" + shared, told(shared, **files).day
    assert shown
    assert shown.file == NAME
    module = text.index("use: shared/module")
    assert [(each.file, each.item) for each in shown.rows] == [
        (NAME, text.index("points: First")),
        ("sessions/shared/tea.yaml", text.index("use: shared/tea")),
        ("sessions/shared/module.yaml", module),
        ("sessions/shared/module.yaml", module),
    ]
    assert [files[each.file][each.at :][:9] for each in shown.rows[1:]] == ["break: Te", "points: A", "points: B"]


def test_a_version_of_a_session_has_no_list_of_its_own_in_which_blocks_stand() -> None:
    base = HEAD % "11:00 to 14:00" + DAY
    name = "sessions/short.yaml"
    pool = Workspace.of(Memory({NAME: base, name: "session: Short\nbased-on: day\ntime: 11:00 to 14:00\n"}))
    reply = handle(json.dumps({"do": "state", "name": name, "pictures": False}).encode(), pool)
    assert isinstance(reply, state.Told)
    assert reply.day
    assert reply.day.file == name
    assert {(each.file, each.item) for each in reply.day.rows} == {(NAME, -1)}
