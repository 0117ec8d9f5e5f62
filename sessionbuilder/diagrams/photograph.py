"""A picture of dots -> as much of it as its box shows, at the size in which it shows it."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct

from sessionbuilder.deck.elements import Group, Image
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import EMU_PER_INCH, Box

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_DPI = 200
"""Dots an inch: what a projector or a good printer shows."""


class Photograph(Struct, frozen=True):
    """A picture, already without anything but its dots."""

    content: bytes
    """PNG or JPEG."""
    alt: str
    fills: bool = False
    """Whether its edges are cropped until it fills its box; otherwise all of it is shown."""

    def describe(self) -> str:
        """Return what it shows, as its author says: its alt text."""
        return self.alt

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the picture in `box`: whole and in its middle, or cropped evenly to fill it."""
        from PIL import Image as Pillow  # noqa: PLC0415 - few slides have a picture

        with Pillow.open(BytesIO(self.content)) as picture:
            place, content = _filling(picture, box) if self.fills else _whole(picture, box)
            content = _scaled(content, place)
            image = Image("Picture", place, _packed(content, picture.format or "PNG"), self.alt)
        return Group("Picture", place, (image,), self.alt)


def _whole(picture: Picture, box: Box) -> tuple[Box, Picture]:
    wide, high = picture.size
    width = min(box.width, box.height * wide // high)
    height = min(box.height, max(1, width * high // wide))
    x, y = box.centre
    return Box(x - width // 2, y - height // 2, width, height), picture


def _filling(picture: Picture, box: Box) -> tuple[Box, Picture]:
    """Return `box` and the middle of `picture` that has its shape."""
    wide, high = picture.size
    across = min(wide, max(1, high * box.width // box.height))
    down = min(high, max(1, wide * box.height // box.width))
    left, top = (wide - across) // 2, (high - down) // 2
    return box, picture.crop((left, top, left + across, top + down))


def _scaled(picture: Picture, box: Box) -> Picture:
    """Return `picture` with no more dots than `box` shows; fewer are never made more."""
    most = (max(1, box.width * _DPI // EMU_PER_INCH), max(1, box.height * _DPI // EMU_PER_INCH))
    if picture.width <= most[0] or picture.height <= most[1]:
        return picture
    return picture.resize(most, resample=3)  # 3: bicubic


def _packed(picture: Picture, form: str) -> bytes:
    file = BytesIO()
    if form == "JPEG":
        picture.save(file, form, quality=90, subsampling=0)
    else:
        picture.save(file, form)
    return file.getvalue()
