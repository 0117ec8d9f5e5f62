"""A line in any script -> the outlines of its letters as typst joins them: programs that draw SVG cannot do that."""

from __future__ import annotations

import json
from functools import cache
from threading import Lock
from typing import NamedTuple

import typst
from msgspec.structs import asdict

from sessionbuilder.fonts import families
from sessionbuilder.scripts import Stretch
from sessionbuilder.writers.pictures import fonts

_LINE = b"""\
#let line = json(bytes(sys.inputs.line))
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#set text(
  font: line.fonts, size: line.size * 1pt, top-edge: 1em, bottom-edge: -0.4em, hyphenate: false,
  dir: if line.leftwards { rtl } else { ltr },
)
#show regex("\\S*[\\u{300}-\\u{36f}]\\S*"): set text(font: ("Noto Sans", ..line.fonts))
#for run in line.runs {
  let shown = if run.code { raw(run.text) } else { [#run.text] }
  if run.bold { shown = strong(shown) }
  if run.emphasis { shown = emph(shown) }
  if run.raised { shown = super(typographic: false, shown) }
  if run.lowered { shown = sub(typographic: false, shown) }
  if run.code { shown = text(font: ("DejaVu Sans Mono", ..line.fonts), shown) }
  if run.link != "" { shown = underline(shown) }
  let spoken = if run.language == "" { "en" } else { run.language.split("-").first() }
  text(fill: rgb(run.fill), lang: spoken, shown)
}
"""

_ONE_AT_A_TIME = Lock()
"""PDFs and Word documents are written side by side, and a compiler serves one of them."""


class Outlines(NamedTuple):
    """A line that has been drawn; its base line is one size under its top."""

    width: float
    """In points, as are all its measures."""
    height: float
    inner: str
    """The SVG inside its root."""


@cache
def outlines(
    stretches: tuple[Stretch, ...], fills: tuple[str, ...], size: float, twin: str, *, leftwards: bool
) -> Outlines:
    """Return the stretches of a line, each in its colour, at `size` points, in `twin` and what stands in for it.

    `leftwards` is the way of its paragraph.
    """
    runs = [
        asdict(each.run) | {"emphasis": each.run.emphasis and not each.sign, "language": each.language, "fill": fill}
        for each, fill in zip(stretches, fills, strict=True)
    ]
    line = json.dumps({"fonts": families(twin), "size": size, "leftwards": leftwards, "runs": runs}, ensure_ascii=False)
    with _ONE_AT_A_TIME:
        drawn = _compiler().compile(_LINE, format="svg", sys_inputs={"line": line})
    assert isinstance(drawn, bytes)
    head, _, inner = drawn.decode().partition(">")
    _, _, width, height = map(float, head.partition('viewBox="')[2].partition('"')[0].split())
    return Outlines(width, height, inner.removesuffix("</svg>"))


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(_LINE, font_paths=fonts())
