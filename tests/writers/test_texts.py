"""Text as its author wrote it, in every file that a session gives: lists, and what stands inside a line."""

from __future__ import annotations

import re
import textwrap
import zipfile
from io import BytesIO
from typing import Any, NamedTuple

import pytest
from lxml import etree
from pypdf import PdfReader

from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.svg import slide_svg
from tests.paper import day, docx_bytes, pdf, shelf
from tests.pool import Pool
from tests.writers.docx.documents import Made, find

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
DAY = """\
- points: Texts
  outcomes: [learning]
  minutes: 5
  items: [One, Two]
  say: |
    Start here.

    1. First thing
    2. Second thing
       - under it

    Then go on:

    3. Third thing

    - a bullet
  do:
    - Walk
    - item: Put up
      items: [the sheet]
  read: "Type `git status`, drink H~2~O on the 1^st^, and see https://example.org/form"
- points: On a slide
  minutes: 0
  items: ["Type `git status`, drink H~2~O, and see https://example.org/form", other]
"""


class Files(NamedTuple):
    """What one session gives."""

    parts: dict[str, bytes]
    """Of its deck."""
    guide: Made
    pdf: bytes

    @property
    def notes(self) -> list[Any]:
        """The paragraphs of the notes of its first block."""
        tree = etree.fromstring(self.parts["ppt/notesSlides/notesSlide2.xml"])
        return list(tree.iter(f"{A}p"))


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return made(DAY, Pool(tmp_path_factory.mktemp("texts")))


