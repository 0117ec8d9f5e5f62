"""One session and what is asked of it -> what comes of it, as texts and bytes that may travel between processes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.built import Built, Step, build, check
from sessionbuilder.diagnostics import Diagnostic, Report
from sessionbuilder.folder.output import Output
from sessionbuilder.jobs.one_session import one_session
from sessionbuilder.jobs.order import Order
from sessionbuilder.made.printed import Printed
from sessionbuilder.made.product import Product, product_of
from sessionbuilder.making.earlier import Earlier
from sessionbuilder.workspace.workspace import Workspace


class Task(Struct, frozen=True):
    """One session or delivery to be worked on."""

    path: Path
    files: Workspace
    order: Order = Order()
    today: str = ""
    """The day on which it is checked, such as `2027-06-15`."""
    earlier: Earlier | None = None
    """What an earlier build made of it; where that cannot be got at, all of it is made."""


class Parcel(Struct, frozen=True):
    """What came of a task. Nothing has been written."""

    faults: tuple[Diagnostic, ...]
    read: Mapping[str, str]
    """What was read or looked for, by name, each with how it stood."""
    product: Product | None = None
    """What was made; None where something stops it, or nothing is made by a check."""
    law: tuple[str, ...] = ()
    """Sentences on provisions that are rested on, and are not simply in force."""


Work: TypeAlias = Callable[[Task], Parcel]


def make(task: Task, step: Step = lambda *_: None) -> Parcel:
    """Make every document that is asked for."""

    def product(built: Built, report: Report) -> Product | None:
        if built.script is None or built.failed:
            return None
        outputs = built.outputs(step)
        if task.order.to_print:  # what is amiss with it is told by `print`
            outputs += _to_print(built, task.order, Report())[0]
        return product_of(built.script, outputs)

    return _parcel(task, product, step)


def make_to_print(task: Task, step: Step = lambda *_: None) -> Parcel:
    """Make the file for the printer alone."""

    def product(built: Built, report: Report) -> Product | None:
        if built.script is None or built.deck is None:
            return None
        step("files", 0, 1)
        return product_of(built.script, *_to_print(built, task.order, report))

    return _parcel(task, product, step)


def look_at(task: Task, step: Step = lambda *_: None) -> Parcel:
    """Tell what is wrong, and make nothing."""
    report = Report()
    with one_session(task.files.shown(task.path), report):
        checked = check(task.path, task.files, today=task.today, theme=task.order.theme)
        for found in checked.faults:
            report.take(found)
        return Parcel(tuple(report.diagnostics), checked.read, law=checked.law)
    return Parcel(tuple(report.diagnostics), {})


def _parcel(task: Task, product: Callable[[Built, Report], Product | None], step: Step) -> Parcel:
    """Build a session, and return what was found with the `product` made of it."""
    report, read, made = Report(), {}, None
    with one_session(task.files.shown(task.path), report):
        built = _built(task, step)
        read = dict(built.read)
        for found in built.faults:
            report.take(found)
        made = product(built, report)
    return Parcel(tuple(report.diagnostics), read, made)


def _to_print(built: Built, order: Order, report: Report) -> tuple[list[Output], Printed | None]:
    return built.to_print(
        report, order.to_print, copies=order.copies_to_print, two_sided=order.two_sided, large=order.large
    )


def _built(task: Task, step: Step) -> Built:
    order = task.order
    return build(
        task.path,
        task.files,
        only=order.wanted,
        slot=order.slot,
        allow_outcome_loss=order.loss,
        to_send=order.to_send,
        large=order.large,
        theme=order.theme,
        earlier=task.earlier,
        step=step,
    )
