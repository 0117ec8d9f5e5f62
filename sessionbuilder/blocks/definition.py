"""What a word means, what counts as it and what does not, and what the word is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Bullet,
    Bullets,
    Card,
    Cards,
    Column,
    Columns,
    Lead,
    Page,
    Part,
    Slide,
    Statement,
)
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Line
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, join, plain
from sessionbuilder.units import Minutes


class Definition(Kind, frozen=True, kw_only=True):
    """Shows one definition large, and under it what helps to use it."""

    listed_under: ClassVar[Chapter] = "Setting out"
    usual_minutes: ClassVar[Minutes] = 4

    term: RichText | None = None
    """The word that is defined; by default the title says it."""
    means: RichText
    """What it means."""
    includes: Annotated[tuple[Line, ...], Between(1, 6)] = ()
    """What counts as it."""
    excludes: Annotated[tuple[Line, ...], Between(1, 6)] = ()
    """What does not count as it."""
    purpose: RichText | None = None
    """What the thing is for, in one sentence."""
    example: RichText | None = None
    """Something that shows it."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the definition with all that belongs to it, on one slide where there is room."""
        term = (Lead(self.term),) if self.term else ()
        yield Page(when.title, (*term, Statement(self.means), *self._under()))

    def _under(self) -> Iterator[Part]:
        """Yield what stands under the definition: what counts and what does not, what it is for, an example."""
        counts, counts_not = plain("This counts"), plain("This does not count")
        if self.includes and self.excludes:
            # no signs of yes and no: what counts as harm is no good thing, and the back row reads little else
            yield Columns((Column(counts, _bullets(self.includes)), Column(counts_not, _bullets(self.excludes))))
        elif self.includes or self.excludes:
            yield Lead(counts if self.includes else counts_not)
            yield Bullets(_bullets(self.includes or self.excludes))
        labelled = (("What it is for: ", self.purpose), ("For example: ", self.example))
        cards = tuple(Card(plain(""), join(plain(label).bolded(), text)) for label, text in labelled if text)
        if cards:
            yield Cards(cards, across=2)


def _bullets(lines: Iterable[Line]) -> tuple[Bullet, ...]:
    return tuple(line.bullet for line in lines)
