"""What the day needs, ready for the printer, and what facilitators lead from before it."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=120,
    name="to-print-with-guide",
    reader="facilitators",
    file="to-print-with-guide",
    formats=("pdf",),
    use="print",
    what="the same, and what you lead from",
    command="print",
)
