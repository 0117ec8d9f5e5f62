"""Checks of a session and its day: each has a page whose sessions are run, sound ones and faulty ones."""

from __future__ import annotations

import re

import pytest

from sessionbuilder import build
from sessionbuilder.diagnostics.codes import FAULTS, said, teaching
from sessionbuilder.pipeline import check_dates
from tests.pages import Page, read_page
from tests.pool import POOL, REPOSITORY, Pool

PACKAGE = REPOSITORY / "sessionbuilder"
PAGES = REPOSITORY / "docs" / "checks"

CHECKS = [
    *(path for path in (PACKAGE / "programme/checks").glob("*.py") if path.stem != "refit"),
    PACKAGE / "programme/overruns.py",
    PACKAGE / "layout/pace.py",
]
"""Where a day is checked that is as its session says; what of it fits other hours nobody writes in a session."""
TOLD = set(re.findall(r"codes\.([A-Z_]+)", "".join(path.read_text("utf-8") for path in CHECKS)))
SAID = {name for name in vars(said) if name.isupper()} | {
    "IDENTIFYING_DETAIL", "CASE_NOT_APPROVED", "REVIEW_OVERDUE", "DELIVERED_AFTER_REVIEW", "UNEXPLAINED_ABBREVIATION",
    "BAD_LOGIC",
}  # fmt: skip
"""Faults of what a session says, wherever they are found."""
TEACHING = {name for name in vars(teaching) if name.isupper()}
"""Faults of what a day does for people, wherever they are found: kinds know some of them by their own fields."""
CHECKED = [fault for fault in FAULTS.values() if fault.name.replace("-", "_").upper() in TOLD | SAID | TEACHING]
TODAY = "2026-11-26"
every_check = pytest.mark.parametrize("name", [fault.name for fault in CHECKED])


@pytest.fixture
def pool(pool: Pool) -> Pool:
    """A pool whose way to find support has a number."""
    pool.write("sessions/pool.yaml", POOL.replace("today}", "today, telephone: 01632 960001, checked: 2026-11-02}"))
    return pool


def test_every_check_has_a_page_and_every_page_a_check() -> None:
    assert sorted(path.stem for path in PAGES.glob("*.md")) == sorted(fault.name for fault in CHECKED)


@every_check
def test_its_page_names_its_code_and_what_kind_of_fault_it_is(name: str) -> None:
    fault = next(fault for fault in CHECKED if fault.name == name)
    text = (PAGES / f"{name}.md").read_text("utf-8")
    assert text.startswith(f"# {name}\n\n{fault.code}, {'an error' if fault.severity == 'error' else 'a warning'}.\n")


@every_check
def test_its_sound_session_builds_without_a_fault(name: str, pool: Pool) -> None:
    page = read_page(PAGES / f"{name}.md")
    assert told(pool, page, page.example) == []
    assert build("day", pool.workspace).deck


@every_check
def test_its_faulty_sessions_are_told_as_it_says(name: str, pool: Pool) -> None:
    page = read_page(PAGES / f"{name}.md")
    fault = next(fault for fault in CHECKED if fault.name == name)
    for text, faults in page.faulty:
        assert told(pool, page, text) == faults
        assert any(fault.code in line for line in faults)


def told(pool: Pool, page: Page, text: str) -> list[str]:
    """The faults of a session; or of the sound session of its page, in a delivery or in another pool.

    The files that the page shows lie in the pool.
    """
    for file, content in page.files.items():
        pool.write(file, content)
    if text.startswith("organisation:"):
        pool.write("sessions/pool.yaml", text)
        text = page.example
    if text.startswith("delivery:"):
        pool.session(page.example, whole=True)
        return pool.session(text, "deliveries/january", whole=True).faults()
    built = pool.session(text, whole=True)
    if built.programme:
        check_dates(built.programme, TODAY, built.report)
    return built.faults()
