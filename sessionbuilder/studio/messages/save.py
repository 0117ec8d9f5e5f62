"""`save`: the texts of editors -> what their files are to hold, or what somebody else has made of them meanwhile."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Memory
from sessionbuilder.files.files import ABSENT, NOWHERE, digest
from sessionbuilder.source.file import read_file
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import RefusedError, Write
from sessionbuilder.studio.places import as_edited
from sessionbuilder.studio.saving.ends import as_bytes
from sessionbuilder.studio.saving.writable import writable


class Edited(Struct, frozen=True, forbid_unknown_fields=True):
    """A file as it stands in an editor."""

    name: str
    text: str
    was: str
    """The SHA-256 of the file for which it was read; empty where there was none."""


class Ask(message.Ask, frozen=True):
    """What is to be saved: all of it, or nothing."""

    files: tuple[Edited, ...]


class Saved(message.Told, frozen=True):
    """A file that holds what its editor has."""

    name: str
    was: str
    """The SHA-256 of what it holds now."""


class Conflict(message.Told, frozen=True):
    """A file that somebody else has changed since it was read."""

    name: str
    theirs: str
    """The text that it holds now."""
    was: str
    """The SHA-256 of that; empty where the file is gone."""
    refused: str = ""
    """Why that text cannot be read, where that is so."""


class Told(message.Writing, frozen=True):
    """What came of it: where there are conflicts, nothing was saved."""

    saved: tuple[Saved, ...] = ()
    conflicts: tuple[Conflict, ...] = ()


def answer(ask: Ask, desk: Desk) -> Told:
    """Return what is to be written; nothing of it where one of the files is not as it was read."""
    saved, conflicts, writes = [], [], []
    for file in ask.files:
        writable(file.name)
        kept, was = _kept(file.name, desk)
        text = as_edited(file.text)
        theirs, refused = _text(file.name, kept) if kept is not None else ("", "")
        if kept is not None and theirs == text and not refused:
            saved.append(Saved(name=file.name, was=was))
        elif was != file.was:
            conflicts.append(Conflict(name=file.name, theirs=theirs, was=was, refused=refused))
        elif refused:
            raise RefusedError(f"Nothing was saved, so that nothing is lost: {refused}")
        else:
            content = _content(file.name, text, kept or b"")
            saved.append(Saved(name=file.name, was=digest(content)))
            writes.append(Write(file.name, content, was))
    if len({file.name for file in ask.files}) < len(ask.files):
        raise RefusedError("A file is named twice, and nothing was saved.")
    return Told(conflicts=tuple(conflicts)) if conflicts else Told(saved=tuple(saved), writes=tuple(writes))


def _kept(name: str, desk: Desk) -> tuple[bytes | None, str]:
    """Return what the file holds, None where there is none, and its SHA-256; one that cannot be read is refused."""
    try:
        content = desk.kept.files.read(name)
    except NOWHERE:
        return None, ABSENT
    except IsADirectoryError as error:
        raise RefusedError(f"`{name}` is a folder now, and nothing was saved.") from error
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it may not be read"
        raise RefusedError(f"`{name}` cannot be read, and nothing was saved: {reason}.") from error
    return content, digest(content)


def _text(name: str, content: bytes) -> tuple[str, str]:
    """Return the text of a file that holds `content`, and why it cannot be read where that is so."""
    report = Report()
    file = read_file(Memory({name: content}), name, report)
    return (as_edited(file.text), "") if file else ("", report.diagnostics[0].message)


def _content(name: str, text: str, kept: bytes) -> bytes:
    """Return what the file is to hold; a text that could not be read again is refused."""
    try:
        content = as_bytes(text, kept)
    except UnicodeEncodeError as error:
        line = text.count("\n", 0, error.start) + 1
        raise RefusedError(f"Line {line} of `{name}` has half a letter in it, and nothing was saved.") from error
    again, refused = _text(name, content)
    if refused:
        raise RefusedError(f"Nothing was saved, since it could not be opened again: {refused}")
    if again != text:
        raise RefusedError(f"`{name}` has signs in it that no text can hold, and nothing was saved.")
    return content
