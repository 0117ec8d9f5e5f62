"""The name of a session in a line of another file -> its file, or the fault that says why there is none."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.source.nodes import Node, Scalar, stands
from sessionbuilder.text import shortened
from sessionbuilder.workspace.misnamed import lies_there
from sessionbuilder.workspace.workspace import NOT_SESSIONS, Workspace

BASED_ON = "based-on"
"""The key under which a session names its original."""
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


def original_called(name: Node, chain: tuple[str, ...], workspace: Workspace, report: Report) -> Path | None:
    """Return the file of the session that stands under `based-on`; None, with a fault, where it can be none.

    `chain` are the files that are based on it, by their names among the files of the pool.
    """
    if not isinstance(name, Scalar) or name.empty:
        message = f"Here {stands(name)}, where the name of a session should stand."
        report.add(codes.WRONG_TYPE, name.span, message, "write `based-on: other-session`")
        return None
    path = session_called(name.text.strip(), name.span, workspace, report)
    shown = "" if path is None else workspace.shown(path)
    if shown not in chain:
        return path
    first, second, *others = (f"`{Path(each).stem}`" for each in (*chain[chain.index(shown) :], shown))
    then = "".join(f", which is based on {other}" for other in others)
    message = f"{first} is based on {second}{then}: there is no original."
    report.add(codes.BASED_ON_ITSELF, name.span, message, codes.BASED_ON_ITSELF.mend)
    return None
