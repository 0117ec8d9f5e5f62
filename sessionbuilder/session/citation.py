"""A reference from a block to a publication: `wt2010` or `wt2010, p. 87`."""

from __future__ import annotations

import re

from msgspec import Struct

from sessionbuilder.source.fields import UNREAD, Label, Unread
from sessionbuilder.source.nodes import Node, Scalar
from sessionbuilder.source.reader import Reader

_PLACE = re.compile(r"(?:pp?|pages?|ch|chapters?|sections?|para|paragraphs?)\b\.?\s*\d|\d+$", re.IGNORECASE)
"""A place in a publication, which stands where its name should."""


class Citation(Struct, frozen=True):
    """A publication by its name in `sources.yaml`, and the place in it."""

    source: Label
    locator: str = ""
    """Such as `p. 87` or `chapter 8`; empty for the whole."""

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Citation | Unread:
        """Read `name` or `name, place`."""
        text = reader.words(node)
        if text is UNREAD:
            return UNREAD
        name, _, locator = text.partition(",")
        place = " ".join(text.split())
        with_name = f'write `"name, {place}"` with a name from `sessions/sources.yaml`' if _PLACE.match(place) else ""
        label = reader.label(Scalar(name, node.span), with_name)
        return UNREAD if label is UNREAD else cls(label, " ".join(locator.split()))
