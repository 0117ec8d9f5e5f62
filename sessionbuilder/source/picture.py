"""A picture file that somebody gave us -> the same with nothing in it but its dots, or a fault."""

from __future__ import annotations

from hashlib import file_digest
from io import BytesIO
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, BinaryIO
from warnings import catch_warnings

from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.text import shortened

if TYPE_CHECKING:
    from PIL.Image import Image

_ENDINGS = (".png", ".jpg", ".jpeg")
MOST_DOTS = 5_000
"""The most that a logo may be wide or high; a small file may unpack to more than memory holds."""
MOST_PHOTOGRAPHED = 12_000
"""The same for a photograph, which is made smaller."""
USEFUL_DOTS = 2_600
"""The most that a photograph keeps of its width or height: 200 to the inch across a whole slide."""


def load_picture(folder: Path, name: str, span: Span, report: Report, *, beside: str) -> bytes | None:
    """Return the picture called `name` in `folder` as PNG; None, with a fault at `span`, where it cannot be used.

    It is turned as its camera says, and everything else that the file tells (place, time, names) is left behind.
    `beside` says in a message where the file should be.
    """
    picture = _opened(folder, name, span, report, beside, MOST_DOTS)
    return None if picture is None else _saved(picture.convert("RGBA"), "PNG")


def load_photograph(folder: Path, name: str, span: Span, report: Report, *, beside: str) -> bytes | None:
    """Return the picture called `name` likewise, no larger than a slide shows: as JPEG, or PNG where it is see-through.

    Line drawings, which have few colours, stay PNG too: JPEG would blur their edges.
    """
    picture = _opened(folder, name, span, report, beside, MOST_PHOTOGRAPHED)
    if picture is None:
        return None
    if max(picture.size) > USEFUL_DOTS:
        if picture.mode == "P":
            picture = picture.convert("RGBA")
        picture.thumbnail((USEFUL_DOTS, USEFUL_DOTS))
    return packed(picture)


def packed(picture: Image) -> bytes:
    """Return `picture` as a file with nothing but its dots: JPEG for a photograph, PNG for all else."""
    clear = picture.mode in ("RGBA", "LA", "PA") or "transparency" in picture.info
    if clear:
        whole = picture.convert("RGBA")
        if whole.getchannel("A").getextrema() != (255, 255):
            return _saved(whole, "PNG")
    opaque = picture.convert("RGB")
    drawn = opaque.getcolors(_FEW_COLOURS) is not None
    return _saved(opaque, "PNG") if drawn else _saved(opaque, "JPEG", quality=90, subsampling=0)


_FEW_COLOURS = 256


def _saved(picture: Image, form: str, **options: int) -> bytes:
    from PIL import Image  # noqa: PLC0415 - only where there is a picture

    bare = Image.new(picture.mode, picture.size)
    bare.paste(picture)
    file = BytesIO()
    bare.save(file, form, **options)
    return file.getvalue()


def _opened(folder: Path, name: str, span: Span, report: Report, beside: str, most: int) -> Image | None:
    """Return the picture, all of it read and upright; None, with a fault, where it cannot be."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where there is a picture

    there = sorted(path.name for path in folder.iterdir() if _is_picture(path)) if folder.is_dir() else []
    if PurePath(name).name != name or name not in there:
        message = f"There is no picture `{shortened(name)}` {beside}."
        report.add(codes.NO_PICTURE, span, message, did_you_mean(name, there))
        return None
    try:
        with (
            catch_warnings(action="ignore"),
            _noted(folder / name, report) as file,
            Image.open(file, formats=("PNG", "JPEG")) as picture,
        ):
            if max(picture.size) > most:
                size = f"{picture.width:,} by {picture.height:,} dots; at most {most:,} are of use"
                report.add(codes.BAD_PICTURE, span, f"`{name}` is {size}.", codes.BAD_PICTURE.mend)
                return None
            if min(picture.size) < 1:
                raise ValueError("nothing in it")
            return _eight_bits(ImageOps.exif_transpose(picture))
    except Exception:
        report.add(codes.BAD_PICTURE, span, f"`{name}` cannot be read as a picture.", codes.BAD_PICTURE.mend)
        return None


def _noted(path: Path, report: Report) -> BinaryIO:
    """Return the file, opened, and note in `report` that it was read."""
    file = path.open("rb")
    report.read[path] = file_digest(file, "sha256").hexdigest()
    file.seek(0)
    return file


def _eight_bits(picture: Image) -> Image:
    """Return a picture with 16 bits of grey as one with 8: other programs would show it white."""
    if picture.mode.startswith("I"):
        grey = picture.convert("I").point(lambda dot: dot / 256).convert("L")
        grey.info.pop("transparency", None)  # it names a grey of 16 bits
        return grey
    picture.load()
    return picture


def _is_picture(path: Path) -> bool:
    """Whether `path` is a file of its own, not a link out of the folder, and called like a picture."""
    return path.suffix.lower() in _ENDINGS and path.is_file() and not path.is_symlink()
