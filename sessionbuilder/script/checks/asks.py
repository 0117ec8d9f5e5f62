"""A question that is asked has time to be answered."""

from __future__ import annotations

from math import ceil

from sessionbuilder.content import Cue, Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.script.script import Script
from sessionbuilder.text import Listing, counted, listed

WORDS_A_MINUTE = 130
"""Words that a trainer says in a minute to people who are to follow."""
_APART = ("move", "read", "work", "feedback", "round")
"""The parts of a block in which groups or people have the word; its other minutes are those of the trainer."""


def check(script: Script, report: Report) -> None:
    """Note blocks whose questions cannot be answered in the minutes that are left beside what is to be said.

    A question takes a minute at least: somebody thinks, somebody answers, somebody else adds to it. Those of a case do
    not count: whoever leads chooses among them.
    """
    for timed in script.programme.blocks:
        asks = _asks(timed)
        minutes = sum(part.minutes for part in timed.parts if part.name not in _APART)
        said = ceil(_words(timed) / WORDS_A_MINUTE * 2) / 2
        if not asks or timed.block.nature == "divider" or asks + said <= minutes:
            continue
        report.add(
            codes.MORE_ASKS_THAN_MINUTES,
            timed.block.spans.get("minutes", timed.block.span),
            f"“{timed.title}” has {counted(minutes, 'minute')}{_besides(timed)}; what is to be said takes about "
            f"{said:g}, and {'a question needs a minute' if asks == 1 else f'{asks} questions need a minute each'}.",
            f"give it {counted(ceil(asks + said - minutes), 'minute')} more, say less, or ask less",
        )


def _besides(timed: TimedBlock) -> str:
    """Return which parts of the block are not among its trainer's minutes; empty where there are none."""
    apart = [part.name for part in timed.parts if part.minutes and part.name in _APART]
    return f" beside {listed(apart)}" if apart else ""


def _asks(timed: TimedBlock) -> int:
    """Return how many questions are put to the room in the block."""
    return sum(
        len(text.items) if isinstance(text, Listing) else 1
        for cue in timed.block.cues
        if cue.verb is Verb.ASK
        for text in cue.texts
    )


def _words(timed: TimedBlock) -> int:
    """Return how many words are said or read out in the block."""
    return sum(_words_of(cue) for cue in timed.block.cues if cue.verb in (Verb.SAY, Verb.READ))


def _words_of(cue: Cue) -> int:
    return sum(
        sum(len(str(item.item).split()) for item in text.items) if isinstance(text, Listing) else len(str(text).split())
        for text in cue.texts
    )
