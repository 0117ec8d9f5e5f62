"""The file of a session, a delivery or a case -> the lines of its head, without reading its programme.

A pool may have sixty sessions of a thousand lines, which are listed by what stands in the first twenty of each. What is
wrong in a programme is told when somebody looks at the session.
"""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report, Sound, SourceFile
from sessionbuilder.patterns import late
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Mapping, Scalar
from sessionbuilder.source.yaml import parse
from sessionbuilder.workspace.named_session import BASED_ON, original_called
from sessionbuilder.workspace.workspace import Workspace

_LONG = late(r"(?m)^(?:programme|changes|narrative):.*(?:\n(?:[ \t#-].*)?(?=\n|\Z))*")
"""What nothing is listed by: lines under such a key are set in, start with a dash, are notes or are empty."""
_SOUND = Sound[Mapping | None](1024)
"""Most files are as they were when they were listed last."""


def head(path: Path, workspace: Workspace, report: Report, first: str) -> Mapping | None:
    """Return the lines of the file `path`, which starts with the key `first`, but for those of its programme.

    None, with a fault in `report`, where they cannot be read.
    """
    file = read_file(workspace.files, workspace.shown(path), report)
    if file is None:
        return None
    short = SourceFile(file.path, _LONG.sub(lambda long: "\n" * long[0].count("\n"), file.text))
    if not short.text.strip():  # so that what is told is of the file, and not of what was left of it
        short = file
    return _SOUND.of((short.path, short.text, first), lambda apart: parse(short, apart, first), report)


def session_head(path: Path, workspace: Workspace, report: Report, chain: tuple[str, ...] = ()) -> Mapping | None:
    """Return the head of the session in `path`, with that of its original under it.

    None, with a fault in `report`, where one of them cannot be read. `chain` are the files that are based on it.
    """
    own = head(path, workspace, report, "session")
    if own is None or (name := own.get(BASED_ON)) is None:
        return own
    chain = (*chain, workspace.shown(path))
    original = original_called(name, chain, workspace, report)
    whole = None if original is None else session_head(original, workspace, report, chain)
    return None if whole is None else whole.overlaid(own.entries)


def words(node: Mapping, key: str) -> str:
    """Return the text under `key` on one line; empty where none stands there."""
    value = node.get(key)
    return " ".join(value.text.split()) if isinstance(value, Scalar) else ""
