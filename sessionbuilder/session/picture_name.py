"""The name of a picture, as written -> one that knows where it was written."""

from __future__ import annotations

from typing import Any, ClassVar

from sessionbuilder.source.fields import UNREAD, Label, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader


class PictureName(Label):
    """The name of a file in `assets/images/`; which there are is looked up when the session is read."""

    __slots__ = ()

    written_as: ClassVar[Any] = str

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> PictureName | Unread:
        """Read `hands.jpg`."""
        name = reader.line(node)
        return UNREAD if isinstance(name, Unread) else cls(name, node.span)
