"""What a study found: how many of how many, and what that meant."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Annotated, Any, ClassVar

from sessionbuilder.content import Bullet, Bullets, Lead, Numeral, Numerals, Page, Paper, Part, Slide, bulleted
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.session.spoken import Spoken
from sessionbuilder.source.fields import ONE, Between, OwnLines, Unread
from sessionbuilder.source.nodes import Node
from sessionbuilder.source.reader import Reader
from sessionbuilder.text import RichText, counted, join, plain


class Finding(Spoken, frozen=True, kw_only=True):
    """One finding, counted or not."""

    finding: RichText
    """What was found."""
    count: Annotated[int, Between(0, 1_000_000)] | None = None
    """In how many of the cases."""
    so: RichText | None = None
    """What it meant for children."""

    written_as: ClassVar[Any] = RichText | OwnLines

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Finding | Unread:
        """Read a text, or `{count: 17, finding: ..., so: ...}`."""
        return reader.short(cls, node, "finding")


class Findings(Kind, frozen=True, kw_only=True):
    """Shows findings as figures with bars in proportion, and those without a number as a list."""

    listed_under: ClassVar[Chapter] = "Facts and figures"

    of: Annotated[int, Between(1, 1_000_000)]
    """How many cases the study looked at."""
    period: str = ""
    """The time it covers."""
    items: Annotated[tuple[Finding, ...], ONE]
    """The findings, each a text or `{count: 17, finding: ..., so: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the counted findings, then the others."""
        basis = counted(self.of, "case") + (f", {self.period}" if self.period else "")
        numerals = tuple(
            Numeral(f"{item.count:,} of {self.of:,}", item.finding, item.so, Fraction(item.count, self.of), item.cues)
            for item in self.items
            if item.count is not None
        )
        others = tuple(
            Bullet(item.finding, (item.so,) if item.so else (), item.cues) for item in self.items if item.count is None
        )
        if numerals:
            yield Page(when.title, (Numerals(numerals),), basis=basis)
        if others:
            lead: tuple[Part, ...] = (Lead(plain("Also found")),) if numerals else ()
            yield Page(when.title, (*lead, Bullets(others)), basis=basis)

    def keeps(self, when: TimedBlock, programme: Programme) -> Iterable[Paper]:
        """Return the findings, those that are counted with how many of how many."""
        counts = (f"{item.count:,} of {self.of:,}: " if item.count is not None else "" for item in self.items)
        found = (join(plain(count).bolded(), item.finding) for count, item in zip(counts, self.items, strict=True))
        yield Bullets(bulleted(found))

    def check(self, report: Report) -> None:
        """Note a count that is larger than the whole."""
        for item in self.items:
            if item.count is not None and item.count > self.of:
                report.add(
                    codes.BAD_NUMBER,
                    item.finding.span,
                    f"This was found in {item.count:,} of {self.of:,} cases, which cannot be.",
                    "correct `count` or `of`",
                )
