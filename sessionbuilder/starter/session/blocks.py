"""How long a session is -> the blocks that it may have, each with its lines.

What every session says alike is written out; what only its author knows is a blank, which `check` names.
"""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.session.policy import Policy
from sessionbuilder.starter.session import lines
from sessionbuilder.starter.session.parts import DEBRIEF, Exercise, Part
from sessionbuilder.units import Minutes

BRIEFING, SHORT, HALF_DAY, DAY = 40, 90, 180, 300
"""Minutes from which a session is more than a short briefing, has an agenda, is half a day, is a day."""
_LEAST_WORK = 8
"""Minutes in which groups can work something out."""
_DEAR = 2
"""So many themes are not left out when time is short."""
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


class Asked(Struct, frozen=True):
    """What is known of a session that is begun."""

    minutes: Minutes
    groups: int
    policy: Policy
    case: str
    """The name of the case that groups work on."""

    @property
    def hurries(self) -> bool:
        """Whether it is so short that a late start is much of it."""
        return self.minutes < HALF_DAY

    def by_length(self, *minutes: Minutes) -> Minutes:
        """Return the one of five lengths of time that is right for a session of this length."""
        return minutes[sum(self.minutes >= limit for limit in (BRIEFING, SHORT, HALF_DAY, DAY))]


def opening(asked: Asked) -> list[Part]:
    """Return what a session opens with: welcome, aims, agenda, ground rules, what is hard and where support is."""
    welcome, rules = asked.by_length(2, 3, 6, 8, 12), asked.by_length(2, 2, 4, 5, 6)
    aims, note = asked.by_length(1, 2, 3, 4, 5), asked.by_length(2, 3, 4, 5, 6)
    found = [
        Part(lines.WELCOME, welcome * 2 // 3 + 1, welcome, welcome + 3),
        Part(lines.AIMS, aims, aims, aims + 2),
        Part(lines.GROUND_RULES, min(rules, 4), rules, rules + 2, priority="could" if asked.hurries else ""),
        Part(lines.CONTENT_NOTE, min(note, 4), note, note + 2),
    ]
    if asked.minutes >= SHORT:
        found.insert(2, Part(lines.AGENDA, 2, 2, 3, optional=True))
    if asked.minutes >= DAY:
        found.append(Part(lines.ICEBREAKER, 8, 12, 15, gives=True, optional=True))
    return found


def ending(asked: Asked) -> list[Part]:
    """Return what a session ends with: looking back, what everybody will do, and a close in proportion."""
    plan = asked.by_length(4, 5, 6, 10, 15)
    found = [Part(lines.ACTION_PLAN, min(plan, 5), plan, plan * 3 // 2 + 2, gives=True)]
    if asked.minutes >= SHORT:
        look = asked.by_length(0, 0, 8, 15, 20)
        found.insert(0, Part(lines.REFLECTION, 8, look, look * 3 // 2, gives=True, optional=True))
    close = max(asked.policy.shortest_closing, asked.by_length(5, 8, 10, 14, 18))
    if asked.minutes >= max(BRIEFING, 4 * close):
        form, least = close // 2, asked.policy.shortest_closing // 2
        found += [
            Part(lines.EVALUATION, min(least, form), form, form + 2, priority="should" if asked.hurries else ""),
            Part(lines.CLOSING, asked.policy.shortest_closing - min(least, form), close - form, close - form + 3),
        ]
    return found


def theme(asked: Asked, number: int, *, heart: bool = False) -> list[Part]:
    """Return the theme `number`, counted from 1: what a trainer says, and what the room makes of it.

    A longer session begins with what the room knows already. The talk on the first theme is the `heart` of a session
    that has no exercise.
    """
    told, words = message(asked, number), _named(lines.DISCUSSION, number)
    priority = "must" if heart and number == 1 else _priority(max(number, _DEAR))
    talk = Part(words, 5, 15, 25, gives=True, priority=priority, gives_way=asked.hurries)
    return [talk, told] if number == 1 and asked.minutes >= SHORT else [told, talk]


def message(asked: Asked, number: int) -> Part:
    """Return what a trainer says of the theme `number`; one slide of it stands no longer than the pool allows."""
    most = min(6, asked.policy.longest_slide)
    return Part(_named(lines.POINTS, number), min(3, most), min(5, most), most, priority=_priority(number))


def exercise(asked: Asked, which: str) -> list[Part]:
    """Return an exercise on the `case`, with the block that opens it; of `practice`; or on people's `own` work."""
    if which == "practice":
        return [Exercise(lines.PRACTICE, 25, 45, 75, groups=0, report=0)]
    report, reading = max(2, asked.policy.shortest_report), 4 if which == "case" else 0
    least = 2 + reading + _LEAST_WORK + report * asked.groups + DEBRIEF
    task = lines.OWN_WORK if which == "own" else lines.EXERCISE.replace("CASE", asked.case)
    most = least + 55
    work = Exercise(
        task, least, least + 25, most, groups=asked.groups, report=report, reading=reading, gives_way=asked.hurries
    )
    return [work] if which == "own" else [Part(lines.CASE.replace("CASE", asked.case), 2, 3, 6), work]


def spare() -> Part:
    """Return minutes in hand."""
    return Part(lines.SPARE, 1, 5, 15)


def _named(block: str, number: int) -> str:
    """Return the block of a theme with `first`, `second` and so on in their blanks."""
    return block.replace("NTH", _ORDINALS[(number - 1) % len(_ORDINALS)])


def _priority(number: int) -> str:
    """Return the priority that is written for the theme `number`: the first stays, those that come late may go."""
    return "must" if number == 1 else "could" if number > _DEAR else ""
