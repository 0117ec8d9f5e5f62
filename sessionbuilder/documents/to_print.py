"""What the day needs, ready for the printer: every copy in one file, without what facilitators need."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=110,
    name="to-print",
    reader="participants",
    file="to-print",
    formats=("pdf",),
    use="print",
    what="with blank backs; every copy, ready to print",
    command="print",
    for_the_room=True,
)
