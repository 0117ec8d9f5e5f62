"""How covers, dividers, breaks and heads of pages look on an organisation's template."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation as File
from pptx.util import Emu

from sessionbuilder.brand.branded import read_template
from sessionbuilder.deck.elements import Group, Shape
from sessionbuilder.theme.template import KICKER, Layout, Place, Template
from sessionbuilder.theme.widths import load_widths
from sessionbuilder.units import points
from tests.brand.organisation import WIDE, Change, dark, drawn, lettered, template, without_layouts
from tests.brand.test_themed import branded, opened
from tests.pool import Pool, shapes_of

LONG = """\
  - points: What helps a child who is not heard by anybody at home
    minutes: 9
    items: [{}]
""".format(", ".join(f"Ask the child what a day is like and write it down word for word {n}" for n in range(20)))


@pytest.fixture
def here(tmp_path: Path) -> Pool:
    return Pool(tmp_path)


def made(*changes: Change, size: tuple[int, int] = WIDE) -> Template:
    return read_template(template(*changes, size=size)).branded.template


def moved(layout: str, index: int, box: tuple[float, float, float, float]) -> Change:
    """Move a placeholder of a layout, in shares of the slide: left, top, width, height."""

    def change(file: File) -> None:
        (holder,) = (each for each in file.slide_layouts if each.name == layout)
        (place,) = (each for each in [*holder.placeholders] if each.placeholder_format.idx == index)
        across, down = file.slide_width or 1, file.slide_height or 1
        place.left, place.width = Emu(round(box[0] * across)), Emu(round(box[2] * across))
        place.top, place.height = Emu(round(box[1] * down)), Emu(round(box[3] * down))

    return change


def said(layout: str, kind: str, **looks: str) -> Change:
    """Say something of the letters in a placeholder of a layout."""

    def change(file: File) -> None:
        (holder,) = (each for each in file.slide_layouts if each.name == layout)
        (style,) = holder._element.xpath(f".//p:sp[p:nvSpPr/p:nvPr/p:ph[@type='{kind}']]//a:lstStyle")
        for level in style.findall("{*}lvl1pPr"):
            style.remove(level)
        letters = " ".join(f'{name}="{value}"' for name, value in looks.items())
        style.insert(0, parse_xml(f"<a:lvl1pPr {nsdecls('a')}><a:defRPr {letters}/></a:lvl1pPr>"))

    return change


def over_the_title(layout: str) -> tuple[Change, Change]:
    """Where the template has the words of a cover or a divider over its title."""
    return moved(layout, 1, (0.1, 0.35, 0.8, 0.2)), moved(layout, 0, (0.1, 0.57, 0.8, 0.22))


@pytest.mark.parametrize(("face", "layout"), [("cover", "Title Slide"), ("section", "Section Header")])
def test_the_title_comes_first_where_a_template_has_the_words_over_it(face: str, layout: str) -> None:
    own = made(*over_the_title(layout)).layouts[face]  # type: ignore[index]
    assert own.title.box.bottom <= own.places["1"].box.y
    assert own.places["1"].box.height >= 914_400
    if face == "section":
        assert own.places["10"].size == 60
        assert own.places["10"].box.bottom <= own.title.box.y


def test_words_stay_over_the_title_where_nothing_else_is_free() -> None:
    high = drawn("Title Slide", (0, 0.8, 1, 0.2)), drawn("Title Slide", (0, 0, 1, 0.33))
    own = made(*over_the_title("Title Slide"), *high).layouts["cover"]
    assert own.places["1"].box.bottom <= own.title.box.y


def test_words_stand_close_under_a_title_of_one_line() -> None:
    own = made(moved("Title Slide", 0, (0.1, 0.1, 0.8, 0.2)), moved("Title Slide", 1, (0.1, 0.5, 0.8, 0.3)))
    cover = own.layouts["cover"]
    assert cover.title.anchor == "bottom"
    assert cover.places["1"].box.y - cover.title.box.bottom < 250_000


def test_words_stay_where_they_are_under_a_line_of_the_template() -> None:
    line = drawn("Title Slide", (0.1, 0.4, 0.8, 0.01))
    boxes = moved("Title Slide", 0, (0.1, 0.1, 0.8, 0.2)), moved("Title Slide", 1, (0.1, 0.5, 0.8, 0.3))
    cover = made(line, *boxes).layouts["cover"]
    assert cover.places["1"].box.y >= round(0.41 * WIDE[1])


def test_a_small_title_of_a_divider_is_larger_where_there_is_room() -> None:
    own = made(said("Section Header", "title", sz="2400")).layouts["section"]
    assert own.title.size == 36


def _panel(layout: Layout) -> Shape:
    (panel,) = layout.pattern
    return panel


@pytest.mark.parametrize(("change", "looks"), [((), ("deep", "paper")), ((dark,), ("tint", "ink"))])
def test_a_break_stands_on_a_panel_that_is_no_lamp_on_dark_slides(
    change: tuple[Change, ...], looks: tuple[str, str]
) -> None:
    own = made(*change)
    pause = own.layouts["break"]
    panel = _panel(pause)
    assert (panel.fill, pause.ground) == (looks[0], looks[0])
    assert {place.colour for place in pause.places.values()} == {looks[1]}
    assert all(panel.box.contains(place.box) for place in pause.places.values())


@pytest.mark.parametrize("sign", [(0.02, 0.02, 0.12, 0.12), (0.86, 0.02, 0.12, 0.12)])
def test_the_panel_of_a_break_covers_no_sign(sign: tuple[float, float, float, float]) -> None:
    logo = drawn("master", sign)
    box = _panel(made(logo).layouts["break"]).box
    left, top, wide, high = (round(share * whole) for share, whole in zip(sign, WIDE * 2, strict=True))
    assert box.right <= left or box.x >= left + wide or box.y >= top + high


def test_the_cup_of_a_break_can_be_seen_on_its_panel(here: Pool) -> None:
    built = branded(here, template())
    (cup,) = (each for each in built.slide("Tea").elements if isinstance(each, Group) and each.name == "Icon")
    assert {getattr(each, "outline", None) or getattr(each, "colour", None) for each in cup.elements} == {"accent-soft"}


@pytest.mark.parametrize("face", ["cover", "section"])
def test_a_panel_that_stands_in_has_room_for_the_number_over_the_title(face: str) -> None:
    for size in (WIDE, (9_144_000, 6_858_000)):
        own = made(without_layouts(), size=size).layouts[face]  # type: ignore[index]
        panel = _panel(own).box
        places = [each for each in own.places.values() if each.box.height]
        assert all(panel.contains(place.box) for place in places)
        if face == "section":
            assert not own.places["10"].joins
        assert not _overlapping(places)


def _overlapping(places: list[Place]) -> bool:
    ordered = sorted((each.box for each in places), key=lambda box: box.y)
    return any(one.bottom > two.y for one, two in pairwise(ordered))


def test_the_clock_stands_clear_over_the_title() -> None:
    own = made()
    assert own.clock.bottom <= own.layouts["content"].title.box.y
    assert not own.clock.overlaps(own.track)
    assert own.clock.x >= own.layouts["content"].places[KICKER].box.right


def filled(file: File) -> None:
    """A bar across the whole slide in which titles stand."""
    for holder in (file.slide_master, *file.slide_layouts):
        for place in holder.placeholders:
            if place.placeholder_format.type in (1,) and place._element.xpath("./p:spPr/a:xfrm"):
                place.left, place.width = Emu(0), file.slide_width or Emu(0)
                looks = place._element.find(".//{*}spPr")
                space = looks.find("{*}xfrm").tag.partition("}")[0]
                fill = looks.makeelement(f"{space}}}solidFill", {})
                fill.append(fill.makeelement(f"{space}}}srgbClr", {"val": "333333"}))
                looks.append(fill)


def test_a_title_in_a_bar_across_the_slide_keeps_clear_of_its_edges() -> None:
    own = made(filled)
    title = own.layouts["content"].title
    left, _, right, _ = title.around
    assert own.kicker_follows
    assert title.box.x >= 200_000
    assert title.box.right <= WIDE[0] - 200_000
    assert (title.box.x - left, title.box.right + right) == (0, WIDE[0])


def test_the_number_of_a_title_is_in_one_piece(here: Pool) -> None:
    built = branded(here, template(), day=LONG)
    assert [title for title in built.titles() if "(1 of " in title]
    (slide,) = (each for each in opened(built).slides if "1\u00a0of" in each.shapes.title.text)
    assert "\u00a0" not in slide.shapes.title.text.partition("(")[0]


def test_no_line_of_a_title_begins_with_a_dot(here: Pool) -> None:
    day = LONG.replace("What helps a child who is not heard by anybody at home", "What helps · and what hinders")
    built = branded(here, template(), day=day)
    assert [each for each in opened(built).slides if each.shapes.title.text.startswith("What helps\u00a0· and what")]
    assert any(title.startswith("What helps · and what hinders") for title in built.titles())


def test_a_footer_of_the_template_says_on_its_layouts_what_it_says_on_slides(here: Pool) -> None:
    deck = opened(branded(here, template()))
    page = next(slide for slide in deck.slides if slide.shapes.title.text == "What helps")
    texts = [
        next(each.text_frame.text for each in where.placeholders if each.placeholder_format.idx == 31)
        for where in (page, page.slide_layout)
    ]
    assert texts == ["A day of training"] * 2


@pytest.mark.parametrize("size", [WIDE, (9_144_000, 6_858_000)])
def test_a_footer_is_as_wide_as_what_stands_beside_it_lets_it_be(size: tuple[int, int]) -> None:
    feet = made(size=size).layouts["content"].feet
    footer, number, date = (feet[kind].box for kind in ("ftr", "sldNum", "dt"))
    assert footer.width > size[0] * 0.36
    assert footer.centre[0] == pytest.approx(size[0] / 2, abs=10)
    assert not any(footer.overlaps(each) for each in (number, date))
    logo = made(drawn("master", (0.25, 0.9, 0.05, 0.1)), size=size).layouts["content"].feet["ftr"].box
    assert logo.x > size[0] * 0.3


def test_a_footer_that_was_made_wider_is_so_in_the_deck(here: Pool) -> None:
    built = branded(here, template(size=(9_144_000, 6_858_000)))
    assert built.theme
    page = next(slide for slide in opened(built).slides if slide.shapes.title.text == "What helps")
    (footer,) = (each for each in page.slide_layout.placeholders if each.placeholder_format.idx == 31)
    assert footer.width == built.theme.of_slides.template.layouts["content"].feet["ftr"].box.width


def test_smaller_letters_are_closer_by_less(here: Pool) -> None:
    content = template(said("Title Slide", "ctrTitle", spc="-300", sz="8000"))
    deck = opened(branded(here, content))
    (title,) = (each for each in deck.slides[0].slide_layout.placeholders if each.placeholder_format.idx == 0)
    (run,) = title._element.xpath(".//a:lvl1pPr/a:defRPr")
    assert int(run.get("spc")) == round(-300 * int(run.get("sz")) / 8000)


def test_pages_begin_close_under_their_title_where_room_is_scarce() -> None:
    low = drawn("master", (0, 0.9, 1, 0.1))
    title, body = (made(low).layouts["content"].places[key].box for key in ("title", "1"))
    assert body.y - title.bottom < 200_000


DUTIES = """\
  - duties: The law
    minutes: 5
    law: [notify, notify-in-five-days]
