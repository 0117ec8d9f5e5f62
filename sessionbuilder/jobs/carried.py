"""The files of a pool -> the same in memory, so that they can travel to another process or another computer."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from sessionbuilder.files import Files, Memory
from sessionbuilder.jobs.work import Task
from sessionbuilder.workspace.workspace import ASSETS, SESSIONS, Workspace

_READ = (".yaml", ".yml", ".png", ".jpg", ".jpeg")
"""Endings of files that a build may read; of others only the names travel. Beside themes lie templates as well."""
_DEEPEST = 6
"""Folders in one another; a pool has four."""


def carried(tasks: list[Task]) -> list[Task] | None:
    """Return `tasks` with the texts and pictures of their pool in place of paths; None where these cannot all travel.

    That is so with links, with a folder that is closed to us, and with a session that lies outside its pool: then
    the work is done where the files are.
    """
    if not tasks:
        return tasks
    workspace = tasks[0].files
    files = workspace.files
    names = [workspace.shown(task.path) for task in tasks]
    try:
        themes = f"{workspace.shown(workspace.themes)}/"
        content = {name: _content(name, files, whole=name.startswith(themes)) for name in _names(files)}
    except OSError:
        return None
    if any(each is None for each in content.values()) or not content.keys() >= set(names):
        return None
    memory = Workspace.of(Memory({name: each for name, each in content.items() if each is not None}))
    return [replace(task, path=memory.find(name), files=memory) for name, task in zip(names, tasks, strict=True)]


def _names(files: Files) -> Iterator[str]:
    """Yield the name of every file in the folders of a pool."""
    for folder in (SESSIONS, ASSETS):
        if files.is_there(folder):
            yield from _inside(folder, files, _DEEPEST)


def _inside(folder: str, files: Files, deeper: int) -> Iterator[str]:
    if deeper == 0:
        raise OSError(f"{folder} lies too deep")
    for name in files.names(folder):
        whole = f"{folder}/{name}"
        if name.endswith("/"):
            yield from _inside(whole[:-1], files, deeper - 1)
        else:
            yield whole


def _content(name: str, files: Files, *, whole: bool) -> bytes | None:
    """Return what travels of a file, of any kind if it is wanted `whole`; None where it is a link, or no file."""
    if not files.is_file(name):
        return None
    return files.read(name) if whole or name.casefold().endswith(_READ) else b""
