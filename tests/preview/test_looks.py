"""The picture of a look: whatever a day has many of is on it."""

from __future__ import annotations

import pytest

from sessionbuilder.preview.looks import KINDS, is_a_sheet, looks_in, sheet


@pytest.mark.parametrize("theme", ["calm", "high-contrast", "warm"])
def test_every_sort_of_slide_is_among_the_examples_and_all_of_them_fit(theme: str) -> None:
    built = looks_in(theme, {})
    assert built.deck
    assert not built.failed
    assert {slide.block for slide in built.deck.slides} == set(range(len(KINDS)))
    layouts = {slide.layout for slide in built.deck.slides}
    assert layouts >= {"cover", "section", "cards", "two-columns", "questions", "quote", "title-only", "break"}


def test_a_picture_is_known_again_and_nothing_else_is_taken_for_one() -> None:
    built = looks_in("calm", {})
    drawn = sheet(built, {})
    assert is_a_sheet(drawn)
    assert drawn == sheet(built, {})
    assert drawn != sheet(built, {"cards": "on “Title and Content”"})
    assert not is_a_sheet(b"")
    assert not is_a_sheet(b"a letter")
