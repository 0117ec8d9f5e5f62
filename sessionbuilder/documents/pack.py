"""The participants’ pack: a front page, the agenda, and every sheet that people keep."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document, Printing

DOCUMENT = Document(
    told=60,
    name="pack",
    reader="participants",
    file="participant-pack",
    formats=("pdf",),
    use="print",
    what="in place of the agenda and of the sheets that people keep",
    printing=Printing("Participant pack, or the single sheets below", "any", "at the end"),
    called=("booklet", "participant"),
    instead=True,
)
