"""Placed texts -> the same with hyphens in words wider than their line, and no short word alone on a last line.

The program that shows a slide would break such a word after any letter, and without a hyphen.
"""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck.elements import CELL_INSET, Element, Grid, Paragraph, Shape, indent
from sessionbuilder.theme.widths import Widths
from sessionbuilder.units import EMU_PER_POINT, Emu, points


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


_LINES = range(2, 5)
"""Of so many lines the last is not left to one word."""
_NARROWER = 8
"""So many times a text becomes a little narrower for that."""
_STEP = 0.04
"""By this share of its width each time."""


def kept_company(element: Element, widths: Widths) -> Element:
    """Return a text of few lines a little narrower, if its last line is one word and has company then."""
    match element:
        case Shape(frame=frame, fill=None, outline=None, inherits=False) if frame and len(frame.paragraphs) == 1:
            (paragraph,) = frame.paragraphs
            beside = 2 * frame.inset[0] + indent(paragraph)
            room = (element.box.width - beside) / EMU_PER_POINT
            count = widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)
            if paragraph.align != "left" or count not in _LINES or not _alone(paragraph, room, count, widths):
                return element
            rooms = (room * (1 - _STEP * step) for step in range(1, _NARROWER + 1))
            better = next((each for each in rooms if not _alone(paragraph, each, count, widths)), room)
            lines = widths.lines(paragraph.text, paragraph.size, better, bold=paragraph.bold)
            return (
                replace(element, box=element.box._replace(width=points(better) + beside)) if lines == count else element
            )
        case _:
            return element


def _alone(paragraph: Paragraph, room: float, count: int, widths: Widths) -> bool:
    """Whether a word stands alone on the last of `count` lines of `paragraph` in `room` points."""
    lines = widths.broken(paragraph.text, paragraph.size, room, bold=paragraph.bold)
    return len(lines) == count and len("".join(run.text for run in lines[-1]).split()) == 1


def _parted(paragraph: Paragraph, room: Emu, widths: Widths) -> Paragraph:
    width = (room - indent(paragraph)) / EMU_PER_POINT
    text = widths.parted(paragraph.text, paragraph.size, width, bold=paragraph.bold)
    return paragraph if text is paragraph.text else replace(paragraph, text=text)
