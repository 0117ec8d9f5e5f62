"""What organisations do to their templates, each as a change of the one that python-pptx begins with."""

from __future__ import annotations

import re
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree
from PIL import Image
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.parts.slide import SlideLayoutPart, SlideMasterPart
from pptx.presentation import Presentation as File

from sessionbuilder.package import Tree
from tests.brand.organisation import Change, in_emu

RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_NS = nsdecls("p", "a", "r")


def _holder(file: File, name: str) -> Any:
    return next((each for each in file.slide_layouts if each.name == name), file.slide_master)


def element(file: File, name: str) -> Tree:
    """The master, or the layout of this name, as XML."""
    return _holder(file, name)._element


def part_of(file: File, name: str) -> Part:
    """The part that is it."""
    return _holder(file, name).part  # type: ignore[no-any-return]


def written(where: str, pattern: str, instead: str, *, times: int = 0) -> Change:
    """Write something else wherever the XML of the master, or of the layout of a name, has the `pattern`."""

    def change(file: File) -> None:
        tree = element(file, where)
        before = etree.tostring(tree, encoding="unicode")
        after, count = re.subn(pattern, instead, before, count=times, flags=re.DOTALL)
        assert count, pattern
        other = parse_xml(after)
        tree[:] = list(other)
        for name in tree.attrib:
            del tree.attrib[name]
        tree.attrib.update(other.attrib)

    return change


def place(where: str, kind: str, box: tuple[float, float, float, float], looks: str = "", body: str = "") -> Change:
    """Give the first placeholder of a kind another box, in shares of the slide, a ground, and what its text says."""

    def change(file: File) -> None:
        wanted = f'@type="{kind}"' if kind else "not(@type)"
        (shape, *_) = element(file, where).xpath(f".//p:sp[p:nvSpPr/p:nvPr/p:ph[{wanted}]]")
        x, y, wide, high = in_emu(file, box)
        own = shape.find("{*}spPr")
        made = parse_xml(
            f'<p:spPr {_NS}><a:xfrm><a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'
            f'<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>{looks}</p:spPr>'
        )
        own.getparent().replace(own, made)
        if body:
            old = shape.find("{*}txBody/{*}bodyPr")
            old.getparent().replace(old, parse_xml(f"<a:bodyPr {_NS} {body}</a:bodyPr>"))

    return change


def added(where: str, xml: str) -> Change:
    """Draw a shape, as XML, under all others."""

    def change(file: File) -> None:
        element(file, where).find("{*}cSld/{*}spTree").insert(2, parse_xml(xml.replace(" ", f" {_NS} ", 1)))

    return change


def band_in_a_group(where: str, fill: str) -> Change:
    """Draw a band with a fill over the head of the slide, twice as large in a group that shows it half as large."""

    def change(file: File) -> None:
        across, down = file.slide_width or 1, (file.slide_height or 1) * 22 // 100
        group = parse_xml(
            f'<p:grpSp {_NS}><p:nvGrpSpPr><p:cNvPr id="92" name="Head"/><p:cNvGrpSpPr/><p:nvPr userDrawn="1"/>'
            f'</p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{across}" cy="{down}"/><a:chOff x="500" '
            f'y="500"/><a:chExt cx="{across * 2}" cy="{down * 2}"/></a:xfrm></p:grpSpPr><p:sp><p:nvSpPr><p:cNvPr '
            'id="93" name="Band"/><p:cNvSpPr/><p:nvPr userDrawn="1"/></p:nvSpPr><p:spPr><a:xfrm><a:off x="500" '
            f'y="500"/><a:ext cx="{across * 2}" cy="{down * 2}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            f"</a:prstGeom>{fill}</p:spPr></p:sp></p:grpSp>"
        )
        element(file, where).find("{*}cSld/{*}spTree").insert(2, group)

    return change


