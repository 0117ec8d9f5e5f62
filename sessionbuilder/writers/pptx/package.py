"""A deck -> the bytes of a .pptx.

python-pptx opens the template and holds its parts; slides and notes go beside them as bytes. Its own way of adding
them walks the whole package for each slide, and it has no way to say sections, alt text or language.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, NamedTuple
from uuid import NAMESPACE_URL, uuid5

from pptx.opc.constants import CONTENT_TYPE as CT
from pptx.opc.constants import RELATIONSHIP_TYPE as RT
from pptx.opc.package import OpcPackage, Part

from sessionbuilder.deck import Deck
from sessionbuilder.deck.elements import Plot
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.layouts import layouts
from sessionbuilder.writers.ooxml.archive import zipped
from sessionbuilder.writers.ooxml.xml import HEAD, escape
from sessionbuilder.writers.pptx.charts import chart_xml
from sessionbuilder.writers.pptx.slide import notes_xml, slide_xml
from sessionbuilder.writers.pptx.template import template
from sessionbuilder.writers.pptx.text import Links

if TYPE_CHECKING:
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
    noted = any(slide.notes for slide in deck.slides)
    package = OpcPackage.open(BytesIO(template(theme, deck.language, used, footer=deck.footer, notes=noted)))
    presentation = package.main_document_part
    parts = [
        _Part(
            part.partname,
            part.content_type,
            _core(deck) if part.content_type == CT.OPC_CORE_PROPERTIES else part.blob,
            _relations(part),
        )
        for part in package.iter_parts()
        if part is not presentation
    ]
    numbers = {name: number for number, name in enumerate(used, 1)}
    charts = 0
    media: dict[bytes, str] = {}
    for number, slide in enumerate(deck.slides, 1):
        links, note_links = Links(3), Links(3)
        blob = slide_xml(slide, number, deck, every[slide.layout], links)
        notes = _relation("rId2", RT.NOTES_SLIDE, f"../notesSlides/notesSlide{number}.xml") if noted else ""
        layout = _relation("rId1", RT.SLIDE_LAYOUT, f"../slideLayouts/slideLayout{numbers[slide.layout]}.xml")
        relations = layout + notes + _link_relations(links)
        for rid, plot in links.charts.items():
            charts += 1
            relations += _relation(rid, RT.CHART, f"../charts/chart{charts}.xml")
            parts += _chart_parts(plot, charts, deck.language)
        for rid, image in links.images.items():
            # the same picture on several slides is one file
            name = media.setdefault(image.content, f"image{len(media) + 1}.{image.ending}")
            relations += _relation(rid, RT.IMAGE, f"../media/{name}")
        parts.append(_Part(f"/ppt/slides/slide{number}.xml", CT.PML_SLIDE, blob, relations))
        if not noted:
            continue
        blob = notes_xml(slide, number, deck, theme.font, note_links)
        relations = (
            _relation("rId1", RT.NOTES_MASTER, "../notesMasters/notesMaster1.xml")
            + _relation("rId2", RT.SLIDE, f"../slides/slide{number}.xml")
            + _link_relations(note_links)
        )
        parts.append(_Part(f"/ppt/notesSlides/notesSlide{number}.xml", CT.PML_NOTES_SLIDE, blob, relations))
    kinds = {"png": CT.PNG, "jpeg": CT.JPEG}
    parts += [
        _Part(f"/ppt/media/{name}", kinds[name.rpartition(".")[2]], content, "") for content, name in media.items()
    ]
    parts.insert(0, _presentation(presentation, deck))
    return zipped(_files(parts, package))


class _Part(NamedTuple):
    """A part of the package as it will be written."""

    name: str
    """Its path in the package, with a slash at the start."""
    content_type: str
    content: bytes
    relations: str
    """Its relationships, as XML without the element around them."""


def _chart_parts(plot: Plot, number: int, language: str) -> tuple[_Part, _Part]:
    """Return the part of a chart and, as PowerPoint wants it for changing figures, a workbook that holds them."""
    from sessionbuilder.writers.pptx.workbook import workbook_bytes  # noqa: PLC0415 - few decks have a chart

    sheet = f"Microsoft_Excel_Sheet{number}.xlsx"
    relation = _relation("rId1", RT.PACKAGE, f"../embeddings/{sheet}")
    return (
        _Part(f"/ppt/charts/chart{number}.xml", CT.DML_CHART, chart_xml(plot, "rId1", language), relation),
        _Part(f"/ppt/embeddings/{sheet}", CT.SML_SHEET, workbook_bytes(plot), ""),
    )


def _presentation(presentation: PresentationPart, deck: Deck) -> _Part:
    """Return the presentation part with every slide entered: in its relationships, its list and its sections."""
    first = len(presentation.rels) + 1
    relations = _relations(presentation) + "".join(
        _relation(f"rId{first + n}", RT.SLIDE, f"slides/slide{n + 1}.xml") for n in range(len(deck.slides))
    )
    ids = "".join(f'<p:sldId id="{FIRST_SLIDE_ID + n}" r:id="rId{first + n}"/>' for n in range(len(deck.slides)))
    xml = presentation.blob.decode()
    if ids:
        xml = xml.replace("<p:sldSz", f"<p:sldIdLst>{ids}</p:sldIdLst><p:sldSz", 1)
    xml = xml.replace("</p:presentation>", f"{_sections_xml(deck)}</p:presentation>", 1)
    return _Part(presentation.partname, presentation.content_type, xml.encode(), relations)


def _relation(rid: str, kind: str, target: str, *, external: bool = False) -> str:
    mode = ' TargetMode="External"' if external else ""
    return f'<Relationship Id="{rid}" Type="{kind}" Target="{escape(target)}"{mode}/>'


def _link_relations(links: Links) -> str:
    return "".join(_relation(rid, RT.HYPERLINK, address, external=True) for address, rid in links.addresses.items())


def _relations(part: Part) -> str:
    return "".join(
        _relation(relation.rId, relation.reltype, relation.target_ref, external=relation.is_external)
        for relation in part.rels.values()
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


def _files(parts: list[_Part], package: OpcPackage) -> list[tuple[str, bytes]]:
    """Return the files of the package in a settled order, the list of content types first."""
    # what is not XML is told by the ending of its name, as PowerPoint tells it
    endings = {part.name.rpartition(".")[2]: part.content_type for part in parts if not part.name.endswith(".xml")}
    defaults = "".join(f'<Default Extension="{ending}" ContentType="{kind}"/>' for ending, kind in endings.items())
    overrides = "".join(
        f'<Override PartName="{part.name}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.name.endswith(".xml")
    )
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Default Extension="rels" ContentType="{CT.OPC_RELATIONSHIPS}"/>'
        f'<Default Extension="xml" ContentType="{CT.XML}"/>{defaults}{overrides}</Types>'
    )
    files = [("[Content_Types].xml", types.encode()), ("_rels/.rels", package._rels.xml)]
    for part in parts:
        folder, _, name = part.name[1:].rpartition("/")
        files.append((part.name[1:], part.content))
        if part.relations:
            xml = f'{HEAD}<Relationships xmlns="{_RELATIONSHIPS}">{part.relations}</Relationships>'
            files.append((f"{folder}/_rels/{name}.rels", xml.encode()))
    return files


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
