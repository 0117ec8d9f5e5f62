"""Nobody leads alone what is hardest, and no instruction is for somebody who is not there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, Span, codes
from sessionbuilder.programme.programme import TimedBlock
from sessionbuilder.script.script import Script
from sessionbuilder.session.block import Block
from sessionbuilder.text import RichText, counted, listed, shortened, texts_in

_COLLEAGUE = re.compile(
    r"\b(?:co-?(?:trainer|facilitator|leader|presenter)s?|(?:second|other|fellow) (?:trainer|facilitator)s?|"
    r"(?:both|two) (?:trainers|facilitators|of us)|either of us)\b",
    re.IGNORECASE,
)
_AMONG_US = re.compile(r"\b(?:one of (?:you|us)|(?:your|the) colleague)\b", re.IGNORECASE)
"""Words for a co-trainer where the facilitator is told what to do; said to the room they may mean anybody."""
_TOLD = (Verb.DO, Verb.WATCH, Verb.TIME)
_MANY = 3


def check(script: Script, report: Report) -> None:
    """Note a delivery with one trainer in which something is of the highest intensity, or is for two to do."""
    delivery = script.programme.session.delivery
    if delivery is None or len(delivery.names) != 1:
        return
    span = delivery.trainers[0].span
    hardest = script.programme.hardest
    if hardest:
        report.add(
            codes.ONE_TRAINER,
            span,
            f"{_named(hardest)} {'is' if len(hardest) == 1 else 'are'} of the highest intensity, and "
            f"{delivery.names[0]} leads alone: nobody can go after somebody who leaves the room.",
            "write a second name under `trainers:`",
        )
    speaking = [timed for timed in script.programme.blocks if any(_speaks_of_two(timed.block))]
    if speaking:
        many = sum(len(list(_speaks_of_two(timed.block))) for timed in speaking)
        report.add(
            codes.CO_TRAINER_MISSING,
            span,
            f"{counted(many, 'instruction')} {'speak' if many > 1 else 'speaks'} of a second trainer, "
            f"in {_named(speaking)}, and there is only {delivery.names[0]}.",
            "write a second name under `trainers:`, or read the notes for what one person can do",
        )


def _named(blocks: Sequence[TimedBlock]) -> str:
    titles = [f"“{shortened(str(timed.title), 40)}”" for timed in blocks[:_MANY]]
    return listed([*titles, *(["others"] if len(blocks) > _MANY else [])])


def _speaks_of_two(block: Block) -> Iterator[Span | None]:
    """Yield where an instruction of the block is for a second trainer, or tells of one."""
    for cue in block.cues:
        texts: Iterable[RichText] = texts_in(cue.texts)
        for text in texts:
            if _COLLEAGUE.search(str(text)) or (cue.verb in _TOLD and _AMONG_US.search(str(text))):
                yield text.span
