"""Finished decks, ours and anybody's: what shuts people out, by slide and shape, and what reads like personal data."""

from __future__ import annotations

import pkgutil
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from lxml import etree
from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.enum.dml import MSO_THEME_COLOR
from pptx.util import Inches, Pt

from sessionbuilder.blocks import __path__ as kinds
from sessionbuilder.diagnostics import Report
from sessionbuilder.inspecting.inspect import inspect
from tests.pages import page
from tests.paper import deck_of
from tests.pool import Pool

PICTURE = (Path(__file__).parents[2] / "assets/images/paper-family.jpg").read_bytes()


def found(content: bytes, name: str = "slides.pptx") -> list[tuple[str, str]]:
    report = Report()
    inspect(name, content, report)
    return [(each.fault.code, each.message) for each in report.diagnostics]


def deck(change: Callable[[Any, Any], None] = lambda deck, slide: None, title: str = "What we saw") -> bytes:
    """A deck of somebody's with one slide, changed."""
    made = Presentation()
    made.core_properties.title = "A talk"
    made.core_properties.author = "Training pool"
    made.core_properties.last_modified_by = ""
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = title
    for run in slide.shapes.title.text_frame.paragraphs[0].runs:
        run._r.get_or_add_rPr().set("lang", "en-GB")
    change(made, slide)
    stream = BytesIO()
    made.save(stream)
    return stream.getvalue()


def colour(digits: str) -> Any:
    make: Any = RGBColor.from_string
    return make(digits)


def box(slide: Any, text: str, top: float = 2) -> Any:
    shape = slide.shapes.add_textbox(Inches(1), Inches(top), Inches(6), Inches(1))
    shape.name = "Note"
    shape.text_frame.text = text
    return shape


def run_of(shape: Any) -> Any:
    return shape.text_frame.paragraphs[0].runs[0]


def test_a_sound_deck_has_nothing() -> None:
    assert found(deck(lambda made, slide: box(slide, "We asked her"))) == []


def small(made: Any, slide: Any) -> None:
    run_of(box(slide, "tiny")).font.size = Pt(10)


def shrunk(made: Any, slide: Any) -> None:
    frame = box(slide, "shrunk").text_frame
    frame._txBody.bodyPr.get_or_change_to_normAutofit().set("fontScale", "62500")


def pale(made: Any, slide: Any) -> None:
    shape = box(slide, "pale")
    shape.fill.solid()
    shape.fill.fore_color.rgb = colour("FFFFFF")
    run_of(shape).font.color.rgb = colour("BBBBBB")


def pale_by_theme(made: Any, slide: Any) -> None:
    shape = box(slide, "pale")
    shape.fill.solid()
    shape.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_1
    run_of(shape).font.color.theme_color = MSO_THEME_COLOR.BACKGROUND_2


def picture(made: Any, slide: Any) -> None:
    shape = slide.shapes.add_picture(BytesIO(PICTURE), Inches(1), Inches(2), Inches(2))
    shape.name = "Photograph"
    shape._element.nvPicPr.cNvPr.set("descr", "")


def named_file(made: Any, slide: Any) -> None:
    picture(made, slide)
    slide.shapes[-1]._element.nvPicPr.cNvPr.set("descr", "IMG_2031.jpg")


def no_header(made: Any, slide: Any) -> None:
    frame = slide.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1))
    frame.name = "Figures"
    frame.table.first_row = False


def joined(made: Any, slide: Any) -> None:
    frame = slide.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1))
    frame.name = "Figures"
    frame.table.cell(0, 0).merge(frame.table.cell(0, 1))


def here(made: Any, slide: Any) -> None:
    shape = box(slide, "click here")
    run_of(shape).hyperlink.address = "https://example.org/report"


def by_itself(made: Any, slide: Any) -> None:
    slide._element.append(
        etree.fromstring(
            '<p:transition xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" advTm="5000"/>'
        )
    )


def hidden(made: Any, slide: Any) -> None:
    slide._element.set("show", "0")


def film(made: Any, slide: Any) -> None:
    frame = slide.shapes.add_movie(BytesIO(b"film"), Inches(1), Inches(2), Inches(2), Inches(2), mime_type="video/mp4")
    frame._element.nvPicPr.cNvPr.set("descr", "A film of two people who talk")


def order(made: Any, slide: Any) -> None:
    shape = box(slide, "First of all")
    slide.shapes._spTree.insert(2, shape._element)


def author(made: Any, slide: Any) -> None:
    made.core_properties.author = "Ana Example"


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        (small, "C908", "Slide 1, “Note”: text of 10 points"),
        (shrunk, "C908", "Slide 1, “Note”: the text has been shrunk to 62 %"),
        (pale, "C909", "Slide 1, “Note”: text in #BBBBBB on #FFFFFF is 1.9 to 1 apart"),
        (pale_by_theme, "C909", "Slide 1, “Note”: text in #EEECE1 on #FFFFFF"),
        (picture, "C905", "Slide 1, “Photograph”: it has no alternative text"),
        (named_file, "C905", "Slide 1, “Photograph”: its alternative text is `IMG_2031.jpg`"),
        (no_header, "C906", "Slide 1, “Figures”"),
        (joined, "C907", "Slide 1, “Figures”"),
        (here, "C910", "Slide 1, “Note”: a link is called `click here`"),
        (by_itself, "C912", "Slide 1: it goes on by itself"),
        (film, "C913", "Slide 1: it has a film or a sound"),
        (hidden, "C914", "Slide 1: it is hidden"),
        (order, "C904", "“Note” is read out before the title"),
        (author, "C921", "The file says who made it: `Ana Example`."),
    ],
)
def test_each_fault_is_told_with_its_slide_and_shape(change: Callable[[Any, Any], None], code: str, said: str) -> None:
    ((told, message),) = found(deck(change))
    assert told == code
    assert said in message


