"""The one place that asks the computer what day it is."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from sessionbuilder.session.workspace import Workspace


def today() -> str:
    """Return the day, such as `2027-06-15`."""
    return date.today().isoformat()


def still_to_come(workspace: Workspace) -> list[Path]:
    """Return the deliveries of today and later, and those whose day cannot be read, so that it is told."""
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.session.day import as_whole_day
    from sessionbuilder.session.load import delivery_heading

    def is_over(path: Path) -> bool:
        heading = delivery_heading(path, workspace, Report())
        day = as_whole_day(heading[0]) if heading else None
        return day is not None and day < today()

    return [path for path in workspace.delivery_files() if not is_over(path)]


def as_day(context: click.Context, option: click.Parameter, text: str | None) -> str:
    """Return the day that somebody gives with an option, or today; misuse ends the command."""
    from sessionbuilder.session.day import as_whole_day

    day = as_whole_day(text) if text else today()
    if day is None:
        raise click.BadParameter(f"`{text}` is not a day such as 2027-06-15.", context, option)
    return day
