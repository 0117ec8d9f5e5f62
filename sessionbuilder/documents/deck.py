"""The deck: what is shown, with the notes of whoever shows it."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=10,
    name="deck",
    reader="participants",
    file="deck",
    formats=("pptx",),
    use="open",
    what="to show, with your notes",
    large=False,
    called=("slides", "powerpoint", "presentation", "pptx", "ppt"),
    perhaps=("notes", "facilitator-notes"),
)
