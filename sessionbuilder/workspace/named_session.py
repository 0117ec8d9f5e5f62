"""The name of a session in a line of another file -> its file, or the fault that says why there is none."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.text import shortened
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.workspace import NOT_SESSIONS, Workspace

LISTED = "`sessionbuilder list` shows the sessions that there are"


def session_called(name: str, span: Span, workspace: Workspace, report: Report) -> Path | None:
    """Return the file of the session called `name`, as stands at `span`; None, with a fault, where there is none."""
    path = workspace.session_file(name)
    inside = path.parent == workspace.sessions and path.stem not in NOT_SESSIONS
    if inside and workspace.lists(workspace.sessions, path.name):
        return path
    known = [file.stem for file in workspace.session_files()]
    hint = lies_there(workspace.sessions, name, workspace) or did_you_mean(name, known) or LISTED
    report.add(codes.UNKNOWN_SESSION, span, f"There is no session called `{shortened(name)}`.", hint)
    return None
