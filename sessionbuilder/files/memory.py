"""Texts and bytes by their names -> files that lie nowhere."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping

from sessionbuilder.files.files import Files, is_sound


class Memory(Files):
    """Files that are kept in memory; a folder is there where something lies in it."""

    def __init__(self, content: Mapping[str, str | bytes]) -> None:
        """Keep `content` by names such as `sessions/day.yaml`; texts are kept as UTF-8.

        A name that could lead out of a folder is a `ValueError`.
        """
        for name in content:
            if not is_sound(name):
                raise ValueError(f"`{name}` is no name of a file in a pool.")
        self._content = {name: text.encode() if isinstance(text, str) else text for name, text in content.items()}
        self._folders: dict[str, set[str]] = {"": set()}
        for name in content:
            inner = name
            while inner:
                folder, _, last = inner.rstrip("/").rpartition("/")
                self._folders.setdefault(folder, set()).add(f"{last}/" if inner.endswith("/") else last)
                inner = f"{folder}/" if folder else ""
        if both := self._content.keys() & self._folders.keys():
            raise ValueError(f"`{min(both)}` is there as a file and as a folder.")

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Memory) and other._content == self._content

    def __hash__(self) -> int:
        return hash(frozenset(self._content))

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return what the file holds."""
        if name in self._content:
            return self._content[name][:most]
        if name in self._folders:
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), name)
        raise _nowhere(name)

    def names(self, folder: str) -> list[str]:
        """Return what lies in the folder."""
        if folder in self._folders:
            return sorted(self._folders[folder])
        if folder in self._content:
            raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR), folder)
        raise _nowhere(folder)

    def is_there(self, name: str) -> bool:
        """Whether there is a file or a folder of this name."""
        return name in self._content or name in self._folders

    def is_file(self, name: str) -> bool:
        """Whether there is a file of this name."""
        return name in self._content


def _nowhere(name: str) -> FileNotFoundError:
    return FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), name)
