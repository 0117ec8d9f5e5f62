"""`build`: sessions -> everything that their days need, as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sessionbuilder.cli._slot import slot_of, slot_options
from sessionbuilder.documents import BY_NAME, DOCUMENTS, OUTPUTS

if TYPE_CHECKING:
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.folder.filling import Filled
    from sessionbuilder.folder.output import Output
    from sessionbuilder.folder.place import Place
    from sessionbuilder.session.workspace import Workspace


@click.command
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@slot_options
@click.option("--only", metavar="WHAT,...", help=f"Only some of: {', '.join(OUTPUTS)}.")
@click.option("--for", "reader", type=click.Choice(["participants"]), help="Only what may be sent to them.")
@click.option("--large-print", is_flag=True, help="Paper in 18 points, in a folder of its own.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; by default `build`.")
@click.option("--replace", is_flag=True, help="Move files that somebody has changed into `changed-by-hand` first.")
def command(
    sessions: tuple[str, ...],
    only: str | None,
    reader: str | None,
    out: Path | None,
    *,
    large_print: bool,
    replace: bool,
    allow_outcome_loss: bool,
    **asked: Any,
) -> None:
    """Write the deck and the paper of each SESSION, or of every session where none is named.

    A session is named by its file, or by the file's name without `.yaml`. So is a delivery, which is a session on a
    day, in a place, for its people; it has a folder of its own. Where a session has an error nothing is
    written for it, and files built earlier stay as they were.

    A build is one set: all of it is written, or none. A file that somebody has changed since it was built is never
    written over: it is named, and nothing is written unless you say --replace. What an earlier build made and this one
    does not is removed.

    With --for participants there are no notes, nothing for facilitators and no sheet that is collected again: that
    folder may be sent. With --to, --end, --late or --now it is what fits those hours, in a folder of its own; what was
    done to fit them is told.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, nothing_to_do, one_session, say, tell, workspace_around
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.programme.running_order import what_was_done
    from sessionbuilder.session.misnamed import check_names_in

    to_send = reader is not None
    wanted = _wanted(only, to_send=to_send, large=large_print)
    slot = slot_of(**asked)
    options = _options(asked, to_send=to_send, large=large_print, loss=allow_outcome_loss)
    workspace = workspace_around(sessions)
    whole = Report()
    built: set[str] = set()
    if not sessions:
        check_names_in(workspace, whole)
    paths = [workspace.find(name) for name in sessions] or workspace.session_files() or nothing_to_do(workspace)
    for path in dict.fromkeys(path.resolve() for path in paths):
        report = Report()
        lines: list[str] = []
        with one_session(workspace.shown(path), report):
            programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
            if programme and to_send:
                programme = pipeline.for_participants(programme, report)
            placed = pipeline.place(programme, workspace, report) if programme else None
            if programme and placed:
                root = out or workspace.root / "build"
                place = pipeline.place_of(programme, root, fitted=slot is not None, to_send=to_send, large=large_print)
                _check_free(place, path, workspace, built, report)
                shelf = pipeline.shelve(programme, placed, report, wanted, large=large_print, to_send=to_send)
                if not report.failed:
                    files = pipeline.finish(programme, placed, shelf, wanted, to_send=to_send)
                    source = (path, workspace)
                    filled = pipeline.write(files, place, source, report, wanted, options, replace=replace)
                    if filled is not None:
                        hours = f"{programme.session.time.start} to {programme.end}"
                        lines += _told(files, workspace.shown(place.folder), hours)
                        lines += _done(filled, workspace.shown(place.home))
                        lines += what_was_done(programme)
                        pipeline.tell_abandoned(root, place, source, report)
        for line in lines:
            say(line)
        for found in report.diagnostics:
            whole.take(found)
    tell(whole)
    leave(whole)


def _options(asked: dict[str, Any], *, to_send: bool, large: bool, loss: bool) -> dict[str, str]:
    """Return the options that change what is made, in the words of the command line."""
    given = {name: str(value) for name, value in asked.items() if value is not None}
    given |= {"for": "participants"} if to_send else {}
    given |= {"large-print": "yes"} if large else {}
    return given | ({"allow-outcome-loss": "yes"} if loss else {})


def _check_free(place: Place, path: Path, workspace: Workspace, built: set[str], report: Report) -> None:
    """Tell where a folder is not for this session alone, and note that it is taken now.

    Windows takes `Day` and `day` for one name, so they are taken for one everywhere.
    """
    from sessionbuilder.diagnostics import codes, whole_file

    name = str(place.home).casefold()
    if name in built:
        message = f"Another session called `{path.stem}` has been built in this run."
        report.add(codes.FOLDER_TAKEN, whole_file(workspace.shown(path)), message, "rename one of the two files")
    built.add(name)


def _wanted(only: str | None, *, to_send: bool, large: bool) -> tuple[str, ...]:
    """Return what to write, in the usual order; what cannot be asked for ends the command."""
    from sessionbuilder.diagnostics import did_you_mean

    able = [
        document.name for document in DOCUMENTS if (document.is_sent or not to_send) and (document.large or not large)
    ]
    if only is None:
        return tuple(able)
    asked = [name.strip().lower() for name in only.split(",") if name.strip()]
    for name in asked:
        if name not in OUTPUTS:
            meant = next((document.name for document in DOCUMENTS if name.replace(" ", "-") in document.called), "")
            hint = f"did you mean `{meant}`?" if meant else did_you_mean(name, OUTPUTS)
            raise click.UsageError(f"--only `{name}` is not something a build writes; {hint}")
        if name not in able:
            why = "is not for participants" if to_send and not BY_NAME[name].is_sent else "has no large print"
            raise click.UsageError(f"--only `{name}`: it {why}.")
    if not asked:
        raise click.UsageError(f"--only names nothing; write some of {', '.join(able)}.")
    return tuple(name for name in able if name in asked)


def _told(written: list[Output], shown: str, hours: str) -> Iterator[str]:
    """Yield a line for each thing that was written; handouts share one."""
    for output in written:
        if output.size and not output.name.startswith("handouts/"):
            when = f", {hours}" if output.name == "deck.pptx" else ""
            yield f"{shown}/{output.name}: {output.size}{when}"
        if output.remark:
            yield f"{shown}/{output.name}: {output.remark}"
    sheets = [output for output in written if output.name.startswith("handouts/") and output.size]
    if sheets:
        from sessionbuilder.text import counted

        yield f"{shown}/handouts: {counted(len(sheets), 'sheet')}, each as PDF and for Word"


def _done(filled: Filled, home: str) -> Iterator[str]:
    """Yield a line for what else was done in the folder."""
    if filled.mended:
        yield f"{home}: an earlier build was interrupted; what it had replaced was put back first"
    for name, now in filled.moved.items():
        yield f"{home}/{name} was changed by hand: it is {home}/{now} now"
    for name in filled.removed:
        yield f"{home}/{name} is removed: an earlier build made it, and this one does not"
    for shelf in filled.older:
        which = f"{home}/{shelf}" if shelf else f"the usual set in {home}"
        yield f"{which} is from an earlier version: build it again before you use it"
