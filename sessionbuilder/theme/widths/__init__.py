"""Font family and text -> width and lines, from tables of advance widths. Kerning is left out, which errs wide."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from sessionbuilder.text import RichText, Run

TABLES = Path(__file__).parent
SAFETY = 0.99
"""The share of a line that is filled: renderers round advances differently."""


@dataclass(frozen=True, eq=False)
class Face:
    """The letters of one weight and slant."""

    units: int
    """To the em."""
    letters: dict[str, int]
    """Advance widths in units."""
    _words: dict[str, int] = field(default_factory=dict, repr=False)

    def width(self, word: str) -> int:
        """Return the width of `word` in units; a letter without a known width counts a whole em."""
        known = self._words.get(word)
        if known is None:
            letters, units = self.letters, self.units
            known = self._words[word] = sum(letters.get(letter, units) for letter in word)
        return known


@dataclass(frozen=True, eq=False)
class Widths:
    """The measures of one font family."""

    family: str
    units: int
    line: float
    """The height of a line as a multiple of the size."""
    faces: dict[tuple[bool, bool], Face]
    """By whether bold and whether italic."""
    _known: dict[tuple[tuple[Run, ...], bool], list[tuple[int, int]]] = field(default_factory=dict, repr=False)

    def lines(self, text: RichText, size: float, width: float, *, bold: bool = False) -> int:
        """Return how many lines `text` takes at `size` points in `width` points, broken at spaces.

        A word longer than a line is broken where the line ends, as PowerPoint does.
        """
        room = max(1, int(width / size * self.units * SAFETY))
        count, used = 1, 0
        for word, space in self._words(text, bold):
            if used and used + space + word <= room:
                used += space + word
                continue
            if used:
                count += 1
            full, used = divmod(word, room)
            if full:
                count += full if used else full - 1
                used = used or room
        return count

    def width(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """Return how wide `text` is on one line, in points."""
        total = sum(self.faces[bold or run.bold, run.emphasis].width(run.text) for run in text.runs)
        return total * size / self.units

    def longest_word(self, text: RichText, size: float, *, bold: bool = False) -> float:
        """Return the width in points of the widest word of `text`."""
        return max((word for word, _ in self._words(text, bold)), default=0) * size / self.units

    def unmeasured(self, text: RichText) -> str:
        """Return the letters of `text` that the font has no width for, each once."""
        known = self.faces[False, False].letters.keys()
        return "".join(sorted(set(str(text)) - known))

    def _words(self, text: RichText, bold: bool) -> list[tuple[int, int]]:
        """Return each word's width and the width of the space before it; a word may run over several runs.

        They do not depend on the size, and layout asks again for every size it tries: so they are kept.
        """
        key = (text.runs, bold)
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = self._measured_words(text, bold)
        return known

    def _measured_words(self, text: RichText, bold: bool) -> list[tuple[int, int]]:
        words: list[tuple[int, int]] = []
        joined = False
        for run in text.runs:
            face = self.faces[bold or run.bold, run.emphasis]
            space = face.width(" ")
            for position, piece in enumerate(run.text.split(" ")):
                if position == 0 and joined and words:
                    width, before = words[-1]
                    words[-1] = (width + face.width(piece), before)
                elif piece:
                    words.append((face.width(piece), space))
            joined = not run.text.endswith(" ")
        return words


@cache
def load_widths(family: str) -> Widths:
    """Return the measures of `family`, which must be one of `families()`."""
    table = json.loads((TABLES / f"{family.lower()}.json").read_text("ascii"))
    faces = {
        ("bold" in name, "italic" in name): Face(table["units"], letters) for name, letters in table["faces"].items()
    }
    return Widths(table["family"], table["units"], table["line"] / table["units"], faces)


@cache
def families() -> tuple[str, ...]:
    """Return the font families that can be measured."""
    return tuple(sorted(json.loads(table.read_text("ascii"))["family"] for table in TABLES.glob("*.json")))
