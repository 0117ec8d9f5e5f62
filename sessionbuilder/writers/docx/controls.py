"""Boxes to tick and blanks to fill in -> the controls that Word has for them, so that a form works on screen too."""

from __future__ import annotations

from sessionbuilder.text import shortened
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.text import words
from sessionbuilder.writers.ooxml.xml import escape

NAMESPACE = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" mc:Ignorable="w14"'
)
"""What the document part declares for a box; a program that does not know boxes shows the letter."""

_FONT = '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>'
_BOX, _CIRCLE = ("2610", "2612"), ("25CB", "25CF")
"""A box and a circle, open and ticked."""
_BLANK = "\N{EN SPACE}" * 5
"""What stands in a blank until somebody types: nothing that is seen, and Word leaves it out of what is typed."""
_LONGEST_NAME = 60
"""Letters that Word takes for the name of a control."""


def tick_box(name: str, draft: Draft, *, round_: bool = False) -> str:
    """Return a box, or a circle, that is ticked by a click; `name` is what Word calls it."""
    empty, ticked = _CIRCLE if round_ else _BOX
    return (
        f"<w:sdt><w:sdtPr><w:rPr>{_FONT}</w:rPr>{_named(name, draft)}<w14:checkbox>"
        f'<w14:checked w14:val="0"/><w14:checkedState w14:val="{ticked}" w14:font="MS Gothic"/>'
        f'<w14:uncheckedState w14:val="{empty}" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:rPr>{_FONT}</w:rPr><w:t>{chr(int(empty, 16))}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def blank(name: str, draft: Draft) -> str:
    """Return a place to type in, as long as anybody likes; `name` is what Word calls it."""
    return (
        f'<w:sdt><w:sdtPr>{_named(name, draft)}<w:showingPlcHdr/><w:text w:multiLine="1"/></w:sdtPr>'
        f"<w:sdtContent>{words(_BLANK)}</w:sdtContent></w:sdt>"
    )


def _named(name: str, draft: Draft) -> str:
    alias = f'<w:alias w:val="{escape(shortened(name, _LONGEST_NAME))}"/>' if name else ""
    return f'{alias}<w:id w:val="{draft.next_id()}"/>'
