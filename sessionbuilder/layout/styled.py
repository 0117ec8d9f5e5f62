"""Placed elements and the style of a theme -> the same with its corners and frames."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sessionbuilder.deck.elements import Element, Group, Role, Shape
from sessionbuilder.layout.picture_field import GROUND, PANEL
from sessionbuilder.theme.style import Style
from sessionbuilder.units import inches

_USUAL = Style()
_TILES: tuple[Role, ...] = ("tint", "warm-tint", "deep")
"""What fills tiles and takeaways; other rectangles, such as the squares of a family tree, mean something."""
_SMALLEST = inches(0.36)
"""What is lower is an edge, a hairline or a part of the track."""


def styled(elements: Sequence[Element], style: Style) -> tuple[Element, ...]:
    """Return `elements` as the style wants them; in the usual one they stay as they are."""
    if (style.corners, style.frames) == (_USUAL.corners, _USUAL.frames):
        return tuple(elements)
    edges = [(each.box.x, each.box.y) for each in elements if isinstance(each, Shape) and _is_edge(each)]
    return tuple(_styled(element, style, edges) for element in elements)


def _styled(element: Element, style: Style, edges: Sequence[tuple[int, int]]) -> Element:
    if isinstance(element, Group):
        return replace(element, elements=styled(element.elements, style))
    if not isinstance(element, Shape):
        return element
    if style.corners == "square" and element.geometry in ("rounded", "pill"):
        element = replace(element, geometry="rectangle")
    elif style.corners == "round" and _is_tile(element) and (element.box.x, element.box.y) not in edges:
        element = replace(element, geometry="soft")
    if element.outline == "line":
        element = replace(element, weight=element.weight * style.frames)
    return element


def _is_tile(shape: Shape) -> bool:
    # what runs up to the edges of the slide is a ground, and no tile
    large = min(shape.box.width, shape.box.height) >= _SMALLEST
    ground = shape.box.x == 0 or shape.name in (GROUND, PANEL)
    return shape.geometry == "rectangle" and shape.fill in _TILES and large and not ground


def _is_edge(shape: Shape) -> bool:
    """Whether it may be the edge of a notice or a panel, which round corners would leave standing alone."""
    return bool(shape.fill) and min(shape.box.width, shape.box.height) < _SMALLEST
