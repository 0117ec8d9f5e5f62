"""The masters and layouts of a template, each with what it takes from those above it."""

from __future__ import annotations

import pytest
from lxml import etree
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File

from sessionbuilder.brand.branded import Organisation, read_template
from sessionbuilder.brand.found import Face, Held, Level
from sessionbuilder.brand.opened import opened
from sessionbuilder.brand.reading import found_in
from sessionbuilder.package import NotReadableError, Tree
from sessionbuilder.units import Box
from tests.brand.changes import bodies_say, element, ground, place, swapped, titles_say
from tests.brand.organisation import Change, template
from tests.brand.packages import MAIN, part
from tests.brand.packages import template as parts

_NS = nsdecls("p", "a", "r")


def read(*changes: Change, size: tuple[int, int] = (12_192_000, 6_858_000)) -> Organisation:
    return read_template(template(*changes, size=size))


def layout(organisation: Organisation, name: str = "Title and Content") -> Face:
    (face,) = (each for each in organisation.master.layouts if each.name == name)
    return face


def held(organisation: Organisation, *sorts: str, name: str = "Title and Content") -> Held:
    found = layout(organisation, name).first(*sorts)  # type: ignore[arg-type]
    assert found
    return found


def body(*changes: Change) -> Level:
    return held(read(*changes), "content").levels[0]


# --- places


def test_a_place_takes_from_the_master_what_it_does_not_say() -> None:
    box = (0.1, 0.3, 0.8, 0.5)
    found = held(read(place("master", "body", box, "", 'lIns="0" tIns="10" anchor="b"><a:normAutofit/>')), "content")
    assert found.box == Box(1_219_200, 2_057_400, 9_753_600, 3_429_000)
    assert (found.inset, found.anchor, found.upright) == ((0, 10, 91_440, 45_720), "bottom", True)
    assert found.inner == Box(1_219_200, 2_057_410, 9_753_600 - 91_440, 3_429_000 - 45_730)


def test_a_length_that_is_no_number_is_the_usual_one() -> None:
    assert held(read(place("master", "body", (0.1, 0.3, 0.8, 0.5), "", 'lIns="x">')), "content").inset[0] == 91_440


def test_on_small_slides_everything_is_read_as_on_large_ones() -> None:
    large, small = (held(read(size=size), "title") for size in ((12_192_000, 6_858_000), (9_144_000, 5_143_500)))
    assert max(abs(one - two) for one, two in zip(large.box, small.box, strict=True)) <= 2
    assert small.levels[0].size == pytest.approx(44 / 0.75)
    assert small.inset[0] == round(91_440 / 0.75)


def test_words_that_run_from_top_to_bottom_are_not_upright() -> None:
    found = layout(read(), "Title and Vertical Text")
    assert [each.upright for each in found.bodies] == [False]


# --- letters, lines and signs


def test_sizes_may_have_fractions() -> None:
    assert body(bodies_say(sz="2150")).size == 21.5


@pytest.mark.parametrize(
    ("lines", "share"),
    [('<a:spcPct val="90%"/>', 0.9), ('<a:spcPct val="150000"/>', 1.5), ('<a:spcPts val="4800"/>', 1.25)],
)
def test_lines_are_a_share_of_the_usual_height(lines: str, share: float) -> None:
    assert body(bodies_say(lines)).line == pytest.approx(share, abs=0.01)


def test_space_before_is_in_points() -> None:
    assert body().before == pytest.approx(32 * 0.2)


@pytest.mark.parametrize(
    ("sign", "tags"),
    [
        ('<a:buFont typeface="Arial"/><a:buChar char="–"/>', ["buFont", "buChar"]),
        ('<a:buClr><a:srgbClr val="FF0000"/></a:buClr><a:buAutoNum type="alphaLcPeriod"/>', ["buClr", "buAutoNum"]),
        ("<a:buNone/>", []),
        ('<a:buBlip><a:blip r:embed=""/></a:buBlip>', []),
    ],
)
def test_the_sign_before_items_is_kept_with_its_looks(sign: str, tags: list[str]) -> None:
    assert [etree.QName(each).localname for each in body(bodies_say(sign=sign)).mark] == tags


@pytest.mark.parametrize(("caps", "shown"), [("all", True), ("small", True), ("none", False)])
def test_titles_may_be_capitals(caps: str, shown: bool) -> None:
    assert held(read(titles_say(cap=caps)), "title").levels[0].caps == shown


def test_letters_that_run_through_colours_have_none() -> None:
    stops = '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs></a:gsLst></a:gradFill>'

    def shaded(file: File) -> None:
        (run,) = element(file, "").xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr")
        run.replace(run.find("{*}solidFill"), parse_xml(f"<x {_NS}>{stops}</x>")[0])

    assert held(read(shaded), "title").levels[0].colour is None


# --- grounds and what is drawn


