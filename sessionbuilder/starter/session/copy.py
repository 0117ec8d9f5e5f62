"""A session that there is -> the file of a new one that is the same but for its title."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.session.workspace import Workspace
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.yaml import parse
from sessionbuilder.starter.delivery import session_of
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile


def copied(words: str, workspace: Workspace, name: str, title: str, report: Report) -> list[NewFile]:
    """Return the session that `words` mean, or the file at that path, as one called `name` with `title` as its title.

    None, with faults in `report`, if there is none or it cannot be read.
    """
    path = workspace.find(words)
    if not (words.strip() and path.is_file()):
        stem = session_of(words, workspace, report)
        if not stem:
            return []
        path = workspace.session_file(stem)
    file = read_file(path, workspace.shown(path), report)
    node = None if file is None else parse(file, report, "session")
    if file is None or node is None:
        return []
    if node.get("session") is None:
        hint = "name a session, whose file has a line `session: ...`"
        report.add(codes.UNKNOWN_SESSION, whole_file(file.path), f"`{file.path}` is no session.", hint)
        return []
    lines = file.text.split("\n")
    for key, value in node.entries:
        if key.text == "session" and isinstance(value, Scalar):
            first = key.span.line - 1
            taken = 1 + value.text.strip().count("\n") + value.block
            lines[first : first + taken] = [f"session: {as_text(title)}"]
            break
    return [NewFile(f"sessions/{name}.yaml", "\n".join(lines).encode("utf-8"))]
