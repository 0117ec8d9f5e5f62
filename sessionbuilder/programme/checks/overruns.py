"""Every block starts when it must, and the programme ends when the day ends."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.programme.overruns import overruns
from sessionbuilder.programme.programme import Programme


def check(programme: Programme, report: Report) -> None:
    """Note by how many minutes a fixed time or the end of the day is overrun, and the cheapest cures."""
    for found in overruns(programme):
        report.add(found.fault, found.span, found.message, found.hint)
