"""Fonts by name: whatever a font is called, its letters have room."""

from __future__ import annotations

import re

import pytest

from sessionbuilder.text import plain
from sessionbuilder.theme.widths import Widths, load_widths
from sessionbuilder.theme.widths.names import FAMILIES, TWINS

FACES = ((False, False), (False, True), (True, False), (True, True))
WIDEST = load_widths("Some Brand Sans")
PUBLISHED = [
    ("Segoe UI", "a", False, 1042),
    ("Verdana", " ", False, 720),
    ("Verdana", "a", False, 1230),
    ("Verdana", "W", True, 2310),
    ("Tahoma", "z", True, 1086),
    ("Times New Roman", "e", False, 909),
    ("Georgia", "0", False, 1257),
]
"""Widths of letters in the fonts of Windows, in 2048ths of an em."""


def covers(one: Widths, other: Widths) -> bool:
    """Whether no letter of `one` is narrower than in `other`, in any face."""
    known = {face: other.faces[face].letters for face in FACES}
    return all(known[face].get(each, 0) <= wide for face in FACES for each, wide in one.faces[face].letters.items())


@pytest.mark.parametrize("family", FAMILIES)
def test_each_family_has_a_table_and_a_font_for_paper(family: str) -> None:
    widths = load_widths(family)
    assert widths.family == family
    assert widths.twin == TWINS[widths.paper]
    assert 1 < widths.line <= 1.5
    assert widths.has("Schön, Siân, Ελένη, Захист – “not” 12½ €")
    assert covers(WIDEST, widths)
    assert bool(widths.measured_by) == (family == "Aptos")
    plainly, boldly = (widths.width(plain("Safeguarding"), 20, bold=bold) for bold in (False, True))
    assert plainly < boldly or family == "Century Gothic"


@pytest.mark.parametrize(("family", "letter", "bold", "wide"), PUBLISHED)
def test_letters_are_as_wide_as_in_the_font_itself(family: str, letter: str, *, bold: bool, wide: int) -> None:
    measured = load_widths(family).faces[bold, False].letters[letter]
    assert wide <= measured <= wide + 21, "which is a hundredth of an em"


@pytest.mark.parametrize(
    ("variant", "family"),
    [
        ("Calibri Light", "Calibri"),
        ("Arial Nova", "Arial"),
        ("Arial Narrow", "Arial"),
        ("Segoe UI Semibold", "Segoe UI"),
        ("segoe ui variable display semibold", "Segoe UI"),
        ("Aptos Display", "Aptos"),
        ("Source Sans 3 Light", "Source Sans Pro"),
        ("Verdana Pro Cond", "Verdana"),
    ],
)
def test_a_weight_of_a_family_has_the_widest_of_its_letters(variant: str, family: str) -> None:
    widths, own = load_widths(variant), load_widths(family)
    assert widths.measured_by.startswith("the widest letters of ")
    for letter in "aWm 0é–":
        widest = max(own.faces[face].letters[letter] for face in FACES)
        assert {widths.faces[face].letters[letter] for face in FACES} == {widest}
    assert widths.paper == own.paper


@pytest.mark.parametrize("name", ["Arial Black", "Segoe UI Black", "Roboto Mono", "Lato Heavy", "Courier New", "Fat"])
def test_heavy_letters_and_those_of_typewriters_are_measured_by_heavy_ones(name: str) -> None:
    widths = load_widths(name)
    assert widths.measured_by
    for bold, slanted in FACES:
        own = widths.faces[bold, slanted].letters
        assert all(own[letter] >= wide for letter, wide in WIDEST.faces[True, slanted].letters.items())
        assert own["i"] > 0.61 * widths.units


def test_a_font_that_is_called_bold_is_bold_without_being_marked_so() -> None:
    widths = load_widths("Rounded Brand Bold")
    assert widths.faces[False, False].letters["a"] == WIDEST.faces[True, False].letters["a"]


@pytest.mark.parametrize("name", ["Roboto Slab", "Segoe Print", "Lat", "Aptos Serif", "Georgiana", "Arialic Light"])
def test_a_font_whose_name_begins_like_that_of_another_is_not_measured_by_it(name: str) -> None:
    assert "all fonts" in load_widths(name).measured_by


def test_only_what_is_as_wide_is_measured_by_the_font_of_another_name() -> None:
    assert load_widths("Helvetica").measured_by == load_widths("Carlito").measured_by == ""
    assert load_widths("Carlito").twin == "Carlito"
    assert covers(load_widths("Carlito"), load_widths("Calibri"))


def test_no_letter_of_ours_is_less_wide_than_in_the_font_that_stands_for_it_in_an_unknown_one() -> None:
    assert covers(WIDEST, load_widths(WIDEST.paper))


def test_names_are_told_as_words_of_a_sentence() -> None:
    for font in (*FAMILIES, "Arial Nova", "Some Brand Sans"):
        assert re.fullmatch(r"|the widest letters of [\w ,]+", load_widths(font).measured_by)
