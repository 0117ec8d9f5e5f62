"""One message a slide, as large as it fits."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder import content
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import Alone, Between
from sessionbuilder.units import Minutes


class Statement(Kind, frozen=True, kw_only=True):
    """Shows each message on a slide of its own, in very large letters."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 3

    says: Annotated[tuple[Line, ...], Between(1, 6), Alone.MEANT]
    """The message, or a list of one to six, each with a slide to itself: a text, or `{item: ..., say: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[content.Slide]:
        """Return a slide for each message."""
        for message in self.says:
            yield content.Page(when.title, (content.Statement(message.item),), cues=message.cues)

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[content.Paper]:
        """Return the messages."""
        yield content.Bullets(content.bulleted(message.item for message in self.says))
