"""What stands in the way of a build in its folder -> faults that name the files as their owner knows them."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable, Collection
from pathlib import Path

from msgspec import Struct

from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.folder.elsewhere import is_open_elsewhere, owner_file, program_of
from sessionbuilder.folder.place import Place
from sessionbuilder.inventory.folders import CHANGED_BY_HAND, FOR_PARTICIPANTS


class Telling(Struct, frozen=True):
    """Where faults of one build go; files are named from the folder of the session."""

    report: Report
    place: Place
    shown: Callable[[Path], str]
    """How a path is named in messages."""

    def busy(self) -> None:
        """Another build is writing."""
        name = self.shown(self.place.home)
        message = f"Another build is writing into `{name}`, so this one writes nothing."
        self.report.add(codes.ANOTHER_BUILD, whole_file(name), message, codes.ANOTHER_BUILD.mend)

    def refused(self, path: Path, error: OSError) -> None:
        """The computer did not let `path` be read or written."""
        folders = (*reversed(path.parents), self.place.home)
        if blocking := next(filter(os.path.isfile, folders), None):
            name = self.shown(blocking)
            message = f"`{name}` is a file, and the build needs a folder of that name; nothing is written."
            self.report.add(codes.CANNOT_WRITE, whole_file(name), message, "give that file another name, or move it")
            return
        name = self.shown(path)
        if is_open_elsewhere(path, error):
            message = f"`{name}` is open elsewhere{program_of(path.name)}, so nothing of this build is written."
            self.report.add(codes.OPEN_ELSEWHERE, whole_file(name), message, codes.OPEN_ELSEWHERE.mend)
            return
        reason = error.strerror or str(error)
        message = f"`{name}` could not be written, so nothing of this build is: {reason}."
        full = error.errno == errno.ENOSPC
        hint = "make room on this disk, and run the command again" if full else codes.CANNOT_WRITE.mend
        self.report.add(codes.CANNOT_WRITE, whole_file(name), message, hint)

    def too_long(self, path: Path, most: int) -> None:
        """Windows would open no file of so long a path."""
        name = self.shown(self.place.home)
        message = f"`{self.shown(path)}` would have a path of {len(str(path))} letters; Windows takes {most}."
        self.report.add(codes.PATH_TOO_LONG, whole_file(name), message, codes.PATH_TOO_LONG.mend)

    def replaced_while_open(self, names: Collection[str]) -> None:
        """Files were replaced, and what lies beside says that somebody may have them open."""
        for name in names:
            if beside := owner_file(self.place.home / name):
                file = self._named(name)
                message = f"`{beside.name}` lies beside `{file}`: somebody may have the old one open still."
                self.report.add(codes.REPLACED_WHILE_OPEN, whole_file(file), message, codes.REPLACED_WHILE_OPEN.mend)

    def changed(self, names: Collection[str], recorded: Collection[str]) -> None:
        """Somebody has changed files; of those that are not `recorded`, it is not known."""
        aside = f"to `{self._named(CHANGED_BY_HAND)}` and write what is new: build again with `--replace`"
        for name in names:
            if name in recorded:
                file = self._named(name)
                message = (
                    f"`{file}` was changed after it was built, so it is kept, and nothing of this build is written."
                )
                self.report.add(codes.CHANGED_BY_HAND, whole_file(file), message, f"move it {aside}")
        if unknown := ", ".join(f"`{self._named(name)}`" for name in names if name not in recorded):
            message = f"Perhaps somebody has changed these files, so they are kept, and nothing is written: {unknown}."
            folder = whole_file(self.shown(self.place.folder))
            self.report.add(codes.CHANGED_BY_HAND, folder, message, f"move them {aside}")

    def left_over(self, names: Collection[str]) -> None:
        """Files are left that this build does not write."""
        for file in map(self._named, names):
            message = f"`{file}` is not of this build; it is kept, since somebody has changed it or put it there."
            self.report.add(codes.LEFT_OVER, whole_file(file), message, codes.LEFT_OVER.mend)

    def not_to_be_sent(self, names: Collection[str], why: str, hint: str) -> None:
        """The folder to send holds files that must not be sent."""
        folder = self._named(FOR_PARTICIPANTS)
        listed = ", ".join(f"`{name.partition('/')[2] or name}`" for name in names)
        message = f"Do not send `{folder}` yet: {why}: {listed}."
        self.report.add(codes.NOT_TO_BE_SENT, whole_file(folder), message, hint)

    def _named(self, name: str) -> str:
        return self.shown(self.place.home / name)
