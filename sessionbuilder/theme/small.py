"""The file of a picture -> its dots, no more of them than are seen, and nothing else of it."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.Image import Image as Picture

_LARGEST = 50_000_000
"""Dots of a picture that is opened."""


def opened_small(content: bytes, dots: int) -> Picture | None:
    """Return the picture in the file that holds `content`, at most so many dots wide; None where it cannot be opened.

    Drawings such as WMF and SVG cannot.
    """
    from PIL import Image  # noqa: PLC0415 - few themes have pictures

    try:
        with Image.open(BytesIO(content)) as opened:
            if opened.width * opened.height > _LARGEST:
                return None
            opened.draft(opened.mode, (dots, dots))
            image: Picture = opened
            if image.mode.startswith("I"):  # more shades of grey than a screen has
                image = image.convert("I").point(lambda dot: dot / 256).convert("L")
            clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            if image.mode == "P":
                image = image.convert("RGBA" if clear else "RGB")
            image.thumbnail((dots, dots))
            return image.convert("RGBA" if clear else "RGB")
    except (OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
        return None


def as_png(content: bytes, dots: int) -> bytes:
    """Return the same as a PNG; empty where it cannot be opened."""
    image = opened_small(content, dots)
    if image is None:
        return b""
    written = BytesIO()
    image.save(written, "PNG")
    return written.getvalue()


class Patch(NamedTuple):
    """A part of a picture in one colour, in shares of its width and height."""

    x: float
    y: float
    width: float
    height: float
    digits: str


_ACROSS, _DOWN = 32, 18
_SHADES = 16
"""So many shades of each part of a colour are told apart: what is nearly one colour is one patch."""


def patches(content: bytes) -> Iterator[Patch]:
    """Yield the picture in the file that holds `content` as patches, row by row; none where it cannot be opened.

    Slides in small show it so: with the picture itself in each of them a guide would take twice as long.
    """
    image = opened_small(content, _ACROSS * 8)
    if image is None:
        return
    dots = image.convert("RGB").resize((_ACROSS, _DOWN)).tobytes()
    wide = 3 * _ACROSS
    rows = [[_digits(dots[at : at + 3]) for at in range(row, row + wide, 3)] for row in range(0, len(dots), wide)]
    row = 0
    for same, alike in groupby(rows):
        high, column = len(list(alike)), 0
        for digits, run in groupby(same):
            count = len(list(run))
            yield Patch(column / _ACROSS, row / _DOWN, count / _ACROSS, high / _DOWN, digits)
            column += count
        row += high


def _digits(dot: bytes) -> str:
    return "".join(f"{min(255, round(part / 255 * _SHADES) * 255 // _SHADES):02X}" for part in dot)
