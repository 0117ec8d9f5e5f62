"""The running order: the clock of whoever leads the day, on a page and as a table."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document, Printing


def _running_order(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.running_order import running_order  # noqa: PLC0415 - the record is read without it
    from sessionbuilder.running_order.rows import csv_text  # noqa: PLC0415

    yield Piece(partial(running_order, day.script, day.deck, large=day.large), formats=("pdf",))
    yield Piece(partial(csv_text, day.script.programme), formats=("csv",))


DOCUMENT = Document(
    told=30,
    name="running-order",
    reader="facilitators",
    file="running-order",
    formats=("pdf", "csv"),
    use="lead",
    what="the clock, also as .csv",
    printing=Printing("Running order", "one", "beforehand", "take home"),
    called=("timetable", "schedule", "timings", "csv"),
    perhaps=("programme",),
    make=_running_order,
)
