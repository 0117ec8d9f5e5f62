"""`list`: the sessions there are, with their hours."""

from __future__ import annotations

import click


@click.command
def command() -> None:
    """List the sessions of this workspace, each with its hours and its name."""
    from sessionbuilder.cli._terminal import leave, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.session.load import session_heading

    workspace = workspace_around(())
    report = Report()
    paths = workspace.session_files()
    width = max((len(path.stem) for path in paths), default=0)
    for path in paths:
        if heading := session_heading(path, workspace, report):
            title, hours = heading
            click.echo(f"{path.stem:{width}}  {hours}  {title}")
    if not paths:
        click.echo(f"No sessions in {workspace.sessions} yet.")
    tell(report)
    leave(report)
