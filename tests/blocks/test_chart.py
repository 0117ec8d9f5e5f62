from __future__ import annotations

import textwrap
import zipfile
from io import BytesIO

import pytest
from lxml import etree
from pptx import Presentation
from pptx.chart.chart import Chart

from sessionbuilder.content import Drawing, Table, Text
from sessionbuilder.deck.elements import Plot, Shape
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import Box, inches
from sessionbuilder.writers.pptx import deck_bytes
from sessionbuilder.writers.pptx.text import Links
from tests.layout.test_page import THEME
from tests.paper import of, titled
from tests.pool import Built, Pool, notes_of, shapes_of, texts_of

C = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
ONE = """
- chart: Reviews
  source: kolb1984
  says: They rose and fell
  data: {2009/10: 136, 2010/11: 72, 2011/12: gap, 2012/13: "1,093.5", 2013/14: 143}
  unit: reviews
  period: England
  note: nobody counted.
"""
TWO = """
- chart: Reviews
  source: kolb1984
  says: Both rose!
  type: %s
  series: [Deaths, Serious harm]
  data: {2012/13: [69, 24], 2013/14: [74, gap], 2014/15: [70, 4]}
"""
RING = """
- chart: Reviews
  source: kolb1984
  says: Most were girls
  type: doughnut
  unit: per cent
  of: 293 reviews
  data: {Girls: 55, Boys: 40, Not known: 5}
"""


def plot(built: Built) -> Plot:
    (found,) = [shape for slide in built.slides for shape in shapes_of(slide) if isinstance(shape, Plot)]
    return found


def deck(built: Built) -> bytes:
    assert built.deck, built.faults()
    assert built.theme
    return deck_bytes(built.deck, built.theme)


def native(built: Built) -> Chart:
    """The chart as another program reads it."""
    slides = Presentation(BytesIO(deck(built))).slides
    (found,) = [shape.chart for slide in slides for shape in slide.shapes if shape.has_chart]
    assert isinstance(found, Chart)
    return found


def tree(built: Built) -> etree._Element:
    with zipfile.ZipFile(BytesIO(deck(built))) as package:
        return etree.fromstring(package.read("ppt/charts/chart1.xml"))


def cells(built: Built) -> dict[str, str]:
    """What stands in each cell of the chart's workbook."""
    with zipfile.ZipFile(BytesIO(deck(built))) as package:
        book = zipfile.ZipFile(BytesIO(package.read("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")))
    strings = ["".join(map(str, item.itertext())) for item in etree.fromstring(book.read("xl/sharedStrings.xml"))]
    found = {}
    for cell in etree.fromstring(book.read("xl/worksheets/sheet1.xml")).iter("{*}c"):
        text = "".join(map(str, cell.itertext()))
        found[cell.get("r") or ""] = strings[int(text)] if cell.get("t") == "s" else text
    return found


def values(element: etree._Element, tag: str) -> list[str | None]:
    return [found.get("val") for found in element.iter(f"{C}{tag}")]


# --- what another program reads


def test_another_program_reads_the_figures_back_with_the_gap(pool: Pool) -> None:
    chart = native(pool.blocks(ONE))
    (series,) = chart.plots[0].series
    assert list(chart.plots[0].categories) == ["2009/10", "2010/11", "2011/12 (no figure)", "2012/13", "2013/14"]
    assert series.values == (136, 72, None, 1093.5, 143)
    assert series.name == "Reviews"
    assert not chart.has_title
    assert not chart.has_legend


@pytest.mark.parametrize(
    ("kind", "wanted"),
    [("bar", "COLUMN_CLUSTERED"), ("stacked-bar", "COLUMN_STACKED"), ("line", "LINE_MARKERS")],
)
def test_series_are_read_back_by_name(kind: str, wanted: str, pool: Pool) -> None:
    chart = native(pool.blocks(TWO % kind))
    assert chart.chart_type.name == wanted
    assert [series.name for series in chart.plots[0].series] == ["Deaths", "Serious harm"]
    assert [tuple(series.values) for series in chart.plots[0].series] == [(69, 74, 70), (24, None, 4)]
    assert not chart.has_legend


