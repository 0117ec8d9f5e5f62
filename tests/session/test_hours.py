"""Hours, times and titles of blocks are read as they were meant, or it is told how they were read."""

from __future__ import annotations

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from sessionbuilder.session.slot import Slot
from tests.pool import Pool
from tests.programme.days import day, planned

DELIVERY = "delivery: day\ndate: 2027-01-15\n"


def told(pool: Pool, text: str, slot: Slot | None = None, code: str = "") -> list[tuple[str, str]]:
    """The code and the hint of everything found that starts with `code`, but for minutes that are over or missing."""
    _, report = planned(pool, text, slot, allow=True)
    passed = {"P401", "P402", "P404", "P406", "N306"} - {code}
    found = [each for each in report.diagnostics if each.fault.code not in passed]
    return [(each.fault.code, each.hint) for each in found if each.fault.code.startswith(code)]


@pytest.mark.parametrize(
    ("hours", "hint"),
    [
        ("1:00 to 4:30", "did you mean `13:00 to 16:30`? If the night is meant, write `1am to 4:30am`"),
        ("9:30 to 1:00", "did you mean `09:30 to 13:00`? If the night is meant, write `09:30 to 01:00 (+1)`"),
        ("9.30-4.30", "did you mean `09:30 to 16:30`? If the night is meant, write `09:30 to 04:30 (+1)`"),
        ("1:00 to 4:30pm", "did you mean `13:00 to 16:30`? If the night is meant, write `1am to 4:30pm`"),
        ("16:00 to 09:30", "did you mean `09:30 to 16:00`? If the night is meant, write `16:00 to 09:30 (+1)`"),
        ("22:00 to 02:00", "if the night is meant, write `22:00 to 02:00 (+1)`"),
        ("9pm to 1am", "if the night is meant, write `21:00 to 01:00 (+1)`"),
        ("06:00 to 14:00", "if the night is meant, write `6am to 2pm`"),
        ("08:00 to 21:00", "if so long a day is meant, write `8am to 9pm`"),
    ],
)
def test_hours_at_night_and_of_more_than_half_a_day_are_told(hours: str, hint: str, pool: Pool) -> None:
    text = day(hours, "discussion: A, minutes: 60, outcomes: [one]")
    assert told(pool, text) == [("F260", hint)]
    assert told(pool, text.replace("programme:", "overnight: yes\nprogramme:")) == []
    on_purpose = hint.split("`")[-2]
    assert told(pool, day(on_purpose, "discussion: A, minutes: 60, outcomes: [one]")) == []


@pytest.mark.parametrize("hours", ["07:00 to 19:00", "18:00 to 24:00", "6pm to midnight", "22:00 to 02:00 (+1)"])
def test_hours_of_a_day_are_not(hours: str, pool: Pool) -> None:
    assert told(pool, day(hours, "discussion: A, minutes: 60, outcomes: [one]")) == []


def test_hours_without_minutes_are_read_as_a_working_day_and_that_is_told(pool: Pool) -> None:
    programme, report = planned(pool, day("9 to 5", "discussion: A, minutes: 60"))
    assert programme
    assert str(programme.session.time) == "09:00 to 17:00"
    (found,) = [each for each in report.diagnostics if each.fault.code == "F261"]
    assert (found.hint, str(found.span)) == ("write `09:00 to 17:00`", "sessions/day.yaml:4:7")


@pytest.mark.parametrize(
    ("lines", "codes"),
    [
        ("time: 1:00 to 4:30\n", ["F260"]),
        ("time: 22:00 to 02:00\n", ["F260"]),
        ("time: 22:00 to 02:00\novernight: yes\n", []),
        ("time: 22:00 to 02:00 (+1)\n", []),
    ],
)
def test_the_hours_of_a_delivery_are_told_in_its_own_line(lines: str, codes: list[str], pool: Pool) -> None:
    pool.write("sessions/day.yaml", day("13:00 to 14:00", "discussion: A, minutes: 60, outcomes: [one]"))
    report = Report()
    path = pool.write("sessions/deliveries/run.yaml", DELIVERY + lines)
    pipeline.plan(path, pool.workspace, report)
    found = [each for each in report.diagnostics if each.fault.code == "F260"]
    assert [each.fault.code for each in found] == codes
    assert all(str(each.span) == "sessions/deliveries/run.yaml:3:7" for each in found)


