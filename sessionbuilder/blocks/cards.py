"""Words to remember and what each means: cards side by side, the same on the slide and on paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import (
    Drawing,
    Handout,
    Lead,
    Page,
    Paper,
    Part,
    Slide,
    Takeaway,
    Text,
)
from sessionbuilder.diagrams.cards import CardRow, MemoCard
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText


class Item(Spoken, frozen=True, kw_only=True):
    """One card."""

    card: RichText
    """Its heading, a word or three, such as `ZIP IT`."""
    says: RichText
    """What stands under it, a sentence or two."""


class Cards(Kind, frozen=True, kw_only=True):
    """Draws all cards in one drawing, as native shapes."""

    listed_under: ClassVar[Chapter] = "Setting out"

    lead: RichText | None = None
    """A statement over the cards."""
    items: Annotated[tuple[Item, ...], Between(2, 10)]
    """The cards, each `{card: ZIP IT, says: ...}`."""
    takeaway: RichText | None = None
    """The sentence to take home, under the cards."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the lead, the cards and the takeaway, on one slide."""
        parts: list[Part] = [Lead(self.lead)] if self.lead else []
        parts.append(Drawing(self._diagram(when)))
        if self.takeaway:
            parts.append(Takeaway(self.takeaway))
        yield Page(when.title, tuple(parts), cues=tuple(cue for item in self.items for cue in item.cues))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the cards as a sheet to keep; in large print their words stand beside the drawing."""
        parts: list[Paper] = []
        if self.lead:
            parts.append(Text(self.lead, "lead"))
        parts.append(Drawing(self._diagram(when)))
        if self.takeaway:
            parts.append(Text(self.takeaway.bolded()))
        yield Handout(when.title, tuple(parts), "reference")

    def _diagram(self, when: TimedBlock) -> CardRow:
        return CardRow(str(when.title), tuple(MemoCard(item.card, item.says) for item in self.items))
