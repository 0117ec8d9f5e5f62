"""Names and words in other scripts, in every file that a session gives."""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Any

import pytest
from lxml import etree

from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.svg import slide_svg
from tests.pool import Built, Pool

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
BLOCKS = """\
- points: Names
  outcomes: [learning]
  minutes: 5
  say: "Greet *שרה* first."
  items:
    - "دنا means **our** team"
    - "مرحبا، اسمي دنا (Dana) وأعمل في London."
    - 上海 and Ελλάδα and हिंदी ✓
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
    assert told["上海"] == {"lang": "zh-CN"} | fonts("Microsoft YaHei")
    assert told["Ελλάδα"] == {"lang": "el-GR"}, "the deck's own font has Greek"
    assert told["हिंदी"] == {"lang": "hi-IN"} | fonts("Nirmala UI")
    assert found.find(f"{A}pPr/{A}lnSpc/{A}spcPts") is not None


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
