"""The looks that come with the program: each builds the sessions that are there, and differs in more than colour."""

from __future__ import annotations

import shutil
from itertools import combinations
from pathlib import Path

import pytest

from sessionbuilder import build
from sessionbuilder.diagnostics import Report
from sessionbuilder.files import Folder
from sessionbuilder.theme.palette import LIMITS, PAIRS, READABLE, contrast
from sessionbuilder.theme.seeing import apart, least_contrast
from sessionbuilder.theme.theme import Theme, load_theme
from sessionbuilder.workspace.workspace import BUILT_IN, Workspace
from tests.grounds import pairs_of
from tests.pool import REPOSITORY

LOOKS = ("calm", "high-contrast", "warm")
FLAGSHIP = "learning-from-serious-case-reviews"


def look(name: str) -> Theme:
    report = Report()
    theme = load_theme(Folder(BUILT_IN / name), "theme.yaml", report)
    assert theme
    assert [found.message for found in report.diagnostics] == []
    return theme


def test_these_come_with_the_program(tmp_path: Path) -> None:
    (tmp_path / "sessions").mkdir()
    assert Workspace(tmp_path).theme_names() == list(LOOKS)


@pytest.mark.parametrize("name", LOOKS)
def test_the_longest_session_builds_in_each_without_a_fault(name: str, tmp_path: Path) -> None:
    shutil.copytree(REPOSITORY / "sessions", tmp_path / "sessions")
    shutil.copytree(REPOSITORY / "assets", tmp_path / "assets")
    pool = tmp_path / "sessions/pool.yaml"
    text = pool.read_text("utf-8")
    assert "theme: calm" in text
    pool.write_text(text.replace("theme: calm", f"theme: {name}"), "utf-8")
    built = build(FLAGSHIP, Workspace(tmp_path))
    assert [str(found.message) for found in built.faults if not found.accepted] == []
    assert built.deck
    assert built.theme
    palette = built.theme.palette
    for (words, ground), where in pairs_of(built.deck, built.theme.template):
        assert contrast(palette.colour(words), palette.colour(ground)) >= READABLE, where


@pytest.mark.parametrize(("one", "other"), [*combinations(LOOKS, 2)])
def test_they_differ_in_more_than_colour(one: str, other: str) -> None:
    first, second = look(one), look(other)
    assert first.palette.paper.digits != second.palette.paper.digits
    assert first.scale != second.scale


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
