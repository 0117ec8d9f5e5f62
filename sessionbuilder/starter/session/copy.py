"""A session that there is -> the file of a new one that is the same but for its title."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.workspace import Workspace
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.yaml import parse
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile


def copied(path: Path, workspace: Workspace, name: str, title: str, report: Report) -> list[NewFile]:
    """Return the session in `path` as a file called `name`, with `title` as its title.

    None, with faults in `report`, if it cannot be read.
    """
    file = read_file(path, workspace.shown(path), report)
    node = None if file is None else parse(file, report, "session")
    if file is None or node is None:
        return []
    lines = file.text.split("\n")
    for key, value in node.entries:
        if key.text == "session" and isinstance(value, Scalar):
            first = key.span.line - 1
            taken = 1 + value.text.strip().count("\n") + value.block
            lines[first : first + taken] = [f"session: {as_text(title)}"]
            break
    return [NewFile(f"sessions/{name}.yaml", "\n".join(lines).encode("utf-8"))]
