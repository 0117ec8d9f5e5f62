"""Templates of organisations as PowerPoint saves them, small: the one that python-pptx begins with, changed."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from io import BytesIO

from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File
from pptx.util import Emu

from sessionbuilder.package import Tree

WIDE = (12_192_000, 6_858_000)
_TEMPLATE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
Change = Callable[[File], None]


def template(*changes: Change, size: tuple[int, int] = WIDE, potx: bool = False) -> bytes:
    """The file of a template with eleven layouts on slides of this size, in EMU; each change is made in turn."""
    file = Presentation()
    across, down = size[0] / (file.slide_width or 1), size[1] / (file.slide_height or 1)
    for shapes in (file.slide_master.shapes, *(layout.shapes for layout in file.slide_layouts)):
        for shape in shapes:
            if shape._element.xpath("./p:spPr/a:xfrm"):
                shape.left, shape.width = round(shape.left * across), round(shape.width * across)
                shape.top, shape.height = round(shape.top * down), round(shape.height * down)
    file.slide_width, file.slide_height = Emu(size[0]), Emu(size[1])
    for change in changes:
        change(file)
    if potx:
        file.part._content_type = _TEMPLATE
    stream = BytesIO()
    file.save(stream)
    return stream.getvalue()


def dark(file: File) -> None:
    """Text is light and grounds are dark, by the names that the master gives the slots of its theme."""
    mapped = file.slide_master._element.find("{*}clrMap")
    for name, slot in {"bg1": "dk1", "tx1": "lt1", "bg2": "dk2", "tx2": "lt2"}.items():
        mapped.set(name, slot)


def without_layouts(*names: str) -> Change:
    """Take the layouts of these names away."""

    def change(file: File) -> None:
        for layout in [each for each in file.slide_layouts if each.name in names or not names]:
            file.slide_layouts.remove(layout)

    return change


def lettered(titles: str, text: str) -> Change:
    """Set titles and text in these families."""

    def change(file: File) -> None:
        master = file.slide_master.part
        (part,) = (each.target_part for each in master.rels.values() if each.reltype.endswith("/theme"))
        content = part.blob.decode("utf-8")
        for kind, family in (("majorFont", titles), ("minorFont", text)):
            before, _, after = content.partition(f"<a:{kind}>")
            _, _, rest = after.partition("/>")
            content = f'{before}<a:{kind}><a:latin typeface="{family}"/>{rest}'
        part._blob = content.encode("utf-8")

    return change


def in_emu(file: File, box: tuple[float, float, float, float]) -> tuple[int, int, int, int]:
    """A box in shares of the slide as EMU: left, top, width, height."""
    sides = (file.slide_width or 1, file.slide_height or 1) * 2
    x, y, wide, high = (round(share * side) for share, side in zip(box, sides, strict=True))
    return x, y, wide, high


def drawn(where: str, box: tuple[float, float, float, float], fill: str = "7030A0") -> Change:
    """Draw a rectangle on the master, or on the layout of a name, in shares of the slide: left, top, width, height."""

    def change(file: File) -> None:
        holder = next((each for each in file.slide_layouts if each.name == where), file.slide_master)
        x, y, wide, high = in_emu(file, box)
        shape = parse_xml(
            f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="90" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
            f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:srgbClr val="{fill}"/></a:solidFill>'
            "</p:spPr></p:sp>"
        )
        tree: Tree = holder._element
        tree.find("{*}cSld/{*}spTree").insert(2, shape)

    return change


def labelled(content: bytes, label: bytes) -> bytes:
    """The same file with a sensitivity label, where Office keeps it."""
    stream = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as before, zipfile.ZipFile(stream, "w") as after:
        for name in before.namelist():
            own = before.read(name)
            if name == "_rels/.rels":
                sort = "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels"
                line = f'<Relationship Id="rIdL" Type="{sort}" Target="docMetadata/LabelInfo.xml"/></Relationships>'
                own = own.replace(b"</Relationships>", line.encode())
            after.writestr(name, own)
        after.writestr("docMetadata/LabelInfo.xml", label)
    return stream.getvalue()