def test_a_ring_is_read_back(pool: Pool) -> None:
    chart = native(pool.blocks(RING))
    assert chart.chart_type.name == "DOUGHNUT"
    assert tuple(chart.plots[0].series[0].values) == (55, 40, 5)
    assert not chart.has_legend


def test_the_workbook_has_the_same_figures_and_an_empty_cell_for_a_gap(pool: Pool) -> None:
    one = cells(pool.blocks(ONE))
    assert one["B1"] == "Reviews"
    assert [one.get(f"B{row}") for row in range(2, 7)] == ["136", "72", None, "1093.5", "143"]
    two = cells(pool.blocks(TWO % "bar"))
    assert (two["B1"], two["C1"], two["A4"], two["C4"]) == ("Deaths", "Serious harm", "2014/15", "4")
    assert "C3" not in two


def test_cells_that_the_chart_names_are_those_with_its_figures(pool: Pool) -> None:
    named = [str(found.text) for found in tree(pool.blocks(TWO % "line")).iter(f"{C}f")]
    assert named[:3] == ["Sheet1!$B$1", "Sheet1!$A$2:$A$4", "Sheet1!$B$2:$B$4"]
    assert named[3:] == ["Sheet1!$C$1", "Sheet1!$A$2:$A$4", "Sheet1!$C$2:$C$4"]


@pytest.mark.parametrize("block", [ONE, TWO % "line", TWO % "stacked-bar", RING])
def test_the_same_chart_is_the_same_bytes_without_a_clock(block: str, pool: Pool) -> None:
    built = pool.blocks(block)
    written = deck(built)
    assert deck(built) == written
    with zipfile.ZipFile(BytesIO(written)) as package:
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        book = zipfile.ZipFile(BytesIO(package.read("ppt/embeddings/Microsoft_Excel_Sheet1.xlsx")))
    assert {entry.date_time[0] for entry in book.infolist()} == {1980}
    assert not [name for name in book.namelist() if b"dcterms:created" in book.read(name)]


def test_two_charts_have_parts_of_their_own_and_links_keep_theirs(pool: Pool) -> None:
    linked = RING.replace("Most were girls", "Most were [girls](https://example.org/girls)").replace("Reviews", "Two")
    written = deck(pool.blocks(ONE + linked))
    with zipfile.ZipFile(BytesIO(written)) as package:
        assert {name for name in package.namelist() if "/charts/" in name or "/embeddings/" in name} == {
            *(f"ppt/charts/chart{number}.xml" for number in (1, 2)),
            *(f"ppt/charts/_rels/chart{number}.xml.rels" for number in (1, 2)),
            *(f"ppt/embeddings/Microsoft_Excel_Sheet{number}.xlsx" for number in (1, 2)),
        }
    one, two = Presentation(BytesIO(written)).slides[1], Presentation(BytesIO(written)).slides[2]
    assert [shape.chart.chart_type.name for slide in (one, two) for shape in slide.shapes if shape.has_chart] == [
        "COLUMN_CLUSTERED",
        "DOUGHNUT",
    ]
    links = [relation.target_ref for relation in two.part.rels.values() if relation.is_external]
    assert links == ["https://example.org/girls"]


def test_each_figure_is_written_with_the_digits_that_it_was_given(pool: Pool) -> None:
    chart = tree(pool.blocks(ONE))
    formats = [found.get("formatCode") for found in chart.iter(f"{C}numFmt")]
    assert formats[:2] == ["#,##0.0", "#,##0"], "one figure is told by itself, then all the others"
    ring = tree(pool.blocks(RING))
    assert {found.get("formatCode") for found in ring.iter(f"{C}numFmt")} == {'#,##0"%"'}


def test_charts_and_links_of_a_slide_never_share_an_id(pool: Pool) -> None:
    links, drawn = Links(3), plot(pool.blocks(ONE))
    found = [
        links.chart(drawn),
        links.id("https://example.org/a"),
        links.chart(drawn),
        links.id("https://example.org/b"),
    ]
    assert len(set(found)) == 4
    assert links.id("https://example.org/a") == found[1]


# --- what the chart is like


