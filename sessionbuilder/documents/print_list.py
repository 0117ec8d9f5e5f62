"""The print list: what is printed, for whom, in how many copies and when."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document


def _print_list(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.print_list import print_list  # noqa: PLC0415 - the record is read without it

    yield Piece(partial(print_list, day.script))


DOCUMENT = Document(
    told=80,
    name="print-list",
    reader="facilitators",
    file="print-list",
    formats=("csv",),
    use="print",
    what="what to print, for whom and when",
    large=False,
    called=("copies", "printing"),
    make=_print_list,
)
