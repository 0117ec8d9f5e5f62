"""A short pause: when we are back, and with what."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from sessionbuilder.content import Pause, Slide
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Chapter, Nature
from sessionbuilder.session.illustration import Illustration
from sessionbuilder.units import Elasticity, Minutes


class Break(Kind, frozen=True, kw_only=True):
    """Shows when people are back."""

    listed_under: ClassVar[Chapter] = "Shaping the day"
    usual_title: ClassVar[str] = "Break"
    usual_minutes: ClassVar[Minutes] = 15
    elasticity: ClassVar[Elasticity] = Elasticity(67, 200)
    nature: ClassVar[Nature] = "break"

    picture: Illustration | None = None
    """A picture beside the words, or behind them: `{file: hands.jpg, alt: What it shows}`."""

    def slides(self, when: TimedBlock, programme: Programme) -> Iterable[Slide]:
        """Return the slide that stands through the break."""
        following = programme.after(when)
        yield Pause(when.title, f"Back at {programme.resumes(when)}", f"Next · {following.title}" if following else "")
