"""Texts that are typed and not saved -> files by which they are found again, though the window was closed."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from threading import Lock

import msgspec
from msgspec import Struct

from sessionbuilder.studio.desk import LONGEST
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.saving.writable import writable

DAYS = 30
"""So long a draft is kept that nobody comes back to."""
MOST = 100
"""Drafts of one pool; the oldest go first."""
_DAY = 86_400


class Typed(Struct, frozen=True, forbid_unknown_fields=True):
    """A text as it stands unsaved in a window."""

    name: str
    text: str
    was: str
    """The SHA-256 of the file for which it was read."""
    tab: str
    """The window, by a word of its own."""


class Gone(Struct, frozen=True, forbid_unknown_fields=True):
    """A text that stands unsaved no more, since it was saved or undone."""

    name: str
    tab: str


class Drafted(Struct, frozen=True, forbid_unknown_fields=True):
    """What a window says of its texts."""

    keep: tuple[Typed, ...] = ()
    drop: tuple[Gone, ...] = ()


class Draft(Struct, frozen=True):
    """A text that was never saved."""

    name: str
    text: str
    was: str
    tab: str
    at: float
    """When it was typed, in seconds since 1970."""


class Drafts:
    """The drafts of one pool, which nobody but its user can read; where they cannot be kept, there are none."""

    def __init__(self, folder: Path | None, root: Path, now: Callable[[], float]) -> None:
        """Keep the drafts of the pool at `root` in a folder below `folder`; nothing where that is None."""
        self.now = now
        self._turn = Lock()
        self.folder = None if folder is None else folder / sha256(os.fsencode(root.absolute())).hexdigest()[:16]
        if folder is not None:
            self._sweep(folder)

    def take(self, drafted: Drafted) -> None:
        """Keep and let go what a window says."""
        if self.folder is None:
            return
        with self._turn:
            for gone in drafted.drop:
                with suppress(OSError):
                    self._file(gone.name, gone.tab).unlink(missing_ok=True)
            for typed in drafted.keep:
                if len(typed.text) > LONGEST:
                    raise RefusedError(f"`{writable(typed.name)}` is longer than the studio can keep.")
                self._write(Draft(typed.name, typed.text, typed.was, typed.tab, self.now()))

    def found(self) -> list[Draft]:
        """Return every draft, the newest first."""
        if self.folder is None:
            return []
        return sorted(filter(None, map(_read, self._files())), key=lambda draft: -draft.at)

    def _write(self, draft: Draft) -> None:
        path = self._file(draft.name, draft.tab)
        beside = path.with_suffix(f".{os.getpid()}.tmp")
        with suppress(OSError):
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as stream:
                stream.write(msgspec.json.encode(draft))
            os.replace(beside, path)
            for old in self._files()[:-MOST]:
                old.unlink(missing_ok=True)

    def _file(self, name: str, tab: str) -> Path:
        assert self.folder
        word = f"{writable(name)}\0{tab}".encode("utf-8", "replace")
        return self.folder / f"{sha256(word).hexdigest()[:32]}.json"

    def _files(self) -> list[Path]:
        """Return the file of every draft, the oldest first."""
        assert self.folder
        return sorted(self.folder.glob("*.json"), key=_time)

    def _sweep(self, folder: Path) -> None:
        """Let go of what has lain too long, of whatever pool."""
        for path in folder.glob("*/*"):
            if _time(path) < self.now() - DAYS * _DAY:
                with suppress(OSError):
                    path.unlink()


def _time(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def _read(path: Path) -> Draft | None:
    try:
        draft = msgspec.json.decode(path.read_bytes(), type=Draft)
        writable(draft.name)
    except (OSError, msgspec.MsgspecError, ValueError, RefusedError):
        return None
    return draft
