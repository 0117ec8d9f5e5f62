"""The names of files and folders, as a session's author knows them -> how they stand now."""

from __future__ import annotations

import os
import stat
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import sessionbuilder

ABSENT = ""
"""How a file stands that is not there."""
UNKNOWN = "?"
"""How something stands that cannot be looked at: that is never taken for the same as before."""
_PACKAGE = Path(sessionbuilder.__file__).resolve().parent


class Inputs:
    """How the files of one pool stand, each looked at once: sessions share some of them."""

    def __init__(self, root: Path) -> None:
        """Look at nothing yet; names count from `root`, and what comes with the program is named from its folder."""
        self.root = str(root)
        self._states: dict[str, str] = {}

    def state(self, name: str) -> str:
        """Return the SHA-256 of the file `name`, or of the names in a folder, which ends in `/`.

        It is `ABSENT` where there is none, and `UNKNOWN` where it may not be looked at, or is no file.
        """
        if name not in self._states:
            self._states[name] = self._looked_at(name)
        return self._states[name]

    def stand(self, noted: Mapping[str, str]) -> bool:
        """Whether every file and folder is still as it was `noted`."""
        return all(state != UNKNOWN and self.state(name) == state for name, state in noted.items())

    def names(self, folder: str) -> list[str]:
        """Return the names in `folder`, which ends in `/`; none where it is closed to us, or is none."""
        try:
            return sorted(os.listdir(os.path.join(self.root, folder)))
        except OSError:
            return []

    def _looked_at(self, name: str) -> str:
        path = os.path.join(self.root, name)
        if name.startswith(f"{_PACKAGE.name}/") and not os.path.lexists(path):
            path = str(_PACKAGE.parent / name)
        try:
            if name.endswith("/"):
                return _digest("\0".join(sorted(os.listdir(path))).encode("utf-8", "surrogateescape"))
            if not stat.S_ISREG(os.stat(path).st_mode):  # a pipe would be waited for without end
                return UNKNOWN
            with open(path, "rb") as file:
                return _digest(file.read())
        except (FileNotFoundError, NotADirectoryError):
            return ABSENT
        except (OSError, ValueError):
            return UNKNOWN


def still_stands(noted: Mapping[str, str], root: Path) -> bool:
    """Whether every file and folder of the pool at `root` is still as it was `noted`, by its name and its digest."""
    return Inputs(root).stand(noted)


def _digest(content: bytes) -> str:
    return sha256(content).hexdigest()
