"""`plan`: a session -> its running order on screen."""

from __future__ import annotations

import click


@click.command
@click.argument("session")
def command(session: str) -> None:
    """Show the running order of SESSION: every block with its clock time and minutes."""
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, one_session, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.programme.running_order import running_order

    workspace = workspace_around((session,))
    report = Report()
    path = workspace.find(session)
    with one_session(workspace.shown(path), report):
        if programme := pipeline.plan(path, workspace, report):
            click.echo(running_order(programme))
    tell(report)
    leave(report)
