"""`check`: sessions -> every fault in them, without writing anything."""

from __future__ import annotations

import click


@click.command
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell them.",
)
def command(sessions: tuple[str, ...], form: str) -> None:
    """Tell every fault of each SESSION, or of every session, with file, line and column.

    Leaves with 0 where there is no error, with 1 where there is.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, nothing_to_do, one_session, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.session.misnamed import check_names_in
    from sessionbuilder.text import counted, listed

    workspace = workspace_around(sessions)
    report = Report()
    if not sessions:
        check_names_in(workspace, report)
    every = (*workspace.session_files(), *workspace.delivery_files())
    paths = [workspace.find(name) for name in sessions] or every or nothing_to_do(workspace)
    for path in paths:
        one = Report()
        with one_session(workspace.shown(path), one):
            programme = pipeline.plan(path, workspace, one)
            placed = pipeline.place(programme, workspace, one) if programme else None
            if programme and placed:
                pipeline.shelve(programme, placed, one)
        for found in one.diagnostics:
            report.take(found)
    tell(report, form)
    if form == "text" and not report.diagnostics:
        deliveries = sum(workspace.is_delivery(path) for path in paths)
        counts = [counted(len(paths) - deliveries, "session")] if len(paths) > deliveries else []
        counts += [counted(deliveries, "delivery")] if deliveries else []
        say(f"{listed(counts)} checked, nothing found.")
    leave(report)
