"""`list`: the sessions there are, with their hours, and the deliveries, with their dates."""

from __future__ import annotations

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("list"))
def command() -> None:
    """List the sessions of this pool, and their deliveries.

    The word at the start of a line is what other commands call it by. A session stands with its hours and its title;
    with the name of another one, where it is based on that. A delivery is one run of a session: it stands with its
    date, its place and the session that is given.
    """
    from sessionbuilder.cli._terminal import leave, no_sessions, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.workspace.headings import clock_of, delivery_heading, hours_told, session_heading
    from sessionbuilder.workspace.misnamed import check_names_in

    workspace = workspace_around(())
    report = Report()
    check_names_in(workspace, report)
    paths = workspace.session_files()
    width = max((len(path.stem) for path in paths), default=0)
    times = clock_of(workspace)
    sessions = {path: found for path in paths if (found := session_heading(path, workspace, report))}
    hours = {path: hours_told(heading.hours, times) for path, heading in sessions.items()}
    wide = max(map(len, hours.values()), default=0)
    for path, heading in sessions.items():
        after = f" (based on {heading.based_on})" if heading.based_on else ""
        say(f"{path.stem:{width}}  {hours[path]:{wide}}  {heading.title}{after}")
    if not paths:
        say(no_sessions(workspace))
    deliveries = workspace.delivery_files()
    width = max((len(path.stem) for path in deliveries), default=0)
    runs = {path: run for path in deliveries if (run := delivery_heading(path, workspace, report))}
    if runs:
        from sessionbuilder.running_order.hanging import hanging
        from sessionbuilder.session.day import day_said

        say("\nDeliveries:")
    for path, (day, session, venue) in runs.items():
        when = ", ".join(filter(None, (day_said(day), venue)))
        for line in hanging(f"{path.stem:{width}}  ", f"{when}: {session}"):
            say(line)
    tell(report)
    leave(report)
