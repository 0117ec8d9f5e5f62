"""A folder on this computer -> its files, by name."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass
from dataclasses import replace as changed
from functools import cache
from pathlib import Path

import sessionbuilder
from sessionbuilder.files.files import Files, OddFileError, folder_of

PACKAGE = Path(sessionbuilder.__file__).resolve().parent
"""Where the program itself lies, with what comes with it."""
PROGRAM = f"{PACKAGE.name}/"
"""How the names begin of what comes with the program."""


@dataclass(frozen=True, init=False)
class Folder(Files):
    """The files of a folder; nothing is there by a name that leads out of it."""

    root: Path
    others: tuple[tuple[str, Path], ...] = ()
    """Files that lie elsewhere and that somebody has named, by the names that they go by."""

    def __init__(self, root: Path | str, others: tuple[tuple[str, Path], ...] = ()) -> None:
        """Take the folder `root`, which may be named from where the program runs, such as `.`."""
        object.__setattr__(self, "root", Path(root).absolute())
        object.__setattr__(self, "others", others)

    @property
    def folder(self) -> Path:
        """The folder itself."""
        return self.root

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return what the file holds."""
        path = self._path(name)
        mode = os.stat(path).st_mode
        if stat.S_ISDIR(mode):  # Windows would say that it is closed to us
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(mode):
            raise OddFileError(errno.EINVAL, "it is a pipe or a device", str(path))
        with path.open("rb") as stream:
            return stream.read() if most is None else stream.read(most)

    def names(self, folder: str) -> list[str]:
        """Return what lies in the folder."""
        with os.scandir(self._path(folder)) as found:
            return sorted(f"{entry.name}/" if _is_folder(entry) else entry.name for entry in found)

    def is_there(self, name: str) -> bool:
        """Whether there is something of this name: what may not be looked at is there."""
        try:
            os.stat(self._path(name))
        except (FileNotFoundError, NotADirectoryError):
            return False
        except (OSError, ValueError):
            return True
        return True

    def is_file(self, name: str) -> bool:
        """Whether it is a file of its own."""
        try:
            path = self._path(name)
            return path.is_file() and not path.is_symlink()
        except OSError:  # a name that is too long, or in a folder that is closed to us
            return False

    def beside(self, name: str, path: Path) -> Folder:
        """Return the same files, and under `name` the one that lies at `path`; what lies round it can be listed."""
        folder = Path(folder_of(name))
        round_it = [(folder.as_posix(), path.parent)] if folder.is_absolute() or ".." in folder.parts else []
        return changed(self, others=(*self.others, (name, path), *round_it))

    def _path(self, name: str) -> Path:
        for other, path in self.others:
            if other == name:
                return path
        path = self.root / name
        odd = {".", ".."} & {*name.split("/"), *path.parts[len(self.root.parts) :]}
        if odd or self.root not in (path, *path.parents):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
        return path


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # a link that leads round in a circle
        return False


@cache
def program() -> Folder:
    """Return the folder in which the program lies, for names that begin with its own."""
    return Folder(PACKAGE.parent)
