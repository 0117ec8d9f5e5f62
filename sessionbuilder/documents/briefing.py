"""The seven-minute briefing: one page for teams that were not there, where a session has one."""

from __future__ import annotations

from sessionbuilder.inventory.document import Document

DOCUMENT = Document(
    told=70,
    name="briefing",
    reader="participants",
    file="seven-minute-briefing",
    formats=("pdf",),
    use="pass-on",
    what="for teams that were not there",
    one_page=True,
    called=("7-minute-briefing", "one-pager"),
)
