"""A block that a new session has: its lines, and how many minutes it may take."""

from __future__ import annotations

from collections.abc import Sequence
from string import Template

from msgspec import Struct

from sessionbuilder.units import Minutes

_GIVES = 20
"""Per cent of its minutes by which an activity may give either way."""
_ROOM = 5
"""Minutes from which that is worth writing."""


class Part(Struct, frozen=True):
    """One block, or several that stand together."""

    lines: str
    """As in the file, set in as far as the dash; `$minutes`, `$short` and `$priority` are filled in."""
    least: Minutes
    ideal: Minutes
    most: Minutes
    gives: bool = False
    """Whether its minutes are written as a range, for other hours than these."""
    optional: bool = False
    """Whether a session goes without it where its stretch is short."""
    priority: str = ""
    """What is written as its priority; empty for that of its kind."""
    gives_way: bool = False
    """Whether it has a short form, for a day that starts late."""

    def written(self, minutes: Minutes) -> str:
        """Return its lines for so many minutes."""
        short = max(_BARE, minutes * 2 // 5) if self.gives_way else minutes
        return self._filled_in(about(minutes) if self.gives else minutes, short if short < minutes else "")

    def _filled_in(self, minutes: Minutes | str, short: Minutes | str) -> str:
        """Return its lines with these minutes, and those of its short form where there are any."""
        shorter = f"\n    short: {{minutes: {short}}}" if short else ""
        priority = f"\n    priority: {self.priority}" if self.priority else ""
        return Template(self.lines).substitute(minutes=minutes, short=shorter, priority=priority)


class Exercise(Part, frozen=True, kw_only=True):
    """An exercise in groups, whose minutes are written part by part."""

    groups: int
    report: Minutes
    """Minutes that each group has at least to report."""
    reading: Minutes = 0

    def written(self, minutes: Minutes) -> str:
        """Return its lines for so many minutes: what is not brief, reading or feedback is for work and debrief."""
        brief = 3 if minutes > _TIGHT else 2
        each = max(self.report, 3 if minutes >= _UNHURRIED * self.groups else 2)
        rest = minutes - brief - self.reading - each * self.groups
        debrief = max(DEBRIEF, min(rest * 3 // 10, _LONG_DEBRIEF))
        work, read = rest - debrief, self.reading
        usual = self._in_parts(brief, read, about(work), each, debrief)
        least = max(_BARE - 1, work // 2)
        bare = self._in_parts(1, max(read - 1, 0), str(least), self.report, DEBRIEF - 1)
        return self._filled_in(usual, bare if self.gives_way and least < work else "")

    def _in_parts(self, brief: Minutes, read: Minutes, work: str, each: Minutes, debrief: Minutes) -> str:
        """Return the minutes of its parts as they are written, `each` being those that every group has to report."""
        reading = f"read: {read}, " if read else ""
        feedback = f"feedback: {each} per group, " if self.groups else ""
        return f"{{brief: {brief}, {reading}work: {work}, {feedback}debrief: {debrief}}}"


_BARE = 6
"""Minutes of talk or work in a short form at least."""
_TIGHT = 35
"""Minutes of an exercise that is explained in two."""
_UNHURRIED = 12
"""Minutes for each group from which every group has three to report."""
DEBRIEF, _LONG_DEBRIEF = 4, 15
"""Minutes that making sense of it takes at least and at most."""


def about(minutes: Minutes) -> str:
    """Return minutes as a range with these in its middle; as they are, where they are few."""
    gives = minutes * _GIVES // 100
    return f"{minutes - gives} to {minutes + gives}" if minutes >= _ROOM and gives else str(minutes)


def shared(parts: Sequence[Part], minutes: Minutes) -> list[Minutes]:
    """Return how long each of `parts` takes, so that all take `minutes`, which they can; each gives in proportion."""
    taken = [part.ideal for part in parts]
    while (over := sum(taken) - minutes) != 0:
        step = -1 if over > 0 else 1
        ends = [part.least if over > 0 else part.most for part in parts]
        room = [abs(end - now) for end, now in zip(ends, taken, strict=True)]
        whole = [max(abs(end - part.ideal), 1) for end, part in zip(ends, parts, strict=True)]
        freest = max(range(len(parts)), key=lambda number: (room[number] / whole[number], -number))
        taken[freest] += step
    return taken


def slimmed(parts: Sequence[Part], minutes: Minutes) -> list[Part]:
    """Return `parts` without so many of those that are optional, the last first, that the others have room."""
    kept = list(parts)
    while sum(part.least for part in kept) > minutes and any(part.optional for part in kept):
        kept.remove([part for part in kept if part.optional][-1])
    return kept


def fits(parts: Sequence[Part], minutes: Minutes) -> bool:
    """Whether `parts` can take `minutes` together."""
    return sum(part.least for part in parts) <= minutes <= sum(part.most for part in parts)
