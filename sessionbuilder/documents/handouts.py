"""The handouts: every sheet and form of the day, each in a file of its own."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document

if TYPE_CHECKING:
    from sessionbuilder.booklet.booklet import Booklet
    from sessionbuilder.script.sheets import Coded


def _handouts(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.pack import kept  # noqa: PLC0415 - the record is read without it

    for each in day.script.sheets:
        if kept(each) or not day.to_send:
            yield Piece(partial(_sheet, each, day), each.name)


def _sheet(each: Coded, day: Day) -> Booklet:
    from sessionbuilder.booklet.binding import bound, sheet  # noqa: PLC0415

    large = day.large and not each.handout.framed  # a certificate is for the wall
    page = sheet(each.handout, each.code, day.pen, large=large)
    return bound(day.script.programme, f"{each.code} {each.handout.title}", [page], large=large)


DOCUMENT = Document(
    told=50,
    name="handouts",
    reader="participants",
    file="handouts/*",
    formats=("pdf", "docx"),
    use="print",
    what="each as PDF and for Word",
    called=("sheets", "worksheets", "cards", "forms", "certificate", "register"),
    make=_handouts,
)
