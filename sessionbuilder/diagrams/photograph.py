"""A picture of dots -> as much of it as its box shows, at the size in which it shows it."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from sessionbuilder.deck.elements import Element, Group, Image
from sessionbuilder.diagrams.pen import Pen
from sessionbuilder.units import EMU_PER_INCH, Box, Emu

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
    focus: str = "middle"
    """What stays where it is cropped: `middle`, `top`, `bottom`, `left` or `right`."""

    @property
    def size(self) -> tuple[int, int]:
        """How many dots it is wide and high."""
        return _size(self.content)

    @property
    def ratio(self) -> float:
        """How many times as wide as high it is."""
        wide, high = self.size
        return wide / high

    @property
    def see_through(self) -> bool:
        """Whether the ground shows through it: such a picture is kept as PNG, as drawings are."""
        return _see_through(self.content)

    def describe(self) -> str:
        """Return what it shows, as its author says: its alt text."""
        return self.alt

    def place(self, box: Box) -> Box:
        """Return where it stands in `box`: over all of it where it fills, else in its middle, in its own shape."""
        return box if self.fills else _whole(self.size, box)

    def draw(self, box: Box, pen: Pen) -> Group:
        """Return the picture in `box`: whole and in its middle, or cropped to fill it."""
        image = self.image(box)
        return Group("Picture", image.box, (image,), self.alt)

    def image(self, box: Box) -> Image:
        """Return the same without a group around it."""
        place = self.place(box)
        part = _filling(self.size, box, self.focus) if self.fills else (0, 0, *self.size)
        content = _scaled(self.content, part, place.width, place.height, _DPI)
        return Image("Picture", place, content, self.alt, (self.content, part))


_IN_SMALL = 60
"""Dots an inch of a slide whose picture is printed a quarter as wide."""


def in_small(element: Element) -> Element:
    """Return `element` with each picture in it as a slide in small shows it: a guide has many of those."""
    if isinstance(element, Group):
        return replace(element, elements=tuple(map(in_small, element.elements)))
    if not isinstance(element, Image):
        return element
    whole = (0, 0, *_size(element.content))
    content = _scaled(element.content, whole, element.box.width, element.box.height, _IN_SMALL)
    return replace(element, content=content, origin=None)


@lru_cache(64)
def _size(content: bytes) -> tuple[int, int]:
    from PIL import Image as Pillow  # noqa: PLC0415 - few slides have a picture

    with Pillow.open(BytesIO(content)) as picture:
        return picture.size


@lru_cache(64)
def _see_through(content: bytes) -> bool:
    from PIL import Image as Pillow  # noqa: PLC0415 - few slides have a picture

    with Pillow.open(BytesIO(content)) as picture:
        return picture.mode in ("RGBA", "LA", "PA")


def _whole(size: tuple[int, int], box: Box) -> Box:
    wide, high = size
    width = min(box.width, max(1, box.height * wide // high))
    height = min(box.height, max(1, width * high // wide))
    x, y = box.centre
    return Box(x - width // 2, y - height // 2, width, height)


def _filling(size: tuple[int, int], box: Box, focus: str) -> tuple[int, int, int, int]:
    """Return the part of a picture of `size` that has the shape of `box`: left, top, right and bottom, in dots."""
    wide, high = size
    across = min(wide, max(1, high * box.width // box.height))
    down = min(high, max(1, wide * box.height // box.width))
    left = {"left": 0, "right": wide - across}.get(focus, (wide - across) // 2)
    top = {"top": 0, "bottom": high - down}.get(focus, (high - down) // 2)
    return left, top, left + across, top + down


@lru_cache(32)
def _scaled(content: bytes, part: tuple[int, int, int, int], width: Emu, height: Emu, dpi: int) -> bytes:
    """Return `part` of a picture with at most `dpi` dots an inch in a box of that size; none are made up."""
    from PIL import Image as Pillow  # noqa: PLC0415 - few slides have a picture

    with Pillow.open(BytesIO(content)) as picture:
        shown: Picture = picture.crop(part)
        form = picture.format or "PNG"
    most = (max(1, width * dpi // EMU_PER_INCH), max(1, height * dpi // EMU_PER_INCH))
    if shown.width > most[0] and shown.height > most[1]:
        shown = shown.resize(most, resample=3)  # 3: bicubic
    if shown.size == _size(content):
        return content
    file = BytesIO()
    if form == "JPEG":
        shown.save(file, form, quality=90, subsampling=0)
    else:
        shown.save(file, form)
    return file.getvalue()
