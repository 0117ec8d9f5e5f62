"""What decks keep of the letters and lines of a template: nothing that needs more room than was measured."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.themed import made_on
from sessionbuilder.diagnostics import Report
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.package import Tree
from sessionbuilder.theme.theme import Theme
from sessionbuilder.writers.pptx import deck_bytes
from tests.brand.changes import bodies_say, titles_say
from tests.brand.organisation import Change, template
from tests.brand.test_themed import branded, opened
from tests.contact_sheet.slides import told
from tests.pool import Pool, calm


def made(*changes: Change) -> tuple[Theme, Any]:
    """A slide with a list on a template with these changes, and its theme."""
    theme = made_on(calm(), read_template(template(*changes))).of_slides
    deck = lay_out(told("points", "few", "long").script, theme, Report())
    return theme, Presentation(BytesIO(deck_bytes(deck, theme)))


def levels(file: Any, kind: str) -> list[Tree]:
    """The first level of the places of a type on all layouts that the program has made."""
    path = f"//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='{kind}']]/p:txBody/a:lstStyle/a:lvl1pPr"
    own = [layout for layout in file.slide_layouts if layout._element.get("userDrawn") == "1"]
    found = [level for layout in own for level in layout._element.xpath(f".{path}")]
    assert found
    return found


@pytest.mark.parametrize("caps", ["all", "small"])
def test_titles_in_capitals_are_measured_as_capitals(caps: str) -> None:
    theme, file = made(titles_say(cap=caps))
    assert theme.template.layouts["content"].title.caps
    assert not made()[0].template.layouts["content"].title.caps
    assert "none" not in {level.find("{*}defRPr").get("cap") for level in levels(file, "title")}


def test_a_title_that_has_no_room_in_capitals_is_smaller(tmp_path: Path) -> None:
    day = "  - points: What everybody knew who met this child or family\n    minutes: 3\n    items: [Listen]\n"
    sizes = []
    for caps in ("none", "all"):
        deck = opened(branded(Pool(tmp_path), template(titles_say(cap=caps, sz="3600")), day=day))
        slide = next(each for each in deck.slides if each.shapes.title.text.startswith("What everybody"))
        (place,) = (each for each in slide.slide_layout.placeholders if each.placeholder_format.idx == 0)
        sizes += place._element.xpath("./p:txBody/a:lstStyle/a:lvl1pPr/a:defRPr/@sz")
    assert sizes == ["3600", "3400"]


def test_words_that_are_not_measured_as_capitals_are_none() -> None:
    _, file = made(bodies_say(cap="all"))
    assert {level.find("{*}defRPr").get("cap") for level in levels(file, "body")} == {"none"}


@pytest.mark.parametrize(("said", "kept"), [("300", "0"), ("-100", None), ("x", "0")])
def test_letters_stand_no_further_apart_than_they_were_measured(said: str, kept: str | None) -> None:
    _, file = made(titles_say(spc=said))
    found = {level.find("{*}defRPr").get("spc") for level in levels(file, "title")}
    if kept is None:
        assert all(-100 <= int(each or 0) <= 0 for each in found)
    else:
        assert found == {kept}


SINGLE = '<a:spcPct val="100000"/>'


@pytest.mark.parametrize(
    ("lines", "wider"),
    [
        ('<a:spcPct val="150000"/>', True),
        ('<a:spcPct val="150%"/>', True),
        ('<a:spcPts val="4800"/>', True),
        ('<a:spcPct val="90000"/>', False),
        ('<a:spcPct val="90%"/>', False),
        (SINGLE, False),
    ],
)
def test_lines_stand_no_further_apart_than_they_were_measured(lines: str, wider: bool) -> None:
    _, file = made(bodies_say(lines))
    said = [level.find("{*}lnSpc") for level in levels(file, "body")]
    assert all((each is not None) == wider for each in said)
    assert all(each[0].get("val") == "100000" for each in said if each is not None)


def test_paragraphs_have_no_space_under_them_that_was_not_measured() -> None:
    _, file = made(bodies_say(after='<a:spcPts val="2400"/>'))
    assert all(level.find("{*}spcAft")[0].get("val") == "0" for level in levels(file, "body"))
