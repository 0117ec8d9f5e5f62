"""SVG -> PNG, and what every picture on paper is drawn with: our fonts and the icons of cues."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from pathlib import Path

import typst

from sessionbuilder.fonts import folders

_ICONS = Path(__file__).parent.parent / "booklet" / "icons"
_PAGES = b"""\
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#for svg in json(bytes(sys.inputs.svgs)) {
  page(image(bytes(svg), format: "svg", width: float(sys.inputs.width) * 1mm))
}
"""


@cache
def fonts() -> typst.Fonts:
    """Return the fonts that paper is set in, none of them the machine's own."""
    return typst.Fonts(include_system_fonts=False, font_paths=list(folders()))


@cache
def icon(verb: str) -> str:
    """Return the icon of a cue's verb, such as `hand-out`, as SVG."""
    return (_ICONS / f"{verb}.svg").read_text("utf-8")


def pngs(svgs: Sequence[str], width: float, dpi: int = 200) -> list[bytes]:
    """Return each of `svgs` as a PNG that is `width` millimetres wide at `dpi` dots an inch."""
    if not svgs:
        return []
    inputs = {"svgs": json.dumps(list(svgs)), "width": str(width)}
    drawn = _compiler().compile(_PAGES, format="png", ppi=dpi, sys_inputs=inputs)
    return [drawn] if isinstance(drawn, bytes) else list(drawn or ())


@cache
def _compiler() -> typst.Compiler:
    return typst.Compiler(_PAGES, font_paths=fonts())
