"""`open`: the name of a file -> its text, and how it stands on the disk."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report
from sessionbuilder.studio import message
from sessionbuilder.studio.desk import Desk, checked
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.places import as_edited
from sessionbuilder.workspace.workspace import true_path


class Ask(message.Ask, frozen=True):
    """Which file."""

    name: str


class Told(message.Told, frozen=True):
    """What stands in it."""

    name: str
    text: str
    """As it is saved, each line ended by one letter."""
    was: str
    """The SHA-256 of the file's bytes; empty where there is none."""
    refused: str = ""
    """Why it cannot be edited here, where that is so."""


def answer(ask: Ask, desk: Desk) -> Told:
    """Return the text of the file as it is saved, whatever is wrong in it; of one that lies elsewhere none."""
    report, name = Report(), checked(ask.name)
    root = desk.kept.files.folder
    if root is not None and not true_path(root / name).is_relative_to(true_path(root)):
        raise RefusedError(f"`{name}` is a link that leads out of the pool: open it where it lies.")
    saved = Desk(desk.kept, {})
    file, was = saved.file(name, report), desk.kept.files.state(name)
    if file is None:
        return Told(name=name, text="", was=was, refused=report.diagnostics[0].message if report.diagnostics else "")
    return Told(name=name, text=as_edited(file.text), was=was)
