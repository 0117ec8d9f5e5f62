"""Fixtures for every test."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.pool import Pool


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    """A small workspace of its own."""
    return Pool(tmp_path)
