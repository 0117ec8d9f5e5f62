"""An address for questions, as a pool writes it -> the address, and a fault for one that is of a person."""

from __future__ import annotations

import re
from typing import Any, ClassVar

from sessionbuilder.diagnostics import codes
from sessionbuilder.patterns import late
from sessionbuilder.source.fields import UNREAD, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader

_FREE_MAIL = late(
    r"@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|aol|btinternet|talktalk|sky|virginmedia|"
    r"proton|protonmail|gmx|mail)\.(?:com|co\.uk|net|me|org)$",
    re.IGNORECASE,
)
"""How addresses end with a service that anybody may use, and that no organisation answers for."""
_OF_A_PERSON = late(r"[a-z]+[._][a-z]{2,}\d?@", re.IGNORECASE)
"""How addresses of one person begin: a first name or its letter, and a family name."""
_OF_A_TEAM = late(
    r"team|pool|train|learn|safeguard|partner|board|admin|enquir|info|office|help|support|business|child|famil|early|"
    r"front|door|duty|social|care|school|health|police",
    re.IGNORECASE,
)


def whose(address: str) -> str:
    """Return why nobody should be sent to `address`, as a sentence goes on; empty where it is an organisation’s."""
    if _FREE_MAIL.search(address):
        return "is with a free mail service, and no organisation answers for what is sent there"
    if _OF_A_PERSON.match(address) and not _OF_A_TEAM.search(address.partition("@")[0]):
        return "reads like one person’s, and people will write there when nobody reads it any more"
    return ""


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
        if why := whose(text):
            reader.report.add(codes.PERSONAL_CONTACT, node.span, f"`{text}` {why}.", codes.PERSONAL_CONTACT.mend)
        return cls(text)
