"""What was read and looked for when a session was read -> that of it which decides what comes of the session."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.files.files import ABSENT, UNKNOWN
from sessionbuilder.workspace.workspace import Workspace


def decisive(path: Path, workspace: Workspace, noted: Mapping[str, str], *, names_matter: bool) -> dict[str, str]:
    """Return what of all that was `noted` decides what comes of the session or delivery in `path`.

    That is every file that was read, and every file that was looked for and is not there. Which names lie in a folder
    decides only where `names_matter`, since something was found that may say them; where a file is missing, as one
    that is called nearly so may come; of a delivery, which is found among the sessions; and of themes. So a session
    stands though another comes.
    """
    sessions, themes = f"{workspace.shown(workspace.sessions)}/", f"{workspace.shown(workspace.themes)}/"
    missing = any(state == ABSENT and name.startswith(sessions) for name, state in noted.items())

    def decides(name: str) -> bool:
        if not name.endswith("/") or names_matter or name.startswith(themes):
            return True
        return name == sessions and (missing or workspace.is_delivery(path))

    return {name: _certain(name, state) for name, state in sorted(noted.items()) if decides(name)}


def _certain(name: str, state: str) -> str:
    """Return how something stood; what lies outside the pool is not looked for again."""
    outside = name.startswith(("/", "../")) or ":" in name
    return UNKNOWN if outside else state
