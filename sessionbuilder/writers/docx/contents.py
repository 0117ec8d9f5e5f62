"""Sheets -> bookmarks at their titles, and a list of contents that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sessionbuilder.settled.page import GUTTER
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.measures import Twips, twips
from sessionbuilder.writers.docx.tables import Grid, Row
from sessionbuilder.writers.docx.text import GAP, TAB, Block, Paragraph, field, words


class Entry(NamedTuple):
    """A title that the list of contents leads to."""

    text: str
    bookmark: str


def bookmarked(content: str, entry: Entry, draft: Draft) -> str:
    """Return runs between the marks that `entry` leads to."""
    number = draft.next_id()
    return f'<w:bookmarkStart w:id="{number}" w:name="{entry.bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


def contents_blocks(entries: Sequence[Entry], columns: int, width: Twips, draft: Draft) -> tuple[Block, ...]:
    """Return a list of contents with pages, in so many columns that are `width` wide with what is between them.

    Nobody knows a page before the text is set. LibreOffice reckons them as it opens the document; Word does when it is
    asked to, since asking it at every opening brings a warning that alarms.
    """
    over = (Paragraph(words("Contents"), "TOCHeading"), Paragraph(words(_HINT), "Quiet", kept=True))
    if columns == 1:
        return (*over, *(Paragraph(_line(entry), "Toc1") for entry in entries))
    gutter = twips(GUTTER)
    wide, half = (width - gutter) // columns, -(-len(entries) // columns)
    lines = [Paragraph(_line(entry), "ContentsBeside") for entry in entries]
    cells = (tuple(lines[:half]), (Paragraph(style="ContentsBeside"),), tuple(lines[half:]))
    return (*over, Grid("layout", (wide, gutter, wide), (Row(cells, splits=True),)).xml(draft), GAP)


_HINT = "Press Ctrl and click a title to go to it. In Word, Ctrl and A, then F9, puts in the pages."


def _line(entry: Entry) -> str:
    page = field(f"PAGEREF {entry.bookmark} \\h", "")
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words(entry.text)}{TAB}{page}</w:hyperlink>'
