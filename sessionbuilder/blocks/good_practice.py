"""Work that went well, and what made it so."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullets, Lead, Page, Paper, Part, Slide, Takeaway, Text, bulleted
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import ONE
from sessionbuilder.text import RichText


class GoodPractice(Kind, frozen=True, kw_only=True):
    """Lists what made an example of good work good."""

    shows_what_helped: ClassVar[bool] = True
    listed_under: ClassVar[Chapter] = "Setting out"

    setting: RichText | None = None
    """Where and with whom it happened, without anybody to be recognised."""
    features: Annotated[tuple[Line, ...], ONE]
    """What made it good."""
    takeaway: RichText | None = None
    """The sentence to take home."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the setting, the features and the takeaway."""
        parts: list[Part] = [Lead(self.setting)] if self.setting else []
        parts.append(Bullets(tuple(feature.bullet for feature in self.features)))
        if self.takeaway:
            parts.append(Takeaway(self.takeaway))
        yield Page(when.title, tuple(parts))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return what made it good, and the sentence to take home."""
        yield Bullets(bulleted(feature.item for feature in self.features))
        if self.takeaway:
            yield Text(self.takeaway.bolded())
