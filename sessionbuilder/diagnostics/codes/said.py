"""Faults of what a session says, and of whom and by whose leave: N, from 370 on."""

from __future__ import annotations

from sessionbuilder.diagnostics.fault import Fault

OUTCOME_NOT_SEEN = Fault(
    "N370",
    "outcome-not-seen",
    "An outcome begins with what nobody can see or hear done, such as `understand` or `know`, so that nobody can tell "
    "whether it was reached.",
    "Say what people will do that shows it: `explain`, `identify`, `compare`, `plan`.",
    severity="warning",
    also="objective learning bloom measurable observable verb",
)
MANY_KEY_POINTS = Fault(
    "N371",
    "many-key-points",
    "More than a third of the blocks have a `key-point`. One sentence that people must not leave without lands; twenty "
    "of them are twenty sentences.",
    "Keep those that people should say again in a month, and take the others out.",
    severity="warning",
)
LONG_SENTENCE = Fault(
    "N372",
    "long-sentence",
    "A sentence on a slide has more than 30 words, and somebody in the room has lost its start before its end.",
    "Make two sentences of it, or say part of it in a cue.",
    severity="warning",
    also="plain english readable",
)
CONTESTED_WORD = Fault(
    "N373",
    "contested-word",
    "A session uses a word that the field has learnt to avoid, since it blames, labels or hides what happened.",
    "Write what the message names; a word that is spoken about stands in quotation marks.",
    severity="warning",
    also="language blame stigma term preferred respectful",
)
