"""The folder of a session -> how every file in it stands, and whether it still does.

A file is known by its digest. Where its size, its times and its place on the disk are what they were when that was
taken, it is not read again: nobody changes a file without changing one of them.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Mapping
from hashlib import sha256
from typing import NamedTuple

from sessionbuilder.folder.manifest import NAME
from sessionbuilder.folder.replacing import STAGE
from sessionbuilder.folder.sending import OF_THE_SYSTEM
from sessionbuilder.inventory.folders import FOR_PARTICIPANTS


class Stood(NamedTuple):
    """How a file stood."""

    sha256: str
    size: int
    changed: int
    """When what is in it was changed, by the disk, in nanoseconds."""
    touched: int
    """When anything of it was, where the system says so."""
    place: int
    """Its number on the disk: a file that was replaced has another."""


Looks = dict[str, os.stat_result]


def look_at(home: str, ours: Collection[str]) -> Looks | None:
    """Return every file that a build in the folder `home` would look at, by its name from there.

    A folder inside that has a record is of another build, unless it is among what is sent or holds what is `ours`, by
    names of files. None where something is there that is neither a file nor a folder, or where a build was interrupted.
    """
    try:
        return dict(_files(home, "", ours))
    except (OSError, _OddError):
        return None


def noted(home: str, looks: Looks) -> dict[str, Stood] | None:
    """Return how the files stand; None where one cannot be read."""
    try:
        return {name: _stood(_digest(os.path.join(home, name)), look) for name, look in looks.items()}
    except OSError:
        return None


def still(home: str, before: Mapping[str, Stood], looks: Looks) -> dict[str, Stood] | None:
    """Return how the files stand now, if they hold what they held `before`; else None."""
    if looks.keys() != before.keys():
        return None
    now: dict[str, Stood] = {}
    try:
        for name, look in looks.items():
            was = before[name]
            if was[1:] != (look.st_size, look.st_mtime_ns, look.st_ctime_ns, look.st_ino):
                if was.size != look.st_size or was.sha256 != _digest(os.path.join(home, name)):
                    return None
                was = _stood(was.sha256, look)
            now[name] = was
    except OSError:
        return None
    return now


class _OddError(Exception):
    """Something lies there of which it cannot be said whether it is what it was."""


def _files(folder: str, before: str, ours: Collection[str]) -> Iterator[tuple[str, os.stat_result]]:
    sent = before.startswith(f"{FOR_PARTICIPANTS}/")
    with os.scandir(folder) as found:
        entries = sorted(found, key=lambda entry: entry.name)
    for entry in entries:
        if entry.name == STAGE:
            raise _OddError
        if entry.is_symlink():
            raise _OddError
        if entry.is_dir():
            inner = f"{before}{entry.name}/"
            if _is_of_this(entry.path, inner, ours):
                yield from _files(entry.path, inner, ours)
        elif entry.name in OF_THE_SYSTEM or (not sent and entry.name.startswith((".", "~$"))):
            continue  # what programs put beside a file that they have open
        elif not entry.is_file():
            raise _OddError
        else:
            yield f"{before}{entry.name}", os.stat(entry.path)


def _is_of_this(folder: str, name: str, ours: Collection[str]) -> bool:
    """Whether a build would look into a folder; one with a record of its own is mostly of another."""
    if not os.path.lexists(os.path.join(folder, NAME)):
        return True
    return name.startswith(f"{FOR_PARTICIPANTS}/") or any(each.startswith(name) for each in ours)


def _stood(digest: str, look: os.stat_result) -> Stood:
    return Stood(digest, look.st_size, look.st_mtime_ns, look.st_ctime_ns, look.st_ino)


def _digest(path: str) -> str:
    with open(path, "rb") as file:
        return sha256(file.read()).hexdigest()
