"""Boxes in rows -> a table for each row, with a narrow empty column between two boxes; and their styles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from msgspec.structs import replace

from sessionbuilder.deck.elements import Role
from sessionbuilder.settled.set_panels import SetPanel, SetPanels
from sessionbuilder.settled.type import Type
from sessionbuilder.text import RichText
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.docx.colours import borders, colour, ground
from sessionbuilder.writers.docx.draft import Draft
from sessionbuilder.writers.docx.lists import listing_paragraphs
from sessionbuilder.writers.docx.measures import twips
from sessionbuilder.writers.docx.numbering import KINDS
from sessionbuilder.writers.docx.style import character, fonts, sizes, style
from sessionbuilder.writers.docx.tables import Grid, Row
from sessionbuilder.writers.docx.text import GAP, THIN, Block, Paragraph, runs, words

LINKS = "PanelLink"
"""The style of links on a dark ground."""
_LINE, _UNDER = 0.8, 1.4
"""The height of the line of a number, as a share of its size; and what is clear in it under the number."""
_EDGES = 0.6
"""What the edges of a box add to its height, in millimetres."""
_THIN = 0.35
"""How high a paragraph is that hardly shows, in millimetres."""


class _Look(NamedTuple):
    """The style of its texts, and the roles of a box."""

    voice: str
    fill: Role
    edge: Role
    ink: Role
    title: Role
    number: Role


_LOOKS = {
    "plain": _Look("Panel", "tint", "line", "ink", "deep", "accent"),
    "strong": _Look("Panel Strong", "deep", "deep", "paper", "paper", "paper"),
    "asked": _Look("Panel Asked", "paper", "accent", "deep", "deep", "accent"),
    "strip": _Look("Panel Strip", "paper", "deep", "ink", "deep", "deep"),
}


def panels_blocks(part: SetPanels, draft: Draft) -> Iterator[Block]:
    """Yield rows of boxes, none of which is split over pages."""
    between = twips(part.between)
    for number, row in enumerate(part.rows):
        if number:
            yield Paragraph(style=THIN.style, before=twips(part.between - _THIN))
        cells: list[tuple[Block, ...]] = []
        widths: list[int] = []
        grounds: list[str] = []
        for place, panel in enumerate(row.panels):
            if place:
                cells.append((Paragraph(style="Panel"),))
                widths.append(between)
                grounds.append(_EMPTY)
            cells.append(tuple(_box(panel, part, draft)))
            widths.append(twips(panel.width))
            grounds.append(_behind(panel, draft))
        high = twips(row.height - _EDGES) if row.whole else 0
        rows = (Row(tuple(cells), high, grounds=tuple(grounds), splits=not row.whole),)
        yield Grid("layout", tuple(widths), rows, around=(twips(part.inset), twips(part.across))).xml(draft)
    yield GAP


_EMPTY = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'


def _behind(panel: SetPanel, draft: Draft) -> str:
    look = _LOOKS[panel.look]
    edges = borders(draft.theme, "top left bottom right", look.edge, 2 if panel.look == "strip" else 0.75)
    behind = ground(draft.theme, look.fill) if look.fill != "paper" else ""  # paper has its own white
    return f"<w:tcBorders>{edges}</w:tcBorders>{behind}"


def _box(panel: SetPanel, part: SetPanels, draft: Draft) -> Iterator[Block]:
    look = _LOOKS[panel.look]
    voice = look.voice.replace(" ", "")
    if panel.number:
        content = words(f"{panel.number}", style=f"{voice}Numeral") + words("  ") + runs(panel.title, draft)
        yield Paragraph(content, f"{voice}Title", after=twips(max(0, part.under - _UNDER)))
    draft.links = LINKS if look.ink == "paper" else ""
    told: list[Paragraph] = []
    for text in panel.text:
        if isinstance(text, RichText):
            told.append(Paragraph(runs(text, draft), voice))
        else:
            told += listing_paragraphs(text, draft, voice)
    draft.links = ""
    yield from (replace(each, after=twips(part.apart)) for each in told[:-1])
    yield from told[-1:]


def panel_styles(theme: Theme, type_: Type) -> str:
    """Return the styles of the paragraphs of boxes."""
    points = {"asked": type_.asked, "strip": type_.strip}
    return "".join(_styles(look, points.get(name, type_.text), theme, type_) for name, look in _LOOKS.items())


def panel_characters(theme: Theme, type_: Type) -> str:
    """Return the styles of words within a line of a box."""
    numbers = "".join(
        character(f"{look.voice} Numeral", f"{colour(theme, look.number)}{sizes(type_.numeral)}")
        for look in _LOOKS.values()
    )
    return numbers + character("Panel Link", f'{colour(theme, "paper")}<w:u w:val="single"/>')


def _styles(look: _Look, size: float, theme: Theme, type_: Type) -> str:
    bold = "<w:b/><w:bCs/>" if look.voice == "Panel Asked" else ""
    ink = f"{bold}{colour(theme, look.ink)}{sizes(size)}"
    close = '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
    titled = f"{fonts('major')}<w:b/><w:bCs/>{colour(theme, look.title)}{sizes(type_.heading(2))}"
    lines = f'<w:spacing w:before="0" w:after="0" w:line="{round(_LINE * type_.numeral * 20)}" w:lineRule="exact"/>'
    title = f'<w:keepNext/><w:keepLines/>{lines}<w:outlineLvl w:val="1"/>'

    def items(kind: str, word: str, level: int = 0) -> str:
        at = f'<w:ilvl w:val="{level}"/>' if level else ""
        return style(f"{look.voice} {word}", f'<w:numPr>{at}<w:numId w:val="{KINDS[kind]}"/></w:numPr>{close}', ink)

    lists = items("bullets", "Bullet") + items("bullets", "Bullet 2", 1) + items("numbers", "Number")
    return style(look.voice, close, ink) + style(f"{look.voice} Title", title, titled, following=look.voice) + lists
