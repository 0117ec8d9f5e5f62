"""No trainer speaks too long before people do something themselves."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.trainers import Trainers
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note runs of input by one trainer that are too long.

    What frames the day, such as the agenda, neither counts nor parts a run. A block that names nobody is taken to be
    led by whoever spoke before. With a round people speak themselves, so a run ends before one.
    """
    most = programme.session.pool.policy.longest_talk
    for trainer, run in _runs(programme):
        minutes = sum(timed.minutes_before_round for timed in run)
        finish = run[-1].round.start if run[-1].round else run[-1].finish
        verb = "speak" if len(trainer.names) > 1 else "speaks"
        if minutes > most:
            report.add(
                codes.TALK_TOO_LONG,
                run[0].block.span,
                f"From {run[0].start} to {finish} {trainer or 'one trainer'} {verb} for "
                f"{counted(minutes, 'minute')}; {most} is the most.",
                "put a `discussion` between, or write `trainer:` where another one takes over",
            )


def _runs(programme: Programme) -> Iterator[tuple[Trainers, list[TimedBlock]]]:
    """Yield who speaks, and the blocks in which they do, until people do something or another trainer takes over."""
    trainer, run = Trainers(), list[TimedBlock]()
    for timed in programme.blocks:
        if not timed.minutes or timed.block.nature == "frame":
            continue
        speaks = timed.block.nature == "input"
        other = bool(timed.block.trainer and trainer and timed.block.trainer != trainer)
        if run and (not speaks or other):
            yield trainer, run
            trainer, run = Trainers(), []
        if speaks:
            trainer = timed.block.trainer or trainer
            run.append(timed)
        if run and timed.round:
            yield trainer, run
            trainer, run = Trainers(), []
    if run:
        yield trainer, run
