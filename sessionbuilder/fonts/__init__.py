"""The fonts of paper -> their names in the order in which they are asked, their files, and the letters they have."""

from __future__ import annotations

import json
from bisect import bisect_right
from functools import cache
from importlib.util import find_spec
from operator import itemgetter
from pathlib import Path

_SCRIPTS = (
    *("Arabic", "Hebrew", "Devanagari", "Bengali", "Gurmukhi", "Gujarati", "Oriya", "Tamil", "Telugu", "Kannada"),
    *("Malayalam", "Sinhala", "Thai", "Lao", "Khmer", "Myanmar", "Ethiopic", "Armenian", "Georgian"),
)
_OTHERS = (
    "Noto Sans",
    *(f"Noto Sans {script}" for script in _SCRIPTS),
    *("Noto Sans CJK SC", "DejaVu Sans Mono", "Noto Sans Symbols", "Noto Emoji"),
)
_PACKAGES = (__name__, "manimgx_fonts", "manimgx_fonts_cjk")
"""The packages that bring fonts, the twins of the fonts of themes first; DejaVu Sans Mono comes with typst."""
EXTRA = "manimgx_fonts_cjk"
"""That of Chinese, Japanese and Korean, which is large, and installed only where it is wanted."""
_TABLE = Path(__file__).with_name("letters.json")


def families(twin: str) -> tuple[str, ...]:
    """Return the fonts of paper: a letter is set in the first of them that has it, and no other font is ever used.

    `twin` is the one whose letters are as wide as those of the theme's font, so that paper looks like the deck.
    """
    return (twin, *_OTHERS)


@cache
def folders() -> tuple[str, ...]:
    """Return the folders with the font files of paper that are installed."""
    return tuple(str(folder) for package in _PACKAGES if (folder := _folder(package)))


def printable(letter: str) -> bool:
    """Return whether `letter` can be printed with what is installed."""
    return any(has(package, letter) for package in _PACKAGES if installed(package))


def package_of(letter: str) -> str:
    """Return the package whose fonts have `letter`, be it installed or not; empty where none has it."""
    return next((package for package in _PACKAGES if has(package, letter)), "")


def pictured(letter: str) -> bool:
    """Return whether there is a drawing of `letter` without colours: good for a slide in small, not for text."""
    return has("pictures", letter) and installed("manimgx_fonts")


def installed(package: str) -> bool:
    """Return whether a package of fonts is installed."""
    return _folder(package) is not None


def has(fonts: str, letter: str) -> bool:
    """Return whether the fonts of a package, or its `pictures`, have `letter`."""
    runs = _runs()[fonts]
    place = bisect_right(runs, ord(letter), key=itemgetter(0))
    return place > 0 and ord(letter) <= runs[place - 1][1]


@cache
def _runs() -> dict[str, list[tuple[int, int]]]:
    return dict(json.loads(_TABLE.read_text("ascii")))


@cache
def _folder(package: str) -> Path | None:
    spec = find_spec(package)  # found, not imported: it might import more
    return Path(spec.origin).parent if spec and spec.origin else None
