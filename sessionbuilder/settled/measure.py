"""Text -> how wide and high it is on paper, in millimetres.

Word files are set in the font of the theme, or the one that stands for it on paper, and PDFs in the twin of that, whose
letters are as wide.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from sessionbuilder.scripts import UNPARTED
from sessionbuilder.settled.type import LINE, MM_PER_POINT, Type
from sessionbuilder.text import RichText, Run, plain
from sessionbuilder.theme.theme import Theme

_AFTER = re.compile(r"(?<=[-–—])(?=[^\s\d])")
"""Where a line may end within a word: after a hyphen or a dash."""
_STROKES = re.compile(r"(?<=/)(?=[^/])")
_ADDRESS = re.compile(r"://|www\.|@")


class Measure:
    """The measures of one booklet."""

    def __init__(self, theme: Theme, type_: Type) -> None:
        self.theme, self.type = theme, type_
        self._widths = theme.paper.widths

    def width(self, text: RichText | str, size: float = 0, *, bold: bool = False) -> float:
        """Return how wide `text` is on one line, in `size` points or those of running text."""
        said, size = _rich(text), size or self.type.text
        return self._widths.width(said, size, bold=bold) * MM_PER_POINT

    def lines(self, text: RichText | str, width: float, size: float = 0, *, bold: bool = False) -> int:
        """Return in how many lines `text` stands in `width` millimetres."""
        said, size = _rich(text), size or self.type.text
        return self._widths.lines(said, size, max(width, 1) / MM_PER_POINT, bold=bold)

    def height(self, text: RichText | str, width: float, size: float = 0, *, bold: bool = False) -> float:
        """Return how high `text` stands in `width` millimetres: rather more than less."""
        said, size = _rich(text), size or self.type.text
        tall = max(LINE, self._widths.line_of(said))
        return self.lines(said, width, size, bold=bold) * size * tall * MM_PER_POINT

    def longest_word(self, texts: Iterable[RichText | str], most: float, *, bold: bool = False) -> float:
        """Return how wide the widest word of `texts` is that is no wider than `most`; others are broken in any case.

        To measure every word would take long: the widest is among those with the most letters.
        """
        words = {word for text in texts for word in _words(_rich(text))}
        longest = sorted(words, key=lambda word: (-len(str(word)), str(word)))
        widths = (self.width(word, bold=bold) for word in longest)
        return max(islice((width for width in widths if width <= most), _MEASURED), default=0)


_MEASURED = 4
"""The words with the most letters that are measured."""


def _words(text: RichText) -> Iterator[RichText]:
    """Yield the words of `text`, each in its looks; an address may be broken after its strokes."""
    if not text.runs:
        return
    if len(text.runs) == 1:
        looks = text.runs[0]
        if looks.text.isalnum():
            yield RichText(text.runs)
            return
    at = 0
    whole = str(text)
    for word in UNPARTED.findall(whole):
        start = whole.index(word, at)
        at = start + len(word)
        for piece in _AFTER.split(word):
            parts = _STROKES.split(piece) if "/" in piece and _ADDRESS.search(whole) else (piece,)
            for part in parts:
                yield RichText(tuple(_between(text.runs, start, start + len(part))))
                start += len(part)


def _between(runs: Iterable[Run], start: int, end: int) -> Iterator[Run]:
    """Yield what of `runs` lies between two places in their whole text."""
    at = 0
    for run in runs:
        if text := run.text[max(0, start - at) : max(0, end - at)]:
            yield Run(text, run.bold, run.emphasis, raised=run.raised, lowered=run.lowered, code=run.code)
        at += len(run.text)


def _rich(text: RichText | str) -> RichText:
    return plain(text) if isinstance(text, str) else text
