"""Letters in drawings and slides in small: those of the deck, neither pressed nor stretched, and within their boxes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from math import hypot
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import typst
from lxml import etree

from sessionbuilder.booklet.booklet import Figure
from sessionbuilder.deck.elements import Group
from sessionbuilder.fonts import families, folders
from sessionbuilder.settled.type import SMALLEST
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.theme.widths.names import TWINS
from sessionbuilder.writers.pdf import Pdf
from sessionbuilder.writers.pictures import fonts
from sessionbuilder.writers.svg import drawing_svg, slide_svg
from tests.pages import page
from tests.paper import of, pdf, shelf
from tests.pool import REPOSITORY, Built, Pool
from tests.writers.test_pdf import read

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("cluster", "timeline", "chart", "process", "learning", "genogram", "double-loop", "criteria", "statistics")
MIXED = """\
- points: "*Slanted* and **bold**, H~2~O, `code`, Ελένη, Захист"
  items: ["A line with a [link](https://example.org) in it", "✓ a sign; بسم الله", "Ẹ̀kọ́ and ʻokina"]
"""
LOOKS = list(product(("calm", "high-contrast", "warm"), TWINS))
PAGE = """\
#let asked = json(bytes(ASKED))
#set text(font: asked.fonts, hyphenate: false)
#let wide(line) = {
  let (said, size, bold) = line
  measure(text(size: size * 1pt, weight: if bold { 700 } else { 400 }, said)).width / 1pt
}
#context [#metadata(asked.lines.map(wide)) <widths>]
"""
ALIKE = 0.02
"""By how much a letter may be wider or narrower than it is by itself."""


@pytest.fixture(scope="module", params=LOOKS, ids=lambda look: "-".join(look))
def built(request: pytest.FixtureRequest) -> Iterator[Built]:
    """Slides with every drawing, in each look and each font that there is for one."""
    look, font = request.param
    with TemporaryDirectory() as folder:
        pool = Pool(Path(folder))
        theme = (REPOSITORY / "sessionbuilder/theme" / look / "theme.yaml").read_text("utf-8")
        pool.write("assets/themes/calm/theme.yaml", re.sub(r"font: \w+", f"font: {font}", theme))
        yield pool.blocks(MIXED + "\n".join(page(kind).example for kind in KINDS))


def drawings(built: Built) -> Iterator[str]:
    assert built.theme
    for number, slide in enumerate(built.slides, 1):
        yield slide_svg(slide, number, "A foot", built.theme)
        for element in slide.elements:
            if isinstance(element, Group):
                yield drawing_svg(element, built.theme)


def test_nothing_in_them_is_pressed_or_stretched(built: Built) -> None:
    outlined = 0
    for drawing in drawings(built):
        assert "textLength" not in drawing
        assert "letter-spacing" not in drawing
        for inner in etree.fromstring(drawing.encode()):
            for line in inner.iter(f"{SVG}svg"):
                outlined += 1
                assert line.get("preserveAspectRatio") is None
                _, _, wide, high = map(float, line.get("viewBox", "").split())
                scales = float(line.get("width", "")) / wide, float(line.get("height", "")) / high
                assert scales[0] == pytest.approx(scales[1], rel=0.01)
                assert max(scales) <= 1.001
    assert outlined


def test_lines_are_as_wide_by_themselves_as_they_were_measured(built: Built) -> None:
    """Then they break where they do on the slide, and nothing runs over its box."""
    assert built.theme
    lines: dict[tuple[str, float, bool], None] = {}
    for drawing in drawings(built):
        for line in etree.fromstring(drawing.encode()).iter(f"{SVG}text"):
            if not len(line) and line.text and len(line.text) > 3 and not line.get("font-family"):
                lines[line.text, float(line.get("font-size", "")), line.get("font-weight") == "bold"] = None
    assert len(lines) > 100
    known = load_widths(built.theme.font)
    face = {bold: known.faces[bold, False] for bold in (False, True)}
    for (text, size, bold), drawn in zip(lines, set_by_itself(list(lines), built.theme), strict=True):
        measured = face[bold].width(text) * size / known.units
        least = 1 - ALIKE if len(text) > 20 else 0.93  # such as in ALWAYS, where nearly all letters move closer
        assert measured * least < drawn < measured * 1.005, text


def set_by_itself(lines: list[tuple[str, float, bool]], theme: Theme) -> list[float]:
    asked = json.dumps({"fonts": families(theme.widths.twin), "lines": lines}, ensure_ascii=False)
    page = PAGE.replace("ASKED", json.dumps(asked, ensure_ascii=False)).encode()
    found: list[float] = json.loads(typst.query(page, "<widths>", field="value", one=True, font_paths=fonts()))
    return found


def letters_of(made: Pdf) -> Iterator[tuple[str, str, float, float]]:
    """Each text of a finished PDF: its words, its font, and how large it is drawn across and down, in points."""
    found: list[tuple[str, str, float, float]] = []

    def note(text: str, cm: list[float], tm: list[float], font: dict[str, str] | None, size: float) -> None:
        if text.strip() and font:
            (a, b, c, d), (e, f, g, h) = cm[:4], tm[:4]
            across = size * hypot(e * a + f * c, e * b + f * d)
            down = size * hypot(g * a + h * c, g * b + h * d)
            found.append((text, str(font["/BaseFont"]).partition("+")[2].partition("-")[0], across, down))

    for leaf in read(made).pages:
        leaf.extract_text(visitor_text=note)
    yield from found


@pytest.mark.parametrize("built", [("calm", "Verdana"), ("calm", "Times New Roman")], indirect=True)
def test_lines_of_a_font_that_is_not_there_keep_the_room_that_they_were_given(built: Built) -> None:
    assert built.theme
    known = load_widths(built.theme.font)
    lines: dict[tuple[str, float, bool], None] = {}
    for number, slide in enumerate(built.slides, 1):
        for line in etree.fromstring(slide_svg(slide, number, "A foot", built.theme).encode()).iter(f"{SVG}text"):
            if not len(line) and line.text and len(line.text) > 3 and not line.get("font-family"):
                lines[line.text, float(line.get("font-size", "")), line.get("font-weight") == "bold"] = None
    assert len(lines) > 100
    for (text, size, bold), drawn in zip(lines, set_by_itself(list(lines), built.theme), strict=True):
        even = -(-size // 2) * 2  # where the twin is wider, a line is drawn a little smaller than it was measured
        assert drawn < known.faces[bold, False].width(text) * even / known.units * 1.005, text


@pytest.mark.parametrize("built", [("calm", font) for font in (*TWINS, "Verdana")], indirect=True)
def test_paper_has_one_voice_with_the_deck(built: Built) -> None:
    """All letters of a guide are in the twin of the deck's font or of that of paper, those of slides in small too."""
    assert built.theme
    (guide,) = shelf(built, ["guide"]).values()
    twin = built.theme.widths.twin.replace(" ", "")
    letters = list(letters_of(pdf(guide, built.theme)))
    assert [down for _, _, _, down in letters if down < SMALLEST - 0.1], "the slides in small are among them"
    for text, font, across, down in letters:
        assert across == pytest.approx(down, rel=ALIKE), text
        assert font.startswith((twin, "DejaVu", "Noto")), text
    assert sum(font == twin for _, font, _, _ in letters) > len(letters) * 0.9


def test_no_letter_of_a_sheet_is_pressed_or_smaller_than_the_smallest(built: Built) -> None:
    assert built.theme
    sheets = shelf(built, ["handouts"])
    drawn = [part for book in sheets.values() for sheet in book.sheets for part in of(Figure, sheet.parts)]
    assert len(drawn) >= 2
    for book in sheets.values():
        for text, _, across, down in letters_of(pdf(book, built.theme)):
            assert across == pytest.approx(down, rel=ALIKE), text
            assert down > SMALLEST - 0.1 or len(text.strip()) < 3, text  # raised letters are smaller


def test_each_font_of_themes_has_its_twin_with_a_licence_beside_it() -> None:
    own = Path(folders()[0])
    for font in TWINS:
        folder = own / load_widths(font).twin.lower().replace(" ", "-")
        assert len(list(folder.glob("*.ttf"))) == 4
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")
