"""People are told what will be hard before it comes."""

from __future__ import annotations

import re

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.patterns import late
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import listed, texts_in

HARD = 2
NOTE = "content-note"
_WORDS = late(
    r"\b(suicid\w*|self-harm\w*|infanticide|rap(?:e|ed|es)|sexual(?:ly)? (?:abus\w+|exploit\w+|assault\w*)|"
    r"murder\w*|killed|stabb\w+|strangl\w+|domestic (?:abuse|violence)|abused)\b",
    re.IGNORECASE,
)
"""Words that a room does not meet unprepared."""
_MANY = 3


def check(programme: Programme, report: Report) -> None:
    """Note the first block that is hard to bear, by its own word, its case or its texts, without a note before it."""
    for timed in programme.blocks:
        if timed.block.kind == NOTE:
            return
        if timed.minutes and (why := _why(timed, programme)):
            report.add(
                codes.NO_CONTENT_NOTE,
                timed.block.spans.get("intensity", timed.block.span),
                f"“{timed.title}” {why}, and no `{NOTE}` comes before it.",
                "put a `content-note` before it, near the start of the day",
            )
            return


def _why(timed: TimedBlock, programme: Programme) -> str:
    """Return why the block is hard to bear, as the end of a sentence; empty where it is not."""
    block = timed.block
    if block.intensity >= HARD:
        return f"is of intensity {block.intensity}"
    case = programme.session.cases[name] if block.opens_case and (name := block.named_case()) else None
    if case and case.covers:
        return f"opens a case that covers {listed(map(str, case.covers[:_MANY]))}"
    if block.nature == "frame":
        return ""  # aims and agenda may name what comes
    private = set(texts_in([cue.texts for cue in block.cues]))
    shown = (str(text) for text in block.written if text not in private)
    found = dict.fromkeys(match.lower() for text in shown for match in _WORDS.findall(text))
    return f"speaks of {listed(list(found)[:_MANY])}" if found else ""
