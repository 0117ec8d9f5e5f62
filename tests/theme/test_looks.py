"""The looks that come with the program: each builds the sessions that are there, and differs in more than colour."""

from __future__ import annotations

import shutil
from functools import cache
from itertools import combinations, pairwise
from pathlib import Path

import pytest

from sessionbuilder import build
from sessionbuilder.deck.elements import Shape, paragraphs_of
from sessionbuilder.diagnostics import Report
from sessionbuilder.diagrams.chart.looks import _IN_TURN, _LOUD, _PALE
from sessionbuilder.files import Folder
from sessionbuilder.theme.palette import LIMITS, PAIRS, READABLE, contrast
from sessionbuilder.theme.seeing import apart, least_contrast
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.workspace.workspace import BUILT_IN, Workspace
from tests.grounds import pairs_of
from tests.pool import REPOSITORY, Pool, shapes_of

LOOKS = ("calm", "high-contrast", "warm")


def look(name: str) -> Theme:
    report = Report()
    theme = load_theme(Folder(BUILT_IN / name), "theme.yaml", report)
    assert theme
    assert [found.message for found in report.diagnostics] == []
    return theme


def test_these_come_with_the_program(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    assert Workspace(tmp_path).theme_names() == list(LOOKS)


@cache
def usual(session: str) -> set[str]:
    """What is told of a shipped session as it is; nothing, as its own test has it."""
    return {str(found.message) for found in build(session, Workspace(REPOSITORY)).faults if not found.accepted}


@pytest.mark.parametrize("name", ["high-contrast", "warm"])
def test_every_session_builds_in_each_without_a_fault_and_can_be_read(name: str, tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "sessions", tmp_path / "sessions")
    shutil.copytree(REPOSITORY / "assets", tmp_path / "assets")
    pool = tmp_path / "sessions/pool.yaml"
    text = pool.read_text("utf-8")
    assert "theme: calm" in text
    pool.write_text(text.replace("theme: calm", f"theme: {name}"), "utf-8")
    workspace = Workspace(tmp_path)
    for session in workspace.names():
        built = build(session, workspace)
        told = {str(found.message) for found in built.faults if not found.accepted}
        assert told <= usual(session), f"{session} is told what it is not told in the usual look"
        assert built.deck
        assert built.theme
        palette = built.theme.palette
        for (words, ground), where in pairs_of(built.deck, built.theme.template):
            assert contrast(palette.colour(words), palette.colour(ground)) >= READABLE, f"{session}, {where}"


@pytest.mark.parametrize("name", ["calm", "warm"])
def test_neighbours_in_a_chart_are_told_apart_in_grey_and_by_all_eyes(name: str) -> None:
    """In high contrast they differ in pattern."""
    palette = look(name).palette
    for one, other in (*pairwise(_IN_TURN), *zip(_LOUD, _PALE, strict=True)):
        assert least_contrast(palette.colour(one), palette.colour(other)) >= 3, (one, other)


@pytest.mark.parametrize(("one", "other"), [*combinations(LOOKS, 2)])
def test_they_differ_in_more_than_colour(one: str, other: str) -> None:
    first, second = look(one), look(other)
    assert first.palette.paper.digits != second.palette.paper.digits
    assert first.scale != second.scale
    for part in ("corners", "pattern", "band"):
        assert getattr(first.style, part) != getattr(second.style, part)


EXAMPLE = """
- section: The first part
- points: What to look for
  items: [One, Two, Three, Four, Five]
- ground-rules: How we work
  rules: [Listen, Speak, Pass, Rest, Ask]
- discussion: What now?
  questions: [Who?, When?]
  minutes: 20
- break: Coffee
  minutes: 15
- points: Once more
  items: [One, Two]
"""


def shown(name: str, pool: Pool) -> list[Shape]:
    """All shapes of a deck in a look."""
    pool.write("sessions/pool.yaml", f"organisation: Us\ntheme: {name}\n")
    built = pool.blocks(EXAMPLE)
    assert built.deck, built.faults()
    return [shape for slide in built.deck.slides for shape in shapes_of(slide) if isinstance(shape, Shape)]


def test_in_high_contrast_nothing_is_round_but_signs_and_frames_are_firm(pool: Pool) -> None:
    shapes = shown("high-contrast", pool)
    assert {shape.geometry for shape in shapes} <= {"rectangle", "ellipse"}
    assert {shape.weight for shape in shapes if shape.outline == "line"} == {2}


def test_in_warm_tiles_are_round_titles_light_and_lists_have_air(pool: Pool) -> None:
    shapes = shown("warm", pool)
    filled = [shape for shape in shapes if shape.fill == "tint" and shape.outline == "line"]
    tiles = [shape for shape in filled if not shape.name.startswith("Panel")]
    assert tiles
    assert {shape.geometry for shape in tiles} == {"soft"}
    assert {p.bold for shape in shapes if shape.placeholder == "title" for p in paragraphs_of(shape)} == {False}
    template = look("warm").template
    assert template.layouts["content"].places["1"].levels[0].before == 14
    assert all(layout.bar for layout in template.layouts.values()), "the band is on every slide"
    panels = [shape for shape in shapes if shape.name.startswith("Panel") and shape.fill]
    assert panels
    assert {shape.geometry for shape in panels} == {"rectangle"}, "an edge would stand out over a round corner"


def test_calm_is_as_it_is_laid_out(pool: Pool) -> None:
    shapes = shown("calm", pool)
    assert {shape.geometry for shape in shapes if shape.name.startswith("Tile")} == {"rectangle"}


@pytest.mark.parametrize("name", LOOKS)
def test_all_that_meets_is_clear_to_eyes_without_red_or_green_too(name: str) -> None:
    """Tints are pale: the hairline round them is what a weak projector shows."""
    palette = look(name).palette
    for one, other, least in LIMITS:
        assert least_contrast(palette.colour(one), palette.colour(other)) >= least, (one, other)
    assert apart(palette.warm, palette.accent) > 15


def test_in_high_contrast_all_words_have_seven_to_one() -> None:
    """WCAG 2.2, success criterion 1.4.6."""
    palette = look("high-contrast").palette
    assert all(contrast(palette.colour(text), palette.colour(ground)) >= 7 for text, ground in PAIRS)
