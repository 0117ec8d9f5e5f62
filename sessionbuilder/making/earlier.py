"""Files that an earlier build made -> what is in them, by the value that they were made from."""

from __future__ import annotations

import hashlib
import pickle
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from sessionbuilder.diagnostics import Span
from sessionbuilder.making.formats import Content


class Kept(NamedTuple):
    """One file, as it lies there."""

    name: str
    """Its path from the folder, with forward slashes."""
    sha256: str
    size: str
    remark: str
    pages: int


class Earlier(Struct, frozen=True):
    """What an earlier build made. What is not there any more, or has been changed, is made anew."""

    folder: str = ""
    files: dict[str, Kept] = {}
    """Each by a digest of its format and of the value that it was made from."""

    def take(self, made_from: str) -> Content | None:
        """Return the file that was made from the value with this digest; None where none lies there as it was made."""
        if (kept := self.files.get(made_from)) is None:
            return None
        path = Path(self.folder) / kept.name
        try:
            content = path.read_bytes() if path.is_file() else b""  # a pipe would be waited for without end
        except OSError:
            return None
        if hashlib.sha256(content).hexdigest() != kept.sha256:
            return None
        return Content(content, kept.size, kept.remark, kept.pages, made_from)


def digest_of_value(*values: object) -> str:
    """Return a digest of values, of their types too, but of no place in a file: that says nothing of what is made.

    Values that are equal have the same, whether parts of them are the same object or not, in whatever process.
    """
    found = _Digest()
    pickler = _WithoutPlaces(found, protocol=5)
    pickler.fast = True  # without it an object that comes twice is written otherwise than two that are equal
    pickler.dump(values)
    return found.sha256.hexdigest()


class _Digest:
    def __init__(self) -> None:
        self.sha256 = hashlib.sha256()

    def write(self, content: bytes) -> int:
        self.sha256.update(content)
        return len(content)


class _WithoutPlaces(pickle.Pickler):
    def persistent_id(self, value: object) -> object:
        return "a place" if type(value) is Span else None
