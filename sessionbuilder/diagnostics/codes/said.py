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
FIGURE_WITHOUT_SOURCE = Fault(
    "N375",
    "figure-without-source",
    "A figure is shown, and nothing says where it is from. People photograph figures, and somebody will ask.",
    "Write `source:` with a name from `sessions/sources.yaml`, for the block or for the item.",
    severity="warning",
    also="statistic percentage evidence citation reference",
)
QUOTATION_WITHOUT_PAGE = Fault(
    "N376",
    "quotation-without-page",
    "Words in quotation marks are from a source, and nothing says where in it they stand, so nobody can look them up.",
    'Write the page or the section after a comma: `source: "wt2010, p. 87"`.',
    severity="warning",
    also="quote citation reference",
)
LONG_QUOTATION = Fault(
    "N377",
    "long-quotation",
    "A long passage is copied word for word, and nothing says by whose leave.",
    "Say it in your own words; or write under `permission:` of the source by what leave it is copied.",
    severity="warning",
    also="copyright licence quote verbatim permission",
)
LONE_QUOTATION_MARK = Fault(
    "N378",
    "lone-quotation-mark",
    "A quotation mark in a text has no partner, so nobody can tell whose words are whose.",
    "Close it, or take it away.",
    severity="warning",
    also="quote unbalanced",
)
NAME_OUTSIDE_CASE = Fault(
    "N379",
    "name-outside-case",
    "A person is named who is not among the `people` of the case: perhaps the real name of somebody, left behind when "
    "the others were changed.",
    "Add the invented name to `people`, or write who it is: `the teacher`.",
    severity="warning",
    also="privacy private personal name confidential anonymous pseudonym",
)
REAL_NAMES = Fault(
    "N380",
    "real-names",
    "A list of real names beside invented ones lies in the pool. Whoever gets the pool then knows who everybody is.",
    "Take it out of the pool, and out of its earlier versions; keep it where the case records are kept.",
    also="privacy private personal name confidential anonymous pseudonym mapping",
)
NO_CLASSIFICATION = Fault(
    "N384",
    "no-classification",
    "The session works on a case that may not lie about, and nothing says how its papers are marked.",
    "Write `classification:` at the head of the session, in the words that your organisation uses.",
    severity="warning",
    also="official sensitive confidential marking",
)
UNEXPLAINED_TERM = Fault(
    "N374",
    "unexplained-term",
    "A session uses a term of a model or a theory that no block and no entry of the glossary explains.",
    "Add it to `sessions/glossary.yaml`, or explain it in a `terms` or a `definition`.",
    severity="warning",
    also="jargon glossary model theory",
)
PERSONAL_CONTACT = Fault(
    "N381",
    "personal-contact",
    "An address for questions is of one person, or of a free mail service. People leave, and what is sent there is out "
    "of the organisation's hands.",
    "Write an address that the pool keeps, such as `training-pool@example.org`.",
    severity="warning",
    also="e-mail email gmail contact webmail",
)
ONLY_SUPERSEDED = Fault(
    "N382",
    "only-superseded",
    "An edition that another has superseded is cited, and nothing newer is cited beside it, as though it still held.",
    "Cite what holds today beside it; or write a block that says what has changed.",
    severity="warning",
    also="out of date edition law guidance current",
)
CHECKED_LATER = Fault(
    "N383",
    "checked-later",
    "Something is said to have been checked on a day that is still to come.",
    "Write the day on which somebody looked.",
    severity="warning",
    also="date future",
)
