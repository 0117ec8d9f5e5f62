"""Laws of layout, for pages of every part: nothing off its place, nothing lost, nothing smaller than can be read.

Each law is asked of the same pages, so that a page is laid out once for all of them.
"""

from __future__ import annotations

import typing
from collections import Counter
from collections.abc import Callable
from itertools import combinations, pairwise

from hypothesis import given, note, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Cards,
    Columns,
    Condition,
    Conditions,
    Drawing,
    Lead,
    Numerals,
    Page,
    Part,
    Quotation,
    Table,
    Takeaway,
    cues_of,
)
from sessionbuilder.deck.elements import CELL_INSET, Grid, Group, Shape, extent, paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.layout.few import LARGE
from sessionbuilder.layout.page import Body
from sessionbuilder.text import plain
from sessionbuilder.theme.widths.syllables import SOFT
from sessionbuilder.units import points
from tests.layout.any_page import (
    BESIDE,
    EVERY,
    Laid,
    boxes_of_text,
    citations,
    every_element,
    laid,
    own,
    pages,
    shown,
    written,
)
from tests.layout.test_page import THEME

BODY = THEME.template.body
FLOOR = THEME.scale.floor
LAWS: list[Callable[[Laid], None]] = []


def law(each: Callable[[Laid], None]) -> Callable[[Laid], None]:
    LAWS.append(each)
    return each


def test_there_are_pages_of_every_part() -> None:
    assert set(EVERY) == set(typing.get_args(Part))


@settings(max_examples=250, derandomize=True)
@given(page=pages, cited=citations)
def test_every_law_holds_for_any_page(page: Page, cited: tuple[str, ...]) -> None:
    made = laid(page, cited)
    for each in LAWS:
        note(each.__name__)
        each(made)


@settings(max_examples=100, derandomize=True)
@given(
    page=pages,
    cited=citations,
    font=st.sampled_from(["Segoe UI", "Verdana", "Poppins", "Some Brand Sans", "Times New Roman"]),
)
def test_every_law_holds_for_any_page_in_any_font(page: Page, cited: tuple[str, ...], font: str) -> None:
    made = laid(page, cited, replace(THEME, font=font))
    for each in LAWS:
        note(each.__name__)
        each(made)


# --- places


@law
def nothing_leaves_the_body(made: Laid) -> None:
    """Below it is the line of sources, which grows upwards and takes from it."""
    if made.alone or not made.sound:
        return
    for body in made.bodies:
        source = [element.box.y for element in body.elements if isinstance(element, Shape) and element.name == "Source"]
        for element in own(body):
            assert BODY.contains(extent(element)), element.name
            assert not source or extent(element).bottom <= source[0] or source[0] > BODY.bottom, element.name


@law
def nothing_hangs_over_the_edge_of_a_slide(made: Laid) -> None:
    if made.sound:
        for body in made.bodies:
            assert all(THEME.template.slide.contains(extent(element)) for element in every_element(body.elements))


@law
def no_two_texts_lie_on_each_other(made: Laid) -> None:
    if made.sound:
        for body in made.bodies:
            for (one, box), (two, other) in combinations(boxes_of_text(body), 2):
                assert not box.overlaps(other), f"{one} on {two}"


@law
def the_panel_is_beside_and_holds_what_belongs_to_it(made: Laid) -> None:
    for body in made.bodies:
        panel = [element for element in body.elements if element.name == "Panel"]
        assert len(panel) == bool(made.page.panel), "on every slide of an activity"
        for side in panel:
            assert all(extent(side).contains(extent(e)) for e in body.elements if e.name in BESIDE)
            if made.sound:
                assert all(extent(element).right < extent(side).x for element in own(body))


@law
def every_slide_says_all_of_its_sources(made: Laid) -> None:
    if made.alone and isinstance(made.page.parts[0], Quotation):
        return  # under the words, where it is said whose they are
    for body in made.bodies:
        lines = [element for element in body.elements if isinstance(element, Shape) and element.name == "Source"]
        assert len(lines) == bool(made.citations or made.page.basis)
        for line in lines:
            assert line.frame
            told = str(line.frame.paragraphs[0].text)
            assert all(each in told for each in (*made.citations, made.page.basis))


