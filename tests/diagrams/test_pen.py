"""Texts that share a size: all as small as the one that needs it most, and none larger than it was."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sessionbuilder.deck.elements import Paragraph
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.text import plain
from sessionbuilder.theme.template import Scale
from sessionbuilder.units import Box, inches, points
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
