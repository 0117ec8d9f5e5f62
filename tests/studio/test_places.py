"""Places in a text: lines and columns of the program, and offsets as editors count them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.diagnostics import Span
from sessionbuilder.diagnostics.span import whole_file
from sessionbuilder.studio.places import Places, as_edited

LINES = st.lists(st.text(alphabet="ab é😀ع\t", max_size=8), max_size=6)


@given(LINES)
def test_every_place_is_found_again(lines: list[str]) -> None:
    text = "\n".join(lines)
    places, wide = Places(text), text.encode("utf-16-le")
    for number, line in enumerate(text.split("\n"), 1):
        for column in range(1, len(line) + 2):
            offset = places.offset(number, column)
            assert places.at(offset) == (number, column)
            before = "\n".join([*text.split("\n")[: number - 1], line[: column - 1]])
            assert wide[: 2 * offset].decode("utf-16-le") == before
            assert places.index(offset) == len(before)
    assert places.length == len(wide) // 2


def test_an_offset_in_the_middle_of_a_letter_or_beyond_the_end_leads_to_the_nearest_place() -> None:
    places = Places("a😀b\nc")
    assert places.at(2) == (1, 3)
    assert places.at(99) == (2, 2)
    assert places.at(-1) == (1, 1)
    assert places.offset(9, 9) == places.length == 6


def test_a_stretch_counts_what_javascript_counts() -> None:
    places = Places("x: 😀 y\nz: 1")
    assert places.stretch(Span("f", 1, 6, 2, 2)) == (6, 9)
    assert places.stretch(whole_file("f")) == (0, 0)


def test_an_editor_has_no_mark_and_one_letter_at_the_end_of_a_line() -> None:
    assert as_edited("\ufeffa\r\nb\rc\n") == "a\nb\nc\n"
