"""The layout of covers -> the sign of the organisation on it, for what is printed."""

from __future__ import annotations

from io import BytesIO

from sessionbuilder.brand.found import Face
from sessionbuilder.package import Package
from sessionbuilder.units import Box

_MOST = 0.25
"""A picture that takes more of the cover than this share is no sign."""
_DOTS = 1_200
"""A sign has no more dots than this across: paper shows no more of it."""
_SMALL = 480


def logo_of(face: Face, package: Package, slide: Box) -> bytes:
    """Return the largest picture of `face` that can be a sign, as PNG with nothing but its dots; empty for none."""
    most = slide.width * slide.height * _MOST
    signs = [each for each in face.loose if each.picture and each.box.width * each.box.height < most]
    for sign in sorted(signs, key=lambda each: -each.box.width * each.box.height):
        if content := _drawn(package, sign.picture):
            return content
    return b""


def small_picture(package: Package, part: str) -> bytes:
    """Return a picture of a layout as PNG, as large as a slide in small shows it; empty where it cannot be opened."""
    return _drawn(package, part, _SMALL)


def _drawn(package: Package, part: str, dots: int = _DOTS) -> bytes:
    from PIL import Image  # noqa: PLC0415 - few covers have a picture

    try:
        with Image.open(BytesIO(package.archive.read(part))) as image:
            clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            whole = image.convert("RGBA" if clear else "RGB").convert("RGBA")
            whole.thumbnail((dots, dots))
            written = BytesIO()
            whole.save(written, "PNG")
    except (OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
        return b""
    return written.getvalue()
