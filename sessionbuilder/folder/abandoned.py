"""The folder that builds go to -> those folders in it that no build will bring up to date any more."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePosixPath

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.folder.manifest import Manifest


class Neighbours:
    """The folders beside those of the sessions, looked at once however many sessions are built."""

    def __init__(self, out: Path, root: Path, known: Collection[str]) -> None:
        """Look below `out`; `root` is the workspace.

        Folders whose names are `known` have their file, so their records are not read.
        """
        self.out = out
        self.root = root
        self.known = frozenset(known)
        self._strangers: dict[Path, list[Path]] = {}
        self._inner: dict[str, list[Path]] | None = None
        self._sources: dict[Path, list[str]] = {}

    def abandoned(self, home: Path, source: str) -> Iterator[tuple[Path, str]]:
        """Yield folders that were built from files that are gone, or from `source` for another session.

        Each comes with what to say of it. `home` is where `source` goes now.
        """
        for parent in sorted({self.out, home.parent, home}):
            for folder in self._unknown_in(parent):
                sources = self._built_from(folder)
                if sources and not any((self.root / file).is_file() for file in sources):
                    yield folder, f"was built from `{sources[0]}`, which is not there any more"
        for folder in self._within().get(PurePosixPath(source).stem, ()):
            if folder not in (home, *home.parents) and self._built_from(folder) == [source]:
                yield folder, f"was built from `{source}`, which is for another session now"

    def tell(self, home: Path, source: str, report: Report, shown: Callable[[Path], str]) -> None:
        """Note those folders in `report`, named as `shown` says."""
        for folder, why in self.abandoned(home, source):
            name = shown(folder)
            hint = "delete that folder, unless you still need it"
            report.add(codes.LEFT_OVER, whole_file(name), f"`{name}` {why}.", hint)

    def _unknown_in(self, parent: Path) -> list[Path]:
        if parent not in self._strangers:
            self._strangers[parent] = [parent / name for name in _folders(parent) if name not in self.known]
        return self._strangers[parent]

    def _within(self) -> dict[str, list[Path]]:
        """Return the folders in the folders of sessions, by their names."""
        if self._inner is None:
            self._inner = {}
            for name in _folders(self.out):
                for inner in _folders(self.out / name):
                    self._inner.setdefault(inner, []).append(self.out / name / inner)
        return self._inner

    def _built_from(self, folder: Path) -> list[str]:
        """Return the files that a folder was built from, by its record."""
        if folder not in self._sources:
            record = Manifest.read(folder)
            self._sources[folder] = sorted({build.session for build in record.builds.values()}) if record else []
        return self._sources[folder]


def _folders(parent: Path) -> list[str]:
    """Return the names of the folders in `parent`; none where nothing can be seen, since there is nothing to tell."""
    try:
        with os.scandir(parent) as found:
            return sorted(entry.name for entry in found if entry.is_dir())
    except OSError:
        return []
