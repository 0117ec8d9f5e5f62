"""The name of a worksheet, as written -> one that there is."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from sessionbuilder.source.fields import UNREAD, Label, Unread, Words
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.worksheets import worksheet_names


class WorksheetName(Label):
    """The name of a file in `worksheets/`."""

    __slots__ = ()

    written_as: ClassVar[Any] = Annotated[str, Words(worksheet_names())]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> WorksheetName | Unread:
        """Read `action-plan`; note a fault where there is no such worksheet."""
        name = reader.choice(node, worksheet_names())
        return UNREAD if isinstance(name, Unread) else cls(name, node.span)
