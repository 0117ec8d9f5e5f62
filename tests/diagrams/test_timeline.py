"""Drawings of time: events stay in their box and apart, in order, in their lanes, and are dealt out evenly."""

from __future__ import annotations

from itertools import combinations, pairwise

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.swimlanes import Swimlanes, swimlanes
from sessionbuilder.diagrams.timeline import Timeline, timelines
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from sessionbuilder.theme.widths.names import TWINS
from tests.layout.test_page import THEME

WORDS = "Health visitor calls twice at the door and gets no answer from anybody inside"
EVENTS = st.lists(st.tuples(st.integers(0, 6), st.integers(1, 9), st.booleans()), min_size=1, max_size=40)
"""For each event: its lane, how many words it has, and whether it is of the same time as the one before."""


def moments(events: list[tuple[int, int, bool]], *, lanes: bool = True) -> list[Moment]:
    found: list[Moment] = []
    week = 0
    for lane, words, same in events:
        week += not same or not week
        what = plain(" ".join(WORDS.split()[:words]))
        found.append(Moment(plain(f"Week {week}"), what, plain(f"Agency {lane}") if lanes else None))
    return found


def drawn(drawing: Swimlanes | Timeline, *fonts: str) -> Group:
    """The drawing on a slide, where all of it must fit, in `fonts` and those of the program."""
    for font in (*TWINS, *fonts):
        pen = Pen(replace(THEME, font=font), Report())
        drawing.draw(BODY, pen)
        assert not pen.report.diagnostics, font
    return drawing.draw(BODY, Pen(THEME, Report()))


def shapes(group: Group, name: str) -> list[Shape]:
    return [each for each in group.elements if isinstance(each, Shape) and each.name.startswith(name)]


def check_places(group: Group) -> None:
    """All lies in the box, no text on another, and no line runs through a text."""
    texts = [each for each in group.elements if isinstance(each, Shape) and each.frame]
    for element in group.elements:
        assert BODY.inset(-2).contains(extent(element)), f"{element.name} leaves the box"
    for one, two in combinations(texts, 2):
        assert not one.box.overlaps(two.box), f"{one.name} lies on {two.name}"
    pen = Pen(THEME, Report())
    for each in texts:
        assert each.frame
        across, down = each.frame.inset
        assert pen.height(each.frame.paragraphs, each.box.width - 2 * across) <= each.box.height - 2 * down + 2
        assert all(paragraph.size >= 18 for paragraph in each.frame.paragraphs)
    for link in group.elements:
        if isinstance(link, Connector) and link.ties:
            through = [each.name for each in texts if each.box.inset(2).overlaps(extent(link)._replace(width=1))]
            assert not through, f"{link.name} runs through {through}"


@settings(max_examples=60, derandomize=True)
@given(events=EVENTS)
def test_in_lanes_everything_has_its_place_whatever_the_events(events: list[tuple[int, int, bool]]) -> None:
    given_moments = moments(events)
    drawings = swimlanes("When", given_moments)
    assert [moment for drawing in drawings for moment in drawing.moments] == given_moments
    for drawing in drawings:
        group = drawn(drawing)
        check_places(group)
        assert len(shapes(group, "Event")) == len(drawing.moments)
        dates = shapes(group, "Date")
        assert all(one.box.right <= two.box.x for one, two in pairwise(dates))


@settings(max_examples=40, derandomize=True)
@given(events=EVENTS)
def test_on_a_line_everything_has_its_place_whatever_the_events(events: list[tuple[int, int, bool]]) -> None:
    given_moments = moments(events, lanes=False)
    drawings = timelines("When", given_moments)
    assert [moment for drawing in drawings for moment in drawing.moments] == given_moments
    for drawing in drawings:
        group = drawn(drawing)
        check_places(group)
        for shape in shapes(group, "Event"):
            assert shape.frame
            needs = Pen(THEME, Report()).height(shape.frame.paragraphs, shape.box.inset(*shape.frame.inset).width)
            assert needs > shape.box.height * 0.6, f"{shape.name} is hollow"
        down = bool(drawing.whole)
        middles = [shape.box.centre[down] for shape in shapes(group, "Event")]
        assert middles == sorted(set(middles))
        assert not down or not [each for each in group.elements if each.name == "Line of time"], "one line of time"


@settings(max_examples=25, derandomize=True)
@given(events=EVENTS, font=st.sampled_from(["Segoe UI", "Verdana", "Some Brand Sans"]))
def test_whatever_the_font_of_the_theme_there_are_as_many_drawings_as_it_takes(
    events: list[tuple[int, int, bool]], font: str
) -> None:
    for lane in swimlanes("When", moments(events), (), font):
        drawn(lane, font)
    for line in timelines("When", moments(events, lanes=False), font):
        drawn(line, font)