def png(*colours: str, size: tuple[int, int] = (32, 18), clear: bool = False) -> bytes:
    """A picture with so many strips from left to right; a clear one is seen through at its lower half."""
    image = Image.new("RGBA" if clear else "RGB", size)
    for x in range(size[0]):
        digits = colours[x * len(colours) // size[0]]
        dot = tuple(int(digits[at : at + 2], 16) for at in (0, 2, 4))
        for y in range(size[1]):
            image.putpixel((x, y), (*dot, 255 * (y < size[1] // 2)) if clear else dot)
    stream = BytesIO()
    image.save(stream, "PNG")
    return stream.getvalue()


def _other(file: File, where: str, sort: str, name: str, kind: str, content: bytes) -> str:
    """Lead a master or layout to a part, and return the id of that."""
    home = part_of(file, where)
    made = Part(PackURI(name), kind, file.part.package, content)
    return home.relate_to(made, sort if ":" in sort else f"{RELATED}/{sort}")


def picture(
    where: str, box: tuple[float, float, float, float], content: bytes, name: str = "logo.png", kind: str = "image/png"
) -> Change:
    """Draw a picture, in shares of the slide."""

    def change(file: File) -> None:
        rid = _other(file, where, "image", f"/ppt/media/{name}", kind, content)
        x, y, wide, high = in_emu(file, box)
        shape = parse_xml(
            f'<p:pic {_NS}><p:nvPicPr><p:cNvPr id="91" name="Logo"/><p:cNvPicPr/><p:nvPr userDrawn="1"/></p:nvPicPr>'
            f'<p:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr><a:xfrm>'
            f'<a:off x="{x}" y="{y}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/>'
            "</a:prstGeom></p:spPr></p:pic>"
        )
        element(file, where).find("{*}cSld/{*}spTree").insert(2, shape)

    return change


def ground(where: str, content: bytes | str) -> Change:
    """Fill the ground with a picture, or with a fill as XML."""

    def change(file: File) -> None:
        if isinstance(content, str):
            fill = content
        else:
            rid = _other(file, where, "image", f"/ppt/media/ground{where[:3].strip()}.png", "image/png", content)
            fill = f'<a:blipFill><a:blip r:embed="{rid}"/><a:stretch><a:fillRect/></a:stretch></a:blipFill>'
        slide = element(file, where).find("{*}cSld")
        for old in slide.findall("{*}bg"):
            slide.remove(old)
        slide.insert(0, parse_xml(f"<p:bg {_NS}><p:bgPr>{fill}<a:effectLst/></p:bgPr></p:bg>"))

    return change


def leads(where: str, sort: str, name: str, kind: str, content: bytes, inside: str, after: str) -> Change:
    """Lead to a part of this name and sort, by `inside`, XML in which {rid} is its id, at the end of `after`."""

    def change(file: File) -> None:
        rid = _other(file, where, sort, name, kind, content)
        tree = element(file, where)
        (parent, *_) = tree.xpath(after)
        tag, _, rest = inside.partition(" ")
        parent.append(parse_xml(f"{tag} {_NS} {rest}".replace("{rid}", rid)))

    return change


def linked(where: str, address: str) -> Change:
    """Let the words of its title lead to an address."""

    def change(file: File) -> None:
        home = part_of(file, where)
        rid = home.rels.get_or_add_ext_rel(f"{RELATED}/hyperlink", address)
        (run, *_) = element(file, where).xpath(".//a:r")
        about = run.find("{*}rPr")
        about.insert(0, parse_xml(f'<a:hlinkClick {_NS} r:id="{rid}"/>'))

    return change


def colours(**slots: str) -> Change:
    """Give slots of the theme other colours."""

    def change(file: File) -> None:
        (part,) = (each.target_part for each in file.slide_master.part.rels.values() if each.reltype.endswith("/theme"))
        content = part.blob.decode("utf-8")
        for slot, digits in slots.items():
            content, count = re.subn(
                rf"<a:{slot}>.*?</a:{slot}>", f'<a:{slot}><a:srgbClr val="{digits}"/></a:{slot}>', content
            )
            assert count
        part._blob = content.encode("utf-8")

    return change


def swapped(where: str) -> Change:
    """Give a layout light letters on a dark ground, by a mapping of its own, on a ground that is the first."""

    def change(file: File) -> None:
        tree = element(file, where)
        old = tree.find("{*}clrMapOvr")
        slots = "".join(f' accent{number}="accent{number}"' for number in range(1, 7))
        new = parse_xml(
            f'<p:clrMapOvr {_NS}><a:overrideClrMapping bg1="dk1" tx1="lt1" bg2="dk2" tx2="lt2"{slots} hlink="hlink" '
            'folHlink="folHlink"/></p:clrMapOvr>'
        )
        if old is None:
            tree.find("{*}cSld").addnext(new)
        else:
            tree.replace(old, new)

    return change


def masters(count: int) -> Change:
    """Add so many more masters, with two layouts each, all with the same names."""

    def change(file: File) -> None:
        first = file.slide_master
        package = file.part.package
        presentation: Tree = file.part._element
        listed = presentation.find("{*}sldMasterIdLst")
        for number in range(2, count + 2):
            master = SlideMasterPart(
                PackURI(f"/ppt/slideMasters/slideMaster{number}.xml"),
                first.part.content_type,
                package,
                deepcopy(first._element),
            )
            (theme,) = (each.target_part for each in first.part.rels.values() if each.reltype.endswith("/theme"))
            own = Part(PackURI(f"/ppt/theme/theme{number + 1}.xml"), theme.content_type, package, theme.blob)
            master.relate_to(own, f"{RELATED}/theme")
            copied: Tree = master._element
            ids = copied.find("{*}sldLayoutIdLst")
            for each in list(ids):
                ids.remove(each)
            for at in range(2):
                origin = first.slide_layouts[at].part
                layout = SlideLayoutPart(
                    PackURI(f"/ppt/slideLayouts/slideLayout{number * 20 + at}.xml"),
                    origin.content_type,
                    package,
                    deepcopy(origin._element),
                )
                layout.relate_to(master, f"{RELATED}/slideMaster")
                rid = master.relate_to(layout, f"{RELATED}/slideLayout")
                ids.append(parse_xml(f'<p:sldLayoutId {_NS} id="{2147483700 + number * 20 + at}" r:id="{rid}"/>'))
            rid = file.part.relate_to(master, f"{RELATED}/slideMaster")
            listed.append(parse_xml(f'<p:sldMasterId {_NS} id="{2147483690 + number * 20}" r:id="{rid}"/>'))

    return change


def emptied(*names: str) -> Change:
    """Take all placeholders off layouts; off all where none is named."""

    def change(file: File) -> None:
        for layout in file.slide_layouts:
            if layout.name in names or not names:
                for shape in list(layout.placeholders):
                    own: Tree = shape._element
                    own.getparent().remove(own)

    return change


def listed_and_gone(file: File) -> None:
    """The master lists a layout that is not there."""
    ids = element(file, "").find("{*}sldLayoutIdLst")
    ids.append(parse_xml(f'<p:sldLayoutId {_NS} id="2147483999" r:id="rId99"/>'))


def titles_say(**said: str) -> Change:
    """Let titles everywhere have letters of which this is said."""

    def change(file: File) -> None:
        (run,) = element(file, "").xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr")
        run.attrib.update(said)

    return change


def bodies_say(lines: str = "", after: str = "", sign: str = "", **said: str) -> Change:
    """Let texts have lines and spaces of this height, this sign before them, and letters of which this is said."""

    def change(file: File) -> None:
        for level in element(file, "").xpath("./p:txStyles/p:bodyStyle/*"):
            run = level.find("{*}defRPr")
            if run is None:
                continue
            run.attrib.update(said)
            if sign:
                for old in [each for each in level if etree.QName(each).localname in ("buFont", "buChar")]:
                    level.remove(old)
                for each in list(parse_xml(f"<x {_NS}>{sign}</x>")):
                    run.addprevious(each)
            if after:
                level.find("{*}spcBef").addnext(parse_xml(f"<a:spcAft {_NS}>{after}</a:spcAft>"))
            if lines:
                level.insert(0, parse_xml(f"<a:lnSpc {_NS}>{lines}</a:lnSpc>"))

    return change
