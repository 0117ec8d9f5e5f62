"""The whole of a drawing of time: every event at true scale, the gap told, and in each part where it lies."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.deck.elements import Connector, Group, Shape, extent
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.moment import Moment
from sessionbuilder.diagrams.overview import Overview
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.diagrams.swimlanes import all_lanes, swimlanes
from sessionbuilder.diagrams.timeline import timelines
from sessionbuilder.diagrams.truescale import longest_gap, shares, ticks, uneven
from sessionbuilder.text import plain
from sessionbuilder.theme.own import BODY
from tests.diagrams.shapes import words_of
from tests.layout.test_page import THEME

MONTH, YEAR = 31, 12 * 31


def dated(*years: float, lanes: int = 0) -> tuple[Moment, ...]:
    """Events at the start of these years, each of them in the next of so many lanes."""
    return tuple(
        Moment(
            plain(f"{year:g}"),
            plain("Somebody rings and nobody answers"),
            plain(f"Agency {number % lanes}") if lanes else None,
            None,
            "date",
            int(year * YEAR) + MONTH + 1,
        )
        for number, year in enumerate(years)
    )


def drawn(whole: Overview) -> Group:
    pen = Pen(THEME, Report())
    group = whole.draw(BODY, pen)
    assert not pen.report.diagnostics
    return group


def middles(group: Group, name: str) -> list[int]:
    shapes = [each for each in group.elements if isinstance(each, Shape) and each.name.startswith(name)]
    return [shape.box.centre[0] for shape in sorted(shapes, key=lambda shape: int(shape.name.split()[-1]))]


@pytest.mark.parametrize("lanes", [0, 3])
def test_dots_are_as_far_apart_as_the_events_are(lanes: int) -> None:
    moments = dated(1980, 1990, 2010, 2020, lanes=lanes)
    first, second, third, last = middles(drawn(Overview("When", moments, all_lanes(moments))), "Dot")
    assert abs((third - second) - 2 * (second - first)) < 5
    assert abs((last - third) - (second - first)) < 5


def test_the_longest_time_without_an_event_is_told_where_it_stands_out() -> None:
    gap = longest_gap(dated(1974, 1989, 1998, 2018, 2018.2, 2018.4, 2023, 2026))
    assert gap
    assert gap.words == "20 years"
    assert longest_gap(dated(2000, 2001, 2002, 2003)) is None
    group = drawn(Overview("When", dated(1998, 1999, 2018, 2019)))
    assert "19 years" not in words_of(group), "on a single line everybody sees it"
    moments = dated(1998, 1999, 2018, 2019, lanes=2)
    group = drawn(Overview("When", moments, all_lanes(moments)))
    assert "19 years without an entry" in words_of(group)
    (bar,) = [each.box for each in group.elements if each.name == "Gap" and isinstance(each, Shape)]
    dots = middles(group, "Dot")
    assert max(abs(bar.x - dots[1]), abs(bar.right - dots[2])) <= 2, "from dot to dot"


def test_every_lane_is_on_it_and_one_without_an_event_is_pale() -> None:
    moments = dated(2001, 2003, 2010, lanes=3)
    lanes = (*all_lanes(moments), plain("Police"))
    whole = Overview("When", moments, lanes)
    headings = [each for each in drawn(whole).elements if isinstance(each, Shape) and each.name.startswith("Lane")]
    assert [shape.fill for shape in headings] == ["deep", "deep", "deep", "tint"]
    assert whole.describe().endswith("Nothing from Police.")
    assert "at true scale, in lanes for Agency 0, Agency 1, Agency 2 and Police" in whole.describe()


def test_times_that_cannot_be_compared_stand_at_equal_steps_and_the_drawing_says_so() -> None:
    words = [Moment(plain(when), plain("A call")) for when in ("Once", "Later", "Week 3")]
    assert shares(words) is None
    whole = Overview("When", tuple(words))
    assert "Steps are equal" in words_of(drawn(whole))
    assert "at equal steps" in whole.describe()


def test_a_year_and_a_month_in_it_keep_their_order() -> None:
    found = shares((*dated(2018.5), Moment(plain("2018"), plain("a"), form="date", starts=2018 * YEAR), *dated(2019)))
    assert found == sorted(found or ())


@pytest.mark.parametrize(
    ("form", "starts", "words"),
    [
        ("date", [2000 * YEAR + 32, 2010 * YEAR + 32], ["2000", "2002", "2004", "2006", "2008", "2010"]),
        (
            "date",
            [2020 * YEAR + 32, 2021 * YEAR + 5 * MONTH],
            ["Jan 2020", "Apr 2020", "Jul 2020", "Oct 2020", "Jan 2021", "Apr 2021"],
        ),
        ("week", [1, 4], ["Week 1", "Week 2", "Week 3", "Week 4"]),
        ("age", [0, 365 * 12 * 4], ["aged 0", "aged 1", "aged 2", "aged 3", "aged 4"]),
    ],
)
def test_ticks_are_even_times_in_the_words_of_the_form(form: str, starts: list[int], words: list[str]) -> None:
    moments = [Moment(plain("x"), plain("y"), form=form, starts=start) for start in starts]
    assert [word for _, word in ticks(moments)] == words
    assert all(0 <= share <= 1 for share, _ in ticks(moments))


@settings(max_examples=40)
@given(steps=st.lists(st.integers(0, 60), min_size=2, max_size=40), lanes=st.integers(0, 12))
def test_whatever_the_events_nothing_leaves_the_whole_or_lies_on_another_text(steps: list[int], lanes: int) -> None:
    years, year = [], 1950.0
    for step in steps:
        year += step / 12
        years.append(year)
    moments = dated(*years, lanes=lanes)
    group = drawn(Overview("When", moments, all_lanes(moments)))
    assert len(middles(group, "Dot")) == len(moments)
    texts = [each for each in group.elements if isinstance(each, Shape) and each.frame]
    for element in group.elements:
        assert BODY.inset(-2).contains(extent(element)), f"{element.name} leaves the box"
    for one, two in combinations(texts, 2):
        assert not one.box.overlaps(two.box), f"{one.name} lies on {two.name}"
    flags = [text for text in texts if text.name.startswith("Date")]
    for pole in group.elements:
        if isinstance(pole, Connector) and pole.name.startswith("Stem"):
            assert not any(flag.box.overlaps(extent(pole)._replace(width=1)) for flag in flags), pole.name


def test_over_each_part_a_strip_shows_the_whole_with_its_own_events_loud() -> None:
    moments = dated(*(2000 + number for number in range(20)), lanes=4)
    for drawings in (swimlanes("When", moments), timelines("When", dated(*range(2000, 2020)))):
        assert len(drawings) > 1
        seen: list[int] = []
        for drawing in drawings:
            group = drawing.draw(BODY, Pen(THEME, Report()))
            dots = [each for each in group.elements if isinstance(each, Shape) and each.name.startswith("Whole")]
            assert len(dots) == 20
            loud = [int(dot.name.split()[-1]) for dot in dots if dot.fill == "accent"]
            assert len(loud) == len(drawing.moments)
            assert {dot.fill for dot in dots} == {"accent", "line"}
            seen += loud
        assert seen == list(range(1, 21))


def test_one_drawing_has_the_strip_where_equal_steps_would_hide_a_gap() -> None:
    assert uneven(dated(1998, 2018, 2019))
    assert not uneven(dated(1998, 2000, 2002))
    (far,) = timelines("When", dated(1998, 2018, 2019))
    (even,) = timelines("When", dated(1998, 2000, 2002))
    assert far.whole
    assert not even.whole


def test_where_there_is_room_flags_say_what_each_event_is_called_on_both_sides_of_the_line() -> None:
    whats = ("First report, and more", "Out of routine: deaths of babies", "A second report", "The newest of them all")
    named = [replace(each, what=plain(what)) for each, what in zip(dated(2001, 2002, 2007, 2010), whats, strict=True)]
    group = drawn(Overview("When", tuple(named)))
    flags = [each for each in group.elements if isinstance(each, Shape) and each.name.startswith("Date")]
    called = {str(paragraph.text) for flag in flags for paragraph in (flag.frame.paragraphs if flag.frame else ())}
    assert {"First report", "Out of routine", "A second report"} < called
    (line,) = [each for each in group.elements if each.name == "Arrow of time" and isinstance(each, Connector)]
    assert {flag.box.y < line.start[1] for flag in flags} == {True, False}
    long = tuple(replace(each, what=plain("No word of this can be left out " * 4)) for each in named)
    assert "No word" not in words_of(drawn(Overview("When", long))), "rather none than a part of it"


def test_dates_are_smaller_where_fewer_of_them_have_room_otherwise() -> None:
    named = [
        replace(each, when=plain(f"{number} September 20{number + 10}"), what=plain("No word can be left out " * 4))
        for number, each in enumerate(dated(*(2001 + number / 3 for number in range(11))))
    ]
    room = BODY._replace(width=BODY.width * 2 // 3, height=BODY.height * 2 // 3)
    group = Overview("When", tuple(named)).draw(room, Pen(THEME, Report()))
    flags = [each for each in group.elements if isinstance(each, Shape) and each.name.startswith("Date")]
    assert {each.frame.paragraphs[0].size for each in flags if each.frame} == {THEME.scale.floor}