def test_the_chart_stands_on_the_slide_by_itself_with_its_description(pool: Pool) -> None:
    slide = Presentation(BytesIO(deck(pool.blocks(ONE)))).slides[1]
    (frame,) = [shape for shape in slide.shapes if shape.has_chart]
    assert frame._element.getparent() is slide.shapes._spTree
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == (
        "They rose and fell. A bar chart, in reviews: 2009/10: 136; 2010/11: 72; 2011/12: no figure; "
        "2012/13: 1,093.5; 2013/14: 143."
    )


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "line"])
def test_axes_have_positive_ids_start_at_nought_and_leave_gaps(kind: str, pool: Pool) -> None:
    chart = tree(pool.blocks(TWO % kind))
    ids = values(chart, "axId")
    assert len(ids) == 4
    assert len(set(ids)) == 2
    assert all(int(found or 0) > 0 for found in ids)
    assert values(chart, "dispBlanksAs") == ["gap"]
    (value_axis,) = chart.iter(f"{C}valAx")
    assert values(value_axis, "min") == ["0"] or kind == "line"
    assert values(value_axis, "delete") == ["1"], "figures stand at the bars, so a scale would be clutter"
    assert not list(chart.iter(f"{C}majorGridlines", f"{C}title"))


@pytest.mark.parametrize("block", [TWO % "bar", TWO % "stacked-bar", RING])
def test_fills_are_solid_on_slides_and_in_colours_of_the_theme(block: str, pool: Pool) -> None:
    chart = tree(pool.blocks(block))
    assert not list(chart.iter(f"{A}pattFill"))
    assert not list(chart.iter(f"{A}srgbClr"))


def test_two_lines_differ_in_dash_and_marker(pool: Pool) -> None:
    chart = tree(pool.blocks(TWO % "line"))
    assert values(chart, "symbol") == ["circle", "square"]
    dashes = [[dash.get("val") for dash in series.iter(f"{A}prstDash")] for series in chart.iter(f"{C}ser")]
    assert dashes == [[], ["dash"]]


@pytest.mark.parametrize("block", [ONE, TWO % "bar", TWO % "stacked-bar", TWO % "line", RING])
def test_no_word_of_the_chart_is_smaller_than_18_points(block: str, pool: Pool) -> None:
    built = pool.blocks(block)
    sizes = {int(found.get("sz") or 0) for found in tree(built).iter(f"{A}defRPr")}
    assert sizes == {round(plot(built).size * 100)}
    assert min(sizes) >= 1800


def test_figures_of_two_lines_stand_over_the_higher_and_under_the_lower(pool: Pool) -> None:
    drawn = plot(pool.blocks(TWO % "line"))
    assert [[label.position if label else None for label in row] for row in drawn.labels] == [
        ["above", "above", "right"],
        ["below", None, "right"],
    ]
    assert drawn.lowest == 0


def test_a_ring_names_no_place_for_its_figures_which_powerpoint_would_refuse(pool: Pool) -> None:
    assert values(tree(pool.blocks(RING)), "dLblPos") == []
    assert set(values(tree(pool.blocks(TWO % "stacked-bar")), "dLblPos")) == {"ctr"}


def test_the_bar_that_the_sentence_names_is_loud_and_the_others_are_told_one_by_one(pool: Pool) -> None:
    chart = tree(pool.blocks(ONE.replace("They rose and fell", "They fell to 72 and rose again")))
    (series,) = chart.iter(f"{C}ser")
    others = series.findall(f"{C}dPt")
    assert [values(found, "idx") for found in others] == [["0"], ["2"], ["3"], ["4"]]
    assert {next(found.iter(f"{A}schemeClr")).get("val") for found in others} == {"accent4"}
    assert next(series.iter(f"{A}schemeClr")).get("val") == "accent1"
    assert not list(tree(pool.blocks(ONE)).iter(f"{C}dPt")), "a sentence that names none leaves all alike"


def test_the_sheet_has_patterns_for_copies_in_grey(pool: Pool) -> None:
    (drawing,) = of(Drawing, titled(pool.blocks(TWO % "stacked-bar"), "Reviews").handout.parts)
    (drawn,) = drawing.diagram.draw(Box(0, 0, inches(9), inches(5)), Pen(THEME, Report())).elements
    assert isinstance(drawn, Plot)
    assert [bool(row[0].hatch) for row in drawn.looks] == [False, True]


