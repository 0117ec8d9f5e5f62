"""A text with a mark in it, as an editor has it -> what the studio answers at that place."""

from __future__ import annotations

import json
from typing import Any

from sessionbuilder.files import Memory
from sessionbuilder.studio.core import handle
from sessionbuilder.workspace.workspace import Workspace
from tests.pool import EXAMPLES

MARK = "¦"
NAME = "sessions/day.yaml"
HEAD = """\
session: A day of training
aim: Learn from reviews
outcomes:
  learning: Identify what reviews teach
  acting: Describe what to do
time: 09:30 to 12:30
programme:
"""


def example_pool(**more: str) -> Workspace:
    """Return the pool of the examples on pages, with more files, by the names that they have in `sessions/`."""
    kept = {path.relative_to(EXAMPLES).as_posix(): path.read_bytes() for path in EXAMPLES.rglob("*") if path.is_file()}
    return Workspace.of(Memory(kept | {f"sessions/{name}.yaml": text.encode() for name, text in more.items()}))


def asked(message: str, marked: str, name: str = NAME, pool: Workspace | None = None, session: str = "") -> Any:
    """Return what `message` answers at the mark in the text, which stands unsaved in the file called `name`."""
    before, _, after = marked.partition(MARK)
    at = len(before.encode("utf-16-le")) // 2
    ask = {"do": message, "name": name, "at": at, "session": session, "texts": {name: before + after}}
    return handle(json.dumps(ask).encode(), pool or example_pool())


def chosen(marked: str, label: str, name: str = NAME, pool: Workspace | None = None) -> str:
    """Return the text once the option `label` was chosen at its mark."""
    told = asked("complete", marked, name, pool)
    option = next(each for each in told.options if each.label == label)
    text = marked.replace(MARK, "", 1).encode("utf-16-le")
    changed: bytes = text[: told.start * 2] + option.insert.encode("utf-16-le") + text[told.end * 2 :]
    return changed.decode("utf-16-le")
