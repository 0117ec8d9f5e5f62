"""Messages to take to heart, some with an example."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import Bullet, Bullets, Page, Paper, Slide, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import ONE, OwnLines, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, join, plain


class Message(Spoken, frozen=True, kw_only=True):
    """One message."""

    message: RichText
    """The message, in one sentence."""
    example: RichText | None = None
    """Something that shows it."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Message | Unread:
        """Read a text, or `{message: ..., example: ..., say: ...}`."""
        return reader.short(cls, node, "message")


class Messages(Kind, frozen=True, kw_only=True):
    """Lists messages over as many slides as they need."""

    listed_under: ClassVar[Chapter] = "Setting out"

    items: Annotated[tuple[Message, ...], ONE]
    """The messages, each a text or `{message: ..., example: ..., say: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the messages, examples under theirs."""
        bullets = tuple(Bullet(item.message, _example(item), item.cues) for item in self.items)
        yield Page(when.title, (Bullets(bullets),))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the messages, without their examples."""
        yield Bullets(bulleted(item.message for item in self.items))


def _example(item: Message) -> tuple[RichText, ...]:
    return (join(plain("Example: ").bolded(), item.example),) if item.example else ()
