"""The participants’ agenda: titles and times on a page."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document, Printing


def _agenda(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.agenda import participant_agenda  # noqa: PLC0415 - the record is read without it

    yield Piece(partial(participant_agenda, day.script.programme, large=day.large))


DOCUMENT = Document(
    told=40,
    name="agenda",
    reader="participants",
    file="participant-agenda",
    formats=("pdf",),
    use="print",
    what="titles and times",
    printing=Printing("Participant agenda", "one", "at the start"),
    called=("programme",),
    perhaps=("timetable", "schedule"),
    make=_agenda,
)
