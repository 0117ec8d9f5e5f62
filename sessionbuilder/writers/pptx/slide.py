"""A placed slide -> the XML of its slide part and of its notes part."""

from __future__ import annotations

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.writers.ooxml.xml import HEAD, NAMESPACES, escape
from sessionbuilder.writers.pptx.arrangements import Arrangement
from sessionbuilder.writers.pptx.notesmaster import BODY, LOOK, NUMBER, NUMBER_FIELD, PICTURE
from sessionbuilder.writers.pptx.placeholders import TREE, mapping_xml
from sessionbuilder.writers.pptx.shapes import ShapeWriter
from sessionbuilder.writers.pptx.text import Links, line_xml, paragraphs_xml
from sessionbuilder.writers.pptx.timing import timing_xml
from sessionbuilder.writers.pptx.together import together

_NUMBER = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def slide_xml(slide: PlacedSlide, number: int, deck: Deck, arrangement: Arrangement, links: Links) -> str:
    """Return the slide part of `slide`, which is number `number` of `deck`."""
    layout = arrangement.layout
    writer = ShapeWriter(arrangement, deck.language, links)
    own = [element for element in slide.elements if not arrangement.draws(element)]
    shapes = "".join(writer.xml(element) for element in together(own))
    if layout.foot:
        shapes += _footer(writer.next_id(), deck) if layout.footed else ""
        shapes += _number(writer.next_id(), number, deck.language) if layout.numbered else ""
    mapping = layout.mapping or mapping_xml(layout.ground)
    return (
        f"{HEAD}<p:sld {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>{mapping}"
        f"{timing_xml(writer.countdowns)}</p:sld>"
    )


def notes_xml(slide: PlacedSlide, number: int, deck: Deck, font: str, links: Links) -> str:
    """Return the notes part of `slide`: its picture, its text in `font` and its number."""
    language = escape(deck.language)
    text = "".join(paragraphs_xml(slide.notes, None, deck.language, links, notes=escape(font)))
    shapes = (
        '<p:sp><p:nvSpPr><p:cNvPr id="2" name="Slide image"/><p:cNvSpPr><a:spLocks noGrp="1" noRot="1" '
        f'noChangeAspect="1"/></p:cNvSpPr><p:nvPr>{PICTURE}</p:nvPr></p:nvSpPr><p:spPr/></p:sp>'
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{BODY}</p:nvPr></p:nvSpPr><p:spPr/>"
        f"<p:txBody><a:bodyPr/><a:lstStyle>{LOOK}</a:lstStyle>{text}</p:txBody></p:sp>"
        '<p:sp><p:nvSpPr><p:cNvPr id="4" name="Page number"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>'
        f"<p:nvPr>{NUMBER}</p:nvPr></p:nvSpPr><p:spPr/>"
        f'<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id="{NUMBER_FIELD}" type="slidenum"><a:rPr lang="{language}"/>'
        f"<a:t>{number}</a:t></a:fld></a:p></p:txBody></p:sp>"
    )
    return f"{HEAD}<p:notes {NAMESPACES}><p:cSld><p:spTree>{TREE}{shapes}</p:spTree></p:cSld>{mapping_xml('paper')}</p:notes>"


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
