"""Minutes and clock times in every form that people write them."""

from __future__ import annotations

import pytest

from sessionbuilder.source import scalars
from sessionbuilder.units import Duration

MINUTES = {
    "20": 20,
    "20m": 20,
    "20 min": 20,
    "20 minutes": 20,
    "1h": 60,
    "1h15": 75,
    "1h 15m": 75,
    "2 hours": 120,
    "1 hour 15": 75,
    "1 hour and 15 minutes": 75,
    "1.5 hours": 90,
    "1½ hours": 90,
    "90min": 90,
    "an hour": 60,
    "Half an  hour": 30,
    "a quarter of an hour": 15,
    "0": 0,
}
NOT_MINUTES = ["", "soon", "1:30", "-5", "1.5", "20 apples", "1441", "99h", "²"]


@pytest.mark.parametrize("text", MINUTES)
def test_minutes_are_read(text: str) -> None:
    assert scalars.minutes(text) == MINUTES[text]


@pytest.mark.parametrize("text", NOT_MINUTES)
def test_what_is_not_minutes_is_refused_not_guessed(text: str) -> None:
    assert scalars.minutes(text) is None


def test_a_range_has_its_ideal_in_the_middle() -> None:
    assert scalars.duration("6 to 10") == Duration(6, 8, 10)
    assert scalars.duration("6-9") == Duration(6, 8, 9)
    assert scalars.duration("10 to 6") is None
    assert scalars.duration("6 to 8 to 10") is None


CLOCKS = {
    "09:30": 570,
    "9:30": 570,
    "9.30": 570,
    "9:30am": 570,
    "9.30 AM": 570,
    "12:30": 750,
    "12:30pm": 750,
    "12:15am": 15,
    "2pm": 840,
    "14:00": 840,
    "00:00": 0,
    "23:59": 1439,
    "0930": 570,
    "0930 hrs": 570,
    "930": 570,
    "9h30": 570,
    "12h30": 750,
    "12 noon": 720,
    "Noon": 720,
    "midday": 720,
    "midnight": 0,
    "24:00": 0,
    "12:15 p.m.": 735,
    "9.30 a.m.": 570,
    "9 o'clock": 540,
    "01:00 (+1)": 1500,
}
NOT_CLOCKS = ["", "9", "24:30", "12:60", "13:00pm", "0am", "soon", "9:3", "12h", "0900 to 1530", "2500"]


@pytest.mark.parametrize("text", CLOCKS)
def test_clock_times_are_read(text: str) -> None:
    assert scalars.clock(text) == CLOCKS[text]


@pytest.mark.parametrize("text", NOT_CLOCKS)
def test_what_is_not_a_clock_time_is_refused_not_guessed(text: str) -> None:
    assert scalars.clock(text) is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [("9", "write `09:00` or `21:00`"), ("13", "write `13:00`"), ("12", "write `12:00`"), ("late", "")],
)
def test_an_hour_alone_is_asked_for(text: str, hint: str) -> None:
    assert scalars.clock_meant(text) == hint


HOURS = {
    "09:30 to 16:00": "09:30 16:00",
    "9.30-4.30": "09:30 04:30 (+1)",
    "0900 to 1530": "09:00 15:30",
    "9:00to10:00": "09:00 10:00",
    "9:00 AM to 3:30 PM": "09:00 15:30",
    "9am – noon": "09:00 12:00",
    "from 9:30 until 12 noon": "09:30 12:00",
    "22:00 to 01:00": "22:00 01:00 (+1)",
    "01:00 to 04:30": "01:00 04:30",
    "18:00 to 24:00": "18:00 00:00 (+1)",
    "6pm to midnight": "18:00 00:00 (+1)",
    "08:00 to 09:00 (+1)": "08:00 09:00 (+1)",
    "09:00 to 09:00": "09:00 09:00 (+1)",
}
BARE = {"9 to 5": "09:00 17:00", "1 to 3": "13:00 15:00", "12 to 1": "12:00 13:00", "9.30 to 4": "09:30 16:00"}
NO_HOURS = ["", "soon", "9", "09:30", "9 to 5 to 6", "9 to late", "30 to 40"]


@pytest.mark.parametrize("text", HOURS | BARE)
def test_hours_are_read(text: str) -> None:
    read = scalars.clock_range(text)
    assert read
    assert f"{read.start} {read.end}" == (HOURS | BARE)[text]
    assert read.guessed == (text in BARE)


@pytest.mark.parametrize("text", NO_HOURS)
def test_what_are_no_hours_is_refused(text: str) -> None:
    assert scalars.clock_range(text) is None


def test_an_hour_alone_beside_its_half_of_the_day_is_no_guess() -> None:
    for text in ("2 to 4pm", "9am to 5", "10 to noon"):
        read = scalars.clock_range(text)
        assert read
        assert not read.guessed, text


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("1:00 to 4:30", "13:00 to 16:30"),
        ("9:30 to 1:00", "09:30 to 13:00"),
        ("9.30-4.30", "09:30 to 16:30"),
        ("12:00 to 1:30", "12:00 to 13:30"),
        ("13:00 to 4:30", "13:00 to 16:30"),
        ("6:30 to 8:30", "18:30 to 20:30"),
        ("1:00 to 4:30pm", "13:00 to 16:30"),
        ("22:00 to 02:00", None),
        ("1am to 4am", None),
    ],
)
def test_hours_of_a_night_have_the_day_that_was_meant(text: str, meant: str | None) -> None:
    read = scalars.clock_range(text)
    assert read
    likely = read.likely
    assert (f"{likely[0]} to {likely[1]}" if likely else None) == meant


def test_no_text_takes_long() -> None:
    for text in (f"9{' ' * 100_000}x", f"9:30{' ' * 100_000}to x", "1" * 100_000, "to " * 50_000):
        assert scalars.duration(text) is None
        assert scalars.clock_range(text) is None


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("about 20", "write `20`"),
        ("~20", "write `20`"),
        ("20 people", "write `20`"),
        ("20+", "write `20`"),
        ("20-25", "write one number, such as `25`"),
        ("4 to 5", "write one number, such as `5`"),
        ("-5", ""),
        ("many", ""),
        ("1.5", ""),
    ],
)
def test_a_number_that_is_nearly_written_is_asked_for(text: str, hint: str) -> None:
    assert scalars.number_meant(text) == hint
