"""No trainer speaks too long before people do something themselves."""

from __future__ import annotations

from itertools import groupby

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note runs of input by one trainer that are too long; blocks that name nobody are taken to be one trainer's."""
    most = programme.session.pool.policy.longest_talk
    shown = [timed for timed in programme.blocks if timed.minutes]

    def speaker(timed: TimedBlock) -> str | None:
        return timed.block.trainer if timed.block.nature == "input" else None

    for trainer, run in groupby(shown, key=speaker):
        blocks = list(run)
        minutes = sum(timed.minutes for timed in blocks)
        if trainer is not None and minutes > most:
            report.add(
                codes.TALK_TOO_LONG,
                blocks[0].block.span,
                f"From {blocks[0].start} to {blocks[-1].finish} {trainer or 'one trainer'} speaks for "
                f"{counted(minutes, 'minute')}; {most} is the most.",
                "put a `discussion` between, or write `trainer:` where another one takes over",
            )
