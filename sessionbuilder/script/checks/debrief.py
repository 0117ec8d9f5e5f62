"""What groups work out is made sense of together, and whoever leads that knows what may come of it."""

from __future__ import annotations

from sessionbuilder.content import Verb
from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.script.script import Script

_ANSWERED = {Verb.LEARNING_POINTS, Verb.ANSWERS, Verb.LISTEN_FOR}
"""The cues that tell a facilitator what groups may find."""


def check(script: Script, report: Report) -> None:
    """Note work in groups without minutes to make sense of it, and work of which nobody says what may come of it.

    A discussion or a block for thinking back straight afterwards serves as the debrief, and so does any later block
    that requires the work or keeps with it.
    """
    for said in script.blocks:
        timed = said.timed
        parts = {part.name: part.minutes for part in timed.parts}
        if not parts.get("work"):
            continue
        if not parts["debrief"] and not _is_followed_up(timed, script.programme):
            report.add(
                codes.NO_DEBRIEF,
                timed.block.spans.get("minutes", timed.block.span),
                f"“{timed.title}” ends with the work, and has no minutes to make sense of it together.",
                "write `debrief: 10` among its minutes, or put a `reflection` after it",
            )
        if not any(cue.verb in _ANSWERED for cue in said.cues.led):
            report.add(
                codes.NO_LEARNING_POINTS,
                timed.block.span,
                f"Nothing tells whoever leads “{timed.title}” what groups may find.",
                "write under `learning-points:` what people may learn, or under `listen-for:` what they may say",
            )


def _is_followed_up(timed: TimedBlock, programme: Programme) -> bool:
    following = programme.after(timed)
    if following and (following.block.nature == "debrief" or following.block.kind == "discussion"):
        return True
    later = (other.block for other in programme.blocks[timed.number + 1 :])
    return timed.block.id is not None and any(
        str(timed.block.id) in map(str, (*block.requires, *block.keep_with)) for block in later
    )
