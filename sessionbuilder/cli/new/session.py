"""`new session`: a name, a length and a topic -> the file of a session to begin with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from sessionbuilder.starter.session.file import NewSession
    from sessionbuilder.starter.writing import NewFile
    from sessionbuilder.workspace.workspace import Workspace

_LENGTH, _START, _PARTICIPANTS = "180", "09:30", 16


@click.command(
    epilog=examples(
        'new session "Professional curiosity" --minutes 3h',
        "new session briefing --minutes 45 --start 13:00",
        "new session short-morning --based-on information-sharing",
    )
)
@click.argument("name", required=False)
@click.option("--minutes", metavar="LENGTH", help=f"How long it is: `180`, `3h`, `1h30`; by default {_LENGTH}.")
@click.option("--start", metavar="CLOCK", help=f"When it starts; by default {_START}.")
@click.option("--topic", metavar="WORDS", help="What it is about, for its aim; and for its title, if NAME is one word.")
@click.option("--title", metavar="WORDS", help="What it is called on the cover; by default as NAME is written.")
@click.option("--participants", type=click.IntRange(1, 300), help=f"How many you expect; by default {_PARTICIPANTS}.")
@click.option("--from", "other", metavar="SESSION", help="Begin with a copy of this session, under the new name.")
@click.option("--based-on", "original", metavar="SESSION", help="Begin one that says only what differs from SESSION.")
@click.option("--open", "show", is_flag=True, help="Open the file when it is written.")
def command(
    name: str | None,
    minutes: str | None,
    start: str | None,
    topic: str | None,
    title: str | None,
    participants: int | None,
    other: str | None,
    original: str | None,
    *,
    show: bool,
) -> None:
    """Begin a session called NAME, fit for its length.

    It goes from opening to close, and its minutes add up, with breaks and lunch as your pool wants them. What only you
    can write stands between << and >> until you do, and `check` names each such place. From about an hour there is a
    case for groups to work on, in a file of its own. What you do not say is asked on a terminal.

    Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there
    from sessionbuilder.cli._terminal import leave, say, tell, where_of, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.naming import new_name
    from sessionbuilder.starter.session.copy import copied
    from sessionbuilder.starter.session.titles import title_of, too_long
    from sessionbuilder.starter.session.variant import based_on
    from sessionbuilder.starter.writing import write_new

    workspace = workspace_around(())
    asking = somebody_is_there()
    taken = "--from" if other is not None else "--based-on" if original is not None else ""
    if other is not None and original is not None:
        raise click.UsageError("--from makes a copy and --based-on follows the other session: choose one of them.")
    if taken and (minutes or start or topic or participants):
        does = "copies" if other is not None else "follows"
        raise click.UsageError(f"{taken} {does} a session as it is: leave --minutes, --start and the like out.")
    if name is None and not asking:
        raise click.UsageError("Say what it is called: `sessionbuilder new session professional-curiosity`.")
    name = ask("What is the session called?", "My first session") if name is None else name.strip()
    report = Report()
    files: Sequence[NewFile] = ()
    if stem := new_name(name, "session", "professional-curiosity", workspace, report):
        if asking and topic is None and not taken:
            topic = ask("What is it about, in a few words?", title or title_of(name))
        called = title or title_of(name, topic or "")
        if long := too_long(called):
            raise click.UsageError(f"{long}: give a shorter one with --title.")
        if other is not None:
            files = copied(other, workspace, stem, called, report)
        elif original is not None:
            files = based_on(original, workspace, stem, called, report)
        else:
            new = _new(stem, called, topic or "", minutes, start, participants or _PARTICIPANTS)
            files = new.files_in(workspace, report)
    if files and write_new(workspace.root, files, report):
        for line in (*_next_steps(stem, files, workspace, show=show), *where_of(workspace)):
            say(line)
    tell(report)
    leave(report)


def _new(stem: str, title: str, topic: str, minutes: str | None, start: str | None, participants: int) -> NewSession:
    """Return the session that is wanted; what is not said is asked, and what is not understood ends the command."""
    from sessionbuilder.cli._asking import understood
    from sessionbuilder.starter.session.file import NewSession
    from sessionbuilder.starter.session.hours import length_of, start_of, too_late

    length = understood(minutes, "How long is it, in minutes, or as 3h?", _LENGTH, length_of)
    begins = understood(start, "When does it start?", _START, start_of)
    if late := too_late(begins, length):
        raise click.UsageError(late)
    about = "" if topic == title else topic
    return NewSession(name=stem, title=title, topic=about, start=begins, minutes=length, participants=participants)


def _next_steps(stem: str, files: Sequence[NewFile], workspace: Workspace, *, show: bool) -> Iterator[str]:
    """Yield what to say of a session that has just begun: what was written, and what to do next."""
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.starter.words import texts_to_write
    from sessionbuilder.text import counted, listed

    left = [(file.name, number) for file in files if (number := texts_to_write([file]))]
    yield f"{files[0].name} is begun."
    for file in files[1:]:
        yield f"{file.name} is the case that groups work on."
    if len(files) == 1 and f"- case: {stem}\n" in files[0].content.decode("utf-8"):
        yield f"Groups work on the case {stem}, which there is already."
    opened = show and open_on_screen(workspace.root / files[0].name)
    words = "write your own words where << and >> stand" if left else "change what differs"
    if len(left) == 1:
        words += f", in {counted(left[0][1], 'place')}"
    elif left:
        words += f": {listed(f'{number} in {name}' for name, number in left)}"
    what = "both" if len(left) > 1 else "it"
    yield f"Next: {words}." if opened else f"Next: open {what} in an editor, and {words}."
    if left:
        yield f"  sessionbuilder check {stem}    names each of them"
    yield f"  sessionbuilder build {stem}    makes everything, to look at"
