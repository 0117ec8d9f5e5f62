"""What commands did before in the pool that they work in, so that they need not do it again."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sessionbuilder.made.made import Ended
    from sessionbuilder.workspace.workspace import Workspace

_DAYS = "the days of deliveries"


class Before:
    """What was done before in one pool, and how its files stand now."""

    def __init__(self, workspace: Workspace, *, forced: bool = False) -> None:
        """Look into what is kept of `workspace`; where it is `forced`, nothing is done from memory."""
        from sessionbuilder.cli._kept import kept
        from sessionbuilder.remembered.inputs import Inputs
        from sessionbuilder.remembered.ledger import Ledger

        folder = kept()
        self.workspace = workspace
        self.forced = forced
        self.ledger = Ledger(folder and folder / "remembered", workspace.root)
        self.inputs = Inputs(workspace.root)
        self._days: dict[str, str] | None = None

    def build(self, asked: str) -> Ended | None:
        """Return how the build that is `asked` for ended before; None where it must be done."""
        from sessionbuilder.remembered.builds import recall

        return None if self.forced else recall(self.ledger, asked, self.inputs)

    def keep_build(self, asked: str, read: Mapping[str, str], ended: Ended) -> None:
        """Remember how the build ended that was `asked` for, and that hangs on what was `read` and looked for."""
        from sessionbuilder.remembered.builds import keep

        keep(self.ledger, asked, read, ended)

    def day(self, path: Path, workspace: Workspace) -> str:
        """Return the day of the delivery in `path`, empty where it has none; a file is read again once it changes."""
        from sessionbuilder.workspace.coming import day_of

        if self._days is None:
            self._days = (not self.forced and self.ledger.read(_DAYS, dict[str, str])) or {}
        digest = self.inputs.state(workspace.shown(path))
        if digest not in self._days:
            self._days[digest] = day_of(path, workspace)
            self.ledger.write(_DAYS, self._days)
        return self._days[digest]
