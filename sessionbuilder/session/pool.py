"""`sessions/pool.yaml`: the organisation that gives the sessions."""

from __future__ import annotations

import re

from msgspec import Struct

from sessionbuilder.diagnostics import codes
from sessionbuilder.session.policy import Policy
from sessionbuilder.source.fields import Reference, Unread
from sessionbuilder.source.markup import Address
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText


class Language(str):
    """A language by its code, such as `en-GB` or `cy`."""

    __slots__ = ()

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Language | Unread:
        """Read `en-GB`."""

        def language(text: str) -> Language | None:
            return cls(text.strip()) if re.fullmatch(r"[a-z]{2,3}(-[A-Z]{2})?", text.strip()) else None

        return reader.parsed(
            node, language, codes.BAD_CHOICE, "the code of a language such as `en-GB`", "write `en-GB`"
        )


class Support(Struct, frozen=True, kw_only=True):
    """Somebody to turn to when a day is hard."""

    name: RichText
    """Who it is."""
    how: RichText
    """How to reach them."""


class Feedback(Struct, frozen=True, kw_only=True):
    """Where participants say what the day was like."""

    address: Address
    """The web address."""
    ask: RichText
    """One sentence that asks for it."""


class Pool(Struct, frozen=True, kw_only=True):
    """What is the same in every session of one training pool."""

    organisation: str
    """Its name, as on the cover; also the author named in the files' properties."""
    contact: str = ""
    """An address of the pool, never of a person."""
    support: tuple[Support, ...] = ()
    """Where people find support, shown with the content note and at the close."""
    feedback: Feedback | None = None
    """Where feedback goes."""
    policy: Policy = Policy()
    """What it demands of every day, such as how long people work without a break."""
    theme: Reference | None = None
    """The folder in `assets/themes/`."""
    language: Language = Language("en-GB")
    """The language of every text, as PowerPoint names it."""
