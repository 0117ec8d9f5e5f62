"""What is asked of a new session -> its file, and that of the case it works on."""

from __future__ import annotations

import re

from msgspec import Struct

from sessionbuilder.diagnostics import Report
from sessionbuilder.kinds.by_name import kind_of
from sessionbuilder.session.session import usual_groups
from sessionbuilder.session.sheets import KEY_MESSAGES
from sessionbuilder.starter.case import case_file
from sessionbuilder.starter.session.blocks import BRIEFING, HALF_DAY, Asked
from sessionbuilder.starter.session.hours import hours
from sessionbuilder.starter.session.programme import plan
from sessionbuilder.starter.words import as_text
from sessionbuilder.starter.writing import NewFile
from sessionbuilder.units import Clock, Minutes
from sessionbuilder.workspace.load import load_pool
from sessionbuilder.workspace.workspace import Workspace


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

    def files_in(self, workspace: Workspace, report: Report) -> list[NewFile]:
        """Return its file, and where groups work on a case that of the case, unless the pool has one of this name.

        None, with faults in `report`, where what the pool demands of a day cannot be read.
        """
        read = Report()
        pool = load_pool(workspace, read)
        if pool is None:
            for found in read.diagnostics:
                report.take(found)
            return []
        groups = usual_groups(self.participants)
        made = plan(Asked(minutes=self.minutes, groups=groups, policy=pool.policy, case=self.name), self.start)
        text = f"{self._head(made.lines)}\n\nprogramme:\n{made.lines}"
        own = NewFile(f"sessions/{self.name}.yaml", text.encode("utf-8"))
        new_case = made.has_case and self.name not in workspace.case_names()
        return [own, case_file(self.name)] if new_case else [own]

    def _head(self, programme: str) -> str:
        time = hours(self.start, self.minutes)
        aim = as_text(f"{self.topic}: {_AIM}") if self.topic else _AIM
        named = set(re.findall(r"\w+", " ".join(re.findall(r"^    outcomes: (.*)$", programme, re.MULTILINE))))
        outcomes = {"know": _KNOW, "notice": _NOTICE, "act": _ACT}
        served = [f"  {name}: {words}" for name, words in outcomes.items() if name in named]
        return "\n".join(
            [
                _NOTES.format(title=" ".join(self.title.split()), name=self.name, minutes=self.minutes, hours=time),
                f"session: {as_text(self.title)}",
                "for: <<who it is for, such as everyone in our teams>>",
                f"aim: {aim}",
                "",
                "# What people will be able to do, each starting with what can be seen: name, tell, choose, plan.",
                "# The word before the colon is yours; blocks say with it which outcome they serve.",
                "outcomes:",
                *served,
                "",
                f"time: {time}",
                f"participants: {self.participants}          # how many you expect",
                f"groups: {usual_groups(self.participants)}                 # how many groups they work in",
                *self._forms(programme),
                "",
                *_sheets(programme),
            ]
        )

    def _forms(self, programme: str) -> list[str]:
        if self.minutes >= HALF_DAY:
            return []
        wanted = ["register", *(["evaluation"] if "- evaluation:" in programme else [])]
        if self.minutes >= BRIEFING:
            wanted.append("certificate")
        return [f"forms: [{', '.join(wanted)}]   # take this line away, and all five forms are made"]


def _sheets(programme: str) -> list[str]:
    """Return which sheets are printed: those of the blocks that have some, and no sheet that nobody asked for."""
    written = dict.fromkeys(re.findall(r"^  - ([a-z-]+):", programme, re.MULTILINE))
    kinds = {name: kind for name in written if (kind := kind_of(name))}
    wanted = [name for name, kind in kinds.items() if kind.makes_paper]
    wanted += [KEY_MESSAGES] if any(kind.is_kept and not kind.makes_paper for kind in kinds.values()) else []
    return [*_SHEETS.split("\n"), f"handouts: [{', '.join(wanted)}]"]


_SHEETS = """\
# Which sheets people get: those of these kinds of block, and key-messages, one page with the lists and messages that
# people keep. Where you add a block that has a sheet, add its kind. You may add learning-log, too, a page on which
# everybody notes what they learn; and glossary, what the words mean. Take the line away, and you get every sheet."""
_NOTES = """\
# {title}: {minutes} minutes, {hours}.
#
# What stands between << and >> is still to be written: type your own words in its place, and take the signs away.
#   sessionbuilder check {name}
# names every such place. Meanwhile you can look at the deck:
#   sessionbuilder build {name}
#
# The minutes add up, so what you give to one block, take from another. `12 to 18` minutes give way when you start late
# or have other hours, and so does what stands after `short:`. What is `priority: must` stays then; what is `could` is
# left out first. Add, move and remove blocks as you like; `sessionbuilder kinds` lists all that there are.
#   sessionbuilder plan {name}
# shows when each begins. A line that starts with # is a note to you, and nobody else sees it.
"""
_AIM = "<<one sentence on what will be different when people have been here, and who for>>"
_KNOW = "Name <<what people will be able to name or explain>>"
_NOTICE = "Recognise <<what people will notice sooner than they do now>>"
_ACT = "Plan <<what people will do differently, and by when>>"
