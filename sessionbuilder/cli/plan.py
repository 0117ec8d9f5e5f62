"""`plan`: a session -> its running order on screen."""

from __future__ import annotations

import click


@click.command
@click.argument("session")
def command(session: str) -> None:
    """Show the running order of SESSION: every block with its clock time and minutes."""
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.programme.running_order import running_order

    workspace = workspace_around((session,))
    report = Report()
    if programme := pipeline.plan(workspace.find(session), workspace, report):
        click.echo(running_order(programme))
    tell(report)
    leave(report)
