"""`sessions/pool.yaml`: the organisation that gives the sessions."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.session.policy import Policy
from sessionbuilder.source.fields import Label
from sessionbuilder.source.markup import Address
from sessionbuilder.text import RichText


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
    theme: Label | None = None
    """The folder in `assets/themes/`."""
    language: str = "en-GB"
    """The language of every text, as PowerPoint names it."""
