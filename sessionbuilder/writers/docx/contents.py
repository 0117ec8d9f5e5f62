"""Sheets -> bookmarks at their titles, and a list of contents that leads to them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.text import Block, Paragraph, blocks_xml, words


class Entry(NamedTuple):
    """A title that the list of contents leads to."""

    text: str
    bookmark: str


def bookmarked(content: str, entry: Entry, draft: Draft) -> str:
    """Return runs between the marks that `entry` leads to."""
    number = draft.next_id()
    return f'<w:bookmarkStart w:id="{number}" w:name="{entry.bookmark}"/>{content}<w:bookmarkEnd w:id="{number}"/>'


_HINT = "Press Ctrl and click a title to go to it. The PDF of this document has page numbers."


def contents_block(entries: Sequence[Entry]) -> Block:
    """Return the list of contents as Word makes it, with the button that brings it up to date.

    It says no pages: nobody knows them before Word has set the text, and Word reckons them only when it is asked to.
    """
    begin = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText xml:space="preserve"> TOC \\n \\o "1-1" \\h \\z </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    end = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    lines = [_line(entry) for entry in entries] or [""]
    lines[0] = begin + lines[0]
    lines[-1] += end
    paragraphs = [
        Paragraph(words("Contents"), "TOCHeading"),
        Paragraph(words(_HINT), "Quiet", kept=True),
        *(Paragraph(line, "Toc1") for line in lines),
    ]
    return (
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj>'
        f"</w:sdtPr><w:sdtContent>{blocks_xml(paragraphs)}</w:sdtContent></w:sdt>"
    )


def _line(entry: Entry) -> str:
    return f'<w:hyperlink w:anchor="{entry.bookmark}" w:history="1">{words(entry.text)}</w:hyperlink>'
