"""The guides for trainers: whoever does what they say, sees what they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.docs.following import Reader
from tests.docs.steps import guide, save, steps


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Somebody who has a pool."""
    save(tmp_path, "sessions/pool.yaml", "organisation: Riverside Training Pool\n")
    return Reader(tmp_path)


def test_a_session_grows_until_nothing_is_found_and_is_delivered(reader: Reader) -> None:
    reader.follow(steps(guide("writing")))
    reader.follow(steps(guide("delivering")))
