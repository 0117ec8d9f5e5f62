"""What blocks share in which participants do something together: who works with whom, and the panel of minutes."""

from __future__ import annotations

from typing import ClassVar

from sessionbuilder.content import Cue, Panel, Per, Setting, Verb
from sessionbuilder.programme.programme import TimedBlock, TimedPart
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import BlockPart, Nature
from sessionbuilder.session.occasion import Occasion
from sessionbuilder.session.rounds import ROUND, TOGETHER
from sessionbuilder.text import counted, plain, plural
from sessionbuilder.units import Duration, Elasticity, Minutes

SETTINGS: dict[Setting, str] = {
    "alone": "on your own",
    "pairs": "in pairs",
    "threes": "in threes",
    "groups": "in your groups",
    "everyone": "all together",
}
"""Each setting as participants read it."""
AT_ONCE: dict[Setting, int] = {"alone": 1, "pairs": 2, "threes": 3}
"""How many people work with one another where it is not a whole group."""
COPY_FOR: dict[Setting, Per] = {"alone": "person", "pairs": "pair", "threes": "three", "groups": "group"}
"""Whom one copy of a sheet is for where people share it; where all work together, each kind knows best."""
LONGEST_BAR: Minutes = 59
"""Minutes that a bar can count down: PowerPoint plays no effect as long as an hour."""
_AFTERWARDS = {TOGETHER: "together", ROUND: "a round"}
"""What comes after the work, as participants read it."""
_START = Cue(Verb.TIME, (plain("One click starts the bar."),))


class Activity(Kind, frozen=True, kw_only=True):
    """A block whose minutes belong to the participants; kinds of it are in `blocks/`, each in a file of its own."""

    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    in_: Setting = "groups"
    """Who works with whom."""
    together: Duration | None = None
    """How long everybody talks about it afterwards, beside the `minutes` of the work: the bar counts down the work."""

    def own_parts(self, session: Occasion) -> tuple[BlockPart, ...]:
        """Return the work, and what everybody says of it where that has minutes of its own."""
        work = super().own_parts(session)
        if self.together is None:
            return work
        return (*work, BlockPart(TOGETHER, self.nature, self.together, self.together.bent(self.elasticity)))

    def works_in(self) -> int | None:
        """Return how many work with one another, where they are not a whole group."""
        return AT_ONCE.get(self.in_)

    def panel(self, when: TimedBlock, doing: str, *lines: str) -> Panel | None:
        """Return the side of the slide: the minutes for `doing`, until when, with whom, and other `lines`.

        None where it takes no time.
        """
        own = when.own
        if not own.minutes:
            return None
        label = f"{plural(own.minutes, 'minute')} {doing}"
        after = [f"then {_AFTERWARDS[part.name]}, until {part.finish}" for part in when.afterwards if part is not own]
        return Panel(
            own.minutes,
            label,
            f"until {own.finish}",
            (SETTINGS[self.in_], *lines, *after),
            countdown=self._counts_down(when),
            who=self.in_,
        )

    def start(self, when: TimedBlock) -> tuple[Cue, ...]:
        """Return what stands in the notes of a slide with minutes: to start its bar, and when all talk together."""
        bar = (_START,) if self._counts_down(when) else ()
        return (*bar, *(_all_together(part) for part in when.parts if part.name == TOGETHER and part.minutes))

    def _counts_down(self, when: TimedBlock) -> bool:
        """Say whether the slide has a bar; with everyone together the trainer has the word, and ends it."""
        return self.in_ != "everyone" and 0 < when.own.minutes <= LONGEST_BAR


def _all_together(part: TimedPart) -> Cue:
    """Return when everybody comes together: whoever leads has no countdown for it."""
    told = f"All together from {part.start} to {part.finish}: {counted(part.minutes, 'minute')}."
    return Cue(Verb.TIME, (plain(told),))
