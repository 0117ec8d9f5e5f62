"""The file of a picture -> the same as PNG, with nothing but its dots and no more of them than are seen."""

from __future__ import annotations

from io import BytesIO

_LARGEST = 50_000_000
"""Dots of a picture that is opened."""


def as_png(content: bytes, dots: int) -> bytes:
    """Return the picture in the file that holds `content`, at most so many dots wide; empty where it cannot be opened.

    Drawings such as WMF and SVG cannot.
    """
    from PIL import Image  # noqa: PLC0415 - few themes have pictures

    try:
        with Image.open(BytesIO(content)) as opened:
            if opened.width * opened.height > _LARGEST:
                return b""
            opened.draft(opened.mode, (2 * dots, 2 * dots))
            image: Image.Image = opened
            if image.mode.startswith("I"):  # more shades of grey than a screen has
                image = image.convert("I").point(lambda dot: dot / 256).convert("L")
            clear = image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info
            if image.mode == "P":
                image = image.convert("RGBA" if clear else "RGB")
            image.thumbnail((dots, dots))
            written = BytesIO()
            image.convert("RGBA" if clear else "RGB").save(written, "PNG")
    except (OSError, ValueError, KeyError, SyntaxError, Image.DecompressionBombError):
        return b""
    return written.getvalue()
