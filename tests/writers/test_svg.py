"""Slides and drawings as SVG: every line where it was measured, and nothing lost."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Any

import pytest
from lxml import etree
from msgspec.structs import replace

from sessionbuilder.deck import PlacedSlide
from sessionbuilder.deck.elements import (
    Connector,
    Curve,
    Element,
    Frame,
    Grid,
    Group,
    Mosaic,
    Paragraph,
    Role,
    Shape,
    indent,
)
from sessionbuilder.kinds.by_name import kind_names
from sessionbuilder.text import RichText, Run, plain
from sessionbuilder.units import EMU_PER_POINT, Box, points
from sessionbuilder.writers.svg import drawing_svg, slide_svg
from sessionbuilder.writers.svg.text import frame_svg
from tests.blocks.test_every_kind import example
from tests.layout.test_page import THEME
from tests.pool import Built, Pool, calm, paragraphs_of, shapes_of, texts_of

SVG = "{http://www.w3.org/2000/svg}"
BOX = Box(points(100), points(50), points(300), points(200))


def drawn(built: Built, slide: PlacedSlide) -> etree._Element:
    assert built.deck
    assert built.theme
    number = built.slides.index(slide) + 1
    return etree.fromstring(slide_svg(slide, number, built.deck.footer, built.theme).encode())


def drawing(*elements: Element) -> etree._Element:
    return etree.fromstring(drawing_svg(Group("Drawing", BOX, elements, "What it shows"), THEME).encode())


def lines_of(root: etree._Element) -> list[str]:
    return ["".join(map(str, line.itertext())) for line in root.iter(f"{SVG}text")]


def line_of(root: etree._Element, words: str) -> etree._Element:
    """The one line that says `words`."""
    (found,) = [line for line in root.iter(f"{SVG}text") if "".join(map(str, line.itertext())) == words]
    return found


def measure(element: etree._Element, name: str) -> float:
    return float(element.get(name, "nan"))


def places(path: etree._Element) -> list[tuple[float, float]]:
    """The points that a path goes through, controls too."""
    return [(float(x), float(y)) for x, y in re.findall(r"(-?[\d.]+),(-?[\d.]+)", path.get("d", ""))]


def in_points(*lengths: int) -> tuple[Any, ...]:
    """The lengths in EMU, in points, to compare with."""
    return tuple(pytest.approx(length / EMU_PER_POINT, abs=0.011) for length in lengths)


def squeezed(texts: list[str]) -> str:
    return "".join("".join(texts).split())


def text_in(box: Box, *paragraphs: Paragraph, anchor: str = "top") -> Shape:
    return Shape("Text", box, Frame(paragraphs, anchor))  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", kind_names())
def test_every_text_of_every_kind_is_in_a_well_formed_drawing(kind: str) -> None:
    built = example(kind)
    for slide in built.slides:
        shown = squeezed(lines_of(drawn(built, slide)))
        for text in texts_of(slide):
            assert squeezed([text]) in shown, slide.title


@pytest.mark.parametrize("kind", ["points", "breakout", "case", "messages"])
def test_there_is_one_text_for_each_line_that_was_measured(kind: str) -> None:
    built = example(kind)
    for slide in built.slides[1:]:
        texts = [shape for shape in shapes_of(slide) if isinstance(shape, Shape) and shape.frame]
        tables = [shape for shape in slide.elements if isinstance(shape, Grid)]
        if tables:
            continue
        expected = 2  # footer and number
        for shape in texts:
            assert shape.frame
            for paragraph in shape.frame.paragraphs:
                room = (shape.box.width - 2 * shape.frame.inset[0] - indent(paragraph)) / EMU_PER_POINT
                expected += THEME.widths.lines(paragraph.text, paragraph.size, room, bold=paragraph.bold)
                expected += bool(paragraph.mark)
        assert len(lines_of(drawn(built, slide))) == expected, slide.title


def test_a_line_begins_in_its_place_and_is_in_the_twin_of_the_font(pool: Pool) -> None:
    items = "Write down what you saw and what you made of it " * 4
    built = pool.blocks(f"- points: Title\n  items: [{items.strip()}, Two, Three]\n")
    root = drawn(built, built.slides[1])
    assert root.get("font-family", "").startswith("'Carlito'")
    lines = [
        line for line in root.iter(f"{SVG}text") if (line.text or "") in items and measure(line, "font-size") == 24
    ]
    assert len(lines) > 2
    assert len({measure(line, "x") for line in lines}) == 1
    for one, two in pairwise(lines):
        assert measure(two, "y") - measure(one, "y") == pytest.approx(24 * THEME.widths.line, abs=0.02)


def test_letters_of_a_font_that_is_not_there_are_drawn_no_wider_than_they_were_measured() -> None:
    """Carlito is wider than Times in many words; Liberation Sans is narrower than Verdana in all."""
    told = Paragraph(plain("A sad case, as seen"), 24)
    sizes = {}
    for font in ("Calibri", "Times New Roman", "Verdana"):
        theme = replace(THEME, font=font)
        line = etree.fromstring(frame_svg(Frame((told,)), BOX, theme))
        sizes[font] = measure(line, "font-size")
        paper = theme.paper.widths
        assert paper.width(told.text, sizes[font]) <= theme.widths.width(told.text, 24) + 0.1, font
    assert sizes["Calibri"] == sizes["Verdana"] == 24
    assert 22 < sizes["Times New Roman"] < 24


def test_letters_that_mean_something_to_xml_come_out_as_written(pool: Pool) -> None:
    built = pool.blocks("- points: 'Fish & chips <b>'\n  items: ['\"Quoted\" & <tagged>', Schön and Siân, other]\n")
    lines = lines_of(drawn(built, built.slides[1]))
    assert {"Fish & chips <b>", '"Quoted" & <tagged>', "Schön and Siân"} <= set(lines)


def test_bold_emphasis_and_links_are_stretches_of_their_line(pool: Pool) -> None:
    built = pool.blocks(
        "- points: Title\n  items: ['See **this** child, *now*: [the page](https://example.org/a)', Two, Three]\n"
    )
    line = line_of(drawn(built, built.slides[1]), "See this child, now: the page")
    stretches = {str(part.text): part for part in line.iter(f"{SVG}tspan")}
    assert stretches["this"].get("font-weight") == "bold"
    assert stretches["now"].get("font-style") == "italic"
    assert stretches["the page"].get("text-decoration") == "underline"
    assert not any(part.get("x") for part in stretches.values()), "each starts where the one before ends"


@pytest.mark.parametrize(("colour", "shown"), [("ink", "accent"), ("paper", "paper"), ("accent-soft", "accent-soft")])
def test_a_link_has_the_colour_that_powerpoint_gives_it(colour: Role, shown: Role) -> None:
    text = Paragraph(RichText((Run("See "), Run("it", link="https://example.org"))), 20, colour)
    (stretch,) = line_of(drawing(text_in(BOX, text)), "See it")
    white = "FFFFFF" if shown == "paper" else THEME.palette.colour(shown).digits  # as the paper that it is drawn on
    assert stretch.get("fill") == f"#{white}"


def test_runs_that_look_alike_are_one_stretch() -> None:
    quoted = Paragraph(RichText((Run("“"), Run("Are we right?"), Run("”"))), 20)
    line = line_of(drawing(text_in(BOX, quoted)), "“Are we right?”")
    assert not list(line)


def test_a_mark_that_hangs_stands_left_of_all_lines_but_its_own() -> None:
    words = Paragraph(plain(f"“Ask {'why ' * 40}”"), 20, hang=0.5)
    first, second, *_ = drawing(text_in(BOX, words)).iter(f"{SVG}text")
    assert measure(first, "x") == in_points(BOX.x)[0]
    assert measure(second, "x") == in_points(BOX.x + points(10))[0]


def test_the_number_of_a_slide_ends_at_the_right_and_its_clock_is_centred(pool: Pool) -> None:
    built = pool.blocks("- points: Title\n  items: [One, Two, Three]\n")
    root = drawn(built, built.slides[1])
    number = line_of(root, "2")
    assert number.get("text-anchor") == "end"
    assert measure(number, "x") == in_points(calm().template.number.right)[0]
    (clock,) = [line for line in lines_of(root) if re.match(r"\d\d:\d\d", line)]
    line = line_of(root, clock)
    assert line.get("text-anchor") == "middle"
    assert measure(line, "x") == in_points(calm().template.clock.centre[0])[0]


def test_text_stands_at_the_top_in_the_middle_or_at_the_bottom() -> None:
    paragraphs = (Paragraph(plain("One"), 20), Paragraph(plain("Two"), 20, before=10))
    bases = {}
    for anchor in ("top", "middle", "bottom"):
        one, two = drawing(text_in(BOX, *paragraphs, anchor=anchor)).iter(f"{SVG}text")
        step = 20 * THEME.widths.line
        assert measure(two, "y") - measure(one, "y") == pytest.approx(step + 10, abs=0.02)
        bases[anchor] = measure(one, "y")
    assert 50 < bases["top"] < 50 + step
    assert bases["bottom"] - bases["top"] == pytest.approx(200 - 2 * step - 10, abs=0.02)
    assert bases["middle"] == pytest.approx((bases["top"] + bases["bottom"]) / 2, abs=0.02)


def test_insets_and_marks_move_text_in() -> None:
    items = (
        Paragraph(plain("First"), 20, mark="number", number=4),
        Paragraph(plain("Inner"), 18, mark="bullet", level=1),
    )
    frame = Frame(items, inset=(points(10), points(5)))
    root = drawing(Shape("List", BOX, frame))
    assert lines_of(root) == ["4.", "First", "•", "Inner"]
    number, first, bullet, inner = (measure(line, "x") for line in root.iter(f"{SVG}text"))
    assert number == pytest.approx(110)
    assert first == in_points(BOX.x + points(10) + indent(items[0]))[0]
    assert inner == in_points(BOX.x + points(10) + indent(items[1]))[0]
    assert number < bullet < inner


def test_a_word_longer_than_its_line_is_in_it_all() -> None:
    narrow = Box(BOX.x, BOX.y, points(60), BOX.height)
    lines = lines_of(drawing(text_in(narrow, Paragraph(plain("See safeguardingchildren now"), 20))))
    assert "".join(lines).replace(" ", "").replace("-", "") == "Seesafeguardingchildrennow"
    assert len(lines) > 3


@pytest.mark.parametrize(
    ("geometry", "radius"),
    [("rectangle", None), ("rounded", 0.12 * 200), ("soft", 0.16 * 72), ("pill", 100), ("ellipse", 150)],
)
def test_a_shape_has_its_geometry_fill_and_outline(geometry: str, radius: float | None) -> None:
    shape = Shape("Box", BOX, geometry=geometry, fill="tint", outline="warm", weight=2, dashed=True)  # type: ignore[arg-type]
    (drawn_shape,) = drawing(shape)[0]
    assert drawn_shape.tag == (f"{SVG}ellipse" if geometry == "ellipse" else f"{SVG}rect")
    assert drawn_shape.get("rx") == (None if radius is None else f"{radius:g}")
    assert drawn_shape.get("fill") == f"#{THEME.palette.tint.digits}"
    assert drawn_shape.get("stroke") == f"#{THEME.palette.warm.digits}"
    assert drawn_shape.get("stroke-dasharray") == "8 6"


def test_an_arrow_has_its_tip_where_it_ends_and_its_line_stops_before() -> None:
    start, end = (BOX.x, BOX.y), (BOX.right, BOX.y)
    line, head = drawing(Connector("Onward", start, end, weight=3))[0]
    assert places(head)[0] == in_points(*end)
    assert places(line)[-1] == pytest.approx((400 - 9, 50))
    wings = places(head)[1:]
    assert sorted(wings) == [pytest.approx((391, 50 - 7.5)), pytest.approx((391, 50 + 7.5))]


def test_an_arrow_at_the_end_of_a_curve_points_where_the_curve_goes() -> None:
    down = ((BOX.right, BOX.y), (BOX.right, BOX.y), (BOX.right, BOX.bottom))
    line, head = drawing(Curve("Arrow", BOX, (BOX.x, BOX.y), (down,), dashed=True))[0]
    assert places(head)[0] == in_points(BOX.right, BOX.bottom)
    assert all(y < BOX.bottom / EMU_PER_POINT for _, y in places(line))
    assert line.get("stroke-dasharray") == "12 9"
    straight = (start := (BOX.x, BOX.y), end := (BOX.x, BOX.bottom), end)
    line, head = drawing(Curve("Arrow", BOX, start, (straight,)))[0]
    assert {x for x, _ in places(line)} == {100}, "a straight piece stays straight"
    (line,) = drawing(Curve("Line", BOX, start, (straight,), arrow=False))[0]
    assert places(line)[-1] == in_points(*end)


def test_a_connector_may_go_by_right_angles() -> None:
    line, head = drawing(Connector("Onward", (BOX.x, BOX.y), (BOX.right, BOX.bottom), elbow=True))[0]
    assert places(line)[:3] == [(100, 50), (250, 50), (250, 250)]
    assert places(head)[0] == (400, 250)


def test_a_table_has_a_line_under_every_row_and_a_header_without_seams(pool: Pool) -> None:
    built = pool.blocks("- agenda: The day\n- points: Talk\n  items: [One, Two, Three]\n- closing: End\n")
    slide = built.slide("The day")
    (grid,) = [shape for shape in slide.elements if isinstance(shape, Grid)]
    root = drawn(built, slide)
    rules = [path for path in root.iter(f"{SVG}path") if path.get("stroke") == f"#{THEME.palette.line.digits}"]
    assert len(rules) == len(grid.rows)
    assert places(rules[-1])[0] == in_points(grid.box.x, grid.box.bottom)
    headers = [r for r in root.iter(f"{SVG}rect") if r.get("fill") == f"#{THEME.palette.deep.digits}"]
    assert len(headers) == 1
    assert measure(headers[0], "width") == in_points(sum(grid.widths))[0]


def test_squares_of_a_mosaic_stand_on_a_light_ground_with_a_quiet_zone() -> None:
    ground, squares = drawing(Mosaic("Code", BOX, ("110", "011", "100"), "A code"))[0]
    side = 200 / 11
    assert measure(ground, "width") == pytest.approx(200, abs=0.01)
    assert ground.get("fill") == "#FFFFFF"  # as the paper, whatever the ground of slides
    assert measure(ground, "x") == pytest.approx(150, abs=0.01)
    starts = [(150 + 4 * side, 50 + 4 * side), (150 + 5 * side, 50 + 5 * side), (150 + 4 * side, 50 + 6 * side)]
    assert places(squares) == [pytest.approx(start, abs=0.02) for start in starts]


def test_a_slide_has_the_ground_the_bar_and_the_foot_of_its_layout(pool: Pool) -> None:
    built = pool.blocks(
        "- welcome: Hello\n  housekeeping: [Fire exits]\n- section: Part\n- break: Tea\n- discussion: Talk\n"
        "  questions: [Why?]\n- closing: End\n"
    )
    assert built.deck
    looks = {}
    for slide in built.slides:
        root = drawn(built, slide)
        ground, bar = root[0], root[1]
        assert (measure(ground, "width"), measure(ground, "height")) == (960, 540)
        barred = bar.get("fill") == f"#{THEME.palette.accent.digits}" and bar.get("x") in ("0", "43.2")
        looks[slide.layout] = (ground.get("fill"), barred, built.deck.footer in lines_of(root)[-2:])
    palette = THEME.palette
    deep, paper, tint = (f"#{colour.digits}" for colour in (palette.deep, palette.paper, palette.tint))
    assert looks["cover"] == (deep, True, False)
    assert looks["section"] == (deep, False, True)
    assert looks["break"] == (tint, False, True)
    assert looks["cards"] == (paper, False, True)


def test_the_same_slide_gives_the_same_text_and_refers_to_nothing_outside() -> None:
    built = example("process")
    assert built.deck
    assert built.theme
    for number, slide in enumerate(built.slides, 1):
        svg = slide_svg(slide, number, built.deck.footer, built.theme)
        assert svg == slide_svg(slide, number, built.deck.footer, built.theme)
        assert "href" not in svg
        assert "url(" not in svg


def test_a_drawing_is_as_large_as_its_box_with_its_outlines_and_holds_its_texts() -> None:
    built = example("process")
    assert built.theme
    groups = [shape for slide in built.slides for shape in slide.elements if isinstance(shape, Group)]
    assert groups
    for group in groups:
        root = etree.fromstring(drawing_svg(group, built.theme).encode())
        assert [float(part) for part in root.get("viewBox", "").split()] == list(
            in_points(*group.box.inset(-points(2)))
        )
        assert root.get("width", "").endswith("pt")
        for paragraph in paragraphs_of(group):
            assert squeezed([str(paragraph.text)]) in squeezed(lines_of(root))
