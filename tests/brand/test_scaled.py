"""Lengths of our own, larger or smaller: a deck on small slides is the large one, three quarters as large."""

from __future__ import annotations

import dataclasses
import re

import pytest
from msgspec.structs import replace

from sessionbuilder.brand.branded import read_template
from sessionbuilder.brand.themed import made_on
from sessionbuilder.deck.elements import Cell, Connector, Curve, Frame, Grid, Group, Image, Paragraph, Shape
from sessionbuilder.deck.scaled import scaled as smaller
from sessionbuilder.diagnostics import Report
from sessionbuilder.layout.deck import lay_out
from sessionbuilder.text import plain
from sessionbuilder.units import Box
from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.pptx.in_brand import scaled
from tests.brand.organisation import template
from tests.brand.written import Written
from tests.contact_sheet.slides import told
from tests.pool import calm

LENGTHS = re.compile(
    r' (x|y|cx|cy|marL|marR|marT|marB|indent|lIns|tIns|rIns|bIns|pos|w|h|sz)="(-?\d+)"|spcPts val="(\d+)"'
)


def test_lengths_and_nothing_else_are_multiplied() -> None:
    xml = (
        '<a:off x="400" y="-8"/><a:ext cx="4" cy="0"/><a:rPr sz="1825"/><a:ln w="12700"/><p:ph sz="half" idx="12"/>'
        '<a:spcPts val="600"/><a:spcPct val="90000"/><a:gridCol w="8"/><a:tab pos="8" algn="l"/><a:t>w="8"</a:t>'
        '<a:gd name="adj" fmla="val 5000"/><p:cNvPr id="8" name="4"/><a:pPr marL="8" lvl="4" indent="-8"/>'
    )
    assert scaled(xml, 1) == xml
    assert scaled(xml, 0.75) == (
        '<a:off x="300" y="-6"/><a:ext cx="3" cy="0"/><a:rPr sz="1370"/><a:ln w="9525"/><p:ph sz="half" idx="12"/>'
        '<a:spcPts val="450"/><a:spcPct val="90000"/><a:gridCol w="6"/><a:tab pos="6" algn="l"/><a:t>w="8"</a:t>'
        '<a:gd name="adj" fmla="val 5000"/><p:cNvPr id="8" name="4"/><a:pPr marL="6" lvl="4" indent="-6"/>'
    )


def _files(kind: str) -> tuple[Written, Written]:
    """The slides of a kind on a template, and the same on one that is three quarters as large."""
    theme = made_on(calm(), read_template(template())).of_slides
    assert theme.branded
    report = Report()
    deck = lay_out(told(kind, "few", "long").script, theme, report)
    assert not report.failed
    small = dataclasses.replace(theme.branded, scale=0.75, slide=Box(0, 0, 9_144_000, 5_143_500))
    return Written(deck_bytes(deck, theme)), Written(deck_bytes(deck, replace(theme, branded=small)))


@pytest.mark.parametrize("kind", ["points", "table", "process", "genogram", "section", "chart"])
def test_a_deck_on_small_slides_is_the_large_one_three_quarters_as_large(kind: str) -> None:
    large, small = _files(kind)
    assert large.listed == small.listed
    ours = large.slides + [name for name in large.listed if "/charts/chart" in name]
    for name in ours:
        one, two = large.parts[name].decode(), small.parts[name].decode()
        assert LENGTHS.sub("", one) == LENGTHS.sub("", two)
        for wide, less in zip(LENGTHS.finditer(one), LENGTHS.finditer(two), strict=True):
            slack = 5 if wide[1] == "sz" or wide[3] else 0.5
            assert abs(int(wide[2] or wide[3]) * 0.75 - int(less[2] or less[3])) <= slack, (wide[0], less[0])


def test_small_slides_have_letters_three_quarters_as_large() -> None:
    for size, scale in (((9_144_000, 5_143_500), 0.75), ((9_144_000, 6_858_000), 1.0), ((6_858_000, 9_144_000), 1.0)):
        branded = read_template(template(size=size)).branded
        assert (branded.scale, branded.slide) == (scale, Box(0, 0, *size))
        assert branded.template.slide == Box(0, 0, round(size[0] / scale), round(size[1] / scale))


def _text(size: float = 20) -> Paragraph:
    return Paragraph(plain("Listen"), size, before=10)


def test_everything_that_is_placed_becomes_smaller_around_a_point() -> None:
    shape = Shape("Card", Box(1_000, 2_000, 400, 200), Frame((_text(),), inset=(40, 20)), fill="tint", weight=2)
    made = smaller(shape, 0.5, (1_000, 1_000))
    assert isinstance(made, Shape)
    assert made.frame
    assert made.box == Box(1_000, 1_500, 200, 100)
    assert made.frame.inset == (20, 10)
    assert (made.frame.paragraphs[0].size, made.frame.paragraphs[0].before) == (10, 5)
    assert (made.name, made.fill, made.weight, str(made.frame.paragraphs[0].text)) == ("Card", "tint", 2, "Listen")


def test_sizes_are_halves_of_a_point_and_never_larger_than_the_room() -> None:
    made = smaller(Shape("Card", Box(0, 0, 10, 10), Frame((_text(19),))), 0.9, (0, 0))
    assert isinstance(made, Shape)
    assert made.frame
    assert made.frame.paragraphs[0].size == 17  # not 17.1


def test_what_lies_in_groups_becomes_smaller_too() -> None:
    inner = Shape("Inner", Box(100, 100, 100, 100))
    group = Group("Both", Box(100, 100, 300, 300), (inner, inner), alt="")
    made = smaller(group, 0.5, (0, 0))
    assert isinstance(made, Group)
    assert made.box == Box(50, 50, 150, 150)
    assert [each.box for each in made.elements if isinstance(each, Shape)] == [Box(50, 50, 50, 50)] * 2
    assert smaller(group, 1.0, (7, 9)) == group


def test_lines_keep_their_thickness_and_their_ties() -> None:
    tie = (("Card", 1), ("Card 2", 3))
    made = smaller(Connector("Line", (0, 100), (200, 300), ties=tie), 0.5, (0, 0))
    assert made == Connector("Line", (0, 50), (100, 150), ties=tie)
    bend = ((100, 100), (200, 200), (300, 300))
    curved = smaller(Curve("Line", Box(0, 0, 300, 300), (0, 20), (bend,)), 0.5, (0, 0))
    assert curved == Curve("Line", Box(0, 0, 150, 150), (0, 10), (((50, 50), (100, 100), (150, 150)),))


def test_tables_become_smaller_row_by_row() -> None:
    grid = Grid("Table", Box(0, 0, 300, 200), (100, 200), ((Cell(_text(), down=40), Cell(_text())),), (200,), "All")
    made = smaller(grid, 0.5, (0, 0))
    assert isinstance(made, Grid)
    assert (made.box, made.widths, made.heights) == (Box(0, 0, 150, 100), (50, 100), (100,))
    assert (made.rows[0][0].down, made.rows[0][0].paragraph.size) == (20, 10)


def test_a_picture_stays_the_same_picture() -> None:
    origin = (b"all of it", (1, 2, 3, 4))
    made = smaller(Image("Photo", Box(0, 0, 80, 60), b"dots", "A house", origin), 0.5, (0, 0))
    assert made == Image("Photo", Box(0, 0, 40, 30), b"dots", "A house", origin)
