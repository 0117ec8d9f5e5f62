"""A placed slide -> the XML of its slide part and of its notes part."""

from __future__ import annotations

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.writers.layouts import Layout
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, escape
from sessionbuilder.writers.pptx.placeholders import TREE
from sessionbuilder.writers.pptx.shapes import ShapeWriter
from sessionbuilder.writers.pptx.text import Links, line_xml, paragraphs_xml
from sessionbuilder.writers.pptx.timing import timing_xml

_MAPPING = "<p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr>"
_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"
_NOTES_NUMBER = "{9A0DB2DC-4C9A-4742-B13C-FB6460FD3503}"


def slide_xml(slide: PlacedSlide, number: int, deck: Deck, layout: Layout, links: Links) -> bytes:
    """Return the slide part of `slide`, which is number `number` of `deck`."""
    writer = ShapeWriter(layout, deck.language, links)
    shapes = "".join(writer.xml(element) for element in slide.elements)
    if layout.numbered:
        shapes += _footer(writer.next_id(), deck) + _number(writer.next_id(), number, deck.language)
    return (
        f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>{_MAPPING}"
        f"{timing_xml(writer.countdowns)}</p:sld>"
    ).encode()


def notes_xml(slide: PlacedSlide, number: int, deck: Deck, links: Links) -> bytes:
    """Return the notes part of `slide`: its picture, its text and its number."""
    language = escape(deck.language)
    text = "".join(paragraphs_xml(slide.notes, None, deck.language, links, notes=True))
    shapes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        'noChangeAspect="1"/></p:cNvSpPr><p:nvPr><p:ph type="sldImg" idx="2"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="body" sz="quarter" idx="3"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/>{text}</p:txBody></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="5"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{_NOTES_NUMBER}" type="slidenum"><a:rPr lang="{language}"/>'
        f"<a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    return (
        f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>{_MAPPING}</p:notes>"
    ).encode()


def _footer(number: int, deck: Deck) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Footer"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="ftr" sz="quarter" idx="31"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f"<p:txBody><a:bodyPr/><a:lstStyle/><a:p>{line_xml(deck.footer, deck.language)}</a:p></p:txBody></p:sp>"
    )


def _number(number: int, slide: int, language: str) -> str:
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{number}" name="Slide number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        '<p:nvPr><p:ph type="sldNum" sz="quarter" idx="32"/></p:nvPr></p:nvSpPr><p:spPr/>'
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{_NUMBER}" type="slidenum">'
        f'<a:rPr lang="{escape(language)}" dirty="0"/><a:t>{slide}</a:t></a:fld></a:p></p:txBody></p:sp>'
    )
