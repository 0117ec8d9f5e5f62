"""Principles to work by, numbered so that people can refer to them, some or all with what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Card,
    Cards,
    Handout,
    Lead,
    Page,
    Paper,
    Slide,
    Text,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import Between, OwnLines, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join
from sessionbuilder.units import Minutes


class Principle(Spoken, frozen=True, kw_only=True):
    """One principle."""

    principle: RichText
    """The principle, in a few words."""
    means: RichText | None = None
    """What it means for the work."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Principle | Unread:
        """Read a text, or `{principle: ..., means: ..., say: ...}`."""
        return reader.short(cls, node, "principle")


class Principles(Kind, frozen=True, kw_only=True):
    """Shows principles as a numbered list, or on numbered cards where it is said what they mean."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 5

    lead: RichText | None = None
    """A sentence that opens the slide: what they are the principles of."""
    items: Annotated[tuple[Principle, ...], Between(2, 12)]
    """The principles, each a text or `{principle: ..., means: ..., say: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the lead and the principles."""
        lead = (Lead(self.lead),) if self.lead else ()
        if any(item.means for item in self.items):
            cards = tuple(Card(item.principle, item.means, cues=item.cues) for item in self.items)
            yield Page(when.title, (*lead, Cards(cards, across=2, numbered=True)))
        else:
            bullets = tuple(Bullet(item.principle, cues=item.cues) for item in self.items)
            yield Page(when.title, (*lead, Bullets(bullets, numbered=True)))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the principles, with their numbers."""
        yield Bullets(tuple(Bullet(item.principle) for item in self.items), numbered=True)

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the principles as a sheet to keep, with the publication they are from."""
        parts: list[Paper] = []
        if self.lead:
            parts.append(Text(self.lead, "lead"))
        parts.append(Bullets(tuple(Bullet(_printed(item)) for item in self.items), numbered=True))
        yield Handout(when.title, tuple(parts), "reference")


def _printed(item: Principle) -> RichText:
    """Return a principle as a line of the sheet: in bold, and after it what it means."""
    if not item.means:
        return item.principle
    stop = " " if str(item.principle).endswith((".", "?", "!", "…", ":")) else ": "
    return join(item.principle.bolded(), stop, item.means)
