"""A folder that may be thrown away at any time -> what was done before, by what was asked for."""

from __future__ import annotations

import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from sessionbuilder.remembered.program import program_digest

T = TypeVar("T")

POOL = "pool.txt"
"""In the folder of each pool: where that lies."""
_MOST = 2_000
"""Entries for one pool; a pool of 200 sessions that is built in five ways and checked has 1,200."""


class Ledger:
    """What was done for one pool. Nothing here is ever a fault: what cannot be read or written is not remembered."""

    def __init__(self, cache: Path | None, root: Path) -> None:
        """Keep what is remembered of the pool at `root` in a folder below `cache`; nothing where that is None."""
        self.root = str(root.absolute())
        self.folder = None if cache is None else cache / sha256(os.fsencode(self.root)).hexdigest()[:16]
        self._begun = False

    def read(self, asked: str, sort: type[T]) -> T | None:
        """Return what was written down for `asked`; None where there is nothing, or nothing that is sound.

        Each entry begins with a digest of all of it, of what was asked and of the program: what another version wrote,
        what is half written and what somebody has changed are all the same as nothing.
        """
        if self.folder is None:
            return None
        try:
            digest, _, content = (self.folder / _file_of(asked)).read_bytes().partition(b"\n")
            if digest.decode("ascii") == _seal(asked, content):
                return msgspec.json.decode(content, type=sort, dec_hook=_decoded)
        except (OSError, ValueError, msgspec.MsgspecError):
            pass
        return None

    def write(self, asked: str, value: object) -> None:
        """Write down `value` for `asked`, all of it or nothing."""
        if self.folder is None:
            return
        path = self.folder / _file_of(asked)
        beside = path.with_name(f".{path.name}.{os.getpid()}")
        with suppress(OSError, NotImplementedError):
            content = msgspec.json.encode(value, enc_hook=_encoded)
            self._begin()
            beside.write_bytes(f"{_seal(asked, content)}\n".encode("ascii") + content)
            os.replace(beside, path)

    def forget(self, asked: str) -> None:
        """Remember nothing for `asked`."""
        if self.folder is not None:
            with suppress(OSError):
                (self.folder / _file_of(asked)).unlink(missing_ok=True)

    def _begin(self) -> None:
        """Once a run, make the folder, for its owner alone; leave out the oldest entries and pools that are gone."""
        if self._begun or self.folder is None:
            return
        self._begun = True
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        (self.folder / POOL).write_text(self.root, "utf-8", "surrogateescape", newline="\n")
        for old in sorted(self.folder.glob("*.json"), key=lambda path: path.stat().st_mtime_ns)[:-_MOST]:
            old.unlink(missing_ok=True)
        for other in self.folder.parent.iterdir():
            name = other / POOL
            if name.is_file() and not os.path.isdir(name.read_text("utf-8", "surrogateescape")):
                for path in other.iterdir():
                    path.unlink()
                other.rmdir()


def _file_of(asked: str) -> str:
    return f"{sha256(asked.encode('utf-8', 'surrogateescape')).hexdigest()[:32]}.json"


def _seal(asked: str, content: bytes) -> str:
    head = f"{program_digest()}\n{asked}\n".encode("utf-8", "surrogateescape")
    return sha256(head + content).hexdigest()


def _encoded(value: Any) -> Any:
    if isinstance(value, (Path, str)):  # names that know where they were written are texts
        return str(value)
    raise NotImplementedError(f"{type(value)} is no plain value")


def _decoded(sort: type, value: Any) -> Any:
    if sort is Path and isinstance(value, str):
        return Path(value)
    raise NotImplementedError(f"{sort} is no plain value")
