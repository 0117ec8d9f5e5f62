"""Files, and texts that somebody has changed and not saved -> the files as they would be with them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from sessionbuilder.files.files import NOWHERE, Files
from sessionbuilder.files.memory import Memory


class Over(Files):
    """Texts laid over files: by the names that they have, they stand in their place; others are new."""

    def __init__(self, files: Files, texts: Mapping[str, str | bytes]) -> None:
        """Lay `texts` over `files`; a name that could lead out of a folder is a `ValueError`."""
        self.files = files
        self.texts = Memory(texts)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Over) and (self.files, self.texts) == (other.files, other.texts)

    def __hash__(self) -> int:
        return hash((self.files, self.texts))

    @property
    def folder(self) -> Path | None:
        """The folder on this computer over which they are laid."""
        return self.files.folder

    def read(self, name: str, most: int | None = None) -> bytes:
        """Return what the file holds, or the text in its place."""
        return (self.texts if self.texts.is_there(name) else self.files).read(name, most)

    def names(self, folder: str) -> list[str]:
        """Return what lies in the folder, with the texts there."""
        try:
            laid = self.texts.names(folder)
        except FileNotFoundError:
            return self.files.names(folder)
        try:
            lying = self.files.names(folder)
        except NOWHERE:
            return laid
        instead = {name.rstrip("/") for name in laid}
        return sorted([*laid, *(name for name in lying if name.rstrip("/") not in instead)])

    def is_there(self, name: str) -> bool:
        """Whether there is a text or something else of this name."""
        return self.texts.is_there(name) or self.files.is_there(name)

    def is_file(self, name: str) -> bool:
        """Whether there is a text of this name, or a file of its own."""
        return self.texts.is_file(name) or (not self.texts.is_there(name) and self.files.is_file(name))

    def beside(self, name: str, path: Path) -> Over:
        """Return the same files and texts, and under `name` the file that lies at `path`."""
        over = Over(self.files.beside(name, path), {})
        over.texts = self.texts
        return over
