"""Fixtures for every test, and skips that count as failures where nothing may be skipped."""

from __future__ import annotations

import gc
import os
from collections.abc import Generator, Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.made_once import remembered
from tests.pool import Pool

NO_SKIPS = "SESSIONBUILDER_NO_SKIPS"


settings.register_profile(
    "suite", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("suite")
"""A slow machine is no fault; what passes today passes tomorrow; and a pool that one example after another is written
into is meant."""


@pytest.fixture(autouse=True)
def a_memory_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test knows what another did."""
    monkeypatch.setenv("SESSIONBUILDER_CACHE", str(tmp_path_factory.getbasetemp() / "kept" / uuid4().hex))


@pytest.fixture(scope="session", autouse=True)
def made_once() -> Iterator[None]:
    """What is dear is made once for the same inputs."""
    with remembered():
        yield


@pytest.fixture
def pool(tmp_path: Path) -> Pool:
    """A small workspace of its own."""
    return Pool(tmp_path)


@settings(max_examples=1, derandomize=True, database=None)
@given(st.none())
def _an_example(_: None) -> None:
    """Have hypothesis make its chance, of which it warns if it cannot see who holds it."""


def pytest_collection_finish() -> None:
    """What has been read so far stays: to look through it for rubbish again and again took a tenth of the run."""
    _an_example()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if report.skipped and os.environ.get(NO_SKIPS):
        report.outcome = "failed"
        report.longrepr = f"{item.nodeid} was skipped, and {NO_SKIPS} is set: {report.longrepr}"
    return report


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Name tests by their bytes' name: two processes must call them alike, and files have the time in them."""
    return argname if isinstance(val, bytes) else None
