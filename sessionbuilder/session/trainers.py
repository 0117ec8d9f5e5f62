"""Who leads something, as a list or a text -> its names, and the words in which they are told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, ClassVar

from sessionbuilder.diagnostics import Span
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import listed

_BETWEEN = late(r", and |, | and | & | \+ | / |;")


class Trainers(str):
    """One trainer or several: as a text what was written, or the list as English tells it."""

    __slots__ = ("names", "span")
    names: tuple[str, ...]
    span: Span | None

    def __new__(cls, names: Iterable[str] = (), text: str = "", span: Span | None = None) -> Trainers:
        """Return the `names`, told as `text` where there is one."""
        each = tuple(names)
        trainers = super().__new__(cls, text or listed(each))
        trainers.names, trainers.span = each, span
        return trainers

    written_as: ClassVar[Any] = str | tuple[str, ...]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Trainers | Unread:
        """Read `Ana Example`, `Ana and Ben`, `Ana, Ben` or `[Ana, Ben]`."""
        if isinstance(node, Sequence):
            names = reader.items(node, str)
            return UNREAD if isinstance(names, Unread) else cls(names, span=node.span)
        text = reader.line(node)
        return UNREAD if isinstance(text, Unread) else cls(names_in(text), text, node.span)


def names_in(text: str) -> tuple[str, ...]:
    """Return the names in `text`, which has a comma, an `and` or a sign between them: `Ana, Ben and Cy`."""
    return tuple(filter(None, (name.strip() for name in _BETWEEN.split(" ".join(text.split())))))


def same(one: str, other: str) -> bool:
    """Whether two names are one person's: `Priya` is `Priya Shah`, whatever the capitals."""
    words, others = ({*name.casefold().split()} for name in (one, other))
    return bool(words and others) and (words <= others or others <= words)
