"""The sessions that come with the program, on the day on which they were looked at last."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.reviewing.gathering import gather
from sessionbuilder.reviewing.things import things
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import REPOSITORY

ON = "2026-11-26"


def test_all_of_it_can_be_read_and_nothing_is_overdue() -> None:
    report = Report()
    kept = gather(Workspace(REPOSITORY), report)
    assert kept, report.diagnostics
    assert kept.passed_by == ()
    found = things(kept, ON)
    assert [thing.name for thing in found if thing.due(ON) == "overdue"] == []
    undated = [thing.name for thing in found if thing.due(ON) == "without a date"]
    assert [thing.name for thing in found if thing.sort in ("law", "session") and thing.name in undated] == []
