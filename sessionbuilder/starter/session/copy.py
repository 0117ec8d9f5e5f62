"""A session that there is -> the file of a new one that is the same but for its title."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.yaml import parse
from sessionbuilder.starter.naming import session_of
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.workspace.workspace import Workspace


def copied(other: str, workspace: Workspace, name: str, title: str, report: Report) -> list[NewFile]:
    """Return the session that somebody calls `other` as a file called `name`, with `title` as its title.

    None, with faults in `report`, if there is none, or if it cannot be read.
    """
    there = session_of(other, workspace, report)
    if not there:
        return []
    path = workspace.session_file(there)
    file = read_file(workspace.files, workspace.shown(path), report)
    node = None if file is None else parse(file, report, "session")
    if file is None or node is None or report.failed:
        return []
    lines = file.text.split("\n")
    for key, value in node.entries:
        if key.text == "session" and isinstance(value, Scalar):
            lines[key.span.line - 1 : value.span.end_line] = [f"session: {as_text(title)}"]
            break
    return [NewFile(f"sessions/{name}.yaml", "\n".join(lines).encode("utf-8"))]
