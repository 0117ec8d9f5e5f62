"""A shape with text -> its text with insets as PowerPoint counts them, from the edges of the shape's text rectangle."""

from __future__ import annotations

from msgspec.structs import replace

from sessionbuilder.deck.elements import Frame, Shape, corner

_KEPT = 0.29289
"""How much of their radius round corners keep free of text by themselves, at each edge."""
_KEPT_BY_ELLIPSE = 0.14645
"""The same, as a share of its width and of its height."""


def framed(shape: Shape) -> Frame:
    """Return the text of `shape`, an empty one where it has none; round shapes keep their corners free by themselves."""
    frame = shape.frame or Frame(())
    across, down = frame.inset
    _, _, width, height = shape.box
    kept = _KEPT * corner(shape) * min(width, height)
    of_width, of_height = (kept, kept)
    if shape.geometry == "ellipse":
        of_width, of_height = _KEPT_BY_ELLIPSE * width, _KEPT_BY_ELLIPSE * height
    return replace(frame, inset=(max(0, across - round(of_width)), max(0, down - round(of_height))))
