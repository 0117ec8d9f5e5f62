"""The folder that builds go to -> every folder in it that holds what was built."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from sessionbuilder.folder.manifest import Manifest

_DEPTH = 3
"""A session, a delivery of it, other hours of that."""


def homes(out: Path, depth: int = _DEPTH) -> Iterator[Path]:
    """Yield the folders below `out` that have a record of what builds wrote into them, in alphabetical order."""
    try:
        folders = sorted(folder for folder in out.iterdir() if folder.is_dir() and not folder.is_symlink())
    except OSError:
        return  # where nothing can be seen there is nothing to tell
    for folder in folders if depth else ():
        if (record := Manifest.read(folder)) and record.outputs:
            yield folder
        yield from homes(folder, depth - 1)
