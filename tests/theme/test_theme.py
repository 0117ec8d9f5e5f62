"""Themes: colours that can be read, fonts that can be measured."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sessionbuilder import pipeline
from sessionbuilder.deck.elements import Role
from sessionbuilder.diagnostics import Report
from sessionbuilder.theme.palette import Colour, Palette, contrast
from sessionbuilder.theme.theme import Theme, _check_contrast
from sessionbuilder.theme.widths.names import FAMILIES
from tests.pool import Built, Pool, calm

DAY = "- points: Title\n  items: [One, Two]\n"


def with_theme(pool: Pool, old: str, new: str) -> Built:
    path = pool.root / "assets/themes/calm/theme.yaml"
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")
    return pool.blocks(DAY)


def test_the_default_theme_holds(pool: Pool) -> None:
    assert pool.blocks(DAY).faults() == []


def test_text_too_like_its_ground_is_told_with_the_ratio(pool: Pool) -> None:
    faults = with_theme(pool, "quiet: 51626A", "quiet: A0A8AC").faults()
    assert "11:10 T601 poor-contrast: `quiet` on `paper` has a contrast of 2.4 to 1; it takes 4.5 to 1." in faults


COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)


def told_in(palette: Palette) -> list[tuple[str, str]]:
    """What is said of a palette: each message with the colour that it names, as `quiet: 5F6E75`."""
    report = Report()
    _check_contrast(Theme(theme="Ours", font="Calibri", palette=palette), report)
    return [(each.message, each.hint.split("`")[1]) for each in report.diagnostics]


@settings(max_examples=40)
@given(role=st.sampled_from(get_args(Role)), digits=COLOURS)
def test_whatever_one_colour_is_changed_to_the_shade_that_is_named_passes(role: Role, digits: str) -> None:
    palette = calm().palette
    palette = replace(palette, **{role.replace("-", "_"): replace(palette.colour(role), digits=digits)})
    for message, written in told_in(palette):
        name, named = written.split(": ")
        mended = replace(palette, **{name.replace("-", "_"): replace(palette.ink, digits=named)})
        assert message not in [again for again, _ in told_in(mended)]


def test_the_nearest_shade_is_named_that_passes_with_all_that_a_colour_meets(pool: Pool) -> None:
    built = with_theme(pool, "quiet: 51626A", "quiet: A0A8AC")
    (hint,) = {found.hint for found in built.report.diagnostics}
    named = re.fullmatch(r"write `quiet: (.{6})`, the nearest shade that is clear of all that it meets", hint)
    assert named
    assert with_theme(pool, "quiet: A0A8AC", f"quiet: {named[1]}").faults() == []
    quiet = Colour(named[1], None)  # type: ignore[arg-type]
    assert 4.5 <= contrast(quiet, calm().palette.tint) < 4.6, "no darker than it must be"


def test_a_hairline_that_a_weak_projector_does_not_show_is_told(pool: Pool) -> None:
    (fault, *_) = with_theme(pool, "line: C5D2D3", "line: F4F6F6").faults()
    assert fault.endswith("`line` on `paper` has a contrast of 1.1 to 1; it takes 1.3 to 1.")


def test_every_text_is_held_against_every_ground_that_it_stands_on(pool: Pool) -> None:
    faults = "\n".join(with_theme(pool, "deep: 123F49", "deep: 6F6F6F").faults())
    assert "`deep` on `tint` has a contrast of" in faults, "though on white it can be read"
    assert "`paper` on `deep`" not in faults


@pytest.mark.parametrize("colour", ["teal", "12345", "GG0000"])
def test_what_is_no_colour_is_told(colour: str, pool: Pool) -> None:
    assert with_theme(pool, "ink: 1D2A30", f"ink: {colour}").codes() == ["T602"]


def test_a_font_without_widths_is_told_and_used(pool: Pool) -> None:
    built = with_theme(pool, "font: Calibri", "font: Some Brand Sans")
    (told,) = built.report.diagnostics
    assert (told.fault.code, told.fault.severity) == ("T603", "warning")
    assert "measured by the widest letters of all fonts" in told.message
    assert "paper is set in Calibri" in told.message
    assert built.theme
    assert built.theme.font == "Some Brand Sans"
    assert built.slides


@pytest.mark.parametrize(("written", "meant"), [("Calibry", "Calibri"), ("Ariel", "Arial"), ("Segoi UI", "Segoe UI")])
def test_a_font_that_is_misspelt_is_named(written: str, meant: str, pool: Pool) -> None:
    built = with_theme(pool, "font: Calibri", f"font: {written}")
    assert built.codes() == ["T603"]
    assert built.report.diagnostics[0].hint == f"did you mean `{meant}`?"
    assert built.slides


@pytest.mark.parametrize("font", ["Arial", "segoe ui", "VERDANA", "Open  Sans", "Source Sans 3"])
def test_another_font_is_measured_by_its_own_widths(font: str, pool: Pool) -> None:
    built = with_theme(pool, "font: Calibri", f"font: {font}")
    assert built.faults() == []
    assert built.theme
    assert built.theme.font in {*FAMILIES, "Source Sans 3"}, "as it writes itself"


@pytest.mark.parametrize(
    "font",
    [
        *('"Arial, sans-serif"', "Arial; Calibri", '"<a:latin/>"', "'\"Arial\"'", "+mn-lt", "'@Arial'", "A" * 65),
        *('"A\\u202Eb"', "..."),
    ],
)
def test_what_can_be_no_name_of_a_font_is_told(font: str, pool: Pool) -> None:
    built = with_theme(pool, "font: Calibri", f"font: {font}")
    assert built.codes() == ["T604"]
    assert built.theme is None


WIDE = """\
- discussion: What would help, and what stops us?
  minutes: 12
  together: 2
  in: pairs
  questions: [What would help here?, What stops us?]
