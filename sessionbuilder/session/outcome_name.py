"""The name of an outcome, as a block writes it -> one that knows where it was written."""

from __future__ import annotations

from sessionbuilder.diagnostics import choose_from
from sessionbuilder.source.fields import UNREAD, Label, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader


class OutcomeName(Label):
    """The name of one of the session's outcomes; which there are is looked up when the session is checked."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> OutcomeName | Unread:
        """Read `practice`; where the words of an outcome stand in place of its name, the names are shown."""
        name = reader.label(node, choose_from(reader.outcomes))
        return UNREAD if isinstance(name, Unread) else cls(name, node.span)
