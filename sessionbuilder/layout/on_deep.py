"""What stands on paper -> the same on the deep ground, where its words and lines are light."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from sessionbuilder.deck.elements import Element, Group, Role, Shape, extent
from sessionbuilder.units import Box

_LIGHT: dict[Role, Role] = {
    "ink": "paper",
    "deep": "paper",
    "quiet": "accent-soft",
    "accent": "accent-soft",
    "line": "accent-soft",
}
"""What words and lines are in place of each colour."""
_FILLED: dict[Role, Role] = {"line": "accent-soft", "accent": "paper", "deep": "paper"}
"""What is solid, likewise."""


def on_deep(elements: Sequence[Element]) -> Iterator[Element]:
    """Yield `elements` in the colours for the deep ground; a tile and all that stands on it stay as they are."""
    tiles: list[Box] = []
    for element in elements:
        box = extent(element)
        if isinstance(element, Shape) and element.fill in ("tint", "warm-tint"):
            tiles.append(box)
        if any(tile.contains(box) for tile in tiles):
            yield element
        elif isinstance(element, Group):
            yield replace(element, elements=tuple(on_deep(element.elements)))
        else:
            yield _lightened(element) if isinstance(element, Shape) else element


def _lightened(shape: Shape) -> Shape:
    """Return `shape` in light colours; what was solid with light words is light with words as dark as the ground."""
    fill = _FILLED.get(shape.fill, shape.fill) if shape.fill else None
    light = replace(shape, fill=fill, outline=_LIGHT.get(shape.outline, shape.outline) if shape.outline else None)
    if not shape.frame:
        return light
    turned: dict[Role, Role] = {"paper": "deep"} if shape.fill else _LIGHT
    written = tuple(replace(each, colour=turned.get(each.colour, each.colour)) for each in shape.frame.paragraphs)
    return replace(light, frame=replace(shape.frame, paragraphs=written))
