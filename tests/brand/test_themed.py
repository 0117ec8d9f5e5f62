"""`template:` in a theme: decks that are made on the PowerPoint template of an organisation."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from pptx import Presentation
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File
from pptx.util import Emu

from sessionbuilder.brand.branded import read_template
from sessionbuilder.theme.branded import FACES
from sessionbuilder.theme.palette import LIMITS, contrast
from sessionbuilder.writers.pptx import deck_bytes
from tests.brand.organisation import WIDE, dark, drawn, labelled, lettered, template, without_layouts
from tests.pool import POOL, Built, Pool

DAY = """\
  - section: Setting out
    minutes: 5
    summary: Who is here
  - points: What helps
    minutes: 3
    items: [Listen to the child, "Write down **what was said**", Ask who else knows, Ring today, Say what follows, Rest]
  - break: Tea
    minutes: 10
  - discussion: What would you do?
    minutes: 5
    questions: [Whom do you ring?]
"""


@pytest.fixture
def here(tmp_path: Path) -> Pool:
    return Pool(tmp_path)


def branded(pool: Pool, content: bytes, more: str = "", day: str = DAY, name: str = "brand.pptx") -> Built:
    """The day as it comes out in a theme with this template."""
    home = pool.root / "assets/themes/ours"
    home.mkdir(parents=True, exist_ok=True)
    (home / name).write_bytes(content)
    (home / "theme.yaml").write_text(f"theme: Ours\ntemplate: {name}\n{more}", "utf-8")
    pool.write("sessions/pool.yaml", POOL.replace("theme: calm\n", "theme: ours\n"))
    return pool.blocks(day)


def deck_of(built: Built) -> bytes:
    assert built.deck
    assert built.theme
    return deck_bytes(built.deck, built.theme.of_slides)


def opened(built: Built) -> File:
    return Presentation(BytesIO(deck_of(built)))


def test_slides_stand_on_the_layouts_of_the_template(here: Pool) -> None:
    built = branded(here, template())
    assert built.faults() == []
    deck = opened(built)
    names = [layout.name for layout in deck.slide_layouts]
    assert names[:3] == [
        "Title Slide",
        "Title and Content",
        "Section Header",
    ]
    stands = {slide.shapes.title.text: slide.slide_layout.name for slide in deck.slides}
    assert stands["A day of training"].startswith("Title Slide")
    assert stands["Setting out"].startswith("Section Header")
    assert stands["What helps"].startswith("Title and Content")
    assert stands["Tea"].startswith("Title Only")


def test_a_potx_is_read_and_a_deck_is_written(here: Pool) -> None:
    built = branded(here, template(potx=True), name="brand.potx")
    assert built.faults() == []
    with zipfile.ZipFile(BytesIO(deck_of(built))) as package:
        assert b"presentation.main+xml" in package.read("[Content_Types].xml")


def test_the_same_template_gives_the_same_bytes(here: Pool) -> None:
    content = template()
    first = deck_of(branded(here, content))
    read_template.cache_clear()
    assert deck_of(branded(here, content)) == first


SIZES = [WIDE, (9_144_000, 5_143_500), (9_144_000, 6_858_000), (9_906_000, 6_858_000), (6_858_000, 9_144_000)]


@pytest.mark.parametrize("size", SIZES)
def test_everything_stands_on_slides_of_any_size_in_proportion(here: Pool, size: tuple[int, int]) -> None:
    built = branded(here, template(size=size))
    assert built.faults() == []
    deck = opened(built)
    assert (deck.slide_width, deck.slide_height) == size
    scale = min(size) / 6_858_000
    for slide in deck.slides:
        for shape in (*slide.shapes, *slide.slide_layout.placeholders):
            assert shape.left >= 0
            assert shape.top >= 0
            assert shape.left + shape.width <= size[0] + 1
            assert shape.top + shape.height <= size[1] + 1
    page = next(slide for slide in deck.slides if slide.shapes.title.text == "What helps")
    (title,) = [each for each in page.slide_layout.placeholders if each.placeholder_format.idx == 0]
    sizes = [int(each) for each in title._element.xpath(".//a:lvl1pPr/a:defRPr/@sz")]
    assert sizes == [round(3600 * scale / 10) * 10]


def test_nothing_of_people_comes_along(here: Pool) -> None:
    def used(file: File) -> None:
        slide = file.slides.add_slide(file.slide_layouts[0])
        slide.shapes.title.text = "Minutes of Jo Bloggs"
        slide.notes_slide.notes_text_frame.text = "Ring Jo Bloggs"
        file.core_properties.author = file.core_properties.last_modified_by = "Jo Bloggs"
        for shape in file.slide_master.shapes:
            shape._element.xpath(".//p:cNvPr")[0].set("descr", "C:\\Users\\Jo Bloggs\\logo.png")

    with zipfile.ZipFile(BytesIO(deck_of(branded(here, template(used))))) as package:
        assert not [name for name in package.namelist() if b"Bloggs" in package.read(name)]
        assert not [name for name in package.namelist() if name.endswith(("printerSettings1.bin", "thumbnail.jpeg"))]


def test_on_a_dark_template_everything_can_be_read(here: Pool) -> None:
    built = branded(here, template(dark))
    assert built.theme
    palette = built.theme.of_slides.palette
    assert palette.paper.luminance < palette.ink.luminance
    for text, ground, least in LIMITS:
        assert contrast(palette.colour(text), palette.colour(ground)) >= least - 0.01, (text, ground)


def test_paper_is_white_whatever_slides_are(here: Pool) -> None:
    built = branded(here, template(dark))
    assert built.theme
    assert built.theme.palette.paper.digits == "FFFFFF"


def test_without_layouts_faces_stand_on_the_master(here: Pool) -> None:
    built = branded(here, template(without_layouts()))
    assert built.faults() == []
    assert [slide.shapes.title.text for slide in opened(built).slides][:2] == ["A day of training", "Setting out"]


def test_text_is_measured_in_the_letters_of_the_template(here: Pool) -> None:
    built = branded(here, template(lettered("Georgia", "Verdana")))
    assert built.theme
    slides = built.theme.of_slides
    assert slides.font == "Verdana"
    assert slides.template.layouts["content"].title.font == "Georgia"


def test_a_layout_is_taken_by_its_name(here: Pool) -> None:
    built = branded(here, template(), "faces: {content: Title and Vertical Text, cover: title only}\n")
    stands = {slide.shapes.title.text: slide.slide_layout.name for slide in opened(built).slides}
    assert stands["What helps"].startswith("Title and Vertical Text")
    assert stands["A day of training"].startswith("Title Only")


def test_a_name_that_no_layout_has_is_told_with_the_nearest(here: Pool) -> None:
    built = branded(here, template(), "faces: {section: Secton Header}\n")
    (fault,) = [each for each in built.report.diagnostics if each.fault.code == "T612"]
    assert "Secton Header" in fault.message
    assert "Section Header" in fault.hint
    assert built.deck is None


def test_a_template_that_is_not_there_is_told_where_it_is_named(here: Pool) -> None:
    branded(here, template())
    (here.root / "assets/themes/ours/brand.pptx").unlink()
    built = here.blocks(DAY)
    (fault,) = [each for each in built.report.diagnostics if each.fault.code == "T611"]
    assert "brand.pptx" in fault.message
    assert fault.span
    assert (fault.span.name, fault.span.line) == ("assets/themes/ours/theme.yaml", 2)
    assert built.deck is None


@pytest.mark.parametrize("name", ["../brand.pptx", "/etc/brand.pptx", "."])
def test_a_template_lies_beside_its_theme(here: Pool, name: str) -> None:
    branded(here, template())
    here.write("assets/themes/ours/theme.yaml", f"theme: Ours\ntemplate: {name}\n")
    assert "T611" in here.blocks(DAY).codes()


def test_what_is_no_template_is_told(here: Pool) -> None:
    built = branded(here, b"PK\3\4 nothing")
    (fault,) = [each for each in built.report.diagnostics if each.fault.code == "T611"]
    assert "`brand.pptx`" in fault.message
    assert built.deck is None


def test_where_there_is_too_little_room_words_are_smaller_and_that_is_told(here: Pool) -> None:
    day = """\
  - table: What each does
    minutes: 5
    columns: [Who, What]
    rows:
      - [The school, "Sees the child every day, and hears what friends say, what is worn, what is eaten and by whom"]
