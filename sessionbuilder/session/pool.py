"""`sessions/pool.yaml`: the organisation that gives the sessions."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Literal

from msgspec import Struct

from sessionbuilder.diagnostics import choose_from, codes
from sessionbuilder.session.accepted import Accepted
from sessionbuilder.session.contact import Contact
from sessionbuilder.session.day import WholeDay
from sessionbuilder.session.paper_size import A4, PaperSize
from sessionbuilder.session.policy import Policy
from sessionbuilder.source.fields import ONE, UNREAD, Reference, Spelt, Unread, Words
from sessionbuilder.source.links import Address
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, plain, shortened
from sessionbuilder.units import CLOCKS, Clock

_ENGLISH = ("en-GB", "en-IE", "en-AU", "en-NZ", "en-US", "en-CA", "en-ZA", "en-IN", "en")
"""The program's own words are English; a screen reader would read them as whatever language the files say."""


class Language(str):
    """A language that the program has words in, by its code, such as `en-GB`."""

    __slots__ = ()

    written_as: ClassVar[Any] = (
        Annotated[str, Words(_ENGLISH)]
        | Annotated[str, Spelt("|".join(_ENGLISH).lower().replace("-", "[-_]"), "a kind of English such as `en-GB`")]
    )

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Language | Unread:
        """Read `en-GB`, in small letters or capitals."""
        text = reader.scalar(node)
        if isinstance(text, Unread):
            return UNREAD
        code = text.text.strip().replace("_", "-")
        known = next((each for each in _ENGLISH if each.lower() == code.lower()), None)
        if known:
            return cls(known)
        english = code.lower().startswith("en")
        reader.report.add(
            codes.UNKNOWN_LANGUAGE,
            text.span,
            f"`{shortened(code)}` is not a language that the program has words in.",
            choose_from(_ENGLISH) if english else "there are words in English only: write `en-GB`, or leave it out",
        )
        return UNREAD


class Support(Struct, frozen=True, kw_only=True):
    """Somebody to turn to when a day is hard."""

    name: RichText
    """Who it is."""
    how: RichText
    """How to reach them."""
    telephone: str = ""
    """The number, if there is one."""
    checked: WholeDay | None = None
    """The day on which somebody last looked whether this still holds."""

    @property
    def reach(self) -> RichText:
        """How to reach them, with the number in bold."""
        return join(self.how, ": ", plain(self.telephone).bolded()) if self.telephone else self.how


class Feedback(Struct, frozen=True, kw_only=True):
    """Where participants say what the day was like."""

    address: Address
    """The web address."""
    ask: RichText
    """One sentence that asks for it."""


class Pool(Struct, frozen=True, kw_only=True):
    """What is the same in every session of one training pool."""

    organisation: str
    """Its name, as on the cover; also the author named in the files' properties. Empty where a pool has no file."""
    contact: Contact = Contact()
    """An address of the pool, never of a person."""
    support: tuple[Support, ...] = ()
    """Where people find support, shown with the content note and at the close."""
    feedback: Feedback | None = None
    """Where feedback goes."""
    policy: Policy = Policy()
    """What it demands of every day, such as how long people work without a break."""
    clock_on_slides: Literal["all", "activities", "none"] = "activities"
    """Which blocks show their time in a corner where the slide does not tell it yet: `all`, `activities`, `none`."""
    theme: Reference | None = None
    """The folder in `assets/themes/`."""
    paper: PaperSize = A4
    """What everything is printed on: `A4` or `letter`."""
    clock: Literal["24-hour", "12-hour"] = "24-hour"
    """How people are told times of day: `24-hour`, as 13:05, or `12-hour`, as 1:05pm."""
    language: Language = Language("en-GB")
    """The language of every text, as PowerPoint names it: English, as `en-GB`, `en-IE` or `en-US`."""
    accept: Annotated[tuple[Accepted, ...], ONE] = ()
    """Warnings that are let stand in every session, by their codes or names, each with the reason."""

    @property
    def times(self) -> type[Clock]:
        """By what clock people are told times of day."""
        return CLOCKS[self.clock]
