"""Themes: colours that can be read, fonts that can be measured."""

from __future__ import annotations

import pytest

from tests.pool import Built, Pool

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
    assert "11:10 T601 poor-contrast: `quiet` on `paper` has a contrast of 2.4 to 1." in faults


def test_every_text_is_held_against_every_ground_that_it_stands_on(pool: Pool) -> None:
    faults = "\n".join(with_theme(pool, "deep: 123F49", "deep: 6F6F6F").faults())
    assert "`deep` on `tint` has a contrast of" in faults, "though on white it can be read"
    assert "`paper` on `deep`" not in faults


@pytest.mark.parametrize("colour", ["teal", "12345", "GG0000"])
def test_what_is_no_colour_is_told(colour: str, pool: Pool) -> None:
    assert with_theme(pool, "ink: 1D2A30", f"ink: {colour}").codes() == ["T602"]


def test_a_font_without_widths_is_told(pool: Pool) -> None:
    built = with_theme(pool, "font: Calibri", "font: Comic Sans")
    assert built.codes() == ["T603"]
    assert built.report.diagnostics[0].hint == "choose from `Arial` and `Calibri`"


def test_another_font_is_measured_by_its_own_widths(pool: Pool) -> None:
    assert with_theme(pool, "font: Calibri", "font: Arial").faults() == []


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
