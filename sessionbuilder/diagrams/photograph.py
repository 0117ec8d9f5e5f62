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

    def reaching(self, box: Box) -> Photograph | None:
        """Return the same in the shape of `box`, carried on in the colours of its own edges, where nothing is cropped.

        None where anything is to be seen at an edge: carried on, it would be smeared.
        """
        if self.fills or self.see_through:
            return None
        content = _carried_on(self.content, box.width, box.height)
        return replace(self, content=content, fills=True) if content else None


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


_CALM = 16
"""How far, of 255, the colours along an edge may be from their mean where nothing is to be seen there."""


@lru_cache(32)
def _carried_on(content: bytes, width: Emu, height: Emu) -> bytes | None:
    """Return a picture with a wider edge left and right, or over and under it, until it has that shape."""
    from PIL import Image as Pillow  # noqa: PLC0415 - few slides have a picture
    from PIL import ImageStat  # noqa: PLC0415

    with Pillow.open(BytesIO(content)) as file:
        picture, form = file.convert("RGB"), file.format
    wide, high = picture.size
    size = (max(wide, -(-high * width // height)), max(high, -(-wide * height // width)))
    left, top = (size[0] - wide) // 2, (size[1] - high) // 2
    if left > 0:
        edges = ((0, 0, 1, high), (wide - 1, 0, wide, high))
        places = ((0, 0, left, high), (left + wide, 0, size[0], high))
    else:
        edges = ((0, 0, wide, 1), (0, high - 1, wide, high))
        places = ((0, 0, wide, top), (0, top + high, wide, size[1]))
    carried = Pillow.new("RGB", size)
    carried.paste(picture, (left, top))
    for edge, place in zip(map(picture.crop, edges), places, strict=True):
        if max(ImageStat.Stat(edge).stddev) > _CALM:
            return None
        carried.paste(edge.resize((max(1, place[2] - place[0]), max(1, place[3] - place[1]))), place[:2])
    kept = BytesIO()
    if form == "JPEG":
        carried.save(kept, form, quality=90, subsampling=0)
    else:
        carried.save(kept, "PNG")
    return kept.getvalue()


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
