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
    from sessionbuilder.cli._terminal import leave, nothing_to_do, one_session, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.text import counted

    workspace = workspace_around(sessions)
    report = Report()
    paths = [workspace.find(name) for name in sessions] or workspace.session_files() or nothing_to_do(workspace)
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
        click.echo(f"{counted(len(paths), 'session')} checked, nothing found.")
    leave(report)
