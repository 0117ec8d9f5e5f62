"""The names of files and folders, as a session's author knows them -> how they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.files import Folder, noting
from sessionbuilder.files.files import THERE, UNKNOWN
from sessionbuilder.files.noting import parted


class Inputs:
    """How the files of one pool stand, each looked at once: sessions share some of them."""

    def __init__(self, root: Path) -> None:
        """Look at nothing yet; names count from `root`, and what comes with the program is named from its folder."""
        self.files = noting(Folder(root))
        self._states: dict[str, str] = {}
        self._names: dict[str, frozenset[str]] = {}

    def state(self, name: str) -> str:
        """Return how a file stands, or the names in a folder, as a build notes it (`files.Noting`)."""
        if name not in self._states:
            self._states[name] = self.files.state(name)
        return self._states[name]

    def stand(self, noted: Mapping[str, str]) -> bool:
        """Whether everything is still as it was `noted`; of some things all that counts is that they are there."""
        return all(
            state != UNKNOWN and (self._lists(name) if state == THERE else self.state(name) == state)
            for name, state in noted.items()
        )

    def _lists(self, name: str) -> bool:
        folder, own = parted(name)
        if folder not in self._names:
            try:
                self._names[folder] = frozenset(each.rstrip("/") for each in self.files.names(folder))
            except OSError:
                self._names[folder] = frozenset()
        return own in self._names[folder]
