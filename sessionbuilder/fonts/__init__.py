"""The fonts of paper -> their names in the order in which they are asked, their files, and the letters they have."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

_SCRIPTS = (
    *("Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada"),
    *("Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Ethiopic", "Armenian", "Georgian"),
)
FAMILIES = (
    "Open Sans",
    *(f"Noto Sans {script}" for script in _SCRIPTS),
    *("Noto Sans", "Noto Sans CJK SC", "DejaVu Sans Mono", "Noto Sans Symbols", "Noto Emoji"),
)
"""A letter is set in the first of them that has it; no other font is ever used."""
_PACKAGES = {"ttf_opensans": "ttf", "manimgx_fonts": "", "manimgx_fonts_cjk": ""}
"""The packages that bring them, each with its folder of fonts; DejaVu Sans Mono comes with typst."""
EXTRA = "manimgx_fonts_cjk"
"""That of Chinese, Japanese and Korean, which is large, and installed only where it is wanted."""
_TABLE = Path(__file__).with_name("letters.json")


@cache
def folders() -> tuple[str, ...]:
    """Return the folders with the font files of paper that are installed."""
    return tuple(str(folder) for package in _PACKAGES if (folder := _folder(package)))


@cache
def letters() -> frozenset[str]:
    """Return every letter and sign that can be printed with what is installed."""
    return frozenset().union(*(known for package, known in _tables().items() if _folder(package)))


@cache
def pictures() -> frozenset[str]:
    """Return the signs of which there is a drawing without colours: good for a slide in small, not for text."""
    return _letters("pictures") if _folder("manimgx_fonts") else frozenset()


def package_of(letter: str) -> str:
    """Return the package whose fonts have `letter`, be it installed or not; empty where none has it."""
    return next((package for package, known in _tables().items() if letter in known), "")


@cache
def _tables() -> dict[str, frozenset[str]]:
    return {package: _letters(package) for package in _PACKAGES}


def _letters(named: str) -> frozenset[str]:
    runs = _runs()[named]
    return frozenset(chr(point) for first, last in runs for point in range(first, last + 1))


@cache
def _runs() -> dict[str, list[tuple[int, int]]]:
    return dict(json.loads(_TABLE.read_text("ascii")))


@cache
def _folder(package: str) -> Path | None:
    spec = find_spec(package)  # found, not imported: it might import more
    return Path(spec.origin).parent / _PACKAGES[package] if spec and spec.origin else None
