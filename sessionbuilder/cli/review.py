"""`review`: everything that a pool keeps -> the monthly list of what somebody must look at again."""

from __future__ import annotations

import os
from pathlib import Path

import click

from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._today import as_day


@click.command(epilog=examples("review", "review --all", "review --format csv --out review.csv"))
@click.option("--format", "form", type=click.Choice(["text", "csv", "json"]), default="text", help="How to show it.")
@click.option("--all", "everything", is_flag=True, help="Show what has a later date, too; csv and json always do.")
@click.option("--today", metavar="DAY", callback=as_day, help="The list as on this day; by default today.")
@click.option("--out", type=NamedPath(dir_okay=False), help="A file to write it to; csv opens in Excel.")
@click.option("--strict", is_flag=True, help="Leave with 1 where something is overdue.")
def command(form: str, today: str, out: Path | None, *, everything: bool, strict: bool) -> None:
    """List what the pool must look at again, and by when.

    That is law, sources, figures, support, local facts, cases and sessions. Each stands with how it is today, when
    somebody last looked and in what, by when somebody looks again, and which sessions use it. First comes a local
    pack that is an example's, then what is overdue, what is due within a month, figures of more than ten years ago, and
    what has no date; the rest is counted. Deliveries are due on their day.

    A file that has faults is named and passed by; `check` tells them. Leaves with 0, and with --strict with 1 where
    something is overdue.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report, codes
    from sessionbuilder.reviewing import telling
    from sessionbuilder.reviewing.gathering import gather
    from sessionbuilder.reviewing.things import things

    workspace = workspace_around(())
    report = Report()
    if (kept := gather(workspace, report)) is None:
        tell(report)
        leave(report)
    found = things(kept, today)
    if form == "text":
        text = "\n".join(telling.as_lines(found, today, len(kept.sessions), everything=everything))
    else:
        text = telling.as_table(found, today) if form == "csv" else telling.as_json(found, today, kept.passed_by)
    if out is None:
        (say if form == "text" else click.echo)(text)
    elif os.path.lexists(out):
        message = f"`{workspace.shown(out)}` is there already, and may hold what somebody has written into it."
        report.add(codes.FILE_EXISTS, None, message, "name another file, or delete that one first")
    elif pipeline.write_text(text, out, report, spreadsheet=form == "csv"):
        say(f"{workspace.shown(out)}: the list of {today}")
    for name in kept.passed_by:
        say(f"{name} has faults and is passed by: `sessionbuilder check` tells them.", err=True)
    tell(report)
    if strict and any(thing.due(today) == "overdue" for thing in found):
        raise SystemExit(1)
    leave(report)
