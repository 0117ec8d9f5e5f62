"""How a study was made: what it looked at, how many of them in how much depth, and what it cannot tell."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Annotated, ClassVar

from msgspec import Struct

from sessionbuilder.content import Bullets, Column, Columns, Lead, Numeral, Numerals, Page, Slide, bulleted
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText, plain, subtitled
from sessionbuilder.units import Minutes


class Looked(Struct, frozen=True, kw_only=True):
    """What the study looked at, or a part of it that it looked at more closely."""

    count: Annotated[int, Between(1, 1_000_000)]
    """How many."""
    says: RichText
    """Of what, and how it looked at them."""


class Evidence(Kind, frozen=True, kw_only=True):
    """Shows the sets a study rests on, each with a bar as part of the first, then its methods and limits."""

    listed_under: ClassVar[Chapter] = "Facts and figures"
    usual_minutes: ClassVar[Minutes] = 4

    period: str = ""
    """The time it covers."""
    sets: Annotated[tuple[Looked, ...], Between(1, 4)]
    """The whole first, then parts of it: `{count: 293, says: what they are}`."""
    methods: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """How it was done."""
    limits: Annotated[tuple[RichText, ...], Between(1, 6)] = ()
    """What it cannot tell."""

    def check(self, report: Report) -> None:
        """Note a part that is larger than the whole."""
        whole, *parts = self.sets
        for part in parts:
            if part.count > whole.count:
                report.add(
                    codes.BAD_NUMBER,
                    part.says.span,
                    f"These {part.count:,} cannot be a part of the {whole.count:,} that stand first.",
                    "write the whole first, and then its parts; or correct `count`",
                )

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the sets under one another, then methods and limits side by side."""
        whole = self.sets[0].count
        nested = len(self.sets) > 1
        numerals = tuple(
            Numeral(f"{each.count:,}", each.says, share=Fraction(each.count, whole) if nested else None)
            for each in self.sets
        )
        yield Page(when.title, (Numerals(numerals, stacked=nested),), basis=self.period)
        yield from self._how(when)

    def _how(self, when: TimedBlock) -> Iterator[Slide]:
        """Yield the slide of methods and limits: side by side, or the only one of the two as a list."""
        done, cannot = plain("How it was done"), plain("What it cannot tell")
        if self.methods and self.limits:
            columns = Columns((Column(done, bulleted(self.methods)), Column(cannot, bulleted(self.limits))))
            yield Page(subtitled(when.title, "methods and limits"), (columns,), basis=self.period)
        elif self.methods:
            parts = (Lead(done), Bullets(bulleted(self.methods)))
            yield Page(subtitled(when.title, "methods"), parts, basis=self.period)
        elif self.limits:
            parts = (Lead(cannot), Bullets(bulleted(self.limits)))
            yield Page(subtitled(when.title, "limits"), parts, basis=self.period)
