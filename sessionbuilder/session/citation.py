"""A reference from a block to a publication: `wt2010` or `wt2010, p. 87`."""

from __future__ import annotations

from typing import Any, ClassVar

from msgspec import Struct

from sessionbuilder.source.fields import UNREAD, Reference, Unread
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader


class Citation(Struct, frozen=True):
    """A publication by its name in `sources.yaml`, and the place in it."""

    source: Reference
    locator: str = ""
    """Such as `p. 87` or `chapter 8`; empty for the whole."""

    written_as: ClassVar[Any] = str

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Citation | Unread:
        """Read `name` or `name, place`."""
        text = reader.words(node)
        if text is UNREAD:
            return UNREAD
        name, _, locator = text.partition(",")
        source = reader.reference(Scalar(name, node.span))
        return UNREAD if source is UNREAD else cls(source, " ".join(locator.split()))
