"""Files -> the same for one build, which note how everything stood that it read or looked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sessionbuilder.files.files import (
    ABSENT,
    NOWHERE,
    THERE,
    UNKNOWN,
    Files,
    digest,
    folder_of,
    is_sound,
    joined,
    names_digest,
)
from sessionbuilder.files.folder import PROGRAM, program


@dataclass(frozen=True)
class Noting(Files):
    """The files of a build, and those that come with the program, whose names begin with `sessionbuilder/`."""

    files: Files
    noted: dict[str, str] = field(default_factory=dict)
    """By name, in the order in which it was asked for, how it stood, as `state` says it; `!` where all that was asked
    was whether it is there. Names of folders end in `/`: then it is how the names in it stood."""

    @property
    def folder(self) -> Path | None:
        """The folder on this computer that they are."""
        return self.files.folder

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return what the file holds, and note it."""
        self.noted[name] = UNKNOWN
        try:
            content = self._of(name).read(name, most)
        except NOWHERE:
            self.noted[name] = ABSENT
            raise
        self.noted[name] = digest(content)
        return content

    def names(self, folder: str) -> list[str]:
        """Return what lies in the folder, and note it; in folders of the program Python puts files of its own."""
        if _is_of_program(folder):
            return program().names(folder)
        self.noted[f"{folder}/"] = UNKNOWN
        try:
            found = self.files.names(folder)
        except NOWHERE:
            self.noted[f"{folder}/"] = ABSENT
            raise
        self.noted[f"{folder}/"] = names_digest(found)
        return found

    def is_there(self, name: str) -> bool:
        """Whether there is something of this name, and note that."""
        if _is_of_program(name):
            return program().is_there(name)
        found = self.files.is_there(name)
        self.noted.setdefault(name, THERE if found else ABSENT)
        return found

    def is_file(self, name: str) -> bool:
        """Whether it is a file of its own, and note what is none."""
        found = self._of(name).is_file(name)
        if found or not self.is_there(name):
            self.noted.setdefault(name, THERE if found else ABSENT)
        else:
            self.noted[name] = UNKNOWN
        return found

    def lists(self, folder: str, name: str) -> bool:
        """Whether the folder lists this name, and note that, and nothing of the others there."""
        if "/" in name or not is_sound(name):  # if a file is called so, it is found among all
            return False
        found = self._of(folder).lists(folder, name)
        self.noted.setdefault(joined(folder, name), THERE if found else ABSENT)
        return found

    def beside(self, name: str, path: Path) -> Noting:
        """Return the same files, and under `name` the one that lies at `path`, with one note of all."""
        return Noting(self.files.beside(name, path), self.noted)

    def _of(self, name: str) -> Files:
        return program() if _is_of_program(name) else self.files


def _is_of_program(name: str) -> bool:
    return f"{name}/".startswith(PROGRAM)


def noting(files: Files) -> Noting:
    """Return `files` with a note of their own, for one build."""
    return Noting(files.files if isinstance(files, Noting) else files)


def stand(noted: Mapping[str, str], files: Files) -> bool:
    """Whether everything is still as it was `noted` of these files."""
    now = noting(files)
    try:
        return all(
            state != UNKNOWN and (now.lists(*parted(name)) if state == THERE else now.state(name) == state)
            for name, state in noted.items()
        )
    except OSError:  # a folder that is closed to us now
        return False


def parted(name: str) -> tuple[str, str]:
    """Return the folder of a file, and its name there."""
    return folder_of(name), name.rpartition("/")[2]
