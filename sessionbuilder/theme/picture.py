"""A picture file that somebody gave us -> PNG with nothing in it but its dots, or a fault."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path, PurePath
from warnings import catch_warnings

from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.text import shortened

_ENDINGS = (".png", ".jpg", ".jpeg")
MOST_DOTS = 5_000
"""The most that a picture may be wide or high; a small file may unpack to more than memory holds."""


def load_picture(folder: Path, name: str, span: Span, report: Report) -> bytes | None:
    """Return the picture called `name` in `folder` as PNG; None, with a fault at `span`, where it cannot be used.

    It is turned as its camera says, and everything else that the file tells (place, time, names) is left behind.
    """
    from PIL import Image, ImageOps, UnidentifiedImageError  # noqa: PLC0415 - only where there is a picture

    there = sorted(path.name for path in folder.iterdir() if path.suffix.lower() in _ENDINGS)
    if PurePath(name).name != name or name not in there:
        message = f"There is no picture `{shortened(name)}` beside `theme.yaml`."
        report.add(codes.NO_PICTURE, span, message, did_you_mean(name, there))
        return None
    try:
        with catch_warnings(action="ignore"), Image.open(folder / name, formats=("PNG", "JPEG")) as picture:
            if max(picture.size) > MOST_DOTS:
                report.add(
                    codes.BAD_PICTURE,
                    span,
                    f"`{name}` is {picture.width:,} by {picture.height:,} dots; at most {MOST_DOTS:,} are of use.",
                    codes.BAD_PICTURE.mend,
                )
                return None
            upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except (OSError, SyntaxError, ValueError, UnidentifiedImageError, Image.DecompressionBombError):
        report.add(codes.BAD_PICTURE, span, f"`{name}` cannot be read as a picture.", codes.BAD_PICTURE.mend)
        return None
    bare = Image.new("RGBA", upright.size)
    bare.paste(upright)
    file = BytesIO()
    bare.save(file, "PNG")
    return file.getvalue()
