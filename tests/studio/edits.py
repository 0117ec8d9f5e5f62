"""What somebody means to do -> the edits that the studio gives for it, made in a text."""

from __future__ import annotations

import json
from typing import Any

from sessionbuilder.studio.core import handle
from sessionbuilder.studio.message import RefusedError
from sessionbuilder.workspace.workspace import Workspace

Intention = dict[str, Any]


def edits(pool: Workspace, name: str, *intentions: Intention) -> Any:
    """What is answered."""
    return handle(json.dumps({"do": "edit", "name": name, "intentions": intentions}).encode(), pool)


def refused(pool: Workspace, name: str, *intentions: Intention) -> str:
    """Why it is not done; empty where it is."""
    try:
        edits(pool, name, *intentions)
    except RefusedError as error:
        return str(error)
    return ""


def made(text: str, told: Any) -> str:
    """The text with the edits made in it."""
    units, end = text.encode("utf-16-le"), len(text.encode("utf-16-le"))
    for edit in reversed(told.edits):
        assert 0 <= edit.start <= edit.end <= end // 2, "no edit lies over another"
        end = edit.start * 2
        units = units[:end] + edit.insert.encode("utf-16-le") + units[edit.end * 2 :]
    return units.decode("utf-16-le")


def undone(text: str, was: str, told: Any) -> str:
    """What comes of taking the edits back in the `text`, which `was` another before them."""
    units, old, more = text.encode("utf-16-le"), was.encode("utf-16-le"), 0
    for edit in told.edits:
        start, length = edit.start * 2, len(edit.insert.encode("utf-16-le"))
        units = units[:start] + old[start : edit.end * 2] + units[start + length :]
        more += length
    return units.decode("utf-16-le")
