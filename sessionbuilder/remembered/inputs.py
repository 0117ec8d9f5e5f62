"""The names of files and folders, as a session's author knows them -> how they stand now."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.files import Folder, Noting
from sessionbuilder.files.files import THERE, UNKNOWN


class Inputs:
    """How the files of one pool stand, each looked at once: sessions share some of them."""

    def __init__(self, root: Path) -> None:
        """Look at nothing yet; names count from `root`, and what comes with the program is named from its folder."""
        self._files = Noting(Folder(root))
        self._states: dict[str, str] = {}

    def state(self, name: str) -> str:
        """Return how `name` stands, as `Files.state` says it."""
        if name not in self._states:
            self._states[name] = self._files.state(name)
        return self._states[name]

    def stand(self, noted: Mapping[str, str]) -> bool:
        """Whether everything is still as it was `noted`; what could not be looked at never is."""
        return all(self._stands(name, state) for name, state in noted.items())

    def _stands(self, name: str, noted: str) -> bool:
        if noted == THERE:
            return self._files.is_there(name)
        return noted != UNKNOWN and self.state(name) == noted


def still_stands(noted: Mapping[str, str], root: Path) -> bool:
    """Whether every file and folder of the pool at `root` is still as it was `noted`, by its name and its state."""
    return Inputs(root).stand(noted)
