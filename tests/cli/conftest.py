"""Fixtures for every test of the commands."""

from __future__ import annotations

from typing import Any

import pytest
import uvicorn


@pytest.fixture(autouse=True)
def unserved(monkeypatch: pytest.MonkeyPatch) -> None:
    """In this process nothing is served: it is as if Ctrl+C were pressed at once. A test would wait for ever."""

    def stopped(server: Any, **_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(uvicorn.Server, "run", stopped)
