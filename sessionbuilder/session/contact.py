"""An address for questions, as a pool writes it -> the address, and a fault for one that is of a person."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from sessionbuilder.diagnostics import codes
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader

FREE_MAIL = late(
    r"[\w.+-]{1,64}@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|talktalk|sky|"
    r"virginmedia|proton|protonmail|gmx|mail)\.(?:com|co\.uk|net|me|org)\b",
    re.IGNORECASE,
)
"""An address with a service that anybody may use, and that no organisation answers for."""
_OF_A_PERSON = late(r"(?!training\.|learning\.|safeguarding\.)[a-z]{2,}[._][a-z]{2,}\d?@", re.IGNORECASE)
"""How addresses of one person begin: a first and a family name."""
_OF_A_TEAM = late(
    r"team|pool|train|learn|safeguard|partner|board|admin|enquir|info|office|help|support|business|children", re.I
)


class Contact(str):
    """An address of the pool, never of a person."""

    __slots__ = ()

    written_as: ClassVar[Any] = str

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Contact | Unread:
        """Read the address; one that is of a person, or of a free mail service, is told."""
        text = reader.line(node)
        if isinstance(text, Unread):
            return UNREAD
        personal = _OF_A_PERSON.match(text) and not _OF_A_TEAM.search(text.partition("@")[0])
        if personal or FREE_MAIL.search(text):
            what = "is with a free mail service" if FREE_MAIL.search(text) else "reads like one person’s"
            message = f"`{text}` {what}, and people will write there when nobody reads it any more."
            reader.report.add(codes.PERSONAL_CONTACT, node.span, message, codes.PERSONAL_CONTACT.mend)
        return cls(text)
