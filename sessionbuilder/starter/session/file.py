"""What is asked of a new session -> its file, and that of the case it works on."""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.session.policy import Policy
from sessionbuilder.session.session import usual_groups
from sessionbuilder.source import scalars
from sessionbuilder.starter.case import case_file
from sessionbuilder.starter.session.blocks import BRIEFING, HALF_DAY, Asked
from sessionbuilder.starter.session.programme import plan
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.units import Clock, Minutes

SHORTEST: Minutes = 20
"""Minutes in which people can arrive, learn one thing, and say what they will do with it."""
LONGEST: Minutes = 8 * 60
"""Minutes of a day; two days are two sessions."""


class NewSession(Struct, frozen=True, kw_only=True):
    """A session that somebody begins."""

    name: str
    """What its file is called, without `.yaml`."""
    title: str
    topic: str = ""
    """What it is about, where its title does not say all of it."""
    start: Clock
    minutes: Minutes
    participants: int
    case: str
    """The case that groups work on, where there is time for one."""

    def files(self, policy: Policy, cases: list[str]) -> list[NewFile]:
        """Return its file, and that of its case unless it is among `cases`, which there are already."""
        groups = usual_groups(self.participants)
        made = plan(Asked(minutes=self.minutes, groups=groups, policy=policy, case=self.case), self.start)
        text = f"{self._head(made.lines)}\nprogramme:\n{made.lines}"
        own = NewFile(f"sessions/{self.name}.yaml", text.encode("utf-8"))
        return [own, case_file(self.case)] if made.has_case and self.case not in cases else [own]

    def _head(self, programme: str) -> str:
        hours = f"{_clock(self.start)} to {_clock(self.start + self.minutes)}"
        aim = f"{self.topic}: {_AIM}" if self.topic else _AIM
        outcomes = {"know": _KNOW, "notice": _NOTICE, "act": _ACT}
        served = [f"  {name}: {words}" for name, words in outcomes.items() if name in programme]
        return "\n".join(
            [
                _NOTES.format(title=" ".join(self.title.split()), name=self.name, minutes=self.minutes, hours=hours),
                f"session: {as_text(self.title)}",
                "for: <<whom it is for, such as everybody who works with families>>",
                f"aim: {as_text(aim)}",
                "",
                "# What people will be able to do, each starting with a verb that can be seen: name, tell, choose, plan.",
                "# The word before the colon is yours; blocks say with it which outcome they serve.",
                "outcomes:",
                *served,
                "",
                f"time: {hours}",
                f"participants: {self.participants}          # how many you expect",
                f"groups: {usual_groups(self.participants)}                 # how many groups they work in",
                *self._forms(programme),
            ]
        )

    def _forms(self, programme: str) -> list[str]:
        if self.minutes >= HALF_DAY:
            return []
        wanted = ["register", *(["evaluation"] if "- evaluation:" in programme else [])]
        if self.minutes >= BRIEFING:
            wanted.append("certificate")
        return [f"forms: [{', '.join(wanted)}]   # take this line away, and all five forms are made"]


def _clock(clock: Clock) -> str:
    """Return a time of day that nobody doubts: early ones say that the morning is meant."""
    return str(clock) if clock >= scalars.EARLIEST else f"{clock}am"


_NOTES = """\
# {title}: {minutes} minutes, {hours}.
#
# What stands between << and >> is still to be written: type your own words in its place, and take the signs away.
# `sessionbuilder check {name}` names every such place, and `sessionbuilder build {name}` builds the deck to look at.
# The minutes add up. What you give to one block, take from another: `sessionbuilder plan {name}` shows every time.
# `30 to 40` minutes give when you run the session in other hours, or start late. Add, move and remove blocks as you
# like: `sessionbuilder kinds` shows all that there are.
# A line that starts with # is a note to you, and is seen by nobody else.
"""
_AIM = "<<one sentence: what will be different for children when people have been here>>"
_KNOW = "Name <<what people will be able to name or explain>>"
_NOTICE = "Recognise <<what people will notice in a family or in records>>"
_ACT = "Plan <<what people will do differently, and by when>>"
