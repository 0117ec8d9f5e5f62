"""What a template draws behind words: words stand beside it, on it, or on a plate over it."""

from __future__ import annotations

from sessionbuilder.brand.branded import read_template
from sessionbuilder.units import inches
from tests.brand.organisation import Change, drawn, template

MOSAIC = [
    drawn("master", (0, 0, 0.5, 0.5), "7F0078"),
    drawn("master", (0.5, 0, 0.5, 0.4), "E97000"),
    drawn("master", (0, 0.5, 0.3, 0.5), "3060A0"),
    drawn("master", (0.3, 0.4, 0.7, 0.6), "208050"),
]


def read(*changes: Change) -> tuple[bool, float]:
    """Whether pages of it have a plate, and how high words may be under a title of two lines, in inches."""
    found = read_template(template(*changes))
    return found.plate, found.branded.template.low_body.height / inches(1)


def test_a_page_without_drawings_has_none() -> None:
    assert read() == (False, read()[1])


def test_a_band_at_the_foot_is_left_clear() -> None:
    plate, height = read(drawn("master", (0, 0.85, 1, 0.15)))
    assert not plate
    assert height < read()[1]


def test_where_drawings_leave_no_room_words_stand_on_a_plate() -> None:
    plate, height = read(*MOSAIC)
    assert plate
    assert height > 3


def test_where_words_could_not_be_read_on_a_drawing_they_stand_on_a_plate() -> None:
    across = (0.05, 0.3, 0.9, 0.2)
    assert read(drawn("master", across, "101010"))[0]
    assert not read(drawn("master", across, "FFF4C0"))[0]


def test_a_plate_is_under_all_words_of_a_page() -> None:
    made = read_template(template(*MOSAIC)).branded.template
    (plate,) = made.layouts["content"].pattern
    assert plate.fill == "paper"
    for box in (made.layouts["content"].title.box, made.low_title, made.body, made.source, made.clock):
        assert plate.box.contains(box)
