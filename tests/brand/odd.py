"""Templates with what is odd in them, as people send them."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File

from tests.brand.changes import (
    RELATED,
    bodies_say,
    colours,
    element,
    emptied,
    ground,
    leads,
    linked,
    listed_and_gone,
    masters,
    part_of,
    picture,
    place,
    png,
    swapped,
    titles_say,
)
from tests.brand.organisation import Change, dark, template, without_layouts
from tests.brand.packages import P

_NS = nsdecls("p", "a", "r")
_TAGS = f'<p:tagLst xmlns:p="{P}"><p:tag name="OWNER" val="Jo Bloggs"/></p:tagLst>'.encode()
_OF_TAGS = "application/vnd.openxmlformats-officedocument.presentationml.tags+xml"
_OWN = '<p:custDataLst ><p:tags r:id="{rid}"/></p:custDataLst>'


def with_tags(file: File) -> None:
    """A layout, and a place on another, have tags in which somebody is named."""
    leads("Title Slide", "tags", "/ppt/tags/tag1.xml", _OF_TAGS, _TAGS, _OWN, "./p:cSld")(file)
    there = ".//p:sp/p:nvSpPr/p:nvPr"
    leads("Title and Content", "tags", "/ppt/tags/tag2.xml", _OF_TAGS, _TAGS, _OWN, there)(file)


def with_custom_xml(file: File) -> None:
    """A layout leads to XML of somebody's own."""
    inside = '<p:custDataLst ><p:custData r:id="{rid}"/></p:custDataLst>'
    content = b"<a>Jo Bloggs</a>"
    leads("Title Only", "customXml", "/customXml/item1.xml", "application/xml", content, inside, "./p:cSld")(file)


def with_old_drawing(file: File) -> None:
    """A layout leads to a drawing of the format before 2007, for controls that are not there."""
    kind = "application/vnd.openxmlformats-officedocument.vmlDrawing"
    part = part_of(file, "Section Header")
    made = Part(PackURI("/ppt/drawings/vmlDrawing1.vml"), kind, file.part.package, b"<xml>Jo Bloggs</xml>")
    part.relate_to(made, f"{RELATED}/vmlDrawing")


def with_drawing_in_two_formats(file: File) -> None:
    """A sign as SVG, with a picture for those who cannot show that."""
    picture("Title Slide", (0.8, 0.02, 0.15, 0.1), png("123456"))(file)
    made = Part(PackURI("/ppt/media/logo.svg"), "image/svg+xml", file.part.package, b"<svg/>")
    rid = part_of(file, "Title Slide").relate_to(made, f"{RELATED}/image")
    (blip,) = element(file, "Title Slide").xpath(".//p:pic/p:blipFill/a:blip")
    blip.append(
        parse_xml(
            f'<a:extLst {_NS}><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}"><asvg:svgBlip xmlns:asvg='
            f'"http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="{rid}"/></a:ext></a:extLst>'
        )
    )


