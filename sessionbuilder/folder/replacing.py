"""New contents for several files of a folder -> all of them in place, or none.

Everything is written beside first, in a folder of its own; a journal says what is to be replaced by what. Whoever
finds a journal finds a program that died at it, and puts back what was there before.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec
from msgspec import Struct

from sessionbuilder.folder.elsewhere import patiently
from sessionbuilder.folder.manifest import digest_of, is_inside
from sessionbuilder.patterns import late

STAGE = ".building"
_JOURNAL = "journal.json"
JOURNAL = f"{STAGE}/{_JOURNAL}"
"""What a build that is being written needs in its folder, whatever the names of its files."""
_TEMPORARY = late(r"\.(?P<name>.+)\.\d+\.tmp")
"""What builds of earlier versions left behind when they were killed."""


class Change(Struct, frozen=True):
    """What becomes of one file."""

    name: str
    """Its path from the folder, with forward slashes."""
    content: bytes | None
    """What it will hold; None where it is removed."""
    like: str = ""
    """A file whose times it takes over, since it is that file under another name."""
    keeps_mode: bool = False
    """Whether who may read it and who may write it stays as somebody has set it."""


class _Step(Struct, frozen=True):
    """A change, as the journal has it; its number says where its old and its new content wait."""

    name: str
    was_there: bool
    sha256: str = ""
    """Of the new content; empty where the file is removed."""


class RefusedError(Exception):
    """The computer did not let a file be written."""

    def __init__(self, name: str, error: OSError) -> None:
        super().__init__(name)
        self.name = name
        self.error = error


def replace_all(home: Path, changes: Sequence[Change]) -> None:
    """Make every change in the folder `home`, or raise `RefusedError` and leave everything as it was.

    The folder must be locked, and mended.
    """
    if not changes:
        return
    journal = home / STAGE / _JOURNAL
    try:
        steps = [_staged(home, number, change) for number, change in enumerate(changes)]
        with _writing(STAGE):
            journal.write_bytes(msgspec.json.encode(steps))
        for number, step in enumerate(steps):
            _replace(home, number, step)
        with _writing(STAGE):
            journal.unlink()
    except BaseException:
        with suppress(OSError, RefusedError):  # what cannot be put back now is put back by the next build
            mend(home)
        raise
    shutil.rmtree(home / STAGE, ignore_errors=True)
    _remove_empty(home, (step.name for step in steps if not step.sha256))


def mend(home: Path) -> bool:
    """Put back what a build that did not come to its end had replaced; return whether there was anything to do.

    A file that has been changed since then stays as it is: it is somebody's work. Raise `RefusedError` where one cannot
    be put back now; whoever comes next can try again.
    """
    stage = home / STAGE
    with _writing(STAGE):
        if stage.is_symlink():  # what it leads to is somebody's own
            raise OSError(errno.EEXIST, "a link has the name of the folder that builds need for themselves")
    try:
        steps = msgspec.json.decode((stage / _JOURNAL).read_bytes(), type=list[_Step])
    except (OSError, msgspec.MsgspecError, ValueError):
        steps = []  # nothing is replaced before the journal is whole
    for number, step in reversed(list(enumerate(steps))):
        if is_inside(step.name):  # or it is no journal of ours
            with _writing(step.name):
                _put_back(home, number, step)
    if steps:
        (stage / _JOURNAL).unlink()
        _remove_empty(home, (step.name for step in steps if not step.was_there and is_inside(step.name)))
    shutil.rmtree(stage, ignore_errors=True)
    return bool(steps)


def sweep(folder: Path, ours: Callable[[str], bool]) -> None:
    """Remove temporary files that killed builds left in `folder`, of files whose names are `ours`."""
    for path in folder.glob(".*.tmp"):
        if (match := _TEMPORARY.fullmatch(path.name)) and ours(match["name"]):
            with suppress(OSError):
                path.unlink()


def _staged(home: Path, number: int, change: Change) -> _Step:
    """Write the new content beside, and return the step that will put it in place."""
    target, new = home / change.name, _new(home, number)
    with _writing(change.name):
        new.parent.mkdir(exist_ok=True)
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, "there is a folder of that name")
        if change.content is None:
            return _Step(change.name, was_there=True)
        target.parent.mkdir(parents=True, exist_ok=True)
        new.write_bytes(change.content)
        if change.keeps_mode:
            with suppress(OSError):
                shutil.copymode(target, new)
        if change.like:
            with suppress(OSError):
                shutil.copystat(home / change.like, new)
        return _Step(change.name, os.path.lexists(target), digest_of(change.content))


def _replace(home: Path, number: int, step: _Step) -> None:
    target, old = home / step.name, _old(home, number)
    with _writing(step.name):
        if step.was_there:
            try:
                os.link(target, old)  # so that the file is never gone, not even for a moment
            except OSError:
                patiently(lambda: os.replace(target, old))  # a disk that knows no links, such as a memory stick
        if step.sha256:
            patiently(lambda: os.replace(_new(home, number), target))
        else:
            patiently(lambda: target.unlink(missing_ok=True))


@contextmanager
def _writing(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise RefusedError(name, error) from error


def _put_back(home: Path, number: int, step: _Step) -> None:
    target, old = home / step.name, _old(home, number)
    if os.path.lexists(target) and not (step.sha256 and digest_of(target.read_bytes()) == step.sha256):
        return  # not replaced yet, or changed since
    if os.path.lexists(old):
        os.replace(old, target)
    elif not step.was_there:
        target.unlink(missing_ok=True)


def _new(home: Path, number: int) -> Path:
    return home / STAGE / f"{number}.new"


def _old(home: Path, number: int) -> Path:
    return home / STAGE / f"{number}.old"


def _remove_empty(home: Path, names: Iterable[str]) -> None:
    """Remove folders in which nothing is left, those that held `names`."""
    for folder in sorted({parent for name in names for parent in Path(name).parents if parent.name}, reverse=True):
        with suppress(OSError):
            (home / folder).rmdir()
