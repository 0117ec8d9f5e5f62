"""The folder that builds go to -> those folders in it that no build will bring up to date any more."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from glob import escape
from pathlib import Path, PurePosixPath

from sessionbuilder.folder.manifest import Manifest


def abandoned(out: Path, home: Path, root: Path, source: str, known: Collection[str]) -> Iterator[tuple[Path, str]]:
    """Yield folders below `out` that were built from files that are gone, or from `source` for another session.

    Each comes with what to say of it. `home` is where `source` goes now, and `root` the workspace. Folders whose names
    are `known` have their file, so their records are not read.
    """
    for folder in _inside({out, home.parent, home}):
        if folder.name not in known:
            sources = _sources(folder)
            if sources and not any((root / file).is_file() for file in sources):
                yield folder, f"was built from `{sources[0]}`, which is not there any more"
    for folder in sorted(out.glob(f"*/{escape(PurePosixPath(source).stem)}")):
        if folder not in (home, *home.parents) and _sources(folder) == [source]:
            yield folder, f"was built from `{source}`, which is for another session now"


def _inside(parents: Collection[Path]) -> Iterator[Path]:
    for parent in sorted(parents):
        try:
            yield from sorted(folder for folder in parent.iterdir() if folder.is_dir())
        except OSError:
            continue  # where nothing can be seen there is nothing to tell


def _sources(folder: Path) -> list[str]:
    """Return the files that a folder was built from, by its record."""
    record = Manifest.read(folder)
    return sorted({build.session for build in record.builds.values()}) if record else []
