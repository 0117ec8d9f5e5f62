"""An item of a list, as written -> what the slide shows of it, and what its facilitator says to it."""

from __future__ import annotations

from typing import Annotated, Any, ClassVar, Self

from msgspec import Struct

from sessionbuilder.content import Bullet, Cue, Verb
from sessionbuilder.source.fields import Facilitator, OwnLines, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import Prose, RichText


class Spoken(Struct, frozen=True, kw_only=True):
    """An item with a line of its own for the notes of the slide on which it lands."""

    say: Annotated[Prose | None, Facilitator.ONLY] = None
    """What you say to it: it stands in the notes of the slide that shows it."""

    @property
    def cues(self) -> tuple[Cue, ...]:
        """What its facilitator says to it, if anything is written."""
        return (Cue(Verb.SAY, self.say),) if self.say else ()


class Line(Spoken, frozen=True, kw_only=True):
    """An item that is one text."""

    item: RichText
    """What people see."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Self | Unread:
        """Read a text, or `{item: ..., say: ...}`."""
        return reader.short(cls, node, "item")

    @property
    def bullet(self) -> Bullet:
        """The item in the list of a slide."""
        return Bullet(self.item, cues=self.cues)


class Point(Line, frozen=True, kw_only=True):
    """One point, with at most one list under it."""

    items: tuple[RichText, ...] = ()
    """The list under it."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Self | Unread:
        """Read a text, or `{item: ..., items: [...], say: ...}`."""
        return reader.item(node, cls)

    @property
    def bullet(self) -> Bullet:
        """The item in the list of a slide or a sheet, with the list under it."""
        return Bullet(self.item, self.items, self.cues)
