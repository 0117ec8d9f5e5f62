"""Verbs of cues -> what each asks of the facilitator, for the page that explains the signs."""

from __future__ import annotations

from sessionbuilder.content import Verb

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
    Verb.LAW: "How the law stands, and who looked. Say what is not known.",
    Verb.IF_BEHIND: "Do this when you are late.",
    Verb.IF_AHEAD: "Do this when there is time in hand.",
    Verb.LINK: "Lead over to what comes next.",
    Verb.MATERIALS: "What must be within reach.",
}
"""After the graphic cues of leader's guides: sign and word together leave no doubt whether a text is read aloud."""