def with_a_theme_of_its_own(file: File) -> None:
    """A layout has colours of its own, as a theme that overrides the other."""
    slots = ("dk1", "lt1", "dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    scheme = "".join(f'<a:{slot}><a:srgbClr val="446688"/></a:{slot}>' for slot in slots)
    content = f'<a:themeOverride {_NS}><a:clrScheme name="Other">{scheme}</a:clrScheme></a:themeOverride>'.encode()
    kind = "application/vnd.openxmlformats-officedocument.themeOverride+xml"
    made = Part(PackURI("/ppt/theme/themeOverride1.xml"), kind, file.part.package, content)
    part_of(file, "Section Header").relate_to(made, f"{RELATED}/themeOverride")


def with_a_place_twice(file: File) -> None:
    """Places of the same name and number, and of the same name with another."""
    for name in ("Title and Content", "Two Content"):
        shapes = element(file, name).find("{*}cSld/{*}spTree")
        (shape,) = shapes.xpath("./p:sp[p:nvSpPr/p:nvPr/p:ph[@idx='1']]")
        shapes.append(deepcopy(shape))
        other = deepcopy(shape)
        other.xpath("./p:nvSpPr/p:nvPr/p:ph")[0].set("idx", "44")
        shapes.append(other)


def with_fixed_dates(file: File) -> None:
    """What stands for the date is a day long gone."""
    for name in ("", "Title and Content", "Section Header", "Title Only"):
        for field in element(file, name).xpath(".//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='dt']]//a:fld"):
            run = parse_xml(f'<a:r {_NS}><a:rPr lang="fr-FR"/><a:t>1 January 2019</a:t></a:r>')
            field.getparent().replace(field, run)


def with_a_picture_for_a_bullet(file: File) -> None:
    """A picture stands before items."""
    made = Part(PackURI("/ppt/media/bullet.png"), "image/png", file.part.package, png("FF0000", size=(4, 4)))
    rid = part_of(file, "").relate_to(made, f"{RELATED}/image")
    bodies_say(sign=f'<a:buBlip><a:blip r:embed="{rid}"/></a:buBlip>')(file)


def with_fractions(file: File) -> None:
    """Sizes of letters are no whole points."""
    bodies_say(sz="2150")(file)
    titles_say(sz="4411")(file)


def with_percent(file: File) -> None:
    """Shares are written with a sign for percent."""
    bodies_say('<a:spcPct val="150%"/>')(file)
    for colour in element(file, "").xpath("./p:txStyles//a:defRPr//a:schemeClr"):
        colour.append(parse_xml(f'<a:lumMod {_NS} val="75%"/>'))


def _low(share: float, fit: str) -> Change:
    return place("master", "body", (0.05, 0.2, 0.9, share), "", f"><a:{fit}/>")


_NO_PICTURE = b"\xd7\xcd\xc6\x9a\0\0 this is none"
_MADE: dict[str, tuple[Change, ...]] = {
    "tags": (with_tags,),
    "custom xml": (with_custom_xml,),
    "an old drawing": (with_old_drawing,),
    "a link": (linked("Title and Content", "https://jo.bloggs.example.org"),),
    "a drawing in two formats": (with_drawing_in_two_formats,),
    "a theme of a layout": (with_a_theme_of_its_own,),
    "two masters": (masters(1),),
    "three masters": (masters(2),),
    "no layouts": (without_layouts(),),
    "no places": (emptied(),),
    "no places on pages": (emptied("Title and Content"),),
    "a layout that is not there": (listed_and_gone,),
    "fractions": (with_fractions,),
    "percent": (with_percent,),
    "a body of 5 % that grows": (_low(0.05, "spAutoFit"),),
    "a body of 15 % that grows": (_low(0.15, "normAutofit"),),
    "a body of 30 %": (_low(0.3, "normAutofit"),),
    "titles off the slide": (
        place("Title and Content", "title", (0.05, -0.3, 0.9, 0.2)),
        place("Section Header", "title", (1.05, 0.3, 0.9, 0.2)),
    ),
    "vertical layouts alone": (without_layouts("Title and Content", "Two Content"),),
    "places twice": (with_a_place_twice,),
    "capitals": (titles_say(cap="all"),),
    "letters apart": (titles_say(spc="300"), bodies_say(spc="200")),
    "lines apart": (bodies_say('<a:spcPct val="150000"/>', '<a:spcPts val="1800"/>'),),
    "a picture for a bullet": (with_a_picture_for_a_bullet,),
    "a dash": (bodies_say(sign='<a:buChar char="–"/>'),),
    "no bullet": (bodies_say(sign="<a:buNone/>"),),
    "letters for a bullet": (bodies_say(sign='<a:buAutoNum type="alphaLcPeriod"/>'),),
    "fixed dates": (with_fixed_dates,),
    "swapped on dark": (swapped("Title Slide"), swapped("Section Header"), dark),
    "a picture under words": (ground("Title and Content", png("202020", "E0E0E0", "808080")),),
    "a clear picture": (
        ground("master", png("204060", clear=True)),
        picture("Title Slide", (0, 0, 1, 1), png("C02020", clear=True)),
    ),
    "a sign that cannot be opened": (
        picture("master", (0.85, 0.02, 0.1, 0.1), _NO_PICTURE, "logo.wmf", "image/x-wmf"),
        picture("Title Slide", (0, 0, 1, 1), _NO_PICTURE, "logo.emf", "image/x-emf"),
    ),
    "grey": (ground("master", '<a:solidFill><a:srgbClr val="777777"/></a:solidFill>'),),
    "one colour": (colours(**{f"accent{number}": "888888" for number in range(1, 7)}),),
}
ODD = tuple(_MADE)


@cache
def odd(name: str) -> bytes:
    """The file of a template with this in it."""
    return template(*_MADE[name])
