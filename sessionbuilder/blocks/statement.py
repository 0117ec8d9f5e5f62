"""One message, as large as it fits, or a few that stand together."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, ClassVar

from sessionbuilder import content
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import Alone, Between
from sessionbuilder.units import Minutes

_GLANCE = 12
"""Words that are read at a glance."""
_SHARED = 30
"""Messages of more words than this have a slide each."""


class Statement(Kind, frozen=True, kw_only=True):
    """Shows a message in very large letters; several that are short share a slide, each in a row of its own."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 3

    says: Annotated[tuple[Line, ...], Between(1, 6), Alone.MEANT]
    """The message, or one to six, of which short ones share a slide: each a text, or `{item: ..., say: ...}`."""
    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[content.Slide]:
        """Return a slide for two to four messages that are short, or one for each that is alone or long."""
        lengths = [len(str(message.item).split()) for message in self.says]
        if len(lengths) == 1 or max(lengths) > _SHARED:
            for message in self.says:
                yield content.Page(when.title, (content.Statement(message.item),), cues=message.cues)
            return
        most = 4 if max(lengths) <= _GLANCE else 3
        slides = -(-len(lengths) // most)
        cuts = [-(-len(lengths) * slide // slides) for slide in range(slides + 1)]
        for first, last in pairwise(cuts):
            yield content.Page(when.title, (content.Bullets(tuple(map(_loud, self.says[first:last]))),))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[content.Paper]:
        """Return the messages."""
        yield content.Bullets(content.bulleted(message.item for message in self.says))


def _loud(message: Line) -> content.Bullet:
    """Return a message as an item; one without bold words is bold where it is read at a glance."""
    text = message.item
    plain = len(str(text).split()) <= _GLANCE and not any(run.bold for run in text.runs)
    return content.Bullet(text.bolded() if plain else text, cues=message.cues)