"""
    built = branded(here, template(drawn("master", (0, 0.6, 1, 0.4))), day=day)
    assert built.deck
    assert [fault for fault in built.faults() if "T614 smaller-on-template" in fault and "points" in fault]
    (slide,) = (each for each in opened(built).slides if each.shapes.title.text == "What each does")
    assert all(shape.top + shape.height <= WIDE[1] * 0.6 for shape in slide.shapes if shape.name not in FEET)


@pytest.mark.parametrize("name", ["Title Slide", "Section Header", "Title and Content", "Two Content"])
def test_places_that_lie_off_the_slide_hold_no_words(here: Pool, name: str) -> None:
    def away(file: File) -> None:
        for shape in next(each for each in file.slide_layouts if each.name == name).shapes:
            if shape.is_placeholder and "Title" not in shape.name:
                shape.left = Emu(99_999_999)

    built = branded(here, template(away))
    assert built.deck, built.faults()
    assert built.theme
    layouts = built.theme.of_slides.template.layouts.values()
    assert all(place.box.width >= 0 and place.box.height >= 0 for layout in layouts for place in layout.places.values())


def test_a_picture_on_a_cover_without_room_is_told(here: Pool) -> None:
    content = template(drawn("Title Slide", (0, 0.6, 1, 0.4)))
    home = here.root / "assets/themes/ours"
    branded(here, content)
    assert home.is_dir()
    built = here.session(COVERED)
    assert [fault for fault in built.faults() if "T613 no-room-for-picture" in fault and "A family" in fault]


FEET = ("Footer", "Slide number")
COVERED = """\
session: A day of training
for: Everyone who works with children
aim: Learn from reviews
picture: {file: paper-family.jpg, alt: A family of paper}
outcomes:
  learning: Identify what reviews teach
