"""`actuals`: a session and the minutes that were noted -> planned beside actual, and ideals to think about."""

from __future__ import annotations

from pathlib import Path

import click

from sessionbuilder.cli._commands import NamedPath, examples


@click.command(
    epilog=examples("plan information-sharing --format csv --out day.csv", "actuals information-sharing day.csv")
)
@click.argument("session")
@click.argument("file", metavar="FILE.csv", type=NamedPath())
def command(session: str, file: Path) -> None:
    """Compare planned minutes with those that a day really took.

    `sessionbuilder plan SESSION --format csv --out FILE.csv` writes a file for it, which Excel opens: after the day
    fill in its column `actual`, in minutes. It may hold several days of one SESSION: say in its column `delivery`
    which is which. Nothing in the session is changed.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.jobs.one_session import one_session
    from sessionbuilder.running_order.actuals import compared, read_actuals

    workspace = workspace_around((session,))
    report = Report()
    path = workspace.find(session)
    lines: list[str] = []
    with one_session(workspace.shown(path), report):
        if programme := pipeline.plan(path, workspace, report):
            actuals = read_actuals(file, workspace.shown(file), programme, report)
            lines += compared(actuals) if actuals else ()
    for line in lines:
        say(line)
    tell(report)
    leave(report)
