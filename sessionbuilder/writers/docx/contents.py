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

    Nobody knows a page before the text is set, so each is a reference that is marked as out of date: Word reckons it
    as it opens the document, and LibreOffice always does. Within a list of contents of Word's own, neither would.
    """
    return (Paragraph(words("Contents"), "TOCHeading"), *(Paragraph(_line(entry), "Toc1") for entry in entries))


def _line(entry: Entry) -> str:
    page = field(f"PAGEREF {entry.bookmark} \\h", "", stale=True)
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words(entry.text)}{TAB}{page}</w:hyperlink>'
