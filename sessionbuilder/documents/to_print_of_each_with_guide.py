"""So many copies of every sheet, ready for the printer, and of what facilitators lead from."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=140,
    name="to-print-of-each-with-guide",
    reader="facilitators",
    file="to-print-*-of-each-with-guide",
    formats=("pdf",),
    use="print",
    what="the same, and what you lead from",
    command="print",
)
