"""A deck -> the bytes of a .pptx.

All its parts are our own XML. Libraries have no way to say sections, alt text or language, and walk the whole package
for each slide.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from dataclasses import dataclass, field

from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Image, Plot
from sessionbuilder.theme.branded import Branded
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.ooxml.archive import zipped
from sessionbuilder.writers.ooxml.xml import HEAD, escape
from sessionbuilder.writers.pptx.arrangements import arranged
from sessionbuilder.writers.pptx.charts import chart_xml
from sessionbuilder.writers.pptx.colours import painted, shares_of
from sessionbuilder.writers.pptx.in_brand import in_brand
from sessionbuilder.writers.pptx.parts import LABEL, RELATED, Part, files, relation, relations, xml_part
from sessionbuilder.writers.pptx.presentation import presentation_part
from sessionbuilder.writers.pptx.slide import notes_xml, slide_xml
from sessionbuilder.writers.pptx.template import template_parts
from sessionbuilder.writers.pptx.text import Links


def deck_bytes(deck: Deck, theme: Theme) -> bytes:
    """Return the .pptx of `deck` in the look of `theme`: the same bytes every time."""
    layouts, stands = arranged(deck, theme.template)
    brand = theme.branded
    before = len(brand.layouts) if brand else 0
    noted = any(slide.notes for slide in deck.slides)
    beside = _Beside(deck.language)
    parts = [
        presentation_part(deck, theme, notes=noted),
        *template_parts(theme, deck.language, layouts, deck.footer, notes=noted),
        _core(deck),
        _app(),
    ]
    for number, (slide, stand) in enumerate(zip(deck.slides, stands, strict=True), 1):
        layout = layouts[stand].layout
        links = Links(
            3,
            light=layout.ground == "deep" or brand is not None,
            foreign=brand is not None,
            font=brand.font if brand else "",
        )
        xml = slide_xml(slide, number, deck, layouts[stand], links)
        xml = in_brand(xml, brand, layout.origin) if brand else xml
        related = relation("rId1", "slideLayout", f"../slideLayouts/slideLayout{before + stand + 1}.xml")
        related += relation("rId2", "notesSlide", f"../notesSlides/notesSlide{number}.xml") if noted else ""
        related += _links(links)
        for rid, plot in links.charts.items():
            chart = beside.chart(plot)
            if brand:
                chart = (
                    chart[0]._replace(content=in_brand(chart[0].content.decode(), brand, layout.origin).encode()),
                    chart[1],
                )
            related += relation(rid, f"{RELATED}/chart", f"..{chart[0].name.removeprefix('/ppt')}")
            parts += chart
        for rid, image in links.images.items():
            related += relation(rid, "image", f"../media/{beside.name(image)}")
        parts.append(xml_part(f"/ppt/slides/slide{number}.xml", "presentationml.slide", xml, related))
        if noted:
            parts.append(_notes(slide, number, deck, theme.font))
    shares = shares_of(theme.palette)
    parts = [part._replace(content=painted(part.content, shares)) if _is_ours(part, brand) else part for part in parts]
    label = [Part(LABEL, brand.label.kind, brand.label.content)] if brand and brand.label else []
    return zipped(files([*parts, *beside.pictures(), *label]))


def _is_ours(part: Part, brand: Branded | None) -> bool:
    """Whether roles in `part` take shares of the slots of our own theme."""
    return part.is_xml and (brand is None or "/notes" in part.name or part.name == "/ppt/theme/theme2.xml")


def _notes(slide: PlacedSlide, number: int, deck: Deck, font: str) -> Part:
    links = Links(3)
    xml = notes_xml(slide, number, deck, font, links)
    related = relations(("notesMaster", "../notesMasters/notesMaster1.xml"), ("slide", f"../slides/slide{number}.xml"))
    kind = "presentationml.notesSlide"
    return xml_part(f"/ppt/notesSlides/notesSlide{number}.xml", kind, xml, related + _links(links))


def _links(links: Links) -> str:
    return "".join(relation(rid, "hyperlink", address, external=True) for address, rid in links.addresses.items())


@dataclass(slots=True)
class _Beside:
    """What slides show from parts of its own: charts and pictures."""

    language: str
    charts: int = 0
    media: dict[Hashable, tuple[str, Image]] = field(default_factory=dict)
    """The file of each picture, and its largest use; the same on several slides is one file."""

    def chart(self, plot: Plot) -> tuple[Part, Part]:
        """Return the part of a chart and, as PowerPoint wants it for changing figures, a workbook that holds them."""
        from sessionbuilder.writers.pptx.workbook import workbook_bytes  # noqa: PLC0415 - few decks have a chart

        self.charts += 1
        sheet = f"Microsoft_Excel_Sheet{self.charts}.xlsx"
        related = relations(("package", f"../embeddings/{sheet}"))
        xml = chart_xml(plot, "rId1", self.language)
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        return (
            xml_part(f"/ppt/charts/chart{self.charts}.xml", "drawingml.chart", xml, related),
            Part(f"/ppt/embeddings/{sheet}", kind, workbook_bytes(plot)),
        )

    def name(self, image: Image) -> str:
        """Return the name of the file of a picture."""
        key = image.origin or image.content
        name, largest = self.media.get(key, (f"image{len(self.media) + 1}.{image.ending}", image))
        self.media[key] = name, max(largest, image, key=lambda each: each.box.width)
        return name

    def pictures(self) -> Iterator[Part]:
        """Yield the part of each picture."""
        for name, image in self.media.values():
            yield Part(f"/ppt/media/{name}", f"image/{image.ending}", image.content)


def _core(deck: Deck) -> Part:
    """Return the core properties: the organisation is the author, and no person's name or clock is in them."""
    xml = (
        f'{HEAD}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(deck.title)}</dc:title><dc:subject>{escape(deck.subject)}</dc:subject>"
        f"<dc:creator>{escape(deck.organisation)}</dc:creator>"
        f"<cp:lastModifiedBy>{escape(deck.organisation)}</cp:lastModifiedBy>"
        f"<dc:language>{escape(deck.language)}</dc:language></cp:coreProperties>"
    )
    return Part("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", xml.encode())


def _app() -> Part:
    xml = (
        f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
        "<Application>sessionbuilder</Application></Properties>"
    )
    return xml_part("/docProps/app.xml", "extended-properties", xml)
