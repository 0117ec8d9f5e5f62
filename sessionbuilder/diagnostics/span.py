"""Where something stands in a file that a person wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from sessionbuilder.patterns import late


@dataclass(frozen=True, eq=False)
class SourceFile:
    """A file as read: the path to show to its author, and its text."""

    path: str
    """As the author would name it, with forward slashes."""
    text: str = field(repr=False)

    @cached_property
    def _lines(self) -> list[str]:
        return self.text.split("\n")

    def line(self, number: int) -> str:
        """Return the text of line `number`, counted from 1; empty beyond the end."""
        return self._lines[number - 1] if 0 < number <= len(self._lines) else ""

    def as_written(self, span: Span) -> tuple[Span, str]:
        """Return where its author sees what stands at `span`, and that line: there, unless the file was mended."""
        return span, self.line(span.line)


class Span(NamedTuple):
    """A stretch of a file: a value, so that what is read twice from one text is equal.

    Lines and columns count from 1, in letters of the text without its mark at the start, whatever ends its lines.
    """

    name: str
    """The file, as its author would name it."""
    line: int
    column: int
    end_line: int
    end_column: int
    """The column after its last letter."""

    @classmethod
    def on(cls, name: str, line: int, column: int, length: int = 1) -> Span:
        """Return the stretch of `length` letters on one line of the file called `name`."""
        return cls(name, line, column, line, column + length)

    def __str__(self) -> str:
        return f"{self.name}:{self.line}:{self.column}"

    @property
    def length(self) -> int:
        """How many letters to mark: 1 where it goes on in other lines, and where nothing stands."""
        return max(1, self.end_column - self.column) if self.end_line == self.line else 1

    @property
    def whole(self) -> bool:
        """Whether it is the file as a whole, whatever stands in it."""
        return not self.end_line

    def within(self, text: str) -> slice:
        """Return where it lies in `text`, the file's with any line ends, so that it can be cut out or replaced."""
        starts = [0, *(end.end() for end in _LINE_END.finditer(text))]
        return slice(starts[self.line - 1] + self.column - 1, starts[self.end_line - 1] + self.end_column - 1)


_LINE_END = late(r"\r\n?|\n")


def whole_file(path: str) -> Span:
    """Return the place of something that is wrong with a file as a whole, named `path`."""
    return Span(path, 1, 1, 0, 0)
