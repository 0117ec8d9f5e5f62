"""`build`: sessions -> everything that their days need, as files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._slot import slot_of, slot_options
from sessionbuilder.cli._wanted import wanted_documents
from sessionbuilder.inventory.by_name import names
from sessionbuilder.inventory.folders import PAGE

if TYPE_CHECKING:
    from sessionbuilder.cli._progress import Step
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.made.made import Ended, Made, Run
    from sessionbuilder.session.slot import Slot
    from sessionbuilder.workspace.workspace import Workspace


@click.command(
    epilog=examples(
        "build",
        "build information-sharing",
        "build information-sharing --only deck,handouts",
        "build information-sharing --to 50m",
    )
)
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@slot_options
@click.option("--only", metavar="WHAT,...", help=f"Only some of: {', '.join(names())}.")
@click.option("--for", "reader", type=click.Choice(["participants"]), help="Only what may be sent to them.")
@click.option("--large-print", is_flag=True, help="Paper in 18 points, in a folder of its own.")
@click.option("--out", type=NamedPath(file_okay=False), help="Where to write; by default `build`.")
@click.option("--replace", is_flag=True, help="Move files that somebody has changed into `changed-by-hand` first.")
@click.option("--print", "ready", is_flag=True, help="Also write `to-print.pdf`, every copy in one, as `print` does.")
@click.option("--page", is_flag=True, help=f"Also write `{PAGE}`: links to all of it, and every fault in plain words.")
@click.option("--open", "opened", is_flag=True, help="Open the folder with what was made; with --page, the page too.")
def command(
    sessions: tuple[str, ...],
    only: str | None,
    reader: str | None,
    out: Path | None,
    *,
    large_print: bool,
    replace: bool,
    ready: bool,
    page: bool,
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

    With --for participants there are no notes, nothing for facilitators and no sheet that is collected again: that
    folder may be sent. With --to, --end, --late or --now it is what fits those hours, in a folder of its own; what was
    done to fit them is told.

    With --open the folder opens by itself, unless there was an error. With --page there is a page besides, which says
    the same as the terminal, and opens with --open whatever happened.
    """
    from sessionbuilder.cli._terminal import StoppedError, leave, refusal, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.made.lines import lines_of
    from sessionbuilder.made.made import Run, passed_by

    to_send = reader is not None
    if to_send and ready:
        raise click.UsageError("--print is for the room, and --for participants for sending; ask for one at a time.")
    slot = slot_of(**asked)
    wanted = wanted_documents(only, to_send=to_send, large=large_print)
    given = {name: str(value) for name, value in asked.items() if value is not None}
    try:
        workspace = workspace_around(sessions)
        out = out or workspace.root / "build"
        order = _Order(workspace, out, wanted, slot, given, to_send, large_print, ready, replace, allow_outcome_loss)
        run = _run(sessions, order)
    except (StoppedError, OSError) as error:
        sentence = refusal(error) if isinstance(error, OSError) else error.sentence
        _show(Run(Path.cwd(), out, stopped=sentence), page=page, opened=opened)
        raise
    for line in lines_of(run, workspace.shown):
        say(line)
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

        written = write_page(run, known) if page else None
        if written:
            say(f"\nAll of this as a page: {written}")
        elif page:
            say("\nThe page could not be written: neither there nor among temporary files.", err=True)
        if opened:
            show(run, written)


def _run(sessions: tuple[str, ...], order: _Order) -> Run:
    """Build what is named, or everything, and return how it ended."""
    from sessionbuilder.cli._everything import named_or_everything
    from sessionbuilder.cli._progress import progress
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.made.made import Run

    workspace, report = order.workspace, Report()
    paths, over = named_or_everything(sessions, workspace, report)
    taken: set[str] = set()
    with progress([path.stem for path in paths]) as step:
        ended = tuple(_build(path, order, taken, step) for path in paths)
    return Run(workspace.root, order.out, ended, tuple(report.diagnostics), over=over)


class _Order(NamedTuple):
    """What is asked for of every session."""

    workspace: Workspace
    out: Path
    wanted: tuple[str, ...]
    slot: Slot | None
    hours: Mapping[str, str]
    """The options that ask for other hours, in the words of the command line."""
    to_send: bool
    large: bool
    ready: bool
    """Whether the file for the printer is made, too."""
    replace: bool
    loss: bool
    """Whether outcomes may be lost."""

    def options(self) -> dict[str, str]:
        """Return the options that change what is made."""
        given = dict(self.hours)
        given |= {"for": "participants"} if self.to_send else {}
        given |= {"large-print": "yes"} if self.large else {}
        return given | ({"allow-outcome-loss": "yes"} if self.loss else {})

    def words(self) -> list[str]:
        """Return the words that ask for the same hours once more."""
        hours = [word for name, value in self.hours.items() for word in (f"--{name}", value)]
        return [*hours, *(["--allow-outcome-loss"] if self.loss else [])]


def _build(path: Path, order: _Order, taken: set[str], step: Step) -> Ended:
    """Build one session or delivery; whatever goes wrong is in what comes back."""
    from sessionbuilder.cli._terminal import one_session
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.made.made import Ended
    from sessionbuilder.session.unwritten import tell_in_short

    report, made = Report(), None
    with one_session(order.workspace.shown(path), report):
        made = _made(path, order, taken, report, step)
    tell_in_short(report, path.stem)
    return Ended(order.workspace.shown(path), tuple(report.diagnostics), made)


def _made(path: Path, order: _Order, taken: set[str], report: Report, step: Step) -> Made | None:
    """Take one session through all stages; None, with a fault in `report`, where nothing was written."""
    from sessionbuilder import pipeline
    from sessionbuilder.built import build
    from sessionbuilder.cli._terminal import check_free
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.made.made import made_of
    from sessionbuilder.workspace.workspace import true_path

    workspace, wanted, to_send, large = order.workspace, order.wanted, order.to_send, order.large

    def at(stage: str, part: int = 0, of: int = 1) -> None:
        step(path.stem, stage, part, of)

    built = build(
        path,
        workspace,
        only=wanted,
        slot=order.slot,
        allow_outcome_loss=order.loss,
        to_send=to_send,
        large=large,
        step=at,
    )
    for found in built.faults:
        report.take(found)
    if built.script is None or built.deck is None:
        return None
    fitted = order.slot is not None
    place = pipeline.place_of(built.script.programme, order.out, fitted=fitted, to_send=to_send, large=large)
    check_free(place, path, workspace, taken, report)
    if report.failed:
        return None
    files = built.outputs(at)
    if order.ready:  # what is amiss with it is told by `print`: the rest may be written all the same
        more = tuple(built.to_print(Report(), copies=1 if large else None, large=large))
        files, wanted = [*files, *more], (*wanted, *(output.document for output in more))
    at("writing")
    source = (path, workspace)
    filled = pipeline.write(files, place, source, report, wanted, order.options(), built.read, replace=order.replace)
    if filled is None:
        return None
    pipeline.tell_abandoned(order.out, place, source, report)
    name = path.stem if true_path(workspace.find(path.stem)) == path else workspace.shown(path)
    return made_of(built.script, files, place, filled, name=name, options=order.words(), wanted=wanted)
