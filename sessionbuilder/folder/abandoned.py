"""The folder that builds go to -> those folders in it whose session or delivery is not there any more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from pathlib import Path

from sessionbuilder.folder.manifest import Manifest


def abandoned(parent: Path, root: Path, known: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Yield each folder in `parent` that was built from a file that is gone, with that file.

    `root` is the workspace; folders whose names are `known` have their file, so their records are not read.
    """
    try:
        folders = sorted(folder for folder in parent.iterdir() if folder.name not in known and folder.is_dir())
    except OSError:
        return  # where nothing can be seen there is nothing to tell
    for folder in folders:
        record = Manifest.read(folder)
        sources = sorted({build.session for build in record.builds.values()}) if record else []
        if sources and not any((root / source).is_file() for source in sources):
            yield folder, sources[0]
