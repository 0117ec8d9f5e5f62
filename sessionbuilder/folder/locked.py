"""A folder -> the same, held by one build at a time; a program that died holds nothing."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

LOCK = ".building.lock"
_TRIES, _PAUSE = 100, 0.1
"""Writing takes a fraction of a second, so ten seconds are long."""


class BusyError(Exception):
    """Another build is writing into the folder."""


@contextmanager
def locked(home: Path, tries: int = _TRIES) -> Iterator[None]:
    """Hold the folder `home` while inside; raise `BusyError` where another program does not let go of it.

    The system lets go of a lock when a program ends, however it ends; only its empty file may be left.
    """
    path = home / LOCK
    held = _taken(path, tries)
    try:
        yield
    finally:
        if sys.platform != "win32":
            with suppress(OSError):  # before letting go, so that nobody can hold a file that is not there any more
                path.unlink()
        os.close(held)
        if sys.platform == "win32":
            with suppress(OSError):  # an open file cannot be removed there; somebody else may have it by now
                path.unlink()


def _taken(path: Path, tries: int) -> int:
    """Return the open file of the lock, once it is ours."""
    pause = Event()
    for _ in range(tries):
        file = os.open(path, os.O_RDWR | os.O_CREAT, 0o666)
        if _try(file) and _is_at(path, file):
            return file
        os.close(file)
        pause.wait(_PAUSE)
    raise BusyError


def _try(file: int) -> bool:
    """Whether the lock is ours now. Where a disk knows no locks there is nothing to wait for."""
    if sys.platform == "win32":
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
    else:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            return True
    return True


def _is_at(path: Path, file: int) -> bool:
    """Whether the open file is still the one at `path`, and not one that its holder has just removed."""
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except OSError:
        return False
