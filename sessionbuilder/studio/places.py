"""Lines and columns of a text -> offsets as editors count them, and back."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property

from sessionbuilder.diagnostics import Span
from sessionbuilder.patterns import late

MARK = "\ufeff"
"""What some programs put before a text in UTF-8; no editor shows it."""
_LINE_END = late(r"\r\n?|\n")


def as_edited(text: str) -> str:
    """Return `text` as it stands in an editor: each line ends with one letter, and nothing invisible comes first."""
    return _LINE_END.sub("\n", text.removeprefix(MARK))


class Places:
    """Where things stand in one text that is as editors have it."""

    def __init__(self, text: str) -> None:
        """Know the places in `text`."""
        self.text = text
        self._lines = text.split("\n")

    @cached_property
    def _starts(self) -> list[int]:
        """The offset of each line's start, in units of UTF-16."""
        starts = [0]
        for line in self._lines:
            starts.append(starts[-1] + _units(line) + 1)
        return starts[:-1]

    @property
    def length(self) -> int:
        """How many units the whole text has."""
        return self._starts[-1] + _units(self._lines[-1])

    def offset(self, line: int, column: int) -> int:
        """Return the offset of what stands at `line` and `column`, which count from 1; the nearest, beyond the end."""
        if line > len(self._lines):
            return self.length
        return self._starts[line - 1] + _units(self._lines[line - 1][: column - 1])

    def stretch(self, span: Span) -> tuple[int, int]:
        """Return where the stretch `span` starts and ends; nothing long at the start for a whole file."""
        if span.whole:
            return 0, 0
        return self.offset(span.line, span.column), self.offset(span.end_line, span.end_column)

    def at(self, offset: int) -> tuple[int, int]:
        """Return the line and the column, from 1, of what stands at `offset`."""
        line = bisect_right(self._starts, max(offset, 0))
        words, units, column = self._lines[line - 1], offset - self._starts[line - 1], 0
        while units > 0 and column < len(words):
            units -= _units(words[column])
            column += 1
        return line, column + 1

    def index(self, offset: int) -> int:
        """Return how many letters of Python stand before `offset`."""
        line, column = self.at(offset)
        return sum(len(each) + 1 for each in self._lines[: line - 1]) + column - 1

    def units(self, index: int) -> int:
        """Return the offset of what stands after `index` letters of Python."""
        return _units(self.text[:index])


def _units(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2
