"""A workspace and the texts that stand unsaved in editors -> the workspace as it would be with them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from sessionbuilder.diagnostics import Report, SourceFile
from sessionbuilder.files import Over
from sessionbuilder.files.files import is_sound
from sessionbuilder.source.file import read_file
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.studio.places import Places, as_edited
from sessionbuilder.workspace.workspace import Workspace

LONGEST = 2_000_000
"""Letters of one text; a hundred times what a long session has."""
MOST = 200
"""Texts that are open at once."""


class Desk:
    """What lies open: a workspace, and over it the texts of its editors."""

    def __init__(self, kept: Workspace, texts: Mapping[str, str], today: str = "") -> None:
        """Lay `texts` over what is `kept`; a name or a text that cannot be is a `RefusedError`."""
        if len(texts) > MOST:
            raise RefusedError(f"{len(texts):,} texts are open, and the studio can hold {MOST}.")
        for name, text in texts.items():
            checked(name)
            if len(text) > LONGEST:
                raise RefusedError(f"`{name}` is longer than the studio can hold: {len(text):,} letters.")
        self.kept = kept
        """As it is saved."""
        self.texts = texts
        """What is not saved, by the names of the files."""
        self.workspace = Workspace(kept.root, Over(kept.files.files, texts)) if texts else kept
        """As it would be with the texts."""
        self.today = today
        """The day on which dates are checked; empty where nobody knows it."""
        self._places: dict[str, Places] = {}

    def path(self, name: str) -> Path:
        """Return the path of the file called `name`; a name that leads out of the workspace is a `RefusedError`."""
        return self.workspace.root / checked(name)

    def places(self, name: str) -> Places:
        """Return the places in the text of the file called `name`; in none, where it cannot be read."""
        if name not in self._places:
            self._places[name] = Places(self.text(name))
        return self._places[name]

    def text(self, name: str) -> str:
        """Return the text of the file called `name`, as editors have it; empty where it cannot be read."""
        file = self.file(name)
        return as_edited(file.text) if file else ""

    def file(self, name: str, report: Report | None = None) -> SourceFile | None:
        """Return the file called `name`; None, with a fault in `report`, where it cannot be read."""
        return read_file(self.workspace.files, name, Report() if report is None else report)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of the files of sessions, deliveries, cases, shared blocks and what a pool keeps."""
        space = self.workspace
        folders = (space.sessions, space.deliveries, space.cases, space.shared)
        return frozenset(space.shown(path) for folder in folders for path in space.files_in(folder))


def checked(name: str) -> str:
    """Return `name`, if it can be that of a file in a workspace; else it is a `RefusedError`."""
    if not is_sound(name):
        raise RefusedError(f"`{name[:200]}` is no name of a file in this pool.")
    return name