@pytest.mark.parametrize(
    ("block", "name"), [(TWO % "bar", "Ser"), (TWO % "stacked-bar", "Ser"), (TWO % "line", "Ser"), (RING, "Cat")]
)
def test_names_are_labels_of_the_chart_that_powerpoint_can_edit(block: str, name: str, pool: Pool) -> None:
    chart = tree(pool.blocks(block))
    assert not list(chart.iter(f"{C}legend"))
    for series in chart.iter(f"{C}ser"):
        every = [*series.iter(f"{C}dLbl"), *series.iter(f"{C}dLbls")]
        named = [each for each in every if [f.get("val") for f in each.findall(f"{C}show{name}Name")] == ["1"]]
        assert named
        for each in named:
            assert each.findtext(f"{C}separator") in (" ", "\n")
            body = each.find(f"{C}txPr/{A}bodyPr")
            assert body is not None
            assert body.get("wrap") == "none", "a label that breaks its lines would stand elsewhere"


def test_what_stands_beside_its_part_is_moved_from_the_place_that_powerpoint_gives_it(pool: Pool) -> None:
    block = TWO.replace("70, 4", "70, 4], 2015/16: [70, 4], 2016/17: [70, 5") % "stacked-bar"
    (_, last) = tree(pool.blocks(block)).iter(f"{C}ser")
    moved = {values(each, "idx")[0]: each.find(f"{C}layout/{C}manualLayout") for each in last.iter(f"{C}dLbl")}
    assert {"2", "3", "4"} <= set(moved), "each of them, also where all are moved alike"
    for place in ("2", "3", "4"):
        assert (layout := moved[place]) is not None
        assert 0 < float(values(layout, "x")[0] or 0) < 0.5
    whole = last.find(f"{C}dLbls")
    assert whole is not None
    assert whole.find(f"{C}layout") is None, "all labels of a series cannot be moved as one"
    leaders = [found.get("val") for found in whole.iter("{*}showLeaderLines")]
    assert leaders == ["0"]


@pytest.mark.parametrize("kind", ["bar", "line"])
def test_figures_below_nought_are_read_back_and_the_scale_is_free_to_hold_them(kind: str, pool: Pool) -> None:
    block = ONE.replace("136, 2010/11: 72", "136, 2010/11: -72").replace("says:", f"type: {kind}\n  says:")
    built = pool.blocks(block)
    (series,) = native(built).plots[0].series
    assert series.values == (136, -72, None, 1093.5, 143)
    (axis,) = tree(built).iter(f"{C}valAx")
    assert values(axis, "min") == []
    (categories,) = tree(built).iter(f"{C}catAx")
    assert values(categories, "tickLblPos") == ["low"], "words stand under the lowest bar, not on it"
    assert "2010/11: −72" in notes_of(built.slide("Reviews"))


# --- words around it


def test_the_foot_of_the_slide_says_what_is_counted_and_what_is_missing(pool: Pool) -> None:
    source = texts_of(pool.blocks(ONE).slide("Reviews"))[-2]
    assert source == "Reviews, England. No figure for 2011/12: nobody counted. Source: Kolb, D.A. (1984)"
    assert "Per cent of 293 reviews. Source: Kolb, D.A. (1984)" in texts_of(pool.blocks(RING).slide("Reviews"))
    with_of = texts_of(pool.blocks(ONE.replace("note: nobody counted.", "of: 50")).slide("Reviews"))
    assert any(text.startswith("Reviews, of 50 in all, England. No figure for 2011/12. ") for text in with_of)


def test_the_foot_says_what_is_missing_and_no_figure_that_the_chart_has(pool: Pool) -> None:
    foot = next(text for text in texts_of(pool.blocks(TWO % "stacked-bar").slide("Reviews")) if "Source" in text)
    assert foot == "No figure for Serious harm in 2013/14. Source: Kolb, D.A. (1984)"


def test_the_notes_have_every_figure(pool: Pool) -> None:
    notes = notes_of(pool.blocks(TWO % "bar").slide("Reviews"))
    assert notes[notes.index("SHOW") : notes.index("DO")] == [
        "SHOW",
        "The chart. Its figures:",
        "2012/13: Deaths 69, Serious harm 24",
        "2013/14: Deaths 74, Serious harm no figure",
        "2014/15: Deaths 70, Serious harm 4",
    ]


