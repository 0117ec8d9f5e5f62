"""Files of a workspace that are no files, or are called as no file should be."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report
from tests.pool import HEAD, Pool

SESSION = HEAD.format(time="09:00 to 09:05") + (
    "  - case: child-m\n    minutes: 0\n  - use: shared/rules\n    minutes: 0\n"
    "  - points: P\n    minutes: 5\n    items: [One, Two]\n    outcomes: [learning]\n"
    "  - picture: Q\n    minutes: 0\n    file: family.png\n    alt: A family\n"
)


def faults(pool: Pool, name: str) -> list[str]:
    report = Report()
    programme = pipeline.plan(pool.workspace.find(name), pool.workspace, report)
    if programme:
        pipeline.place(programme, pool.workspace, report)
    errors = [found for found in report.ordered() if found.fault.severity == "error"]
    return [f"{found.span} {found.fault.code}" for found in errors]


FIFOS = {
    "sessions/day.yaml": "sessions/day.yaml:1:1 S102",
    "sessions/cases/child-m.yaml": "sessions/cases/child-m.yaml:1:1 S102",
    "sessions/shared/rules.yaml": "sessions/shared/rules.yaml:1:1 S102",
    "sessions/deliveries/may.yaml": "sessions/deliveries/may.yaml:1:1 S102",
    "sessions/pool.yaml": "sessions/pool.yaml:1:1 S102",
    "sessions/sources.yaml": "sessions/sources.yaml:1:1 S102",
    "sessions/glossary.yaml": "sessions/glossary.yaml:1:1 S102",
    "assets/themes/calm/theme.yaml": "assets/themes/calm/theme.yaml:1:1 S102",
    "assets/images/family.png": "sessions/day.yaml:20:11 H803",
}


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
@pytest.mark.parametrize("file", FIFOS)
def test_a_pipe_is_no_file_and_is_not_waited_for(file: str, pool: Pool) -> None:
    pool.write("sessions/day.yaml", SESSION)
    pool.write("sessions/shared/rules.yaml", "ground-rules: Rules\nrules: [Ask]\n")
    pool.write("sessions/deliveries/may.yaml", "delivery: day\ndate: 2027-05-01\n")
    pool.write("assets/images/family.png", Path("assets/images/paper-family.jpg").read_bytes())
    path = pool.root / file
    path.unlink()
    os.mkfifo(path)
    assert faults(pool, "may" if "deliveries" in file else "day") == [FIFOS[file]]
