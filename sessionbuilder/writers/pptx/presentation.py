"""A deck -> the part that lists its slides, their sections, and all else that a presentation consists of."""

from __future__ import annotations

from uuid import NAMESPACE_URL, uuid5

from sessionbuilder.deck import Deck
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.xml import NAMESPACES, STANDING_HEAD, escape
from sessionbuilder.writers.pptx.parts import Part, relations, xml_part

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
FIRST_SLIDE_ID = 256
"""The least id that the format allows a slide."""


def presentation_part(deck: Deck, theme: Theme, *, notes: bool) -> Part:
    """Return the part in which every slide of `deck` is entered: in its relationships, its list and its sections."""
    masters = [("slideMaster", "slideMasters/slideMaster1.xml")]
    masters += [("notesMaster", "notesMasters/notesMaster1.xml")] if notes else []
    beside = [(name, f"{name}.xml") for name in ("presProps", "viewProps", "tableStyles")]
    before = [*masters, ("theme", "theme/theme1.xml"), *beside]
    slides = [("slide", f"slides/slide{number}.xml") for number in range(1, len(deck.slides) + 1)]
    return xml_part(
        "/ppt/presentation.xml",
        "presentationml.presentation.main",
        _presentation(deck, theme, len(before) + 1, notes=notes),
        relations(*before, *slides),
    )


def _presentation(deck: Deck, theme: Theme, first: int, *, notes: bool) -> str:
    """Return the XML, `first` being the number of the relationship of the first slide."""
    template = theme.template
    slide = theme.branded.slide if theme.branded else template.slide
    master = '<p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>' if notes else ""
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + n}" r:id="rId{first + n}"/>' for n in range(len(deck.slides)))
    listed = f"<p:sldIdLst>{ids}</p:sldIdLst>" if ids else ""
    return (
        f'{STANDING_HEAD}<p:presentation {NAMESPACES} saveSubsetFonts="1">'
        '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
        f'{master}{listed}<p:sldSz cx="{slide.width}" cy="{slide.height}"/>'
        f'<p:notesSz cx="{template.notes.paper.width}" cy="{template.notes.paper.height}"/>'
        f"{_text_style(theme, deck.language)}"
        f"{_sections_xml(deck)}</p:presentation>"
    )


def _text_style(theme: Theme, language: str) -> str:
    """Return what text looks like anywhere where nothing else says it: as the organisation's template says, if it does."""
    if theme.branded and theme.branded.text_style:
        return theme.branded.text_style
    levels = "".join(
        f'<a:lvl{level}pPr marL="{457200 * (level - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" '
        f'hangingPunct="1"><a:defRPr sz="1800" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>'
        f"</a:lvl{level}pPr>"
        for level in range(1, 10)
    )
    return (
        f'<p:defaultTextStyle><a:defPPr><a:defRPr lang="{escape(language)}"/></a:defPPr>{levels}</p:defaultTextStyle>'
    )


def _sections_xml(deck: Deck) -> str:
    """Return the extension that names PowerPoint's sections: every slide is in exactly one."""
    xml, first = "", FIRST_SLIDE_ID
    for number, section in enumerate(deck.sections):
        key = str(uuid5(NAMESPACE_URL, f"sessionbuilder/{deck.title}/{number}/{section.name}")).upper()
        ids = "".join(f'<p14:sldId id="{first + n}"/>' for n in range(section.slides))
        xml += f'<p14:section name="{escape(section.name)}" id="{{{key}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        first += section.slides
    return (
        f'<p:extLst><p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">{xml}'
        "</p14:sectionLst></p:ext></p:extLst>"
    )
