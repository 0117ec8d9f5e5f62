"""A file of the pool that is no session -> what sort it is, what is wrong in it, and a session that shows it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from sessionbuilder.diagnostics import Report
from sessionbuilder.source.reader import Reader
from sessionbuilder.studio.desk import Desk
from sessionbuilder.theme.theme import load_theme
from sessionbuilder.workspace.load import Loader
from sessionbuilder.workspace.pool_files import load_cases, load_shared
from sessionbuilder.workspace.workspace import NOT_SESSIONS

_FOLDERS = {"sessions/cases": "case", "sessions/shared": "shared", "sessions/deliveries": "delivery"}


def sort_of(name: str) -> str:
    """Return `session`, `delivery`, `case`, `shared`, `theme`, or for what all sessions draw on its name: `sources`.

    Empty for a file that the pool does not read.
    """
    path = PurePosixPath(name)
    folder = str(path.parent)
    if path.name == "theme.yaml" and str(path.parent.parent) == "assets/themes":
        return "theme"
    if path.suffix not in (".yaml", ".yml"):
        return ""
    if folder == "sessions":
        return path.stem if path.stem in NOT_SESSIONS else "session"
    return _FOLDERS.get(folder, "")


def shown_in(name: str, desk: Desk) -> Iterator[str]:
    """Yield the name of each session that may show the case or the shared block in the file `name`, likely ones first.

    Their texts say so; whether it is true, what they read will tell.
    """
    space = desk.workspace
    meant = {PurePosixPath(name).stem}
    for path in space.files_in(space.shared):
        if _says(desk.text(space.shown(path)), meant):
            meant = meant | {path.stem}
    for path in space.session_files():
        if _says(desk.text(space.shown(path)), meant):
            yield space.shown(path)


def _says(text: str, meant: set[str]) -> bool:
    return bool(re.search(rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(meant)))})(?![\w-])", text))


def check_alone(name: str, desk: Desk, report: Report) -> None:
    """Note what is wrong in the file `name`, which is no session, by reading it as what it is."""
    sort, space = sort_of(name), desk.workspace
    path: Path = desk.path(name)
    loader, reader = Loader(space, report), Reader(report)
    if sort == "case":
        load_cases(space, [path], report)
    elif sort == "shared":
        load_shared(space, path, report)
    elif sort == "theme":
        load_theme(space.files, name, report)
    elif sort == "pool":
        loader.pool(reader)
    elif sort == "sources":
        loader.publications(reader)
    elif sort == "law":
        loader.law(reader)
    elif sort == "local":
        loader.local(reader)
    elif sort == "glossary":
        loader.glossary(reader)
