"""Corners and frames in the style of a theme: what is a tile, and what keeps its shape."""

from __future__ import annotations

import pytest

from sessionbuilder.deck.elements import Element, Group, Shape, extent
from sessionbuilder.layout.styled import styled
from sessionbuilder.theme.style import Style
from sessionbuilder.units import Box, inches

TILE = Shape("Tile", Box(inches(1), inches(2), inches(3), inches(2)), fill="tint", outline="line", weight=1)
STEP = Shape("Step", TILE.box, geometry="rounded", fill="tint", outline="accent")
BOY = Shape("Boy", TILE.box, fill="paper", outline="ink")
"""In a family tree a square is a boy, whatever the style is."""
NOTICE = Shape("Notice", TILE.box, fill="tint")
EDGE = Shape("Edge", Box(inches(1), inches(2), inches(0.06), inches(2)), fill="accent")
WHOLE = Shape("Ground", Box(0, inches(2), inches(13), inches(2)), fill="tint")
TAKEAWAY = Shape("Takeaway", Box(inches(1), inches(5), inches(9), inches(0.6)), fill="deep")


def shapes(elements: tuple[Element, ...]) -> list[Shape]:
    return [each for each in elements if isinstance(each, Shape)]


def test_in_the_usual_style_nothing_changes() -> None:
    assert styled([TILE, STEP, NOTICE], Style()) == (TILE, STEP, NOTICE)


@pytest.mark.parametrize("tile", [TILE, TAKEAWAY, NOTICE])
def test_round_corners_are_those_of_tiles_and_of_what_is_loud(tile: Shape) -> None:
    (changed,) = shapes(styled([tile], Style(corners="round")))
    assert changed.geometry == "soft"
    assert extent(changed) == extent(tile)


@pytest.mark.parametrize("kept", [BOY, EDGE, WHOLE])
def test_what_means_something_by_its_corners_keeps_them(kept: Shape) -> None:
    assert styled([kept], Style(corners="round")) == (kept,)


def test_a_notice_keeps_its_corners_beside_its_edge() -> None:
    assert styled([NOTICE, EDGE], Style(corners="round")) == (NOTICE, EDGE)


def test_square_corners_are_square_in_drawings_too_and_frames_are_firm() -> None:
    group = Group("Drawing", TILE.box, (STEP, TILE), "A drawing")
    (changed,) = styled([group], Style(corners="square", frames=3))
    assert isinstance(changed, Group)
    step, tile = shapes(changed.elements)
    assert (step.geometry, step.weight) == ("rectangle", STEP.weight)
    assert (tile.geometry, tile.weight) == ("rectangle", 3)