# --- type


@law
def nothing_is_too_small_to_read(made: Laid) -> None:
    for body in made.bodies:
        for element in every_element(body.elements):
            if isinstance(element, Shape) and element.frame:
                floor = THEME.scale.small if element.name == "Source" else FLOOR
                assert all(paragraph.size >= floor for paragraph in element.frame.paragraphs), element.name
        assert all(paragraph.size >= FLOOR for paragraph in shown(body))


@law
def no_text_is_higher_than_its_place(made: Laid) -> None:
    pen = Pen(made.theme, Report())
    for body in made.bodies if made.sound else ():
        for element in body.elements:
            if isinstance(element, Shape) and element.frame:
                across, down = element.frame.inset
                height = pen.height(element.frame.paragraphs, element.box.width - 2 * across)
                air = down if element.frame.anchor == "top" else 2 * down
                assert height <= element.box.height - air + points(1), element.name


@law
def no_cell_is_higher_than_its_row(made: Laid) -> None:
    pen = Pen(made.theme, Report())
    for body in made.bodies:
        for grid in tables_on(body):
            assert sum(grid.heights) == grid.box.height
            assert sum(grid.widths) <= grid.box.width
            for cells, height in zip(grid.rows, grid.heights, strict=True):
                for cell, width in zip(cells, grid.widths, strict=True):
                    needs = pen.height((cell.paragraph,), width - 2 * CELL_INSET[0])
                    assert needs + 2 * cell.down <= height


@law
def text_of_one_list_has_one_size_on_all_its_slides(made: Laid) -> None:
    for part in made.page.parts:
        if isinstance(part, Bullets):
            said = {str(item.text) for item in part.bullets}
            sizes = {
                p.size for body in made.bodies for p in shown(body) if p.mark and not p.level and str(p.text) in said
            }
            assert len(sizes) <= 1


# --- words


@law
def every_word_stands_on_a_slide_in_its_order(made: Laid) -> None:
    rest = "\n".join(text for body in made.bodies for text in said_on(body))
    for part in made.page.parts:
        for text in written(part):
            _, found, rest = rest.partition(text)
            assert found, f"{text} is lost, or stands before what comes before it"


@law
def nothing_is_said_that_nobody_wrote(made: Laid) -> None:
    wrote = "\n".join(text for part in made.page.parts for text in written(part))
    whose = "; ".join(made.citations)
    for body in made.bodies:
        for paragraph in shown(body):
            text = str(paragraph.text).removeprefix("+  ").removeprefix("×  ").strip("“”").removesuffix(" (continued):")
            assert text in wrote or text in ("AND", "OR", whose) or text in numbers_on(body), text


@law
def only_what_leads_comes_again(made: Laid) -> None:
    """The header of a table, the badge of criteria, the title of several slides: all else is said once."""
    if made.has(Table, Conditions):
        return
    told = Counter(text for body in made.bodies for text in said_on(body))
    headlines = [str(body.headline) for body in made.bodies if body.headline]
    told.subtract(headlines[1:])
    wrote = Counter(text for part in made.page.parts for text in written(part))
    assert all(told[text] <= number for text, number in wrote.items())


@law
def every_drawing_is_described_once(made: Laid) -> None:
    wanted = [part.diagram.describe() for part in made.page.parts if isinstance(part, Drawing)]
    groups = [element for body in made.bodies for element in own(body) if isinstance(element, Group)]
    assert [group.alt for group in groups] == wanted


# --- what belongs together


@law
def cues_travel_with_what_they_are_for(made: Laid) -> None:
    slides = {id(body): "\n".join(str(paragraph.text) for paragraph in shown(body)) for body in made.bodies}
    for part in made.page.parts:
        for item in items_of(part):
            for cue in item.cues:
                there = [body for body in made.bodies if cue in body.cues]
                name = str(item.text if isinstance(item, Bullet) else item.heading)
                assert any(name in slides[id(body)] for body in there), cue


