"""Nobody works longer without a break than the pool allows, and no pause is too short to be one."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note every stretch of work that is too long, where the limit is passed, and pauses that are too short."""
    most = programme.session.pool.policy.longest_without_break
    for stretch in programme.stretches():
        if stretch.minutes <= most:
            continue
        passed = next(timed for timed in stretch.blocks if timed.finish - stretch.start > most)
        into = passed.start <= stretch.start
        breaks = -(-stretch.minutes // most) - 1
        where = f"into “{passed.title}”: make two blocks of it" if into else f"before “{passed.title}”"
        report.add(
            codes.TOO_LONG_WITHOUT_BREAK,
            passed.block.span,
            f"From {stretch.start} to {stretch.finish}, people go {counted(stretch.minutes, 'minute')} "
            f"without a break; {most} is the most.",
            f"put a `break` {where}" if breaks == 1 else f"it takes {breaks} `break`s; put the first {where}",
        )
    for timed in programme.blocks:
        if timed.block.pause:
            _check_length(timed, programme, report)


def _check_length(timed: TimedBlock, programme: Programme, report: Report) -> None:
    policy = programme.session.pool.policy
    least = policy.shortest_lunch if timed.block.nature == "meal" else policy.shortest_break
    if timed.minutes < least:
        report.add(
            codes.PAUSE_TOO_SHORT,
            timed.block.spans.get("minutes", timed.block.span),
            f"“{timed.title}” has {counted(timed.minutes, 'minute')}; {least} is the least.",
            f"write `minutes: {least}`",
        )
