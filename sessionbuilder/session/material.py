"""What must be in the room for a block, as written -> how many of it, for so many people in so many groups."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from msgspec import Struct

from sessionbuilder.content import Per
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import NUMBER_WORDS, RichText, counted, plain, singular

_NUMBERS = {word: number for number, word in enumerate(NUMBER_WORDS, 1)}
_PER: dict[str, Per] = {
    "each": "person",
    "person": "person",
    "participant": "person",
    "pair": "pair",
    "three": "three",
    "group": "group",
    "table": "group",
}
_QUANTITY = late(
    rf"(?P<item>.+?)(?:[,:]|\s[-–—]|\s\()\s*(?P<count>\d{{1,3}}(?:,\d{{3}})*|an?|{'|'.join(_NUMBERS)})\b\s*"
    r"(?P<unit>(?!of\b)[^\W\d]+(?:[ -][^\W\d]+)??)??\s*"
    r"(?:(?P<each>each)|(?:per|an?|(?:(?:for|to) )?(?:each|every))\s+"
    r"(?P<per>person|participant|pair|three|group|table))\)?",
    re.IGNORECASE,
)
_USED_UP = {"sheet", "copy", "page", "card", "sticker", "dot", "note", "form", "strip", "label", "paper"}


class Material(Struct, frozen=True):
    """Something that must be in the room: `register`, or with a quantity `flipchart paper, two sheets a group`."""

    text: RichText
    """As written."""
    item: RichText
    """Without its quantity."""
    count: int = 1
    """How many for each of those in `per`."""
    unit: str = ""
    """What is counted, such as `sheets`; empty where it is the item itself."""
    per: Per | None = None
    """For whom each; None where no quantity is written."""

    written_as: ClassVar[Any] = RichText

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Material | Unread:
        """Read `register`, `marker pens, one a group` or `sticky notes, 5 each`."""
        text = reader.paragraph(node)
        if isinstance(text, Unread):
            return UNREAD
        match = _QUANTITY.fullmatch(str(text).strip())
        if match is None:
            return cls(text, text)
        count = match["count"].lower().replace(",", "")
        number = int(count) if count.isdigit() else _NUMBERS.get(count, 1)
        per = _PER[(match["per"] or match["each"]).lower()]
        return cls(text, plain(match["item"], text.span), number, match["unit"] or "", per)

    @property
    def used_up(self) -> bool:
        """Whether a second block needs others of it, as with sheets and cards; pens serve again."""
        return singular((self.unit or str(self.item)).lower().rpartition(" ")[2]) in _USED_UP

    def needed(self, participants: int, groups: int) -> int:
        """Return how many are needed for so many people in so many groups; 0 where no quantity is written."""
        return 0 if self.per is None else self.count * copies(self.per, participants, groups)

    def amount(self, number: int) -> str:
        """Return `number` of it in words: `4 sheets`, `24`."""
        if not self.unit:
            return f"{number:,}"
        return counted(number, singular(self.unit))


def copies(per: Per, participants: int, groups: int) -> int:
    """Return how many there are of those whom one copy each is for."""
    pairs, threes = -(-participants // 2), max(participants // 3, 1)
    return {"person": participants, "group": groups, "pair": pairs, "three": threes, "session": 1}[per]
