"""The lines of a picture beside what a block says, or behind it -> which it is, what it shows and where it stands."""

from __future__ import annotations

from typing import Literal, TypeAlias

from msgspec import Struct

from sessionbuilder.session.picture_name import PictureName
from sessionbuilder.text import RichText

Focus: TypeAlias = Literal["middle", "top", "bottom", "left", "right"]
"""Which part of a picture stays where it is cropped."""


class Illustration(Struct, frozen=True, kw_only=True):
    """A picture that goes with something said: `{file: paper-family.jpg, alt: What it shows}`."""

    file: PictureName
    """The picture's name in `assets/images/`, such as `hands.jpg`: PNG or JPEG."""
    alt: RichText
    """What it shows, for people who cannot see it: one or two sentences."""
    credit: str = ""
    """Who made it and who allows its use, small at the foot."""
    place: Literal["beside", "behind"] | None = None
    """`beside` the words, or `behind` them from edge to edge; where nothing is said, as its shape and the words ask."""
    fit: Literal["whole", "fill"] = "whole"
    """`whole` shows all of it, with margins where its shape asks for them; `fill` crops it until it fills its place."""
    focus: Focus = "middle"
    """Which part of it stays where it is cropped: `middle`, `top`, `bottom`, `left` or `right`."""
