"""The name of a file -> the same, if it is one of those that the studio may write."""

from __future__ import annotations

from pathlib import PurePosixPath

from sessionbuilder.studio.desk import checked
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.workspace.workspace import ASSETS, ENDINGS, SESSIONS

FOLDERS = (SESSIONS, f"{ASSETS}/themes")
"""Where they lie."""


def writable(name: str) -> str:
    """Return `name`; where it is none of a text of sessions or themes, that is a `RefusedError`."""
    path = PurePosixPath(checked(name))
    if path.suffix not in ENDINGS or not any(path.is_relative_to(folder) for folder in FOLDERS):
        raise RefusedError(f"The studio writes no file `{name[:200]}`: only texts of sessions and of themes.")
    return name
