"""Guides are followed on the day on which they were written: what they show has days in it."""

from __future__ import annotations

import pytest

WRITTEN_ON = 1_795_694_400
"""Noon of 26 November 2026, in seconds."""


@pytest.fixture(autouse=True)
def day_of_writing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every command take that day for today."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(WRITTEN_ON))
