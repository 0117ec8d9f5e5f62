"""The name of a file -> what it holds, wherever files are kept."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

ABSENT, UNKNOWN, THERE = "", "?", "!"
"""How something stands that is not there; that cannot be read, which is never the same as before; of which nothing was
asked but whether it is there."""
NOWHERE = (FileNotFoundError, NotADirectoryError)
"""What is raised where there is nothing of a name."""


class OddFileError(OSError):
    """A pipe or a device: it would be waited for without end."""


class Files(ABC):
    """The files of a pool, by names with forward slashes that count from where `sessions/` lies.

    Who asks for what is not there, or may not be had, gets an `OSError`, as from a disk.
    """

    @property
    def folder(self) -> Path | None:
        """The folder on this computer that they are; None where they are none."""
        return None

    @abstractmethod
    def read(self, name: str, most: int | None = None) -> bytes:
        """Return what the file `name` holds, of one that is longer the first `most` bytes.

        A folder is an `IsADirectoryError`, and what is neither an `OddFileError`.
        """

    @abstractmethod
    def names(self, folder: str) -> list[str]:
        """Return what lies in `folder`, in alphabetical order; the names of folders in it end in `/`."""

    @abstractmethod
    def is_there(self, name: str) -> bool:
        """Whether there is something called `name`, though it may be nothing that can be read."""

    @abstractmethod
    def is_file(self, name: str) -> bool:
        """Whether `name` is a file of its own: no folder, and no link to what lies elsewhere."""

    def lists(self, folder: str, name: str) -> bool:
        """Whether `folder` lists what is called so, letter for letter: a disk may find it by another name, too."""
        try:
            return bool({name, f"{name}/"} & {*self.names(folder)})
        except NOWHERE:
            return False

    def beside(self, name: str, path: Path) -> Files:
        """Return the same files, and under `name` the one that lies at `path`, which somebody has named.

        Only the files of a folder have others beside them.
        """
        return self

    def state(self, name: str) -> str:
        """Return how `name` stands now: the SHA-256 of a file, or of the names in a folder, whose name ends in `/`."""
        try:
            return names_digest(self.names(name[:-1])) if name.endswith("/") else digest(self.read(name))
        except NOWHERE:
            return ABSENT
        except (OSError, ValueError):
            return UNKNOWN


def digest(content: bytes) -> str:
    """Return the SHA-256 of `content`."""
    return sha256(content).hexdigest()


def names_digest(names: Iterable[str]) -> str:
    """Return the SHA-256 of the `names` in a folder."""
    return digest("\0".join(names).encode("utf-8", "surrogateescape"))


def was_read(name: str, state: str) -> bool:
    """Whether what is noted so is a file that was read, and not one that was looked for, or the names in a folder."""
    return len(state) > 1 and not name.endswith("/")


def is_sound(name: str) -> bool:
    """Whether `name` is one of a file in a folder, or in folders in it, on any system."""
    parts = name.split("/")
    return not any(part in ("", ".", "..") or "\\" in part or "\0" in part for part in parts) and parts[0][1:2] != ":"


def folder_of(name: str) -> str:
    """Return the folder in which the file `name` lies; empty for one that lies in none."""
    return name.rpartition("/")[0]


def joined(folder: str, name: str) -> str:
    """Return the name of what is called `name` in `folder`."""
    return f"{folder}/{name}" if folder else name
