"""Fixtures for every test of Word files."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.theme.theme import Theme, load_theme
from tests.pool import CALM


@pytest.fixture(scope="module")
def theme() -> Theme:
    found = load_theme(Folder(CALM.parent), "theme.yaml", Report())
    assert found
    return found


@pytest.fixture(autouse=True)
def drawn(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, int]]:
    """Pictures that cost no time, all of one width alike; and how many of which width were drawn at once."""
    calls: list[tuple[int, int]] = []

    def fake(svgs: Sequence[str], width: float, dpi: int) -> list[bytes]:
        calls.append((len(svgs), round(width)))
        return [str(width).encode() for _ in svgs]

    monkeypatch.setattr("sessionbuilder.writers.docx.draft.pngs", fake)
    return calls
