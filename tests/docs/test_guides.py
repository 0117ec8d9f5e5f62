"""The guides for trainers: whoever does what they say, sees what they say.

The first hour is followed in this process and, where SESSIONBUILDER_INSTALLED names it, with the program as it is
installed from a wheel.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.docs.following import Reader, Run, installed, within
from tests.docs.steps import guide, save, steps


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    """Somebody who has a pool."""
    save(tmp_path, "sessions/pool.yaml", "organisation: Riverside Training Pool\n")
    return Reader(tmp_path)


def test_a_session_grows_until_nothing_is_found_and_is_delivered(reader: Reader) -> None:
    reader.follow(steps(guide("writing")))
    reader.follow(steps(guide("delivering")))


INSTALLED = "SESSIONBUILDER_INSTALLED"
BY_THE_INSTALLED = pytest.param(
    installed,
    marks=[
        pytest.mark.installed,
        pytest.mark.skipif(
            INSTALLED not in os.environ, reason=f"{INSTALLED} names no program installed from the wheel"
        ),
    ],
)


@pytest.mark.parametrize("run", [within, BY_THE_INSTALLED])
def test_the_first_hour_is_as_it_says(run: Run, tmp_path: Path) -> None:
    Reader(tmp_path, run).follow(steps(guide("first-hour")))