def test_each_event_lies_in_the_lane_of_its_agency_and_under_its_date() -> None:
    (drawing,) = swimlanes("When", moments([(0, 4, False), (1, 4, False), (2, 4, True)]))
    group = drawn(drawing)
    lanes, dates, events = (shapes(group, name) for name in ("Lane", "Date", "Event"))
    for event, lane, date in zip(events, lanes, (dates[0], dates[1], dates[1]), strict=True):
        assert lane.box.y < event.box.y < event.box.bottom < lane.box.bottom
        assert event.box.x > lane.box.right
        assert abs(event.box.centre[0] - date.box.centre[0]) < 2


def test_neighbours_in_one_lane_stand_one_above_the_other() -> None:
    (drawing,) = swimlanes("When", moments([(0, 4, False), (0, 4, False), (0, 4, False)]))
    first, second, third = (shape.box for shape in shapes(drawn(drawing), "Event"))
    assert second.y > first.bottom
    assert third.y == first.y
    assert third.x > first.right


def test_six_lanes_are_all_on_every_drawing_and_of_seven_those_without_an_event_are_named() -> None:
    events = [(lane, 9, False) for lane in range(6)]
    for drawing in swimlanes("When", moments(events)):
        assert len(drawing.lanes) == 6
        assert drawing.nothing_from()
        pale = [shape for shape in shapes(drawn(drawing), "Lane") if shape.fill == "tint"]
        assert [words(shape) for shape in pale] == drawing.nothing_from()
    seven = swimlanes("When", moments([*events, (6, 9, False)]))
    assert len(seven) > 1
    for drawing in seven:
        (absent,) = shapes(drawn(drawing), "Absent")
        assert all(name in words(absent) for name in drawing.nothing_from())
        assert len(drawing.lanes) + len(drawing.absent) == 7


def words(shape: Shape) -> str:
    return " ".join(str(paragraph.text) for paragraph in shape.frame.paragraphs) if shape.frame else ""


def test_a_lane_that_differs_in_capitals_alone_is_the_same() -> None:
    events = [Moment(plain("2010"), plain("a"), plain("School")), Moment(plain("2011"), plain("b"), plain("school"))]
    (drawing,) = swimlanes("When", events, (plain("Police"), plain("SCHOOL")))
    assert list(map(str, drawing.lanes)) == ["Police", "SCHOOL"]


def test_events_are_dealt_out_evenly() -> None:
    assert [len(drawing.moments) for drawing in timelines("When", moments([(0, 9, False)] * 17, lanes=False))] == [
        6,
        5,
        6,
    ]
    sizes = [len(drawing.moments) for drawing in swimlanes("When", moments([(n % 5, 6, False) for n in range(13)]))]
    assert max(sizes) - min(sizes) <= 1


def test_an_event_too_long_for_any_slide_is_told_and_stays_in_the_box() -> None:
    drawings: list[Swimlanes | Timeline] = [
        *swimlanes("When", [Moment(plain("2010"), plain(f"{WORDS} " * 12), plain("School"))]),
        *timelines("When", [Moment(plain("2010"), plain(f"{WORDS} " * 40))]),
    ]
    for drawing in drawings:
        pen = Pen(THEME, Report())
        group = drawing.draw(BODY, pen)
        assert [found.fault.code for found in pen.report.diagnostics] == ["L501"]
        assert all(BODY.inset(-2).contains(extent(element)) for element in group.elements)


def test_the_description_tells_the_events_in_order_of_time_and_where_there_are_none() -> None:
    events = [
        Moment(plain("March 2010"), plain("Calls twice."), plain("GP"), plain("aged 2")),
        Moment(plain("May 2010"), plain("Comes hungry"), plain("Nursery")),
    ]
    (drawing,) = swimlanes("Who knew", events, (plain("Police"), plain("Nursery"), plain("GP")))
    assert drawing.describe() == (
        "Who knew: 2 events in order of time, in lanes for Police, Nursery and GP. March 2010 (aged 2), GP: "
        "Calls twice. May 2010, Nursery: Comes hungry. Nothing here from Police."
    )
    (line,) = timelines("Who knew", events[1:])
    assert line.describe().endswith("the earliest first. May 2010, Nursery: Comes hungry.")


@settings(max_examples=20, derandomize=True)
@given(events=EVENTS)
def test_the_drawings_of_a_series_have_text_of_one_size(events: list[tuple[int, int, bool]]) -> None:
    for drawings in (swimlanes("When", moments(events)), timelines("When", moments(events, lanes=False))):
        if len(drawings) > 1:
            sizes = {
                shape.frame.paragraphs[-1].size
                for drawing in drawings
                for shape in shapes(drawn(drawing), "Event")
                if shape.frame
            }
            assert len(sizes) == 1
