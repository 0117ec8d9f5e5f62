"""Texts that share a size: all as small as the one that needs it most, and none larger than it was."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import LONE, Pen
from sessionbuilder.text import plain
from sessionbuilder.theme.scale import Scale
from sessionbuilder.units import EMU_PER_POINT, Box, inches, points
from tests.pool import calm


@pytest.mark.parametrize(("body", "floor"), [(24, 18), (26, 18), (26, 20), (32, 20)])
@pytest.mark.parametrize("small", [14, 18, 19, 21])
def test_what_is_smaller_than_the_floor_stays_as_it_is(body: int, floor: int, small: int) -> None:
    pen = Pen(replace(calm(), scale=Scale(body=body, floor=floor)), Report())
    long = Paragraph(plain("Something that has to be smaller here. " * 4), body)
    short = Paragraph(plain("A label"), small)
    done = pen.alike([[long], [short]], Box(0, 0, inches(4), inches(1.6)))
    assert floor <= done[0][0].size < body
    assert min(small, floor) <= done[1][0].size <= small


@pytest.mark.parametrize("width", [-914_400, 0, 1, 99])
def test_lines_without_any_room_are_evened_without_end_no_more(width: int) -> None:
    pen = Pen(calm(), Report(), None)
    assert pen.evened((Paragraph(plain("What helps a child"), 24),), width) == width


@pytest.mark.parametrize(
    ("words", "width"),
    [("What would change your mind?", 5.5), ("Cared for Leanne before Jay was born", 3.4), ("One line", 4)],
)
def test_evened_lines_are_as_many_as_before_and_no_word_stands_alone_on_the_last(words: str, width: float) -> None:
    pen = Pen(calm(), Report())
    text = Paragraph(plain(words), 36 if len(words) < 30 else 20)
    narrow = pen.evened((text,), inches(width))
    lines = pen.widths.broken(text.text, text.size, narrow / points(1))
    assert len(lines) == len(pen.widths.broken(text.text, text.size, inches(width) / points(1)))
    lengths = [sum(len(run.text) for run in line) for line in lines]
    assert min(lengths) * 2 > max(lengths)


def test_a_word_that_is_wider_than_the_room_leaves_it_as_it_is() -> None:
    pen = Pen(calm(), Report())
    assert pen.evened((Paragraph(plain("Verantwortungsgemeinschaft und mehr"), 36),), inches(2)) == inches(2)


@pytest.mark.parametrize(
    ("words", "size", "width", "ends"),
    [
        ("Alfie has told the nursery about the boots. Our own answer", 34, 11, "boots."),
        ("At two he has said “I can’t get out”. Our own answer", 34, 8, "out”."),
        ("Seven findings on incidents, April 2011 to March 2014", 34, 9, "incidents,"),
        ("What helps us now: three things to try", 34, 7, "now:"),
        ("What the whole of it taught us (and what it did not teach)", 34, 8.5, "us"),
        ("He told the youth worker then “I can’t get out” and waited", 34, 8.5, "then"),
        ("Findings on what happened since April 2011 and what came of it all", 34, 8.5, "since"),
        ("Three children who lived in one home and ten people who wrote it down", 34, 9.5, "home"),
        ("Yes. And then we all look at what helps", 34, 6, "all"),
    ],
)
def test_the_first_of_two_lines_ends_where_the_sense_has_a_pause(
    words: str, size: int, width: float, ends: str
) -> None:
    pen = Pen(calm(), Report())
    text = Paragraph(plain(words), size, bold=True)
    narrow = pen.evened((text,), inches(width), LONE)
    assert narrow <= inches(width)
    first, _ = pen.widths.broken(text.text, size, narrow / EMU_PER_POINT, bold=True)
    assert "".join(run.text for run in first).endswith(f" {ends}")


@settings(derandomize=True, deadline=None)
@given(st.text("ab “”(),.?:24A", min_size=1, max_size=60).filter(str.strip), st.integers(80, 500))
def test_two_lines_stay_two_lines_whatever_they_say(words: str, width: int) -> None:
    pen = Pen(calm(), Report())
    text = Paragraph(plain(words), 20)
    before = pen.widths.lines(text.text, 20, width)
    narrow = pen.evened((text,), points(width), LONE)
    assert narrow <= points(width)
    assert pen.widths.lines(text.text, 20, narrow / EMU_PER_POINT) == before
