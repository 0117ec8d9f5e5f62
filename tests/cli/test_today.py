"""Which day a command takes for today."""

from __future__ import annotations

from datetime import date

import pytest

from sessionbuilder.cli._today import today


def test_it_is_the_day_of_the_computer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    before = date.today().isoformat()
    assert before <= today() <= date.today().isoformat()


@pytest.mark.parametrize("seconds", ["1795694400", "1795651200", "1795737599"])
def test_it_is_the_day_that_somebody_has_set(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() == "2026-11-26"


@pytest.mark.parametrize("seconds", ["", "soon", "-1", "9" * 30])
def test_what_is_no_day_is_passed_by(seconds: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", seconds)
    assert today() >= "2026-11-26"
