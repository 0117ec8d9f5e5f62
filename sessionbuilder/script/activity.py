"""What blocks share in which participants do something together: who works with whom, and the panel of minutes."""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from sessionbuilder.content import Cue, Panel, Per, Verb
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.script.kind import Kind
from sessionbuilder.session.block import Nature
from sessionbuilder.session.rounds import ROUND
from sessionbuilder.text import plain, plural
from sessionbuilder.units import Elasticity, Minutes

Setting: TypeAlias = Literal["alone", "pairs", "threes", "groups", "everyone"]
"""Who works with whom."""

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
_START = Cue(Verb.TIME, (plain("One click starts the bar."),))


class Activity(Kind, frozen=True, kw_only=True):
    """A block whose minutes belong to the participants; kinds of it are in `blocks/`, each in a file of its own."""

    usual_minutes: ClassVar[Minutes] = 10
    elasticity: ClassVar[Elasticity] = Elasticity(80, 150)
    nature: ClassVar[Nature] = "activity"

    in_: Setting = "groups"
    """Who works with whom."""

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
        after = (f"then a round, until {when.finish}",) if when.round and own.name != ROUND else ()
        return Panel(
            own.minutes,
            label,
            f"until {own.finish}",
            (SETTINGS[self.in_], *lines, *after),
            countdown=self._counts_down(when),
        )

    def start(self, when: TimedBlock) -> tuple[Cue, ...]:
        """Return what stands in the notes of a slide with a countdown; nothing where there is none."""
        return (_START,) if self._counts_down(when) else ()

    def _counts_down(self, when: TimedBlock) -> bool:
        """Say whether the slide has a bar; with everyone together the trainer has the word, and ends it."""
        return self.in_ != "everyone" and 0 < when.own.minutes <= LONGEST_BAR
