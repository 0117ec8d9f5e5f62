"""`actuals`: a session and the minutes that were noted -> planned beside actual, and ideals to think about."""

from __future__ import annotations

from pathlib import Path

import click


@click.command
@click.argument("session")
@click.argument("file", metavar="FILE.csv", type=click.Path(path_type=Path))
def command(session: str, file: Path) -> None:
    """Compare the planned minutes of SESSION with those noted in FILE.csv, over one or more deliveries.

    `sessionbuilder plan SESSION --format csv --out FILE.csv` writes such a file: fill in its column `actual`, and
    `delivery` if it holds more than one day. Nothing in the session is changed.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, one_session, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.programme.actuals import compared, read_actuals

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
