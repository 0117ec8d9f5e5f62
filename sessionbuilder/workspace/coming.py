"""The deliveries of a workspace and a day -> those that are still to come, and those that are over."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sessionbuilder.workspace.workspace import Workspace


def day_of(path: Path, workspace: Workspace) -> str:
    """Return the day of the delivery in `path`, such as `2027-06-15`; empty where it cannot be read."""
    from sessionbuilder.diagnostics import Report  # noqa: PLC0415 - where days are known nothing is read
    from sessionbuilder.source.dates import date  # noqa: PLC0415
    from sessionbuilder.workspace.headings import delivery_heading  # noqa: PLC0415

    heading = delivery_heading(path, workspace, Report())
    day = date(heading[0]) if heading else None
    return str(day) if day and day.exists else ""


def by_day(
    workspace: Workspace, today: str, day: Callable[[Path, Workspace], str] = day_of
) -> tuple[list[Path], list[Path]]:
    """Return the deliveries on the day `today` (`2027-06-15`) or after it, and those before; both in order of names.

    `day` finds the day of each. One whose day cannot be read counts as still to come: what is wrong with it is told
    when it is built.
    """
    coming: list[Path] = []
    over: list[Path] = []
    for path in workspace.delivery_files():
        found = day(path, workspace)
        (over if found and found < today else coming).append(path)
    return coming, over
