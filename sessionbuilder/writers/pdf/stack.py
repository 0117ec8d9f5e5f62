"""PDFs, each with its number of copies -> one PDF to put through a printer."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import NamedTuple

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, TextStringObject

_FOR_SCREENS = ("/Annots", "/StructParents", "/Tabs", "/B")
"""What a page says that paper has no use for: its links, and its place among the tags."""


class Lot(NamedTuple):
    """One document, and how it goes through the printer."""

    title: str
    """In the bookmark that leads to its first copy."""
    content: bytes
    copies: int
    one_sided: bool = False
    """Whether its pages are parted or cut afterwards, so that nothing may stand on their backs."""


def stacked(lots: Sequence[Lot], title: str, language: str, *, two_sided: bool = True) -> bytes:
    """Return every copy of every lot, one after the other: the same bytes every time.

    For a printer that prints on both sides each copy starts on the front of a leaf, and so does each page of what is
    one-sided; where that needs it a blank back is put in. Copies share what is on their pages, and are not tagged.
    """
    writer = PdfWriter()
    writer.metadata = {"/Title": title}
    writer.root_object[NameObject("/Lang")] = TextStringObject(language)
    writer.root_object[NameObject("/ViewerPreferences")] = DictionaryObject(
        {
            NameObject("/Duplex"): NameObject("/DuplexFlipLongEdge" if two_sided else "/Simplex"),
            NameObject("/PrintScaling"): NameObject("/None"),
        }
    )
    # the writer knows what it has copied by its reader, so none of them may go before the end
    readers = [PdfReader(BytesIO(lot.content)) for lot in lots]
    for lot, reader in zip(lots, readers, strict=True):
        first = len(writer.pages)
        _add(writer, lot, list(reader.pages), two_sided=two_sided)
        writer.add_outline_item(title=lot.title, page_number=first)
    whole = BytesIO()
    writer.write(whole)
    return whole.getvalue()


def _add(writer: PdfWriter, lot: Lot, pages: list[PageObject], *, two_sided: bool) -> None:
    """Add all copies of `lot`, whose `pages` they share."""
    for _ in range(lot.copies):
        for number, page in enumerate(pages, 1):
            writer.add_page(page, excluded_keys=_FOR_SCREENS)
            if two_sided and (lot.one_sided or (number == len(pages) and number % 2)):
                writer.add_blank_page(width=page.mediabox.width, height=page.mediabox.height)
