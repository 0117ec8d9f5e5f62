"""`manifest.json`: what the builds of a folder were made from, and what they wrote."""

from __future__ import annotations

import hashlib
from pathlib import Path

import msgspec
from msgspec import Struct

from sessionbuilder.inventory.folders import CHANGED_BY_HAND

NAME = "manifest.json"
_OF_THE_SAME_DAY = frozenset({"for", "large-print", "copies", "sides", "with-guide"})
"""Options that choose another folder for the same day, or how it is printed."""


def digest_of(content: bytes) -> str:
    """Return the SHA-256 of `content`, in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def is_inside(name: str) -> bool:
    """Whether `name`, from a folder, leads nowhere out of it.

    Records and journals are files that anybody can edit, and what they name is replaced or removed.
    """
    return not any(part in ("", ".", "..") or set(part) & set("\\:\0") for part in name.split("/"))


class Making(Struct, frozen=True):
    """What a build was made from. It has no clock, so the same inputs give the same record."""

    program: str
    """The version of the program."""
    session: str
    """The file that was built: a session or a delivery, from the workspace."""
    shelf: str
    """The folder inside this one that its files are in; empty where they are beside the record."""
    options: dict[str, str]
    """What was asked for on the command line and changes what is made."""
    inputs: dict[str, str]
    """Every file that was read, from the workspace, with its SHA-256."""

    @property
    def key(self) -> str:
        """A name for it that no other making has."""
        return digest_of(msgspec.json.encode(self))[:16]

    def is_like(self, other: Making) -> bool:
        """Whether both are of the same program, files and hours, for whomever and in whatever size of print."""
        return self._day() == other._day()

    def _day(self) -> tuple[str, dict[str, str], dict[str, str]]:
        hours = {name: value for name, value in self.options.items() if name not in _OF_THE_SAME_DAY}
        return self.program, self.inputs, hours


class Written(Struct, frozen=True):
    """A file that a build wrote."""

    sha256: str
    document: str
    """The document that it belongs to."""
    build: str
    """The key of the making that it came from: with `--only` files of one folder may come from several."""


class Manifest(Struct, frozen=True):
    """The record of a folder."""

    builds: dict[str, Making] = {}
    outputs: dict[str, Written] = {}
    """Every file that stands for the last build of it, by its name from this folder, with forward slashes."""

    @classmethod
    def read(cls, home: Path) -> Manifest | None:
        """Return the record of the folder `home`; None where there is none, or none that can be read.

        What it names outside the folder, or among what people have changed, is passed over.
        """
        path = home / NAME
        try:
            if not path.is_file():  # a pipe would be waited for without end
                return None
            found = msgspec.json.decode(path.read_bytes(), type=cls)
        except (OSError, msgspec.MsgspecError, ValueError):
            return None
        if not all(written.build in found.builds for written in found.outputs.values()):
            return None
        ours = {
            name: written
            for name, written in found.outputs.items()
            if is_inside(name) and name.partition("/")[0].casefold() != CHANGED_BY_HAND
        }
        return cls(found.builds, ours)

    def content(self) -> bytes:
        """Return the record as a file that people can read, builds that nothing is left of forgotten."""
        used = {written.build for written in self.outputs.values()}
        whole = Manifest(
            {key: self.builds[key] for key in sorted(used)}, {name: self.outputs[name] for name in sorted(self.outputs)}
        )
        return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"
