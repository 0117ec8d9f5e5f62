"""A named part of the day. It takes no time; its slide says which part it is, and what it is for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Divider, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.text import RichText
from sessionbuilder.units import RIGID, Elasticity, Minutes


class Section(Kind, frozen=True, kw_only=True):
    """Opens a part of the day; the blocks after it belong to it."""

    listed_under: ClassVar[Chapter] = "Shaping the day"
    usual_minutes: ClassVar[Minutes] = 0
    elasticity: ClassVar[Elasticity] = RIGID
    nature: ClassVar[Nature] = "divider"
    opens_section: ClassVar[bool] = True

    summary: RichText | None = None
    """One sentence that says what the part is for."""
    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the divider, with the part's number."""
        openers = [section.opener for section in programme.sections() if section.opener]
        yield Divider(when.title, openers.index(when) + 1, self.summary)
