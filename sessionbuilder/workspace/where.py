"""The words for files of a workspace -> where each lies, in words."""

from __future__ import annotations

WHERE = {
    "session": "`sessions/NAME.yaml`: its head says what the day is, and its blocks stand under `programme:`; one that "
    "says `based-on: other-session` has under `changes:` what differs from that",
    "delivery": "`sessions/deliveries/NAME.yaml`: one run of a session, with its date and place",
    "case-file": "`sessions/cases/NAME.yaml`; the block `case: NAME` opens it",
    "pool": "`sessions/pool.yaml`: what is the same in every session",
    "sources": "`sessions/sources.yaml`: every publication under a name of its own, such as `wt2023:`",
    "law": "`sessions/law.yaml`: each duty or provision under a name of its own, with since when it holds",
    "local": "`sessions/local.yaml`: what the partnership has its own of, such as its front door",
    "glossary": "`sessions/glossary.yaml`: words and abbreviations, each with what it means",
    "theme": "`assets/themes/NAME/theme.yaml`: how slides and paper look",
}
