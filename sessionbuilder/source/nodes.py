"""What a YAML text is made of, once every part knows where it stands."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from typing import TypeAlias

from msgspec import Struct

from sessionbuilder.diagnostics import Report, Span
from sessionbuilder.patterns import late

SEPARATOR = late(r"[\x0b\x0c\x85\u2028\u2029]")
"""Letters that end a line for YAML or for Word, and not for an editor: lines would be miscounted."""
UNPRINTABLE = late(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
"""Letters that YAML, PowerPoint or Word refuse."""


class Scalar(Struct, frozen=True):
    """A text as written, with its line ends. YAML's own guesses at numbers, dates and truth values are never made."""

    text: str
    span: Span
    style: str = ""
    """How it is written: the quote round it, or the `|` or `>` over its lines; empty for a text without."""

    @property
    def empty(self) -> bool:
        """Whether nothing was written, as in `aims:`."""
        return not self.text.strip()

    @property
    def quoted(self) -> bool:
        """Whether it stands in straight quotes."""
        return self.style in ("'", '"')

    @property
    def block(self) -> bool:
        """Whether it stands in the lines under a `|` or `>`."""
        return self.style in ("|", ">")

    def line(self, number: int, report: Report) -> Span:
        """Return where a line of the text stands, counted from 0; the text itself where that cannot be told.

        `report` knows the file.
        """
        place = self.span.line + number + self.block
        words = report.text(self.span).line(place)
        if (number == 0 and not self.block) or _lines(self.text)[number].strip() not in words:
            return self.span
        start = len(words) - len(words.lstrip())
        return Span.on(self.span.name, place, start + 1, max(1, len(words.rstrip()) - start))


@lru_cache(maxsize=4)
def _lines(text: str) -> list[str]:
    """Return the lines of `text`; every line of a long one is asked for, one after the other."""
    return text.split("\n")


class Sequence(Struct, frozen=True):
    """A list."""

    items: tuple[Node, ...]
    span: Span


class Mapping(Struct, frozen=True):
    """`name: value` lines, in the order written; keys are unique."""

    entries: tuple[tuple[Scalar, Node], ...]
    span: Span

    def get(self, key: str) -> Node | None:
        """Return the value of `key`, or None."""
        return next((value for name, value in self.entries if name.text == key), None)

    def overlaid(self, entries: Iterable[tuple[Scalar, Node]]) -> Mapping:
        """Return the mapping with `entries` in place of those of the same keys, and new ones after them."""
        own = {key.text: (key, value) for key, value in entries}
        kept = [own.pop(key.text, (key, value)) for key, value in self.entries]
        return Mapping((*kept, *own.values()), self.span)


Node: TypeAlias = Scalar | Sequence | Mapping


def stands(node: Node) -> str:
    """Return that `node` stands somewhere, in a trainer's words, as a sentence goes on with it."""
    return f"{'stand' if isinstance(node, Mapping) else 'stands'} {shape(node)}"


def shape(node: Node) -> str:
    """Return what `node` is in a trainer's words, for messages."""
    match node:
        case Scalar():
            return "nothing" if node.empty else "a text"
        case Sequence():
            return "a list"
        case Mapping():
            return "`name: value` lines"
