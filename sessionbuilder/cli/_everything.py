"""The sessions that a command names, or none -> the files to work on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionbuilder.building.before import Before
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.workspace.workspace import Workspace


def named_or_everything(
    names: tuple[str, ...], workspace: Workspace, report: Report, before: Before
) -> tuple[list[Path], tuple[str, ...]]:
    """Return the files of `names`; where there are none, of every session and every delivery whose day is not over.

    Beside them come the names of the deliveries that are passed by. Files that nobody finds because of how they are
    called are noted in `report`. `before` knows the days of deliveries that are as they were. A workspace without
    anything to do ends the command.
    """
    from sessionbuilder.cli._terminal import nothing_to_do
    from sessionbuilder.cli._today import today
    from sessionbuilder.workspace.coming import by_day
    from sessionbuilder.workspace.misnamed import check_names_in
    from sessionbuilder.workspace.workspace import true_path

    found = [workspace.find(name) for name in names]
    over: list[Path] = []
    if not names:
        check_names_in(workspace, report)
        coming, over = by_day(workspace, today(), before.day)
        found = [*workspace.session_files(), *coming] or nothing_to_do(workspace)
    return list(dict.fromkeys(map(true_path, found))), tuple(path.stem for path in over)
