"""The pool that a command works in -> what was done in it before, as it is kept on this computer."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionbuilder.building.before import Before
    from sessionbuilder.workspace.workspace import Workspace


def remembered(workspace: Workspace, *, forced: bool = False) -> Before:
    """Return what was done before in `workspace`; where it is `forced`, nothing is done from memory."""
    from sessionbuilder.building.before import Before
    from sessionbuilder.cli._kept import kept

    return Before(workspace, kept(), forced=forced)
