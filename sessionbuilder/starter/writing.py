"""New files -> all of them in their folder, or none; never over anything that is there.

Whatever `new` begins is written by `write_new`:

    files = [NewFile("sessions/cases/baby-r.yaml", text.encode())]
    if not write_new(workspace.root, files, report):
        ...  # the faults are in `report`, and the folder is as it was

Names are paths from the folder, with forward slashes; folders that are missing on the way are made. What a person has
chosen of a name is checked before, by `why_unsafe` of `workspace/file_name.py` or by what the reader checks it with.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes, whole_file


class NewFile(Struct, frozen=True):
    """A file that is to be written."""

    name: str
    """Its path from the folder, with forward slashes."""
    content: bytes
    """What it will hold."""
    runs: bool = False
    """Whether it is a program that is started by a double click."""


def write_new(home: Path, files: Sequence[NewFile], report: Report) -> bool:
    """Write `files` into the folder `home`, which is made where it is missing, and return True.

    Where anything stands in the way, or the computer refuses, that is told in `report`; then nothing has been written,
    and False comes back.
    """
    home = Path(os.path.abspath(home))  # which follows no link: one that leads nowhere is in the way
    free = [_is_free(home, file, report) for file in files]
    if not all(free):
        return False
    try:
        _write(home, files)
    except FileExistsError as error:  # it has come since we looked
        _tell_taken(error.filename2 or error.filename or str(home), report)
        return False
    except OSError as error:
        _tell_refused(home, error, report)
        return False
    return True


def _is_free(home: Path, file: NewFile, report: Report) -> bool:
    """Return whether `file` can be written without touching anything; where not, note what is in the way."""
    target = home / file.name
    try:
        for folder in reversed(target.parents):
            if os.path.lexists(folder) and not folder.is_dir():
                message = f"`{folder}` is a file, or leads nowhere; a folder of this name is needed."
                report.add(codes.FILE_EXISTS, None, message, "choose another name, or move that file away first")
                return False
        if os.path.lexists(target):
            _tell_taken(file.name, report)
            return False
    except OSError as error:
        _tell_refused(target, error, report)
        return False
    return True


def _tell_taken(shown: str, report: Report) -> None:
    message = f"There is a file `{shown}` already; it stays as it is, and nothing has been written."
    report.add(codes.FILE_EXISTS, whole_file(shown), message, "choose another name, or delete that file first")


def _tell_refused(place: Path, error: OSError, report: Report) -> None:
    message = f"Nothing has been written in `{place}`. The computer does not allow it: {error.strerror or error}."
    report.add(codes.REFUSED, None, message, codes.REFUSED.mend)


def _write(home: Path, files: Sequence[NewFile]) -> None:
    """Write all files beside first, where a full disk harms nobody, and only then put them in place."""
    anchor = next(folder for folder in (home, *home.parents) if folder.is_dir())
    with _stage(anchor) as stage:
        for file in files:
            new = stage / (home / file.name).relative_to(anchor)
            new.parent.mkdir(parents=True, exist_ok=True)
            new.write_bytes(file.content)
            if file.runs:
                mode = new.stat().st_mode
                new.chmod(mode | (mode & 0o444) >> 2)  # whoever may read it may start it
        placed: list[Path] = []
        try:
            for new in sorted(stage.iterdir()):
                _put(new, anchor / new.name, placed)
        except BaseException:
            _take_back(placed)
            raise


@contextmanager
def _stage(anchor: Path) -> Iterator[Path]:
    """Make a folder in `anchor` for the time being.

    Not by `tempfile`: on Windows what is made there is for its maker only, wherever it is moved to afterwards.
    """
    for number in count():
        stage = anchor / f".new-{number}"
        with suppress(FileExistsError):
            stage.mkdir()
            break
    try:
        yield stage
    finally:
        shutil.rmtree(stage, ignore_errors=True)


def _put(new: Path, target: Path, placed: list[Path]) -> None:
    """Move `new` to `target`, which is never replaced, and note in `placed` what is there now."""
    if new.is_dir():
        if not target.is_dir():
            with suppress(PermissionError):  # Windows moves no folder while another program looks into it
                new.rename(target)
                placed.append(target)
                return
            target.mkdir()
            placed.append(target)
        for child in sorted(new.iterdir()):
            _put(child, target / child.name, placed)
        return
    try:
        os.link(new, target)  # a rename would go over a file on some systems
    except FileExistsError:
        raise
    except OSError:  # a disk that knows no links, such as a memory stick
        if os.path.lexists(target):
            raise FileExistsError(target) from None
        new.rename(target)
    placed.append(target)


def _take_back(placed: Sequence[Path]) -> None:
    for path in reversed(placed):
        with suppress(OSError):
            if path.is_dir():
                shutil.rmtree(path)
            else:
                path.unlink()
