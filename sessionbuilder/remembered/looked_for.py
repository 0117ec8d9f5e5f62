"""What a session was read from -> that, and what was looked for besides, each as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.files.files import was_read
from sessionbuilder.remembered.inputs import Inputs
from sessionbuilder.workspace.workspace import Workspace

_NEED_NOT_BE = ("pool", "sources", "glossary")
"""Files in `sessions/` that are looked for in every pool."""


def with_looked_for(path: Path, workspace: Workspace, read: Mapping[str, str], *, names_matter: bool) -> dict[str, str]:
    """Return what decides what comes of the session or delivery in `path`, `read` being the files that were read.

    What was looked for and is not there decides, too. Where `names_matter`, since something was found that may name
    what lies there, so do the names in the folders of the pool.
    """
    shown = workspace.shown
    noted = {name: state for name, state in read.items() if was_read(name, state)}
    inputs = Inputs(workspace.root)
    sessions = shown(workspace.sessions)
    absent = [name for stem in _NEED_NOT_BE if (name := f"{sessions}/{stem}.yaml") not in noted]
    themes = shown(workspace.themes)
    folders = {f"{themes}/", *(f"{themes}/{name}/" for name in inputs.names(f"{themes}/"))}
    if names_matter or absent or workspace.is_delivery(path):
        folders.add(f"{sessions}/")
    if names_matter:
        of_the_pool = (workspace.deliveries, workspace.cases, workspace.shared, workspace.images)
        folders |= {f"{shown(folder)}/" for folder in of_the_pool}
    for name in (shown(path), *absent, *folders):
        noted.setdefault(name, inputs.state(name))
    return dict(sorted(noted.items()))
