"""Blocks work on the case that people have met."""

from __future__ import annotations

import pytest

from tests.pool import CASE, Pool

EXERCISE = "- exercise: Work on it\n  case: {}\n  minutes: {{work: 10}}\n  tasks: [Talk]\n"


@pytest.fixture(autouse=True)
def _two_cases(pool: Pool) -> None:
    pool.write("sessions/cases/amira.yaml", CASE.replace("case: Child M", "case: Amira"))


def test_half_a_swap_is_told(pool: Pool) -> None:
    built = pool.blocks("- case: amira\n" + EXERCISE.format("child-m"))
    (found,) = built.report.diagnostics
    assert (found.fault.code, str(found.span)) == ("N321", "sessions/day.yaml:3:9")
    assert found.message == "“Work on it” works on the case `child-m`; people have met `amira`."
    assert found.hint == "write `case: amira`, or put `- case: child-m` before it"
    assert not built.report.failed


@pytest.mark.parametrize(
    "blocks",
    [
        "- case: amira\n" + EXERCISE.format("amira"),
        EXERCISE.format("child-m"),
        EXERCISE.format("child-m") + "- case: amira\n",
        "- case: amira\n- case: child-m\n" + EXERCISE.format("amira") + EXERCISE.format("child-m"),
    ],
)
def test_a_case_that_is_open_or_that_nothing_opens_is_fine(blocks: str, pool: Pool) -> None:
    assert "N321" not in {found.fault.code for found in pool.blocks(blocks).report.diagnostics}
