"""The file of a deck, looked at part by part, and read by python-pptx as another program would."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation

from sessionbuilder import pipeline
from sessionbuilder.deck import Deck, PlacedSlide
from sessionbuilder.deck.elements import Connector, Curve, Element, Frame, Paragraph, Role, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.script.script import script
from sessionbuilder.text import plain
from sessionbuilder.theme.theme import load_theme
from sessionbuilder.units import Box
from sessionbuilder.workspace.workspace import Workspace
from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.pptx.arrangements import usual_arrangement
from sessionbuilder.writers.pptx.shapes import ShapeWriter
from sessionbuilder.writers.pptx.text import Links
from tests.pool import REPOSITORY, Pool, calm

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
FLAGSHIP = "learning-from-serious-case-reviews"


def flagship_bytes() -> bytes:
    workspace = Workspace(REPOSITORY)
    report = Report()
    programme = pipeline.plan(workspace.find(FLAGSHIP), workspace, report)
    assert programme
    placed = pipeline.place(script(programme), workspace, report)
    assert placed
    assert not report.diagnostics
    return deck_bytes(*placed)


@pytest.fixture(scope="module")
def flagship() -> bytes:
    return flagship_bytes()


@pytest.fixture(scope="module")
def parts(flagship: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(flagship)) as package:
        assert len(package.namelist()) == len(set(package.namelist()))
        return {name: package.read(name) for name in package.namelist()}


def trees(parts: dict[str, bytes], folder: str) -> dict[str, etree._Element]:
    return {
        name: etree.fromstring(xml) for name, xml in parts.items() if re.fullmatch(rf"ppt/{folder}/[^/]+\.xml", name)
    }


def test_the_same_inputs_give_the_same_bytes(flagship: bytes) -> None:
    assert flagship_bytes() == flagship


def test_no_clock_of_this_machine_is_in_the_file(flagship: bytes, parts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(BytesIO(flagship)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms:created" not in parts["docProps/core.xml"]


def test_every_part_is_reached_and_every_relationship_leads_somewhere(parts: dict[str, bytes]) -> None:
    reached = {"[Content_Types].xml"}
    for name, xml in parts.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        folder = Path(name).parent.parent
        for relation in etree.fromstring(xml):
            if relation.get("TargetMode") == "External":
                continue
            target = relation.get("Target") or ""
            path = Path(target[1:]) if target.startswith("/") else folder / target
            found = str(Path(*_resolved(path.parts)))
            assert found in parts, f"{name} leads to {found}"
            reached.add(found)
    assert reached == set(parts)


def _resolved(names: tuple[str, ...]) -> list[str]:
    result: list[str] = []
    for name in names:
        if name == "..":
            result.pop()
        else:
            result.append(name)
    return result


def test_the_layouts_are_what_a_trainer_is_offered_and_then_what_slides_stand_on(parts: dict[str, bytes]) -> None:
    used = {
        relation.get("Target", "").rpartition("/")[2]
        for name, xml in parts.items()
        if name.startswith("ppt/slides/_rels/")
        for relation in etree.fromstring(xml)
        if relation.get("Type", "").endswith("/slideLayout")
    }
    count = len(OFFERED)
    listed = [f"slideLayout{number}.xml" for number in range(1, len(trees(parts, "slideLayouts")) + 1)]
    names = [layout_name(parts, name) for name in listed]
    assert names[:count] == OFFERED
    assert set(listed[count:]) <= used, "no arrangement that no slide has"
    assert len(set(names)) == len(names)


def layout_name(parts: dict[str, bytes], name: str) -> str:
    (slide,) = etree.fromstring(parts[f"ppt/slideLayouts/{name}"]).iter(f"{P}cSld")
    return str(slide.get("name"))


OFFERED = [
    "Title",
    "Section",
    "Title and content",
    "Two content",
    "Question",
    "Picture with text",
    "Title only",
    "Blank",
    "Quote",
    "Break",
]


def test_every_run_says_its_language(parts: dict[str, bytes]) -> None:
    for folder in ("slides", "notesSlides"):
        for name, tree in trees(parts, folder).items():
            for run in tree.iter(f"{A}r", f"{A}fld"):
                looks = run.find(f"{A}rPr")
                assert looks is not None, name
                assert looks.get("lang") == "en-GB", name


def test_shape_ids_are_unique_on_each_slide(parts: dict[str, bytes]) -> None:
    for folder in ("slides", "notesSlides", "slideLayouts", "slideMasters"):
        for name, tree in trees(parts, folder).items():
            ids = [shape.get("id") for shape in tree.iter(f"{P}cNvPr")]
            assert len(ids) == len(set(ids)), name


def test_what_is_not_text_has_alt_text_or_the_mark_of_decoration(parts: dict[str, bytes]) -> None:
    for name, tree in trees(parts, "slides").items():
        for shape in tree.iter(f"{P}sp", f"{P}cxnSp", f"{P}graphicFrame", f"{P}grpSp", f"{P}pic"):
            own = shape[0].find(f"{P}cNvPr")
            assert own is not None
            says = "".join(map(str, shape.itertext())).strip()
            mark = own.find(".//{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative")
            decorative = mark is not None and mark.get("val") == "1"
            grouped = shape.tag in (f"{P}grpSp", f"{P}graphicFrame")
            if grouped:
                assert bool(own.get("descr")) != decorative, f"{name}: {own.get('name')}"
            else:
                assert says or own.get("descr") or decorative, f"{name}: {own.get('name')}"
            assert not (decorative and own.get("descr"))


def test_geometry_is_in_whole_numbers(parts: dict[str, bytes]) -> None:
    for name, xml in parts.items():
        assert not re.search(rb' (?:x|y|cx|cy|w|h|marL|indent|sz)="-?[\d]*\.', xml), name


def test_colours_are_those_of_the_theme(parts: dict[str, bytes]) -> None:
    for folder in ("slides", "slideLayouts", "slideMasters", "notesSlides"):
        for name, tree in trees(parts, folder).items():
            assert tree.find(f".//{A}srgbClr") is None, name


def test_the_properties_name_the_organisation_and_nobody_else(parts: dict[str, bytes]) -> None:
    deck = Presentation(BytesIO(_zip(parts)))
    properties = deck.core_properties
    assert properties.title == "Learning from serious case reviews"
    assert properties.author == properties.last_modified_by == "Example Safeguarding Partnership Training Pool"
    assert properties.language == "en-GB"
    for name, xml in parts.items():
        for word in (b"Steve Canny", b"root", b"/home/", b"python-pptx"):
            assert word not in xml, f"{name} holds {word!r}"


def _zip(parts: dict[str, bytes]) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name, content in parts.items():
            package.writestr(name, content)
    return stream.getvalue()


def test_another_program_reads_titles_text_and_notes(flagship: bytes) -> None:
    deck = Presentation(BytesIO(flagship))
    assert (deck.slide_width, deck.slide_height) == (12_192_000, 6_858_000)
    titles = []
    for number, slide in enumerate(deck.slides, 1):
        title = slide.shapes.title
        assert title is not None
        assert slide.shapes[0].shape_id == title.shape_id, "the title is read first"
        titles.append(title.text_frame.text)
        notes = slide.notes_slide.notes_text_frame
        assert notes is not None
        assert f"slide {number} of {len(deck.slides)}" in notes.paragraphs[0].text
    assert len(set(titles)) == len(titles)
    assert all(titles)


def test_lists_in_notes_are_real_lists(parts: dict[str, bytes]) -> None:
    notes = trees(parts, "notesSlides").values()
    assert sum(1 for tree in notes for _ in tree.iter(f"{A}buChar")) > 50
    assert sum(1 for tree in notes for _ in tree.iter(f"{A}buAutoNum")) > 10


def test_bullet_text_is_in_body_placeholders(flagship: bytes) -> None:
    deck = Presentation(BytesIO(flagship))
    (slide,) = [s for s in deck.slides if s.shapes.title and s.shapes.title.text_frame.text == "Welcome"]
    bodies = [shape for shape in slide.placeholders if shape.placeholder_format.idx == 1]
    assert len(bodies) == 1
    assert "We will finish on time" in bodies[0].text_frame.text


def test_most_words_on_slides_show_in_the_outline(flagship: bytes) -> None:
    """Outline view shows placeholders; panels, chips, sources and diagrams are the rest."""
    deck = Presentation(BytesIO(flagship))
    inside = outside = 0
    for slide in deck.slides:
        for shape in slide.shapes:
            if not shape.has_text_frame:
                continue
            words = len(shape.text_frame.text.split())
            if shape.is_placeholder:
                inside += words
            else:
                outside += words
    assert inside > 3 * outside


def test_sections_hold_every_slide_once_in_order(parts: dict[str, bytes]) -> None:
    tree = etree.fromstring(parts["ppt/presentation.xml"])
    fourteen = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
    sections = list(tree.iter(f"{fourteen}section"))
    assert [section.get("name") for section in sections][1] == "What reviews are for"
    listed = [slide.get("id") for section in sections for slide in section.iter(f"{fourteen}sldId")]
    assert listed == [slide.get("id") for slide in tree.iter(f"{P}sldId")]
    assert len({section.get("id") for section in sections}) == len(sections)


def test_numbers_and_footers_come_from_the_master(flagship: bytes) -> None:
    deck = Presentation(BytesIO(flagship))
    for number, slide in enumerate(deck.slides, 1):
        kinds = {str(shape.placeholder_format.type): shape for shape in slide.placeholders}
        found = [shape for kind, shape in kinds.items() if "SLIDE_NUMBER" in kind]
        if number == 1:
            assert not found
            continue
        assert found[0].text_frame.text == str(number)
        assert found[0]._element.spPr.find(f"{A}xfrm") is None, "its place is the master's"


def test_a_link_leads_to_its_address(flagship: bytes) -> None:
    deck = Presentation(BytesIO(flagship))
    addresses = [
        run.hyperlink.address
        for slide in deck.slides
        for shape in slide.shapes
        if shape.has_text_frame
        for paragraph in shape.text_frame.paragraphs
        for run in paragraph.runs
        if run.hyperlink.address
    ]
    assert "https://example.org/feedback" in addresses


def _empty() -> Deck:
    return Deck("Nothing yet", "Example Partnership", "", "en-GB", "", (), ())


def test_a_deck_without_slides_has_every_layout_to_begin_one_with(pool: Pool) -> None:
    theme = load_theme(Folder(pool.workspace.themes / "calm"), "theme.yaml", Report())
    assert theme
    deck = Presentation(BytesIO(deck_bytes(_empty(), theme)))
    names = [layout.name for layout in deck.slide_layouts]
    assert names == OFFERED
    assert len(deck.slides) == 0


def test_what_a_layout_prompts_for_is_shown_and_all_else_has_the_words_of_powerpoint(parts: dict[str, bytes]) -> None:
    stock = {"Click to edit Master title style", "Click to edit Master text styles"}
    seen = set()
    for folder in ("slideLayouts", "slideMasters"):
        for name, tree in trees(parts, folder).items():
            for shape in tree.iter(f"{P}sp"):
                place = next(shape.iter(f"{P}ph"), None)
                if place is None or place.get("type") in ("ftr", "sldNum", "dt"):
                    continue
                first = str(next(shape.iter(f"{A}t")).text)
                custom = place.get("hasCustomPrompt") == "1"
                assert custom != (first in stock), f"{name}: without the mark PowerPoint shows its own words"
                seen.add(custom)
    assert seen == {True, False}


def test_slides_that_a_trainer_adds_have_the_footer_of_the_others(parts: dict[str, bytes]) -> None:
    for folder in ("slides", "slideLayouts", "slideMasters"):
        for name, tree in trees(parts, folder).items():
            for shape in tree.iter(f"{P}sp"):
                if [place for place in shape.iter(f"{P}ph") if place.get("type") == "ftr"]:
                    assert "".join(map(str, shape.itertext())) == "Learning from serious case reviews", name


def test_it_opens_in_the_view_with_notes_and_has_the_parts_that_powerpoint_writes(parts: dict[str, bytes]) -> None:
    assert {"ppt/presProps.xml", "ppt/viewProps.xml", "ppt/tableStyles.xml"} <= set(parts)
    view = etree.fromstring(parts["ppt/viewProps.xml"])
    assert view.get("lastView") == "sldView"
    (notes,) = view.iter(f"{P}restoredTop")
    assert int(notes.get("sz", "")) < 85_000


def test_parts_that_are_not_xml_are_known_by_their_endings(parts: dict[str, bytes]) -> None:
    types = etree.fromstring(parts["[Content_Types].xml"])
    told = {own.get("Extension") for own in types if own.get("Extension")}
    assert {name.rpartition(".")[2] for name in parts} == told
    assert all((own.get("PartName") or ".xml").endswith(".xml") for own in types)


def test_another_palette_is_another_template(pool: Pool) -> None:
    path = pool.workspace.themes / "calm" / "theme.yaml"
    calm = load_theme(Folder(path.parent), "theme.yaml", Report())
    path.write_text(path.read_text("utf-8").replace("accent: 0B6B72", "accent: 7A1F5C"), "utf-8")
    other = load_theme(Folder(path.parent), "theme.yaml", Report())
    assert calm
    assert other
    assert b"7A1F5C" in zipfile.ZipFile(BytesIO(deck_bytes(_empty(), other))).read("ppt/theme/theme1.xml")
    assert deck_bytes(_empty(), calm) != deck_bytes(_empty(), other)


def test_text_that_means_something_to_xml_comes_out_as_written(pool: Pool) -> None:
    built = pool.blocks(
        "- points: 'Fish & chips <b>'\n  items: ['\"Quoted\" & <tagged>', Schön and Siân, other, more, and more]\n"
    )
    assert built.deck
    assert built.theme
    deck = Presentation(BytesIO(deck_bytes(built.deck, built.theme)))
    slide = deck.slides[1]
    assert slide.shapes.title
    assert slide.shapes.title.text_frame.text == "Fish & chips <b>"
    assert "“" not in slide.placeholders[1].text_frame.text
    assert '"Quoted" & <tagged>' in slide.placeholders[1].text_frame.text
    assert "Schön and Siân" in slide.placeholders[1].text_frame.text


def test_no_program_may_shrink_text_by_itself(parts: dict[str, bytes]) -> None:
    for name, xml in parts.items():
        assert b"normAutofit" not in xml, name
        assert b"spAutoFit" not in xml, name


def drawn(*elements: Element) -> Any:
    """The file of a deck with one slide that holds these."""
    deck = Deck("", "", "", "en-GB", "", (), (PlacedSlide("title-only", "A", elements, ()),))
    return Presentation(BytesIO(deck_bytes(deck, calm())))


@pytest.mark.parametrize("end", [(500, 700), (500, 100), (100, 700), (100, 100)])
def test_a_line_runs_from_its_start_to_its_end_whichever_way_that_is(end: tuple[int, int]) -> None:
    (line,) = [shape for shape in drawn(Connector("Line", (300, 400), end)).slides[0].shapes if shape.name == "Line"]
    assert ((line.begin_x, line.begin_y), (line.end_x, line.end_y)) == ((300, 400), end)


@pytest.mark.parametrize(("fill", "said"), [(None, "none"), ("tint", None)])
def test_a_curve_that_encloses_nothing_is_not_filled(fill: Role | None, said: str | None) -> None:
    bend = ((100, 0), (200, 0), (300, 0))
    curve = Curve("Curve", Box(0, 0, 300, 300), (0, 0), (bend,), fill=fill)
    (path,) = drawn(curve).slides[0].shapes._spTree.iter(f"{A}path")
    assert path.get("fill") == said


def test_every_table_has_a_header_that_is_read_with_its_cells(parts: dict[str, bytes]) -> None:
    found = [table for tree in trees(parts, "slides").values() for table in tree.iter(f"{A}tblPr")]
    assert found
    assert all(table.get("firstRow") == "1" for table in found)


@pytest.mark.parametrize("geometry", ["rectangle", "rounded", "soft", "pill", "ellipse"])
def test_text_in_a_round_shape_has_the_room_that_it_was_measured_for(geometry: Any) -> None:
    """PowerPoint keeps text of round shapes off their corners by itself, and its insets start from there."""
    inset = 200_000
    shape = Shape(
        "A",
        Box(0, 0, 2_000_000, 1_000_000),
        Frame((Paragraph(plain("b"), 18),), inset=(inset, inset)),
        geometry=geometry,
        fill="tint",
    )
    layout = calm().template.layouts["title-only"]
    xml = ShapeWriter(usual_arrangement(layout), "en-GB", Links(1)).xml(shape)
    root = etree.fromstring(f'<a xmlns:a="{A[1:-1]}" xmlns:p="{P[1:-1]}">{xml}</a>')
    (body,) = root.iter(f"{A}bodyPr")
    round_ = {"rounded": (35_147, 35_147), "soft": (42_850, 42_850), "pill": (146_445, 146_445)}
    kept = {"rectangle": (0, 0), **round_, "ellipse": (292_900, 146_450)}
    across, down = kept[geometry]
    assert abs(int(body.get("lIns", "")) - max(0, inset - across)) < 10
    assert abs(int(body.get("tIns", "")) - max(0, inset - down)) < 10
