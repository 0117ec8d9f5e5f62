"""The handouts: every sheet and form of the day, each in a file of its own."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=50,
    name="handouts",
    reader="participants",
    file="handouts/*",
    formats=("pdf", "docx"),
    use="print",
    what="each as PDF and for Word",
    called=("sheets", "worksheets", "cards", "forms", "certificate", "register"),
)
