"""`letter` -> the paper on which everything is printed."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from sessionbuilder.diagnostics import choose_from, codes
from sessionbuilder.source.fields import UNREAD, Spelt, Unread, Words
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader

_WORDS = ("A4", "letter")


class PaperSize(str):
    """What a sheet of paper is called: `A4`, or `letter`, which is 8½ by 11 inches (ANSI/ASME Y14.1, size A)."""

    __slots__ = ()

    written_as: ClassVar[Any] = (
        Annotated[str, Words(_WORDS)] | Annotated[str, Spelt("a4|(us )?letter", "`A4` or `letter`")]
    )

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> PaperSize | Unread:
        """Read `A4` or `letter`, in small letters or capitals; `US Letter` is the same as `letter`."""
        scalar = reader.scalar(node)
        if isinstance(scalar, Unread):
            return UNREAD
        if found := _CALLED.get(" ".join(scalar.text.lower().split())):
            return found
        return reader.no_value(scalar, codes.BAD_CHOICE, "is no paper that pages are laid out for", choose_from(_WORDS))


A4, LETTER = PaperSize("A4"), PaperSize("letter")
_CALLED = {"a4": A4, "letter": LETTER, "us letter": LETTER}
