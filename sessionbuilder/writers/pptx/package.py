"""A deck -> the bytes of a .pptx.

Slides and notes go in as bytes through python-pptx's package layer. Its own way of adding them walks the whole
package for each slide; and it has no way to say sections, alt text or language.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, cast
from uuid import NAMESPACE_URL, uuid5

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import OpcPackage, Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.package import Package

from sessionbuilder.deck import Deck
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pptx.archive import zipped
from sessionbuilder.writers.pptx.layouts import layouts
from sessionbuilder.writers.pptx.slide import notes_xml, slide_xml
from sessionbuilder.writers.pptx.template import template
from sessionbuilder.writers.pptx.text import Links
from sessionbuilder.writers.pptx.xml import HEAD, NAMESPACES, escape

if TYPE_CHECKING:
    from pptx.opc.oxml import CT_Relationships
    from pptx.parts.presentation import PresentationPart

_SECTIONS = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
FIRST_SLIDE_ID = 256
"""The least id that the format allows a slide."""


def deck_bytes(deck: Deck, theme: Theme) -> bytes:
    """Return the .pptx of `deck` in the look of `theme`: only layouts that a slide uses, the same bytes every time."""
    every = layouts(theme)
    used = [name for name in every if any(slide.layout == name for slide in deck.slides)]
    package = Package.open(BytesIO(template(theme, deck.language, used)))
    presentation = package.main_document_part
    master = presentation.part_related_by(RT.SLIDE_MASTER)
    notes_master = presentation.part_related_by(RT.NOTES_MASTER)
    of_number = {part.partname: part for part in _targets(master)}
    layout_parts = {
        name: of_number[PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml")] for number, name in enumerate(used, 1)
    }
    slides: list[Part] = []
    for number, slide in enumerate(deck.slides, 1):
        links, note_links = Links(3), Links(3)
        blob = slide_xml(slide, number, deck, every[slide.layout], links)
        part = Part(PackURI(f"/ppt/slides/slide{number}.xml"), CT.PML_SLIDE, package, blob)
        blob = notes_xml(slide, number, deck, note_links)
        notes = Part(PackURI(f"/ppt/notesSlides/notesSlide{number}.xml"), CT.PML_NOTES_SLIDE, package, blob)
        _relate(part, [(RT.SLIDE_LAYOUT, layout_parts[slide.layout]), (RT.NOTES_SLIDE, notes)], links)
        _relate(notes, [(RT.NOTES_MASTER, notes_master), (RT.SLIDE, part)], note_links)
        slides.append(part)
    _list_slides(presentation, slides, deck)
    return zipped(_files(package, deck))


def _targets(part: Part) -> list[Part]:
    return [relation.target_part for relation in part.rels.values() if not relation.is_external]


def _relate(part: Part, targets: list[tuple[str, Part]], links: Links) -> None:
    """Relate `part` to `targets` in order, from rId1, then to the addresses it links to."""
    for kind, target in targets:
        part.relate_to(target, kind)
    for address in links.addresses:
        part.relate_to(address, RT.HYPERLINK, is_external=True)


def _list_slides(presentation: PresentationPart, slides: list[Part], deck: Deck) -> None:
    """Enter `slides` in the presentation: relationships, list and sections, in one pass."""
    fixed = [(relation.rId, relation.reltype, relation.target_part) for relation in presentation.rels.values()]
    numbered = [(f"rId{len(fixed) + n}", RT.SLIDE, part) for n, part in enumerate(slides, 1)]
    lines = "".join(
        f'<Relationship Id="{rid}" Type="{kind}" Target="{part.partname.relative_ref("/ppt")}"/>'
        for rid, kind, part in (*fixed, *numbered)
    )
    relations = parse_xml(f'<Relationships xmlns="{_RELATIONSHIPS}">{lines}</Relationships>')
    presentation.load_rels_from_xml(
        cast("CT_Relationships", relations), {part.partname: part for _, _, part in (*fixed, *numbered)}
    )
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + n}" r:id="{rid}"/>' for n, (rid, _, _) in enumerate(numbered))
    element = presentation._element  # the library has no public way to it
    if ids:
        (masters,) = element.xpath("p:notesMasterIdLst")
        masters.addnext(parse_xml(f"<p:sldIdLst {NAMESPACES}>{ids}</p:sldIdLst>"))
    element.append(parse_xml(_sections_xml(deck)))


def _sections_xml(deck: Deck) -> str:
    """Return the extension that names PowerPoint's sections: every slide is in exactly one."""
    xml, first = "", FIRST_SLIDE_ID
    for number, section in enumerate(deck.sections):
        key = str(uuid5(NAMESPACE_URL, f"sessionbuilder/{deck.title}/{number}/{section.name}")).upper()
        ids = "".join(f'<p14:sldId id="{first + n}"/>' for n in range(section.slides))
        xml += f'<p14:section name="{escape(section.name)}" id="{{{key}}}"><p14:sldIdLst>{ids}</p14:sldIdLst></p14:section>'
        first += section.slides
    return (
        f'<p:extLst {NAMESPACES}><p:ext uri="{_SECTIONS}"><p14:sectionLst xmlns:p14="{_P14}">{xml}'
        "</p14:sectionLst></p:ext></p:extLst>"
    )


def _files(package: OpcPackage, deck: Deck) -> list[tuple[str, bytes]]:
    """Return the files of `package` in a settled order, the list of content types first."""
    parts = list(package.iter_parts())
    overrides = "".join(
        f'<Override PartName="{escape(part.partname)}" ContentType="{part.content_type}"/>' for part in parts
    )
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CT.XML}"/>{overrides}</Types>'
    )
    files = [("[Content_Types].xml", types.encode())]
    for part in parts:
        blob = _core(deck) if part.content_type == CT.OPC_CORE_PROPERTIES else part.blob
        files.append((part.partname.membername, blob))
        if len(part.rels):
            files.append((part.partname.rels_uri.membername, _relations(part)))
    return [*files, ("_rels/.rels", package._rels.xml)]


def _relations(part: Part) -> bytes:
    """Return the relationships of `part`; python-pptx's own way builds a tree for each of thousands."""
    lines = "".join(
        f'<Relationship Id="{relation.rId}" Type="{relation.reltype}" Target="{escape(relation.target_ref)}"'
        + (' TargetMode="External"/>' if relation.is_external else "/>")
        for relation in part.rels.values()
    )
    return f'{HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{lines}</Relationships>'.encode()


def _core(deck: Deck) -> bytes:
    """Return the core properties: the organisation is the author, and no person's name or clock is in them."""
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(deck.title)}</dc:title><dc:subject>{escape(deck.subject)}</dc:subject>"
        f"<dc:creator>{escape(deck.organisation)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(deck.organisation)}</cp:lastModifiedBy>"
        f"<dc:language>{escape(deck.language)}</dc:language></cp:coreProperties>"
    ).encode()
