"""The folder that builds go to -> every folder in it that holds what was built."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from sessionbuilder.folder.manifest import Manifest

_DEEPER = 2
"""Below the folder of a session: a delivery of it, and other hours of that."""


def homes(out: Path, known: Collection[str]) -> Iterator[Path]:
    """Yield the folders below `out` that have a record of what builds wrote into them, in alphabetical order.

    Only where a build was, or where the name is one of the sessions that are `known`, is looked further: somebody may
    write into a folder in which much else lies.
    """
    for folder in _folders(out):
        if (holds := _holds(folder)) or folder.name in known:
            yield from [folder] if holds else []
            yield from _inside(folder, _DEEPER)


def _inside(home: Path, depth: int) -> Iterator[Path]:
    for folder in _folders(home) if depth else ():
        if _holds(folder):
            yield folder
        yield from _inside(folder, depth - 1)


def _holds(folder: Path) -> bool:
    record = Manifest.read(folder)
    return bool(record and record.outputs)


def _folders(parent: Path) -> list[Path]:
    try:
        return sorted(folder for folder in parent.iterdir() if folder.is_dir() and not folder.is_symlink())
    except OSError:
        return []  # where nothing can be seen there is nothing to tell
