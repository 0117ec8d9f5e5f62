"""After what is hardest people have a few quiet minutes."""

from __future__ import annotations

from collections.abc import Iterator

from sessionbuilder.diagnostics import Report, codes
from sessionbuilder.programme.checks.content_note import HARD
from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.session.block import HARDEST
from sessionbuilder.text import counted
from sessionbuilder.units import Minutes

QUIET: Minutes = 5
"""Minutes in which somebody can come back to themselves."""
SOON: Minutes = 40
"""Minutes after which such a pause comes too late."""


def check(programme: Programme, report: Report) -> None:
    """Note what is hardest where no pause, decompression or reflection follows soon, and none before the next such.

    The close of the day, in which people are told where to find support, is such a time too. That people leave the room
    straight from it is told by `intensity`.
    """
    for run in _runs(programme):
        last = run[-1]
        later = [timed for timed in programme.blocks[last.number + 1 :] if timed.minutes]
        quiet = next((timed for timed in later if _is_quiet(timed)), None)
        hard = next((timed for timed in later if timed.block.intensity >= HARDEST), None)
        soon = quiet is not None and quiet.start - last.finish <= SOON
        leaving = not later or later[0].block.nature == "close"
        if leaving or (quiet and soon and not (hard and hard.start < quiet.start)):
            continue
        brief = later[0] if later and later[0].block.kind == "decompression" else None
        if brief:
            report.add(
                codes.NO_TIME_TO_RECOVER,
                brief.block.spans.get("minutes", brief.block.span),
                f"“{brief.title}” has {counted(brief.minutes, 'minute')} after “{last.title}”, which is hard to bear; "
                f"{QUIET} are the least.",
                f"write `minutes: {QUIET}`",
            )
            continue
        report.add(
            codes.NO_TIME_TO_RECOVER,
            last.block.spans.get("intensity", last.block.span),
            f"After “{last.title}”, at {last.finish}, no pause and no quiet minutes come within "
            f"{counted(SOON, 'minute')}; {QUIET} are the least.",
            f"put a `decompression` of {QUIET} minutes or a `break` after it",
        )


def _runs(programme: Programme) -> Iterator[list[TimedBlock]]:
    """Yield what is hard without anything lighter between, where some of it is of the highest intensity."""
    run: list[TimedBlock] = []
    for timed in programme.blocks:
        if not timed.minutes:
            continue
        if timed.block.intensity >= HARD:
            run.append(timed)
        elif run:
            yield from _hardest(run)
            run = []
    yield from _hardest(run)


def _hardest(run: list[TimedBlock]) -> Iterator[list[TimedBlock]]:
    if any(timed.block.intensity >= HARDEST for timed in run):
        yield run


def _is_quiet(timed: TimedBlock) -> bool:
    return timed.minutes >= QUIET and (timed.block.pause or timed.block.nature in ("debrief", "close"))
