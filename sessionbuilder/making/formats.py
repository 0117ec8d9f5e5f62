"""Every format that files have, by its ending: what writes it, and what it is opened with."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from sessionbuilder.theme.theme import Theme


class Content(NamedTuple):
    """What a file holds, and what is told of it."""

    content: bytes
    size: str = ""
    """How long it is, such as `12 pages`."""
    remark: str = ""
    """What must be known before it is printed."""
    pages: int = 0
    """How many pages there are to print; none of what is not printed."""
    made_from: str = ""
    """A digest of the value that it was made from; empty where nobody asks."""


class Format(NamedTuple):
    """One format. What writes it is imported when something is written."""

    write: Callable[[object, Theme], Content]
    program: str
    """What mostly opens it, as a sentence has it."""
    beside: str
    """What such a file is called beside another of the same name, such as `for Word`."""
    is_paper: bool = False
    """Whether booklets are written in it."""
    is_apart: bool = False
    """Whether it is written without Python’s lock, so that others are written meanwhile."""


def _pptx(value: object, theme: Theme) -> Content:
    from sessionbuilder.deck import Deck  # noqa: PLC0415 - each format needs its own
    from sessionbuilder.layout.notes import overfull  # noqa: PLC0415
    from sessionbuilder.text import counted  # noqa: PLC0415
    from sessionbuilder.writers.pptx import deck_bytes  # noqa: PLC0415

    assert isinstance(value, Deck)
    cut = sum(overfull(slide.notes, theme) for slide in value.slides)
    remark = (
        f"the notes of {counted(cut, 'slide')} are longer than a page, and PowerPoint prints no more than one: "
        "print the guide, not Notes Pages"
    )
    return Content(deck_bytes(value, theme.of_slides), counted(len(value.slides), "slide"), remark * bool(cut))


def _pdf(value: object, theme: Theme) -> Content:
    from sessionbuilder.settled.settled import Settled  # noqa: PLC0415
    from sessionbuilder.text import counted  # noqa: PLC0415
    from sessionbuilder.writers.pdf import pdf  # noqa: PLC0415

    assert isinstance(value, Settled)
    made = pdf(value)
    return Content(made.content, counted(made.pages, "page"), pages=made.pages)


def _docx(value: object, theme: Theme) -> Content:
    from sessionbuilder.settled.settled import Settled  # noqa: PLC0415
    from sessionbuilder.writers.docx import docx_bytes  # noqa: PLC0415

    assert isinstance(value, Settled)
    return Content(docx_bytes(value))


def _csv(value: object, theme: Theme) -> Content:
    """Return a table with the mark by which Excel knows UTF-8."""
    return Content(f"{value}\n".encode("utf-8-sig"))


FORMATS = {
    "pptx": Format(_pptx, "PowerPoint", "for PowerPoint"),
    "pdf": Format(_pdf, "the program that shows PDFs", "as PDF", is_paper=True, is_apart=True),
    "docx": Format(_docx, "Word", "for Word", is_paper=True),
    "csv": Format(_csv, "Excel", "for Excel"),
}