- statistics: How many were known, and how well?
  figures:
    - {figure: 12%, says: of the children had a child protection plan at the time of their death or serious harm}
    - {figure: almost ⅔, says: had at some point been involved with social care}
    - {figure: under ½, says: of the reviews showed social care involved at the time}
- chronology: How things unfolded
  events:
    - {when: Week 1, by: Health visitor, what: Saw bruises and a child who had stopped eating his lunch}
    - {when: Week 2, by: Nursery, what: Spoke with his grandmother about who would collect him}
    - {when: Week 3, by: Police, what: Came to the house because of shouting for the fourth time}
    - {when: Week 4, by: Housing, what: Agreed a managed move to another borough}
    - {when: Week 5, by: Health visitor, what: Saw bruises and a child who had stopped eating his lunch}
    - {when: Week 6, by: Nursery, what: Spoke with his grandmother about who would collect him}
    - {when: Week 7, by: Police, what: Came to the house because of shouting for the fourth time}
    - {when: Week 8, by: Housing, what: Agreed a managed move to another borough}
- genogram: Mia and Jay’s family in the last year
  people:
    - {name: Pat, sex: female}
    - {name: Leanne’s sister, id: sister, sex: female, note: name not known}
    - {name: Cousin A, sex: unknown, note: age not known}
    - {name: Cousin B, sex: unknown, note: age not known}
    - {name: Leanne, sex: female, age: 23}
    - {name: Mia’s father, id: father, sex: male, note: not known}
    - {name: Craig, sex: male, age: 29}
    - {name: Mia, sex: female, age: 4, index: yes}
    - {name: Jay, sex: male, age: 14 months, index: yes}
  couples:
    - {of: [Pat], children: [sister, Leanne]}
    - {of: [sister], children: [Cousin A, Cousin B]}
    - {of: [father, Leanne], bond: unknown, children: [Mia]}
    - {of: [Leanne, Craig], bond: together, children: [Jay]}
  household: [sister, Cousin A, Cousin B, Leanne, Craig, Mia, Jay]
"""


@pytest.mark.parametrize("font", ["Segoe UI", "Verdana", "Some Brand Sans"])
def test_what_has_room_in_letters_that_come_with_the_program_has_room_in_any(font: str, pool: Pool) -> None:
    pool.write(
        "assets/themes/calm/theme.yaml",
        (pool.root / "assets/themes/calm/theme.yaml").read_text("utf-8").replace("font: Calibri", f"font: {font}"),
    )
    assert set(pool.blocks(WIDE).codes()) <= {"T603"}


def test_drawings_are_planned_for_the_font_of_slides_where_paper_has_another(pool: Pool) -> None:
    programme = pool.blocks(DAY).programme
    assert programme
    look = replace(calm(), on_slides=replace(calm(), font="Verdana"))
    assert pipeline.tell(programme, Report(), look).programme.font == "Verdana"
    assert pipeline.tell(programme, Report(), calm()).programme.font == "Calibri"


def test_an_unknown_theme_is_told(pool: Pool) -> None:
    pool.write("sessions/pool.yaml", "organisation: Us\ntheme: clam\n")
    built = pool.blocks(DAY)
    assert built.codes() == ["N308"]
    assert built.report.diagnostics[0].hint == "did you mean `calm`?"


@pytest.mark.parametrize("scale", ["floor: 12", "body: 18", "small: 0", "title: 500", "numeral: 4"])
def test_type_too_small_to_read_or_too_large_to_place_is_told(scale: str, pool: Pool) -> None:
    key = scale.split(":", maxsplit=1)[0]
    old = next(
        line.strip()
        for line in (pool.root / "assets/themes/calm/theme.yaml").read_text("utf-8").splitlines()
        if line.strip().startswith(f"{key}: ") and line.startswith("  ")
    )
    assert with_theme(pool, f"  {old}", f"  {scale}").codes() == ["F204"]