def test_the_sheet_has_the_chart_a_table_of_its_figures_and_the_source(pool: Pool) -> None:
    sheet = titled(pool.blocks(ONE), "Reviews")
    assert sheet.code == "R1"
    (drawing,) = of(Drawing, sheet.handout.parts)
    (table,) = of(Table, sheet.handout.parts)
    assert drawing.diagram.describe().startswith("They rose and fell.")
    assert table.header == ("Year", "Reviews")
    assert [[str(cell) for cell in row] for row in table.rows][1:4] == [
        ["2010/11", "72"],
        ["2011/12", "no figure"],
        ["2012/13", "1,093.5"],
    ]
    texts = [str(text.text) for text in of(Text, sheet.handout.parts)]
    assert texts[0] == "They rose and fell"
    assert texts[-2:] == [
        "Reviews, England. No figure for 2011/12: nobody counted.",
        "Source: Kolb, D.A. (1984)",
    ]
    (table,) = of(Table, titled(pool.blocks(RING), "Reviews").handout.parts)
    assert table.header == ("What", "Per cent")


def test_paper_that_rests_on_what_is_superseded_says_so(pool: Pool) -> None:
    sheet = titled(pool.blocks(ONE.replace("kolb1984", "wt2010\n  handouts: chart")), "Reviews")
    assert type(sheet.handout.parts[0]).__name__ == "Notice"


# --- faults


def faults(pool: Pool, lines: str) -> list[str]:
    body = "- chart: C\n  says: It shows\n  source: kolb1984\n" + textwrap.indent(textwrap.dedent(lines).strip(), "  ")
    return [fault.split(": ", 1)[1] for fault in pool.blocks(body + "\n").faults()]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        ("data: {One: 5}", "One category is no chart."),
        ("data: {One: gap, Two: gap}", "There is no figure to show."),
        ("data: {One: -5, Two: 5 %}", "`5 %` is not a number that a chart can show."),
        ("data: {One: -5, Two: 105}\ntype: doughnut", "A part of a whole cannot be less than nought."),
        (
            "data: {One: [-5, 1], Two: [3, 1]}\nseries: [A, B]\ntype: stacked-bar",
            "A part of a whole cannot be less than nought.",
        ),
        ("data: {One: 5 %, Two: 3}", "`5 %` is not a number that a chart can show."),
        ("data: {One: 1e3, Two: 3}", "`1e3` is not a number that a chart can show."),
        ("data: {One: , Two: 3}", "Nothing written is not a number that a chart can show."),
        ("data: [1, 2]", "Here stands a list, where `category: number` lines should stand."),
        (f"data: {{{', '.join(f'C{n}: 1' for n in range(13))}}}", "These are 13 categories; a chart holds at most 12."),
        ("data: {One: 5, Two: 3}\nseries: [A, B]", "This category has 1 figure for 2 series."),
        ("data: {One: 5, Two: 3}\ntype: stacked-bar", "Stacked bars need two `series` or more."),
        (
            "data: {One: [1, 1, 1], Two: [2, 2, 2]}\nseries: [A, B, C]\ntype: line",
            "The figures of 3 lines would lie on one another; there is room for 2.",
        ),
        (
            f"series: [A, B, C]\ndata: {{{', '.join(f'C{n}: [1, 2, 3]' for n in range(9))}}}",
            "These are 27 bars; there is room for 24.",
        ),
        ("data: {One: [1, 2], Two: [3, 4]}\nseries: [A, B]\ntype: doughnut", "A ring shows one series."),
        (f"type: doughnut\ndata: {{{', '.join(f'C{n}: 1' for n in range(7))}}}", "A ring has 2 to 6 parts, not 7."),
        ("data: {One: gap, Two: 3}\ntype: doughnut", "A ring shows parts of a whole, and this one has no figure."),
        ("data: {One: 60, Two: 41}\ntype: doughnut\nunit: '%'", "These come to 101 %, which is more than the whole."),
        ("data: {One: 0, Two: 0}\ntype: doughnut", "Nought has no parts."),
        (
            "data: {One: 96, Two: 4}\ntype: doughnut",
            "“Two” is less than a twentieth of the ring, too thin for its figure.",
        ),
        (
            "data: {One: 87, Two: 6, Three: 7}\ntype: doughnut",
            "“Two” and “Three” are too thin side by side.",
        ),
        (
            "data: {One: [60, 41], Two: [3, 4]}\nseries: [A, B]\ntype: stacked-bar\nunit: '%'",
            "These come to 101 %, which is more than the whole.",
        ),
    ],
)
def test_what_cannot_be_drawn_or_would_mislead_is_told(lines: str, told: str, pool: Pool) -> None:
    assert told in faults(pool, lines)


