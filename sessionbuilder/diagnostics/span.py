"""Where something stands in a file that a person wrote."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple


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

    def as_written(self, span: Span) -> Span:
        """Return where its author sees what stands at `span`: there, unless the file was mended to be read on."""
        return span


class Span(NamedTuple):
    """A stretch of one line of a file: line and column count from 1, length in characters."""

    file: SourceFile
    line: int
    column: int
    length: int = 1

    def __str__(self) -> str:
        return f"{self.file.path}:{self.line}:{self.column}"


def whole_file(path: str) -> Span:
    """Return the place of something that is wrong with a file as a whole, named `path`."""
    return Span(SourceFile(path, ""), 1, 1)
