"""The participants’ pack: a front page, the agenda, and every sheet that people keep."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document, Printing


def _pack(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.pack import participant_pack  # noqa: PLC0415 - the record is read without it

    yield Piece(partial(participant_pack, day.script, day.pen, large=day.large))


DOCUMENT = Document(
    told=60,
    name="pack",
    reader="participants",
    file="participant-pack",
    formats=("pdf",),
    use="print",
    what="in place of the agenda and of the sheets that people keep",
    printing=Printing(
        "Participant pack, if you like: in place of the agenda and of the sheets that people keep", "any", "at the end"
    ),
    called=("booklet", "participant"),
    instead=True,
    make=_pack,
)
