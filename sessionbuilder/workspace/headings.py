"""The file of a session or a delivery -> the few words with which it is listed, without what reads all of it."""

from __future__ import annotations

from pathlib import Path

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.source.dates import date
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Scalar
from sessionbuilder.source.yaml import parse
from sessionbuilder.workspace.workspace import Workspace


def delivery_heading(path: Path, workspace: Workspace, report: Report) -> tuple[str, str, str] | None:
    """Return the date in figures, the session and the place of the delivery in `path`, reading no more than that.

    The place is empty where none is written.
    """
    texts = _texts(path, ("delivery", "date"), workspace, report, "venue")
    if texts is None:
        return None
    session, written, venue = texts
    day = date(written)
    return (str(day) if day and day.exists else written, session, venue)


def session_heading(path: Path, workspace: Workspace, report: Report) -> tuple[str, str] | None:
    """Return the title and the hours of the session in `path` as written, reading no more than that."""
    texts = _texts(path, ("session", "time"), workspace, report)
    return texts and (texts[0], texts[1])


def _texts(
    path: Path, keys: tuple[str, str], workspace: Workspace, report: Report, besides: str = ""
) -> tuple[str, str, str] | None:
    """Return the texts under `keys` in the file `path`, and under `besides`, which may be missing.

    None, with a fault in `report`, where one of `keys` is missing.
    """
    file = read_file(workspace.files, workspace.shown(path), report)
    node = None if file is None else parse(file, report, keys[0])
    if node is None:
        return None
    one, other, more = (
        value.text.strip() if isinstance(value := node.get(key), Scalar) else None for key in (*keys, besides)
    )
    if one is not None and other is not None:
        return one, other, more or ""
    key = keys[0] if one is None else keys[1]
    report.add(codes.MISSING_FIELD, node.span, f"`{key}` is missing here.", f"add a line `{key}: ...`")
    return None
