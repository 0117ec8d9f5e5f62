"""Placed texts -> the same with a soft hyphen in every word that is wider than its line, where it may be parted.

The program that shows a slide would break such a word after any letter, and without a hyphen.
"""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck.elements import CELL_INSET, Element, Grid, Paragraph, Shape, indent
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import EMU_PER_POINT, Emu


def parted(element: Element, widths: Widths) -> Element:
    """Return `element` with its wide words parted; drawings have none, as they take smaller type or tell."""
    match element:
        case Shape(frame=frame) if frame:
            room = element.box.width - 2 * frame.inset[0]
            paragraphs = tuple(_parted(paragraph, room, widths) for paragraph in frame.paragraphs)
            whole = all(new is old for new, old in zip(paragraphs, frame.paragraphs, strict=True))
            return element if whole else replace(element, frame=replace(frame, paragraphs=paragraphs))
        case Grid():
            rooms = [width - 2 * CELL_INSET[0] for width in element.widths]
            rows = tuple(
                tuple(
                    replace(cell, paragraph=_parted(cell.paragraph, room, widths))
                    for cell, room in zip(cells, rooms, strict=True)
                )
                for cells in element.rows
            )
            return element if rows == element.rows else replace(element, rows=rows)
        case _:
            return element


def _parted(paragraph: Paragraph, room: Emu, widths: Widths) -> Paragraph:
    width = (room - indent(paragraph)) / EMU_PER_POINT
    text = widths.parted(paragraph.text, paragraph.size, width, bold=paragraph.bold)
    return paragraph if text is paragraph.text else replace(paragraph, text=text)
