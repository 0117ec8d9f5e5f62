"""Where the parser stopped in a file, and what is found to be wrong there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from sessionbuilder.diagnostics import SourceFile

FAR = 200
"""Lines that are looked at further up."""
SHOWN = 40
"""Letters of a line in a message."""


class Told(NamedTuple):
    """What is wrong, where, and what to write."""

    line: int
    column: int
    message: str
    hint: str
    mended: Mapping[int, str] = MappingProxyType({})
    """The lines as they are read for what follows, by their numbers; none where nobody knows how to go on."""
    sure: bool = True
    """Whether they say beyond doubt what was meant, so that the fields in them may be read."""


class Stop(NamedTuple):
    """Where the parser stopped, and why."""

    file: SourceFile
    problem: str
    line: int
    column: int
    since: int
    """The line where what it was reading began; the first one, if it does not say."""
    ended: bool
    """Whether it looked on to the end of the file."""
    read: SourceFile
    """What it was given: the lines of the file, of those that it had read before only the ones that hold the rest."""

    def has(self, *words: str) -> bool:
        """Whether one of `words` is in what it said; with and without its C library it says the same in two ways."""
        return any(word in self.problem for word in words)

    @property
    def before(self) -> str:
        """What stands on the line before the place where it stopped."""
        return self.file.line(self.line)[: self.column - 1].rstrip()

    def around(self) -> Iterator[int]:
        """Yield the number of the line, and of those above it that are no further in, as far up as was being read."""
        least = indent(self.file.line(self.line))
        for number in range(self.line, max(self.since, self.line - FAR) - 1, -1):
            text = self.file.line(number)
            if text.strip() and indent(text) <= least and not text.lstrip().startswith("#"):
                least = indent(text)
                yield number

    @property
    def above(self) -> int:
        """The number of the line above it that is not empty; 0 where there is none."""
        return next((n for n in range(self.line - 1, 0, -1) if self.file.line(n).strip()), 0)


def indent(line: str) -> int:
    """Return how many spaces `line` starts with."""
    return len(line) - len(line.lstrip())
