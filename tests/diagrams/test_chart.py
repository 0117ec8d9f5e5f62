"""The chart as we draw it: in proportion, in its box, told apart by patterns, no word on another."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations
from math import atan2, hypot, pi, tau

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from sessionbuilder.deck.elements import HOLE, Connector, Curve, Element, Plot, PlotType, Shape, extent, paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.chart import Chart
from sessionbuilder.diagrams.chart.figures import Figures, Series
from sessionbuilder.diagrams.chart.hatching import Rectangle, Sector, hatched
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.theme.palette import READABLE, contrast
from sessionbuilder.theme.theme import Theme
from sessionbuilder.units import Box, inches
from sessionbuilder.writers.svg import drawing_svg
from tests.layout.test_page import THEME
from tests.theme.test_looks import look as theme_of

SLIDE = Box(BODY.x, BODY.y + inches(1), BODY.width, BODY.height - inches(1))
PAPER = Box(0, 0, inches(10), inches(5.4))
YEARS = ("2009/10", "2010/11", "2011/12", "2012/13", "2013/14")


def plotted(
    kind: PlotType,
    rows: list[list[int | None]],
    categories: tuple[str, ...] = YEARS,
    box: Box = SLIDE,
    unit: str = "",
    says: str = "It shows",
    *,
    hatched: bool = False,
    names: str = "Series",
    theme: Theme = THEME,
) -> tuple[Plot, Report]:
    """The chart of `rows`, one for each series, and what the pen had to say."""
    series = tuple(
        Series(f"{names} {number}", tuple(None if value is None else Decimal(value) for value in row))
        for number, row in enumerate(rows, 1)
    )
    figures = Figures(tuple(map(plain, categories[: len(rows[0])])), series, unit)
    pen = Pen(theme, Report())
    (plot,) = Chart("A chart", plain(says), kind, figures, hatched).draw(box, pen).elements
    assert isinstance(plot, Plot)
    return plot, pen.report


def named(plot: Plot, start: str) -> list[Shape]:
    return [shape for shape in plot.elements if isinstance(shape, Shape) and shape.name.startswith(start)]


def texts(plot: Plot) -> list[str]:
    return [str(paragraph.text) for paragraph in paragraphs_of(plot)]


def texts_of(shape: Shape) -> list[str]:
    return [str(paragraph.text) for paragraph in paragraphs_of(shape)]


def test_bars_stand_on_one_line_in_proportion_and_a_gap_has_none() -> None:
    plot, report = plotted("bar", [[100, 50, None, 25, 0]])
    assert not report.diagnostics
    bars = [shape.box for shape in named(plot, "Bar")]
    assert plot.upright
    assert [round(bar.height / bars[0].height, 3) for bar in bars] == [1, 0.5, 0.25]
    assert {bar.bottom for bar in bars} == {plot.area.bottom}
    assert texts(plot) == ["100", "50", "25", "0", "2009/10", "2010/11", "2011/12 (no figure)", "2012/13", "2013/14"]


def test_few_bars_and_long_words_lie_beside_their_categories() -> None:
    plot, _ = plotted("bar", [[30, 60]], ("One", "Two"))
    assert not plot.upright
    short, long = (shape.box for shape in named(plot, "Bar"))
    assert short.x == long.x == plot.area.x
    assert short.width * 2 == pytest.approx(long.width, abs=2)
    assert short.bottom < long.y, "the first category is at the top"
    words = tuple(f"Children who were not seen by anybody {number}" for number in range(7))
    plot, report = plotted("bar", [[1] * 7], words)
    assert not plot.upright
    assert not report.diagnostics


def test_slide_and_paper_agree_on_whether_bars_stand() -> None:
    words = tuple(f"A category {letter}" for letter in "abcdefghi")
    slide, _ = plotted("bar", [[1] * 9], words)
    paper, _ = plotted("bar", [[1] * 9], words, PAPER)
    assert slide.upright == paper.upright


def test_stacked_parts_stand_on_one_another_and_the_names_beside_the_last_bar() -> None:
    plot, report = plotted("stacked-bar", [[60, 30], [40, 20]], ("One", "Two"))
    assert not report.diagnostics
    one, two, three, four = (shape.box for shape in named(plot, "Bar"))
    assert (one.y, one.bottom) == (two.bottom, plot.area.bottom)
    assert plot.area.bottom - four.y == pytest.approx(plot.area.height / 2, abs=2)
    assert three.x > one.right
    assert plot.key is None
    for name, part in (("Series 1 30", three), ("Series 2 20", four)):
        (told,) = [shape for shape in named(plot, "Figure") if texts_of(shape) == [name]]
        assert told.box.x > part.right
        assert part.y < told.box.centre[1] < part.bottom


def test_names_of_stacked_bars_stand_at_the_first_where_the_last_has_gaps() -> None:
    plot, report = plotted("stacked-bar", [[60, 30, 40], [40, 20, None]])
    assert not report.diagnostics
    assert plot.key is None
    bars = {shape.name: shape.box for shape in named(plot, "Bar")}
    for name, row in (("Series 1 60", 1), ("Series 2 40", 2)):
        (told,) = [shape for shape in named(plot, "Figure") if texts_of(shape) == [name]]
        assert told.box.right < bars[f"Bar: Series {row}, 2009/10"].x
        assert told.box.x >= SLIDE.x
    assert plot.area.right == SLIDE.right


def test_stacked_bars_lie_where_words_are_too_long_to_stand_with_names_in_their_parts() -> None:
    words = tuple(f"Nobodyhadeverseenthem{number}" for number in range(7))
    plot, report = plotted("stacked-bar", [[30] * 7, [1] * 7, [36] * 7], words)
    assert not report.diagnostics
    assert not plot.upright
    told = [text for shape in named(plot, "Figure") for text in texts_of(shape)]
    assert told[:2] == ["Series 1 30", "Series 3 36"], "names stand in the first bar that holds them"
    assert told[2:4] == ["30", "36"]
    assert told[-7:] == ["Series 2 1"] * 7, "what is too small for its figure has it after the end of the bar"
    assert all(shape.box.x > plot.area.x + plot.area.width * 0.99 for shape in named(plot, "Figure")[-7:])


def test_a_part_that_is_too_small_for_its_figure_has_it_beside_the_bar() -> None:
    plot, _ = plotted("stacked-bar", [[100, 100, 100], [2, 3, 4], [1, 0, 1]])
    bars = {shape.name: shape.box for shape in named(plot, "Bar")}
    two, nought = (shape for shape in named(plot, "Figure") if texts_of(shape) in (["2"], ["0"]))
    assert two.box.x > bars["Bar: Series 2, 2009/10"].right
    assert two.box.right < bars["Bar: Series 1, 2010/11"].x
    assert abs(two.box.centre[1] - bars["Bar: Series 2, 2009/10"].centre[1]) < inches(0.4)
    assert nought.box.x > bars["Bar: Series 1, 2010/11"].right, "nought is a figure too"


@pytest.mark.parametrize(
    ("kind", "rows", "says"),
    [
        ("bar", [[69, 74, 70, 71, 62], [24, None, 4, 50, 69]], "It shows"),
        ("bar", [[30, 60], [50, 55]], "It shows"),
        ("stacked-bar", [[69, 74, 70, 71, 62], [24, None, 4, 50, 69]], "It shows"),
        ("line", [[69, 74, 70, 71, 62], [24, None, 4, 50, 69]], "It shows"),
        ("line", [[69, 74, 70, 71, None], [24, None, 4, 50, 71]], "It shows"),
        ("doughnut", [[41, 28, 14, 9, 8]], "It shows"),
    ],
)
def test_names_stand_beside_what_they_name_and_there_is_no_key(
    kind: PlotType, rows: list[list[int | None]], says: str
) -> None:
    plot, report = plotted(kind, rows, says=says)
    assert not report.diagnostics
    assert plot.key is None
    wanted = "category" if kind == "doughnut" else "series"
    for row in plot.labels:
        found = [label for label in row if label and label.named]
        assert {label.named for label in found} == {wanted}
        assert len(found) == (5 if kind == "doughnut" else 1)


def test_a_key_is_left_where_bars_are_too_many_and_names_too_long_to_stand_at_them() -> None:
    rows: list[list[int | None]] = [[120, 100, 140, 150, 170], [90, 100, 80, 70, 60], [60, 70, 90, 95, 120], [1] * 5]
    plot, report = plotted("bar", rows, says="It shows", names="A kind that has a long name")
    assert not report.diagnostics
    assert plot.key
    assert not any(label and label.named for row in plot.labels for label in row)


def test_the_second_series_is_told_apart_by_the_lines_of_a_pattern() -> None:
    rows: list[list[int | None]] = [[10, 20, 30, 40, 50], [50, 40, 30, 20, 10]]
    plot, _ = plotted("bar", rows, hatched=True)
    solid, hatch = (
        [shape for shape in named(plot, "Bar") if shape.name.startswith(f"Bar: Series {number}")] for number in (1, 2)
    )
    assert {shape.fill for shape in solid} == {"accent"}
    assert {shape.fill for shape in hatch} == {"paper"}
    lines = [line for line in plot.elements if isinstance(line, Connector) and " line " in line.name]
    assert lines
    boxes = [shape.box.inset(-2) for shape in [*hatch, *named(plot, "Key 2")]]
    assert all(any(box.contains(extent(line)) for box in boxes) for line in lines)


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "doughnut"])
@pytest.mark.parametrize("says", ["It shows", "Series 2 rose", "It rose in 2010/11", "It rose to 25"])
@pytest.mark.parametrize("look", ["calm", "warm", "high-contrast"])
def test_every_fill_stands_out_and_every_figure_can_be_read(kind: PlotType, says: str, look: str) -> None:
    rows: list[list[int | None]] = [[25, 24, 25, 26]] if kind == "doughnut" else [[25, 24, 25, 26]] * 4
    theme = theme_of(look)
    plot, report = plotted(kind, rows, says=says, theme=theme)
    assert not report.diagnostics
    palette = theme.palette
    for row in plot.looks:
        for look_ in row:
            around = look_.colour if look_.hatch else look_.edge
            seen = [contrast(palette.colour(role), palette.paper) for role in (look_.colour, around)]
            assert max(seen) >= 3, "WCAG 2.2, success criterion 1.4.11"
            assert look_.hatch or contrast(palette.colour(look_.words), palette.colour(look_.colour)) >= READABLE
    for shape in named(plot, "Figure"):
        (colour,) = {paragraph.colour for paragraph in paragraphs_of(shape)}
        grounds = [
            other.fill
            for other in named(plot, "Bar")
            if other.fill and other.box.contains(Box(*shape.box.centre, 1, 1)) and not shape.fill
        ]
        for ground in grounds or ["paper"]:
            assert contrast(palette.colour(colour), palette.colour(ground)) >= READABLE, shape


@pytest.mark.parametrize("kind", ["bar", "stacked-bar", "doughnut"])
def test_on_a_screen_fills_are_solid_and_no_figure_has_a_patch_behind_it(kind: PlotType) -> None:
    rows: list[list[int | None]] = [[25, 25, 25, 25]] if kind == "doughnut" else [[5, 5]] * 4
    plot, _ = plotted(kind, rows)
    assert not [line for line in plot.elements if " line " in line.name]
    looks = [look.colour for look in plot.looks[0]] if kind == "doughnut" else [row[0].colour for row in plot.looks]
    assert looks == ["accent", "accent-soft", "deep", "line"], "dark and light take turns"
    assert {shape.fill for shape in named(plot, "Figure")} == {None}


@pytest.mark.parametrize(
    ("says", "loud"),
    [
        ("They fell to 72.", [1]),
        ("They fell to 72 in 2010/11", [1]),
        ("From 136 in 2009/10 they fell to 72", [0, 1]),
        ("They fell by 7.2, or 1,72", []),
        ("They fell", []),
    ],
)
def test_the_bars_that_the_sentence_names_are_loud_and_the_others_quiet(says: str, loud: list[int]) -> None:
    plot, _ = plotted("bar", [[136, 72, 92, 97, None]], says=says)
    wanted = ["accent" if not loud or number in loud else "accent-soft" for number in range(5)]
    assert [shape.fill for shape in named(plot, "Bar")] == wanted[:4]


def test_of_categories_that_hold_one_another_the_longest_is_meant() -> None:
    words = ("Abuse", "Abuse at home", "Other", "No figures")
    plot, _ = plotted("bar", [[5, 6, 7, 8]], words, says="Abuse at home stands over every other kind")
    assert loud_in(plot) == [1]


def loud_in(plot: Plot) -> list[int]:
    """Which bars of the first series are loud."""
    return [number for number, look in enumerate(plot.looks[0]) if look.colour == "accent"]


@pytest.mark.parametrize(
    ("says", "categories", "loud"),
    [
        ("Referrals were most in October", ("Sep", "Oct", "Nov"), [1]),
        ("It may be that nothing rose", ("Apr", "May", "Jun"), []),
        ("In 2012-13 there were fewer", ("2011/12", "2012/13", "2013/14"), [1]),
        ("In 2012 to 2013 there were fewer", ("2011/12", "2012/13", "2013/14"), [1]),
        ("In 2012 there were fewer", ("2011/12", "2012/13", "2013/14"), [1]),
        ("Neglect stands out", ("Neglect of a child", "Physical abuse", "Sexual abuse"), [0]),
        ("Physical harm stands out", ("Neglect of a child", "Physical abuse", "Sexual abuse"), [1]),
        ("Abuse stands out", ("Neglect of a child", "Physical abuse", "Sexual abuse"), []),
        ("Mothers were seen", ("A mother", "A father", "Both"), [0]),
        ("Most children had been seen", ("Seen", "Not seen"), [0]),
        ("Of the children 6 were not seen", ("Seen", "Not seen"), [1]),
        ("It doubled within 5 years", ("One", "Two"), []),
        ("It rose to 6", ("One", "Two"), [1]),
    ],
)
def test_names_are_found_by_some_of_their_words_by_years_and_by_figures(
    says: str, categories: tuple[str, ...], loud: list[int]
) -> None:
    plot, _ = plotted("bar", [list((5, 6, 7)[: len(categories)])], categories, says=says)
    assert loud_in(plot) == (loud or [*range(len(categories))])


FOUR: list[list[int | None]] = [[20, 21, 22, 23, 24], [15, 16, 17, 18, 19]]


@pytest.mark.parametrize("kind", ["bar", "stacked-bar"])
@pytest.mark.parametrize(
    ("says", "loud"),
    [
        ("Series 2 rose", {(1, n) for n in range(5)}),
        ("It fell in 2011/12", {(0, 2), (1, 2)}),
        ("Series 2 fell in 2011/12", {(1, 2)}),
        ("It rose to 24", {(0, 4)}),
        ("It rose", set()),
        ("Series 1 and Series 2 rose", set()),
    ],
)
def test_of_several_series_what_the_sentence_names_is_dark_and_the_rest_pale(
    kind: PlotType, says: str, loud: set[tuple[int, int]]
) -> None:
    plot, _ = plotted(kind, FOUR, says=says)
    dark = {(row, n) for row, looks in enumerate(plot.looks) for n, look in enumerate(looks) if look.words == "paper"}
    if loud:
        assert dark == loud
        told = [(row, n, label) for row, labels in enumerate(plot.labels) for n, label in enumerate(labels) if label]
        assert {(row, n) for row, n, label in told if label.bold} == loud
    else:
        assert len(set(plot.looks)) == 2, "each series has one look"


def test_the_line_and_the_part_that_a_sentence_names_are_loud() -> None:
    plot, _ = plotted("line", FOUR, says="Series 2 rose")
    assert [row[0].colour for row in plot.looks] == ["quiet", "warm"]
    plot, _ = plotted("doughnut", [[50, 25, 25]], ("One", "Two", "Three"), says="Two is a quarter")
    assert loud_in(plot) == [1]


@pytest.mark.parametrize("hatch", ["rising", "level", "upright", "falling", "crossed"])
def test_every_pattern_fills_its_region_and_stays_in_it(hatch: str) -> None:
    box = Box(1_000_000, 2_000_000, 2_000_000, 700_000)
    lines = list(hatched("P", Rectangle(box), hatch, "accent"))  # type: ignore[arg-type]
    assert len(lines) > 4
    assert all(box.inset(-2).contains(extent(line)) for line in lines)
    ring = Sector(0, 0, 1_000_000, 2_000_000, -pi / 2, pi / 3)
    lines = list(hatched("P", ring, hatch, "accent"))  # type: ignore[arg-type]
    assert len(lines) > 4
    for line in lines:
        for x, y in (line.start, line.end):
            assert 999_990 < hypot(x, y) < 2_000_010
            assert (atan2(y, x) + pi / 2 + 1e-4) % tau < pi / 3 + pi / 2 + 2e-4


def test_a_line_is_parted_at_a_gap_and_its_points_are_in_proportion() -> None:
    plot, report = plotted("line", [[100, 50, None, 25, 75]])
    assert not report.diagnostics
    pieces = [curve for curve in plot.elements if isinstance(curve, Curve)]
    assert [len(curve.bends) for curve in pieces] == [1, 1]
    heights = [plot.area.bottom - y for curve in pieces for _, y in (curve.start, curve.bends[-1][2])]
    assert [round(height / heights[0], 2) for height in heights] == [1, 0.5, 0.25, 0.75]
    assert "2011/12 (no figure)" in texts(plot)
    assert plot.lowest == 0


def test_a_low_point_of_the_lower_line_has_room_for_its_figure_over_the_categories() -> None:
    plot, _ = plotted("line", [[100, 9, 80], [60, 2, 30]])
    assert plot.lowest is not None
    assert plot.lowest < 0
    assert not [line for line in plot.elements if line.name == "Axis"], "it would strike the figure through"
    assert all(shape.box.bottom <= plot.area.bottom for shape in named(plot, "Figure"))


def test_a_low_point_with_room_over_it_has_its_figure_there_and_the_axis_strikes_none() -> None:
    plot, _ = plotted("line", [[120, 100, 140, 150, 170], [40, 60, 30, 35, 20]])
    (axis,) = (line for line in plot.elements if isinstance(line, Connector) and line.name == "Axis")
    assert plot.lowest == 0
    assert all(shape.box.bottom < axis.start[1] for shape in named(plot, "Figure"))


def test_two_lines_differ_in_dash_and_marker() -> None:
    plot, _ = plotted("line", [[1, 2, 3], [3, 2, 1]])
    curves = [curve for curve in plot.elements if isinstance(curve, Curve)]
    assert {curve.dashed for curve in curves if curve.name.startswith("Line 1")} == {False}
    assert {curve.dashed for curve in curves if curve.name.startswith("Line 2")} == {True}
    assert {shape.geometry for shape in named(plot, "Line 1")} == {"ellipse"}
    assert {shape.geometry for shape in named(plot, "Line 2")} == {"rectangle"}


def test_parts_of_a_ring_go_round_from_the_top_in_proportion() -> None:
    plot, report = plotted("doughnut", [[50, 25, 25]], ("One", "Two", "Three"), unit="%")
    assert not report.diagnostics
    x, y = plot.area.centre
    turned = []
    for number in (1, 2, 3):
        first, *_ = (curve for curve in plot.elements if isinstance(curve, Curve) and curve.name == f"Part {number}")
        ends = [atan2(py - y, px - x) + pi / 2 for px, py in (first.start, first.bends[-1][2])]
        if number == 1:
            assert first.start == pytest.approx((x, first.start[1])), "the first part starts at the top"
            assert first.start[1] < y
        turned.append(round(((ends[1] - ends[0]) % tau) / tau, 3))
    assert turned == [0.5, 0.25, 0.25]
    thick = next(curve for curve in plot.elements if isinstance(curve, Curve) and curve.name == "Part 1").weight
    assert thick == pytest.approx(plot.area.width / 2 / 12_700 * (1 - HOLE / 100), rel=0.02)
    assert texts(plot) == ["One 50%", "Two 25%", "Three 25%"]
    for shape in named(plot, "Figure"):
        far = hypot(shape.box.centre[0] - x, shape.box.centre[1] - y)
        assert far > plot.area.width / 2, "each stands outside, at its part"


LONG = (
    "Neglect over many years",
    "Emotional abuse",
    "Physical abuse by somebody in the family",
    "Sexual abuse outside",
)


@pytest.mark.parametrize("box", [SLIDE, PAPER])
def test_a_ring_gives_way_to_long_names_and_stands_in_the_middle_with_them(box: Box) -> None:
    plot, report = plotted("doughnut", [[45, 20, 15, 20]], LONG, box=box, unit="%")
    assert not report.diagnostics
    assert plot.key is None
    told = [shape.box for shape in named(plot, "Figure")]
    left, right = min(one.x for one in told), max(one.right for one in told)
    assert left >= box.x
    assert right <= box.right
    assert abs((left - box.x) - (box.right - right)) < inches(1.2)
    for one in told:
        corners = [(x, y) for x in (one.x, one.right) for y in (one.y, one.bottom)]
        x, y = plot.area.centre
        assert min(hypot(cx - x, cy - y) for cx, cy in corners) > plot.area.width / 2, "no word lies on the ring"


@pytest.mark.parametrize("count", [2, 5])
def test_bars_of_less_than_nought_go_the_other_way_with_their_figures_beyond_them(count: int) -> None:
    plot, report = plotted("bar", [list((10, -5, 3, 0, -12)[:count])])
    assert not report.diagnostics
    (axis,) = (line for line in plot.elements if isinstance(line, Connector) and line.name == "Axis")
    up, down = (shape.box for shape in named(plot, "Bar")[:2])
    told = {texts_of(shape)[0]: shape.box for shape in named(plot, "Figure")}
    assert plot.upright is (count == 5)
    if plot.upright:
        assert up.bottom == down.y == axis.start[1]
        assert up.height == pytest.approx(2 * down.height, abs=4)
        assert told["−5"].y >= down.bottom
        assert told["10"].bottom <= up.y
    else:
        assert up.x == down.right == axis.start[0]
        assert told["−5"].right <= down.x
        assert told["10"].x >= up.right


def test_a_line_that_falls_below_nought_crosses_its_axis_and_no_figure_does() -> None:
    plot, report = plotted("line", [[10, -5, 3, 0, -12], [-3, -8, -20, 4, 4]])
    assert not report.diagnostics
    (axis,) = (line for line in plot.elements if isinstance(line, Connector) and line.name == "Axis")
    level = axis.start[1]
    assert plot.area.y < level < plot.area.bottom
    assert not any(shape.box.y < level < shape.box.bottom for shape in named(plot, "Figure") if not shape.fill)


def test_the_description_says_every_figure() -> None:
    plot, _ = plotted("bar", [[1200, None], [3, 4]], ("One", "Two"), unit="cases")
    assert plot.alt == (
        "It shows. A bar chart, in cases: One: Series 1 1,200, Series 2 3; Two: Series 1 no figure, Series 2 4."
    )
    plot, _ = plotted("doughnut", [[50, 50]], ("One", "Two"), unit="%")
    assert plot.alt == "It shows. A ring chart: One: 50%; Two: 50%."


def test_the_picture_of_a_chart_is_its_drawing() -> None:
    series = (Series("Cases", (Decimal(5), Decimal(7))),)
    chart = Chart("A chart", plain("It shows"), "bar", Figures((plain("One"), plain("Two")), series))
    group = chart.draw(PAPER, Pen(THEME, Report()))
    svg = etree.fromstring(drawing_svg(group, THEME).encode())
    found = ["".join(map(str, text.itertext())) for text in svg.iter("{http://www.w3.org/2000/svg}text")]
    assert found == ["5", "7", "One", "Two"]


def test_words_that_do_not_fit_are_told() -> None:
    words = tuple(f"Unterschiedlichkeitsunterscheidungen {number}" for number in range(5))
    _, report = plotted("line", [[1] * 5], words)
    assert [found.fault.code for found in report.diagnostics] == ["L501"]
    _, report = plotted(
        "bar", [[1] * 12], tuple(f"Beside {number}" for number in range(12)), Box(0, 0, SLIDE.width, 1_000_000)
    )
    assert [found.fault.code for found in report.diagnostics] == ["L501"]


def with_text(plot: Plot) -> list[Element]:
    """What holds a text, each with its place."""
    return [shape for shape in plot.elements if isinstance(shape, Shape) and shape.frame]


@settings(max_examples=60)
@given(data=st.data(), kind=st.sampled_from(["bar", "stacked-bar", "line", "doughnut"]), paper=st.booleans())
def test_a_chart_stays_in_its_box_and_no_figure_lies_on_another_word(
    data: st.DataObject, kind: PlotType, paper: bool
) -> None:
    count = data.draw(st.integers(2, 6 if kind == "doughnut" else 12))
    names = data.draw(st.sampled_from(["{}", "Week {}", "Children not seen {}"]))
    rows = 1 if kind == "doughnut" else data.draw(st.integers(2 if kind == "stacked-bar" else 1, 3))
    rows = min(rows, 2) if kind == "line" else rows
    low = data.draw(st.sampled_from([0, -900])) if kind in ("bar", "line") else 0
    value = st.integers(20, 30) if kind == "doughnut" else st.one_of(st.none(), st.integers(low, 2000))
    figures: list[list[int | None]] = [data.draw(st.lists(value, min_size=count, max_size=count)) for _ in range(rows)]
    figures[0][0] = figures[0][0] or 1
    box = PAPER if paper else SLIDE
    plot, report = plotted(kind, figures, tuple(names.format(number) for number in range(count)), box)
    if report.diagnostics:
        return
    assert plot.size >= THEME.scale.floor
    assert box.contains(plot.area)
    for element in plot.elements:
        assert box.inset(-inches(0.03)).contains(extent(element)), element
    for one, two in combinations(with_text(plot), 2):
        assert not extent(one).overlaps(extent(two)), (one, two)
