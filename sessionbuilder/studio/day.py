"""A programme -> the day as it is drawn on a screen: a row for each block, in minutes."""

from __future__ import annotations

from sessionbuilder.programme.programme import Programme, TimedBlock
from sessionbuilder.running_order.changes import changes, how_fitted
from sessionbuilder.studio.desk import Desk
from sessionbuilder.studio.message import Told


class Row(Told, frozen=True):
    """A block and when it is."""

    number: int
    """Its place in the programme as it is shown, from 0."""
    place: int
    """Its place in the session as it is written, from 0."""
    kind: str
    title: str
    nature: str
    """What its minutes are spent on, such as `activity` or `meal`."""
    start: int
    """Minutes since midnight."""
    minutes: int
    least: int
    ideal: int
    most: int
    planned: int
    """How long it takes in the day as it is written."""
    clock: str
    """When it starts, as people of the pool are told it."""
    finish: str
    fixed: str
    """`at`, `not-before` or `not-after`, where its author holds it to a time; else empty."""
    priority: str
    buffer: int
    """Minutes before it that are nobody's; less than 0 where it begins before the one before it ends."""
    float: int
    """How many minutes late it may start; less than 0 where the day does not fit."""
    section: bool
    """Whether a part of the day starts with it."""
    file: str
    """The file in which it stands."""
    line: int
    """The line of that, from 1."""
    at: int
    """The offset at which it starts there."""


class Change(Told, frozen=True):
    """One thing that was done to fit the day to other hours."""

    what: str
    which: tuple[str, ...]


class Fitted(Told, frozen=True):
    """What was done to fit a day to other hours."""

    how: str
    changes: tuple[Change, ...]


class Day(Told, frozen=True):
    """A day on the clock."""

    title: str
    hours: str
    start: int
    """Minutes since midnight at which it is to start."""
    end: int
    """Minutes since midnight at which it is to end."""
    left: int
    """Minutes from the last block to the end that are nobody's; less than 0 where it ends too late."""
    rows: tuple[Row, ...]
    fitted: Fitted | None = None


def day_of(programme: Programme, desk: Desk, name: str) -> Day:
    """Return the day of `programme`, which was made of the file called `name`."""
    session = programme.session
    fitted = None
    if programme.refit:
        done = tuple(Change(what=what, which=tuple(which)) for what, which in changes(programme))
        fitted = Fitted(how=how_fitted(programme), changes=done)
    return Day(
        title=str(session.session),
        hours=str(session.time),
        start=int(session.time.start),
        end=int(session.time.end),
        left=programme.buffer_at_the_end,
        rows=tuple(_row(timed, programme, desk) for timed in programme.blocks),
        fitted=fitted,
    )


def _row(timed: TimedBlock, programme: Programme, desk: Desk) -> Row:
    block, span = timed.block, timed.block.span
    parts = block.parts(programme.session)
    held = {"at": block.at, "not-before": block.not_before, "not-after": block.not_after}
    return Row(
        number=timed.number,
        place=programme.written_place(timed),
        kind=block.kind,
        title=str(timed.title),
        nature=block.nature,
        start=int(timed.start),
        minutes=timed.minutes,
        least=sum(part.planned.least for part in parts),
        ideal=sum(part.planned.ideal for part in parts),
        most=sum(part.planned.most for part in parts),
        planned=timed.planned,
        clock=str(timed.start),
        finish=str(timed.finish),
        fixed=next((key for key, clock in held.items() if clock is not None), ""),
        priority=block.importance,
        buffer=programme.buffer_before(timed),
        float=timed.float,
        section=block.opens_section,
        file=span.name,
        line=span.line,
        at=desk.places(span.name).offset(span.line, span.column),
    )
