"""`check`: sessions -> every fault in them, without writing anything."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples
from sessionbuilder.cli._today import as_day
from sessionbuilder.cli._working import job_options


@click.command(epilog=examples("check", "check information-sharing"))
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell them.",
)
@click.option("--strict", is_flag=True, help="Leave with 1 where there are warnings, too.")
@click.option("--today", metavar="DAY", callback=as_day, help="Check dates as on this day; by default today.")
@job_options
def command(sessions: tuple[str, ...], form: str, today: str, jobs: int | None, cluster: str, *, strict: bool) -> None:
    """Tell every fault of sessions, with its line and what mends it.

    With no SESSION every session of the pool is checked, and what should have been looked at again by today is told.
    Nothing is written. Leaves with 0 where there is no error, with 1 where there is; with --strict with 1 also
    where there is a warning that is not ignored.
    """
    from sessionbuilder.cli._terminal import leave, nothing_to_do, say, tell, workspace_around
    from sessionbuilder.cli._working import worked_through
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.jobs.work import Task, look_at
    from sessionbuilder.session.unwritten import tell_once
    from sessionbuilder.text import counted, listed
    from sessionbuilder.workspace.load import check_unused_cases
    from sessionbuilder.workspace.misnamed import check_names_in

    workspace = workspace_around(sessions)
    report = Report()
    if not sessions:
        check_names_in(workspace, report)
    every = (*workspace.session_files(), *workspace.delivery_files())
    paths = [workspace.find(name) for name in sessions] or every or nothing_to_do(workspace)
    notes: list[str] = []
    read: set[str] = set()
    tasks = [Task(path, workspace, today=today) for path in paths]
    for parcel in worked_through(look_at, tasks, jobs, cluster, lambda *_: None):
        for found in parcel.faults:
            report.take(found)
        notes += parcel.superseded
        read |= parcel.read.keys()
    unused = 0 if sessions else check_unused_cases(workspace, read, report)
    tell_once(report)
    tell(report, form)
    if form == "text" and not report.told:
        deliveries = sum(workspace.is_delivery(path) for path in paths)
        counts = [counted(len(paths) - deliveries, "session")] if len(paths) > deliveries else []
        counts += [counted(deliveries, "delivery")] if deliveries else []
        counts += [f"{counted(unused, 'case')} that no session uses"] if unused else []
        say(f"{listed(counts)} checked, nothing found.")
    for note in dict.fromkeys(notes if form == "text" else ()):
        say(note)
    leave(report, strict=strict)
