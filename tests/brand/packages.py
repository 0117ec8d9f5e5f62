"""Small templates, made in memory: parts by name, of which a test adds, changes or takes away."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from io import BytesIO

P = "http://schemas.openxmlformats.org/presentationml/2006/main"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT = "application/vnd.openxmlformats-officedocument."
PICTURE = b"\x89PNG a picture"

MAIN = "ppt/presentation.xml"
MASTER = "ppt/slideMasters/slideMaster1.xml"
LAYOUT = "ppt/slideLayouts/slideLayout1.xml"
THEME = "ppt/theme/theme1.xml"

LISTED = (
    '<p:sldMasterIdLst><p:sldMasterId id="2147483648" r:id="rId1"/></p:sldMasterIdLst>'
    '<p:sldSz cx="12192000" cy="6858000"/>'
)
LAYOUTS = '<p:sldLayoutIdLst><p:sldLayoutId id="2147483649" r:id="rId1"/></p:sldLayoutIdLst>'

Parts = Mapping[str, str | bytes | None]
"""What is in a package, by name; None where there is to be no such part."""


def relations(*each: tuple[str, str], outside: tuple[str, str] | None = None) -> str:
    """The part that says where another leads to: by sort and address; `outside` lies elsewhere."""
    lines = [f'<Relationship Id="rId{n}" Type="{R}/{sort}" Target="{to}"/>' for n, (sort, to) in enumerate(each, 1)]
    if outside:
        sort, address = outside
        lines.append(f'<Relationship Id="rIdX" Type="{R}/{sort}" Target="{address}" TargetMode="External"/>')
    return f'<Relationships xmlns="{RELATIONS}">{"".join(lines)}</Relationships>'


def contents(main: str = "presentationml.template.main+xml", more: str = "") -> str:
    """The list of contents, with what the main part is, and more lines."""
    sorts = {
        MAIN: CONTENT + main if "/" not in main else main,
        MASTER: f"{CONTENT}presentationml.slideMaster+xml",
        LAYOUT: f"{CONTENT}presentationml.slideLayout+xml",
        THEME: f"{CONTENT}theme+xml",
    }
    lines = "".join(f'<Override PartName="/{name}" ContentType="{sort}"/>' for name, sort in sorts.items())
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{lines}{more}</Types>'
    )


def part(tag: str, inside: str = "") -> str:
    """A part of a presentation."""
    return f'<p:{tag} xmlns:p="{P}" xmlns:a="{A}" xmlns:r="{R}">{inside}</p:{tag}>'


def whole() -> dict[str, str | bytes | None]:
    """A template with one master, one layout called `Cover`, a theme and a picture."""
    return {
        "[Content_Types].xml": contents(),
        "_rels/.rels": relations(("officeDocument", MAIN)),
        MAIN: part("presentation", LISTED),
        "ppt/_rels/presentation.xml.rels": relations(("slideMaster", "slideMasters/slideMaster1.xml")),
        MASTER: part("sldMaster", f'<p:cSld name="Riverside"/>{LAYOUTS}'),
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": relations(
            ("slideLayout", "../slideLayouts/slideLayout1.xml"), ("theme", "../theme/theme1.xml")
        ),
        LAYOUT: part("sldLayout", '<p:cSld name="Cover"/>'),
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": relations(
            ("slideMaster", "../slideMasters/slideMaster1.xml"), ("image", "../media/image1.png")
        ),
        THEME: f'<a:theme xmlns:a="{A}"/>',
        "ppt/media/image1.png": PICTURE,
    }


def zipped(parts: Parts) -> bytes:
    """The file that these parts are in."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            if content is not None:
                archive.writestr(
                    zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED
                )  # of no day: alike in every process
    return stream.getvalue()


def template(changes: Parts | None = None) -> bytes:
    """A small template with these parts in it, besides or instead."""
    return zipped({**whole(), **(changes or {})})
