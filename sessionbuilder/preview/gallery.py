"""The example of every kind's page -> a picture of its slides beside the page, and the line that shows it there.

A picture says of itself, in a text chunk, what it was drawn from: a digest of the slides as SVG. So a test finds one
that is out of date without drawing it again, whatever the version of the typesetter is.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image, PngImagePlugin

from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_names, kind_of
from sessionbuilder.pages import docs_folder, example_of, picture_of
from sessionbuilder.preview import Shown, draw, show_block

COMMAND = "python -m sessionbuilder.preview"
"""What makes the pictures that are missing or old."""
_WIDTH = 640
_GAP = 8
_COLOURS = 64
EDGE = (178, 190, 190)
"""A line round each slide, whose ground is nearly that of the page."""
_CLEAR = (255, 0, 255)
"""What stands between slides while they are put together; in the picture it is clear, since pages may be dark."""
KEY = "Drawn from"
"""Under which a picture says of itself what it was drawn from."""
_DATA = re.compile(r"(?<=base64,)[A-Za-z0-9+/=]+")
"""Dots of a photograph: other versions of the library that writes them write others."""


def pictures() -> Path:
    """Return the folder of the pictures."""
    return picture_of("").parent


def slides_of(kind: str) -> tuple[Shown, ...]:
    """Return the slides of the example on the page of `kind`; none where there is no page, or its example is wrong."""
    found = kind_of(kind)
    assert found is not None
    hours = "12:00 to 16:00" if found.nature == "meal" else "09:30 to 16:00"
    example = example_of(kind)
    return show_block(example, Report(), hours=hours) if example else ()


def stale(folder: Path) -> dict[str, tuple[Shown, ...]]:
    """Return the slides of each kind whose picture in `folder`, or the line of whose page, is missing or old."""
    shown = {kind: slides_of(kind) for kind in kind_names()}
    return {kind: slides for kind, slides in shown.items() if not slides or not _stands(kind, slides, folder)}


def make(folder: Path) -> list[Path]:
    """Draw what is missing or old in `folder`, and put the line into its page; return the pictures drawn."""
    folder.mkdir(parents=True, exist_ok=True)
    drawn = []
    for kind, slides in stale(folder).items():
        if not slides:
            continue
        path = folder / f"{kind}.png"
        path.write_bytes(picture(slides))
        drawn.append(path)
        heading, _, rest = _page(kind).read_text("utf-8").partition("\n\n")
        if rest.startswith("!["):
            rest = rest.partition("\n\n")[2]
        _page(kind).write_bytes(f"{heading}\n\n{_line(kind, slides)}\n\n{rest}".encode())
    return drawn


def _stands(kind: str, slides: Sequence[Shown], folder: Path) -> bool:
    drawn = drawn_from(folder / f"{kind}.png") == digest(slides)
    return drawn and _line(kind, slides) in _page(kind).read_text("utf-8")


def picture(slides: Sequence[Shown]) -> bytes:
    """Return `slides` as one PNG of few colours: the first in full, those after it half as wide below, two in a row."""
    half = (_WIDTH - _GAP) // 2
    first = _framed(draw(slides[:1], _WIDTH)[0])
    others = [_framed(small) for small in draw(slides[1:], half)]
    rows = -(-len(others) // 2)
    below = (others[0].height + _GAP) * rows if others else 0
    whole = Image.new("RGB", (_WIDTH, first.height + below), _CLEAR)
    whole.paste(first, (0, 0))
    for position, small in enumerate(others):
        row, column = divmod(position, 2)
        whole.paste(small, (column * (half + _GAP), first.height + _GAP + row * (small.height + _GAP)))
    said = PngImagePlugin.PngInfo()
    said.add_text(KEY, digest(slides))
    out = BytesIO()
    few = whole.quantize(_COLOURS, dither=Image.Dither.NONE)
    clear = {"transparency": few.getpixel((0, first.height))} if others else {}
    few.save(out, "PNG", optimize=True, pnginfo=said, **clear)
    return out.getvalue()


def _framed(png: bytes) -> Image.Image:
    shown = Image.open(BytesIO(png)).convert("RGB")
    edged = Image.new("RGB", shown.size, EDGE)
    edged.paste(shown.crop((1, 1, shown.width - 1, shown.height - 1)), (1, 1))
    return edged


def digest(slides: Sequence[Shown]) -> str:
    """Return what a picture of `slides` says of itself: a digest of them as SVG."""
    svgs = "\n".join(_DATA.sub("", slide.svg) for slide in slides)
    return hashlib.sha256(svgs.encode()).hexdigest()[:16]


def drawn_from(path: Path) -> str:
    """Return the digest that the picture at `path` says of itself; empty where there is no such picture."""
    if not path.is_file():
        return ""
    with Image.open(path) as shown:
        return str(shown.info.get(KEY, ""))


def _page(kind: str) -> Path:
    return docs_folder() / "blocks" / f"{kind}.md"


def _line(kind: str, slides: Sequence[Shown]) -> str:
    """Return the line of the page of `kind` that shows its picture, described for who cannot see it."""
    first, *others = slides
    more = "".join(f" Then: “{slide.title}”." for slide in others)
    alt = re.sub(r"([\[\]*_`\\])", r"\\\1", first.alt + more)
    return f"![{alt}](../images/kinds/{kind}.png)"