"""


def test_a_badge_is_as_wide_as_its_words(here: Pool) -> None:
    law = (here.root / "sessions/law.yaml").read_text("utf-8")
    here.write("sessions/law.yaml", law.replace("in-force: 2018-06-29", "in-force: not known"))
    built = branded(here, template(lettered("Verdana", "Verdana")), day=DUTIES)
    assert built.theme
    widths = load_widths("Verdana")
    badges = [each for each in shapes_of(built.slide("The law")) if each.name.startswith("Badge: CHECK FIRST")]
    assert badges
    for badge in badges:
        assert isinstance(badge, Shape)
        assert badge.frame
        (words,) = badge.frame.paragraphs
        assert points(widths.width(words.text, words.size, bold=True)) < badge.box.width


CRITERIA = """\
  - criteria: When?
    minutes: 5
    consider:
      all: [A child is harmed, Somebody could learn from it]
"""


def test_the_words_of_criteria_stay_on_one_line_in_wide_letters(here: Pool) -> None:
    built = branded(here, template(lettered("Verdana", "Verdana")), day=CRITERIA)
    widths = load_widths("Verdana")
    shapes = [each for each in shapes_of(built.slide("When?")) if isinstance(each, Shape) and each.frame]
    short = [each for each in shapes if each.name.startswith(("Joined by", "Duty"))]
    assert {each.name.split()[0] for each in short} == {"Joined", "Duty:"}
    for each in short:
        assert each.frame
        (words,) = each.frame.paragraphs
        assert points(widths.width(words.text, words.size, bold=True)) + 2 * each.frame.inset[0] < each.box.width
