"""The participants’ agenda: titles and rounded times on a page."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document, Printing

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
)