def test_a_chart_without_a_source_is_told(pool: Pool) -> None:
    built = pool.blocks("- chart: C\n  says: S\n  data: {One: 5, Two: 3}\n")
    assert built.faults() == ["1:3 F202 missing-field: `source` is missing here: figures without one are a rumour."]


def test_what_may_be_written_is(pool: Pool) -> None:
    assert faults(pool, "data: {One: 60, Two: 70}\nunit: '%'") == [], "bars may count a case twice"
    assert faults(pool, "data: {One: 33, Two: 33, Three: 33}\ntype: doughnut\nunit: '%'") == [], "rounded"
    assert faults(pool, "data: {One: GAP, Two: 3}") == []
    assert faults(pool, "data: {One: gap, Two: [3, 4]}\nseries: [A, B]") == []
    assert faults(pool, "data: {One: [1, 2]}\nseries: [A, B]\ntype: stacked-bar") == []


def test_a_figure_with_its_unit_is_told_where_the_unit_goes(pool: Pool) -> None:
    built = pool.blocks("- chart: C\n  says: S\n  source: kolb1984\n  data: {One: 5 %, Two: 3 cases}\n")
    hints = [found.hint for found in built.report.ordered()]
    assert hints == ['write `5` here, and `unit: "%"` once for all', "write `3` here, and `unit: cases` once for all"]


def test_words_too_long_for_their_place_are_told(pool: Pool) -> None:
    long = "Unterschied" * 6
    (fault, *_) = faults(pool, f"type: line\ndata: {{{long}: 1, Two: 2, Three: 3}}")
    assert "needs" in fault
    assert "its place on the slide has" in fault


def test_figures_on_a_dark_part_are_light_and_those_on_a_light_one_dark(pool: Pool) -> None:
    built = pool.blocks(TWO % "stacked-bar")
    dark, light = tree(built).iter(f"{C}ser")
    colours = []
    for series in (dark, light):
        labels = series.find(f"{C}dLbls")
        assert labels is not None
        ground, words = labels.findall(f"{C}spPr")[-1], labels.findall(f"{C}txPr")[-1]
        colour = next(words.iter(f"{A}schemeClr")).get("val")
        colours.append((colour, ground.find(f"{A}noFill") is not None))
    assert colours == [("bg1", True), ("tx1", True)]
    drawn = {
        (p.colour, shape.fill)
        for shape in figures(plot(built))
        for p in (shape.frame.paragraphs if shape.frame else ())
    }
    assert drawn == {("paper", None), ("ink", None), ("accent", None)}


def figures(chart: Plot) -> list[Shape]:
    return [shape for shape in chart.elements if isinstance(shape, Shape) and shape.name.startswith("Figure")]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("1 000", "write `1000`, without spaces"),
        ("1\u00a0000\u00a0000", "write `1000000`, without spaces"),
        ("12 visits", "write `12` here, and `unit: visits` once for all"),
        ("12%", 'write `12` here, and `unit: "%"` once for all'),
        ("12.5.3 x", "write a number such as 136 or 12.5, or `gap` where there is no figure"),
        ("20, or so", "write a number such as 136 or 12.5, or `gap` where there is no figure"),
    ],
)
def test_a_hint_never_makes_another_number_of_it(written: str, hint: str, pool: Pool) -> None:
    built = pool.blocks(f'- chart: C\n  says: S\n  source: wt2010\n  data: {{A: "{written}", B: 3}}\n')
    assert [found.hint for found in built.report.diagnostics if found.fault.code == "F204"] == [hint]


def test_stacks_of_nothing_have_their_figures_one_under_another(pool: Pool) -> None:
    block = "- chart: C\n  type: stacked-bar\n  says: S\n  source: wt2010\n  series: [a, b]\n  data: {A: [0, 0]}\n"
    one, two = figures(plot(pool.blocks(block)))
    assert not one.box.overlaps(two.box)
