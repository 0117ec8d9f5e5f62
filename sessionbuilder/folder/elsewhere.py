"""A file, and what the computer said of it -> whether another program has it open, and which that may be."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from threading import Event

from sessionbuilder.making.formats import FORMATS

SHARING = frozenset({32, 33})
"""What Windows says where another program has a file, or a part of it, for itself."""
_DENIED = 5
_TRIES = 10 if sys.platform == "win32" else 1
_PAUSE = 0.1
"""Seconds: virus scanners and OneDrive look into a new file for a moment."""


def is_open_elsewhere(path: Path, error: OSError) -> bool:
    """Whether `path` was refused because another program has it open."""
    code = getattr(error, "winerror", None)
    return code in SHARING or (isinstance(error, PermissionError) and owner_file(path) is not None)


def owner_file(path: Path) -> Path | None:
    """Return what Office or LibreOffice puts beside a file while it is open; None where nothing of that is there.

    Where a computer died, it is left. Word writes its own over the first two letters of a long name.
    """
    names = (f"~${path.name}", f"~${path.name[2:]}", f".~lock.{path.name}#")
    try:
        return next((beside for name in names if (beside := path.with_name(name)).is_file()), None)
    except OSError:
        return None


def program_of(name: str) -> str:
    """Return which program usually has a file of this name open, as a sentence goes on: `, perhaps in Word`."""
    known = FORMATS.get(Path(name).suffix.lower().removeprefix("."))
    return f", perhaps in {known.program}" if known else ""


def patiently(change: Callable[[], None]) -> None:
    """Make a change to a file; where Windows refuses it, try again for a second before it is refused."""
    pause = Event()
    for tries_left in reversed(range(_TRIES)):
        try:
            return change()
        except PermissionError as error:
            if not tries_left or getattr(error, "winerror", None) not in SHARING | {_DENIED}:
                raise
        pause.wait(_PAUSE)
    return None
