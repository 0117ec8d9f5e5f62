"""A settled booklet -> the bytes of a .docx.

The few parts that a document needs are written here from strings. python-docx would bring a template with styles of
350 kB, and offers nothing for language, alt text, footers with page numbers, list restarts or sections that this uses.
"""

from __future__ import annotations

from sessionbuilder.settled.settled import Settled
from sessionbuilder.writers.docx.document import document_xml
from sessionbuilder.writers.docx.draft import OFFICE, Draft, Relation
from sessionbuilder.writers.docx.measures import twips
from sessionbuilder.writers.docx.numbering import numbering_xml
from sessionbuilder.writers.docx.settings import settings_xml
from sessionbuilder.writers.docx.styles import styles_xml
from sessionbuilder.writers.ooxml.archive import zipped
from sessionbuilder.writers.ooxml.theme import theme_xml
from sessionbuilder.writers.ooxml.xml import HEAD, escape

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPES = "application/vnd.openxmlformats-officedocument"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"


def docx_bytes(settled: Settled) -> bytes:
    """Return the .docx of `settled`: the same bytes every time."""
    theme = settled.theme
    draft = Draft(theme, settled.type, settled.numbered)
    document = document_xml(settled, draft)
    width = max((twips(sheet.paper.text_width) for sheet in settled.sheets[:1]), default=0)
    parts = {
        "document": (f"{_TYPES}.wordprocessingml.document.main+xml", document),
        "styles": (
            f"{_TYPES}.wordprocessingml.styles+xml",
            styles_xml(theme, settled.type, settled.language, width, led=settled.led, larger=draft.larger),
        ),
        "numbering": (f"{_TYPES}.wordprocessingml.numbering+xml", numbering_xml(draft)),
        "settings": (f"{_TYPES}.wordprocessingml.settings+xml", settings_xml(settled.language)),
        "theme/theme1": (f"{_TYPES}.theme+xml", theme_xml(theme.paper)),
    }
    parts |= {
        f"footer{number}": (f"{_TYPES}.wordprocessingml.footer+xml", xml) for number, xml in enumerate(draft.footers, 1)
    }
    parts |= {
        f"header{number}": (f"{_TYPES}.wordprocessingml.header+xml", xml) for number, xml in enumerate(draft.headers, 1)
    }
    for kind, target in (("styles", "styles"), ("numbering", "numbering"), ("settings", "settings")):
        draft.relation(kind, f"{target}.xml")
    draft.relation("theme", "theme/theme1.xml")
    relations, pictures = draft.settled()
    return zipped(
        [
            ("[Content_Types].xml", _content_types({name: kind for name, (kind, _) in parts.items()}).encode()),
            ("_rels/.rels", _ROOT.encode()),
            *((f"word/{name}.xml", xml.encode()) for name, (_, xml) in parts.items()),
            ("word/_rels/document.xml.rels", _relationships(relations).encode()),
            *((f"word/{name}", png) for name, png in pictures.items()),
            ("docProps/core.xml", _core(settled).encode()),
            ("docProps/app.xml", _APP.encode()),
        ]
    )


def _content_types(parts: dict[str, str]) -> str:
    overrides = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{kind}"/>' for name, kind in parts.items())
    return (
        f'{HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="png" ContentType="image/png"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{overrides}'
        f'<Override PartName="/docProps/core.xml" ContentType="{_CORE}"/>'
        f'<Override PartName="/docProps/app.xml" ContentType="{_TYPES}.extended-properties+xml"/></Types>'
    )


_ROOT = (
    f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
    f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    f'<Relationship Id="rId3" Type="{OFFICE}/extended-properties" Target="docProps/app.xml"/></Relationships>'
)
_APP = (
    f'{HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>sessionbuilder</Application></Properties>"
)


def _relationships(relations: dict[str, Relation]) -> str:
    lines = "".join(
        f'<Relationship Id="{rid}" Type="{OFFICE}/{relation.kind}" Target="{escape(relation.target)}"'
        f"{_EXTERNAL if relation.external else ''}/>"
        for rid, relation in relations.items()
    )
    return f'{HEAD}<Relationships xmlns="{_PACKAGE}/relationships">{lines}</Relationships>'


_EXTERNAL = ' TargetMode="External"'


def _core(settled: Settled) -> str:
    """Return the core properties: the organisation is the author, and no person's name or clock is in them."""
    organisation = escape(settled.organisation)
    return (
        f'{HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{escape(settled.title)}</dc:title><dc:subject>{escape(settled.subject)}</dc:subject>"
        f"<dc:creator>{organisation}</dc:creator><cp:lastModifiedBy>{organisation}</cp:lastModifiedBy>"
        f"<dc:language>{escape(settled.language)}</dc:language></cp:coreProperties>"
    )
