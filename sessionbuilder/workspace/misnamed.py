"""Files that nobody finds because of how their names end -> what to call them, or what they are.

Notepad adds `.txt`, and Windows hides it; an organisation's sessions may lie there as PowerPoint files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.patterns import late
from sessionbuilder.source.file import document
from sessionbuilder.workspace.workspace import ENDINGS, NOT_SESSIONS, Workspace

_MISNAMED = late(r"(?P<stem>.+?)\.ya?ml(?:[. ](?:txt|text|rtf|docx?|ya?ml))?\s*", re.IGNORECASE)
_SHOWS_ENDINGS = "Explorer shows how names end under View, Show, File name extensions"


def check_names_in(workspace: Workspace, report: Report) -> None:
    """Note every file of the workspace that is passed over because its name does not end in `.yaml`."""
    for folder in (workspace.sessions, workspace.deliveries, workspace.cases, workspace.shared):
        for path, right in _misnamed(folder, workspace):
            shown = workspace.shown(path)
            added = path.suffix.lower() == ".txt"
            why = "its name ends in `.txt`, which Notepad adds" if added else "its name does not end in `.yaml`"
            message = f"`{shown}` is passed over: {why}."
            report.add(codes.MISNAMED_FILE, whole_file(shown), message, _rename(right, path.name))


def lies_there(folder: Path, stem: str, workspace: Workspace) -> str:
    """Return a hint that names the file in `folder` which `stem` means and which is called otherwise; else empty."""
    low = re.sub(r"\.ya?ml$", "", stem.casefold())
    for path, right in _misnamed(folder, workspace):
        if low in (right.removesuffix(".yaml").casefold(), path.name.casefold()):
            return f"`{workspace.shown(path)}` lies there: {_rename(right, path.name)}"
    for path in _lying(folder, workspace):
        if low in (path.stem.casefold(), path.name.casefold()) and (what := document(path.name)):
            return f"`{workspace.shown(path)}` lies there: it is {what}, and a session is text that is written in YAML"
    return ""


def what_lies_in(workspace: Workspace) -> str:
    """Return a sentence on what is in a folder `sessions/` without any session."""
    for path, right in _misnamed(workspace.sessions, workspace):
        return f"`{workspace.shown(path)}` is not read: {_rename(right, path.name)}."
    for path in _lying(workspace.sessions, workspace):
        if what := document(path.name):
            return f"`{workspace.shown(path)}` is {what}: a session is text that is written in YAML."
    return ""


def _rename(right: str, name: str) -> str:
    added = name.lower().endswith((".txt", ".text", ".rtf", ".doc", ".docx"))
    return f"rename it to `{right}`{f'; {_SHOWS_ENDINGS}' if added else ''}"


def _misnamed(folder: Path, workspace: Workspace) -> Iterator[tuple[Path, str]]:
    """Yield what in `folder` is called nearly as a session is, with the right name."""
    either = folder.name not in ("cases", "shared")
    for path in _lying(folder, workspace):
        right = path.suffix in (ENDINGS if either and path.stem not in NOT_SESSIONS else ENDINGS[:1])
        if not right and (matched := _MISNAMED.fullmatch(path.name)):
            yield path, f"{matched['stem']}.yaml"


def _lying(folder: Path, workspace: Workspace) -> list[Path]:
    """Return the files in `folder`; none where it is none, or may not be looked into, which is told elsewhere."""
    try:
        names = workspace.files.names(workspace.shown(folder))
    except OSError:
        return []
    return [folder / name.rstrip("/") for name in names if not name.startswith((".", "~"))]
