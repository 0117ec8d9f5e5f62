"""A programme -> its running order as lines of text, at most 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from sessionbuilder.session.programme import Programme, TimedBlock
from sessionbuilder.text import counted
from sessionbuilder.units import Minutes

WIDTH = 80


def running_order(programme: Programme) -> str:
    """Return the day: its name and hours, every block on the clock, and a line that adds it up."""
    return "\n".join(_lines(programme))


def _lines(programme: Programme) -> Iterator[str]:
    session = programme.session
    yield from wrap(str(session.session), WIDTH)
    people = f"{session.participants} participants in {session.groups} groups"
    yield f"{session.time.start} to {session.time.end}, {people}"
    clock = session.time.start
    for timed in programme.blocks:
        if timed.start > clock:
            yield f"{clock}–{timed.start}  {timed.start - clock:3} min  (not planned)"
        clock = timed.finish
        if timed.block.opens_section:
            yield ""
            yield f"{timed.start}  {timed.title}"
            continue
        yield from _block_lines(timed)
    yield ""
    yield _sum(programme)


def _block_lines(timed: TimedBlock) -> Iterator[str]:
    fixed = "*" if timed.block.at is not None else " "
    head = f"{timed.start}–{timed.finish}{fixed} {timed.minutes:3} min  {timed.block.kind:<13} "
    first, *rest = wrap(str(timed.title), WIDTH - len(head)) or [""]
    yield head + first
    for line in rest:
        yield " " * len(head) + line


def _sum(programme: Programme) -> str:
    pauses = sum(timed.minutes for timed in programme.blocks if timed.block.pause)
    taught = sum(timed.minutes for timed in programme.blocks) - pauses
    blocks = sum(1 for timed in programme.blocks if timed.minutes)
    fixed = "  (* fixed to the clock)" if any(timed.block.at is not None for timed in programme.blocks) else ""
    return (
        f"{_hours(taught)} of work, {_hours(pauses)} of breaks, {counted(blocks, 'block')}, ends {programme.end}{fixed}"
    )


def _hours(minutes: Minutes) -> str:
    hours, rest = divmod(minutes, 60)
    return f"{hours}h{rest:02}" if hours else f"{rest} min"
