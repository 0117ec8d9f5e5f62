"""`new delivery`: a session, a day and a place -> the file of one run of the session."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from sessionbuilder.cli._commands import examples

if TYPE_CHECKING:
    from sessionbuilder.starter.delivery import NewDelivery


@click.command(
    epilog=examples(
        "new delivery information-sharing 2027-03-16",
        "new delivery information-sharing 17.3.2027 --venue Hillside",
    )
)
@click.argument("session", required=False)
@click.argument("date", required=False)
@click.option("--time", metavar="HOURS", help="Other hours than the session's own: `13:00 to 16:00`.")
@click.option("--venue", metavar="PLACE", help="Where it is.")
@click.option("--trainers", metavar="NAMES", multiple=True, help="Who gives it: `Sam Example and Alex Example`.")
@click.option("--participants", type=click.IntRange(0, 1000), help="How many people are expected.")
@click.option("--groups", type=click.IntRange(1, 200), help="How many groups they work in.")
@click.option("--group-size", type=click.IntRange(1, 1000), help="How many people a group has at most, in its place.")
@click.option("--theme", metavar="NAME", help="In this theme, in place of the pool's.")
@click.option("--name", metavar="NAME", help="What its file is called; by default the day and the place.")
def command(
    session: str | None, date: str | None, name: str | None, time: str | None, theme: str | None, **people: Any
) -> None:
    """Plan a run of SESSION on the day DATE.

    The day may be written as you like: `2027-03-16`, `16 March 2027`, `16/03/2027`. What you do not say is asked on a
    terminal, or is as the session says.

    Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there, understood
    from sessionbuilder.cli._terminal import leave, nothing_to_do, say, tell, where_of, workspace_around
    from sessionbuilder.cli._theme import theme_called
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.delivery import NewDelivery, day_of, time_of
    from sessionbuilder.starter.naming import new_name, session_of
    from sessionbuilder.starter.writing import write_new

    workspace = workspace_around(())
    asking = somebody_is_there()
    if people["groups"] and people["group_size"]:
        raise click.UsageError("--groups and --group-size say the same thing in two ways: use one of them.")
    if (session is None or date is None) and not asking:
        raise click.UsageError("Say which session, and which day: `sessionbuilder new delivery SESSION 2027-03-16`.")
    known = [path.stem for path in workspace.session_files()] or nothing_to_do(workspace)
    session = ask("Which session?", known[0]) if session is None else session
    report = Report()
    if stem := session_of(session, workspace, report):
        day = understood(date, "Which day?", "", day_of)
        hours = "" if time is None else understood(time, "", "", time_of)[0]
        if asking:
            people |= _asked(people)
        look = theme_called(theme, workspace)
        new = NewDelivery(session=stem, date=day, time=hours, theme=look, **people)
        hint = "say another: `--name {}-2`"
        if called := new_name(name or new.usual_name, "delivery", new.usual_name, workspace, report, hint):
            file = new.file(called)
            if write_new(workspace.root, [file], report):
                for line in (*_next_steps(new, file.name, called), *where_of(workspace)):
                    say(line)
    tell(report)
    leave(report)


def _asked(people: dict[str, Any]) -> dict[str, Any]:
    """Return what somebody answers about place and people; Enter leaves each as the session says."""
    from sessionbuilder.cli._asking import ask, understood

    def number(text: str) -> tuple[int | None] | str:
        if not text:
            return (None,)
        return (int(text),) if text.isdecimal() and int(text) <= 1000 else f"`{text}` is not a number up to 1,000."

    answered: dict[str, Any] = {}
    if people["venue"] is None:
        answered["venue"] = ask("Where? (Enter leaves it open)", "")
    if not people["trainers"]:
        answered["trainers"] = (ask("Who gives it? (Enter leaves it open)", ""),)
    if people["participants"] is None:
        answered["participants"] = understood(None, "How many people? (Enter: as the session says)", "", number)[0]
    return answered


def _next_steps(new: NewDelivery, file: str, name: str) -> Iterator[str]:
    """Yield what to say of a delivery that is planned: what was written, what is odd, and what to do next."""
    from sessionbuilder.cli._today import today

    yield f"{file} is written: {new.session}, {new.date.true_weekday} {new.date.words}."
    if str(new.date) < today():
        yield "That day is over. If another is meant, change `date` in the file."
    yield f"  sessionbuilder build {name}    makes its papers, once nothing in the session is still to be written"
