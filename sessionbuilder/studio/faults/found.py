"""The name of a file of a pool -> what is wrong with it, with all that it draws on, or by itself."""

from __future__ import annotations

from typing import NamedTuple

from sessionbuilder.built import build
from sessionbuilder.diagnostics import Report
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.source.reader import Reader
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.faults.faults import Fault, faults_of
from sessionbuilder.theme.theme import load_theme
from sessionbuilder.workspace.load import Loader
from sessionbuilder.workspace.pool_files import load_cases, load_pool_files


class Found(NamedTuple):
    """What is wrong."""

    faults: tuple[Fault, ...]
    reads: tuple[str, ...]
    """The names of the pool's files that it was made from."""


def found_in(name: str, desk: Desk) -> Found:
    """Return what is wrong with the file called `name`: a session or a delivery, a case, a theme or the pool's own.

    A shared block is looked at in the first session that uses it.
    """
    space, path, report = desk.workspace.noting(), desk.path(name), Report()
    if path.parent == space.shared and (user := _user_of(path.stem, desk)):
        return found_in(user, desk)
    with one_session(name, report):
        if path in (*space.session_files(), *space.delivery_files()):
            built = build(path, space, only=())
            for each in built.faults:
                report.take(each)
            return Found(faults_of(report.ordered(), desk), tuple(sorted(desk.names & built.read.keys())))
        if path.parent == space.cases:
            load_cases(space, [path], report)
        elif path.parent.parent == space.themes:
            load_theme(space.files, name, report)
        elif path.parent == space.sessions:
            load_pool_files(space, report)
            Loader(space, report).glossary(Reader(report))
        elif path.parent == space.shared:
            Loader(space, report).blocks(path)
    return Found(faults_of(report.ordered(), desk), (name,))


def _user_of(shared: str, desk: Desk) -> str:
    """Return the name of a session that uses the `shared` block; empty where none does."""
    names = (desk.workspace.shown(path) for path in desk.workspace.session_files())
    return next((name for name in names if f"shared/{shared}" in desk.text(name)), "")
