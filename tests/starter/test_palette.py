"""From any brand colour at all comes a theme that can be read, with that colour in it or the nearest that can."""

from __future__ import annotations

import re
from colorsys import hsv_to_rgb
from itertools import pairwise, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.chart.looks import _IN_TURN, _LOUD, _PALE, _WORDS
from sessionbuilder.files import Folder
from sessionbuilder.starter.theme import NewTheme
from sessionbuilder.theme.brand import colour_of, palette_of
from sessionbuilder.theme.palette import LIMITS, PAIRS, READABLE, SEEN, Colour, contrast
from sessionbuilder.theme.seeing import apart, least_contrast
from sessionbuilder.theme.theme import Theme, load_theme

COLOURS = st.integers(0, 0xFFFFFF).map("{:06X}".format)
EDGES = ["FFD100", "FFFFFF", "000000", "FF0000", "00FF00", "0000FF", "777777", "5B2D8E", "FFFF00", "010101", "FEFEFE"]


def written(folder: Path, given: str, **more: str) -> Theme | None:
    """The theme, written and read again as every theme is."""
    report = Report()
    new = NewTheme(name="ours", title="Ours", brand=palette_of(given), **more)  # type: ignore[arg-type]
    (file,) = new.files(report)
    path = folder / "theme.yaml"
    path.write_bytes(file.content)
    theme = load_theme(Folder(path.parent), "theme.yaml", report)
    assert [str(found.message) for found in report.diagnostics] == []
    return theme


HUES = [
    f"{round(r * 255):02X}{round(g * 255):02X}{round(b * 255):02X}"
    for r, g, b in (hsv_to_rgb(n / 24, 1, 1) for n in range(24))
]
GRID = [f"{red:02X}{green:02X}{blue:02X}" for red, green, blue in product(range(0, 256, 51), repeat=3)]


def colours_of(given: str) -> dict[str, Colour]:
    return {part: Colour(digits, None) for part, digits in palette_of(given).colours.items()}  # type: ignore[arg-type]


@pytest.mark.parametrize("given", [*EDGES, *HUES, *GRID])
def test_from_hundreds_of_colours_comes_a_palette_that_all_eyes_can_read(given: str) -> None:
    """White, black, greys, every pure hue and a grid of all that lies between."""
    colours = colours_of(given)
    for one, other, least in LIMITS:
        assert least_contrast(colours[one], colours[other]) >= least, (one, other)
    assert apart(colours["warm"], colours["accent"]) > 15
    for fill in (*_IN_TURN, *_LOUD, *_PALE):
        readable = max(contrast(colours[words], colours[fill]) for words in _WORDS)
        assert readable >= READABLE, f"a figure on a bar in {fill}"
    for one, other in (*pairwise(_IN_TURN), *zip(_LOUD, _PALE, strict=True)):
        assert least_contrast(colours[one], colours[other]) > 2, f"{one} beside {other} in a chart"


@given(COLOURS)
def test_every_text_has_its_contrast(given: str) -> None:
    colours = colours_of(given)
    for text, ground in PAIRS:
        assert contrast(colours[text], colours[ground]) >= READABLE, (given, text, ground)


@pytest.mark.parametrize("given", EDGES)
def test_the_file_is_read_without_a_fault_whatever_the_colour(given: str, tmp_path: Path) -> None:
    theme = written(tmp_path, given)
    assert theme
    assert theme.palette.accent.digits == palette_of(given).colours["accent"]


def test_what_is_switched_off_counts_when_it_is_switched_on(tmp_path: Path) -> None:
    written(tmp_path, "5B2D8E")
    path, report = tmp_path / "theme.yaml", Report()
    text = re.sub(r"^( *)#(?=\S)", r"\1", path.read_text("utf-8"), flags=re.MULTILINE)
    path.write_text(text.replace("logo: {", "#logo: {"), "utf-8")
    theme = load_theme(Folder(path.parent), "theme.yaml", report)
    assert theme, report.diagnostics
    assert (theme.scale.title, theme.scale.body) == (36, 24)


@given(COLOURS)
def test_a_colour_that_can_be_read_is_kept_and_any_other_told(given: str) -> None:
    brand = palette_of(given)
    assert (brand.colours["accent"] == given) == (brand.remark == "")
    if brand.remark:
        assert given in brand.remark
        assert brand.colours["accent"] in brand.remark


def test_the_nearest_shade_is_taken() -> None:
    """Half a hundredth lighter, it could not be read on every ground."""
    grounds = [Colour(palette_of("FF0000").colours[part], None) for part in ("paper", "tint", "warm-tint")]  # type: ignore[arg-type]
    worst = min(least_contrast(Colour(palette_of("FF0000").colours["accent"], None), ground) for ground in grounds)  # type: ignore[arg-type]
    assert READABLE <= worst < READABLE + 0.15


def test_a_light_brand_stands_on_covers_as_it_is() -> None:
    brand = palette_of("FFD100")
    assert brand.colours["accent-soft"] == "FFD100"
    assert brand.remark.endswith("FFD100 itself stands on covers.")


@pytest.mark.parametrize("given", ["FFCC00", "FFA500", "F5E050"])
def test_no_text_has_the_colour_of_mud_where_the_brand_is_yellow(given: str) -> None:
    brand = palette_of(given)
    assert brand.colours["accent"] == brand.colours["ink"]
    assert "nearly black" in brand.remark
    assert palette_of("8BC34A").colours["accent"] != palette_of("8BC34A").colours["ink"], "a pale green has a dark one"


def test_a_deep_brand_is_the_ground_of_covers_and_their_pattern_is_seen_on_it(tmp_path: Path) -> None:
    assert palette_of("5B2D8E").colours["deep"] == "5B2D8E"
    theme = written(tmp_path, "5B2D8E")
    assert theme
    for name in ("cover", "section"):
        layout = theme.template.layouts[name]
        for ring in layout.pattern:
            assert ring.outline
            assert contrast(theme.palette.colour(ring.outline), theme.palette.colour(layout.ground)) >= SEEN


@given(COLOURS)
def test_the_other_side_has_another_hue(given: str) -> None:
    colours = palette_of(given).colours
    assert colours["warm"] != colours["accent"]
    assert colours["warm"] in ("944518", "1F5A8C")


@given(COLOURS)
def test_the_two_sides_stay_apart_for_eyes_without_red_or_green(given: str) -> None:
    colours = palette_of(given).colours
    assert apart(Colour(colours["warm"], None), Colour(colours["accent"], None)) > 15  # type: ignore[arg-type]


def test_a_green_and_a_rust_are_alike_to_many() -> None:
    assert apart(Colour("3F6B1F", None), Colour("944518", None)) < 15  # type: ignore[arg-type]
    assert palette_of("3F6B1F").colours["warm"] == "1F5A8C"


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        *(("5b2d8e", "5B2D8E"), ("#5b2d8e", "5B2D8E"), ("#abc", "AABBCC"), ("91, 45, 142", "5B2D8E")),
        *(("rgb(91,45,142)", "5B2D8E"), ("RGB 91 45 142", "5B2D8E"), ("Purple", "5B2D8E"), (" 1e3050 ", "1E3050")),
    ],
)
def test_a_colour_may_be_written_as_brand_guides_do(words: str, digits: str) -> None:
    assert colour_of(words) == (digits,)


@pytest.mark.parametrize("words", ["", "5b2d8", "256,0,0", "mauve-ish", "PMS 267", "cmyk(1,2,3,4)"])
def test_what_is_no_colour_is_told(words: str) -> None:
    told = colour_of(words)
    assert isinstance(told, str)
    assert "`5b2d8e`" in told
