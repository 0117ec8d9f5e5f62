"""What was made of a session -> its files where they belong, and how that ended; nothing of others is written over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from sessionbuilder import pipeline
from sessionbuilder.diagnostics import Report, codes, whole_file
from sessionbuilder.folder.place import Place, place_of
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.jobs.work import Parcel, Task
from sessionbuilder.made.made import Ended, Made, made_of
from sessionbuilder.session.unwritten import tell_in_short

if TYPE_CHECKING:
    from sessionbuilder.building.before import Before
    from sessionbuilder.building.target import Target
    from sessionbuilder.folder.filling import Filled
    from sessionbuilder.jobs.order import Order
    from sessionbuilder.workspace.workspace import Workspace

Step: TypeAlias = Callable[[str, str, int, int], None]
"""Hears of which session a stage has begun, and how many of how many parts of it are done."""


def task_of(path: Path, target: Target, before: Before) -> Task:
    """Return what is to be made of the session or delivery in `path`."""
    return Task(path, target.workspace, target.order, earlier=before.made_earlier(target.asked(path)))


def put_and_kept(task: Task, parcel: Parcel, target: Target, taken: set[str], step: Step, before: Before) -> Ended:
    """Put what was made of one session where it belongs, and remember it; what goes wrong is in what comes back.

    Folders that are `taken` are those of other sessions of the same run.
    """
    report, made, shown = Report.of(parcel.faults), None, target.workspace.shown(task.path)
    with one_session(shown, report):
        if parcel.product and not report.failed:
            made = _made(task, parcel, target, taken, report, step)
    tell_in_short(report, task.path.stem)
    ended = Ended(shown, tuple(report.diagnostics), made)
    outputs = parcel.product.outputs if parcel.product else ()
    before.keep_build(target.asked(task.path), parcel.read, ended, outputs)
    return ended


def _made(task: Task, parcel: Parcel, target: Target, taken: set[str], report: Report, step: Step) -> Made | None:
    """Write the files of one session; None, with a fault in `report`, where nothing was written."""
    assert parcel.product
    path, order = task.path, target.order
    place = place_for(parcel, target.out, order)
    check_free(place, path, target.workspace, taken, report)
    if report.failed:
        return None
    step(path.stem, "writing", 0, 1)
    wanted = tuple(dict.fromkeys((*(order.wanted or ()), *(output.document for output in parcel.product.outputs))))
    filled = put_away(task, parcel, place, wanted, report, replace=target.replace)
    if filled is None:
        return None
    return made_of(parcel.product, place, filled, name=path.stem, options=order.words(), wanted=wanted)


def put_away(
    task: Task, parcel: Parcel, place: Place, wanted: Sequence[str], report: Report, *, replace: bool
) -> Filled | None:
    """Write what was made of a session into its `place`; None, with a fault in `report`, where nothing was written."""
    assert parcel.product
    source, options = (task.path, task.files), task.order.options()
    return pipeline.write(parcel.product.outputs, place, source, report, wanted, options, parcel.read, replace=replace)


def place_for(parcel: Parcel, out: Path, order: Order) -> Place:
    """Return where what was made of a session goes below `out`; other hours have a folder of their own."""
    assert parcel.product
    product = parcel.product
    hours = product.fitted if order.slot is not None else ""
    return place_of(out, product.stem, product.delivery, hours, to_send=order.to_send, large=order.large)


def check_free(place: Place, path: Path, workspace: Workspace, taken: set[str], report: Report) -> None:
    """Tell where the folder of `path` is not for this session alone, and note that it is taken now.

    Windows takes `Day` and `day` for one name, so they are taken for one everywhere.
    """
    name = str(place.home).casefold()
    if name in taken:
        message = f"Another session called `{path.stem}` has been built in this run."
        report.add(codes.FOLDER_TAKEN, whole_file(workspace.shown(path)), message, "rename one of the two files")
    taken.add(name)
