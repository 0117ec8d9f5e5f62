"""People do something themselves before they have listened for too long, and for a good part of the day."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import counted

SEVERAL = 3
"""Blocks of input: two of them are one thought in two steps."""
_A_LESSON = 45
"""Minutes of work from which on a day is more than a talk, and people expect to do something in it."""
_DONE = ("activity", "debrief")


def check(programme: Programme, report: Report) -> None:
    """Note blocks of input in a row that are too long together, and days in which people do too little."""
    most = programme.session.pool.policy.longest_input
    for run in _runs(programme):
        minutes = sum(timed.minutes_before_round for timed in run)
        if len(run) >= SEVERAL and minutes > most:
            report.add(
                codes.INPUT_IN_A_ROW,
                run[0].block.span,
                f"{counted(len(run), 'block')} in a row, from “{run[0].title}” to “{run[-1].title}”, only tell people "
                f"something, for {counted(minutes, 'minute')}; {most} is the most.",
                f"put a `discussion` before “{_middle(run, most).title}”, or give one of them `rounds`",
            )
    _check_share(programme, report)


def _runs(programme: Programme) -> Iterator[list[TimedBlock]]:
    """Yield blocks of input with nothing between them that people do; what frames the day parts none."""
    run: list[TimedBlock] = []
    for timed in programme.blocks:
        if not timed.minutes or timed.block.nature == "frame":
            continue
        if timed.block.nature == "input":
            run.append(timed)
        if run and (timed.block.nature != "input" or timed.round):
            yield run
            run = []
    if run:
        yield run


def _middle(run: list[TimedBlock], most: int) -> TimedBlock:
    """Return the block of the run before which people should do something: the first that passes the limit."""
    return next(timed for timed in run[1:] if timed.finish - run[0].start > most)


def _check_share(programme: Programme, report: Report) -> None:
    """Note a day in which people do something in less than a third of the time, pauses apart."""
    work = [timed for timed in programme.blocks if not timed.block.pause and timed.block.nature != "buffer"]
    minutes = sum(timed.minutes for timed in work)
    done = sum(timed.minutes if timed.block.nature in _DONE else _round(timed) for timed in work)
    if minutes >= _A_LESSON and done * 3 < minutes:
        hours = programme.session.time
        report.add(
            codes.LITTLE_ACTIVITY,
            hours.span,
            f"People do something themselves in {done} of {counted(minutes, 'minute')}; a third is {-(-minutes // 3)}.",
            "make a `discussion` or an `exercise` of something that is only told, or give a block `rounds`",
        )


def _round(timed: TimedBlock) -> int:
    return timed.round.minutes if timed.round else 0