@law
def no_cue_is_lost_or_told_twice(made: Laid) -> None:
    brought = cues_of(replace(made.page, cues=()))
    assert Counter(cue for body in made.bodies for cue in body.cues) == Counter(brought)


@law
def no_slide_ends_with_what_leads_to_something(made: Laid) -> None:
    for part, follows in pairwise((*made.page.parts, None)):
        if isinstance(part, Lead) and follows and made.sound:
            for body in made.bodies[:-1]:
                last = [str(paragraph.text) for element in own(body)[-1:] for paragraph in paragraphs_of(element)]
                assert len(own(body)) == len(last) == 1 or last[-1:] != [str(part.text)], "a lead alone at the foot"


@law
def no_header_of_a_table_stands_alone(made: Laid) -> None:
    for body in made.bodies if made.sound else ():
        assert all(len(grid.rows) > 1 for grid in tables_on(body))


@law
def a_table_has_its_header_on_every_slide_and_every_row_once(made: Laid) -> None:
    wanted = [part for part in made.page.parts if isinstance(part, Table)]
    if len(wanted) != 1:
        return
    (table,) = wanted
    rows = []
    for body in made.bodies:
        for grid in tables_on(body):
            first, *others = [tuple(str(cell.paragraph.text).replace(SOFT, "") for cell in row) for row in grid.rows]
            assert first == table.header
            rows += others
    assert rows == [tuple(map(str, row)) for row in table.rows]


@law
def criteria_say_on_every_slide_which_duty_they_are(made: Laid) -> None:
    part = criteria(made)
    if not part:
        return
    for body in made.bodies:
        told = [str(paragraph.text) for paragraph in shown(body)]
        assert told[:2] == [part.duty, str(part.lead)]
        bold = [paragraph.bold for paragraph in shown(body) if str(paragraph.text) not in (part.duty, "AND", "OR")]
        assert not bold[-1] or body is made.bodies[-1], "the line over a group stands alone at the foot"


@law
def a_slide_that_starts_within_a_group_of_criteria_says_which(made: Laid) -> None:
    part = criteria(made)
    if not part:
        return
    if len({str(condition.text) for condition in part.conditions}) < len(part.conditions):
        return  # it could not be told which of them a slide starts with
    over: dict[str, Condition | None] = {}
    heading: Condition | None = None
    for condition in part.conditions:
        heading = None if not condition.inner else heading
        over[str(condition.text)] = heading
        heading = condition if condition.heading else heading
    for body in made.bodies[1:]:
        told = [str(paragraph.text) for paragraph in shown(body)][2:]
        first = next(text for text in told if text not in ("AND", "OR"))
        if group := over.get(first):
            raise AssertionError(f"{first} stands without {group.text}")


@law
def cards_of_a_row_are_equally_high_and_a_gutter_apart(made: Laid) -> None:
    for body in made.bodies:
        edges = [element.box for element in body.elements if isinstance(element, Shape) and element.name == "Tile"]
        for one, two in combinations(edges, 2):
            if one.y == two.y:
                assert one.height == two.height
            else:
                assert not (one.y < two.bottom and two.y < one.bottom), "two rows do not reach into each other"


@law
def columns_stand_at_one_height(made: Laid) -> None:
    for body in made.bodies:
        boxes = [e.box for e in body.elements if isinstance(e, Shape) and e.name.startswith("Column ")]
        rows = {box.y: box.height for box in boxes}
        assert all(rows[box.y] == box.height for box in boxes)


@law
def figures_of_a_row_have_one_baseline_and_bars_their_share(made: Laid) -> None:
    wanted = [each for part in made.page.parts if isinstance(part, Numerals) for each in part.numerals]
    shares = [each.share for each in wanted if each.share is not None]
    bars = [
        e.box for body in made.bodies for e in body.elements if isinstance(e, Shape) and e.name in ("Whole", "Part")
    ]
    assert len(bars) == 2 * len(shares)
    for share, (whole, part) in zip(shares, zip(bars[::2], bars[1::2], strict=True), strict=True):
        assert share is not None
        assert part == whole._replace(width=int(whole.width * share))


