"""What of a template's file a deck keeps: what its layouts show, without what leads elsewhere."""

from __future__ import annotations

from lxml import etree
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.themed import made_on
from sessionbuilder.diagnostics import Report
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.package import Tree
from sessionbuilder.writers.pptx import deck_bytes
from tests.brand.changes import RELATED, element, linked, masters, part_of, picture, png
from tests.brand.odd import with_custom_xml, with_old_drawing, with_tags
from tests.brand.organisation import Change, template
from tests.brand.written import A, P, Written, broken
from tests.contact_sheet.slides import told
from tests.pool import calm

_NS = nsdecls("p", "a", "r")
_SHOWN = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"


def written(*changes: Change) -> Written:
    theme = made_on(calm(), read_template(template(*changes))).of_slides
    return Written(deck_bytes(lay_out(told("points", "few", "short").script, theme, Report()), theme))


def sorts(file: Written) -> set[str]:
    return {sort for name in file.parts if not name.endswith(".rels") for sort, _ in file.leads(name).values()}


def test_one_master_comes_with_all_of_its_layouts_and_no_other() -> None:
    file = written(masters(2))
    assert [name for name in file.listed if "slideMasters/slideMaster" in name] == ["ppt/slideMasters/slideMaster1.xml"]
    names = [file.tree(name).find(f"{P}cSld").get("name") for name in file.listed if "slideLayouts/slideLayout" in name]
    assert names.count("Title Slide") == 1
    assert len([name for name in names if ":" not in name and "sessionbuilder" not in name]) == 11


def test_links_tags_and_what_is_somebodys_own_stay_behind_and_nothing_else_with_them() -> None:
    changes = (linked("Title and Content", "https://example.org/jo"), with_tags, with_custom_xml, with_old_drawing)
    file, usual = written(*changes), written()
    assert broken(file) == []
    assert not sorts(file) & {"hyperlink", "tags", "customXml", "vmlDrawing"}
    assert file.listed == usual.listed
    layout = "ppt/slideLayouts/slideLayout2.xml"
    assert len(list(file.tree(layout).iter(f"{P}sp"))) == len(list(usual.tree(layout).iter(f"{P}sp")))
    assert "".join(file.tree(layout).itertext()) == "".join(usual.tree(layout).itertext())


def test_a_picture_is_kept_once_however_many_layouts_show_it() -> None:
    content = png("336699")

    def both(file: File) -> None:
        picture("Title Slide", (0.8, 0.1, 0.1, 0.1), content)(file)
        (part,) = (each.target_part for each in part_of(file, "Title Slide").rels.values() if "image" in each.reltype)
        rid = part_of(file, "Blank").relate_to(part, f"{RELATED}/image")
        (drawn,) = element(file, "Title Slide").xpath(".//p:pic")
        copy: Tree = etree.fromstring(etree.tostring(drawn))
        copy.find(f".//{A}blip").set(_SHOWN, rid)
        element(file, "Blank").find("{*}cSld/{*}spTree").append(parse_xml(etree.tostring(copy)))

    file = written(both)
    assert [name for name in file.listed if file.parts[name] == content] == ["ppt/media/brand1.png"]
    assert broken(file) == []


def test_motion_of_layouts_stays_behind() -> None:
    def moving(file: File) -> None:
        element(file, "Title and Content").append(parse_xml(f'<p:transition {_NS} spd="slow"/>'))
        element(file, "Title and Content").append(parse_xml(f"<p:timing {_NS}/>"))

    file = written(moving)
    layouts = [file.tree(name) for name in file.listed if "slideLayouts/slideLayout" in name]
    assert not [
        each for each in layouts if each.find(f"{P}transition") is not None or each.find(f"{P}timing") is not None
    ]


def test_what_is_said_of_all_text_leads_nowhere() -> None:
    def bulleted(file: File) -> None:
        made = Part(PackURI("/ppt/media/dot.png"), "image/png", file.part.package, png("FF0000"))
        rid = file.part.relate_to(made, f"{RELATED}/image")
        presentation: Tree = file.part._element
        level = presentation.find("{*}defaultTextStyle/{*}lvl1pPr")
        level.insert(0, parse_xml(f'<a:buBlip {_NS}><a:blip r:embed="{rid}"/></a:buBlip>'))

    file = written(bulleted)
    assert broken(file) == []
    assert file.tree("ppt/presentation.xml").find(f"{P}defaultTextStyle/{A}lvl1pPr") is not None


def test_what_the_theme_shows_comes_along() -> None:
    """A theme may have a picture for grounds."""

    def pictured(file: File) -> None:
        (theme,) = (each.target_part for each in file.slide_master.part.rels.values() if "/theme" in each.reltype)
        made = Part(PackURI("/ppt/media/paper.png"), "image/png", file.part.package, png("FAFAFA"))
        rid = theme.relate_to(made, f"{RELATED}/image")
        tree: Tree = etree.fromstring(theme.blob)
        fills = tree.find(f".//{A}bgFillStyleLst")
        fills.replace(fills[2], parse_xml(f'<a:blipFill {_NS}><a:blip r:embed="{rid}"/><a:stretch/></a:blipFill>'))
        theme._blob = etree.tostring(tree)

    file = written(pictured)
    assert file.led_to("ppt/theme/theme1.xml", "image") == "ppt/media/brand1.png"
    assert broken(file) == []
