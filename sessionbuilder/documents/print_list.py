"""The print list: what is printed, for whom, in how many copies and when."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

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
)
