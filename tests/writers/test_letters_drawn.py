"""Letters in drawings and slides in small: those of the deck, neither pressed nor stretched, and within their boxes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import typst
from lxml import etree

from sessionbuilder.booklet.booklet import Figure, Instructions, Thumbnail
from sessionbuilder.deck.elements import Group
from sessionbuilder.fonts import families, folders
from sessionbuilder.theme.theme import Theme
from sessionbuilder.theme.widths import families as measured_fonts
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.writers.pictures import fonts
from sessionbuilder.writers.svg import drawing_svg, slide_svg
from tests.pages import page
from tests.paper import pdf
from tests.pool import REPOSITORY, Built, Pool
from tests.writers.test_pdf import booklet, read

SVG = "{http://www.w3.org/2000/svg}"
KINDS = ("cluster", "timeline", "chart", "process", "learning", "genogram", "double-loop", "criteria", "statistics")
MIXED = """\
- points: "*Slanted* and **bold**, H~2~O, `code`, Ελένη, Захист"
  items: ["A line with a [link](https://example.org) in it", "✓ a sign; بسم الله", "Ẹ̀kọ́ and ʻokina"]
"""
LOOKS = list(product(("calm", "high-contrast", "warm"), measured_fonts()))
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


def test_paper_has_one_voice_with_the_deck(built: Built) -> None:
    """All letters of a finished PDF are in the twin of the deck's font, those of drawings too, and none is pressed."""
    assert built.theme
    (group, *_) = [each for slide in built.slides for each in slide.elements if isinstance(each, Group) and each.alt]
    thumbnail = Thumbnail(2, built.slides[2])
    leaves = read(pdf(booklet(Instructions((), (thumbnail,), margin=True), Figure(group)), built.theme)).pages
    used: set[str] = set()
    drawn = 0

    def note(text: str, cm: list[float], tm: list[float], font: dict[str, str] | None, _: float) -> None:
        nonlocal drawn
        if not (text.strip() and font):
            return
        used.add(str(font["/BaseFont"]).partition("+")[2].partition("-")[0])
        across = (cm[0] * tm[0], cm[1] * tm[0])
        down = (cm[2] * tm[3], cm[3] * tm[3])
        drawn += 1
        assert (across[0] ** 2 + across[1] ** 2) == pytest.approx(down[0] ** 2 + down[1] ** 2, rel=ALIKE), text

    for leaf in leaves:
        leaf.extract_text(visitor_text=note)
    assert drawn > 10
    assert built.theme.widths.twin.replace(" ", "") in used
    assert not {
        name for name in used if not name.startswith((built.theme.widths.twin.replace(" ", ""), "DejaVu", "Noto"))
    }


def test_each_font_of_themes_has_its_twin_with_a_licence_beside_it() -> None:
    own = Path(folders()[0])
    for font in measured_fonts():
        folder = own / load_widths(font).twin.lower().replace(" ", "-")
        assert len(list(folder.glob("*.ttf"))) == 4
        assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text("utf-8")
