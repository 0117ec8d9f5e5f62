"""`plan`: a session -> its running order, on screen or in a file."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import click

from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._slot import slot_of, slot_options


@click.command(
    epilog=examples(
        "plan information-sharing",
        "plan information-sharing --late 10",
        "plan information-sharing --format csv --out day.csv",
    )
)
@click.argument("session")
@slot_options
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="How to show it.")
@click.option(
    "--for",
    "reader",
    type=click.Choice(["facilitators", "participants"]),
    default="facilitators",
    help="For participants: nothing but times and titles.",
)
@click.option("--out", type=NamedPath(dir_okay=False), help="A file to write it to.")
def command(session: str, form: str, reader: str, out: Path | None, *, allow_outcome_loss: bool, **asked: Any) -> None:
    """Show the running order of a session, block by block.

    Every block of SESSION, which may also be a delivery, stands with its clock time and its minutes. With --to, --end,
    --late or --now it is the day that fits those hours, and says what was shortened or left out.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report, codes
    from sessionbuilder.jobs.one_session import one_session
    from sessionbuilder.session.unwritten import tell_in_short

    slot = slot_of(**asked)
    workspace = workspace_around((session,))
    report = Report()
    path = workspace.find(session)
    line = None
    with one_session(workspace.shown(path), report):
        programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
        if programme:
            pipeline.tell(programme, report)
            text = pipeline.show(programme, form, for_participants=reader == "participants")
            if out is None:
                line = text
            elif os.path.lexists(out):
                message = f"`{workspace.shown(out)}` is there already, and may hold what somebody has written into it."
                report.add(codes.FILE_EXISTS, None, message, "name another file, or delete that one first")
            elif not report.failed and pipeline.write_text(text, out, report, spreadsheet=form == "csv"):
                line = f"{workspace.shown(out)}: {programme.session.time}"
    if line is not None:
        (say if form == "text" else click.echo)(line)
    tell_in_short(report, path.stem)
    tell(report)
    leave(report)
