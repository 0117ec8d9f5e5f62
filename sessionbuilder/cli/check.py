"""`check`: sessions -> every fault in them, without writing anything."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sessionbuilder.cli._commands import examples
from sessionbuilder.cli._theme import theme_called, theme_option
from sessionbuilder.cli._today import as_day
from sessionbuilder.cli._working import job_options

if TYPE_CHECKING:
    from sessionbuilder.building.before import Before
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.remembered.checks import Looked


@click.command(epilog=examples("check", "check information-sharing", "check slides.pptx"))
@click.argument("sessions", nargs=-1, metavar="[SESSION | FILE]...")
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "github"]),
    default="text",
    help="How to tell them.",
)
@click.option("--strict", is_flag=True, help="Leave with 1 where there are warnings, too.")
@click.option("--verbose", is_flag=True, help="Tell each warning that is accepted, too, and why.")
@theme_option
@click.option("--today", metavar="DAY", callback=as_day, help="Check dates as on this day; by default today.")
@click.option("--force", is_flag=True, help="Look at all of it anew, whether anything has changed or not.")
@job_options
def command(
    sessions: tuple[str, ...],
    form: str,
    theme: str | None,
    today: str,
    jobs: int | None,
    cluster: str,
    *,
    strict: bool,
    verbose: bool,
    force: bool,
) -> None:
    """Tell every fault of sessions, with its line and what to do.

    With no SESSION every session of the pool is checked, and what should have been looked at again by today is told.
    A FILE is a finished .pptx or .docx, ours or anybody's, in a pool or not: what in it shuts people out is told by
    slide and shape, and words that look like personal data. With --theme sessions are checked as they would be in that
    theme: whether its colours can be read, and whether all words fit in its font.

    Nothing is written into the pool; what is found is remembered, so that the next time only what has changed is
    looked at. Leaves with 0 where there is no error, with 1 where there is; with --strict with 1 also where there is a
    warning that is not accepted.
    """
    from sessionbuilder.cli._terminal import leave, say, tell
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.text import counted, listed

    report = Report()
    files = [name for name in sessions if name.lower().endswith(_FINISHED)]
    named = [name for name in sessions if name not in files]
    for name in files:
        _look_into(name, report)
    counts = [counted(len(files), "file")] if files else []
    notes: list[str] = []
    if named or not files:
        looked_at, notes = _look_at(tuple(named), report, (today, theme), jobs, cluster, forced=force)
        counts += looked_at
    tell(report, form, reasons=verbose)
    if form == "text" and not report.told:
        say(f"{listed(counts)} checked, nothing found.")
    for note in dict.fromkeys(notes if form == "text" else ()):
        say(note)
    leave(report, strict=strict)


_FINISHED = (".pptx", ".potx", ".ppsx", ".docx", ".dotx")
"""How the names of finished files end that are looked into."""


def _look_into(name: str, report: Report) -> None:
    """Note what is wrong with the finished file called `name`."""
    from sessionbuilder.diagnostics import codes, whole_file
    from sessionbuilder.inspecting.inspect import inspect

    try:
        content = Path(name).read_bytes()
    except OSError as error:
        what = "there is no such file" if isinstance(error, FileNotFoundError) else error.strerror or str(error)
        message = f"`{name}` cannot be looked into: {what}."
        report.add(codes.FILE_NOT_READABLE, whole_file(name), message, "name a .pptx or .docx, with its folder")
        return
    inspect(Path(name).as_posix(), content, report)


def _look_at(
    sessions: tuple[str, ...],
    report: Report,
    asked: tuple[str, str | None],
    jobs: int | None,
    cluster: str,
    *,
    forced: bool,
) -> tuple[list[str], list[str]]:
    """Note what is wrong with `sessions`, or with all of the pool; return how many of what, and what else to say."""
    from sessionbuilder.cli._remembered import remembered
    from sessionbuilder.cli._terminal import nothing_to_do, workspace_around
    from sessionbuilder.session.accepted import tell_idle_of_all
    from sessionbuilder.session.unwritten import tell_once
    from sessionbuilder.text import counted
    from sessionbuilder.workspace.misnamed import check_names_in
    from sessionbuilder.workspace.real_names import check_no_real_names

    workspace = workspace_around(sessions)
    today, theme = asked[0], theme_called(asked[1], workspace)
    before = remembered(workspace, forced=forced)
    if not sessions:
        check_names_in(workspace, report)
        check_no_real_names(workspace, report)
    every = (*workspace.session_files(), *workspace.delivery_files())
    paths = [workspace.find(name) for name in sessions] or every or nothing_to_do(workspace)
    notes: list[str] = []
    read: set[str] = set()
    for looked in _looked_at(paths, before, (today, theme), jobs, cluster):
        for found in looked.faults:
            report.take(found)
        notes += looked.law
        read |= {*looked.read}
    unused = [] if sessions else workspace.unused_cases(read)
    for found in before.unused_cases(unused):
        report.take(found)
    tell_once(report)
    tell_idle_of_all(report, whole=not sessions)
    deliveries = sum(workspace.is_delivery(path) for path in paths)
    counts = [counted(len(paths) - deliveries, "session")] if len(paths) > deliveries else []
    counts += [counted(deliveries, "delivery")] if deliveries else []
    counts += [f"{counted(len(unused), 'case')} that no session uses"] if unused else []
    return counts, notes


def _looked_at(
    paths: Sequence[Path], before: Before, on: tuple[str, str], jobs: int | None, cluster: str
) -> Iterator[Looked]:
    """Yield what is found in each of `paths` on a day and in a theme, or was found before in what has not changed."""
    today, theme = on
    as_theme = f" in {theme}" if theme else ""
    asked = {path: f"check {before.workspace.shown(path)} on {today}{as_theme}" for path in paths}
    known = {path: before.check(words) for path, words in asked.items()}
    if new := [path for path, looked in known.items() if looked is None]:
        from sessionbuilder.cli._working import worked_through
        from sessionbuilder.jobs.order import Order
        from sessionbuilder.jobs.work import Task, look_at
        from sessionbuilder.remembered.checks import Looked

        tasks = [Task(path, before.workspace, Order(theme=theme), today=today) for path in new]
        parcels = worked_through(look_at, tasks, jobs, cluster, lambda *_: None)
        for path, parcel in zip(new, parcels, strict=True):
            now = known[path] = Looked(parcel.faults, parcel.law, tuple(parcel.read))
            before.keep_check(asked[path], parcel.read, now)
    yield from (looked for path in paths if (looked := known[path]))