@pytest.mark.parametrize(
    ("style", "shown"),
    [
        ('<p:bgRef idx="1001"><a:schemeClr val="accent2"/></p:bgRef>', "C0504D"),
        ('<p:bgRef idx="9"><a:schemeClr val="accent2"/></p:bgRef>', "C0504D"),
        ('<p:bgRef idx="x"><a:schemeClr val="accent2"/></p:bgRef>', "C0504D"),
        ("<p:bgPr><a:noFill/><a:effectLst/></p:bgPr>", "FFFFFF"),
        ('<p:bgPr><a:solidFill><a:schemeClr val="tx2"/></a:solidFill><a:effectLst/></p:bgPr>', "1F497D"),
    ],
)
def test_a_ground_is_a_fill_or_one_of_the_theme(style: str, shown: str) -> None:
    def grounded(file: File) -> None:
        slide = element(file, "Title and Content").find("{*}cSld")
        slide.insert(0, parse_xml(f"<p:bg {_NS}>{style}</p:bg>"))

    assert layout(read(grounded)).ground.digits == shown


def _drawn(xml: str) -> Change:
    def change(file: File) -> None:
        shape: Tree = parse_xml(f"<x {_NS}>{xml}</x>")[0]
        element(file, "Title and Content").find("{*}cSld/{*}spTree").insert(2, shape)

    return change


_SHAPE = (
    '<p:sp><p:nvSpPr><p:cNvPr id="80" name="x"{about}/><p:cNvSpPr/><p:nvPr/></p:nvSpPr><p:spPr><a:xfrm>'
    '<a:off x="100000" y="0"/><a:ext cx="500000" cy="500000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
    "{fill}</p:spPr>{style}</p:sp>"
)
_STYLE = (
    '<p:style><a:lnRef idx="0"><a:schemeClr val="tx1"/></a:lnRef><a:fillRef idx="{idx}"><a:schemeClr val="accent2"/>'
    '</a:fillRef><a:effectRef idx="0"><a:schemeClr val="tx1"/></a:effectRef><a:fontRef idx="minor"/></p:style>'
)


@pytest.mark.parametrize(
    ("about", "fill", "style", "shown"),
    [
        ("", '<a:solidFill><a:srgbClr val="010203"/></a:solidFill>', "", ["010203"]),
        ("", "", _STYLE.format(idx="1"), ["C0504D"]),
        ("", "", _STYLE.format(idx="0"), [None]),
        ("", "<a:noFill/>", _STYLE.format(idx="1"), [None]),
        ("", '<a:solidFill><a:srgbClr val="010203"><a:alpha val="10000"/></a:srgbClr></a:solidFill>', "", [None]),
        (' hidden="1"', '<a:solidFill><a:srgbClr val="010203"/></a:solidFill>', "", []),
    ],
)
def test_what_a_layout_draws_has_its_colour(about: str, fill: str, style: str, shown: list[str | None]) -> None:
    drawn = _drawn(_SHAPE.format(about=about, fill=fill, style=style))
    assert [each.fill for each in layout(read(drawn)).loose] == shown


def test_a_group_that_does_not_say_how_large_it_is_inside_shows_its_shapes_where_they_are() -> None:
    inner = _SHAPE.format(about="", fill='<a:solidFill><a:srgbClr val="010203"/></a:solidFill>', style="")
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="79" name="g"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm>'
        f'<a:off x="5" y="5"/><a:ext cx="9" cy="9"/></a:xfrm></p:grpSpPr>{inner}</p:grpSp>'
    )
    (loose,) = layout(read(_drawn(group))).loose
    assert loose.box == Box(100_000, 0, 500_000, 500_000)


def test_a_layout_may_hide_what_its_master_draws() -> None:
    def hidden(file: File) -> None:
        element(file, "Title and Content").set("showMasterSp", "0")

    def drawn(file: File) -> None:
        shape = parse_xml(f"<x {_NS}>{_SHAPE.format(about='', fill='', style='')}</x>")[0]
        element(file, "").find("{*}cSld/{*}spTree").insert(2, shape)

    assert len(layout(read(drawn)).loose) == 1
    assert layout(read(drawn, hidden)).loose == ()


def test_a_layout_with_colours_of_its_own_shows_the_ground_of_its_master_in_them() -> None:
    style = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
    organisation = read(ground("master", style), swapped("Title and Content"))
    assert layout(organisation).ground.digits == "000000"
    assert layout(organisation, "Title Only").ground.digits == "FFFFFF"


# --- what is no template


@pytest.mark.parametrize(
    ("presentation", "why"),
    [
        (part("presentation"), "no presentation"),
        (part("presentation", '<p:sldSz cx="0" cy="x"/>'), "no size"),
        (part("presentation", '<p:sldSz cx="9144000" cy="6858000"/>'), "no slide master"),
    ],
)
def test_what_has_no_slides_to_make_is_told(presentation: str, why: str) -> None:
    with pytest.raises(NotReadableError, match=why):
        found_in(opened(parts({MAIN: presentation})))