@pytest.mark.parametrize(
    ("hours", "slot", "hint"),
    [
        ("09:30 to 16:00", Slot.from_text("1:00 to 3:00"), "did you mean `13:00 to 15:00`? "),
        ("13:30 to 16:00", Slot.until("1:00"), "if the night is meant, write `13:30 to 01:00 (+1)`"),
        ("13:00 to 15:00", Slot.from_now("2:20", "a"), "did you mean `14:20 to 15:00`? "),
        ("09:30 to 16:00", Slot.from_now("08:00", "b"), "write the time that it is in the room"),
        ("20:00 to 22:00", Slot.until("00:30"), "if the night is meant, write `20:00 to 00:30 (+1)`"),
    ],
)
def test_hours_that_are_asked_for_are_told_as_well(hours: str, slot: Slot, hint: str, pool: Pool) -> None:
    text = day(hours, "discussion: A, minutes: 60, outcomes: [one]", "discussion: B, minutes: 60")
    ((_, found),) = told(pool, text, slot, "P420")
    assert found.startswith(hint)
    assert told(pool, text.replace("programme:", "overnight: yes\nprogramme:"), slot, "P420") == []


def test_hours_that_are_asked_for_may_say_that_the_night_is_meant(pool: Pool) -> None:
    text = day("20:00 to 22:00", "discussion: A, minutes: 60, outcomes: [one]")
    for slot in (Slot.until("00:30 (+1)"), Slot.from_text("20:00 to 00:30 (+1)"), Slot.from_text("8pm to 10:30pm")):
        assert told(pool, text, slot, "P420") == []


def test_an_end_in_the_morning_asks_whether_the_afternoon_is_meant(pool: Pool) -> None:
    text = day("09:30 to 16:00", "discussion: A, minutes: 60, outcomes: [one]")
    assert told(pool, text, Slot.until("3:00"), "P415") == [("P415", "did you mean `09:30 to 15:00`?")]


@pytest.mark.parametrize("key", ["at", "not-after"])
def test_a_time_of_the_afternoon_that_lacks_its_half_is_asked_for(key: str, pool: Pool) -> None:
    text = day("13:00 to 16:30", "discussion: A, minutes: 60, outcomes: [one]", f'break: Tea, {key}: "2:30"')
    found = told(pool, text)
    assert [hint for code, hint in found if code in ("P403", "P405")] == ["did you mean `14:30`?"]


def test_a_block_that_a_time_before_the_day_holds_back_is_told(pool: Pool) -> None:
    text = day("13:00 to 16:30", "discussion: A, minutes: 60, outcomes: [one]", 'break: Tea, not-before: "2:30"')
    assert told(pool, text) == [("F262", "did you mean `14:30`?")]
    assert told(pool, text.replace("2:30", "11:30")) == []


