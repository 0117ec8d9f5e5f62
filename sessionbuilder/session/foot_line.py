"""A line that stands at the foot of every page, where there is room for a few words."""

from __future__ import annotations

from typing import Any, ClassVar

from sessionbuilder.diagnostics import codes
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import counted

_MOST = 60
"""Letters; more would take the page from what it is there for."""


class FootLine(str):
    """A few words on one line, such as a version."""

    __slots__ = ()

    written_as: ClassVar[Any] = str

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> FootLine | Unread:
        """Read the line; one that is too long is a fault."""
        text = reader.line(node)
        if text is UNREAD:
            return UNREAD
        if len(text) > _MOST:
            message = f"This has {counted(len(text), 'letter')}; the foot of a page has room for {_MOST}."
            reader.report.add(codes.TOO_LONG_FOR_THE_FOOT, node.span, message, codes.TOO_LONG_FOR_THE_FOOT.mend)
            return UNREAD
        return cls(text)
