"""Minutes and clock times in every form that people write them."""

from __future__ import annotations

import pytest

from sessionbuilder.source import scalars
from sessionbuilder.units import Clock, Duration

MINUTES = {
    "20": 20,
    "20m": 20,
    "20 min": 20,
    "20 minutes": 20,
    "1h": 60,
    "1h15": 75,
    "1h 15m": 75,
    "2 hours": 120,
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
}
NOT_CLOCKS = ["", "9", "0930", "24:00", "12:60", "13:00pm", "0am", "noon", "9:3"]


@pytest.mark.parametrize("text", CLOCKS)
def test_clock_times_are_read(text: str) -> None:
    assert scalars.clock(text) == CLOCKS[text]


@pytest.mark.parametrize("text", NOT_CLOCKS)
def test_what_is_not_a_clock_time_is_refused_not_guessed(text: str) -> None:
    assert scalars.clock(text) is None


def test_a_day_may_end_after_midnight() -> None:
    assert scalars.clock_range("22:00 to 01:00") == (Clock(1320), Clock(1500))
    assert str(Clock(1500)) == "01:00 (+1)"
