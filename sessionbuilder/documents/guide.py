"""The facilitator guide: everything that the people who lead the day need, in one file."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from sessionbuilder.inventory.day import Day, Piece
from sessionbuilder.inventory.document import Document, Printing


def _guide(day: Day) -> Iterator[Piece]:
    from sessionbuilder.booklet.guide import facilitator_guide  # noqa: PLC0415 - the record is read without it

    yield Piece(partial(facilitator_guide, day.script, day.deck, day.pen, large=day.large))


DOCUMENT = Document(
    told=20,
    name="guide",
    reader="facilitators",
    file="facilitator-guide",
    formats=("pdf", "docx"),
    use="lead",
    what="with every note",
    printing=Printing("Facilitator guide, in place of PowerPoint’s Notes Pages", "any", "beforehand", "take home"),
    called=("facilitator", "manual", "lesson-plan", "notes", "facilitator-notes"),
    make=_guide,
)
