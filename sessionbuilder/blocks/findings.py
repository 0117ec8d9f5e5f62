"""What a study found: how many of how many, and what that meant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from sessionbuilder.content import Bullet, Bullets, Lead, Numeral, Numerals, Page, Part, Slide
from sessionbuilder.session.block import Block
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.source.nodes import Mapping, Node
from sessionbuilder.source.reader import ONE, UNREAD, Between, Reader, Unread
from sessionbuilder.text import RichText, plain


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One finding, counted or not."""

    finding: RichText
    """What was found."""
    count: Annotated[int, Between(0, 1_000_000)] | None = None
    """In how many of the cases."""
    so: RichText | None = None
    """What it meant for children."""

    @classmethod
    def from_node(cls, node: Node, reader: Reader) -> Finding | Unread:
        """Read a text, or `{count: 17, finding: ..., so: ...}`."""
        if not isinstance(node, Mapping):
            text = reader.paragraph(node)
            return UNREAD if isinstance(text, Unread) else cls(finding=text)
        values = reader.fields(cls, node)
        return UNREAD if isinstance(values, Unread) else cls(**values)


@dataclass(frozen=True, kw_only=True)
class Findings(Block):
    """Shows findings as figures with bars in proportion, and those without a number as a list."""

    of: Annotated[int, Between(1, 1_000_000)]
    """How many cases the study looked at."""
    period: str = ""
    """The time it covers."""
    items: Annotated[tuple[Finding, ...], ONE]
    """The findings, each a text or `{count: 17, finding: ..., so: ...}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the counted findings, then the others."""
        cited = tuple(programme.session.cite(c) for c in self.source)
        base = f"{self.of} cases" + (f", {self.period}" if self.period else "")
        citations = (*cited, base)
        counted = tuple(
            Numeral(
                f"{item.count} of {self.of}",
                item.finding,
                item.so,
                Fraction(min(item.count, self.of), self.of),
            )
            for item in self.items
            if item.count is not None
        )
        others = tuple(Bullet(item.finding, (item.so,) if item.so else ()) for item in self.items if item.count is None)
        if counted:
            yield Page(when.title, (Numerals(counted),), citations=citations)
        if others:
            lead: tuple[Part, ...] = (Lead(plain("The reviews also found")),) if counted else ()
            yield Page(when.title, (*lead, Bullets(others)), citations=citations)
