"""The file of a session or a delivery -> the few words with which it is listed, without what reads all of it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.source.dates import date
from sessionbuilder.source.file import read_file
from sessionbuilder.source.nodes import Mapping, Scalar
from sessionbuilder.source.scalars import clock_range
from sessionbuilder.source.yaml import parse
from sessionbuilder.units import CLOCKS, Clock
from sessionbuilder.workspace.named_session import BASED_ON, original_called
from sessionbuilder.workspace.workspace import Workspace


def delivery_heading(path: Path, workspace: Workspace, report: Report) -> tuple[str, str, str] | None:
    """Return the date in figures, the session and the place of the delivery in `path`, reading no more than that.

    The place is empty where none is written.
    """
    node = _lines(path, workspace, report, "delivery")
    texts = None if node is None else _needed(node, ("delivery", "date"), report)
    if node is None or texts is None:
        return None
    session, written = texts
    day = date(written)
    return (str(day) if day and day.exists else written, session, _text(node, "venue") or "")


class SessionHeading(NamedTuple):
    """What a session is listed with, as it is written."""

    title: str
    hours: str
    based_on: str = ""
    """The name of its original; empty where it has none."""


def session_heading(
    path: Path, workspace: Workspace, report: Report, chain: tuple[str, ...] = ()
) -> SessionHeading | None:
    """Return the title and the hours of the session in `path`, or those of its original, reading no more than that.

    `chain` are the files that are based on it.
    """
    node = _lines(path, workspace, report, "session")
    if node is None:
        return None
    if (name := node.get(BASED_ON)) is None:
        texts = _needed(node, ("session", "time"), report)
        return texts and SessionHeading(*texts)
    chain = (*chain, workspace.shown(path))
    original = original_called(name, chain, workspace, report)
    whole = None if original is None else session_heading(original, workspace, report, chain)
    if original is None or whole is None:
        return None
    return SessionHeading(_text(node, "session") or whole.title, _text(node, "time") or whole.hours, original.stem)


def clock_of(workspace: Workspace) -> type[Clock]:
    """Return by what clock people of the pool are told times of day, reading no more than that; faults are not told."""
    shown = workspace.pool
    node = _lines(shown, workspace, Report(), "organisation") if workspace.is_there(shown) else None
    return CLOCKS.get(_text(node, "clock") or "", Clock) if node else Clock


def hours_told(written: str, times: type[Clock]) -> str:
    """Return hours as people are told `times`; as they are written where that is how, or where nobody can read them."""
    said = clock_range(written)
    return written if said is None or times is Clock else f"{times(said.start)} to {times(said.end)}"


def _lines(path: Path, workspace: Workspace, report: Report, first: str) -> Mapping | None:
    """Return the lines of the file `path`, which starts with the key `first`; None, with a fault, if there are none."""
    file = read_file(workspace.files, workspace.shown(path), report)
    return None if file is None else parse(file, report, first)


def _text(node: Mapping, key: str) -> str | None:
    return value.text.strip() if isinstance(value := node.get(key), Scalar) else None


def _needed(node: Mapping, keys: tuple[str, str], report: Report) -> tuple[str, str] | None:
    """Return the texts under `keys`; None, with a fault in `report`, where one of them is missing."""
    one, other = (_text(node, key) for key in keys)
    if one is not None and other is not None:
        return one, other
    key = keys[0] if one is None else keys[1]
    report.add(codes.MISSING_FIELD, node.span, f"`{key}` is missing here.", f"add a line `{key}: ...`")
    return None