def test_a_lunch_window_that_ends_in_the_night_is_told(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: O\npolicy: {lunch-window: 12:00 to 1:30}\n")
    text = day("09:00 to 10:00", "discussion: A, minutes: 60, outcomes: [one]")
    assert told(pool, text) == [("F260", "did you mean `12:00 to 13:30`?")]


@pytest.mark.parametrize(
    ("cue", "hint"),
    [
        ("time: 20", "write `minutes: 20`, or say what to do"),
        ("time: 14:30", 'write `at: "14:30"`'),
        ("time: 14:30 to 14:45", 'write `at: "14:30"` and `minutes: 15`'),
        ("time: [14:30]", 'write `at: "14:30"`'),
        ("cues: [time: 15 min]", "write `minutes: 15 min`, or say what to do"),
        ("group: 4", "write `groups: 4` or `group-size: 4` at the head of the session, and here who works with whom"),
        ("group: 4-6", "write `groups: 6` or `group-size: 6` at the head of the session, and here who works with whom"),
        ("link: desk@example.org", "write a link in a text: `[its words](mailto:desk@example.org)`"),
        ("check: 3", "write `minutes: 3`, or say what to do"),
        ("link: https://example.org/form", "write a link in a text: `[its words](https://example.org/form)`"),
        ("show: www.example.org", "write a link in a text: `[its words](https://www.example.org)`"),
        ("show: paper-family.jpg", "show it with a block of its own: `- picture:` with `file: paper-family.jpg`"),
        ("hand-out: Sheet 3.pdf", "nothing opens it; say what to do with it: `hand-out: The file Sheet 3.pdf`"),
        ("answers: https://example.org", "write a link in a text: `[its words](https://example.org)`"),
    ],
)
def test_a_cue_that_is_a_value_for_a_field_is_told(cue: str, hint: str, pool: Pool) -> None:
    text = day("09:00 to 09:15") + f"  - break: Tea\n    minutes: 15\n    {cue}\n"
    programme, report = planned(pool, text)
    assert programme is None
    assert [(found.fault.code, found.hint) for found in report.diagnostics if found.fault.code == "F218"] == [
        ("F218", hint)
    ]
    assert report.failed


def test_who_works_with_whom_has_a_field_where_the_kind_says_so(pool: Pool) -> None:
    found = told(pool, day("09:00 to 09:10", "discussion: A, group: 2"), code="F218")
    assert found == [("F218", "write `in: pairs`")]


@pytest.mark.parametrize(
    "cue",
    [
        "time: Call five minutes left",
        "time: Stop at 14:30",
        "answers: 12",
        "listen-for: [1989, 14:30]",
        "write-up: 34",
        "show: The sheet at https://example.org",
        "link: 'Next we look at [the form](https://example.org)'",
        "group: Groups of 4",
    ],
)
def test_a_cue_in_words_is_none(cue: str, pool: Pool) -> None:
    assert told(pool, day("09:00 to 09:10", f"discussion: A, {cue}, outcomes: [one]")) == []


@pytest.mark.parametrize(
    ("block", "hint"),
    [
        ("break: 14:30", 'give it a title, and under it `at: "14:30"`'),
        ("break: 2.30pm", 'give it a title, and under it `at: "14:30"`'),
        ("lunch: 12:30 to 13:15", 'give it a title, and under it `at: "12:30"` and `minutes: 45`'),
        ("break: 15", "give it a title, and under it `minutes: 15`"),
        ("break: 15 minutes", "give it a title, and under it `minutes: 15 minutes`"),
        ("discussion: 14:30", 'give it a title, and under it `at: "14:30"`'),
        ("discussion: 20 min", "give it a title, and under it `minutes: 20 min`"),
    ],
)
def test_a_time_is_no_title(block: str, hint: str, pool: Pool) -> None:
    assert told(pool, day("09:00 to 09:10", block), code="F263") == [("F263", hint)]


@pytest.mark.parametrize("title", ["2010", "34%", "Noon", "An hour", "20 questions", "4 to 5 year olds", "1989: a law"])
def test_a_title_may_have_figures(title: str, pool: Pool) -> None:
    assert told(pool, day("09:00 to 09:10", f'discussion: "{title}", outcomes: [one]')) == []


@pytest.mark.parametrize("hours", ["12.30am to 1.00am", "12am to 4am"])
def test_noon_that_is_written_as_midnight_is_told(hours: str, pool: Pool) -> None:
    text = day(hours, "discussion: A, minutes: 30, outcomes: [one]")
    assert told(pool, text) == [("F260", "if the night is meant, write `overnight: yes` under `time`")]
    assert told(pool, text.replace("programme:", "overnight: yes\nprogramme:")) == []


def test_a_day_that_ends_at_noon_written_as_midnight_is_told(pool: Pool) -> None:
    ((code, hint),) = told(pool, day("9:30am to 12:30am", "discussion: A, minutes: 60, outcomes: [one]"))
    assert (code, hint[:42]) == ("F260", "did you mean `09:30 to 12:30`? If the nigh")


@pytest.mark.parametrize("mistake", ["bogus: x\nprogramme:", "participants: many\nprogramme:"])
def test_hours_are_doubted_beside_other_faults(mistake: str, pool: Pool) -> None:
    text = day("1:00 to 4:30", "discussion: A, minutes: 60, outcomes: [one]")
    assert "F260" in [code for code, _ in told(pool, text.replace("programme:", mistake))]
    assert "F260" in [code for code, _ in told(pool, text.replace("discussion: A", "discussion: A, bogus: b"))]
    night = text.replace("programme:", f"overnight: yes\n{mistake}")
    assert "F260" not in [code for code, _ in told(pool, night)]
