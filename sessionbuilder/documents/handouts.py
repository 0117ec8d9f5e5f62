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
    from sessionbuilder.script.sheets import together  # noqa: PLC0415

    for sheets in together(day.script.sheets):
        if kept(sheets[0]) or not day.to_send:
            yield Piece(partial(_sheets, sheets, day), sheets[0].name)


def _sheets(sheets: tuple[Coded, ...], day: Day) -> Booklet:
    from sessionbuilder.booklet.binding import bound  # noqa: PLC0415 - the record is read without it
    from sessionbuilder.booklet.pack import pages  # noqa: PLC0415
    from sessionbuilder.script.sheets import said  # noqa: PLC0415

    large = day.large and not sheets[0].handout.framed  # a certificate is for the wall
    title = f"{said([each.code for each in sheets])} {sheets[0].handout.title if len(sheets) == 1 else 'To read on'}"
    programme = day.script.programme
    own = pages(sheets, day.pen, programme.session.pool.paper, large=large)
    return bound(programme, title, list(own), large=large)


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
