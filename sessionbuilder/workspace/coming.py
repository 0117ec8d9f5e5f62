"""The deliveries of a workspace and a day -> those that are still to come, and those that are over."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.source.dates import date
from sessionbuilder.workspace.load import delivery_heading
from sessionbuilder.workspace.workspace import Workspace


def by_day(workspace: Workspace, today: str) -> tuple[list[Path], list[Path]]:
    """Return the deliveries on the day `today` (`2027-06-15`) or after it, and those before; both in order of names.

    One whose day cannot be read counts as still to come: what is wrong with it is told when it is built.
    """
    coming: list[Path] = []
    over: list[Path] = []
    for path in workspace.delivery_files():
        heading = delivery_heading(path, workspace, Report())
        day = date(heading[0]) if heading else None
        (over if day and day.exists and str(day) < today else coming).append(path)
    return coming, over
