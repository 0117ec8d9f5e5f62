"""How many answers a group is to give, or what they are called -> the table on its sheet that they are written in."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar

from msgspec import Struct

from sessionbuilder.content import Form
from sessionbuilder.source.fields import UNREAD, Alone, Between, Unread
from sessionbuilder.source.nodes import Node, Sequence
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, plain

_ANSWERS = Between(1, 20)
_ALL_SHARES = 36
"""What the columns of answers share."""
_NARROW = {"Line": 4, "Page": 4, "Paragraph": 6, "When": 6, "Who": 6}
"""What those take of it in which a word or a number is written."""
_LABEL_SHARES = ((3, 2), (16, 8), (36, 10), (60, 13))
"""How many letters a label may have for what share; a longer one has as much as there is room to write beside it."""
_LONG_LABEL = 16


class Answers(Struct, frozen=True):
    """The answers that a group is to write down: how many, or by what they are called."""

    count: int
    labels: tuple[RichText, ...] = ()

    written_as: ClassVar[Any] = Annotated[int, _ANSWERS] | Annotated[tuple[RichText, ...], _ANSWERS, Alone.REFUSED]

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Answers | Unread:
        """Read `6`, or `[Message, First thing, Second thing]`."""
        if not isinstance(node, Sequence):
            count = reader.value(node, Annotated[int, _ANSWERS])
            return UNREAD if isinstance(count, Unread) else cls(count)
        labels = reader.value(node, Annotated[tuple[RichText, ...], _ANSWERS])
        return UNREAD if isinstance(labels, Unread) else cls(len(labels), labels)

    def form(self, columns: tuple[str, ...], *, with_case: bool) -> Form:
        """Return a row for each answer, in `columns`; where none are called, in those that fit any answer."""
        labels = self.labels or tuple(plain(str(number)) for number in range(1, self.count + 1))
        usual = ("What" if self.labels else "No.", "In a sentence", *(["Paragraph"] if with_case else []))
        header = columns or usual
        empty = plain("")
        rows = tuple((label, *[empty] * (len(header) - 1)) for label in labels)
        return Form(header, rows, _shares(header, labels))


def _shares(header: tuple[str, ...], labels: tuple[RichText, ...]) -> tuple[int, ...]:
    """Return how wide the columns of answers are beside one another: what is printed as its words want, up to half."""
    longest = max(len(str(label)) for label in labels)
    first = next((share for letters, share in _LABEL_SHARES if longest <= letters), _LONG_LABEL)
    written = [_NARROW.get(name, 0) for name in header[1:]]
    left = _ALL_SHARES - first - sum(written)
    return first, *(share or max(1, left // written.count(0)) for share in written)