def made(blocks: str, pool: Pool) -> Files:
    built = day(pool, "forms: []\n", textwrap.indent(blocks, "  "))
    assert built.faults() == []
    assert built.deck
    theme: Theme | None = built.theme
    assert theme
    (guide,) = shelf(built, ["guide"]).values()
    with zipfile.ZipFile(BytesIO(deck_bytes(built.deck, theme))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    return Files(parts, Made(docx_bytes(guide, theme)), pdf(guide, theme).content)


def words(paragraph: Any) -> str:
    return "".join(paragraph.itertext(f"{A}t"))


def test_notes_have_the_lists_of_a_text_as_lists(files: Files) -> None:
    told = {}
    for paragraph in files.notes:
        number, bullet = paragraph.find(f"{A}pPr/{A}buAutoNum"), paragraph.find(f"{A}pPr/{A}buChar")
        looks = paragraph.find(f"{A}pPr")
        sign = "" if number is None else number.get("startAt", "1")
        sign = sign if bullet is None else f"{bullet.get('char')}{looks.get('lvl', '')}"
        told[words(paragraph)] = sign
    own = [text for text in list(told)[list(told).index("SAY") : -1] if not text.startswith("Collect")]
    assert {text: told[text] for text in own} == {
        "SAY": "",
        "Start here.": "",
        "First thing": "1",
        "Second thing": "1",
        "under it": "•1",
        "Then go on:": "",
        "Third thing": "3",
        "a bullet": "•",
        "DO": "",
        "Walk": "•",
        "Put up": "•",
        "the sheet": "•1",
        "READ": "",
        "Type git status, drink H2O on the 1st, and see https://example.org/form": "",
    }


def test_what_stands_under_an_item_says_how_large_it_is(files: Files) -> None:
    (under,) = [paragraph for paragraph in files.notes if words(paragraph) == "under it"]
    assert [run.find(f"{A}rPr").get("sz") for run in under.iter(f"{A}r")] == ["1200"]


def test_so_has_the_guide_in_word(files: Files) -> None:
    file = files.guide
    styles = {said.removeprefix("SAY  "): style for style, said in file.said}
    wanted = ["Start here.", "First thing", "under it", "Third thing", "a bullet", "Walk", "the sheet"]
    assert [styles[said] for said in wanted] == [
        "Spoken", "SpokenNumber", "SpokenBullet2", "SpokenNumber", "SpokenBullet", "CueBullet", "CueBullet2",
    ]  # fmt: skip
    lists = {}
    for own in file.find("//w:p[w:pPr/w:numPr]"):
        (number,) = find(own, "w:pPr/w:numPr/w:numId/@w:val")
        path = f"//w:num[@w:numId='{number}']/w:lvlOverride/w:startOverride/@w:val"
        lists["".join(find(own, ".//w:t/text()"))] = find(file.part("numbering"), path)
    assert lists["First thing"] == lists["Second thing"] == ["1"]
    assert lists["Third thing"] == ["3"]


def test_so_has_the_guide_as_pdf(files: Files) -> None:
    reader = PdfReader(BytesIO(files.pdf))
    text = re.sub(r"\s+", " ", " ".join(page.extract_text() for page in reader.pages))
    assert "Start here. 1. First thing 2. Second thing • under it Then go on: 3. Third thing" in text
    assert re.search("Third thing .*• a bullet", text), "a page may end between them"
    assert "• Walk • Put up" in text


def looks(runs: list[Any]) -> dict[str, str]:
    """What stands in runs that are not plain, each with its font or its distance from the line."""
    told = {}
    for run in runs:
        properties = run.find(f"{A}rPr")
        font = properties.find(f"{A}latin")
        told[words(run)] = properties.get("baseline", "" if font is None else font.get("typeface"))
    return {text: look for text, look in told.items() if look not in ("", "Calibri")}


def test_code_and_letters_over_and_under_the_line_look_so_in_the_deck(files: Files) -> None:
    notes = [run for paragraph in files.notes for run in paragraph.iter(f"{A}r")]
    assert looks(notes) == {"git status": "Courier New", "2": "-25000", "st": "30000"}
    slide = etree.fromstring(files.parts["ppt/slides/slide3.xml"])
    assert looks(list(slide.iter(f"{A}r"))) == {"git status": "Courier New", "2": "-25000"}


def test_what_stands_in_notes_with_code_names_the_font_of_the_theme_to_the_last_line(files: Files) -> None:
    # LibreOffice reads no font of a notes master, and would go on in that of the code
    fonts = [run.find(f"{A}rPr/{A}latin").get("typeface") for p in files.notes for run in p.iter(f"{A}r")]
    assert len(fonts) > 10
    assert set(fonts) == {"Courier New", "Calibri"}


def test_they_do_in_word(files: Files) -> None:
    found = files.guide.find
    assert found("//w:r[w:rPr/w:rFonts/@w:ascii='Courier New']/w:t/text()")[:1] == ["git status"]
    assert found("//w:r[w:rPr/w:vertAlign/@w:val='subscript']/w:t/text()") == ["2"]
    assert found("//w:r[w:rPr/w:vertAlign/@w:val='superscript']/w:t/text()") == ["st"]


def test_they_do_in_the_pdf(files: Files) -> None:
    reader = PdfReader(BytesIO(files.pdf))
    fonts: dict[str, set[str]] = {}
    for page in reader.pages:

        def note(text: str, _cm: Any, _tm: Any, font: Any, _size: Any) -> None:
            if font:
                fonts.setdefault(str(font["/BaseFont"]).split("+")[-1], set()).add(text.strip())

        page.extract_text(visitor_text=note)
    (code,) = [said for font, said in fonts.items() if font.startswith("DejaVuSansMono")]
    assert any("git" in text for text in code)


def test_the_words_of_no_link_are_an_address(files: Files) -> None:
    hyperlinks = files.guide.find("//w:hyperlink[@r:id]")
    assert ["".join(find(link, ".//w:t/text()")) for link in hyperlinks] == ["example.org"]
    assert set(files.guide.external.values()) == {"https://example.org/form"}
    slide = etree.fromstring(files.parts["ppt/slides/slide3.xml"])
    linked = [words(run) for run in slide.iter(f"{A}r") if run.find(f"{A}rPr/{A}hlinkClick") is not None]
    assert linked == ["example.org"]
    assert "see https://example.org/form" in words(slide)


def test_they_do_in_a_drawing_of_the_slide(pool: Pool) -> None:
    built = pool.blocks(DAY)
    assert built.theme
    drawn = slide_svg(built.slide("On a slide"), 3, "", built.theme)
    assert re.search(r"<tspan [^>]*font-family=\"'DejaVu Sans Mono'\"[^>]*>git status</tspan>", drawn)
    moved = re.findall(r'<tspan dy="([-\d.]+)"[^>]*>([^<]*)</tspan>', drawn)
    lowered = next(n for n, (_, words) in enumerate(moved) if words == "2")
    (down, _), (up, after) = moved[lowered : lowered + 2]
    assert float(down) > 0 > float(up) == -float(down)
    assert after.startswith("O, and"), "what follows stands on the line again"