time: 09:30 to 09:40
participants: 24
groups: 4
programme:
  - points: What helps
    minutes: 10
    items: [Listen]
"""


def test_a_sensitivity_label_stays_on_every_deck(here: Pool) -> None:
    label = b'<clbl:labelList xmlns:clbl="http://schemas.microsoft.com/office/2020/mipLabelMetadata"/>'
    content = labelled(template(), label)
    with zipfile.ZipFile(BytesIO(deck_of(branded(here, content)))) as package:
        assert package.read("docMetadata/LabelInfo.xml") == label
        assert b"docMetadata/LabelInfo.xml" in package.read("_rels/.rels")
        assert b'/docMetadata/LabelInfo.xml" ContentType="application/vnd.ms-office' in package.read(
            "[Content_Types].xml"
        )


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize("layout", ["Blank", "Vertical Title and Text", "Picture with Caption"])
def test_any_layout_may_be_named_for_any_slides(here: Pool, face: str, layout: str) -> None:
    built = branded(here, template(), f"faces: {{{face}: {layout}}}\n")
    assert built.deck, built.faults()
    assert all(slide.shapes.title.text for slide in opened(built).slides)


def test_a_title_that_leaves_its_ground_behind_has_a_colour_that_can_be_read_without_it(here: Pool) -> None:
    def filled(file: File) -> None:
        (title,) = [each for each in file.slide_master.placeholders if each.placeholder_format.idx == 0]
        title._element.spPr.append(parse_xml(f'<a:solidFill {nsdecls("a")}><a:srgbClr val="202020"/></a:solidFill>'))
        for style in file.slide_master._element.xpath(".//p:titleStyle//a:defRPr/a:solidFill/a:schemeClr"):
            style.set("val", "bg1")

    built = branded(here, template(filled), "faces: {content: Vertical Title and Text}\n")
    assert built.theme
    slides = built.theme.of_slides
    title = slides.template.layouts["content"].title
    assert not title.filled
    assert contrast(slides.palette.colour(title.colour), slides.palette.paper) >= 4.5


def test_a_large_footer_is_as_large_as_a_name_has_room_for(here: Pool) -> None:
    def large(file: File) -> None:
        for shape in file.slide_master.placeholders:
            for run in shape._element.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr"):
                run.set("sz", "2400")

    built = branded(here, template(large))
    assert built.theme
    feet = built.theme.of_slides.template.layouts["content"].feet
    assert {place.size for place in feet.values()} == {14}


def test_a_template_that_was_renamed_is_found_by_the_message(here: Pool) -> None:
    branded(here, template())
    home = here.root / "assets/themes/ours"
    (home / "brand.pptx").rename(home / "our brand.pptx")
    (fault,) = [each for each in here.blocks(DAY).report.diagnostics if each.fault.code == "T611"]
    assert fault.hint == "did you mean `our brand.pptx`?"
