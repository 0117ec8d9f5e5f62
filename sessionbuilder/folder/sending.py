"""The folder that may be sent to participants -> what in it must not be sent."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from sessionbuilder.diagnostics import codes
from sessionbuilder.folder.manifest import Making, Manifest, digest_of
from sessionbuilder.folder.telling import Telling
from sessionbuilder.inventory.folders import FOR_PARTICIPANTS, LARGE_PRINT

OF_THE_SYSTEM = frozenset({".DS_Store", "desktop.ini"})
"""What systems put into a folder that somebody looks at: nothing but how it was looked at."""


def check_what_is_sent(home: Path, record: Manifest, making: Making, written: Collection[str], tell: Telling) -> None:
    """Tell what in the folder to send was not made by this build, nor by another from the same inputs.

    `written` is what this build has just written; `record` knows of the others.
    """
    older, strange = [], []
    try:
        for name in sorted(_files(home)):
            if name not in written:
                known = record.outputs.get(name)
                if known is None or _digest(home / name) != known.sha256:
                    strange.append(name)
                elif not record.builds[known.build].is_like(making):
                    older.append(name)
    except OSError as error:  # what cannot be looked into may hold anything
        strange.append(Path(error.filename or home / FOR_PARTICIPANTS).relative_to(home).as_posix())
    if older:
        shelves = sorted({record.builds[record.outputs[name].build].shelf for name in older})
        commands = (
            f"`--for participants{' --large-print' if shelf.endswith(LARGE_PRINT) else ''}`" for shelf in shelves
        )
        again = f"build it again with {' and '.join(commands)} and all else as then, or delete it"
        tell.not_to_be_sent(older, "some of it is from an earlier version of the session", again)
    if strange:
        mend = codes.NOT_TO_BE_SENT.mend
        tell.not_to_be_sent(strange, "no build wrote this, or somebody has changed it since", mend)


def _files(home: Path) -> Iterator[str]:
    """Yield the name of everything in the folder to send that is not a folder."""

    def refuse(error: OSError) -> None:
        raise error

    sent = home / FOR_PARTICIPANTS
    for folder, folders, files in os.walk(sent, onerror=refuse) if sent.exists() else ():
        links = (name for name in folders if os.path.islink(os.path.join(folder, name)))
        for name in (*files, *links):
            if name not in OF_THE_SYSTEM:
                yield (Path(folder) / name).relative_to(home).as_posix()


def _digest(path: Path) -> str:
    """Return the digest of a file; empty for what is no file of its own, or cannot be read."""
    try:
        return digest_of(path.read_bytes()) if path.is_file() and not path.is_symlink() else ""
    except OSError:
        return ""
