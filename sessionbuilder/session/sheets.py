"""`handouts:` of a block, a session or a delivery, as written -> which sheets are made."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.diagnostics import Span, codes
from sessionbuilder.source.fields import UNREAD, Reference, Unread, Words
from sessionbuilder.source.nodes import Node, Scalar, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import shortened

LEARNING_LOG, GLOSSARY_SHEET, KEY_MESSAGES = "learning-log", "glossary", "key-messages"
OF_NO_BLOCK = (LEARNING_LOG, GLOSSARY_SHEET, KEY_MESSAGES)
"""What the sheets are called that no block makes."""
NONE, ALL = "none", "all"
_QUOTES = "“”„‘’ "
"""Word has put them there."""
_NO_LIKE, _YES_LIKE = ("no", "off", "false", "nothing", "-"), ("yes", "on", "true", "everything")


class Sheets(Struct, frozen=True):
    """Which sheets are wanted: those that have one of the words."""

    words: tuple[Reference, ...]
    span: Span
    everything: bool = False

    written_as: ClassVar[Any] = Annotated[str, Words((NONE, ALL))] | tuple[Reference, ...]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Sheets | Unread:
        """Read `none`, `all`, `exercise`, `exercise, kolb` or `[exercise, kolb]`; what words there are is looked up."""
        words = reader.items(_parted(node), Reference)
        if isinstance(words, Unread):
            return UNREAD
        tame = tuple(Reference("-".join(word.strip(_QUOTES).lower().split()), word.span) for word in words)
        if tame in ((), (NONE,)):
            return cls((), node.span)
        if tame == (ALL,):
            return cls((), node.span, everything=True)
        for meant, like in ((NONE, _NO_LIKE), (ALL, _YES_LIKE)):
            if len(tame) == 1 and tame[0] in like:
                message = f"`{shortened(words[0])}` is not one of the words for this."
                reader.report.add(codes.BAD_CHOICE, node.span, message, f"write `{meant}`")
                return UNREAD
        return cls(tame, node.span)

    def want(self, *called: str) -> bool:
        """Whether a sheet is made that is `called` by any of these words."""
        return self.everything or any(word in called for word in self.words)


def _parted(node: Node) -> Node:
    """Return words with commas between them as a list of them."""
    if not isinstance(node, Scalar) or "," not in node.text:
        return node
    return Sequence(tuple(Scalar(word, node.span, node.style) for word in node.text.split(",")), node.span)