@pytest.mark.parametrize(("points", "codes"), [(10.5, []), (9, ["C908"])])
def test_letters_on_a_low_page_are_as_well_read_when_they_are_smaller(points: float, codes: list[str]) -> None:
    def low(made: Any, slide: Any) -> None:
        made.slide_width, made.slide_height = Inches(10), Inches(5.625)
        run_of(box(slide, "low")).font.size = Pt(points)

    assert [code for code, _ in found(deck(low))] == codes


def test_titles_are_there_and_differ() -> None:
    def again(made: Any, slide: Any) -> None:
        for title in ("What we saw", ""):
            made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = title

    assert [code for code, _ in found(deck(again))] == ["C903", "C902"]


def test_text_over_another_shape_is_held_against_that() -> None:
    def over(made: Any, slide: Any) -> None:
        panel = slide.shapes.add_shape(1, Inches(0.5), Inches(1.5), Inches(8), Inches(3))
        panel.fill.solid()
        panel.fill.fore_color.rgb = colour("101060")
        run_of(box(slide, "white on dark")).font.color.rgb = colour("FFFFFF")

    assert found(deck(over)) == []
    ((code, _),) = found(
        deck(lambda made, slide: setattr(run_of(box(slide, "white")).font.color, "rgb", colour("FFFFFF")))
    )
    assert code == "C909"


def test_words_that_lead_to_somebody_are_told_once_wherever_they_stand() -> None:
    def private(made: Any, slide: Any) -> None:
        box(slide, "Born on 3 March 2019, NHS number 943 476 5919, ring 0161 555 0123, AB1 2CD")
        slide.notes_slide.notes_text_frame.text = "Ring 0161 555 0123, or write to ana@council.gov.uk"

    messages = [message for code, message in found(deck(private)) if code == "C920"]
    assert [message.split("`")[1] for message in messages] == [
        "Born on 3 March 2019",
        "NHS number 943 476 5919",
        "AB1 2CD",
        "0161 555 0123",
        "ana@council.gov.uk",
    ]
    assert messages[-1].startswith("The notes of slide 1")


def test_a_deck_without_a_language_or_a_title_is_told() -> None:
    made = Presentation()
    made.core_properties.title = ""
    slide = made.slides.add_slide(made.slide_layouts[5])
    slide.shapes.title.text = "What we saw"
    stream = BytesIO()
    made.save(stream)
    content = BytesIO()
    with zipfile.ZipFile(stream) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b' lang="en-US"', b""))
    codes = [code for code, _ in found(content.getvalue())]
    assert "C911" in codes
    assert "C919" in codes


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xd0\xcf\x11\xe0 and more", "it has a password, or is of the format before 2007"),
        (b"no zip at all", "it is no PowerPoint or Word file"),
        (b"", "it is no PowerPoint or Word file"),
    ],
)
def test_what_cannot_be_opened_is_an_error_with_what_to_do(content: bytes, said: str) -> None:
    ((code, message),) = found(content)
    assert code == "C901"
    assert said in message


def rezipped(change: Callable[[str, bytes], bytes], but: str = "") -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(deck())) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            if name != but:
                new.writestr(name, change(name, old.read(name)))
    return content.getvalue()


@pytest.mark.parametrize(
    "content",
    [
        rezipped(lambda name, part: b"<!DOCTYPE x [<!ENTITY a 'b'>]><x/>" if name.endswith("slide1.xml") else part),
        rezipped(lambda name, part: part[:99] if name.endswith("slide1.xml") else part),
        rezipped(lambda name, part: part, but="ppt/presentation.xml"),
        rezipped(lambda name, part: part, but="[Content_Types].xml"),
        rezipped(lambda name, part: part, but="_rels/.rels"),
    ],
)
def test_broken_and_hostile_files_are_told_and_nothing_breaks(content: bytes) -> None:
    assert [code for code, _ in found(content)] == ["C901"]


def test_a_file_that_unpacks_without_end_is_not_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sessionbuilder.package.LARGEST", 1000)
    ((code, message),) = found(deck())
    assert code == "C901"
    assert "it unpacks to more than" in message


@pytest.mark.parametrize("part", ["slideLayout", "slideMaster", "theme"])
def test_parts_that_are_missing_are_done_without(part: str) -> None:
    content = BytesIO()
    with zipfile.ZipFile(BytesIO(deck())) as old, zipfile.ZipFile(content, "w") as new:
        for name in old.namelist():
            if part not in name.rpartition("/")[2]:
                new.writestr(name, old.read(name))
    assert found(content.getvalue()) == []


def test_our_own_decks_have_nothing(pool: Pool) -> None:
    for kind in sorted(module.name.replace("_", "-") for module in pkgutil.iter_modules(kinds)):
        built = pool.blocks(page(kind).example)
        told = [each for each in found(deck_of(built).content) if each[0] != "C920"]
        assert told == [], kind
