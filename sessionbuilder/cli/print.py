"""`print`: sessions -> one PDF each, with every sheet in the number of copies that the day needs."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from textwrap import wrap
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from sessionbuilder.cli._commands import NamedPath, examples
from sessionbuilder.cli._slot import slot_of, slot_options
from sessionbuilder.cli._theme import theme_called, theme_option
from sessionbuilder.cli._working import job_options
from sessionbuilder.inventory.by_name import made_by

if TYPE_CHECKING:
    from sessionbuilder.cli._progress import Step
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.folder.filling import Filled
    from sessionbuilder.folder.place import Place
    from sessionbuilder.inventory.document import Document
    from sessionbuilder.jobs.work import Parcel, Task
    from sessionbuilder.made.printed import Printed

_MOST_COPIES = 1_000
"""As many as participants there may be."""
_NUMBER = re.compile(r"[0-9]{1,4}|[0-9],[0-9]{3}")


@click.command(
    epilog=examples(
        "print information-sharing",
        "print information-sharing --copies 1",
        "print information-sharing --with-guide --open",
    )
)
@click.argument("sessions", nargs=-1, metavar="[SESSION]...")
@click.option("--copies", metavar="NUMBER", help="So many of each sheet, in a file of its own name.")
@click.option("--sides", type=click.Choice(["1", "2"]), default="2", help="On how many sides the printer prints.")
@click.option("--with-guide", is_flag=True, help="What facilitators need comes first; in a file of its own name.")
@slot_options
@click.option("--large-print", is_flag=True, help="Paper in 18 points, one of each sheet if --copies says no more.")
@theme_option
@click.option("--out", type=NamedPath(file_okay=False), help="Where to write; by default `build`.")
@click.option("--replace", is_flag=True, help="Move a file that somebody has changed into `changed-by-hand` first.")
@job_options
@click.option("--open", "opened", is_flag=True, help="Open the PDF, to be printed.")
def command(
    sessions: tuple[str, ...],
    copies: str | None,
    sides: str,
    theme: str | None,
    out: Path | None,
    *,
    with_guide: bool,
    large_print: bool,
    replace: bool,
    jobs: int | None,
    cluster: str,
    opened: bool,
    allow_outcome_loss: bool,
    **asked: Any,
) -> None:
    """Write one PDF with every copy that the day needs.

    First comes the agenda; then every sheet and form in the order in which the day of SESSION, which may also be a
    delivery, uses them. For a printer that prints on both sides each copy starts on a sheet of its own. The file is
    called `to-print.pdf`, and lies in the folder that `build` writes to; with `--copies 1` it is called
    `to-print-1-of-each.pdf`, and the other is left as it is. With no SESSION there is a file for each, and for each
    delivery whose day is not over.

    What is not in it is told, with the number of pages and of sheets of paper.
    """
    from sessionbuilder.cli._everything import named_or_everything
    from sessionbuilder.cli._progress import progress
    from sessionbuilder.cli._remembered import remembered
    from sessionbuilder.cli._terminal import leave, say, tell, workspace_around
    from sessionbuilder.cli._working import worked_through
    from sessionbuilder.diagnostics import Report
    from sessionbuilder.jobs.one_session import one_session
    from sessionbuilder.jobs.order import Order
    from sessionbuilder.jobs.work import Task, make_to_print
    from sessionbuilder.made.made import passed_by
    from sessionbuilder.session.unwritten import tell_in_short

    wanted = _number(copies)
    slot = slot_of(**asked)
    workspace = workspace_around(sessions)
    order = Order(
        wanted=(),
        slot=slot,
        hours={name: str(value) for name, value in asked.items() if value is not None},
        loss=allow_outcome_loss,
        large=large_print,
        theme=theme_called(theme, workspace),
        to_print=_document(of_each=wanted is not None, with_guide=with_guide).name,
        copies=wanted,
        two_sided=sides == "2",
    )
    out = out or workspace.root / "build"
    whole = Report()
    paths, over = named_or_everything(sessions, workspace, whole, remembered(workspace))
    taken: set[str] = set()
    printed: list[_Done] = []
    tasks = [Task(path, workspace, order) for path in paths]
    with progress([path.stem for path in paths]) as step:
        parcels = worked_through(make_to_print, tasks, jobs, cluster, step)
        for task, parcel in zip(tasks, parcels, strict=True):
            report = Report.of(parcel.faults)
            with one_session(workspace.shown(task.path), report):
                printed += _written(task, parcel, out, taken, report, step, replace=replace)
            tell_in_short(report, task.path.stem)
            for each in report.diagnostics:
                whole.take(each)
    for done in printed:
        for line in done.lines(workspace.shown, brief=len(paths) > 1):
            say(line)
    if over:
        say(f"\n{passed_by(over)}")
    if opened and (files := [done.file for done in printed if done.file]):
        _open(files)
    tell(whole)
    leave(whole)


def _document(*, of_each: bool, with_guide: bool) -> Document:
    """Return the document that is asked for: with what facilitators need or without, as the day needs it or so many."""
    reader = "facilitators" if with_guide else "participants"
    return next(each for each in made_by("print") if each.reader == reader and each.has_several == of_each)


class _Done(NamedTuple):
    """What was done for one session."""

    file: Path | None
    """None where there was nothing to print."""
    place: Place
    printed: Printed
    filled: Filled
    refitted: tuple[str, ...]
    """What was done to fit the day to other hours."""
    head: tuple[str, ...] = ()
    """Of a delivery what is given, when and where."""

    def lines(self, shown: Callable[[Path], str], *, brief: bool) -> Iterator[str]:
        """Yield what is told of it."""
        from sessionbuilder.made.made import as_written
        from sessionbuilder.made.rows import done_in
        from sessionbuilder.running_order.hanging import WIDTH

        if self.file:
            yield from (line for words in self.head for line in wrap(words, WIDTH))
            yield from self.printed.lines(as_written(shown(self.file)), brief=brief)
        yield from done_in(self.filled, as_written(shown(self.place.home)))
        yield from self.refitted


def _open(paths: list[Path]) -> None:
    """Open the file, or of several the folder that holds them all; say where it lies, if nothing here can."""
    from sessionbuilder.cli._opening import open_on_screen
    from sessionbuilder.cli._terminal import say

    path = paths[0] if len(paths) == 1 else Path(os.path.commonpath(paths))
    if not open_on_screen(path):
        say(f"Nothing here can open it. It is `{path}`")


def _number(copies: str | None) -> int | None:
    """Return how many copies are asked for, or None; what is no such number ends the command."""
    if copies is None:
        return None
    text = copies.strip()
    if _NUMBER.fullmatch(text) and 1 <= (number := int(text.replace(",", ""))) <= _MOST_COPIES:
        return number
    raise click.UsageError(
        f"--copies `{copies}` is not understood; write a number from 1 to {_MOST_COPIES:,}, such as `--copies 1`. "
        "Without it there are as many as the day needs."
    )


def _written(
    task: Task, parcel: Parcel, out: Path, taken: set[str], report: Report, step: Step, *, replace: bool
) -> list[_Done]:
    """Write what is to be printed of one session; return what was done, or nothing where nothing was to be done."""
    from sessionbuilder.building.putting import check_free, place_for, put_away
    from sessionbuilder.folder.abandoned import Neighbours

    product = parcel.product
    if product is None:
        return []
    place = place_for(parcel, out, task.order)
    check_free(place, task.path, task.files, taken, report)
    if product.printed is None or report.failed or not (product.outputs or place.home.is_dir()):
        return []
    step(task.path.stem, "writing", 0, 1)
    filled = put_away(task, parcel, place, (task.order.to_print,), report, replace=replace)
    if filled is None:
        return []
    neighbours = Neighbours(out, task.files.root, task.files.names())
    neighbours.tell(place.home, task.files.shown(task.path), report, task.files.shown)
    file = place.folder / product.outputs[0].name if product.outputs else None
    head = (product.title, product.day) if product.day else ()
    return [_Done(file, place, product.printed, filled, product.refitted, head)]
