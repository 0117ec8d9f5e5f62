"""`build`: sessions -> everything that their days need, as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._slot import slot_of, slot_options
from sessionbuilder.cli._theme import theme_called, theme_option
from sessionbuilder.cli._wanted import wanted_documents
from sessionbuilder.cli._working import job_options
from sessionbuilder.inventory.by_name import names
from sessionbuilder.inventory.folders import PAGE

if TYPE_CHECKING:
    from sessionbuilder.building.before import Before
    from sessionbuilder.building.target import Target
    from sessionbuilder.made.made import Ended, Run


@click.command(
    epilog=examples(
        "build",
        "build information-sharing",
        "build information-sharing --only deck,handouts",
        "build information-sharing --to 50m",
        "build information-sharing --theme warm",
    )
)
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@slot_options
@click.option("--only", metavar="WHAT,...", help=f"Only some of: {', '.join(names())}.")
@click.option("--for", "reader", type=click.Choice(["participants"]), help="Only what may be sent to them.")
@click.option("--large-print", is_flag=True, help="Paper in 18 points, in a folder of its own.")
@theme_option
@click.option("--out", type=NamedPath(file_okay=False), help="Where to write; by default `build`.")
@click.option("--replace", is_flag=True, help="Move files that somebody has changed into `changed-by-hand` first.")
@click.option("--force", is_flag=True, help="Build all of it anew, whether anything has changed or not.")
@click.option("--print", "ready", is_flag=True, help="Also write `to-print.pdf`, every copy in one, as `print` does.")
@click.option("--page", is_flag=True, help=f"Also write `{PAGE}`: links to all of it, and every fault in plain words.")
@job_options
@click.option("--open", "opened", is_flag=True, help="Open the folder with what was made; with --page, the page too.")
def command(
    sessions: tuple[str, ...],
    only: str | None,
    reader: str | None,
    theme: str | None,
    out: Path | None,
    *,
    large_print: bool,
    replace: bool,
    force: bool,
    ready: bool,
    page: bool,
    jobs: int | None,
    cluster: str,
    opened: bool,
    allow_outcome_loss: bool,
    **asked: Any,
) -> None:
    """Write the deck and the paper of sessions.

    With no SESSION everything is built: every session of the pool, and every delivery whose day is not over. A session
    is named by its file, or by the file's name without `.yaml`. So is a delivery, which is a session on a day, in a
    place, for its people; it has a folder of its own. Where a session has an error nothing is written for it, and files
    built earlier stay as they were.

    A build is one set: all of it is written, or none. A file that somebody has changed since it was built is never
    written over: it is named, and nothing is written unless you say --replace. What an earlier build made and this one
    does not is removed.

    What has not changed since it was built is not built again: it stands, and what was told of it is told again. With
    --force all of it is built anew.

    With --for participants there are no notes, nothing for facilitators and no sheet that is collected again: that
    folder may be sent. With --to, --end, --late or --now it is what fits those hours, in a folder of its own; what was
    done to fit them is told. With --theme it looks so this once: the next build without it is in the theme of the pool
    again.

    With --open the folder opens by itself, unless there was an error. With --page there is a page besides, which says
    the same as the terminal, and opens with --open whatever happened.
    """
    from sessionbuilder.building.target import Target
    from sessionbuilder.cli._terminal import StoppedError, leave, refusal, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.jobs.order import Order
    from sessionbuilder.made.lines import lines_of
    from sessionbuilder.made.made import Run, made_up, passed_by, that_stood

    to_send = reader is not None
    if to_send and ready:
        raise click.UsageError("--print is for the room, and --for participants for sending; ask for one at a time.")
    slot = slot_of(**asked)
    wanted = wanted_documents(only, to_send=to_send, large=large_print)
    given = {name: str(value) for name, value in asked.items() if value is not None}
    try:
        workspace = workspace_around(sessions)
        out = out or workspace.root / "build"
        to_print = "to-print" if ready else ""
        look = theme_called(theme, workspace)
        asked_of_each = Order(wanted, slot, given, allow_outcome_loss, to_send, large_print, look, to_print)
        order = _Order(Target(workspace, out, asked_of_each, replace), jobs, cluster, force)
        run = _run(sessions, order)
    except (StoppedError, OSError) as error:
        sentence = refusal(error) if isinstance(error, OSError) else error.sentence
        _show(Run(Path.cwd(), out, stopped=sentence), page=page, opened=opened)
        raise
    for line in lines_of(run, workspace.shown):
        say(line)
    if stood := that_stood(run):
        say(f"\n{stood}")
    if example := made_up(run):
        say(f"\n{example}")
    if run.over:
        say(f"\n{passed_by(run.over)}")
    whole = Report()
    for diagnostic in (*run.found, *(found for each in run.ended for found in each.found)):
        whole.take(diagnostic)
    tell(whole)
    _show(run, page=page, opened=opened, known=workspace.names())
    leave(whole)


def _show(run: Run, *, page: bool, opened: bool, known: Sequence[str] = ()) -> None:
    """Write the page if it is asked for, say where it is, and open what is to be opened.

    `known` are the sessions that may have been built before.
    """
    if page or opened:
        from sessionbuilder.cli._page import show, write_page
        from sessionbuilder.cli._terminal import say

        written = write_page(run.without_accepted(), known) if page else None
        if written:
            say(f"\nAll of this as a page: {written}")
        elif page:
            say("\nThe page could not be written: neither there nor among temporary files.", err=True)
        if opened:
            show(run, written)


def _run(sessions: tuple[str, ...], order: _Order) -> Run:
    """Build what is named, or everything, and return how it ended; what stands already is left as it is."""
    from sessionbuilder.building.target import known_now
    from sessionbuilder.cli._everything import named_or_everything
    from sessionbuilder.cli._remembered import remembered
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.folder.abandoned import Neighbours
    from sessionbuilder.made.made import Run

    target, report = order.target, Report()
    workspace, known = target.workspace, remembered(target.workspace, forced=order.forced)
    paths, over = named_or_everything(sessions, workspace, report, known)
    neighbours = Neighbours(target.out, workspace.root, workspace.names())
    stood = _standing(paths, target, known)
    built = _built([path for path in paths if path not in stood], order, known, stood)
    ended = tuple(known_now({**stood, **built}[path], path, target, neighbours) for path in paths)
    return Run(workspace.root, target.out, ended, tuple(report.diagnostics), over=over)


def _standing(paths: Sequence[Path], target: Target, known: Before) -> dict[Path, Ended]:
    """Return how those of `paths` ended that need not be built, none of them in the folder of another."""
    found = {path: ended for path in paths if (ended := known.build(target.asked(path)))}
    homes = [str(ended.made.place.home).casefold() for ended in found.values() if ended.made]
    return found if len(homes) == len(set(homes)) else {}


def _built(paths: Sequence[Path], order: _Order, known: Before, stood: Mapping[Path, Ended]) -> dict[Path, Ended]:
    """Build `paths`, and return how each ended; the folders of those that `stood` are taken."""
    if not paths:
        return {}
    from sessionbuilder.building.putting import put_and_kept, task_of
    from sessionbuilder.cli._progress import progress
    from sessionbuilder.cli._working import worked_through
    from sessionbuilder.jobs.work import make

    target = order.target
    tasks = [task_of(path, target, known) for path in paths]
    taken = {str(ended.made.place.home).casefold() for ended in stood.values() if ended.made}
    with progress([path.stem for path in paths]) as step:
        parcels = worked_through(make, tasks, order.jobs, order.cluster, step)
        return {
            task.path: put_and_kept(task, parcel, target, taken, step, known)
            for task, parcel in zip(tasks, parcels, strict=True)
        }


class _Order(NamedTuple):
    """What is asked for of the whole run."""

    target: Target
    jobs: int | None
    cluster: str
    forced: bool
    """Whether what stands is built anew."""
