"""Nobody works longer without a break than the pool allows, and no pause is too short to be one."""

from __future__ import annotations

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import counted


def check(programme: Programme, report: Report) -> None:
    """Note stretches of work that are too long, where the limit is passed, and pauses that are too short."""
    policy = programme.session.pool.policy
    worked = programme.refit.worked if programme.refit else 0
    since = programme.session.time.start + -worked
    told = False
    for timed in programme.blocks:
        if timed.block.pause:
            _check_length(timed, programme, report)
            since, told = timed.finish, False
        elif not told and timed.minutes and timed.finish - since > policy.longest_without_break:
            told = True
            report.add(
                codes.TOO_LONG_WITHOUT_BREAK,
                timed.block.span,
                f"By the end of “{timed.title}” at {timed.finish}, people have gone "
                f"{counted(timed.finish - since, 'minute')} without a break; "
                f"{policy.longest_without_break} is the most.",
                "put a `break` before it" if timed.start > since else "put a `break` into it: make two blocks of it",
            )


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
