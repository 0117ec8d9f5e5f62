"""What the commands share: the workspace they work in, and how faults are told at their end."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NoReturn

import click

from sessionbuilder.cli import utf8_output
from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.diagnostics.render import as_github, as_json, as_text, summary
from sessionbuilder.session.workspace import Workspace

MISUSE = 2
"""The exit code for a command that was not understood; 1 is for faults in files, 0 for none."""


def workspace_around(names: tuple[str, ...]) -> Workspace:
    """Return the workspace of the current folder, or else of the first file named; leave with 2 where there is none."""
    utf8_output()
    places = [Path.cwd(), *(Path(name).resolve().parent for name in names)]
    for place in places:
        if found := Workspace.around(place):
            return found
    click.echo(
        "This folder has no sessions. Go to the folder that holds `sessions` and `assets`, and try again.",
        err=True,
    )
    raise SystemExit(MISUSE)


@contextmanager
def one_session(shown: str, report: Report) -> Iterator[None]:
    """Do what is done for one session; a mistake of our own is told in words, and the other sessions go on.

    So is what the computer refuses. Nothing is printed inside: an output that is full is no fault of a session.
    """
    try:
        yield
    except OSError as error:
        place = whole_file(str(error.filename or shown))
        reason = error.strerror or str(error)
        report.add(codes.REFUSED, place, f"The computer does not allow it: {reason}.", codes.REFUSED.mend)
    except Exception as error:
        if "SESSIONBUILDER_TRACEBACK" in os.environ:
            raise
        place = whole_file(shown)
        message = f"sessionbuilder itself went wrong with this session: {type(error).__name__}: {error}"
        report.add(codes.OUR_MISTAKE, place, message, codes.OUR_MISTAKE.mend)


def nothing_to_do(workspace: Workspace) -> NoReturn:
    """Say that there are no sessions, and leave with 1."""
    click.echo(f"No sessions in `{workspace.sessions}` yet: files that end in `.yaml`.", err=True)
    raise SystemExit(1)


def tell(report: Report, form: str = "text") -> None:
    """Print what was found: text for people to the error stream, other forms to the output."""
    found = report.ordered()
    if form == "json":
        click.echo(as_json(found))
    elif form == "github":
        if found:
            click.echo(as_github(found))
    elif found:
        click.echo(as_text(found), err=True)
        click.echo(f"\n{summary(found)}.", err=True)


def leave(report: Report) -> NoReturn:
    """End the command: 1 where there was an error, 0 otherwise."""
    raise SystemExit(1 if report.failed else 0)
