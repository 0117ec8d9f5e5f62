"""`build`: sessions -> everything that their days need, as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sessionbuilder.cli._slot import slot_of, slot_options
from sessionbuilder.documents import BY_NAME, DOCUMENTS, OUTPUTS

if TYPE_CHECKING:
    from sessionbuilder.pipeline import Output


@click.command
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@slot_options
@click.option("--only", metavar="WHAT,...", help=f"Only some of: {', '.join(OUTPUTS)}.")
@click.option("--for", "reader", type=click.Choice(["participants"]), help="Only what may be sent to them.")
@click.option("--large-print", is_flag=True, help="Paper in 18 points, in a folder of its own.")
@click.option("--out", type=click.Path(path_type=Path, file_okay=False), help="Where to write; by default `build`.")
def command(
    sessions: tuple[str, ...],
    only: str | None,
    reader: str | None,
    out: Path | None,
    *,
    large_print: bool,
    allow_outcome_loss: bool,
    **asked: Any,
) -> None:
    """Write the deck and the paper of each SESSION, or of every session where none is named.

    A session is named by its file, or by the file's name without `.yaml`. So is a delivery, which is a session on a
    day, in a place, for its people; it has a folder of its own. Where a session has an error nothing is
    written for it, and files built earlier stay as they were.

    With --for participants there are no notes, nothing for facilitators and no sheet that is collected again: that
    folder may be sent. With --to, --end, --late or --now it is what fits those hours, in a folder of its own; what was
    done to fit them is told.
    """
    from sessionbuilder import pipeline
    from sessionbuilder.cli._terminal import leave, nothing_to_do, one_session, tell, workspace_around
    from sessionbuilder.diagnostics import Report, codes, whole_file
    from sessionbuilder.programme.running_order import what_was_done

    to_send = reader is not None
    wanted = _wanted(only, to_send=to_send, large=large_print)
    slot = slot_of(**asked)
    workspace = workspace_around(sessions)
    whole = Report()
    built: set[Path] = set()
    paths = [workspace.find(name) for name in sessions] or workspace.session_files() or nothing_to_do(workspace)
    for path in dict.fromkeys(path.resolve() for path in paths):
        report = Report()
        with one_session(workspace.shown(path), report):
            programme = pipeline.plan(path, workspace, report, slot, allow_outcome_loss=allow_outcome_loss)
            placed = pipeline.place(programme, workspace, report) if programme else None
            if programme and placed:
                run = programme.session.delivery
                parts = (
                    programme.session.stem,
                    run.stem if run else "",
                    _file_words(str(programme.session.time)) if slot else "",
                    "for-participants" if to_send else "",
                    "large-print" if large_print else "",
                )
                folder = (out or workspace.root / "build").joinpath(*filter(None, parts))
                if folder in built:
                    message = f"Another session called `{path.stem}` has been built in this run."
                    place = whole_file(workspace.shown(path))
                    report.add(codes.CANNOT_WRITE, place, message, "rename one of the two files")
                shelf = pipeline.shelve(programme, placed, report, wanted, large=large_print, to_send=to_send)
                if not report.failed:
                    built.add(folder)
                    files = pipeline.finish(programme, placed, shelf, wanted, to_send=to_send)
                    written = pipeline.write(files, folder, report)
                    shown = workspace.shown(folder)
                    hours = f"{programme.session.time.start} to {programme.end}"
                    for line in (*_told(written, shown, hours), *_left_over(files, folder, shown)):
                        click.echo(line)
                    for line in what_was_done(programme):
                        click.echo(line)
        for found in report.diagnostics:
            whole.take(found)
    tell(whole)
    leave(whole)


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
            raise click.UsageError(f"--only `{name}` is not something a build writes; {did_you_mean(name, OUTPUTS)}")
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
    sheets = [output for output in written if output.name.startswith("handouts/") and output.size]
    if sheets:
        from sessionbuilder.text import counted

        yield f"{shown}/handouts: {counted(len(sheets), 'sheet')}, each as PDF and for Word"


def _left_over(files: list[Output], folder: Path, shown: str) -> Iterator[str]:
    """Yield a line for what an earlier build made and this one has not, lest somebody prints or sends it."""
    new = {output.name for output in files}
    if "for-participants" in folder.parts:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            name = path.relative_to(folder).as_posix()
            if name not in new and not name.startswith("large-print/"):
                yield f"{shown}/{name} is from an earlier build: delete it before you send this folder"
        return
    if any(name.startswith("handouts/") for name in new):
        for path in sorted((folder / "handouts").glob("[HRF][0-9]*.*")):
            if f"handouts/{path.name}" not in new:
                yield f"{shown}/handouts/{path.name} is from an earlier build: delete it, unless you need it"


def _file_words(hours: str) -> str:
    """Return hours as the name of a folder: `0930-to-1230`."""
    return hours.replace(":", "").replace(" (+1)", "").replace(" ", "-")
