"""Sheets -> bookmarks at their titles, and a list of contents that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.text import TAB, Paragraph, field, words


class Entry(NamedTuple):
    """A title that the list of contents leads to."""

    text: str
    bookmark: str


def bookmarked(content: str, entry: Entry, draft: Draft) -> str:
    """Return runs between the marks that `entry` leads to."""
    number = draft.next_id()
    return f'<w:bookmarkStart w:id="{number}" w:name="{entry.bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents_blocks(entries: Sequence[Entry]) -> tuple[Paragraph, ...]:
    """Return a list of contents with pages.

    Nobody knows a page before the text is set. LibreOffice reckons them as it opens the document; Word does when it is
    asked to, since asking it at every opening brings a warning that alarms.
    """
    lines = (Paragraph(_line(entry), "Toc1") for entry in entries)
    return (Paragraph(words("Contents"), "TOCHeading"), Paragraph(words(_HINT), "Quiet", kept=True), *lines)


_HINT = "Press Ctrl and click a title to go to it. In Word, Ctrl and A, then F9, puts in the pages."


def _line(entry: Entry) -> str:
    page = field(f"PAGEREF {entry.bookmark} \\h", "")
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words(entry.text)}{TAB}{page}</w:hyperlink>'
