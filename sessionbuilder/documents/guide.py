"""The facilitator guide: everything that the people who lead the day need, in one file."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document, Printing

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
)
