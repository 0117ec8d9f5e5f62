"""A workspace: the files round a folder `sessions/`, and what each of them is."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Collection, Iterator
from pathlib import Path, PurePath

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.files import Files, Folder, Noting, noting
from sessionbuilder.files.files import folder_of
from sessionbuilder.files.folder import PACKAGE

SESSIONS = "sessions"
ASSETS = "assets"
THEME = "theme.yaml"
ENDINGS = (".yaml", ".yml")
"""How the file of a session or of a delivery may end."""
NOT_SESSIONS = frozenset({"pool", "sources", "glossary", "law", "local"})
"""Files in `sessions/` that are not sessions."""


class Workspace(Struct, frozen=True):
    """Where a pool keeps its sessions.

    Paths here are names: what lies at one is read from `files`, which need not be on a disk.
    """

    root: Path = Path()
    """What paths begin with; the folder itself, where the workspace is one."""
    kept: Files | None = None
    """Its files, where they are not simply those of the folder `root`."""

    @classmethod
    def of(cls, files: Files) -> Workspace:
        """Return the workspace that these files are."""
        return cls(files.folder or Path(), files)

    @property
    def files(self) -> Noting:
        """Its files, and those that come with the program."""
        return self.kept if isinstance(self.kept, Noting) else Noting(self.kept or Folder(self.root))

    def noting(self) -> Workspace:
        """Return the same workspace for one build, which has a note of its own of what it reads."""
        return Workspace(self.root, noting(self.files))

    def with_file(self, path: Path) -> Workspace:
        """Return the same workspace with the file `path`, which somebody has named, wherever that lies."""
        if self._inside(path) is not None:
            return self
        return Workspace(self.root, self.files.beside(path.as_posix(), path.absolute()))

    @classmethod
    def around(cls, place: Path) -> Workspace | None:
        """Return the workspace that `place` lies in, or None."""
        for folder in (place, *place.parents):
            if (folder / SESSIONS).is_dir():
                return cls(folder)
        return None

    @property
    def sessions(self) -> Path:
        """The folder of the sessions."""
        return self.root / SESSIONS

    @property
    def themes(self) -> Path:
        """The folder of the pool's own themes."""
        return self.root / ASSETS / "themes"

    @property
    def pool(self) -> Path:
        """The file in which a pool says what it is."""
        return self.sessions / "pool.yaml"

    def session_files(self) -> list[Path]:
        """Return the file of every session, in alphabetical order."""
        return [path for path in self.files_in(self.sessions) if path.stem not in NOT_SESSIONS]

    def session_file(self, name: str) -> Path:
        """Return the file of the session called `name`; where there is none, the one it would be."""
        usual = self.sessions / f"{name}{ENDINGS[0]}"
        if self.lists(self.sessions, usual.name):
            return usual
        return next((path for path in self.session_files() if composed(path.stem) == composed(name)), usual)

    @property
    def images(self) -> Path:
        """The folder of the pictures."""
        return self.root / ASSETS / "images"

    @property
    def deliveries(self) -> Path:
        """The folder of the deliveries."""
        return self.sessions / "deliveries"

    @property
    def cases(self) -> Path:
        """The folder of the cases."""
        return self.sessions / "cases"

    @property
    def shared(self) -> Path:
        """The folder of the blocks that sessions share."""
        return self.sessions / "shared"

    def delivery_files(self) -> list[Path]:
        """Return the file of every delivery, in alphabetical order."""
        return self.files_in(self.deliveries)

    def names(self) -> list[str]:
        """Return every name by which a command knows a session or a delivery."""
        return [path.stem for path in (*self.session_files(), *self.delivery_files())]

    def is_delivery(self, path: Path) -> bool:
        """Whether the file `path` is a delivery."""
        return folder_of(self.shown(path)) == self.shown(self.deliveries)

    def case_names(self) -> list[str]:
        """Return the name of every case."""
        return [path.stem for path in self.files_in(self.cases, ENDINGS[:1])]

    def unused_cases(self, read: Collection[str]) -> list[Path]:
        """Return the file of every case that is none of those `read`, which are names."""
        return [path for path in self.files_in(self.cases, ENDINGS[:1]) if self.shown(path) not in read]

    def shared_names(self) -> list[str]:
        """Return the name of every shared block, as `use:` takes it."""
        return [f"shared/{path.stem}" for path in self.files_in(self.shared, ENDINGS[:1])]

    def lists(self, folder: Path, name: str) -> bool:
        """Whether there is a file called so in `folder`; who asks no more than that hangs on no other file there."""
        return self.files.lists(self.shown(folder), name)

    def listed(self, names: Callable[[], list[str]], report: Report) -> list[str] | None:
        """Return the names that `names` finds; None, with a fault in `report`, where a folder is closed to us."""
        try:
            return names()
        except OSError as error:
            shown = self.shown(Path(error.filename or self.sessions))
            report.add(
                codes.REFUSED,
                whole_file(shown),
                f"`{shown}` cannot be looked into: {error.strerror or error}.",
                codes.REFUSED.mend,
            )
            return None

    def theme_names(self) -> list[str]:
        """Return the name of every theme: those of the pool, and those that come with the program."""
        found = [
            folder / name for folder in (self.themes, BUILT_IN) for name in self.entries(folder) if name[-1] == "/"
        ]
        return sorted({folder.name for folder in found if self.is_there(folder / THEME)})

    def theme_file(self, name: str) -> Path:
        """Return the file of the theme called `name`: the pool's own, if it has such a folder with files in it."""
        own = self.themes / name
        return (own if self.entries(own) else BUILT_IN / name) / THEME

    def find(self, name: str) -> Path:
        """Return the file that a stem, a file name or a path names; where none does, the one it would be.

        It is called as its folder lists it: macOS and Windows find `Day.yaml` where `day.yaml` lies.
        """
        candidates = list(self._candidates(name))
        on_disk = self.files.folder is not None
        for wanted, in_files in ((Path.is_file, self.files.is_file), (Path.exists, self.files.is_there)):
            for path in candidates:
                try:
                    if on_disk and wanted(path):
                        return _as_listed(path)
                    if (inside := self._inside(path)) is not None and in_files(inside):
                        return path
                except OSError:  # a name too long for the disk, or a folder that may not be read
                    continue
        try:
            every = (*self.session_files(), *self.delivery_files())
        except OSError:
            every = ()
        return next(
            (path for path in every if composed(name) in (composed(path.stem), composed(path.name))), Path(name)
        )

    def shown(self, path: Path) -> str:
        """Return `path` as its author knows it: from the workspace, with forward slashes.

        By that name it is read. What comes with the program is shown from the program's folder, wherever that is on
        this computer.
        """
        inside = self._inside(path)
        return path.as_posix() if inside is None else inside

    def _inside(self, path: Path) -> str | None:
        """Return the name of what lies at `path` among the files; None where it lies elsewhere."""
        if path.is_relative_to(PACKAGE):
            return path.relative_to(PACKAGE.parent).as_posix()
        if self.files.folder is None:
            return path.as_posix()
        for found, folder in ((true_path(path), true_path(self.root)), (path, self.root)):
            if found.is_relative_to(folder) and ".." not in found.parts:
                return found.relative_to(folder).as_posix()
        return None

    def is_there(self, path: Path) -> bool:
        """Whether there is something at `path`, though it may be nothing that can be read."""
        return self.files.is_there(self.shown(path))

    def entries(self, folder: Path) -> list[str]:
        """Return what lies in `folder`, without what other programs keep there beside a file of the same name.

        Names of folders end in `/`; there are none where there is no such folder. One that may not be looked into is
        an `OSError`: it would be untrue to say that nothing is in it.
        """
        try:
            return [name for name in self.files.names(self.shown(folder)) if not name.startswith(_BESIDE)]
        except (FileNotFoundError, NotADirectoryError):
            return []

    def files_in(self, folder: Path, endings: tuple[str, ...] = ENDINGS) -> list[Path]:
        """Return the files in `folder` that end so, in alphabetical order; none where there is no such folder."""
        return [folder / name for name in self.entries(folder) if PurePath(name).suffix in endings and name[-1] != "/"]

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


def composed(name: str) -> str:
    """Return a name in one form: macOS may keep `ü` as two characters, and people type it as one."""
    return unicodedata.normalize("NFC", name)


def _as_listed(path: Path) -> Path:
    try:
        names = os.listdir(path.parent)
    except OSError:
        return path
    alike = [name for name in names if composed(name).casefold() == composed(path.name).casefold()]
    return path if path.name in names or len(alike) != 1 else path.with_name(alike[0])


def true_path(path: Path) -> Path:
    """Return where `path` leads, whatever links are in it.

    Unlike what `pathlib` has for it, this is no mistake of ours where a link leads round in a circle.
    """
    return Path(os.path.realpath(path))


BUILT_IN = PACKAGE / "theme"
_BESIDE = ("._", ".#", "~$")
"""How names start that macOS, editors and Office write beside a file."""
