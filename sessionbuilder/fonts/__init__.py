"""The fonts of paper: their names in the order in which they are asked, where their files are, which letters they have."""

from __future__ import annotations

import json
from functools import cache
from importlib.util import find_spec
from pathlib import Path

FAMILIES = (
    "Open Sans",
    *(
        f"Noto Sans {script}"
        for script in (
            "Arabic Hebrew Devanagari Bengali Gurmukhi Gujarati Oriya Tamil Telugu Kannada Malayalam Sinhala "
            "Thai Lao Khmer Myanmar Ethiopic Armenian Georgian"
        ).split()
    ),
    "Noto Sans",
    "Noto Sans CJK SC",
    "DejaVu Sans Mono",
    "Noto Sans Symbols",
    "Noto Emoji",
)
"""A letter is set in the first of them that has it; no other font is ever used."""
_ALWAYS = (("ttf_opensans", "ttf"), ("manimgx_fonts", ""))
"""Packages that come with the program, and their folders of fonts. DejaVu Sans Mono comes with typst."""
_EAST_ASIAN = ("manimgx_fonts_cjk", "")
_TABLE = Path(__file__).with_name("letters.json")


@cache
def folders() -> tuple[str, ...]:
    """Return the folders with the font files of paper that are installed."""
    found = [_folder(*package) for package in (*_ALWAYS, _EAST_ASIAN)]
    assert all(found[: len(_ALWAYS)])
    return tuple(str(folder) for folder in found if folder)


def has_east_asian() -> bool:
    """Return whether the large font of Chinese, Japanese and Korean is installed: it is an extra."""
    return _folder(*_EAST_ASIAN) is not None


@cache
def letters() -> frozenset[str]:
    """Return every letter and sign that the fonts which come with the program can print."""
    return _letters("always")


@cache
def east_asian_letters() -> frozenset[str]:
    """Return every letter that only the font of Chinese, Japanese and Korean can print."""
    return _letters("cjk")


def _letters(fonts: str) -> frozenset[str]:
    runs = json.loads(_TABLE.read_text("ascii"))[fonts]
    return frozenset(chr(point) for first, last in runs for point in range(first, last + 1))


@cache
def _folder(package: str, inside: str) -> Path | None:
    spec = find_spec(package)  # found, not imported: it might import more
    return Path(spec.origin).parent / inside if spec and spec.origin else None
