"""So many copies of every sheet, ready for the printer; its own name leaves the file of the day as it is."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=130,
    name="to-print-of-each",
    reader="participants",
    file="to-print-*-of-each",
    formats=("pdf",),
    use="print",
    what="so many copies of everything",
    command="print",
    for_the_room=True,
)
