"""`new pool`: a folder -> a pool in it that builds at once."""

from __future__ import annotations

import sys
from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

import click

from sessionbuilder.cli._commands import examples


@click.command(epilog=examples("new pool my-pool", "new pool my-pool --organisation Riverside"))
@click.argument("folder", metavar="[DIR]", required=False)
@click.option("--organisation", metavar="NAME", help="Who gives the sessions, as covers and handouts have it.")
@click.option("--contact", metavar="ADDRESS", help="An address for questions: of the pool, never of one person.")
def command(folder: str | None, organisation: str | None, contact: str | None) -> None:
    """Begin a pool in the folder DIR.

    The folder is made, or may be there already where it is empty. The pool holds a session of an hour to give or to
    learn from, with a case and a delivery, and builds at once. What you do not say is asked on a terminal; where nobody
    can be asked, names of an example stand in `sessions/pool.yaml`.

    All of it is written, or nothing. Nothing that exists is ever written over.
    """
    from sessionbuilder.cli._asking import ask, somebody_is_there
    from sessionbuilder.cli._terminal import leave, say, tell
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.starter.new_pool import CONTACT, LONGEST, ORGANISATION, begin_pool, check_place

    asking = somebody_is_there()
    if not (folder or "").strip():
        if not asking:
            raise click.UsageError(
                "Say where: `sessionbuilder new pool my-pool` makes a folder `my-pool` with a pool in it."
            )
        folder = ask("Name of the new folder", "my-pool")
    place = Path(folder or "")
    with suppress(RuntimeError):  # there is nobody of that name
        place = place.expanduser()  # which not every shell of Windows does
    report = Report()
    if check_place(place, report):
        if asking and organisation is None:
            organisation = ask("Name of your organisation", ORGANISATION)
        if asking and contact is None:
            contact = ask("Address for questions, not of one person", CONTACT)
        if len(organisation or "") > LONGEST:
            raise click.UsageError(f"A cover has room for {LONGEST} letters: write a shorter name of the organisation.")
        begin_pool(place, organisation or ORGANISATION, contact or CONTACT, _day_to_come(), report)
    tell(report)
    if not report.failed:
        for line in _next_steps(place, named=bool(organisation) and organisation != ORGANISATION):
            say(line)
    leave(report)


def _day_to_come() -> str:
    """Return the day of the first delivery: a quarter of a year from today."""
    from sessionbuilder.cli import _today

    return str(date.fromisoformat(_today.today()) + timedelta(weeks=13))


def _next_steps(place: Path, *, named: bool) -> list[str]:
    """Return what to say of a pool that has just begun in `place`: what to do next."""
    from sessionbuilder.text import as_typed

    here = place.resolve() == Path.cwd()
    click_on = {"win32": "Build.cmd", "darwin": "build.command"}.get(sys.platform)
    or_studio = {"win32": "Studio.cmd", "darwin": "studio.command"}.get(sys.platform, "sessionbuilder studio")
    lines = ["Your pool is ready in this folder." if here else f"Your pool is ready in `{place}`."]
    typed = "sessionbuilder build" if here else f"{as_typed('cd', str(place))}\n  sessionbuilder build"
    where = "the folder" if here else "that folder"
    lines.append(
        f"Make everything: open {where} and double-click {click_on}, or type" if click_on else "Make everything:"
    )
    lines.append(f"  {typed}")
    lines.append(f"Work on it in your browser: {f'double-click {or_studio}' if click_on else f'`{or_studio}`'}.")
    lines.append(
        f"{'' if named else 'Then write your own names in sessions/pool.yaml. '}README.txt says what to change first."
    )
    return lines
