"""A letter that a font lacks -> how wide it is at most in the font that is drawn in its place, in ems."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any
from unicodedata import category, combining, east_asian_width

from sessionbuilder.patterns import late

_TABLE = Path(__file__).parent.parent / "scripts.json"
_PICTURE = 1.4
"""A picture, and a sign that may be drawn as one: those of Windows are wider than they are high."""
_INVISIBLE = late("[\N{SOFT HYPHEN}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff]")
_MAY_BE_PICTURE = late("[\u2600-\u27bf\u2b00-\u2bff\U0001f000-\U0001faff]")
_JOINED = late("[\u0600-\u06ff\u0750-\u077f\u0870-\u08ff]+")


class Letters(dict[str, int]):
    """The widths of a face in units; a letter that it lacks has the greatest that it may have."""

    def __init__(self, known: dict[str, int], units: int, *, bold: bool) -> None:
        super().__init__(known)
        self._units = units
        self._bold = bold

    def __missing__(self, letter: str) -> int:
        found = bound(letter, bold=self._bold)
        self[letter] = wide = round((1 if found is None else found) * self._units)
        return wide

    def at_ends(self, word: str) -> int:
        """Return how much wider the letters at the ends of Arabic words in `word` are than within them."""
        ends = _table("bold" if self._bold else "regular", "ends")
        return sum(round(ends.get(joined[-1], 0) / 1000 * self._units) for joined in _JOINED.findall(word))


def bound(letter: str, *, bold: bool = False) -> float | None:
    """Return how wide `letter` is at most, or None where that cannot be said: pictures, and what no font has."""
    if _INVISIBLE.match(letter) or combining(letter):
        return 0
    measured = _table("bold" if bold else "regular", "letters").get(letter)
    if measured is not None:
        return measured / 1000
    if letter > "\U0000ffff" and category(letter) == "So":
        return None
    if _MAY_BE_PICTURE.match(letter):
        return _PICTURE
    if east_asian_width(letter) in "WFH" or category(letter)[0] in "SP":
        return 1
    return None


@cache
def _table(face: str, part: str) -> dict[str, int]:
    runs: Any = _read()[face][part]
    return {chr(first + place): wide for first, widths in runs for place, wide in enumerate(widths)}


@cache
def _read() -> Any:
    return json.loads(_TABLE.read_text("ascii"))
