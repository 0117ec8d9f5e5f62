"""A picture file that somebody gave us -> the same with nothing in it but its dots, or a fault."""

from __future__ import annotations

from io import BytesIO
from pathlib import PurePath
from typing import TYPE_CHECKING
from warnings import catch_warnings

from sessionbuilder.diagnostics import Report, Span, codes, did_you_mean
from sessionbuilder.files.files import NOWHERE, Files, joined
from sessionbuilder.text import shortened

if TYPE_CHECKING:
    from PIL.Image import Image

_ENDINGS = (".png", ".jpg", ".jpeg")
LARGEST = 200_000_000
"""Bytes of a picture; the largest that a camera makes have half of it."""
MOST_DOTS = 5_000
"""The most that a logo may be wide or high; a small file may unpack to more than memory holds."""
MOST_PHOTOGRAPHED = 12_000
"""The same for a photograph, which is made smaller."""
USEFUL_DOTS = 2_600
"""The most that a photograph keeps of its width or height: 200 to the inch across a whole slide."""


def load_picture(files: Files, folder: str, name: str, span: Span, report: Report, *, beside: str) -> bytes | None:
    """Return the picture `name` in a `folder` of `files` as PNG; None, with a fault at `span`, where it cannot be used.

    It is turned as its camera says, and everything else that the file tells (place, time, names) is left behind.
    `beside` says in a message where the file should be.
    """
    picture = _opened(files, folder, name, span, report, beside, MOST_DOTS)
    return None if picture is None else _saved(picture.convert("RGBA"), "PNG")


def load_photograph(files: Files, folder: str, name: str, span: Span, report: Report, *, beside: str) -> bytes | None:
    """Return the picture called `name` likewise, no larger than a slide shows: as JPEG, or PNG where it is see-through.

    Line drawings, which have few colours, stay PNG too: JPEG would blur their edges.
    """
    picture = _opened(files, folder, name, span, report, beside, MOST_PHOTOGRAPHED)
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


def _opened(files: Files, folder: str, name: str, span: Span, report: Report, beside: str, most: int) -> Image | None:
    """Return the picture, all of it read and upright; None, with a fault, where it cannot be."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - only where there is a picture

    try:
        named = [name] if PurePath(name).name == name and files.lists(folder, name) else files.names(folder)
        there = [other for other in named if _is_picture(files, folder, other)]
        if name not in there and named == [name]:
            there = [other for other in files.names(folder) if _is_picture(files, folder, other)]
    except NOWHERE:
        there = []
    except OSError as error:
        message = f"The folder of `{shortened(name)}` cannot be looked into: {error.strerror or error}."
        report.add(codes.REFUSED, span, message, codes.REFUSED.mend)
        return None
    if PurePath(name).name != name or name not in there:
        _report_missing(name, there, span, report, beside)
        return None
    try:
        with (
            catch_warnings(action="ignore"),
            Image.open(BytesIO(files.read(joined(folder, name), LARGEST)), formats=("PNG", "JPEG")) as picture,
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


def _report_missing(name: str, there: list[str], span: Span, report: Report, beside: str) -> None:
    """Note that the picture called `name` is not among those that are `there`; another sort of picture may be."""
    shown, stem = shortened(name), PurePath(name).stem
    if PurePath(name).suffix.lower() in _OTHER_PICTURES:
        same = next((other for other in there if PurePath(other).stem == stem), "")
        save = f"save it as {'JPEG' if PurePath(name).suffix.lower() in _PHOTOGRAPHS else 'PNG'}"
        hint = f"write `{same}`, which lies there" if same else f"{save}, and write its new name here"
        message = f"`{shown}` cannot be used: pictures are PNG or JPEG."
        report.add(codes.BAD_PICTURE, span, message, hint)
        return
    last = PurePath(name.replace("\\", "/")).name
    hint = f"write `{last}`, without the folder" if last in there else did_you_mean(name, there)
    where = f"put a PNG or a JPEG {beside}"
    report.add(codes.NO_PICTURE, span, f"There is no picture `{shown}` {beside}.", hint or where)


_PHOTOGRAPHS = (".heic", ".heif", ".webp", ".tif", ".tiff", ".avif", ".jfif", ".raw")
_OTHER_PICTURES = (
    *_PHOTOGRAPHS,
    ".svg",
    ".gif",
    ".bmp",
    ".pdf",
    ".eps",
    ".ai",
    ".emf",
    ".wmf",
    ".ico",
    ".psd",
    ".pptx",
)
"""Endings of pictures that are no dots, or that few programs show."""


def _eight_bits(picture: Image) -> Image:
    """Return a picture with 16 bits of grey as one with 8: other programs would show it white."""
    if picture.mode.startswith("I"):
        grey = picture.convert("I").point(lambda dot: dot / 256).convert("L")
        grey.info.pop("transparency", None)  # it names a grey of 16 bits
        return grey
    picture.load()
    return picture


def _is_picture(files: Files, folder: str, name: str) -> bool:
    """Whether `name` in `folder` is a file of its own, not a link out of the folder, and called like a picture."""
    return name.lower().endswith(_ENDINGS) and files.is_file(joined(folder, name))
