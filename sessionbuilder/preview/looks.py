"""A theme, and the examples of the pages -> a slide of each sort in it, together on one picture to look at."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from io import BytesIO
from xml.sax.saxutils import escape

from PIL import Image, ImageDraw, PngImagePlugin

from sessionbuilder.built import Built, build
from sessionbuilder.deck import SlideLayout
from sessionbuilder.diagnostics import Span
from sessionbuilder.files import Memory
from sessionbuilder.pages import example_of
from sessionbuilder.preview import POOL, Shown, draw
from sessionbuilder.writers.svg import slide_svg

KINDS = (
    *("section", "aims", "points", "evidence", "exercise", "discussion", "quote", "picture", "table", "chart"),
    *("process", "timeline", "break"),
)
"""Whose examples are shown, after the cover: among them is every arrangement that a day has many of."""
_NAME = "looks"
_SESSION = """\
session: Learning from reviews
for: Everyone who works with children
aim: Share what reviews have taught us
outcomes: {learning: Identify what reviews teach}
time: 09:30 to 16:00
participants: 24
groups: 4
programme:
"""
_ACROSS = 4
_WIDTH, _GAP = 400, 12
_ROW, _LINES, _LETTERS = 20, 2, 50
"""How high a line under a slide is, how many there are, and how many letters each holds."""
_EDGE, _PAPER = (178, 190, 190), (255, 255, 255)
_KEY, _MADE = "Software", "sessionbuilder theme check"
"""What the picture says of itself, so that it is known again."""


def looks_in(theme: str, files: Mapping[str, str | bytes]) -> Built:
    """Return the day of examples in the theme called `theme`, of whose folder `files` are the content by name.

    There are no files of a theme that comes with the program. What does not go together is among the faults.
    """
    examples = (textwrap.indent(example_of(kind).strip("\n"), "  ") for kind in KINDS)
    pool = {path.relative_to(POOL).as_posix(): path.read_bytes() for path in POOL.rglob("*") if path.is_file()}
    own = {f"assets/themes/{theme}/{name}": content for name, content in files.items()}
    session = {f"sessions/{_NAME}.yaml": _SESSION + "\n".join(examples) + "\n"}
    return build(_NAME, Memory({**pool, **own, **session}), only=("deck",), theme=theme)


def kind_at(span: Span | None, built: Built) -> str:
    """Return the kind of the example at `span` in the day of examples; `cover` where it is in none."""
    blocks = built.programme.blocks if span and built.programme else ()
    before = [number for number, timed in enumerate(blocks) if span and timed.block.span.line <= span.line]
    return KINDS[before[-1]] if before else "cover"


def sheet(built: Built, said: Mapping[SlideLayout, str]) -> bytes:
    """Return the slides of `built` as one PNG, each over the name of its kind; `said` is what to add, by the layout."""
    assert built.deck
    assert built.theme
    slides = list(enumerate(built.deck.slides, 1))
    drawn = [Shown(each.title, "", slide_svg(each, n, built.deck.footer, built.theme)) for n, each in slides]
    lines = [_line(number, each.block, said.get(each.layout, "")) for number, each in slides]
    parts = [_opened(png) for png in draw([*drawn, *(Shown(line, "", _caption(line)) for line in lines)], _WIDTH)]
    pictures, captions = parts[: len(slides)], parts[len(slides) :]
    deep = max(picture.height for picture in pictures) + max(caption.height for caption in captions)
    rows = -(-len(pictures) // _ACROSS)
    whole = Image.new("RGB", (_GAP + _ACROSS * (_WIDTH + _GAP), _GAP + rows * (deep + _GAP)), _PAPER)
    pen = ImageDraw.Draw(whole)
    for position, (picture, caption) in enumerate(zip(pictures, captions, strict=True)):
        row, column = divmod(position, _ACROSS)
        left, top = _GAP + column * (_WIDTH + _GAP), _GAP + row * (deep + _GAP)
        whole.paste(picture, (left, top))
        pen.rectangle((left, top, left + picture.width - 1, top + picture.height - 1), outline=_EDGE)
        whole.paste(caption, (left, top + picture.height))
    told = PngImagePlugin.PngInfo()
    told.add_text(_KEY, _MADE)
    stream = BytesIO()
    whole.save(stream, "PNG", pnginfo=told, optimize=True)
    return stream.getvalue()


def _opened(png: bytes) -> Image.Image:
    """Return a picture on white, whatever of it is clear."""
    with Image.open(BytesIO(png)) as drawn:
        clear = drawn.convert("RGBA")
    ground = Image.new("RGBA", clear.size, _PAPER)
    return Image.alpha_composite(ground, clear).convert("RGB")


def _caption(line: str) -> str:
    """Return the words under a slide as SVG, in our fonts: the layouts of a template may be called in any letters."""
    rows = textwrap.wrap(line, _LETTERS) or [""]
    texts = "".join(f'<text x="0" y="{(row + 1) * _ROW - 5}">{escape(words)}</text>' for row, words in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{_WIDTH}" height="{_LINES * _ROW}" '
        f'viewBox="0 0 {_WIDTH} {_LINES * _ROW}" font-family="Carlito" font-size="16">{texts}</svg>'
    )


def _line(number: int, block: int, said: str) -> str:
    kind = "cover" if number == 1 else KINDS[block]
    return f"{kind}: {said}" if said else kind


def is_a_sheet(content: bytes) -> bool:
    """Whether `content` is a picture that `sheet` made, so that another may take its place."""
    try:
        with Image.open(BytesIO(content)) as picture:
            return bool(picture.info.get(_KEY) == _MADE)
    except (OSError, ValueError):
        return False
