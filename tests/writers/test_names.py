"""Names and words in other scripts, in every file that a session gives."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

import page
import pytest
from lxml import etree
from pypdf import PdfReader

from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.svg import slide_svg
from tests.paper import docx_bytes, pdf, shelf
from tests.pool import Built, Pool
from tests.writers.docx.documents import Made, find

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BLOCKS = """\
- points: Names
  outcomes: [learning]
  minutes: 5
  say: "Greet *שרה* first."
  do: "مرحبا بكم في التدريب"
  items:
    - "دنا means **our** team"
    - "مرحبا، اسمي دنا (Dana) وأعمل في London."
    - Ελλάδα and हिंदी ✓
- table: Words
  minutes: 5
  columns: [English, العربية]
  rows: [[Child, طفل]]
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Pool(tmp_path_factory.mktemp("pool")).blocks(BLOCKS)


@pytest.fixture(scope="module")
def slides(built: Built) -> dict[str, Any]:
    return parts(built)


def parts(built: Built) -> dict[str, Any]:
    """The parts of the deck that hold text, as trees."""
    assert built.deck
    assert built.theme
    with zipfile.ZipFile(BytesIO(deck_bytes(built.deck, built.theme))) as deck:
        names = [name for name in deck.namelist() if re.fullmatch(r"ppt/(slides|notesSlides)/\w+\.xml", name)]
        return {name: etree.fromstring(deck.read(name)) for name in names}


def paragraph(slides: dict[str, Any], words: str) -> Any:
    """The one paragraph on slides or in notes with these words."""
    found = [each for tree in slides.values() for each in tree.iter(f"{A}p") if words in "".join(each.itertext())]
    return found[0]


def looks(run: Any) -> dict[str, str]:
    """The language of a run, and the fonts it names."""
    properties = run.find(f"{A}rPr")
    return {"lang": properties.get("lang")} | {
        etree.QName(child).localname: child.get("typeface") for child in properties if child.get("typeface")
    }


def fonts(name: str) -> dict[str, str]:
    return {"latin": name, "ea": name, "cs": name}


def test_a_name_in_an_english_sentence_has_its_language_and_font_and_does_not_turn_it(slides: dict[str, Any]) -> None:
    found = paragraph(slides, "means")
    name, *words = found.iter(f"{A}r")
    assert looks(name) == {"lang": "ar-SA"} | fonts("Arial")
    assert [looks(run) for run in words] == [{"lang": "en-GB"}] * 3
    assert found.find(f"{A}pPr").get("rtl") is None


def test_a_paragraph_in_arabic_starts_at_the_right(slides: dict[str, Any]) -> None:
    properties = paragraph(slides, "London").find(f"{A}pPr")
    assert (properties.get("rtl"), properties.get("algn")) == ("1", "r")
    cell = paragraph(slides, "طفل").find(f"{A}pPr")
    assert (cell.get("rtl"), cell.get("algn")) == ("1", "r")


def test_each_script_names_what_office_has_for_it_and_lines_stay_as_high_as_layout_measured(
    slides: dict[str, Any],
) -> None:
    found = paragraph(slides, "Ελλάδα")
    told = {run.findtext(f"{A}t"): looks(run) for run in found.iter(f"{A}r")}
    assert told["Ελλάδα"] == {"lang": "el-GR"}, "the deck's own font has Greek"
    assert told["हिंदी"] == {"lang": "hi-IN"} | fonts("Nirmala UI")
    assert found.find(f"{A}pPr/{A}lnSpc/{A}spcPts") is not None


def test_letters_of_east_asia_are_drawn_as_their_language_draws_them(pool: Pool) -> None:
    built = pool.blocks("- points: 上海\n  items: [東京ひらがな, 서울]\n")
    told = {run.findtext(f"{A}t"): looks(run) for tree in parts(built).values() for run in tree.iter(f"{A}r")}
    assert told["上海"] == {"lang": "zh-CN"} | fonts("Microsoft YaHei")
    assert told["東京ひらがな"] == {"lang": "ja-JP"} | fonts("Yu Gothic")
    assert told["서울"] == {"lang": "ko-KR"} | fonts("Malgun Gothic")


