"""Verbs of cues -> the page that explains the signs, and what each asks of the facilitator."""

from __future__ import annotations

from sessionbuilder.booklet.booklet import Instructions, Printed, Sheet
from sessionbuilder.content import LOOKED_UP, SPOKEN, Cue, Heading, Text, Verb
from sessionbuilder.text import plain

LEGEND: dict[Verb, str] = {
    Verb.SAY: "Put this in your own words.",
    Verb.READ: "Read this aloud as it stands: its wording matters.",
    Verb.ASK: "Ask the room, and wait. Ten seconds of silence is not long.",
    Verb.LISTEN_FOR: "What you may hear, and what is worth drawing out. Nobody has to say all of it.",
    Verb.DO: "Do this; nothing has to be said.",
    Verb.SHOW: "Have this slide or sheet in view.",
    Verb.HAND_OUT: "Give this out now, and not before.",
    Verb.WRITE_UP: "Write on the flipchart where all can see it.",
    Verb.GROUP: "Form groups or pairs like this.",
    Verb.TIME: "How the minutes are shared, and when to warn people.",
    Verb.KEY_POINT: "If people remember one sentence, this one.",
    Verb.WATCH: "Look after people: where this may be hard for someone, and what to do.",
    Verb.CHECK: "Make sure that it has been understood before you go on.",
    Verb.LEARNING_POINTS: "What groups may find. Never on a slide or a handout.",
    Verb.ANSWERS: "Answers that fit. Never on a slide or a handout.",
    Verb.LAW: "What law this rests on, and how it binds. It stands in full near the end. Say what is not known.",
    Verb.IF_BEHIND: "Do this when you are late: it stands first, for you decide it as the block begins.",
    Verb.IF_AHEAD: "Do this when there is time in hand.",
    Verb.LINK: "Lead over to what comes next.",
    Verb.MATERIALS: "What must be within reach.",
}
"""After the graphic cues of leader's guides: sign and word together leave no doubt whether a text is read aloud."""

_GROUPS: dict[str, tuple[Verb, ...]] = {
    "What you say stands large": SPOKEN,
    "What you do": (
        *(Verb.DO, Verb.SHOW, Verb.HAND_OUT, Verb.WRITE_UP, Verb.GROUP, Verb.TIME, Verb.MATERIALS),
        *(Verb.KEY_POINT, Verb.LINK, Verb.IF_BEHIND),
    ),
    "How people are": (Verb.LISTEN_FOR, Verb.WATCH, Verb.CHECK),
    "What you look up, at the end of a block": tuple(verb for verb in LOOKED_UP if verb is not Verb.IF_BEHIND),
}
"""The verbs by what they are for: four kinds are soon learnt, twenty signs are not."""
_ABOUT = (
    "Each block has its place on the clock, its slides, and what you do and say. The head of every page says the block "
    "that it begins with or goes on with. The margin beside the instructions is yours, for notes. A block’s latest "
    "start still ends the day on time, if all that follows is as short as it can be."
)


def how_to_use() -> Sheet:
    """Return the page that says what stands where, and what every sign asks."""
    parts: list[Printed] = [Text(plain(_ABOUT))]
    for heading, verbs in _GROUPS.items():
        cues = tuple(Cue(verb, (plain(LEGEND[verb]),)) for verb in verbs)
        parts += [Heading(plain(heading), 3), Instructions(cues)]
    return Sheet(plain("How to use this guide"), tuple(parts), follows=True)
