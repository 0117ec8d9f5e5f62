"""What is installed here -> a digest of all that the bytes of a build hang on beside a pool's own files."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

import sessionbuilder


@cache
def program_digest() -> str:
    """Return a digest of the program, of every library beside it and of Python.

    Files are known by size and time: a checkout changes while its version does not. A library is known by the record
    of its installation, which names its version; fonts are libraries, too. One that no build needs is among them, since
    a list of those that do could forget one.
    """
    found = sha256(f"{sessionbuilder.__version__}\n{sys.version}\n{sys.platform}\n".encode())
    package = os.path.dirname(os.path.abspath(sessionbuilder.__file__))
    for line in (*_files(package), *_libraries()):
        found.update(f"{line}\n".encode("utf-8", "surrogateescape"))
    return found.hexdigest()


def _files(folder: str) -> Iterator[str]:
    """Yield a line for each file below `folder` but what Python makes of them."""
    for entry in _entries(folder):
        if entry.name == "__pycache__":
            continue
        if entry.is_dir():
            yield from _files(entry.path)
        else:
            stat = entry.stat()
            yield f"{entry.path} {stat.st_size} {stat.st_mtime_ns}"


def _libraries() -> Iterator[str]:
    """Yield a line for each library that Python would find."""
    for place in sys.path:
        for entry in _entries(place or "."):
            if entry.name.endswith((".dist-info", ".egg-info")):
                yield f"{entry.path} {entry.stat().st_mtime_ns}"


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []
