"""What the commands share: the workspace they work in, what they say, and how faults are told at their end."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import click

from sessionbuilder.diagnostics import Report
from sessionbuilder.diagnostics.render import accepted_in_full, accepted_in_short, as_github, as_json, as_text, summary
from sessionbuilder.text import as_typed, harmless, listed, shortened
from sessionbuilder.workspace.misnamed import what_lies_in
from sessionbuilder.workspace.workspace import SESSIONS, Workspace, true_path

_FEW = 3
"""So many folders are named."""
MISUSE = 2
"""The exit code for a command that was not understood; 1 is for faults in files, 0 for none."""
LONGEST_NAME = 4_096
"""Letters of a path, on any system."""


def say(text: str, *, err: bool = False) -> None:
    """Print `text`, whoever wrote it: what would steer the terminal is shown as a mark."""
    click.echo(harmless(text), err=err)


class StoppedError(SystemExit):
    """The end of a command that could not begin; what it said is the sentence."""

    def __init__(self, sentence: str, code: int) -> None:
        super().__init__(code)
        self.sentence = sentence


def stop(sentence: str, code: int = MISUSE) -> NoReturn:
    """Say why nothing can be begun, and leave."""
    say(sentence, err=True)
    raise StoppedError(sentence, code)


def workspace_around(names: tuple[str, ...]) -> Workspace:
    """Return the workspace of the current folder, or else of the first file named; leave with 2 where there is none."""
    if longest := max((name for name in names if len(name) > LONGEST_NAME), key=len, default=""):
        stop(f"`{shortened(longest)}` has {len(longest):,} letters: no file has a name of more than {LONGEST_NAME:,}.")
    if not all(name.strip() for name in names):
        stop("A name is empty. `sessionbuilder list` shows all that there are; without a name, all of them are meant.")
    places = [Path.cwd(), *(true_path(Path(name)).parent for name in names)]
    found = next(filter(None, map(Workspace.around, places)), None)
    for name in names:
        other = _pool_of(name)
        if found and other and not other.root.samefile(found.root):
            there = as_typed("cd", str(other.root))
            stop(f"`{name}` is of another pool than `{found.root}`: go there and try again: `{there}`.")
    return found or stop(_no_workspace(places[0]))


def _pool_of(name: str) -> Workspace | None:
    """Return the workspace whose session or delivery is the file at the path `name`; None where it is no such file."""
    path = Path(os.path.abspath(name))  # through links as they are written
    found = Workspace.around(path.parent) if os.path.isfile(path) else None
    return found if found and path.parent in (found.sessions, found.deliveries) else None


def _no_workspace(place: Path) -> str:
    """Return what to say of a `place` that lies in no workspace: where there is one, or how to begin one."""
    missing = f"This folder, `{place}`, has no folder `{SESSIONS}`, nor has one above it."
    if os.path.lexists(place / SESSIONS):
        return (
            f"`{place / SESSIONS}` is a file, or a link that leads nowhere, and a pool has a folder of that name. Go "
            "to the folder of your pool and try again; or give that file another name, and make a folder."
        )
    try:
        inside = sorted(folder.name for folder in place.iterdir() if (folder / SESSIONS).is_dir())
    except OSError:
        inside = []
    if inside:
        there = listed((f"`{name}`" for name in inside[:_FEW]), "or")
        return f"{missing} Go to {there}, which lies in it, and try again: `{_way_to(inside[0])}`."
    return (
        f"{missing} Go to the folder that holds `{SESSIONS}` and try again, or begin one here: "
        "`sessionbuilder new pool my-pool`."
    )


def _way_to(folder: str) -> str:
    return as_typed("cd", f"./{folder}" if folder.startswith("-") else folder)


def refusal(error: OSError) -> str:
    """Return what the computer refused, and where, in a sentence."""
    if not error.filename and error.errno == errno.ENOENT:  # only where we are is asked for without a name
        return "The folder that this terminal is in is not there any more: go to another, and try again."
    where = f"`{error.filename}`" if error.filename else "what was to be shown here"
    return f"This computer does not allow it: {where}, {error.strerror or error}."


def where_of(workspace: Workspace) -> Iterator[str]:
    """Yield which pool something was written into, for whoever is not in its folder."""
    if Path.cwd() != workspace.root:
        yield f"It lies in the pool `{workspace.root}`."


def nothing_to_do(workspace: Workspace) -> NoReturn:
    """Say that there are no sessions, and what lies there instead; leave with 1."""
    stop(no_sessions(workspace), 1)


def no_sessions(workspace: Workspace) -> str:
    """Return what to say where there are no sessions."""
    begin = "A session is a file that ends in `.yaml`: `sessionbuilder new session` begins one."
    return f"No sessions in `{workspace.sessions}` yet. {what_lies_in(workspace) or begin}"


def tell(report: Report, form: str = "text", *, reasons: bool = False) -> None:
    """Print what was found: text for people to the error stream, other forms to the output.

    What is accepted is counted; with `reasons` each is told, and why.
    """
    every = report.ordered()
    found = [each for each in every if not each.accepted]
    if form == "json":
        say(as_json(every))
    elif form == "github":
        if found:
            say(as_github(found))
    elif found:
        say(as_text(found), err=True)
        say(f"\n{summary(found)}.", err=True)
    if form == "text" and (accepted := accepted_in_short(every)):
        say(f"\n{accepted_in_full(every)}\n\n{accepted}." if reasons else f"{accepted}.", err=True)


def leave(report: Report, *, strict: bool = False) -> NoReturn:
    """End the command: 1 where there was an error, or where it is `strict` a warning; 0 otherwise."""
    warned = strict and any(found.fault.severity == "warning" for found in report.told)
    raise SystemExit(1 if report.failed or warned else 0)
