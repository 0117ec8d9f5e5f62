"""A workspace: the folder with `sessions/` and `assets/`, and what lies in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from msgspec import Struct

SESSIONS = "sessions"
ASSETS = "assets"
ENDINGS = (".yaml", ".yml")
"""How the file of a session or of a delivery may end."""
NOT_SESSIONS = frozenset({"pool", "sources", "glossary"})
"""Files in `sessions/` that are not sessions."""


class Workspace(Struct, frozen=True):
    """Where a pool keeps its sessions."""

    root: Path

    @classmethod
    def around(cls, place: Path) -> Workspace | None:
        """Return the workspace that `place` lies in, or None."""
        for folder in (place, *place.parents):
            if (folder / SESSIONS).is_dir() and (folder / ASSETS).is_dir():
                return cls(folder)
        return None

    @property
    def sessions(self) -> Path:
        """The folder of the sessions."""
        return self.root / SESSIONS

    @property
    def themes(self) -> Path:
        """The folder of the themes."""
        return self.root / ASSETS / "themes"

    def session_files(self) -> list[Path]:
        """Return the file of every session, in alphabetical order."""
        return [path for path in _written_in(self.sessions) if path.stem not in NOT_SESSIONS]

    def session_file(self, name: str) -> Path:
        """Return the file of the session called `name`; where there is none, the one it would be."""
        there = (path for path in self.session_files() if path.stem == name)
        return next(there, self.sessions / f"{name}{ENDINGS[0]}")

    @property
    def images(self) -> Path:
        """The folder of the pictures."""
        return self.root / ASSETS / "images"

    @property
    def deliveries(self) -> Path:
        """The folder of the deliveries."""
        return self.sessions / "deliveries"

    def delivery_files(self) -> list[Path]:
        """Return the file of every delivery, in alphabetical order."""
        return _written_in(self.deliveries)

    def names(self) -> list[str]:
        """Return every name by which a command knows a session or a delivery."""
        return [path.stem for path in (*self.session_files(), *self.delivery_files())]

    def is_delivery(self, path: Path) -> bool:
        """Whether the file `path` is a delivery."""
        return path.resolve().parent == self.deliveries.resolve()

    def case_names(self) -> list[str]:
        """Return the name of every case."""
        return sorted(path.stem for path in (self.sessions / "cases").glob("*.yaml"))

    def shared_names(self) -> list[str]:
        """Return the name of every shared block, as `use:` takes it."""
        return sorted(f"shared/{path.stem}" for path in (self.sessions / "shared").glob("*.yaml"))

    def theme_names(self) -> list[str]:
        """Return the name of every theme."""
        return sorted(path.parent.name for path in self.themes.glob("*/theme.yaml"))

    def find(self, name: str) -> Path:
        """Return the file that a stem, a file name or a path names; where none does, the one it would be."""
        candidates = list(self._candidates(name))
        for wanted in (Path.is_file, Path.exists):
            for path in candidates:
                try:
                    if wanted(path):
                        return path
                except OSError:  # a name too long for the disk, or a folder that may not be read
                    continue
        return Path(name)

    def shown(self, path: Path) -> str:
        """Return `path` as its author knows it: from the workspace, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return PurePath(path).as_posix()

    def _candidates(self, name: str) -> Iterator[Path]:
        yield Path(name)
        if PurePath(name).name == name:
            yield self.sessions / name
            yield from (self.sessions / f"{name}{ending}" for ending in ENDINGS)
            yield self.deliveries / name
            yield from (self.deliveries / f"{name}{ending}" for ending in ENDINGS)
        else:
            yield self.root / name
            yield from (self.root / f"{name}{ending}" for ending in ENDINGS)


def _written_in(folder: Path) -> list[Path]:
    """Return the files in `folder` that may be sessions or deliveries, in alphabetical order."""
    return sorted(path for path in folder.glob("*") if path.suffix in ENDINGS and path.is_file())