def test_notes_have_names_too(slides: dict[str, Any]) -> None:
    name = next(run for run in paragraph(slides, "Greet").iter(f"{A}r") if run.findtext(f"{A}t") == "שרה")
    assert looks(name) == {"lang": "he-IL"} | fonts("Arial")


def test_thumbnails_show_joined_letters_as_outlines_within_the_slide(built: Built) -> None:
    assert built.theme
    svg = etree.fromstring(slide_svg(built.slide("Names"), 2, "", built.theme).encode())
    said = "".join(map(str, svg.itertext()))
    assert "Names" in said
    assert not re.search("[\u0590-\uffff]", said.replace("•", "")), "programs that draw SVG would not join them"
    lines = [each for each in svg.iter("{*}svg") if each is not svg]
    assert len(lines) == 3
    for line in lines:
        left, width = float(line.attrib["x"]), float(line.attrib["width"])
        assert 0 < left < left + width < 960
        assert len(list(line.iter("{*}path"))) > 5
    english, arabic, _ = lines
    assert float(arabic.attrib["x"]) > float(english.attrib["x"]) + 100, "it starts at the right"


@pytest.fixture(scope="module")
def handout(built: Built) -> Made:
    """The guide in Word: it has all that is said on slides and in notes."""
    assert built.theme
    (guide,) = shelf(built, ["guide"]).values()
    return Made(docx_bytes(guide, built.theme))


def test_word_has_language_direction_and_font_of_a_name(handout: Made) -> None:
    (name,) = handout.find("//w:r[w:t='שרה']/w:rPr")
    assert [(etree.QName(child).localname) for child in name] == ["rFonts", "i", "iCs", "rtl", "lang"]
    assert find(name, "w:rFonts/@w:cs") == ["Arial"]
    assert find(name, "w:lang/@w:bidi") == ["he-IL"]
    assert not handout.find("//w:p[w:r/w:t='שרה']/w:pPr/w:bidi"), "its sentence is English"


def test_a_paragraph_in_arabic_starts_at_the_right_in_word(handout: Made) -> None:
    (paragraph,) = handout.find("//w:p[w:r/w:t='مرحبا بكم في التدريب']")
    assert [etree.QName(child).localname for child in find(paragraph, "w:pPr/*")][:2] == ["pStyle", "bidi"]
    assert len(handout.find("//w:p[w:pPr/w:bidi]")) == 1


def test_the_pdf_is_whole_and_says_the_language_of_a_name(built: Built) -> None:
    assert built.theme
    (guide,) = shelf(built, ["guide"]).values()
    made = pdf(guide, built.theme)
    assert made == pdf(guide, built.theme)
    assert page.validate_pdf_bytes(made.content, profile="ua1").failures == []
    reader = PdfReader(BytesIO(made.content))
    contents = [leaf.get_contents() for leaf in reader.pages]
    drawn = b"".join(each.get_data() for each in contents if each is not None)
    assert {b"en-GB", b"he-IL"} <= set(re.findall(rb"/Lang ?\(([^)]*)\)", drawn))


def places(built: Built, words: str) -> list[tuple[float, float]]:
    """Where each piece that holds one of the letters of `words` is drawn in the guide: from the left, in points."""
    assert built.theme
    (guide,) = shelf(built, ["guide"]).values()
    found: list[tuple[float, float]] = []
    for leaf in PdfReader(BytesIO(pdf(guide, built.theme).content)).pages:

        def note(text: str, matrix: list[float], own: list[float], *_: Any) -> None:
            if set(text.strip()) & set(words):
                found.append((matrix[4] + own[4] * matrix[0], matrix[5]))

        leaf.extract_text(visitor_text=note)
    return found


def test_a_paragraph_in_arabic_starts_at_the_right_in_the_pdf(built: Built) -> None:
    assert max(across for across, _ in places(built, "مرحب")) > 400
    assert min(across for across, _ in places(built, "مرحب")) > 300


def test_contents_keep_the_page_at_the_right_of_a_title_that_ends_in_hebrew(pool: Pool) -> None:
    built = pool.blocks("- section: Welcome שרה\n- points: P\n  outcomes: [learning]\n  minutes: 5\n  items: [a]\n")
    found = places(built, "שרה")
    assert len(found) >= 3
    in_contents, _ = found[0]
    assert in_contents < 300, "at the right stands the number of the page"
