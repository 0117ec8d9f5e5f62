"""The files of a pool -> what it keeps, each thing read once, and what cannot be read of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from sessionbuilder.diagnostics import Report
from sessionbuilder.session.case import Case
from sessionbuilder.session.delivery import Delivery
from sessionbuilder.session.session import Session
from sessionbuilder.workspace.load import load_delivery, load_session
from sessionbuilder.workspace.pool_files import PoolFiles, load_cases, load_pool_files
from sessionbuilder.workspace.workspace import Workspace


class Gathered(NamedTuple):
    """What a pool keeps; sessions, cases and deliveries by the names of their files."""

    files: PoolFiles
    sessions: Mapping[str, Session]
    cases: Mapping[str, Case]
    deliveries: Mapping[str, Delivery]
    passed_by: tuple[str, ...]
    """The files that have faults, and are left out."""


def gather(workspace: Workspace, report: Report) -> Gathered | None:
    """Return what the pool keeps; None, with faults in `report`, where what all its sessions share cannot be read.

    Nothing is put on the clock and nothing is laid out.
    """
    files = load_pool_files(workspace, report)
    if files is None:
        return None
    sessions, deliveries = {}, {}
    for path in workspace.session_files():
        sessions[workspace.shown(path)] = load_session(path, workspace, Report())
    for path in workspace.delivery_files():
        deliveries[workspace.shown(path)] = load_delivery(path, workspace, Report())
    cases = {
        workspace.shown(workspace.cases / f"{name}.yaml"): case
        for session in sessions.values()
        for name, case in (session.cases if session else {}).items()
    }
    unused = workspace.unused_cases(cases)
    cases |= load_cases(workspace, unused, Report())
    passed_by = [name for records in (sessions, deliveries) for name, read in records.items() if read is None]
    passed_by += [name for name in map(workspace.shown, unused) if name not in cases]
    return Gathered(
        files,
        {name: session for name, session in sessions.items() if session},
        cases,
        {name: run for name, run in deliveries.items() if run},
        tuple(sorted(passed_by)),
    )
