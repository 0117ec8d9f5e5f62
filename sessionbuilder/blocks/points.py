"""Points to make: a lead statement, a list in one to three columns, and a sentence to take home."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Bullet, Bullets, Column, Columns, Lead, Page, Paper, Part, Slide, Takeaway, Text
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.session.spoken import Point
from sessionbuilder.source.fields import ONE, Between
from sessionbuilder.text import RichText


class Points(Kind, frozen=True, kw_only=True):
    """The plain slide: a list, and what goes before and after it."""

    listed_under: ClassVar[Chapter] = "Setting out"

    lead: RichText | None = None
    """A statement that opens the slide."""
    items: Annotated[tuple[Point, ...], ONE]
    """The points, each a text or `{item: ..., items: [...], say: ...}`."""
    columns: Annotated[int, Between(1, 3)] = 1
    """How many columns the list has."""
    takeaway: RichText | None = None
    """The sentence to take home."""
    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the lead, the list and the takeaway."""
        parts: list[Part] = [Lead(self.lead)] if self.lead else []
        bullets = tuple(item.bullet for item in self.items)
        if self.columns == 1:
            parts.append(Bullets(bullets))
        else:
            parts.append(Columns(tuple(Column(RichText(()), run) for run in self._runs(bullets))))
        if self.takeaway:
            parts.append(Takeaway(self.takeaway))
        yield Page(when.title, tuple(parts))

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the points, and the sentence to take home."""
        yield Bullets(tuple(Bullet(item.item, item.items) for item in self.items))
        if self.takeaway:
            yield Text(self.takeaway.bolded())

    def _runs(self, bullets: tuple[Bullet, ...]) -> list[tuple[Bullet, ...]]:
        """Return the points by column, each as long as the one before or one shorter."""
        length, longer = divmod(len(bullets), self.columns)
        runs, first = [], 0
        for column in range(self.columns):
            last = first + length + (column < longer)
            runs.append(bullets[first:last])
            first = last
        return [run for run in runs if run]
