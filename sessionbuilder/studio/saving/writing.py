"""What is to be written -> files in a pool, all of them or none, if they stand as they did."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from pathlib import Path

from sessionbuilder.files import Folder
from sessionbuilder.files.files import ABSENT
from sessionbuilder.folder import replacing
from sessionbuilder.folder.locked import BusyError, locked
from sessionbuilder.folder.replacing import Change, mend, replace_all
from sessionbuilder.studio.message import RefusedError, Write
from sessionbuilder.studio.saving.writable import writable
from sessionbuilder.workspace.file_name import why_unsafe
from sessionbuilder.workspace.workspace import true_path


class StaleError(Exception):
    """A file does not stand as it did when it was read."""


def write_all(root: Path, writes: Sequence[Write]) -> None:
    """Write all files below the folder `root`; what stands in the way is a `RefusedError` in a sentence.

    Where one has changed since it was read it is a `StaleError`. In both cases nothing has been written. A program that
    is interrupted leaves a note by which the next one puts back what there was.
    """
    home = true_path(root)
    changes = [Change(_place(home, write), write.content, keeps_mode=True) for write in writes]
    try:
        with locked(home):
            mend(home)
            for write in writes:  # as late as can be: other programs hold to no lock of ours
                if Folder(home).state(write.name) != write.was:
                    raise StaleError(write.name)
            replace_all(home, changes)
    except BusyError as error:
        raise RefusedError(
            "Another window is saving in this pool. Nothing was saved; try again in a moment."
        ) from error
    except replacing.RefusedError as refused:
        shown = writes[0].name if refused.name.startswith(".") else refused.name
        raise RefusedError(_not_saved(shown, refused.error)) from refused
    except OSError as error:
        raise RefusedError(_not_saved(writes[0].name, error)) from error


def _place(home: Path, write: Write) -> str:
    """Return the name by which the file is written: where it leads to, if it is a link inside the pool."""
    name = writable(write.name)
    path = home / name
    if write.was == ABSENT:
        for part in Path(name).parts:
            if why := why_unsafe(part.removesuffix(Path(name).suffix)):
                raise RefusedError(f"No file can be called `{name[:200]}`: {why}.")
        if os.path.islink(path):
            raise RefusedError(f"`{name}` is a link that leads nowhere, and nothing was saved.")
    true = true_path(path)
    if not true.is_relative_to(home):
        raise RefusedError(f"`{name}` leads out of the pool, and nothing was saved: change it where it lies.")
    try:
        mode = os.stat(true).st_mode
    except OSError:
        return true.relative_to(home).as_posix()
    if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH) or not os.access(true, os.W_OK):
        raise RefusedError(
            f"`{name}` may be read and not written, and nothing was saved. Allow it in the properties of the file."
        )
    return true.relative_to(home).as_posix()


def _not_saved(name: str, error: OSError) -> str:
    reason = error.strerror or "the computer does not allow it"
    return (
        f"`{name}` could not be saved: {reason}. Close it in other programs, and see that you may write in its folder."
    )
