"""One thing and what contributes to it: the thing in the middle, the factors round it, joined by lines."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, ClassVar

from sessionbuilder.content import Drawing, Handout, Page, Slide
from sessionbuilder.diagrams.cluster import Cluster as Diagram
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter
from sessionbuilder.source.fields import Between
from sessionbuilder.text import RichText


class Cluster(Kind, frozen=True, kw_only=True):
    """Draws a centre and its factors as native shapes."""

    listed_under: ClassVar[Chapter] = "Drawings and pictures"

    centre: RichText
    """What they all contribute to, in a few words."""
    factors: Annotated[tuple[RichText, ...], Between(2, 10)]
    """What contributes to it, each in a few words."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the drawing."""
        yield Page(when.title, (Drawing(self._diagram(when)),))

    def handouts(self, when: TimedBlock, programme: Programme) -> Iterable[Handout]:
        """Return the drawing as a sheet to keep."""
        yield Handout(when.title, (Drawing(self._diagram(when)),), "reference")

    def _diagram(self, when: TimedBlock) -> Diagram:
        return Diagram(str(when.title), self.centre, self.factors)
