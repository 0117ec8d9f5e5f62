"""The running order: the clock of whoever leads the day, on a page and as a table."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document, Printing

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
)
