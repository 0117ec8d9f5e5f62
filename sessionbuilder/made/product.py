"""A script and the files made of it -> what is told of them, before they lie anywhere."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sessionbuilder.booklet.print_list import print_rows
from sessionbuilder.booklet.print_row import PrintRow
from sessionbuilder.folder.output import Output
from sessionbuilder.made.printed import Printed
from sessionbuilder.running_order.lines import what_was_done
from sessionbuilder.script.script import Script
from sessionbuilder.text import counted


class Product(Struct, frozen=True):
    """What was made of one session: nothing but texts and bytes, so that it may come from another process."""

    stem: str
    """The name of the session’s file, without its ending."""
    delivery: str
    """That of the delivery; empty where it is none."""
    fitted: str
    """Its hours as they stand in the name of a folder, where it was fitted to other hours."""
    title: str
    hours: str
    people: str
    """Such as `24 participants in 4 groups`."""
    day: str
    """Of a delivery its day and its place, such as `Tuesday 15 June 2027, Town Hall`; else empty."""
    refitted: tuple[str, ...]
    """What was done to fit it to other hours, in lines of at most 80 columns."""
    rows: dict[str, PrintRow]
    """Lines of the print list, by the name of the file."""
    outputs: tuple[Output, ...]
    made_up: str = ""
    """A sentence on its front door and its numbers, where they are those of an example."""
    printed: Printed | None = None
    """What goes through the printer, where a file for that is all that was asked for."""


def product_of(script: Script, outputs: Sequence[Output], printed: Printed | None = None) -> Product:
    """Return what is told of the `outputs` that were made of `script`."""
    programme = script.programme
    session = programme.session
    return Product(
        session.stem,
        session.delivery.stem if session.delivery else "",
        session.time.digits,
        str(session.session),
        f"{session.time.start} to {programme.end}",
        f"{counted(session.participants, 'participant')} in {counted(session.groups, 'group')}",
        session.delivery.when_and_where if session.delivery else "",
        tuple(what_was_done(programme)),
        {row.file: row for row in print_rows(script)},
        tuple(outputs),
        session.local.made_up,
        printed,
    )
