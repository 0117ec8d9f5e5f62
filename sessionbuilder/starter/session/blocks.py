"""How long a session is -> the blocks that it may have, each with its lines.

What every session says alike is written out; what only its author knows is a blank, which `check` names.
"""

from __future__ import annotations

from msgspec import Struct

from sessionbuilder.session.policy import Policy
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

    def by_length(self, *minutes: Minutes) -> Minutes:
        """Return the one of five lengths of time that is right for a session of this length."""
        return minutes[sum(self.minutes >= limit for limit in (BRIEFING, SHORT, HALF_DAY, DAY))]


def opening(asked: Asked) -> list[Part]:
    """Return what a session opens with: welcome, aims, agenda, ground rules, what is hard and where support is."""
    welcome, rules = asked.by_length(2, 3, 6, 8, 12), asked.by_length(2, 2, 4, 5, 6)
    aims, note = asked.by_length(1, 2, 3, 4, 5), asked.by_length(2, 3, 4, 5, 6)
    found = [
        Part(_WELCOME, welcome * 2 // 3 + 1, welcome, welcome + 3),
        Part(_AIMS, aims, aims, aims + 2),
        Part(_GROUND_RULES, min(rules, 4), rules, rules + 2),
        Part(_CONTENT_NOTE, min(note, 4), note, note + 2),
    ]
    if asked.minutes >= SHORT:
        found.insert(2, Part(_AGENDA, 2, 2, 3, optional=True))
    if asked.minutes >= DAY:
        found.append(Part(_ICEBREAKER, 8, 12, 15, gives=True, optional=True))
    return found


def ending(asked: Asked) -> list[Part]:
    """Return what a session ends with: looking back, what everybody will do, and a close in proportion."""
    plan = asked.by_length(4, 5, 6, 10, 15)
    found = [Part(_ACTION_PLAN, min(plan, 5), plan, plan * 3 // 2 + 2, gives=True)]
    if asked.minutes >= SHORT:
        look = asked.by_length(0, 0, 8, 15, 20)
        found.insert(0, Part(_REFLECTION, look // 2, look, look * 3 // 2, gives=True, optional=True))
    close = max(asked.policy.shortest_closing, asked.by_length(5, 8, 10, 14, 18))
    if asked.minutes >= max(BRIEFING, 4 * close):
        form, least = close // 2, asked.policy.shortest_closing // 2
        found += [
            Part(_EVALUATION, min(least, form), form, form + 2),
            Part(_CLOSING, asked.policy.shortest_closing - min(least, form), close - form, close - form + 3),
        ]
    return found


def theme(asked: Asked, number: int) -> list[Part]:
    """Return the theme `number`, counted from 1: what a trainer says, and what the room makes of it.

    A longer session begins with what the room knows already.
    """
    told, talk = message(asked, number), Part(_named(_DISCUSSION, number), 5, 15, 25, gives=True)
    return [talk, told] if number == 1 and asked.minutes >= SHORT else [told, talk]


def message(asked: Asked, number: int) -> Part:
    """Return what a trainer says of the theme `number`; one slide of it stands no longer than the pool allows."""
    most = min(6, asked.policy.longest_slide)
    return Part(_named(_POINTS, number), min(3, most), min(5, most), most)


def exercise(asked: Asked, which: str) -> list[Part]:
    """Return an exercise on the `case`, with the block that opens it; of `practice`; or on people's `own` work."""
    if which == "practice":
        return [Exercise(_PRACTICE, 25, 45, 75, groups=0, report=0)]
    report, reading = max(2, asked.policy.shortest_report), 4 if which == "case" else 0
    least = 2 + reading + _LEAST_WORK + report * asked.groups + DEBRIEF
    lines = _OWN_WORK if which == "own" else _EXERCISE.replace("CASE", asked.case)
    work = Exercise(lines, least, least + 25, least + 55, groups=asked.groups, report=report, reading=reading)
    return [work] if which == "own" else [Part(_CASE.replace("CASE", asked.case), 2, 3, 6), work]


def spare() -> Part:
    """Return minutes in hand."""
    return Part(_SPARE, 1, 5, 15)


def _named(lines: str, number: int) -> str:
    """Return the lines of a theme with `first`, `second` and so on in their blanks; what comes late may be left out."""
    told = lines.replace("NTH", _ORDINALS[(number - 1) % len(_ORDINALS)])
    return f"{told}\n    priority: could" if number > _DEAR else told


_WELCOME = """\
  # Welcome: what people need to know of the room, and who is there.
  - welcome: Welcome
    minutes: $minutes
    housekeeping:
      - Fire exits and meeting point
      - Toilets, and a quiet room
      - Phones on silent; step out for urgent calls
      - Tell us what you need to take part fully
    introductions: Your name, your work, and what you hope to take away
    say: <<how you welcome people and say who you are>>"""

_AIMS = """\
  # The slide of this block shows the aim and the outcomes from the top of this file.
  - aims:
    minutes: $minutes
    say: <<why this matters to these people now>>"""

_AGENDA = """\
  # The agenda makes itself from the blocks and their times.
  - agenda:
    minutes: $minutes"""

_GROUND_RULES = """\
  # How people work together. Change the rules as you like; let the room change them too.
  - ground-rules:
    minutes: $minutes
    rules:
      - "**What is said here stays here,** unless somebody is at risk of harm"
      - "**No names,** and nothing by which a family can be known"
      - "**Challenge ideas,** not people or agencies"
      - "**Pass or step out** whenever you need to"
    ask: What would you add, so that this is your agreement?"""

_CONTENT_NOTE = """\
  # What may be hard to hear today, said before it comes, and where support is. Never leave this out.
  - content-note:
    minutes: $minutes
    covers:
      - <<what may be hard to hear or to talk about>>
    looking-after:
      - Pass on any question or task
      - Step out at any time; one of us will look for you
      - Keep to headlines, and leave out details of harm"""

_ICEBREAKER = """\
  - icebreaker:
    minutes: $minutes
    in: pairs
    steps:
      - Find somebody from another agency
      - Tell each other what your work has taught you about listening
    example: <<a modest first answer of your own>>"""

_POINTS = """\
  # Something to know: one slide. Say little, and let people work on it next.
  - points: <<the NTH thing to know>>
    minutes: $minutes
    items:
      - <<the main message>>
      - <<what shows it, in practice>>
    takeaway: <<the one sentence that people should remember>>
    say: <<what you tell, with an example>>"""

_DISCUSSION = """\
  # Something to talk about: two by two, and then a few answers for all to hear.
  - discussion: <<the NTH thing to talk about>>
    minutes: $minutes
    outcomes: [know]
    in: pairs
    questions:
      - Where have we met this in our own work?
      - <<what you want people to think about>>
    listen-for: <<what people may answer, and what you want to hear>>"""

_CASE = """\
  # The case: who is who, and what each agency knew. It has a file of its own, in `sessions/cases/`.
  - case: CASE
    minutes: $minutes
    outcomes: [notice]
    do: Say what is hard in it before you say anything else of it."""

_EXERCISE = """\
  # The exercise: its sheet has the case, the task and room to write. Feedback is for every group; the debrief is
  # where people learn from what they have done, so it is the last thing to shorten.
  - exercise: Working on the case
    case: CASE
    minutes: $minutes
    outcomes: [notice, know]
    priority: must
    materials: [flipchart paper, marker pens]
    tasks:
      - <<what groups do first>>
      - <<what they work out, and write down>>
    output: <<what each group has at the end, such as three things to ask>>
    debrief:
      - What did we see late, and what would have shown it sooner?
      - <<the question that leads back to people's own work>>
    if-behind: <<what you leave out when time is short>>"""

_PRACTICE = """\
  # Trying out what was learnt, where nothing can go wrong. Nobody has to play a part who would rather watch.
  - exercise: Trying it out
    minutes: $minutes
    outcomes: [notice, act]
    tasks:
      - Two of you hold the conversation, the others watch
      - <<the conversation that they try out>>
      - Say what helped; then change over
    debrief:
      - What helped more than you had thought?
      - <<what you ask those who watched>>
    watch: Somebody for whom this comes close. Let them watch, or step out."""

_OWN_WORK = """\
  # An exercise on what people do themselves: what was learnt becomes practice.
  - exercise: In our own work
    minutes: $minutes
    outcomes: [know]
    materials: [flipchart paper, marker pens]
    tasks:
      - <<which piece of their own work groups take, without names>>
      - <<what they try out or plan with it>>
    output: <<what each group has at the end>>
    debrief:
      - What will be easy, what will be hard, and who can help?"""

_SPARE = """\
  # Minutes in hand: for questions, or for what took longer.
  - buffer:
    minutes: $minutes"""

_REFLECTION = """\
  # Looking back, alone and then in pairs: Kolb's four steps, with a sheet to write on.
  - reflection: Looking back
    minutes: $minutes
    outcomes: [know]
    model: kolb
    do: Leave people in peace while they write.
    ask: <<what you ask when everybody has written>>"""

_ACTION_PLAN = """\
  # What will be different tomorrow. People write it down, with a date.
  - action-plan:
    minutes: $minutes
    outcomes: [act]
    say: <<what happens with these plans afterwards>>"""

_EVALUATION = """\
  - evaluation:
    minutes: $minutes"""

_CLOSING = """\
  # The close: nobody leaves with a heavy head. The lines of support come from the file of the pool.
  - closing:
    minutes: $minutes
    thanks: Thank you for what you brought, and for how you listened to one another.
    next-steps:
      - <<what happens next, and who does it>>"""