@law
def the_last_words_stand_at_the_bottom(made: Laid) -> None:
    last = made.page.parts[-1]
    if not isinstance(last, Takeaway) or not made.sound:
        return
    said = [e for e in made.bodies[-1].elements if str(last.text) in said_by(e)][-1:]
    assert said, "what is to be taken home is on the last slide"
    (bar,) = said
    if bar.name == "Takeaway" and [
        element for element in own(made.bodies[-1]) if not element.name.startswith("Takeaway")
    ]:
        room = BODY.bottom - lost_to_sources(made)
        assert room - points(1) <= extent(bar).bottom <= room


@law
def no_slide_is_empty(made: Laid) -> None:
    assert all(own(body) for body in made.bodies)


@law
def a_placeholder_is_filled_once_and_there_is_one_in_the_layout(made: Laid) -> None:
    for body in made.bodies:
        names = [e.placeholder for e in body.elements if isinstance(e, Shape) and e.placeholder]
        assert len(set(names)) == len(names), names
        assert set(names) <= set(THEME.template.layouts[body.layout].places), names


@law
def what_does_not_fit_is_told_and_nothing_else(made: Laid) -> None:
    assert set(made.faults) <= {"L501"}


@law
def the_same_page_is_the_same_slides(made: Laid) -> None:
    assert laid(made.page, made.citations, made.theme).bodies == made.bodies


def said_on(body: Body) -> list[str]:
    """Every text of a slide's parts, with the one that is its title."""
    opening = [str(body.headline)] if body.headline else []
    return [*opening, *(str(paragraph.text) for paragraph in shown(body))]


def numbers_on(body: Body) -> set[str]:
    """The numbers that stand large beside items or over them."""
    return {str(p.text) for e in own(body) for p in paragraphs_of(e) if str(p.text).isdigit() and p.size == LARGE}


def criteria(made: Laid) -> Conditions | None:
    """The criteria that have their slides to themselves, if all of them fit."""
    first, *others = made.page.parts
    return first if isinstance(first, Conditions) and not others and made.sound else None


def tables_on(body: Body) -> list[Grid]:
    return [element for element in body.elements if isinstance(element, Grid)]


def said_by(element: object) -> str:
    frame = element.frame if isinstance(element, Shape) else None
    return "\n".join(str(paragraph.text) for paragraph in frame.paragraphs) if frame else ""


def lost_to_sources(made: Laid) -> int:
    """How much of the body the line of sources takes."""
    tops = [extent(e).y for e in made.bodies[-1].elements if e.name == "Source"]
    return max(0, THEME.template.source.y - tops[0]) if tops else 0


def items_of(part: Part) -> list[typing.Any]:
    match part:
        case Bullets(items):
            return list(items)
        case Columns(inner):
            return [item for column in inner for item in column.bullets]
        case Cards(inner):
            return list(inner)
        case _:
            return []


# --- how much there is


@settings(max_examples=40, derandomize=True)
@given(st.integers(1, 22), st.integers(1, 25), st.booleans())
def test_more_to_say_never_takes_fewer_slides_nor_larger_type(count: int, length: int, longer: bool) -> None:
    """But that smaller type saves a slide with next to nothing on it, and then fewer slides hold a long list."""
    one, more = list_of(count, length), list_of(count + (not longer), length + longer)
    assert len(more.bodies) >= len(one.bodies) or (count > 7 and size_of(more) < size_of(one))
    if len(more.bodies) == len(one.bodies):
        assert size_of(more) <= size_of(one)


@settings(max_examples=40, derandomize=True)
@given(st.integers(8, 40), st.integers(1, 25))
def test_a_list_of_like_items_fills_its_slides_evenly(count: int, length: int) -> None:
    made = list_of(count, length)
    most = max(len(shown(body)) for body in made.bodies)
    assert most == -(-count // len(made.bodies)), "none is fuller than it must be"


def list_of(count: int, length: int) -> Laid:
    words = " ".join(["children"] * length)
    return laid(Page(plain("Title"), (Bullets(tuple(Bullet(plain(f"{words} {n:03}")) for n in range(count))),)))


def size_of(made: Laid) -> float:
    (size,) = {paragraph.size for body in made.bodies for paragraph in shown(body)}
    return size
